"""What one operator left unsaved is another's only when he says so; its owner finds it again."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms import drafts
from gui.home.left_over import drafts_left
from gui.home.page import HomePage
from gui.home.taking_over import TakeOverDialog
from gui.items.page import ItemsPage
from gui.shell.main_window import MainWindow
from models.operators import entering, operator
from models.store.held import seat
from models.store.settings import remember
from reports.ways import Book, Show, as_plain
from tests.gui.keyboard import modal
from tests.gui.staff import NOW, PASSWORD, rebuilt, shown, sit

TYPED = "写到一半的通知"


def left(book: Book = Book.ITEM, part: str = "") -> None:
    """What the one at the desk, or anybody without operators, typed and did not save."""
    here = seat.taken()
    plain = {
        "record": None,
        "at": "2026-03-25 09:00:00",
        "fields": {"title": TYPED},
        "what": "新增信息",
        "way": as_plain(Show(book, part)),
    }
    whose = f"of.{here.key}." if here is not None else ""
    remember(f"draft.{whose}items", json.dumps(plain, ensure_ascii=False))


def title_shown(window: MainWindow) -> str:
    window.follow(Show(Book.ITEM))
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    return str(page.pane.form.field("title").value()) if page.desk.is_open else ""


def asked(window: MainWindow) -> TakeOverDialog:
    """What 工作台 asks, when the draft of another is pressed."""
    page = window.page("home")
    assert isinstance(page, HomePage)
    (note,) = drafts_left()
    assert isinstance(note.way, Show)
    page.show_part(note.way)
    found = modal()
    assert isinstance(found, TakeOverDialog)
    return found


def test_another_sees_whose_it_is_and_goes_on_with_it_only_when_he_takes_it_over(
    qtbot: QtBot, staffed: Path, restored: Application
) -> None:
    sit("李××")
    left()
    sit("陈××")
    window = shown(qtbot, restored, Show(Book.ITEM))
    assert title_shown(window) == ""
    assert [note.title for note in drafts_left()] == ["李××没有保存完：新增信息"]
    assert drafts.waiting() == []
    asked(window).reject()
    assert title_shown(window) == ""
    asked(window).take_button.click()
    rebuilt()
    assert title_shown(window) == TYPED
    sit("李××")
    assert drafts.kept("items") is None


def test_what_is_typed_is_kept_for_him_who_typed_it_though_another_took_the_seat(
    qtbot: QtBot, staffed: Path, restored: Application
) -> None:
    sit("李××")
    left()
    window = shown(qtbot, restored, Show(Book.ITEM))
    assert title_shown(window) == TYPED
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    page.pane.form.field("title").set_value("再写几个字")
    sit("陈××")
    assert page.pane.drafts.keep()
    assert drafts.kept("items") is None
    sit("李××")
    again = drafts.kept("items")
    assert again is not None
    assert again.fields["title"] == "再写几个字"


def test_what_one_left_himself_goes_before_what_another_did(
    qtbot: QtBot, staffed: Path, restored: Application
) -> None:
    for name in ("李××", "陈××"):
        sit(name)
        left()
    (other,) = drafts.of_others()
    question = TakeOverDialog(other, None)
    qtbot.addWidget(question)
    assert not hasattr(question, "take_button")


def test_what_was_typed_before_operators_is_nobodys_and_is_asked_about(staffed: Path) -> None:
    operator.turn_off()
    left()
    entering.turn_on("王××", PASSWORD, NOW)
    (note,) = drafts_left()
    assert note.title.startswith("启用人员权限以前")


@pytest.mark.parametrize(("owner", "reader", "count"), [("王××", "李××", 0), ("李××", "王××", 1)])
def test_a_draft_in_the_settings_is_offered_to_him_alone_who_may_change_them(
    staffed: Path, owner: str, reader: str, count: int
) -> None:
    sit(owner)
    left(Book.CHOICE, "name")
    sit(reader)
    assert len(drafts_left()) == count
