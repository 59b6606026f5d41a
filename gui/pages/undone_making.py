"""What was typed of a record whose making was undone: it stands in the form again, unsaved."""

from collections.abc import Mapping
from typing import Any, Protocol

from gui.forms.form import Form
from gui.pages.record_book import RecordBook

_SAID = "刚才的登记已经撤销，写的内容还在这里，改好以后再保存。"


class _Pane(Protocol):
    """The pane of one record, as far as this asks of it."""

    book: RecordBook[Any]
    form: Form

    @property
    def record_id(self) -> int | None: ...

    def isVisible(self) -> bool: ...

    def begin_again(self, raw: Mapping[str, Any], sentence: str) -> None: ...

    def show_record(self, record: Any) -> None: ...

    def raw(self) -> dict[str, Any]: ...


class UndoneMaking:
    """Follows one pane: by Ctrl+Z the text is back in it, by Ctrl+Y the record."""

    def __init__(self, pane: _Pane) -> None:
        self._pane = pane
        self._made: tuple[int, Mapping[str, Any]] | None = None
        self._back: tuple[int, Mapping[str, Any]] | None = None

    def note(self, key: int, typed: Mapping[str, Any]) -> None:
        """Note a record that was just made, and what was typed of it."""
        self._made, self._back = (key, typed), None

    def turned(self) -> bool:
        """Show the text of a record that is no more, or the record whose text stands here."""
        pane = self._pane
        if self._made is not None and self._may_show(self._made[0]):
            self._back, self._made = self._made, None
            pane.begin_again(self._back[1], _SAID)
            self._back = (self._back[0], pane.raw())
            return True
        if self._back is None or pane.record_id is not None or pane.raw() != self._back[1]:
            return False
        found = pane.book.find(self._back[0])
        if found is None:
            return False
        self._made, self._back = self._back, None
        pane.show_record(found)
        return True

    def _may_show(self, key: int) -> bool:
        pane = self._pane
        free = pane.isVisible() and not pane.form.is_dirty() and pane.record_id in (None, key)
        return free and pane.book.find(key) is None
