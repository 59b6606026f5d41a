"""The records behind a bar or a figure, and whether they are as many as it says."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.acting.act import say
from gui.acting.copied_cells import put_cells
from gui.acting.long_reading import LongReading
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, label
from gui.controls.folding_pane import FoldingPane
from gui.statistics.figure_head import FigureHead, Shown
from gui.tables.columns import Column, Held, Kind, Shape, SortKey
from gui.tables.record_rows import RecordRows
from gui.theme.theme import px
from models.year.spans.behind import Behind, records
from reports.ways import Book, Narrow, Open, Way

_BOOKS = {
    "published": Book.ITEM,
    "items": Book.ITEM,
    "received": Book.REQUEST,
    "closed": Book.REQUEST,
    "hung": Book.POSTING,
}
_WORDS = {Book.ITEM: "信息名称", Book.REQUEST: "登记号和申请内容", Book.POSTING: "标题"}
_DAYS = {
    "published": "公开日期",
    "items": "成文日期",
    "received": "收到日期",
    "closed": "办结日期",
    "hung": "张贴日期",
}


class RecordsPane(FoldingPane):
    """The pane at the right, or folded below the charts until it is wanted.

    `way_wanted(way)` leads to a record, or to the list of exactly these."""

    way_wanted = Signal(Way)

    def __init__(self) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self.rows: list[Behind] = []
        self._views: dict[str, RecordRows] = {}
        self.head, self._count = FigureHead(), label(kind="hint")
        self._reading = LongReading(self, self._list)
        self._stack, self._nothing = QStackedWidget(), label(kind="label")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._stack.addWidget(self._nothing)
        card = "card"
        self.ledger = button("打开台账", "link", icon_name="list", size=card, press=self.open_all)
        self.copying = button("复制", "link", icon_name="copy", size=card, press=self.copy)
        self.sum = ChipLabel(parent=self)
        self._lay_out()
        self.show_nothing()

    def _lay_out(self) -> None:
        box = QVBoxLayout(self.panes)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (self.head, self._stack, self._keys(), self._foot()):
            box.addWidget(part, int(part is self._stack))

    def _keys(self) -> QFrame:
        made = QFrame()
        made.setProperty("role", "foot")
        made.setFixedHeight(px(32))
        row = QHBoxLayout(made)
        row.setContentsMargins(px(18), 0, px(18), 0)
        row.addWidget(self._count)
        row.addStretch(1)
        row.addWidget(label("↑↓ 选择　Enter 打开", "hint"))
        return made

    def _foot(self) -> QFrame:
        made = QFrame()
        made.setProperty("role", "foot")
        made.setFixedHeight(px(52))
        row = QHBoxLayout(made)
        row.setContentsMargins(px(8), 0, px(18), 0)
        for part in (self.ledger, self.copying):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.sum)
        return made

    def show_nothing(self) -> None:
        """Show no records: nothing is chosen."""
        self.shown, self.rows = None, []
        self.head.show_head(None)
        self.bar.setText("没有选中")
        self._nothing.setText("按一下左边的数或者条，这里列出它的每一条记录。")
        self._stack.setCurrentWidget(self._nothing)
        self._count.setText("")
        self.sum.set_chip(None)
        self._offer()

    @property
    def is_filled(self) -> bool:
        """Whether the records of what is chosen are listed."""
        return self._reading.is_done

    def show_records(self, shown: Shown) -> None:
        """Show the records behind a bar or a figure; many are read while the clerk goes on."""
        self.shown = shown
        self.head.show_head(shown)
        self.bar.setText(f"{shown.name}：{len(shown.ids):,} {shown.unit}　　F6 打开")
        self._reading.want(partial(_read, shown))

    def _list(self, read: tuple[Shown, list[Behind]]) -> None:
        """Show the records that were read, unless something else is chosen by now."""
        shown, rows = read
        if shown is not self.shown:
            return
        self.rows = rows
        self._count.setText(f"共 {len(rows):,} {shown.unit}")
        self.sum.set_chip(_sum_chip(len(rows), len(shown.ids), shown.unit))
        self._nothing.setText("没有记录。")
        self._stack.setCurrentWidget(self._view(shown.measure) if rows else self._nothing)
        if self.view is not None:
            self.view.records.show(Held(rows))
        self._offer()

    def _view(self, measure: str) -> RecordRows:
        if measure not in self._views:
            made = RecordRows(_shape(measure))
            made.opened.connect(self._open)
            self._views[measure] = made
            self._stack.addWidget(made)
        return self._views[measure]

    @property
    def view(self) -> RecordRows | None:
        """The list shown, None without records."""
        current = self._stack.currentWidget()
        return current if isinstance(current, RecordRows) else None

    @property
    def door(self) -> QWidget:
        """What takes the keyboard as it comes in."""
        return self.bar if self.is_folded else self.view or self.ledger

    def enter(self) -> None:
        """Take the keyboard into the list."""
        if self.is_folded:
            self.unfold()
            return
        if self.view is not None:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.view.currentIndex().isValid():
                self.view.go_to(0)

    def _open(self, row: Behind) -> None:
        if self.shown is not None:
            self.way_wanted.emit(Open(_BOOKS[self.shown.measure], row.id))

    def open_all(self) -> None:
        """Lead to the list of exactly these records."""
        if self.shown is not None and self.rows:
            ids = [row.id for row in self.rows]
            self.way_wanted.emit(Narrow.to(_BOOKS[self.shown.measure], ids))

    def copy(self) -> None:
        """Put all records on the clipboard as cells, under their heads."""
        if self.shown is None or self.view is None:
            return
        told = self.view.columns_told()
        rows = [[column.value(row) for column in told] for row in self.rows]
        put_cells([[column.title for column in told], *rows])
        say(f"已复制“{self.shown.name}”的 {len(self.rows):,} 条记录，可以粘贴到 Excel 或 WPS 表格")

    def _offer(self) -> None:
        for part in (self.ledger, self.copying):
            part.setEnabled(bool(self.rows))


def _read(shown: Shown) -> tuple[Shown, list[Behind]]:
    return shown, records(shown.measure, shown.ids)


def _sum_chip(found: int, shown: int, unit: str) -> Chip | None:
    if found == shown:
        return Chip(ChipKind.FINE, f"{found:,} {unit}合计与图一致", "") if found else None
    return Chip(ChipKind.ERROR, f"台账 {found:,} {unit}，图上 {shown:,}", "")


def _day(row: Behind) -> str:
    return row.day


def _words(row: Behind) -> str:
    return row.words


def _shape(measure: str) -> Shape:
    title = _WORDS[_BOOKS[measure]]
    return Shape(
        (
            Column("day", _DAYS[measure], _day, 7.4, Kind.DATE, sortable=False),
            Column("words", title, _words, sortable=False),
        ),
        sort=(SortKey("day", descending=True),),
        name="统计的记录",
    )
