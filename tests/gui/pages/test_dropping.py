"""Files dragged from the desktop onto an item, a case, a posting: by real drag and drop events."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.items.page import ItemsPage
from gui.postings.page import PostingsPage
from gui.requests.page import RequestPage
from gui.shell.main_window import MainWindow
from models.items import item
from models.postings import boards
from models.postings import posting as postings
from models.postings.posting import PHOTO_KIND, PostingPlace
from models.requests import request
from models.store.attachment import attachments
from reports.ways import Book, Open
from tests.gui.windows import TODAY, settle, window_with

NONE, LEFT = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def files_of(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    data.setText("\n".join(each.as_uri() for each in files))  # as desktops give it too
    return data


def drop(at: QWidget, data: QMimeData) -> bool:
    """Drag over a widget and let go, as the desktop tells it; whether it was taken."""
    action, place = Qt.DropAction.CopyAction, QPoint(9, 9)
    # Qt walks from the child that is hit to its parents until one takes the drag.
    target: QWidget | None = at
    while target is not None:
        enter = QDragEnterEvent(place, action, data, LEFT, NONE)
        enter.ignore()
        if target.acceptDrops():
            QApplication.sendEvent(target, enter)
            if enter.isAccepted():
                break
        target = target.parentWidget()
    if target is None:
        return False
    QApplication.sendEvent(target, QDragMoveEvent(place, action, data, LEFT, NONE))
    event = QDropEvent(QPointF(place), action, data, LEFT, NONE)
    QApplication.sendEvent(target, event)
    settle()
    return event.isAccepted()


@dataclass(frozen=True)
class Place:
    """Where files are dropped: a field inside it, what they stand with, what is said."""

    inside: QWidget
    names: Callable[[], Sequence[str]]
    said: Callable[[], str]


def _item(window: MainWindow) -> Place:
    made = item.record("低保公示")
    window.follow(Open(Book.ITEM, made.id))
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    form = page.pane.form
    return Place(
        field_of_text(form.field("summary")),
        lambda: [each.name for each in attachments(item.KIND, made.id)],
        lambda: form.band.sentence,
    )


def _case(window: MainWindow) -> Place:
    made = request.record("2026-001", TODAY, received_on=date(2026, 3, 2), applicant="张××")
    window.follow(Open(Book.REQUEST, made.id))
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    return Place(
        page.case.files.lines,
        lambda: [each.name for each in attachments(request.KIND, made.id)],
        lambda: page.case.band.sentence,
    )


def posting_at(window: MainWindow, *places: str) -> tuple[Place, list[PostingPlace]]:
    made = postings.record(TODAY, kind="公示", title="关于停水的公示", body="停水一天。")
    hung = [boards.put_up(made, each, TODAY, "王某", TODAY) for each in places]
    window.follow(Open(Book.POSTING, made.id))
    page = window.page("postings")
    assert isinstance(page, PostingsPage)
    form = page.pane.form
    return Place(
        field_of_text(form.field("body")),
        lambda: [photo.name for each in hung for photo in attachments(PHOTO_KIND, each.id)],
        lambda: form.band.sentence,
    ), hung


def _posting(window: MainWindow) -> Place:
    return posting_at(window, "镇政府公开栏")[0]


def field_of_text(field: QWidget) -> QWidget:
    """Return what a mouse hits inside a field of text."""
    found = field.findChild(QPlainTextEdit)
    assert found is not None
    return found.viewport()


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    return window_with(qtbot, "items", "requests", "postings")


@pytest.fixture
def pictures(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"照片{at}.jpg" for at in (1, 2)]
    for at, each in enumerate(made):
        each.write_bytes(b"jpg%d" % at)
    return made


PLACES = pytest.mark.parametrize("reach", [_item, _case, _posting], ids=["item", "case", "posting"])
Reach = Callable[[MainWindow], Place]


@PLACES
def test_several_files_dropped_on_a_field_stand_with_the_record(
    window: MainWindow, reach: Reach, pictures: list[Path]
) -> None:
    place = reach(window)
    assert drop(place.inside, files_of(*pictures))
    assert place.names() == ["照片1.jpg", "照片2.jpg"]
    if isinstance(text := place.inside.parentWidget(), QPlainTextEdit):
        assert "file:" not in text.toPlainText()


@PLACES
def test_a_folder_is_named_and_the_files_beside_it_are_kept(
    window: MainWindow, reach: Reach, pictures: list[Path], tmp_path: Path
) -> None:
    place, folder = reach(window), tmp_path / "文件夹.jpg"
    folder.mkdir()
    drop(place.inside, files_of(pictures[0], folder, pictures[1]))
    assert place.names() == ["照片1.jpg", "照片2.jpg"]
    assert "“文件夹.jpg”不是文件" in place.said()


@PLACES
def test_a_link_of_a_page_is_no_file(window: MainWindow, reach: Reach) -> None:
    place, data = reach(window), QMimeData()
    data.setUrls([QUrl("https://example.invalid/a.jpg")])
    drop(place.inside, data)
    assert place.names() == []


def test_only_photographs_are_kept_with_a_posting(
    window: MainWindow, pictures: list[Path], tmp_path: Path
) -> None:
    place, _ = posting_at(window, "镇政府公开栏")
    letter = tmp_path / "样稿.docx"
    letter.write_bytes(b"docx")
    drop(place.inside, files_of(letter))
    assert place.names() == []
    drop(place.inside, files_of(letter, *pictures))
    assert len(place.names()) == len(pictures)
    assert "“样稿.docx”不是照片" in place.said()


def test_a_posting_that_hangs_nowhere_keeps_no_photograph(
    window: MainWindow, pictures: list[Path]
) -> None:
    place, _ = posting_at(window)
    drop(place.inside, files_of(*pictures))
    assert "请先登记张贴" in place.said()


def test_of_several_boards_the_drop_asks_which(window: MainWindow, pictures: list[Path]) -> None:
    place, hung = posting_at(window, "镇政府公开栏", "石桥村公开栏")
    drop(place.inside, files_of(*pictures))
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    assert [each.text() for each in opened.actions()] == [
        "2 张照片记在：镇政府公开栏",
        "2 张照片记在：石桥村公开栏",
    ]
    opened.actions()[1].trigger()
    opened.close()
    assert len(attachments(PHOTO_KIND, hung[1].id)) == 2
    assert attachments(PHOTO_KIND, hung[0].id) == []
