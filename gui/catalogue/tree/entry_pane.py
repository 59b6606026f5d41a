"""The pane of one entry: its form, its history, and what can be done with it."""

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from gui.acting.telling import telling
from gui.catalogue.tree import history
from gui.catalogue.tree.acting import Acting
from gui.catalogue.tree.entry_fields import gap_rule, given, parts, shown, uppers
from gui.catalogue.tree.merging import MergeDialog
from gui.controls.chips import Chip, ChipKind
from gui.dialogs.history import HistoryDialog
from gui.dialogs.panes import Pane, PaneFoot, PaneHead
from gui.dialogs.unsaved import Answer, ask
from gui.forms.form import Form
from gui.forms.undo_key import UndoKey
from gui.pages.tab import Today
from models.catalogue import cataloguing
from models.office.category_tree import Tree
from models.store.refusal import Refusal

_NEW = {"period": 20, "period_kind": "working"}


class EntryPane(Pane):
    """Shows one entry or a new one. `saved` carries its id, `items_wanted` its path."""

    saved = Signal(int)
    items_wanted = Signal(str)
    unsaved = Signal(int)
    left = Signal()

    def __init__(self, today: Today, acting: Acting) -> None:
        super().__init__()
        self._today, self._acting = today, acting
        self._tree, self._totals = Tree(), dict[int, int]()
        self._key: int | None = None
        self._before: int | None = None
        self._offered: Any = None
        self.form = Form(parts())
        self.head = PaneHead("新增条目", closable=True)
        self.foot = PaneFoot()
        self._items = self.head.add_action("信息", "file-text", self._want_items)
        self._history = self.head.add_action("历史", "history", self.show_history)
        self._withdraw = self.foot.add_button("停用", self.withdraw)
        self._merge = self.foot.add_button("合并到", self.merge, key="Ctrl+M")
        self.foot.add_button("保存", self.save, key="Ctrl+S", kind="primary")
        self.set_head(self.head)
        self.add(self.form, 1)
        self.add(self.foot)
        UndoKey(self.form, self.form.is_dirty)
        self.head.closed.connect(self.close_pane)
        self.form.dirty.connect(lambda dirty: self.unsaved.emit(1 if dirty else 0))
        self.form.edited.connect(lambda _key: self._say_gap())

    @property
    def key(self) -> int | None:
        """The entry shown, None for a new one."""
        return self._key

    def refresh(self, tree: Tree, totals: dict[int, int]) -> None:
        """Take in what changed elsewhere, unless the entry is being changed here."""
        self._tree, self._totals = tree, totals
        if self._key is not None and self._key not in tree.entries:
            self.forget()
        elif not self.form.is_dirty() and self._key is not None and self._differs():
            self._fill()
        else:
            self._offer()
            self._dress()

    def _differs(self) -> bool:
        assert self._key is not None
        try:
            return self.form.values() != shown(self._tree[self._key])
        except Refusal:
            return True

    def start_new(self, parent: int | None, before: int | None = None) -> bool:
        """Empty the form for an entry under `parent`, before a sibling or last."""
        if not self.may_leave():
            return False
        self._key, self._before = None, before
        self._offer()
        blank: dict[str, Any] = dict.fromkeys(("name", "article", "hint", "gap", "code"), None)
        self.form.set_values({**blank, **_NEW, "channels": [], "parent": parent})
        self._dress()
        self.form.focus_first()
        return True

    def show_entry(self, key: int) -> bool:
        """Show an entry; False when the clerk stays with her changes."""
        if key == self._key and self.form.is_dirty():
            return True
        if not self.may_leave():
            return False
        self._key = key
        self._fill()
        return True

    def _fill(self) -> None:
        assert self._key is not None
        self._offer()
        self.form.set_values(shown(self._tree[self._key]))
        self._dress()

    def _offer(self) -> None:
        offered = uppers(self._tree, self._key)
        if offered != self._offered:
            self._offered = offered
            self.form.field("parent").set_paths(offered)  # type: ignore[attr-defined]

    def _dress(self) -> None:
        """Let head and foot say what is shown."""
        key = self._key
        entry = self._tree[key] if key is not None else None
        withdrawn = entry is not None and entry.withdrawn_on is not None
        chip = Chip(ChipKind.NEUTRAL, "停用") if withdrawn else None
        self.head.set_title(entry.name if entry else "新增条目", chip)
        self._items.setText(f" {self._totals.get(key, 0) if key is not None else 0:,} 条信息")
        for made in (self._items, self._history):
            made.setVisible(entry is not None)
        for made in (self._withdraw, self._merge):
            made.setEnabled(entry is not None)
        self.foot.set_word(self._withdraw, "恢复使用" if withdrawn else "停用")
        self.form.set_rule("article", "公开的依据", entry.article if entry else "")
        self._say_gap()

    def _say_gap(self) -> None:
        try:
            parent = self.form.field("parent").value()
        except Refusal:
            parent = None
        self.form.set_rule("gap", gap_rule(self._tree, parent))

    def save(self) -> bool:
        """Save; tell whether it was saved."""
        with telling(self.form) as told:
            kept = self._tree[self._key].channels if self._key is not None else ""
            values = given(self.form.values(), kept)
            if self._key is None:
                done = cataloguing.add(before=self._place(values), **values)
                self._key = done.made[0]
            else:
                done = cataloguing.change(self._key, **values)
            self.form.set_dirty(False)
            self._acting.tell(done, "新增" if done.made else "保存", values["name"])
            self.saved.emit(self._key)
        return not told

    def _place(self, values: dict[str, Any]) -> int | None:
        """Return the sibling that a new entry comes before, when it is still under that level."""
        before = self._tree.entries.get(self._before or 0)
        fits = before is not None and before.parent_id == values["parent"]
        return before.id if before is not None and fits else None

    def withdraw(self) -> None:
        """Withdraw the entry, or take it back in use."""
        if self._key is None:
            return
        entry = self._tree[self._key]
        if entry.withdrawn_on is None:
            on: date = self._today()
            self._acting.do(partial(cataloguing.withdraw, entry.id, on), "停用", entry.name)
        else:
            self._acting.do(partial(cataloguing.reinstate, entry.id), "恢复使用", entry.name)

    def merge(self) -> None:
        """Ask into which other entry this one is merged."""
        if self._key is not None and self.may_leave():
            MergeDialog(self._key, self._today(), self._acting.tell, self.window()).open()

    def show_history(self) -> None:
        """Open the history of the entry."""
        if self._key is not None:
            entry = self._tree[self._key]
            path = entry.path.replace("/", " / ")
            HistoryDialog(path, history.entries(entry), self.window()).open()

    def _want_items(self) -> None:
        if self._key is not None:
            self.items_wanted.emit(self._tree[self._key].path)

    def may_leave(self) -> bool:
        """Tell whether the form may show something else; asks when there are changes."""
        if not self.form.is_dirty():
            return True
        answer = ask(self.form.field("name").value() or "新的条目，还没有写名称", self)
        if answer is Answer.SAVE:
            return self.save()
        if answer is Answer.DISCARD:
            self.form.set_dirty(False)
        return answer is Answer.DISCARD

    def forget(self) -> None:
        """Let the entry go without saving: it is no more."""
        self._key = None
        self.form.set_dirty(False)
        self.left.emit()

    def close_pane(self) -> None:
        """Close the form, after asking about changes (Esc)."""
        if self.may_leave():
            self._key = None
            self.left.emit()
