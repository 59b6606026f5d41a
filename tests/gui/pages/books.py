"""The books of the window as the tests walk them: how each is reached, begun and filled in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt

from gui.dialogs.unsaved import Answer
from gui.pages import record_pane
from gui.pages.record_desk import RecordDesk
from gui.pages.record_page import RecordTab
from gui.shell.main_window import MainWindow
from models.activities import activity
from models.assessment import deduction
from models.catalogue import standard_entry
from models.disputes import dispute
from models.items import item
from models.postings import posting
from models.requests import request
from models.store.record import Record
from reports.ways import Book, Show
from tests.gui.keyboard import CTRL, press
from tests.gui.pages.record_surface import records_of
from tests.gui.windows import TODAY, settle

Desk = RecordDesk[Any]
Key = Qt.Key


@dataclass(frozen=True)
class BookOfTest:
    """One book: its page, one record of it kept by its verbs, and what a clerk types.

    `field` holds what tells a record from another; `fresh` is filled into the form of a new one,
    which then bears `name`; `made` is what the status line says of it.
    """

    word: str
    page: str
    reach: Callable[[MainWindow], Desk]
    keep: Callable[[], Record]
    field: str
    fresh: Mapping[str, Any]
    made: str


def _page(window: MainWindow, key: str) -> Desk:
    return records_of(window, key).desk


def _standard(window: MainWindow) -> Desk:
    window.follow(Show(Book.CATALOGUE, "standard"))
    settle()
    tab = window.page("catalogue").findChild(RecordTab)
    assert tab is not None
    return tab.desk


def _assessment(window: MainWindow) -> Desk:
    window.follow(Show(Book.ACTIVITY, "assessment"))
    return records_of(window, "activities").desk


BOOKS = (
    BookOfTest(
        "复议诉讼",
        "disputes",
        lambda window: _page(window, "disputes"),
        lambda: dispute.record(
            "复2026-009", TODAY, kind="reconsideration", received_on=date(2026, 3, 2)
        ),
        "authority",
        {"authority": "示例县政府"},
        "已登记：复2026-001",
    ),
    BookOfTest(
        "工作台账",
        "activities",
        lambda window: _page(window, "activities"),
        lambda: activity.record("meeting", "政务公开例会", TODAY, on_date=date(2026, 3, 2)),
        "participants",
        {"kind": "training", "matter": "政务公开培训", "participants": "各科室"},
        "已登记：政务公开培训",
    ),
    BookOfTest(
        "公开栏",
        "postings",
        lambda window: _page(window, "postings"),
        lambda: posting.record(TODAY, kind="公示", title="关于停水的通知", body="停水一天。"),
        "addressee",
        {"kind": "公示", "title": "关于3月低保对象的公示", "body": "现予公示。"},
        "已新建：关于3月低保对象的公示",
    ),
    BookOfTest(
        "依申请公开",
        "requests",
        lambda window: _page(window, "requests"),
        lambda: request.record("2026-009", TODAY, received_on=date(2026, 3, 2), applicant="张××"),
        "note",
        {"applicant": "李××", "content": "补偿登记表", "note": "要复印件"},
        "已登记：2026-001　李××",
    ),
    BookOfTest(
        "主动公开",
        "items",
        lambda window: _page(window, "items"),
        lambda: item.record("关于防汛的通知", published_on=date(2026, 3, 2)),
        "summary",
        {"title": "关于春耕的通知", "summary": "安排春耕"},
        "已登记：关于春耕的通知",
    ),
    BookOfTest(
        "标准目录",
        "catalogue",
        _standard,
        lambda: standard_entry.add(domain="社会救助", matter="低保", detail="对象"),
        "content",
        {"domain": "社会救助", "matter": "临时救助", "detail": "公示", "content": "姓名"},
        "已新增：临时救助 / 公示",
    ),
    BookOfTest(
        "考核自评",
        "activities",
        _assessment,
        lambda: deduction.add(name="迟公开", points=50, unit="条"),
        "basis",
        {"name": "通报批评", "unit": "次", "points": Decimal(1), "basis": "考核细则"},
        "已新增：通报批评",
    ),
)


def go_to(desk: Desk, key: int) -> None:
    desk.list.view.setFocus()
    desk.list.view.go_to(desk.list.view.records.row_of(key))
    settle()


def type_into(desk: Desk, values: dict[str, object]) -> None:
    """Fill fields in as a clerk does: each tells that it was edited."""
    for key, value in values.items():
        desk.pane.form.field(key).set_value(value)
        desk.pane.form.field(key).edited.emit()
    settle()


def begin(desk: Desk, book: BookOfTest) -> None:
    press(Key.Key_N, modifier=CTRL)
    type_into(desk, dict(book.fresh))


def change(desk: Desk, book: BookOfTest, text: str = "改过的") -> None:
    """Open the record under the cursor and type into it."""
    press(Key.Key_F2)
    type_into(desk, {book.field: text})


def said(window: MainWindow) -> str:
    return window.status.sentence


def listed(desk: Desk) -> list[int]:
    records = desk.list.view.records
    rows = [records.row(at) for at in range(records.rowCount())]
    return [row.id for row in rows if row is not None]


def in_register(desk: Desk, key: int) -> Record:
    found = desk.book.find(key)
    assert isinstance(found, Record)
    return found


def answering(monkeypatch: pytest.MonkeyPatch, answer: Answer) -> list[str]:
    """Answer the question about unsaved changes; returns what is asked."""
    asked: list[str] = []

    def ask(sentence: str, _window: object) -> Answer:
        asked.append(sentence)
        return answer

    monkeypatch.setattr(record_pane, "ask", ask)
    return asked
