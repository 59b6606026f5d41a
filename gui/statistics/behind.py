"""The records behind a bar or a figure, and whether they are as many as it says."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.acting.act import say
from gui.controls.amount import Amount
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, label
from gui.controls.lower_bar import LowerBar
from gui.tables.columns import Column, Held, Kind, Shape, SortKey
from gui.tables.view import RecordView
from gui.theme.theme import px
from models.year.spans.behind import Behind, records
from reports.periods.words import MEASURES
from reports.ways import Book, Narrow, Open, Way

WIDTH, LEAST_WIDTH, LOWER_HEIGHT = 404, 340, 240
_NO_LIMIT = 16777215  # QWIDGETSIZE_MAX
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
_COUNTED = Chip(ChipKind.FACT, "台账统计")


@dataclass(frozen=True)
class Shown:
    """What the pane shows: a name, the records of a measure, and what it says of the compared."""

    name: str
    measure: str
    ids: Sequence[int]
    said: str = ""


class RecordsPane(QFrame):
    """The pane at the right, or folded below the charts until it is wanted.

    `way_wanted(way)` leads to a record, or to the list of exactly these; `left` by Esc."""

    way_wanted = Signal(Way)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.shown: Shown | None = None
        self.rows: list[Behind] = []
        self._views: dict[str, RecordView] = {}
        self._name, self._amount = label(kind="section"), Amount()
        self._name.setWordWrap(True)
        self._said, self._count = label(kind="hint"), label(kind="hint")
        self._stack, self._nothing = QStackedWidget(), label(kind="label")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._stack.addWidget(self._nothing)
        card = "card"
        self.ledger = button("打开台账", "link", icon_name="list", size=card, press=self.open_all)
        self.copying = button("复制", "link", icon_name="copy", size=card, press=self.copy)
        self.sum = ChipLabel(parent=self)
        self.bar, self._parts = LowerBar(), QWidget()
        self.bar.wanted.connect(self.unfold)
        self._lower = False
        self._lay_out()
        self.show_nothing()

    def _lay_out(self) -> None:
        box, outer = QVBoxLayout(self._parts), QVBoxLayout(self)
        for each in (box, outer):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        for part in (self._head(), self._stack, self._keys(), self._foot()):
            box.addWidget(part, int(part is self._stack))
        outer.addWidget(self.bar)
        outer.addWidget(self._parts, 1)
        self.bar.hide()

    def set_lower(self, lower: bool) -> None:
        """Stand below the charts (folded at first) or at the right."""
        if lower != self._lower:
            self._lower = lower
            self.fold() if lower else self.unfold()

    @property
    def is_folded(self) -> bool:
        """Whether only one line of the pane is shown."""
        return self.bar.isVisibleTo(self)

    def fold(self) -> None:
        """Leave one line of the pane."""
        self._parts.hide()
        self.bar.show()
        self.setFixedHeight(px(40))

    def unfold(self) -> None:
        """Show the whole pane."""
        self.bar.hide()
        self._parts.show()
        if self._lower:
            self.setFixedHeight(px(LOWER_HEIGHT))
            self.enter()
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(_NO_LIMIT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._lower:
            self.fold()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _head(self) -> QFrame:
        made = QFrame()
        made.setProperty("role", "head")
        box = QVBoxLayout(made)
        box.setContentsMargins(px(18), px(12), px(18), px(10))
        box.setSpacing(px(6))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._name, 1)
        first.addWidget(self._amount, 0, Qt.AlignmentFlag.AlignTop)
        self._chip = ChipLabel(_COUNTED, made)
        second.addWidget(self._chip)
        second.addStretch(1)
        second.addWidget(self._said)
        box.addLayout(first)
        box.addLayout(second)
        return made

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
        self._name.setText("没有选中")
        self.bar.setText("没有选中")
        self._nothing.setText("按一下左边的数或者条，这里列出它的每一条记录。")
        self._amount.hide()
        self._chip.hide()
        self._stack.setCurrentWidget(self._nothing)
        for words in (self._said, self._count):
            words.setText("")
        self.sum.set_chip(None)
        self._offer()

    def show_records(self, shown: Shown) -> None:
        """Show the records behind a bar or a figure."""
        self.shown, self.rows = shown, records(shown.measure, shown.ids)
        unit = MEASURES[shown.measure][1]
        self._name.setText(shown.name)
        self._amount.show_amount(f"{len(shown.ids):,}", unit)
        self._said.setText(shown.said)
        self._count.setText(f"共 {len(self.rows):,} {unit}")
        for part in (self._amount, self._chip):
            part.show()
        self.sum.set_chip(_sum_chip(len(self.rows), len(shown.ids), unit))
        self._nothing.setText("没有记录。")
        self._stack.setCurrentWidget(self._view(shown.measure) if self.rows else self._nothing)
        if self.view is not None:
            self.view.records.show(Held(self.rows))
        self.bar.setText(f"{shown.name}：{len(shown.ids):,} {unit}　　F6 打开")
        self._offer()

    def _view(self, measure: str) -> RecordView:
        if measure not in self._views:
            made = RecordView(_shape(measure))
            made.setAccessibleName("记录")
            made.opened.connect(self._open)
            made.copy_wanted.connect(self.copy)
            self._views[measure] = made
            self._stack.addWidget(made)
        return self._views[measure]

    @property
    def view(self) -> RecordView | None:
        """The list shown, None without records."""
        current = self._stack.currentWidget()
        return current if isinstance(current, RecordView) else None

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
        """Put the records on the clipboard as tab-separated text."""
        if self.shown is None or not self.rows:
            return
        heads = (_DAYS[self.shown.measure], _WORDS[_BOOKS[self.shown.measure]])
        lines = [heads, *((row.day, row.words) for row in self.rows)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))
        say(f"已复制“{self.shown.name}”的 {len(self.rows):,} 条记录，可以粘贴到 Excel 或 WPS 表格")

    def _offer(self) -> None:
        for part in (self.ledger, self.copying):
            part.setEnabled(bool(self.rows))


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
    )
