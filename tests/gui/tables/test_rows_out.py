"""Rows of any list go out: copied as cells, written as a workbook or csv, never as a formula."""

import csv
import re
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.spelling.tick_table import Row as TickRow
from gui.spelling.tick_table import TickTable
from gui.tables.columns import Column, Fold, Held, Kind, Shape
from gui.tables.record_rows import RecordRows
from gui.tables.rows_out import ListExport, export_in_sight
from gui.theme.theme import em, px
from tests.gui.listener import Listener
from tests.places import ROOT

Row = tuple[str, str, str]
SHAPE = Shape(
    (
        Column("tick", "", str, 3, Kind.CHECK),
        Column("title", "名称", lambda row: row[0]),
        Column("day", "日期", lambda row: row[1], 7),
        Column("count", "件数", lambda row: row[2], 5, Kind.NUMBER),
    ),
    identity=lambda row: row[0],
    name="要办的事",
)
ROWS: list[Row] = [
    ("春耕补贴", "2026-03-20", "1,200"),
    ("=1+2 的<通知>", "", "3"),
    ("00123", "2026年", "—"),
]
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
TEXT = "sdnum='2052;0;@' style='mso-number-format:\"\\@\"'"


def shown(qtbot: QtBot, *rows: Row) -> RecordRows:
    made = RecordRows(SHAPE, "件")
    qtbot.addWidget(made)
    made.records.show(Held(rows))
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=1+2 的通知", "'=1+2 的通知"),
        ("@全体干部", "'@全体干部"),
        ('"最多跑一次"改革方案', '"""最多跑一次""改革方案"'),
        ("两行\n的名称\t有制表符", "两行 的名称 有制表符"),
        ('5"管', '5"管'),
    ],
)
def test_a_cell_is_pasted_as_it_reads(qtbot: QtBot, opened: Path, title: str, cell: str) -> None:
    made = shown(qtbot, (title, "", "1"))
    made.go_to(0)
    QTest.keyClick(made, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == f"{cell}\t\t1"


def test_excel_takes_words_as_words_and_days_and_figures_as_such(
    qtbot: QtBot, opened: Path
) -> None:
    made = shown(qtbot, *ROWS)
    made.selectAll()
    QTest.keyClick(made, Qt.Key.Key_C, CTRL)
    html = QGuiApplication.clipboard().mimeData().html()
    assert f"<td {TEXT}>=1+2 的&lt;通知&gt;</td>" in html
    assert f"<td {TEXT}>00123</td><td {TEXT}>2026年</td>" in html
    assert "<td style='mso-number-format:\"yyyy\\-mm\\-dd\"'>2026-03-20</td>" in html
    assert "<td style='mso-number-format:\"General\"'>1200</td>" in html


def saved_to(path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    asked: list[str] = []

    def answer(_parent: object, title: str, *_: object) -> tuple[str, str]:
        asked.append(title)
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return asked


def test_a_list_goes_out_by_key_as_it_is_shown(
    qtbot: QtBot, heard: Listener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, path = shown(qtbot, *ROWS), tmp_path / "出.xlsx"
    asked = saved_to(path, monkeypatch)
    QTest.keyClick(made, Qt.Key.Key_E, CTRL_SHIFT)
    qtbot.waitUntil(lambda: bool(heard.said))
    assert asked == ["导出要办的事：这个列表 3 件"]
    assert heard.sentence == f"已导出要办的事 3 件：{path}"
    way_on = heard.said[-1].way_on
    assert way_on is not None
    assert way_on.word == "打开"
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    first, second = ([cell.value for cell in row] for row in sheet["A2:C3"])
    assert [cell.value for cell in sheet[1]] == ["名称", "日期", "件数"]
    assert (first[0], f"{first[1]:%Y-%m-%d}", first[2]) == ("春耕补贴", "2026-03-20", 1200)
    assert (second[0], sheet["A3"].data_type) == ("=1+2 的<通知>", "s")
    assert sheet.auto_filter.ref == "A1:C4"
    assert [round(sheet.column_dimensions[each].width) for each in "ABC"] == [61, 15, 11]


def test_what_is_selected_goes_out_alone_as_csv(
    qtbot: QtBot, heard: Listener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, path = shown(qtbot, *ROWS), tmp_path / "出.csv"
    asked = saved_to(path, monkeypatch)
    made.select_rows([1, 2])
    QTest.keyClick(made, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert made.menu.open is not None
    offered = [each for each in made.menu.open.actions() if each.text()]
    words = [each.text() for each in offered]
    assert words == ["复制\tCtrl+C", "导出选中的 2 件\tCtrl+Shift+E", "导出这个列表 3 件"]
    offered[1].trigger()
    made.menu.open.close()
    qtbot.waitUntil(lambda: bool(heard.said))
    assert asked == ["导出要办的事：选中的 2 件"]
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(data.decode("utf-8-sig").splitlines())) == [
        ["名称", "日期", "件数"],
        ["'=1+2 的<通知>", "", "3"],
        ["00123", "2026年", "—"],
    ]


def test_a_column_that_finds_no_room_goes_out_all_the_same(qtbot: QtBot, opened: Path) -> None:
    folding = Shape(SHAPE.columns, SHAPE.identity, Fold("title", lambda row: row[1]), name="事")
    made = RecordRows(folding, "件")
    qtbot.addWidget(made)
    made.resize(em(20), px(200))
    made.show()
    assert [column.key for column in made.columns_shown()] == ["title"]
    assert [column.key for column in made.columns_told()] == ["title", "day", "count"]


def test_every_list_of_the_window_is_one_whose_rows_go_out() -> None:
    bare = [
        path.name
        for path in (ROOT / "gui").rglob("*.py")
        if re.search(r"(=|,) RecordView\(", path.read_text(encoding="utf-8"))
    ]
    assert not bare


def page_with(qtbot: QtBot, *parts: QWidget) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    box = QVBoxLayout(page)
    for part in parts:
        box.addWidget(part)
    with qtbot.waitActive(page):
        page.show()
    return page


def test_the_list_nearest_to_the_cursor_goes_out(
    qtbot: QtBot, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QWidget] = []
    monkeypatch.setattr(ListExport, "ask", lambda way: asked.append(way.shown))
    above, below, field = RecordRows(SHAPE, "件"), RecordRows(SHAPE, "件"), QLineEdit()
    near = QFrame()
    box = QVBoxLayout(near)
    box.addWidget(field)
    box.addWidget(below)
    page = page_with(qtbot, above, near)
    export_in_sight(page)
    field.setFocus()
    export_in_sight(page)
    assert asked == [above, below]


def test_a_page_says_why_nothing_goes_out(
    qtbot: QtBot, opened: Path, restored: Application
) -> None:
    heard = Listener(restored)
    empty, hidden = QStackedWidget(), RecordRows(SHAPE, "件")
    empty.addWidget(QLabel("还没有"))
    empty.addWidget(hidden)
    export_in_sight(page_with(qtbot, empty))
    export_in_sight(page_with(qtbot, QLabel("设置")))
    heard.leave()
    first, second = (each.sentence for each in heard.said)
    assert "列表是空的" in first
    assert "没有可以导出的列表" in second


def test_a_plain_table_goes_out_with_its_heads(
    qtbot: QtBot, opened: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "写法.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    table = TickTable(("写法", "条数"), {1: 80}, "现有的写法")
    table.ticks.show_rows([TickRow(("东湖村", "3")), TickRow(("东湖 村", "1"))], ticked=False)
    qtbot.addWidget(table)
    with qtbot.waitActive(table):
        table.show()
    table.setFocus()
    table.setCurrentIndex(table.ticks.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "东湖 村\t1"
    QTest.keyClick(table, Qt.Key.Key_E, CTRL_SHIFT)
    QThreadPool.globalInstance().waitForDone()
    assert path.read_text("utf-8-sig").splitlines() == ["写法,条数", "东湖村,3", "东湖 村,1"]
