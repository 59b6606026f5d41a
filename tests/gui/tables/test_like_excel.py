"""The table as hands know it from Excel: borders dragged, columns moved, rows copied."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import application
from gui.controls.border import Border
from gui.controls.list_and_pane import ListAndPane
from gui.tables.filters import Filter
from gui.tables.header import RecordHeader
from gui.tables.record_table import RecordTable
from gui.theme.theme import em, px
from tests.gui.listener import Listener
from tests.gui.sample_window import SHAPE, TITLES, Listing
from tests.gui.windows import settle

KEY = "tests.columns"
LEFT = Qt.MouseButton.LeftButton


def table(qtbot: QtBot, *, width: int = 60) -> RecordTable:
    years = Filter("year", "年度", lambda: [(2026, "2026")])
    made = RecordTable(
        SHAPE,
        lambda query: Listing(0 if query.search == "无" else 30),
        example="名称",
        filters=[years],
        columns_key=KEY,
    )
    qtbot.addWidget(made)
    made.resize(em(width), px(500))
    with qtbot.waitActive(made):
        made.show()
    made.refresh()
    made.view.setFocus()
    settle()
    return made


def section(header: RecordHeader, key: str) -> int:
    return next(i for i, each in enumerate(header.shape.columns) if each.key == key)


def right_border(header: RecordHeader, key: str) -> QPoint:
    at = section(header, key)
    return QPoint(header.sectionViewportPosition(at) + header.sectionSize(at) - 1, px(12))


def drag(on: QWidget, start: QPoint, by: int) -> None:
    """Move what is under a place to the side with the button held, in steps as a hand does."""
    QTest.mousePress(on, LEFT, pos=start)
    for part in (4, 2, 1):
        QTest.mouseMove(on, start + QPoint(by // part, 0))
    QTest.mouseRelease(on, LEFT, pos=start + QPoint(by, 0))
    settle()


def width(made: RecordTable, key: str) -> int:
    return made.view.columnWidth(section(made.view.header, key))


def order(made: RecordTable) -> list[str]:
    return [column.key for column in made.view.columns_shown()]


def test_every_border_is_dragged_and_the_widths_are_there_again(qtbot: QtBot, opened: Path) -> None:
    made = table(qtbot)
    before = {key: width(made, key) for key in ("title", "category")}
    for key in before:
        drag(made.view.header.viewport(), right_border(made.view.header, key), em(3))
    for key, wide in before.items():
        assert abs(width(made, key) - wide - em(3)) <= 2
    with qtbot.waitSignal(made.view.arrangement.changed):
        pass
    again = table(qtbot)
    assert [width(again, key) for key in before] == [width(made, key) for key in before]


def test_what_finds_no_room_is_reached_by_scrolling_and_the_title_stays_in_sight(
    qtbot: QtBot, opened: Path
) -> None:
    made = table(qtbot)
    drag(made.view.header.viewport(), right_border(made.view.header, "title"), em(20))
    bar = made.view.horizontalScrollBar()
    assert bar.maximum() > em(10)
    made.view.select_only(3)
    row = made.view.visualRect(made.view.records.index(1, 1))
    inside = range(px(16), em(20))

    def painted() -> list[int]:
        shown = made.view.viewport().grab().toImage()
        return [shown.pixel(row.left() + x, row.center().y()) for x in inside]

    before = painted()
    bar.setValue(made.view.columnWidth(0) + em(3))
    row.moveLeft(0)
    assert painted() == before


def test_a_double_press_on_a_border_fits_the_column_to_its_words(
    qtbot: QtBot, opened: Path
) -> None:
    made = table(qtbot)
    drag(made.view.header.viewport(), right_border(made.view.header, "category"), -em(5))
    narrow = width(made, "category")
    QTest.mouseDClick(
        made.view.header.viewport(), LEFT, pos=right_border(made.view.header, "category")
    )
    fitted = width(made, "category")
    words = made.view.fontMetrics().horizontalAdvance("农业农村政策")
    assert fitted > narrow
    assert words < fitted < words + em(4)


def test_a_column_is_dragged_to_another_place_and_stands_there_again(
    qtbot: QtBot, opened: Path
) -> None:
    made = table(qtbot)
    header = made.view.header
    start = QPoint(header.sectionViewportPosition(section(header, "date")) + em(2), px(12))
    drag(header.viewport(), start, -width(made, "category") - em(1))
    assert order(made) == ["state", "title", "date", "category"]
    with qtbot.waitSignal(made.view.arrangement.changed):
        pass
    assert order(table(qtbot)) == ["state", "title", "date", "category"]


def test_restoring_takes_widths_and_order_back(qtbot: QtBot, opened: Path) -> None:
    made = table(qtbot)
    before = [width(made, each.key) for each in SHAPE.columns]
    drag(made.view.header.viewport(), right_border(made.view.header, "title"), em(6))
    made.view.header.moveSection(3, 0)
    made.view.arrangement.restore()
    assert order(made) == ["state", "title", "category", "date"]
    assert [width(made, each.key) for each in SHAPE.columns] == before


def test_down_and_enter_lead_from_the_search_to_the_first_row(qtbot: QtBot, opened: Path) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        made = table(qtbot)
        made.bar.field.setFocus()
        QTest.keyClicks(made.bar.field, "abc")
        QTest.keyClick(made.bar.field, key)
        assert made.query.search == "abc"
        assert made.view.hasFocus()
        assert [row["id"] for row in made.view.selected_rows()] == [0]


def test_selected_rows_are_copied_whole_as_cells(qtbot: QtBot, opened: Path) -> None:
    made, heard = table(qtbot), Listener(application())
    made.view.go_to(5)
    QTest.keyClick(made.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(made.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        f"已公开\t{TITLES[5]}\t农业农村政策\t2026-03-20\n"
        f"已公开\t{TITLES[6]}\t财政预决算\t2026-03-19"
    )
    assert heard.sentence == "已复制 2 条，可以粘贴到 Excel 或 WPS 表格"
    heard.leave()


def test_the_menu_copies_the_one_cell_under_the_cursor(qtbot: QtBot, opened: Path) -> None:
    made = table(qtbot)
    made.view.setCurrentIndex(made.view.records.index(5, 3))
    QTest.keyClick(made.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert made.menu.open is not None
    action = next(each for each in made.menu.open.actions() if "这一格" in each.text())
    assert action.text() == "复制这一格“公开日期”"
    action.trigger()
    made.menu.open.close()
    assert QGuiApplication.clipboard().text() == "2026-03-20"


def test_rows_pasted_into_a_list_are_taken_or_it_says_why_not(qtbot: QtBot, opened: Path) -> None:
    made, heard = table(qtbot), Listener(application())
    QGuiApplication.clipboard().setText("名称\t文号\n春耕\t1号")
    paste = (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(made.view, *paste)
    assert heard.sentence.startswith("这个列表不能粘贴")
    taken: list[str] = []
    made.clipboard.take = taken.append
    QTest.keyClick(made.view, *paste)
    assert taken == ["名称\t文号\n春耕\t1号"]
    QGuiApplication.clipboard().setText("一段话")
    QTest.keyClick(made.view, *paste)
    assert heard.sentence.startswith("剪贴板里没有表格的行")
    heard.leave()


def test_rows_pasted_over_the_search_are_left_to_the_list(qtbot: QtBot, opened: Path) -> None:
    made = table(qtbot)
    taken: list[str] = []
    keys = QShortcut(QKeySequence.StandardKey.Paste, made)
    keys.activated.connect(lambda: taken.append(QGuiApplication.clipboard().text()))
    made.bar.field.setFocus()
    for text in ("名称\t文号\n春耕\t1号", "春耕"):
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(made.bar.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (made.bar.field.text(), taken) == ("春耕", ["名称\t文号\n春耕\t1号"])


def test_the_border_between_list_and_form_is_dragged_and_stays(qtbot: QtBot, opened: Path) -> None:
    widths = []
    borders: list[Border] = []
    for moved in (True, False):
        listing, pane = QWidget(), QWidget()
        both = ListAndPane(listing, pane, key="tests")
        qtbot.addWidget(both)
        both.resize(em(100), px(500))
        both.show()
        both.open_pane()
        border = both.findChild(Border)
        assert border is not None
        borders.append(border)
        if moved:
            before = pane.width()
            drag(border, QPoint(px(3), px(100)), -em(6))
            assert pane.width() > before + em(3)
        widths.append(pane.width())
        assert pane.width() + listing.width() == both.width() - 1
    assert widths[0] == widths[1]
    QTest.mouseDClick(borders[-1], LEFT, pos=QPoint(px(3), px(100)))
    assert pane.width() == before
