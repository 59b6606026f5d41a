"""The pane of one row of the standard catalogue."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from gui.acting.application import application
from gui.acting.telling import telling
from gui.catalogue.standard.fields import blank, differs, domain_choices, given, parts, shown
from gui.catalogue.standard.words import history
from gui.controls.chips import Chip, ChipKind
from gui.dialogs.history import HistoryDialog
from gui.dialogs.panes import Pane, PaneFoot, PaneHead
from gui.dialogs.unsaved import Answer, ask
from gui.forms.form import Form
from gui.forms.undo_key import UndoKey
from models.catalogue import standard_entry
from models.catalogue.standard_entry import StandardEntry


class StandardPane(Pane):
    """Shows one row or a new one. `said` speaks in the status line, `unsaved` counts."""

    said = Signal(str, object)
    saved = Signal(int)
    unsaved = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._entry: StandardEntry | None = None
        self._domain = ""
        self.form = Form(parts())
        self.head = PaneHead("新增条目", closable=True)
        self.foot = PaneFoot()
        self._history = self.head.add_action("历史", "history", self.show_history)
        UndoKey(self.form, self.form.is_dirty)
        self.set_head(self.head)
        self.add(self.form, 1)
        self.add(self.foot)
        self.foot.add_button("保存并新增", self.save_and_next, key="Ctrl+Enter")
        self.foot.add_button("保存", self.save, key="Ctrl+S", kind="primary")
        self.foot.missing_pressed.connect(self.form.go_to)
        self.head.closed.connect(self.close_pane)
        self.form.dirty.connect(lambda dirty: self.unsaved.emit(1 if dirty else 0))
        self.form.edited.connect(lambda _key: self._say_missing())

    @property
    def entry_id(self) -> int | None:
        """The row shown, None for a new one."""
        return self._entry.id if self._entry else None

    def refresh(self) -> None:
        """Take in what changed elsewhere, unless the row is being changed."""
        self.form.field("domain").set_choices(domain_choices())  # type: ignore[attr-defined]
        entry = standard_entry.find(self._entry.id) if self._entry is not None else None
        if entry is None or self.form.is_dirty():
            return
        if entry.removed_at is not None:
            self.forget()
        elif differs(self.form, entry):
            self._show(entry)

    def start_new(self, domain: str = "") -> bool:
        """Empty the form for a new row of `domain`; False when the clerk stays."""
        if not self.may_leave():
            return False
        self._entry, self._domain = None, domain
        self.form.start_next(blank(domain))
        if domain:
            self.form.go_to("matter")
        self.head.set_title("新增条目")
        self._history.hide()
        self._say_missing()
        return True

    def show_entry(self, key: int) -> bool:
        """Show a row; False when the clerk stays with her changes."""
        if key == self.entry_id and self.form.is_dirty():
            return True
        if not self.may_leave():
            return False
        self._show(standard_entry.find(key))
        return True

    def _show(self, entry: StandardEntry) -> None:
        self._entry, self._domain = entry, entry.domain
        self.form.set_values(shown(entry))
        self.head.set_title("编辑条目", Chip(ChipKind.PLAIN, entry.domain))
        self._history.show()
        self._say_missing()

    def _say_missing(self) -> None:
        self.foot.set_missing(self.form.missing())

    def forget(self) -> None:
        """Let the row go without saving: it was put into the bin."""
        self._entry = None
        self.form.set_dirty(False)
        self.left.emit()

    def save(self) -> bool:
        """Save with whatever gaps there are; tell whether it was saved."""
        with telling(self.form) as told:
            entry, undo = self._write(given(self.form.values(), self._entry))
        if told:
            return False
        self.form.set_dirty(False)
        self._show(standard_entry.find(entry.id))
        application().announce("standard")
        self.saved.emit(entry.id)
        self.said.emit(f"已保存：{entry.matter} / {entry.detail or '—'}", undo)
        return True

    def _write(self, values: dict[str, Any]) -> tuple[StandardEntry, Callable[[], object]]:
        if self._entry is None:
            entry = standard_entry.add(**values)
            return entry, partial(self._take_back, entry.id)
        entry = standard_entry.find(self._entry.id)
        before = {name: getattr(entry, name) for name in (*values, "position")}
        standard_entry.change(entry, **values)
        return entry, partial(self._put_back, entry.id, before)

    def _take_back(self, key: int) -> None:
        with telling(self):
            standard_entry.remove(standard_entry.find(key))
            if self.entry_id == key:
                self.forget()
            self._announce("已撤销新增，条目在回收站")

    def _put_back(self, key: int, before: dict[str, Any]) -> None:
        with telling(self):
            entry = standard_entry.find(key)
            standard_entry.change(entry, verb="撤销修改", **before)
            self._announce(f"已撤销修改：{entry.matter}")

    def _announce(self, sentence: str) -> None:
        application().announce("standard")
        self.said.emit(sentence, None)

    def save_and_next(self) -> None:
        """Save, then empty the form for the next row of the same domain."""
        if self.save():
            self.start_new(self._domain)

    def show_history(self) -> None:
        """Open the history of the row."""
        if self._entry is not None:
            title = f"{self._entry.matter} / {self._entry.detail}"
            HistoryDialog(title, history(self._entry), self.window()).open()

    def may_leave(self) -> bool:
        """Tell whether the form may show something else; asks when there are changes."""
        if not self.form.is_dirty():
            return True
        title = self.form.field("matter").value() or "新的条目，还没有写一级事项"
        answer = ask(title, self)
        if answer is Answer.SAVE:
            return self.save()
        if answer is Answer.DISCARD:
            self.form.set_dirty(False)
        return answer is Answer.DISCARD

    def close_pane(self) -> None:
        """Close the form, after asking about changes (Esc)."""
        if self.may_leave():
            self._entry = None
            self.left.emit()
