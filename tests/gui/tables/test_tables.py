"""The record table: windows of rows, order, folding, what it says when it is empty."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from gui.tables.columns import Column, Kind, Query, Shape, SortKey
from gui.tables.filters import Filter
from gui.tables.model import PAGE, RecordModel
from gui.tables.record_table import RecordTable
from gui.tables.view import RecordView
from gui.theme.theme import em, px
from tests.gui.parts import offered
from tests.gui.sample_window import SHAPE, Listing

LONG = 100_000
TICKED = Shape(
    (Column("tick", "", width_em=3, kind=Kind.CHECK), *SHAPE.columns), SHAPE.identity, name="名称"
)


class Counting(Listing):
    """Remembers which windows were read."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.read: list[tuple[int, int]] = []

    def window(self, offset: int, limit: int) -> list[dict[str, object]]:
        self.read.append((offset, limit))
        return super().window(offset, limit)


class Breaking(Listing):
    """Fails when rows are read."""

    def window(self, offset: int, limit: int) -> list[dict[str, object]]:
        raise RuntimeError("the listing is broken")


def shown(qtbot: QtBot, shape: Shape = SHAPE, size: int = 30, width_em: int = 60) -> RecordView:
    view = RecordView(shape)
    qtbot.addWidget(view)
    view.records.show(Listing(size))
    view.resize(em(width_em), px(400))
    view.show()
    return view


def test_the_model_keeps_the_rules_of_qt(qapp: object) -> None:
    model = RecordModel(TICKED)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(Listing(450))
    model.toggle([0, 449])
    model.show(Listing(3))
    model.show(Listing(0))
    assert tester.model() is model


def test_only_the_windows_looked_at_are_read(qapp: object) -> None:
    model, listing = RecordModel(SHAPE), Counting(LONG)
    model.show(listing)
    assert model.rowCount() == LONG
    assert listing.read == []
    model.index(LONG - 1, 1).data()
    model.index(LONG - 2, 1).data()
    assert listing.read == [(LONG - PAGE, PAGE)]


def test_old_windows_are_forgotten_and_read_again(qapp: object) -> None:
    model, listing = RecordModel(SHAPE), Counting(LONG)
    model.show(listing)
    for at in range(0, 40 * PAGE, PAGE):
        model.row(at)
    model.row(0)
    assert listing.read.count((0, PAGE)) == 2


def test_a_broken_listing_is_told_once(qapp: object) -> None:
    model = RecordModel(SHAPE)
    model.show(Breaking(10))
    with pytest.raises(RuntimeError):
        model.row(0)
    assert model.row(0) is None
    model.show(Listing(10))
    assert model.row(0) is not None


def test_ticks_stay_with_their_records(qapp: object) -> None:
    model = RecordModel(TICKED)
    model.show(Listing(10))
    model.toggle([2, 5])
    model.show(Listing(10))
    assert model.ticked() == {2, 5}
    model.toggle([2])
    assert model.ticked() == {5}


def press_head(view: RecordView, key: str, *, shift: bool = False) -> None:
    section = next(i for i, column in enumerate(view.shape.columns) if column.key == key)
    at = QPoint(view.header.sectionViewportPosition(section) + px(20), px(15))
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.header.viewport(), Qt.MouseButton.LeftButton, held, at)


def test_a_press_on_the_head_sorts_and_shift_adds_a_key(qtbot: QtBot) -> None:
    view = shown(qtbot)
    told: list[Any] = []
    view.header.sort_changed.connect(told.append)
    press_head(view, "title")
    press_head(view, "title")
    press_head(view, "category", shift=True)
    press_head(view, "title", shift=True)
    press_head(view, "category")
    assert told == [
        (SortKey("title"),),
        (SortKey("title", True),),
        (SortKey("title", True), SortKey("category")),
        (SortKey("title"), SortKey("category")),
        (SortKey("category"),),
    ]


def test_the_keyboard_walks_opens_and_ticks(qtbot: QtBot) -> None:
    view = shown(qtbot, TICKED)
    opened: list[Any] = []
    chosen: list[Any] = []
    view.opened.connect(lambda row: opened.append(row["id"]))
    view.chosen.connect(lambda row: chosen.append(row["id"]))
    view.go_to(0)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_End):
        QTest.keyClick(view, key)
    assert opened == [1]
    assert chosen == [0, 1, 29]
    assert view.records.ticked() == {1}
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.selected_rows()) == 30


def test_a_narrow_list_folds_and_unfolds(qtbot: QtBot) -> None:
    view = shown(qtbot, width_em=60)
    assert view.rowHeight(0) == px(30)
    view.resize(em(36), px(400))
    hidden = [view.isColumnHidden(at) for at in range(4)]
    assert hidden == [False, False, True, True]
    assert view.header.visualIndex(0) == 3
    assert view.rowHeight(0) == px(48)
    view.resize(em(60), px(400))
    assert view.header.visualIndex(0) == 0
    assert not any(view.isColumnHidden(at) for at in range(4))


def test_cut_text_has_a_tooltip_and_whole_text_has_none(qtbot: QtBot) -> None:
    view = shown(qtbot)
    index = view.records.index(6, 1)
    words = view.painter_of_cells
    box = view.visualRect(index)
    assert words.tooltip(box, index) == ""
    box.setWidth(px(80))
    assert words.tooltip(box, index) == "2026年2月城乡最低生活保障资金发放公示"


def test_one_hundred_thousand_rows_are_painted_from_few_windows(qtbot: QtBot) -> None:
    view = RecordView(SHAPE)
    qtbot.addWidget(view)
    listing = Counting(LONG)
    view.records.show(listing)
    view.resize(em(60), px(400))
    view.show()
    view.go_to(LONG - 1)
    view.grab()
    assert len(listing.read) <= 4


class Source:
    """Remembers the queries; empty for the search 无."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.queries: list[Query] = []

    def __call__(self, query: Query) -> Listing:
        self.queries.append(query)
        return Listing(0 if query.search == "无" else self.size)


def record_table(qtbot: QtBot, source: Source) -> RecordTable:
    years = Filter("year", "年度", lambda: [(2025, "2025"), (2026, "2026")])
    table = RecordTable(SHAPE, source, example="名称", filters=[years], total=lambda: 1046)
    table.set_empty("file-plus", "还没有公开信息", "按 Ctrl+N 新增")
    qtbot.addWidget(table)
    table.resize(em(50), px(500))
    table.show()
    table.refresh()
    return table


def test_search_filter_and_order_ask_the_source(qtbot: QtBot) -> None:
    source = Source(7)
    table = record_table(qtbot, source)
    table.bar.set_filter("year", 2026, "2026")
    with qtbot.waitSignal(table.bar.changed):
        QTest.keyClicks(table.bar.field, "abc")
    table.view.header.set_sort((SortKey("title"),))
    assert source.queries[-1] == Query("abc", {"year": 2026}, (SortKey("title"),))
    table.bar.clear()
    assert source.queries[-1] == Query("", {}, (SortKey("title"),))


def test_the_foot_counts_and_an_empty_search_offers_to_clear(qtbot: QtBot) -> None:
    table = record_table(qtbot, Source(7))
    assert table.count_label.text() == "共 7 条"
    table.bar.field.setText("无")
    table.refresh()
    assert table.stack.currentWidget() is table.nothing_found
    assert table.count_label.text() == "共 0 条　　筛选自 1,046 条"
    offered(table, "清除筛选").click()
    assert table.stack.currentWidget() is table.view


def test_an_empty_list_says_what_to_do(qtbot: QtBot) -> None:
    table = record_table(qtbot, Source(0))
    assert table.stack.currentWidget() is table.empty_state


def test_the_cursor_stays_on_its_record(qtbot: QtBot) -> None:
    table = record_table(qtbot, Source(500))
    table.view.go_to(3)
    told: list[object] = []
    table.chosen.connect(told.append)
    table.refresh()
    assert table.view.currentIndex().row() == 3
    assert told == []


def test_spare_columns_leave_before_the_rest_is_cramped(qtbot: QtBot) -> None:
    columns = (
        Column("number", "登记号", width_em=7),
        Column("content", "申请内容"),
        Column("kind", "类型", width_em=10, spare=True),
        Column("outcome", "办理结果", width_em=12, spare=True),
    )
    view = RecordView(Shape(columns, name="名称"))
    qtbot.addWidget(view)
    hidden = []
    for width in (50, 40, 28):
        view.resize(em(width), 300)
        view.show()
        hidden.append([view.isColumnHidden(section) for section in range(4)])
    assert hidden == [
        [False, False, False, False],
        [False, False, False, True],
        [False, False, True, True],
    ]
