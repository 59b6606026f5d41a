"""作为上年数据采用: an office that starts now gets its chain, and can take it back."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.checking.adopting import TakingDialog
from gui.checking.page import CheckingPage
from models.items import item
from models.year import entered
from models.year.figures import Figure, Source
from models.year.year import Year
from reports.forms.counting import figures_of
from reports.forms.form import form
from tests.gui.checking.given import given, report_text
from tests.gui.checking.hands import read, shown_page
from tests.gui.keyboard import modal
from tests.last_act import take_back_last


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> CheckingPage:
    return shown_page(qtbot)


def own_report(folder: Path, year: int = 2025) -> Path:
    return given(folder, f"示例镇{year}.txt", report_text("示例镇人民政府", year))


def figures(year: int) -> Mapping[str, Figure]:
    return figures_of(form("2021"), Year.of(year))


def test_an_office_that_starts_now_gets_its_chain_and_can_take_it_back(
    page: CheckingPage, tmp_path: Path
) -> None:
    item.record("办法", document_kind="行政规范性文件", made_on=date(2026, 2, 3))
    read(page, own_report(tmp_path))
    page.report.taking.click()
    assert figures(2025)["table3.granted.total"].value == 5
    after = figures(2026)
    assert after["table3.carried_in.natural_person"].value == 1
    assert after["table2.normative_documents.valid"].value == 14 + 1
    assert after["table2.normative_documents.valid"].source is Source.CARRIED
    assert "2026 年度的上年结转" in page.report.content.band.sentence
    take_back_last()
    assert figures(2025)["table3.granted.total"].value == 0
    assert figures(2026)["table2.normative_documents.valid"].value == 1


def test_a_document_that_is_registered_later_is_not_counted_twice(
    page: CheckingPage, tmp_path: Path
) -> None:
    read(page, own_report(tmp_path))
    page.report.taking.click()
    item.record("旧办法", document_kind="行政规范性文件", made_on=date(2024, 2, 3))
    found = figures(2026)["table2.normative_documents.valid"]
    assert (found.value, found.counted) == (14, 1)


def test_what_the_register_has_otherwise_is_shown_before_it_is_taken(
    page: CheckingPage, tmp_path: Path
) -> None:
    entered.enter(2025, "table2.licensing.decisions", entered.read_value("40"), "窗口")
    read(page, own_report(tmp_path))
    page.report.taking.click()
    dialog = modal()
    assert isinstance(dialog, TakingDialog)
    model = dialog.view.records
    rows = [
        [model.index(at, column).data() for column in range(3)] for at in range(model.rowCount())
    ]
    assert ["行政许可 · 本年处理决定数量", "40", "46"] in rows
    assert f"{len(rows)} 个数" in dialog.said.text()
    dialog.reject()
    assert figures(2025)["table2.licensing.decisions"].value == 40
    page.report.taking.click()
    modal().main.click()  # type: ignore[attr-defined]
    assert figures(2025)["table2.licensing.decisions"].value == 46


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (report_text(), "这是示例县柳塘镇人民政府的报告"),
        (report_text("示例镇人民政府", 2026), "2026 年还没有过完"),
        (report_text("示例镇人民政府", 2020), "用了 2021 年格式的表"),
        ("示例镇人民政府2025年政府信息公开工作年度报告\n没有表。", "没有读到统计表"),
    ],
)
def test_figures_that_do_not_fit_are_not_taken_and_it_is_said_why(
    page: CheckingPage, tmp_path: Path, text: str, said: str
) -> None:
    read(page, given(tmp_path, "报告.txt", text))
    assert not page.report.taking.isEnabled()
    assert said in page.report.content.side.refused.text()
