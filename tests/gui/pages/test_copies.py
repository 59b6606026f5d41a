"""A new record that is made like another, from the menu of its row."""

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.pages.record_desk import RecordDesk
from gui.requests.page import RequestPage
from models.items import item
from models.items.item import PublishedItem
from models.office import category as catalogue
from models.requests import request
from tests.gui.items.item_window import item_window, page_of
from tests.gui.windows import TODAY, settle, window_with


def copy(desk: RecordDesk[Any], key: int) -> None:
    """Choose a row and take 复制为新的 from its menu."""
    desk.read()
    desk.list.go_to(key)
    desk.list.menu.show(QPoint(0, 0))
    made = desk.list.menu.open
    assert made is not None
    made.close()
    next(each for each in made.actions() if each.text() == "复制为新的").trigger()
    settle()


def test_an_item_is_made_like_another_without_its_days_and_numbers(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    like = item.record(
        "3月低保公示",
        ["公开栏"],
        category=catalogue.find("社会救助"),
        genre="公示",
        index_number="x/1",
        made_on=TODAY,
        published_on=TODAY,
    )
    page = page_of(item_window(qtbot))
    copy(page.desk, like.id)
    values = page.pane.form.values()
    assert (values["title"], values["genre"], values["channels"]) == (
        like.title,
        "公示",
        ["公开栏"],
    )
    assert (values["made_on"], values["published_on"]) == (None, None)
    assert page.pane.form.is_dirty()
    assert page.pane.save()
    made = PublishedItem.select().where(PublishedItem.id != like.id).get()
    assert (made.title, made.index_number == "x/1") == (like.title, False)


def test_a_request_is_made_like_another_under_its_own_number(
    qapp: Application, qtbot: QtBot, opened: Path
) -> None:
    day = date(2026, 3, 2)
    facts = {"applicant": "张××", "applicant_kind": "natural_person", "content": "补偿登记表"}
    like = request.record("2026-001", TODAY, received_on=day, intake="邮寄", **facts)
    page = window_with(qtbot, "requests").page("requests")
    assert isinstance(page, RequestPage)
    copy(page.desk, like.id)
    values = page.pane.form.values()
    assert {name: values[name] for name in facts} == facts
    assert (values["number"], values["received_on"]) == ("2026-002", None)
