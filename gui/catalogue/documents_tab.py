"""文件效力: the 行政规范性文件 and 规章 in force on any day, and whether the years fit together."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import CutLabel, hair_line, label
from gui.forms.choices import ToggleField
from gui.forms.dates import DateField
from gui.pages.tab import Action, Tab, Today
from gui.printing.preview import PreviewDialog
from gui.tables.columns import Column, Fold, Held, Kind, Listing, Query, Shape
from gui.tables.record_table import RecordTable
from gui.theme.theme import px
from models.items import documents
from models.items.documents import ChainLink
from models.items.item import PublishedItem
from models.store.dates import read_date
from models.store.refusal import Refusal
from models.store.words import listed
from reports.ways import Book, Open

_YEARS = 6


class DocumentsTab(Tab):
    """The documents in force on the day chosen; Enter opens one, Ctrl+P prints the list."""

    kinds = frozenset({"item", "office"})

    def __init__(self, today: Today) -> None:
        super().__init__(today)
        self.kind = ToggleField([(each.value, each.value) for each in documents.KINDS])
        self.day = DateField(lambda text: read_date(text, today()))
        self.day.line.setAccessibleName("哪一天有效")
        self.table = RecordTable(
            self._shape(),
            self._listing,
            unit="件",
            hints="Enter 打开",
            columns_key="documents.columns",
        )
        self.table.set_empty(
            "file-text",
            "这一天没有现行有效的文件",
            "在“主动公开”里把“文件种类”选为行政规范性文件或规章，就会列在这里。",
        )
        self.chain_area = QScrollArea()
        self._wanted = self._count = 0
        self._lay_out()
        self.kind.set_value(documents.KINDS[0].value)
        self.day.set_value(today())
        self.kind.edited.connect(self.refresh)
        self.day.edited.connect(self._day_edited)
        self.day.left.connect(self._day_left)
        self.table.opened.connect(lambda row: self.going.emit(Open(Book.ITEM, row.id)))

    @property
    def head_actions(self) -> Sequence[Action]:
        """Print the list."""
        return (Action("打印", "printer", self.print, "Ctrl+P"),)

    @property
    def counts(self) -> str:
        """How many documents are in force on the day."""
        return f"现行有效 {self._count} 件"

    def _shape(self) -> Shape:
        return Shape(
            (
                Column(
                    "state", "效力", width_em=8.8, kind=Kind.CHIP, chip=self._chip, sortable=False
                ),
                Column("title", "文件名称", lambda row: row.title, sortable=False),
                Column("number", "文号", lambda row: row.document_number, 13, sortable=False),
                _day_column("made_on", "成文日期", lambda row: row.made_on),
                _day_column("valid_until", "有效期至", lambda row: row.valid_until),
            ),
            fold=Fold("title", lambda row: f"{row.document_number}　{_iso(row.made_on)}", "state"),
            name="现行有效文件",
        )

    def _chip(self, row: PublishedItem) -> Chip:
        if documents.expired(row, self.on()):
            return Chip(ChipKind.SOON, "期满待确认", "clock")
        return Chip(ChipKind.PLAIN, "现行有效")

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("role", "head")
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), px(10), px(16), px(10))
        row.setSpacing(px(10))
        row.addWidget(self.kind)
        row.addSpacing(px(14))
        row.addWidget(label("到哪一天", "label"))
        row.addWidget(self.day)
        row.addWidget(CutLabel("可写 5、3-5、20251231", "hint"), 1)
        self.body.addWidget(bar)
        self.body.addWidget(self.table, 1)
        self.chain_area.setWidgetResizable(True)
        self.chain_area.setFrameShape(QFrame.Shape.NoFrame)
        self.chain_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chain_area.setMinimumHeight(px(60))
        self.body.addWidget(self.chain_area)

    def on(self) -> date:
        """Return the day chosen; today where it cannot be read."""
        try:
            value: Any = self.day.value()
        except Refusal:
            return self.today()
        return value or self.today()

    def _day_edited(self) -> None:
        try:
            self.day.value()
        except Refusal:
            return
        self.refresh()

    def _day_left(self) -> None:
        self.day.set_value(self.on())

    def refresh(self) -> None:
        """Show the list and the years anew."""
        self.table.refresh()
        self.counted.emit()
        self._show_chain(documents.chain(self.kind.value(), self.on().year)[:_YEARS])

    def _listing(self, _query: Query) -> Listing:
        found = documents.in_force(self.kind.value() or documents.KINDS[0], self.on())
        self._count = len(found)
        return Held(found)

    def _show_chain(self, links: list[ChainLink]) -> None:
        made = _chain_frame(links)
        self.chain_area.setWidget(made)
        self._wanted = made.sizeHint().height()
        self._fit_chain()

    def _fit_chain(self) -> None:
        """Give the years a third of the height at most; they scroll where that is too little."""
        self.chain_area.setMaximumHeight(max(min(self._wanted, self.height() // 3), px(60)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_chain()

    def panes(self) -> list[QWidget]:
        """Return the list and the day."""
        return [self.table.view, self.day]

    def print(self) -> None:
        """Show the list as a paper (Ctrl+P)."""
        from reports.items.documents_in_force import documents_in_force  # noqa: PLC0415 (paper only)

        PreviewDialog(documents_in_force(self.kind.value(), self.on()), self.window()).open()


def _day_column(key: str, word: str, day: Callable[[PublishedItem], date | None]) -> Column:
    return Column(key, word, lambda row: _iso(day(row)), 7.6, Kind.DATE, spare=True)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _chain_frame(links: list[ChainLink]) -> QFrame:
    frame = QFrame()
    frame.setProperty("role", "foot")
    box = QVBoxLayout(frame)
    box.setContentsMargins(px(16), px(10), px(16), px(12))
    box.setSpacing(px(6))
    box.addWidget(label("制发、废止和现行有效：上年有效 + 制发 − 废止 = 有效", "legend"))
    box.addWidget(hair_line())
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(28))
    grid.setVerticalSpacing(px(4))
    for column, word in enumerate(("年度", "制发", "废止", "现行有效", "")):
        grid.addWidget(label(word, "small"), 0, column)
    for at, link in enumerate(links, start=1):
        for column, number in enumerate((link.year, link.made, link.repealed, link.valid)):
            grid.addWidget(label(str(number)), at, column)
        grid.addWidget(_verdict(link), at, 4)
    grid.setColumnStretch(4, 1)
    box.addLayout(grid)
    return frame


def _verdict(link: ChainLink) -> QWidget:
    if link.holds:
        return label("平", "hint")
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(ChipLabel(Chip(ChipKind.SOON, f"应为 {link.expected}", "info")))
    names = listed([item.title for item in link.suspects], 2)
    row.addWidget(label(f"{names} 缺废止或失效日期" if names else "", "hint"))
    row.addStretch(1)
    return holder
