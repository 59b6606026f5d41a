"""网站对账 by keyboard: pasted, compared, registered, decided, printed, and left as it was."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.items.page import ItemsPage
from gui.shell.handbook.dialog import HelpDialog
from gui.shell.main_window import MainWindow
from gui.tables.columns import Query
from gui.website.view import WebsiteView
from models.items import item
from models.items.item import PublishedItem
from models.office import category
from models.website.from_website import category_of
from reports.handbook.chapters import Task
from reports.ways import Book, Step, Work
from reports.website.reconciled import Compared, Scope, Verdict
from tests.gui.keyboard import CTRL, ENTER, modal, press
from tests.gui.pages.test_dropping import drop
from tests.gui.parts import rows
from tests.gui.staff import NAMES, sit, staff
from tests.gui.windows import settle, window_with

FIRE, RELIEF = "关于春季森林防火的通告", "2026年2月城乡最低生活保障资金发放公示"
TOILETS, OFFICE = "2026年第一批农村厕所改造名单公示", "关于调整办公时间的公告"
COPIED = (
    f"当前位置：首页 > 政务公开 > 通知公告\n{FIRE} 2026-03-24\n{RELIEF} 2026-03-21\n"
    f"{TOILETS} 2026-03-16\n{OFFICE} 2026-03-10\n示例镇石桥村硬化工程验收结果的公示 2026-03-18\n"
)
ESC, DEL = Qt.Key.Key_Escape, Qt.Key.Key_Delete


@pytest.fixture
def window(qtbot: QtBot, opened: Path) -> MainWindow:
    told = {"category": category.grow("公示公告"), "attribute": "主动公开"}
    for title, day in ((FIRE, 24), (RELIEF, 20), ("石桥村硬化工程验收结果公示", 18)):
        item.record(title, ["政府网站"], published_on=date(2026, 3, day), **told)
    item.record("网站没有的公告内容", ["政府网站"], published_on=date(2026, 3, 12), **told)
    return window_with(qtbot, "items")


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> WebsiteView:
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    page.compare_with_website()
    assert page.website is not None
    paste(page.website, qtbot, COPIED)
    return page.website


def paste(view: WebsiteView, qtbot: QtBot, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, modifier=CTRL)
    rest(view, qtbot)


def rest(view: WebsiteView, qtbot: QtBot) -> None:
    """Wait until everything is read, registered and compared."""
    qtbot.waitUntil(lambda: view.is_filled and view.registration.job is None)
    settle()


def shown(view: WebsiteView) -> list[tuple[Verdict, str]]:
    return [(each.verdict, each.title) for each in lines(view)]


def lines(view: WebsiteView) -> list[Compared]:
    return rows(view.table.view)


def choose(view: WebsiteView, verdict: Verdict) -> None:
    """Filter one kind of lines and select them all."""
    view.table.show_query(Query(filters={"verdict": verdict}))
    view.table.enter()
    press(Qt.Key.Key_A, modifier=CTRL)


def test_a_pasted_list_is_held_against_the_register(view: WebsiteView) -> None:
    assert shown(view) == [
        (Verdict.HERE, TOILETS),
        (Verdict.HERE, OFFICE),
        (Verdict.THERE, "网站没有的公告内容"),
        (Verdict.UNSURE, "示例镇石桥村硬化工程验收结果的公示"),
        (Verdict.DIFFERENT, RELIEF),
        (Verdict.SAME, FIRE),
    ]
    assert view.bar.shown == ("通知公告", Scope(date(2026, 3, 10), date(2026, 3, 24)))


def test_what_is_missing_is_registered_by_one_key_and_taken_back_by_one(
    view: WebsiteView, qtbot: QtBot
) -> None:
    view.bar.category.set_value(category.grow("公示公告").id)
    view.bar.category.edited.emit()
    choose(view, Verdict.HERE)
    press(ENTER, modifier=CTRL)
    rest(view, qtbot)
    made = PublishedItem.get(title=TOILETS)
    assert (made.published_on, made.category) == (date(2026, 3, 16), category.find("公示公告"))
    view.table.bar.clear()
    assert (Verdict.SAME, TOILETS) in shown(view)
    press(Qt.Key.Key_Z, modifier=CTRL)
    rest(view, qtbot)
    assert shown(view)[:2] == [(Verdict.HERE, TOILETS), (Verdict.HERE, OFFICE)]
    assert not PublishedItem.get_or_none(title=TOILETS)


def test_a_pair_that_is_not_sure_becomes_one_or_two_as_she_says(
    view: WebsiteView, qtbot: QtBot
) -> None:
    choose(view, Verdict.UNSURE)
    press(DEL)
    rest(view, qtbot)
    view.table.bar.clear()
    assert Verdict.UNSURE not in dict(shown(view))
    assert (Verdict.THERE, "石桥村硬化工程验收结果公示") in shown(view)
    view.band.way_out.click()
    rest(view, qtbot)
    choose(view, Verdict.UNSURE)
    press(ENTER, modifier=CTRL)
    rest(view, qtbot)
    view.table.bar.clear()
    different = [each for each in lines(view) if each.verdict is Verdict.DIFFERENT]
    assert "题名不同" in [each.why for each in different]


def test_a_line_that_is_no_entry_goes_and_comes_back(view: WebsiteView, qtbot: QtBot) -> None:
    press(DEL)
    rest(view, qtbot)
    assert TOILETS not in [title for _, title in shown(view)]
    view.band.way_out.click()
    rest(view, qtbot)
    assert shown(view)[0] == (Verdict.HERE, TOILETS)


def test_an_item_opens_and_esc_leads_back_to_the_comparison_and_then_to_the_list(
    view: WebsiteView, window: MainWindow
) -> None:
    choose(view, Verdict.DIFFERENT)
    press(ENTER)
    settle()
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    assert page.pane.record_id == PublishedItem.get(title=RELIEF).id
    assert not view.isVisible()
    press(ESC)
    settle()
    assert view.isVisible()
    assert shown(view) == [(Verdict.DIFFERENT, RELIEF)]
    view.table.view.setFocus()
    press(ESC)
    assert page.list.isVisible()
    assert page.list.view.hasFocus()


def test_a_category_of_the_catalogue_leads_to_its_column_and_esc_back(
    opened: Path, qtbot: QtBot
) -> None:
    category.grow("公示公告/镇级")
    window = window_with(qtbot, "catalogue", "items")
    window.follow(Step(Book.ITEM, "公示公告/镇级", Work.COMPARE))
    settle()
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    assert page.website is not None
    paste(page.website, qtbot, COPIED)
    assert page.website.bar.shown[1].category == "公示公告/镇级"
    page.website.table.setFocus()
    press(ESC)
    settle()
    assert window.page_key == "catalogue"
    assert category_of("通知公告") == "公示公告/镇级"


def test_f1_tells_of_the_comparison_first(view: WebsiteView) -> None:
    press(Qt.Key.Key_F1)
    shown_help = modal()
    assert isinstance(shown_help, HelpDialog)
    assert isinstance(shown_help.entry, Task)
    assert shown_help.entry.title == "与网站对账"
    shown_help.close()


def test_the_next_page_joins_the_list_and_days_that_were_typed_stay(
    view: WebsiteView, qtbot: QtBot
) -> None:
    paste(view, qtbot, "去年的一条通知公告 2025-12-30\n")
    assert view.bar.shown[1].first == date(2025, 12, 30)
    view.bar.first.set_value(date(2026, 3, 1))
    view.bar.first.edited.emit()
    view.bar.first.left.emit()
    rest(view, qtbot)
    assert "去年的一条通知公告" not in dict(map(reversed, shown(view)))  # type: ignore[arg-type]
    view.table.setFocus()
    paste(view, qtbot, "更早的一条通知公告 2024-12-30\n")
    assert view.bar.shown == ("通知公告", Scope(date(2026, 3, 1), date(2026, 3, 24)))
    assert len(view.desk.site.lines) == 7


def test_the_category_of_a_column_is_proposed_the_next_time(
    view: WebsiteView, qtbot: QtBot
) -> None:
    view.bar.category.set_value(category.grow("公示公告").id)
    view.bar.category.edited.emit()
    rest(view, qtbot)
    view.begin_anew()
    assert view.start_button.hasFocus()
    paste(view, qtbot, COPIED)
    assert view.bar.shown[1].category == "公示公告"


def test_what_cannot_be_done_is_said(view: WebsiteView, qtbot: QtBot) -> None:
    choose(view, Verdict.SAME)
    press(ENTER, modifier=CTRL)
    assert "登记簿没有" in view.band.sentence
    press(DEL)
    assert "疑似同一条" in view.band.sentence
    view.table.bar.clear()
    choose(view, Verdict.HERE)
    press(Qt.Key.Key_Home)
    press(ENTER)
    assert "Ctrl+Enter" in view.band.sentence
    paste(view, qtbot, "没有列表")
    assert "没有认出" in view.band.sentence
    paste(view, qtbot, "  ")
    assert "剪贴板" in view.band.sentence
    PublishedItem.get(title=FIRE).remove("重复登记")
    view.begin_anew()
    paste(view, qtbot, COPIED)
    assert "回收站里有同题名的" in [each.why for each in lines(view) if each.title == FIRE]
    view.begin_anew()
    paste(view, qtbot, "关于开展二〇二六年春季爱国卫… 2026-03-01")
    press(ENTER, modifier=CTRL)
    rest(view, qtbot)
    assert "没有显示全" in view.band.sentence
    assert PublishedItem.select().count() == 4


def test_files_can_be_dropped_and_the_result_leaves_as_paper(
    view: WebsiteView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "第二页.csv"
    path.write_text("标题,发布时间\n第二页的一条通知公告,2026-03-11\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    assert drop(view.table.view, data)
    rest(view, qtbot)
    assert (Verdict.HERE, "第二页的一条通知公告") in shown(view)
    out = tmp_path / "结果.xlsx"
    monkeypatch.setattr("gui.pages.paper_export.ask_where", lambda *_asked: out)
    view.leaving.export("xlsx")
    qtbot.waitUntil(out.exists)
    press(Qt.Key.Key_P, modifier=CTRL)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    preview = QApplication.activeModalWidget()
    assert preview is not None
    assert "网站对账结果" in preview.windowTitle()
    preview.close()


def test_who_may_not_publish_compares_and_registers_nothing(opened: Path, qtbot: QtBot) -> None:
    staff()
    sit(NAMES["登记"])
    page = window_with(qtbot, "items").page("items")
    assert isinstance(page, ItemsPage)
    page.compare_with_website()
    view = page.website
    assert view is not None
    paste(view, qtbot, COPIED)
    assert not view.register_button.isEnabled()
    press(Qt.Key.Key_A, modifier=CTRL)
    press(ENTER, modifier=CTRL)
    rest(view, qtbot)
    assert "审核" in view.band.sentence
    assert not PublishedItem.select().count()
