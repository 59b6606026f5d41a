"""公开前体检 by keyboard: files looked over, a copy cleaned and checked, a word when one is attached."""

from datetime import date
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.background import Cancelled
from gui.checking.page import CheckingPage
from gui.controls.controls import Button, Label
from gui.inspecting.sheet import InspectionSheet
from gui.items.page import ItemsPage
from gui.printing.preview import PreviewDialog
from gui.shell.main_window import MainWindow
from models.items import item
from models.items.item import PublishedItem
from models.store.attachment import attachments
from reports.inspecting.told.looked_at import LookedAt
from reports.ways import Book, Open
from tests.gui.keyboard import CTRL, modal, press
from tests.gui.pages.test_dropping import drop
from tests.gui.windows import settle, window_with
from tests.reports.inspecting.files_to_inspect import document

DAY = date(2026, 3, 20)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return document(tmp_path_factory.mktemp("inspected") / "低保公示.docx")


@pytest.fixture
def sheet(opened: Path, qtbot: QtBot) -> InspectionSheet:
    page = window_with(qtbot, "checking").page("checking")
    assert isinstance(page, CheckingPage)
    page.inspect()
    found = modal()
    assert isinstance(found, InspectionSheet)
    return found


def rest(sheet: InspectionSheet, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: sheet.job is None)
    settle()


def said(sheet: InspectionSheet) -> list[str]:
    return [each.text() for each in sheet.area.findChildren(Label) if each.isVisible()]


def chosen(monkeypatch: pytest.MonkeyPatch, *files: Path) -> None:
    monkeypatch.setattr("gui.inspecting.sheet.ask_files", lambda *_asked: list(files))


def test_files_are_told_one_by_one_and_the_kinds_of_each(
    sheet: InspectionSheet, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen(monkeypatch, file.parent / "没有这份.pdf", file)
    press(Qt.Key.Key_O, modifier=CTRL)
    rest(sheet, qtbot)
    words = said(sheet)
    assert words.index("低保公示.docx") < words.index("身份证号　1 处") < words.index("批注　1 处")
    assert "第 1 段：有身份证号：110101********0038，公开前请隐去。" in words
    assert words.index("没有这份.pdf") > words.index("批注　1 处")
    press(Qt.Key.Key_P, modifier=CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), PreviewDialog))
    preview = modal()
    assert isinstance(preview, PreviewDialog)
    assert "公开前体检结果" in preview.windowTitle()
    qtbot.waitUntil(lambda: bool(preview.data))
    preview.close()


def test_what_was_looked_at_stays_where_the_rest_is_given_up(
    sheet: InspectionSheet, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looked_at(path: Path, _still_wanted: object) -> LookedAt:
        if path.name == "乙.docx":
            raise Cancelled
        return LookedAt(path)

    monkeypatch.setattr("gui.inspecting.sheet.look_at", looked_at)
    sheet.take([tmp_path / f"{name}.docx" for name in "甲乙丙"])
    rest(sheet, qtbot)
    assert [each.path.name for each in sheet.looked] == ["甲.docx"]
    assert sheet.band.sentence == "已停止，体检了 1 份，还有 2 份没有体检。"


def test_a_cleaned_copy_stands_behind_its_file_with_what_is_left(
    sheet: InspectionSheet,
    qtbot: QtBot,
    file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert drop(sheet, data)
    rest(sheet, qtbot)
    out = tmp_path / "低保公示（清理后）.docx"
    monkeypatch.setattr("gui.inspecting.sheet.ask_where", lambda *_asked: out)
    ways = [each for each in sheet.area.findChildren(Button) if "清理" in each.accessibleName()]
    ways[0].click()
    rest(sheet, qtbot)
    assert [each.path for each in sheet.looked] == [file, out]
    assert "下面是清理不了、还要人处理的：" in said(sheet)
    assert "原件没有改动" in sheet.band.sentence
    assert docx.Document(str(out)).core_properties.author == ""
    monkeypatch.setattr("gui.inspecting.sheet.ask_where", lambda *_asked: file)
    ways = [each for each in sheet.area.findChildren(Button) if "清理" in each.accessibleName()]
    ways[0].click()
    rest(sheet, qtbot)
    assert "原件不改" in sheet.band.sentence


@pytest.fixture
def record(opened: Path) -> PublishedItem:
    return item.record("低保公示", ["政府网站"], published_on=DAY, attribute="主动公开")


def form_of(window: MainWindow, record: PublishedItem) -> ItemsPage:
    window.follow(Open(Book.ITEM, record.id))
    settle()
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    return page


def test_a_file_that_is_attached_says_what_it_gives_away_and_is_looked_over_when_asked(
    record: PublishedItem, qtbot: QtBot, file: Path
) -> None:
    page = form_of(window_with(qtbot, "items"), record)
    belongings = page.pane.belongings
    belongings.files.attach([file])
    qtbot.waitUntil(lambda: belongings.inspections.job is None)
    settle()
    band = page.pane.band
    assert band.isVisible()
    assert "附件“低保公示.docx”公开前要看一看：查出" in band.sentence
    band.way_out.click()
    shown = modal()
    assert isinstance(shown, InspectionSheet)
    assert [each.path for each in shown.looked] == [file]
    shown.close()
    belongings.inspect()
    asked = modal()
    assert isinstance(asked, InspectionSheet)
    rest(asked, qtbot)
    assert [each.path.name for each in asked.looked] == ["低保公示.docx"]
    assert asked.looked[0].path != file
    asked.close()


def test_a_file_that_gives_nothing_away_is_attached_without_a_word(
    record: PublishedItem, qtbot: QtBot, tmp_path: Path
) -> None:
    plain = tmp_path / "通知.docx"
    made = docx.Document()
    made.core_properties.author = ""
    made.save(str(plain))
    page = form_of(window_with(qtbot, "items"), record)
    belongings = page.pane.belongings
    belongings.files.attach([plain])
    qtbot.waitUntil(lambda: belongings.inspections.job is None)
    settle()
    assert page.pane.band.isHidden()
    belongings.files.press(f"drop:{attachments('PublishedItem', record.id)[0].id}")
    page.pane.form.field("attachments").pressed.emit("inspect")  # type: ignore[attr-defined]
    assert "没有 Word" in page.pane.form.band.sentence
