"""送交: the lists handed to 档案馆、图书馆、政务服务场所, their papers and receipts."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import button
from gui.forms.choices import ComboField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField, TextField
from gui.forms.rows import FieldSpec
from gui.pages.tab import Action, Tab, Today
from gui.printing.preview import PreviewDialog
from gui.tables.columns import Column, Fold, Kind, Listing, Query, Shape
from gui.tables.filters import Filter
from gui.tables.record_table import RecordTable
from models.items import hand_over
from models.items.hand_over import HandOverListing, HandOverRow
from models.store.dates import read_date
from reports.ways import Book, Show

_HINTS = "Enter 打印明细表　Ctrl+R 登记回执　Del 撤回"
_ARTICLE = "条例第二十五条"


def _chip(row: HandOverRow) -> Chip:
    if row.received_on:
        return Chip(ChipKind.PLAIN, "已收回执")
    return Chip(ChipKind.SOON, "缺回执", "clock")


SHAPE = Shape(
    (
        Column("state", "回执", width_em=7.6, kind=Kind.CHIP, chip=_chip, sortable=False),
        Column("place", "接收单位", lambda row: row.place, sortable=False),
        Column("period", "公开日期", lambda row: f"{row.first} 至 {row.last}", 15, sortable=False),
        Column("count", "条数", lambda row: f"{row.count:,}", 5, Kind.NUMBER, sortable=False),
        Column("made_on", "制表", lambda row: row.made_on, 7.6, Kind.DATE, sortable=False),
        Column("received_on", "回执日期", lambda row: row.received_on, 7.6, Kind.DATE, spare=True),
        Column("received_by", "接收人", lambda row: row.received_by, 6, quiet=True, spare=True),
    ),
    fold=Fold("place", lambda row: f"{row.first} 至 {row.last}　{row.count} 条", "state"),
    name="移送明细表",
)


class HandOverTab(Tab):
    """The lists, newest first. Ctrl+N makes one, Enter shows its paper, R records its receipt."""

    kinds = frozenset({"item", "hand_over", "office"})

    def __init__(self, today: Today) -> None:
        super().__init__(today)
        self.table = RecordTable(
            SHAPE,
            _listing,
            filters=(
                Filter("place", "接收单位", lambda: [(each, each) for each in hand_over.places()]),
                Filter("waiting", "回执", lambda: [(True, "缺回执")]),
            ),
            hints=_HINTS,
            columns_key="hand_over.columns",
        )
        self.table.set_empty(
            "upload",
            "还没有移送明细表",
            "公开的信息要及时送交档案馆、图书馆和政务服务场所。按 Ctrl+N 按时间段制作。",
            button("制作移送明细表", "primary", icon_name="plus", press=self.make),
        )
        self.body.addWidget(self.table, 1)
        self.table.opened.connect(lambda row: self.show_paper(row.id))
        for keys, press in (("Ctrl+R", self.record_receipt), ("Del", self.withdraw)):
            shortcut = QShortcut(QKeySequence(keys), self.table.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(press)

    @property
    def head_actions(self) -> Sequence[Action]:
        """Record a receipt, print, make a list."""
        return (
            Action("登记回执", "stamp", self.record_receipt),
            Action("打印", "printer", self.print, "Ctrl+P"),
            Action("制作移送明细表", "plus", self.make, "Ctrl+N", "primary"),
        )

    @property
    def counts(self) -> str:
        """How many lists there are, and of how many a receipt is missing."""
        made, waiting = HandOverListing().count(), HandOverListing(waiting=True).count()
        return f"移送明细表 {made} 份　缺回执 {waiting} 份"

    def refresh(self) -> None:
        """Show the lists anew."""
        self.table.refresh()

    def panes(self) -> list[QWidget]:
        """Return the list."""
        return [self.table.front]

    def _day(self) -> DateField:
        return DateField(lambda text: read_date(text, self.today()))

    def make(self) -> None:
        """Ask for place and period, and make the list of what was not yet handed over."""
        today = self.today()
        dialog = FormDialog(
            "制作移送明细表",
            (
                FieldSpec(
                    "place",
                    "接收单位",
                    lambda: ComboField([(e, e) for e in hand_over.places()], editable=True),
                    "没有送交过这个单位的都列入",
                    _ARTICLE,
                    required=True,
                ),
                FieldSpec("first", "公开日期", self._day, required=True),
                FieldSpec("last", "至", self._day, required=True),
            ),
            self._make,
            accept_word="制作",
            parent=self.window(),
        )
        dialog.keep_typing(Show(Book.CATALOGUE, "hand_over"))
        last = self.table.view.current_row()
        place = last.place if last is not None else hand_over.PLACES[0]
        dialog.form.set_values({"place": place, "first": date(today.year, 1, 1), "last": today})
        dialog.open()

    def _make(self, values: dict[str, Any]) -> None:
        place, first, last = values["place"] or "", values["first"], values["last"]
        with acting("制作移送明细表"):
            made = hand_over.hand_over(place, first, last, self.today())
        self.show_paper(made.id)

    def show_paper(self, key: int) -> None:
        """Show the paper of a list."""
        from reports.items.hand_over_list import hand_over_list  # noqa: PLC0415 (only for the paper)

        PreviewDialog(hand_over_list(hand_over.find(key)), self.window()).open()

    def print(self) -> None:
        """Show the paper of the list under the cursor (Ctrl+P)."""
        row = self.table.view.current_row()
        if row is not None:
            self.show_paper(row.id)

    def record_receipt(self) -> None:
        """Record the receipt of the list under the cursor (R)."""
        row = self.table.view.current_row()
        if row is None:
            return
        dialog = FormDialog(
            "登记回执",
            (
                FieldSpec("received_on", "回执日期", self._day, required=True),
                FieldSpec("received_by", "接收人", LineField),
                FieldSpec("note", "备注", lambda: TextField(lines=2)),
            ),
            partial(self._receive, row.id),
            sentence=f"{row.place}　{row.first} 至 {row.last}　{row.count} 条",
            accept_word="登记",
            parent=self.window(),
        )
        dialog.keep_typing(Show(Book.CATALOGUE, "hand_over"), row.id, row.place)
        dialog.form.set_values({"received_on": self.today()})
        dialog.open()

    def _receive(self, key: int, values: dict[str, Any]) -> None:
        on, by, note = values["received_on"], values["received_by"], values["note"]
        with acting("登记送交回执"):
            hand_over.receive(hand_over.find(key), on, by, note, today=self.today())

    def withdraw(self) -> None:
        """Take the list under the cursor back (Delete)."""
        row = self.table.view.current_row()
        if row is not None:
            with telling(self), acting("撤回移送明细表"):
                hand_over.withdraw(hand_over.find(row.id))


def _listing(query: Query) -> Listing:
    chosen = query.filters
    return HandOverListing(chosen.get("place", ""), bool(chosen.get("waiting")))
