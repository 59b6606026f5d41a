"""The pane of one entry: its form, its history, and what can be done with it."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.catalogue.tree.entry_fields import gap_rule, given, parts, uppers
from gui.catalogue.tree.merging import MergeDialog
from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import Button
from gui.controls.resting import rest
from gui.forms.category_field import CategoryField
from gui.forms.form import Form
from gui.pages.record_book import RecordBook
from gui.pages.record_pane import RecordPane
from gui.pages.tab import Today
from models.catalogue import cataloguing, merging
from models.office.category import CatalogueEntry
from models.office.category_tree import Tree
from models.store.refusal import Refusal

_NEW = {"period": 20, "period_kind": "working", "channels": []}

# Under which entry (None: at the top) a new one stands, and before which of its siblings.
Place = tuple[int | None, int | None]


class EntryPane(RecordPane[CatalogueEntry]):
    """Shows one entry or a new one. `items_wanted` carries its path.

    `totals` says how many items an entry holds with all below it.
    """

    items_wanted = Signal(str)

    def __init__(
        self,
        book: RecordBook[CatalogueEntry],
        today: Today,
        totals: Callable[[], Mapping[int, int]],
    ) -> None:
        self._today, self._totals = today, totals
        self._tree = Tree()
        self._before: int | None = None
        self._offered: list[tuple[int, list[str]]] = []
        super().__init__(book, Form(parts()))
        self.items_button = self.head.add_action("信息", "file-text", self._want_items, first=True)

    def add_buttons(self) -> Sequence[Button]:
        """An entry is withdrawn and merged from its foot."""
        self.withdraw_button = self.foot.add_button("停用", self.withdraw)
        self._merge = self.foot.add_button("合并到", self.merge, key="Ctrl+M")
        rest(self._merge, "合并到", verb=merging.VERB)
        return (self.foot.add_button("保存", self.save, key="Ctrl+S", kind="primary"),)

    def titled(self, record: CatalogueEntry) -> tuple[str, Chip | None]:
        """Return the name, and whether the entry is withdrawn."""
        withdrawn = record.withdrawn_on is not None
        return record.name, Chip(ChipKind.NEUTRAL, "停用") if withdrawn else None

    def blank(self, about: Place | None) -> Mapping[str, Any]:
        """Begin an entry in its place."""
        parent, self._before = about or (None, None)
        return {**_NEW, "parent": parent}

    def values(self) -> dict[str, Any]:
        """Return the entry as the verbs take it."""
        values = given(self.form.values(), self.record.channels if self.record else "")
        return values if self.record else {**values, "before": self._sibling(values["parent"])}

    def _sibling(self, parent: int | None) -> int | None:
        """Return what a new entry comes before, when that is still under the same level."""
        before = self._tree.entries.get(self._before or 0)
        return before.id if before is not None and before.parent_id == parent else None

    def offer(self) -> None:
        """Offer what the entry may stand under."""
        self._tree = Tree()
        offered = uppers(self._tree, self.record_id)
        if offered != self._offered:
            self._offered = offered
            parent = self.form.field("parent")
            assert isinstance(parent, CategoryField)
            parent.set_paths(offered)

    def show_around(self) -> None:
        """Let head and foot say what is shown."""
        entry = self.record
        withdrawn = entry is not None and entry.withdrawn_on is not None
        self.items_button.setText(f" {self._totals().get(self.record_id or 0, 0):,} 条信息")
        self.items_button.setVisible(entry is not None)
        for made in (self.withdraw_button, self._merge):
            made.setEnabled(entry is not None)
        self.foot.set_word(self.withdraw_button, "恢复使用" if withdrawn else "停用")
        self.form.set_rule("article", "公开的依据", entry.article if entry else "")

    def derive(self) -> None:
        """Say whose gap holds where the entry has none."""
        try:
            parent = self.form.field("parent").value()
        except Refusal:
            parent = None
        self.form.set_rule("gap", gap_rule(self._tree, parent))

    # --- what can be done with it

    def withdraw(self) -> None:
        """Withdraw the entry, or take it back in use."""
        entry = self.record
        if entry is None:
            return
        word = "停用" if entry.withdrawn_on is None else "恢复使用"
        with telling(self), acting(word, entry.name):
            if entry.withdrawn_on is None:
                cataloguing.withdraw(entry.id, self._today())
            else:
                cataloguing.reinstate(entry.id)

    def merge(self) -> None:
        """Ask into which other entry this one is merged."""
        if self.record is not None and self.may_leave():
            MergeDialog(self.record.id, self._today(), self.window()).open()

    def _want_items(self) -> None:
        if self.record is not None:
            self.items_wanted.emit(self.record.path)
