"""统计: every number leads to exactly its records, and every bar is as long as a direct count."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.acting import long_reading
from gui.printing.preview import PreviewDialog
from gui.statistics.chart import Chart, Chosen
from gui.statistics.leaving import Leaving
from gui.statistics.page import StatisticsPage
from models.items import item
from models.items.item import PublishedItem
from models.office import category
from models.requests import handling, request
from models.requests.request import InformationRequest
from models.year.period import By, Period
from models.year.report_day import next_report
from reports.periods.overview import Against
from reports.ways import Book, Narrow, Open, Show, Way
from reports.workbench.agenda import schedule
from tests.gui.parts import rows
from tests.gui.staff import NAMES, sit, staff

TODAY = date(2026, 3, 26)
DAYS = [date(2026, 1, 4), date(2026, 1, 9), date(2026, 3, 2), date(2026, 3, 26), date(2025, 2, 7)]
CASES = (By.OUTCOME, By.APPLICANT, By.DAYS)
PLACES = ("公示公告", "公示公告", "村务公开", "公示公告", "村务公开")


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> StatisticsPage:
    for at, (day, place) in enumerate(zip(DAYS, PLACES, strict=True)):
        item.record(
            f"信息{at}",
            ["政府网站", "公开栏"],
            category=category.grow(place),
            made_on=day,
            published_on=day,
            attribute="主动公开",
        )
    made = request.record("2026-001", TODAY, received_on=date(2026, 2, 2), intake="当面",
                          applicant_kind="natural_person", applicant="某人", content="账目")  # fmt: skip
    handling.answer(made, date(2026, 2, 11), "granted", "", TODAY, reason="口头征求过意见")
    return shown(qtbot)


def shown(qtbot: QtBot, width: int = 1272) -> StatisticsPage:
    made = StatisticsPage(lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(width, 800)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def titles(page: StatisticsPage) -> list[str]:
    return [row.words for row in page.side.rows]


def read(chart: Chart) -> list[tuple[str, int, int]]:
    return [(bar.words, len(bar.now), len(bar.then)) for bar in chart.rows]


def press_period(page: StatisticsPage, word: str) -> None:
    page.bar.usual.set_value(word)
    page.bar.usual.edited.emit()


def test_the_bars_of_the_quarter_are_a_direct_count_beside_the_same_days_of_last_year(
    page: StatisticsPage,
) -> None:
    cards = page.cards
    assert read(cards.groups) == [("公示公告", 3, 0), ("村务公开", 1, 1)]
    assert read(cards.months) == [("1 月", 2, 0), ("2 月", 0, 1), ("3 月（至 26 日）", 2, 0)]
    assert [bar for bar in read(cards.outcomes) if any(bar[1:])] == [("予以公开", 1, 0)]
    assert page.bar.compared.text() == "2025-01-01 至 03-26"


@pytest.mark.parametrize("by", [by for by in By if not by.is_of_time])
def test_each_bar_shows_exactly_its_records_and_leads_to_the_list_of_them(
    page: StatisticsPage, by: By
) -> None:
    ways: list[Way] = []
    page.going.connect(ways.append)
    cards = page.cards
    cards.chooser.setCurrentIndex(cards.chooser.findData(by))
    cards.by_wanted.emit(by)
    assert cards.groups.rows
    for at, bar in enumerate(cards.groups.rows):
        for then, ids in enumerate((bar.now, bar.then)):
            cards.groups.choose(Chosen(at, bool(then)))
            assert sorted(row.id for row in page.side.rows) == sorted(ids)
            if ids:
                page.side.ledger.click()
                book = Book.REQUEST if by in CASES else Book.ITEM
                assert ways[-1] == Narrow.to(book, ids)


def test_beside_a_category_stands_the_article_of_law_by_which_it_is_published(
    page: StatisticsPage,
) -> None:
    entry = category.find("公示公告")
    assert entry is not None
    entry.alter("修改", article="条例第二十条第（十一）项")
    page.cards.groups.choose(Chosen(0))
    assert page.side.head.article.article == "条例第二十条第（十一）项"
    page.cards.months.choose(Chosen(0))
    assert page.side.head.article.article == ""


@pytest.mark.parametrize("seat", ["登记", "审核", "管理"])
def test_every_role_reads_the_figures_and_takes_them_along(
    page: StatisticsPage, qtbot: QtBot, seat: str
) -> None:
    staff()
    sit(NAMES[seat])
    theirs = shown(qtbot)
    assert read(theirs.cards.groups) == read(page.cards.groups)
    heads = (theirs.leaving.files, theirs.leaving.printing, theirs.leaving.monthly)
    assert all(part.isEnabled() for part in (*heads, theirs.side.ledger, theirs.side.copying))


def test_many_records_are_read_while_the_clerk_goes_on(
    page: StatisticsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_reading, "hold_much", lambda: True)
    page.cards.groups.choose(Chosen(0))
    page.cards.groups.choose(Chosen(1))
    assert not page.side.is_filled
    qtbot.waitUntil(lambda: page.side.is_filled)
    assert titles(page) == ["信息2"]


def test_the_keys_go_from_bar_to_bar_and_enter_opens_a_record(page: StatisticsPage) -> None:
    ways: list[Way] = []
    page.going.connect(ways.append)
    chart = page.cards.groups
    chart.setFocus()
    assert titles(page) == ["信息3", "信息1", "信息0"]
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert titles(page) == ["信息2"]
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert titles(page) == ["信息4"]
    QTest.keyClick(chart, Qt.Key.Key_Return)
    view = page.side.view
    assert view is not None
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert ways[-1] == Open(Book.ITEM, PublishedItem.get(title="信息4").id)


def test_a_press_on_the_thin_bar_shows_what_the_compared_period_had(page: StatisticsPage) -> None:
    chart = page.cards.months
    place = next(box for each, box in chart.places() if each == Chosen(1, then=True))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place.center())
    assert titles(page) == ["信息4"]
    assert page.cards.groups.choice is None


def test_a_figure_opens_its_records_and_tells_how_long_the_answers_took(
    page: StatisticsPage,
) -> None:
    box = page.cards.figures.boxes["answered"]
    assert box.accessibleName().startswith("平均答复用时 7 个工作日")
    assert "均在期限内" in page.cards.figures.boxes["closed"].accessibleName()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert [row.id for row in page.side.rows] == [InformationRequest.get().id]


def test_another_period_is_counted_by_its_button_and_by_its_dates(page: StatisticsPage) -> None:
    press_period(page, "本月")
    assert read(page.cards.months) == [("3 月（至 26 日）", 2, 0)]
    page.bar.first.line.setText("2026-1-5")
    page.bar.first.edited.emit()
    page.bar.last.line.setText("2026-1-31")
    page.bar.last.left.emit()
    assert read(page.cards.months) == [("1 月", 1, 0)]
    assert page.bar.usual.value() is None
    page.bar.against.set_value(Against.BEFORE)
    page.bar.against.edited.emit()
    assert page.bar.compared.text() == "2025-12-09 至 2026-01-04"
    assert read(page.cards.months) == [("1 月", 1, 1)]


def test_the_duty_of_a_quarter_leads_to_its_figures(page: StatisticsPage) -> None:
    (duty,) = [each for each in schedule(next_report(TODAY), TODAY) if each.kind == "报送"]
    assert isinstance(duty.way, Show)
    press_period(page, "本年")
    page.follow(duty.way)
    assert (page.bar.span.whole, page.bar.usual.value()) == (Period.of(2026, "q1"), "一季度")


def test_dates_the_wrong_way_round_are_refused_in_one_sentence(page: StatisticsPage) -> None:
    page.bar.last.line.setText("2025-12-31")
    page.bar.last.edited.emit()
    page.bar.last.left.emit()
    assert "早于开始日期 2026-01-01" in page.band.sentence
    assert read(page.cards.groups)[0] == ("公示公告", 3, 0)


def test_a_period_without_anything_says_so_and_offers_another(page: StatisticsPage) -> None:
    press_period(page, "上月")
    page.bar.show_period(page.bar.span.whole.before().before())
    assert page.stack.currentWidget() is page.empty
    assert not page.leaving.printing.isEnabled()


def test_records_change_the_bars_at_once(page: StatisticsPage) -> None:
    PublishedItem.get(title="信息3").remove("重复登记")
    page.refresh()
    assert read(page.cards.groups)[0] == ("公示公告", 2, 0)
    assert titles(page) == ["信息1", "信息0"]


def test_what_is_copied_is_what_is_listed(page: StatisticsPage) -> None:
    page.side.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "公开日期\t信息名称"
    assert [line.split("\t")[1] for line in lines[1:]] == titles(page)


def test_in_a_narrow_window_the_records_fold_below_and_f6_opens_them(
    page: StatisticsPage, qtbot: QtBot
) -> None:
    narrow = shown(qtbot, 800)
    assert narrow.side.is_folded
    narrow.panes()[1].setFocus(Qt.FocusReason.ShortcutFocusReason)
    view = narrow.side.view
    assert view is not None
    assert view.hasFocus()
    assert not narrow.side.is_folded
    assert len(rows(view)) == len(narrow.side.rows)
    QTest.keyClick(narrow.side, Qt.Key.Key_Escape)
    assert narrow.side.is_folded


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda page: page.leaving.preview(), "政府信息公开统计"),
        (lambda page: page.leaving.monthly.click(), "政府信息公开工作情况通报"),
    ],
)
def test_what_is_printed_is_seen_before(
    page: StatisticsPage, qtbot: QtBot, ask: Callable[[StatisticsPage], object], said: str
) -> None:
    ask(page)
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PreviewDialog)))
    (dialog,) = page.window().findChildren(PreviewDialog)
    qtbot.waitUntil(lambda: bool(dialog.data))
    assert said in dialog.document.title
    dialog.close()


@pytest.mark.parametrize(
    ("export", "kind", "holds"),
    [
        (lambda leaving, kind: leaving.export_table(kind), "xlsx", b"PK"),
        (lambda leaving, kind: leaving.export_table(kind), "docx", b"PK"),
        (lambda leaving, kind: leaving.export_bulletin(kind), "pdf", b"%PDF"),
        (lambda leaving, kind: leaving.export_form("2014", kind), "xlsx", b"PK"),
        (lambda leaving, kind: leaving.export_form("2021", kind), "pdf", b"%PDF"),
    ],
)
def test_what_leaves_the_page_is_written_as_the_kind_of_file_that_was_chosen(
    page: StatisticsPage,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    export: Callable[[Leaving, str], object],
    kind: str,
    holds: bytes,
) -> None:
    target = tmp_path / f"统计.{kind}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    export(page.leaving, kind)
    qtbot.waitUntil(target.exists)
    assert target.read_bytes().startswith(holds)


def test_the_bulletin_is_saved_for_word_from_its_preview(
    page: StatisticsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "通报.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.leaving.show_bulletin()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(PreviewDialog)))
    (dialog,) = page.window().findChildren(PreviewDialog)
    dialog.save_for_word()
    assert target.exists()
    dialog.close()
