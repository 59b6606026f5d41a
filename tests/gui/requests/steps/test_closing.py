"""办结: the result and its doubts, whether the reply is in time, the service with it."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.forms.dialog import FormDialog
from gui.requests.page import RequestPage
from models.law.action import Action, StepKind
from models.law.event import EventKind
from models.requests import handling, request
from models.requests.request import events_of
from reports.forms.form import form
from reports.forms.shipped import newest
from tests.gui.parts import combo_of, row
from tests.gui.requests.request_window import (
    fill,
    opened_dialog,
    received,
    request_page,
    shown,
)
from tests.gui.windows import TODAY

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, opened: Path) -> RequestPage:
    return request_page(qtbot)


def dialog(page: RequestPage, kind: StepKind, number: str = "2026-001") -> FormDialog:
    return opened_dialog(page, Action(kind, ""), number)


def test_closing_asks_for_the_result_and_moves_the_case_to_closed(page: RequestPage) -> None:
    made = received()
    asked = dialog(page, StepKind.CLOSE)
    assert asked.form.field("left").value().text == "按期"
    fill(asked, {})
    assert "请选择办理结果" in asked.form.error("outcome")
    asked.form.field("outcome").set_value("d4")
    asked.form.edited.emit("outcome")
    meaning, article = asked.form.field("meaning").value()
    assert "商业秘密" in meaning
    assert article == "条例第十五条、第三十二条"
    fill(asked, {"reply_number": "示公复〔2026〕4号", "served_on": TODAY})
    assert "没有登记过征求第三方意见" in asked.form.error("closing_reason")
    fill(asked, {"closing_reason": "第三方当面表示不同意"})
    closed = request.find(made.number)
    assert (closed.closed_on, closed.outcome, closed.served_on) == (TODAY, "d4", TODAY)
    assert page.case.shown is not None
    assert page.case.shown.state.word == "已办结"
    page.go_back()
    assert page.list.view.records.data(page.list.view.records.index(0, 0)) == "已办结"
    assert row(page.list, 0).outcome == "d4"


def test_not_held_without_a_search_asks_for_a_reason_until_the_basis_frees_it(
    page: RequestPage,
) -> None:
    received()
    form = dialog(page, StepKind.CLOSE).form
    form.field("outcome").set_value("u1")
    form.edited.emit("outcome")
    assert form.field("basis").value() == "条例第三十六条第（四）、（五）项"
    reason = form.field("closing_reason")
    QApplication.processEvents()
    assert reason.isVisible()
    rule = form.rows["closing_reason"].rule
    assert "依据第（五）项" in rule.rule_label.text()
    assert rule.rule_label.width() > reason.width() / 2
    assert form.verticalScrollBar().maximum() == 0
    form.field("basis").set_value("条例第三十六条第（五）项")
    form.edited.emit("basis")
    assert not reason.isVisible()
    form.field("basis").set_value("条例第三十六条第（四）项")
    form.edited.emit("basis")
    assert reason.isVisible()
    QTest.keyClick(form.window(), Qt.Key.Key_Escape)


def test_closing_after_the_due_date_says_how_late(page: RequestPage) -> None:
    received(on=date(2026, 2, 10))
    asked = dialog(page, StepKind.CLOSE)
    assert asked.form.field("left").value().text == "逾期 8 个工作日"
    fill(asked, {"outcome": "granted", "served_on": date(2026, 3, 20)})
    assert asked.form.error("served_on").startswith("送达日期应在办结日期")
    QTest.keyClick(asked, Qt.Key.Key_Escape)


def test_the_heads_of_the_results_cannot_be_chosen(page: RequestPage) -> None:
    received()
    asked = dialog(page, StepKind.CLOSE)
    combo = combo_of(asked.form, "outcome")
    words = [combo.itemText(at) for at in range(combo.count())]
    at = words.index("（三）不予公开")
    assert not combo.model().flags(combo.model().index(at, 0)) & Qt.ItemFlag.ItemIsEnabled
    rows, heads = form(newest()).result_rows, ("（三）不予公开", "（四）无法提供", "（五）不予处理")
    assert len(words) == 1 + len(rows) + len((*heads, "（六）其他处理"))
    assert set(heads) < set(words)
    QTest.keyClick(asked, Qt.Key.Key_Escape)


def test_overdue_periods_of_the_other_side_propose_the_outcome(page: RequestPage) -> None:
    made = received()
    handling.ask_supplement(made, date(2026, 3, 4), date(2026, 3, 18), "", TODAY)
    page.open_case("2026-001")
    words = {made.text().strip(): made for made in page.case.next.action_buttons}
    assert list(words) == ["登记补正收到", "按逾期不补正办结", "拟写告知书"]
    words["按逾期不补正办结"].click()
    asked = shown()
    assert asked.form.field("outcome").value() == "o1"
    assert asked.form.field("left").value() is None
    fill(asked, {})
    assert events_of(made)[-1].kind == EventKind.ENDED


def test_the_closing_says_late_when_the_reply_is_handed_over_late(page: RequestPage) -> None:
    received(on=date(2026, 2, 10))
    form = dialog(page, StepKind.CLOSE).form
    form.set_values({"on": date(2026, 3, 16), "served_on": date(2026, 3, 18)})
    for way, word in (("邮寄", "按期"), ("直接送达", "逾期 2 个工作日")):
        form.field("service_way").set_value(way)
        form.edited.emit("service_way")
        assert form.field("left").value().text == word
    QTest.keyClick(form.window(), Qt.Key.Key_Escape)
