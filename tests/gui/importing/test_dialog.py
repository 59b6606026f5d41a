"""The import of a ledger: nothing is written before the clerk says so."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.acting import background
from gui.acting.application import Application
from gui.importing.dialog import ImportDialog
from gui.importing.dropped import dropped_workbook
from gui.items.page import ItemsPage
from models.items import item
from models.items.item import PublishedItem
from models.items.listing import item_counts
from models.requests.listing import request_counts
from tests.books import rows_of, write_book
from tests.gui.importing.choosing import (
    FAULTY,
    GOOD,
    TODAY,
    button_called,
    check,
    choose_column,
    ledger,
)
from tests.gui.listener import Listener
from tests.gui.windows import window_with


def kept() -> int:
    return item_counts(TODAY)[2]


def test_a_clean_ledger_is_imported_whole(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path, GOOD))
    assert dialog.go_button.text().startswith("导入 1 行")
    assert kept() == 0
    with qtbot.waitSignal(dialog.imported) as said:
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said.args == [1]
    assert kept() == 1
    assert "第 3 步" in dialog.steps.accessibleName()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_faulty_ledger_lists_its_rows_and_imports_nothing(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path, *FAULTY))
    assert [(each.title, each.detail) for each in dialog.to_do.all] == [
        ("公开日期：没有 13 月。请写成 2026-03-25 或 3-25", "“2026-13-25”　第 3 行"),
        ("信息名称：必填，不能空着", "第 4 行"),
        ("信息类别", "1 行没有填写，登记为未分类，以后可以补上"),
    ]
    assert kept() == 0
    dialog.reject()
    assert kept() == 0


def test_only_the_rest_is_imported_when_the_clerk_says_so_and_goes_back_whole(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, heard: Listener
) -> None:
    check(dialog, qtbot, ledger(tmp_path, *FAULTY))
    assert dialog.go_button.text().startswith("导入 1 行")
    with qtbot.waitSignal(dialog.imported):
        dialog.write()
    assert heard.sentence == "已导入 1 行，2 行没有导入"
    assert kept() == 1
    QTest.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    assert not dialog.close_button.isEnabled()  # until all of it is back
    qtbot.waitUntil(lambda: not background.under_way)
    assert heard.sentence == "已撤销导入：主动公开台账：台账.xlsx"
    assert kept() == 0


def test_the_rows_left_are_saved_with_the_reason_and_taken_once_they_are_mended(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path, *FAULTY))
    target = tmp_path / "没有导入的行.xlsx"
    dialog.save_left_to(target)
    heads, *left = rows_of(target)
    assert heads == ("标题", "发布日期", "公开属性", "没有导入的原因")
    assert [row[0] for row in left] == ["防汛预案", None]
    assert "公开日期：没有 13 月" in str(left[0][3])
    with qtbot.waitSignal(dialog.imported):
        dialog.write()
    mended = (("防汛预案", "2026-03-25", *left[0][2:]), ("值班表", *left[1][1:]))
    check(dialog, qtbot, write_book(target, heads, *mended))
    assert dialog.go_button.text().startswith("导入 2 行")


def test_a_row_that_the_clerk_leaves_out_does_not_go_in(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path, GOOD, ("防汛预案", *GOOD[1:])))
    for word, good in (("这行不导入", 1), ("这行要导入", 2), ("这行不导入", 1)):
        assert dialog.preview.row_button.text() == word
        QTest.mouseClick(dialog.preview.row_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not background.under_way)
        assert dialog.go_button.text().startswith(f"导入 {good} 行")
    with qtbot.waitSignal(dialog.imported):
        dialog.write()
    assert [each.title for each in PublishedItem.select()] == ["防汛预案"]


def test_a_ledger_without_rows_says_so_and_is_no_faulty_file(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path))
    assert dialog.alone.title_label.text() == "表里只有表头，没有数据行"
    assert dialog.band.sentence == ""
    assert dialog.write() is None


def test_a_file_that_is_no_ledger_is_refused_in_words(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "坏.xlsx"
    path.write_text("not a workbook", encoding="utf-8")
    check(dialog, qtbot, path)
    assert "不是 Excel 工作簿" in dialog.band.sentence
    assert not dialog.go_button.isEnabled()
    assert dialog.write() is None


def test_only_rows_with_problems_are_shown_where_the_clerk_asks_for_them(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path, *FAULTY))
    model = dialog.preview.model
    assert model.rowCount() == 3
    QTest.mouseClick(dialog.preview.narrow_button, Qt.MouseButton.LeftButton)
    heads = [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]
    assert heads == ["3", "4"]


def test_requests_are_imported_by_the_same_dialog(
    qapp: Application, qtbot: QtBot, opened: Path, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ImportDialog("requests", lambda: TODAY, parent)
    head = "登记号,收到日期,申请方式,申请人类型,申请人,申请内容"
    row = ("2026-001", "2026-03-02", "当面", "自然人", "王某", "示例")
    check(dialog, qtbot, ledger(tmp_path, row, header=head))
    with qtbot.waitSignal(dialog.imported):
        dialog.write()
    assert request_counts(TODAY)[2] == 1


def test_only_a_single_workbook_is_taken_when_dropped() -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/a/台账.xlsx")])
    assert dropped_workbook(data) == Path("/a/台账.xlsx")
    data.setUrls([QUrl.fromLocalFile("/a/台账.txt")])
    assert dropped_workbook(data) is None


def test_an_import_that_is_cancelled_writes_nothing_and_says_so(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    job = dialog.check(ledger(tmp_path, *[GOOD] * 4000))
    with qtbot.waitSignal(job.cancelled):
        job.cancel()
    assert dialog.band.sentence == "已取消，没有写入任何内容"
    assert dialog.result_found is None


OLD = (("防汛方案", "2019-04-08", "每年修订"), ("春耕方案", "2026-03-02", ""))


def test_an_old_ledger_asks_once_and_says_so_until_it_is_answered(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    check(dialog, qtbot, ledger(tmp_path, *OLD, header="标题,成文日期,怪列"))
    assert dialog.write() is None
    assert dialog.band.sentence == "请先选一项：2 行没有公开属性"
    for word in ("都是主动公开", "已公开，按成文日期"):
        QTest.mouseClick(button_called(dialog, word), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.imported):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    found = list(PublishedItem.select())
    assert {each.attribute for each in found} == {"主动公开"}
    assert all(each.published_on == each.made_on for each in found)


def test_a_column_that_is_not_known_goes_where_the_clerk_says(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    path = ledger(tmp_path, (*GOOD, "每年修订"), header="标题,发布日期,公开属性,怪列")
    check(dialog, qtbot, path)
    choose_column(dialog, "怪列", "备注")
    qtbot.waitUntil(lambda: not background.under_way)
    assert dialog.columns.assigned == {"怪列": "note"}
    assert [each.title for each in dialog.to_do.all] == ["信息类别"]
    with qtbot.waitSignal(dialog.imported):
        dialog.write()
    assert PublishedItem.get().note == "每年修订"


def test_a_ledger_that_is_there_already_is_left_out_unless_the_clerk_says_so(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    item.record("春耕方案", published_on=date(2026, 3, 5))
    other = ("防汛预案", "2026-03-06", "主动公开")
    check(dialog, qtbot, ledger(tmp_path, GOOD, other))
    assert [each.title for each in dialog.to_do.all][-1] == "登记簿里已有"
    assert dialog.preview.model.index(0, 0).data() == "已有"
    assert dialog.go_button.text().startswith("导入 1 行")
    QTest.mouseClick(button_called(dialog, "照样再导入一次"), Qt.MouseButton.LeftButton)
    assert dialog.go_button.text().startswith("导入 2 行")
    QTest.mouseClick(button_called(dialog, "不再导入"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.imported) as said:
        dialog.write()
    assert said.args == [1]
    assert kept() == 2


def test_a_record_that_is_there_already_is_changed_where_the_clerk_says_so_and_back_by_one_press(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    made = item.record("春耕方案", published_on=date(2026, 3, 5), note="旧")
    check(dialog, qtbot, ledger(tmp_path, (*GOOD[:2], "新"), header="标题,发布日期,备注"))
    assert not dialog.go_button.isEnabled()
    QTest.mouseClick(button_called(dialog, "照文件改"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not background.under_way)
    assert dialog.go_button.text().startswith("导入 1 行")
    with qtbot.waitSignal(dialog.imported):
        dialog.write()
    assert dialog.alone.title_label.text() == "已导入 0 行，照文件改了 1 行"
    assert item.find(made.id).note == "新"
    QTest.mouseClick(dialog.undo_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not background.under_way)
    assert item.find(made.id).note == "旧"


def test_rows_imported_into_a_narrowed_list_are_said_to_be_perhaps_beyond_it(
    qapp: Application, qtbot: QtBot, opened: Path, tmp_path: Path
) -> None:
    window = window_with(qtbot, "items")
    page = window.page("items")
    assert isinstance(page, ItemsPage)
    page.list.bar.set_filter("attribute", "依申请公开", "依申请公开")
    page.exchange.open_import(ledger(tmp_path, GOOD))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(lambda: not background.under_way)
    with qtbot.waitSignal(dialog.imported):
        dialog.write()
    assert window.status.sentence == "已导入 1 行；列表正在筛选，不一定都列出来"
