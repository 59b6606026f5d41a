"""The form of one record beside its list: shown, changed, saved, left, kept as a draft."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.acting.act import say, tell_of
from gui.acting.telling import telling
from gui.controls.controls import Button
from gui.dialogs.unsaved import Answer, ask
from gui.forms.drafts import Draft, Drafts, Typed
from gui.forms.form import Form
from gui.pages.pins import Pins
from gui.pages.record_book import RecordBook
from gui.pages.record_form import RecordForm
from gui.pages.undone_making import UndoneMaking
from models.store.acts import act
from models.store.database import Table
from models.store.record import Record, in_bin
from models.store.refusal import Refusal

R = TypeVar("R", bound=Table)


class RecordPane(RecordForm[R]):
    """Shows one record of a book or a new one, and saves it with whatever gaps there are.

    A subclass gives the parts of the form and says by `titled`, `blank`, `values` and what else
    it overrides how its record differs. `beyond(id)` says of a saved record that the list leaves
    it out, "" of one that is listed. `shown_changed(id)` when another record is shown, None of a
    new one; `saved(id)` after saving, `left(id)` to be closed, `closed` when the clerk closed it,
    `unsaved(count)` as a page knows it, `restore_wanted` out of the bin.
    """

    shown_changed = Signal(object)
    saved = Signal(int)
    left = Signal(object)
    closed = Signal()
    unsaved = Signal(int)
    restore_wanted = Signal()

    def __init__(self, book: RecordBook[R], form: Form, bands: Sequence[QWidget] = ()) -> None:
        super().__init__(book, form, bands)
        self.pins = Pins(form, f"{book.key}.pinned")
        self.writing = self.add_buttons()
        self.drafts = Drafts(book.key, form, form.is_dirty, self._typed)
        form.edited.connect(lambda _key: self.drafts.touch())
        form.dirty.connect(self.drafts.follow)
        self._made = UndoneMaking(self)
        self.beyond: Callable[[int], str] = lambda _key: ""
        self.head.closed.connect(self.close_pane)
        form.dirty.connect(lambda dirty: self.unsaved.emit(int(dirty)))

    def add_buttons(self) -> Sequence[Button]:
        """Fill the foot; return the buttons that write, which rest for a record in the bin."""
        return (
            self.foot.add_button("保存", self.save, key="Ctrl+S"),
            self.foot.add_button(
                "保存并新增", self.save_and_next, key="Ctrl+Enter", kind="primary"
            ),
        )

    # --- showing

    def start_new(self, about: Any = None) -> bool:
        """Begin a new record; False when the clerk stays with her changes."""
        if not self.may_leave():
            return False
        self._begin(about)
        return True

    def _begin(self, about: Any) -> None:
        self.record = None
        self.offer()
        self.form.start_next({**self.blank(about), **self.pins.values(), **self.given(about)})
        self.dress()

    def start_like(self, values: Any) -> bool:
        """Begin a new record with values of another; False when she stays with her changes."""
        if not self.may_leave():
            return False
        self._begin(None)
        self.form.set_values(values)
        self.dress()
        self.touch()
        return True

    def show_key(self, key: int) -> bool:
        """Show a record by its id; False when she stays with her changes or it is no more."""
        if key == self.record_id and self.form.is_dirty():
            return True
        record = self.book.find(key) if self.may_leave() else None
        if record is not None:
            self.show_record(record)
        return record is not None

    def show_record(self, record: R) -> None:
        """Show a record for changing."""
        self.record = record
        self.offer()
        self.form.set_values(self.book.shown(record))
        self.dress()

    def enter(self) -> None:
        """Put the cursor where the work begins."""
        field = self.first_field()
        if field:
            self.form.go_to(field)
        else:
            self.form.focus_first()

    def refresh(self) -> None:
        """Take in what changed elsewhere, unless something is unsaved.

        The pane closes over a record that is no more or went into the bin; what is unsaved of
        one that is no more becomes a new one.
        """
        if self._made.turned():
            return
        found = self.book.find(self.record.id) if self.record is not None else None
        if self.record is None or self.form.is_dirty():
            self.record = found and self.record
            self.show_around()
            self.derive()
        elif found is None or (in_bin(found) and not in_bin(self.record)):
            self.forget()
        else:
            self._take(found)

    def _take(self, record: R) -> None:
        """Show a record in the fields that hold something else; the cursor stays in the others."""
        self.record = record
        self.offer()
        self.form.show_changed(self.book.shown(record))
        self.dress()

    def dress(self) -> None:
        """Say which record is shown, around the fields and in them, after these were filled."""
        record = self.record
        self.history_button.setVisible(record is not None)
        self.follow_up.show(record if self.book.followed else None)
        self.head.set_title(*(self.titled(record) if record else (self.book.words.new, None)))
        for made in (*self.writing, self.form.sheet):
            made.setEnabled(not in_bin(record))
        if isinstance(record, Record) and in_bin(record):
            said = f"这{self.book.words.unit}在回收站里：{record.removed_reason}"
            self.band.say("soon", said, "恢复", self.restore_wanted.emit)
        else:
            self.band.silence()
        self.show_around()
        self.derive()
        if not self.form.is_dirty():
            self.form.set_dirty(False)  # what the program proposed is not typed
        self.shown_changed.emit(self.record_id)

    def touch(self) -> None:
        """Something beside the fields was changed and is unsaved."""
        self.form.set_dirty(True)
        self.drafts.touch()
        self.derive()

    # --- saving and leaving

    def save(self) -> bool:
        """Save and stay; True when nothing was refused."""
        is_new, words = self.record is None, self.book.words
        typed = self.raw()
        with telling(self.form) as told, act(words.made if is_new else "修改") as done:
            record = self._write()
            done.name(self.book.name(record))
        if told:
            return False
        self.pins.keep(anew=is_new)
        if is_new:
            self._made.note(record.id, typed)
        self._take(record)
        sentence = f"已{words.made if is_new else '保存'}：{self.book.name(record)}"
        if done.changed:
            tell_of(done, lambda: sentence + self.beyond(record.id), self.caution(record))
        else:
            say(sentence + self.beyond(record.id))
        self.saved.emit(record.id)
        return True

    def _write(self) -> R:
        values = self.values()
        if self.record is None:
            return self.book.record(values)
        record = self.book.find(self.record.id) or self.record
        if in_bin(record):
            raise Refusal(None, f"这{self.book.words.unit}已经在回收站里，请先恢复再保存。")
        self.book.change(record, values)
        return self.book.find(record.id) or record

    def save_and_next(self) -> bool:
        """Save and begin the next record; True when nothing was refused."""
        if not self.save():
            return False
        self._begin(self.next_about())
        self.enter()
        return True

    def saved_record(self) -> R | None:
        """Return the record, what is unsaved saved first; None where that is refused."""
        if (self.record is None or self.form.is_dirty()) and not self.save():
            return None
        return self.record

    def may_leave(self) -> bool:
        """Tell whether the form may show something else; asks once about unsaved changes.

        What is pinned is looked at before it does.
        """
        if not self._is_settled():
            return False
        self.pins.keep(anew=False)
        return True

    def _is_settled(self) -> bool:
        if not self.form.is_dirty():
            return True
        answer = ask(self.book.question(self.form), self.window())
        if answer is Answer.SAVE:
            return self.save()
        if answer is Answer.DISCARD:
            self.form.set_dirty(False)
        return answer is Answer.DISCARD

    def close_pane(self) -> None:
        """Close the form, after asking about changes (Esc)."""
        if self.may_leave():
            self.forget()
            self.closed.emit()

    def forget(self) -> None:
        """Let the record go without saving, and close."""
        left, self.record = self.record_id, None
        self.form.set_dirty(False)
        self.left.emit(left)

    # --- the draft

    def _typed(self) -> Typed:
        what = self.book.name(self.record) if self.record else self.book.words.new
        return Typed(what, self.raw(), self.book.way, self.record_id)

    def resume(self, draft: Draft) -> None:
        """Show what was typed and not saved the last time."""
        record = self.book.find(draft.record) if draft.record is not None else None
        if record is not None and not in_bin(record):
            self.show_record(record)
        else:
            self._begin(None)
        self.take_again(draft.fields, draft.sentence)

    def begin_again(self, raw: Mapping[str, Any], sentence: str) -> None:
        """Begin a new record with what was typed of one that is no more."""
        self._begin(None)
        self.take_again(raw, sentence)

    def take_again(self, raw: Mapping[str, Any], sentence: str) -> None:
        """Show what was typed once more, unsaved, and say where it comes from."""
        self.take_raw(raw)
        self.derive()
        self.take_raw(raw)  # into fields that offer only now what stood in them
        self.band.say("soon", sentence, "不要了", self._drop)

    def _drop(self) -> None:
        self.form.set_dirty(False)
        if self.record is not None:
            self.show_record(self.record)
        else:
            self._begin(None)
