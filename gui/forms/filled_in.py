"""What stands in the fields of a form: values, gaps, pins, and whether something is unsaved."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.controls.controls import Button
from gui.forms.field import Field
from gui.forms.going_on import is_empty
from gui.forms.rows import FieldSpec
from models.store.refusal import Refusal


class FilledIn(QScrollArea):
    """The fields of a form by their keys. `dirty` tells whether something is unsaved."""

    dirty = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._specs: dict[str, FieldSpec] = {}
        self._fields: dict[str, Field] = {}
        self._pins: dict[str, Button] = {}
        self._dirty = False
        self._clean: dict[str, Any] = {}  # what stood in the fields when nothing was unsaved
        self._is_told = False  # that something beside the typing is unsaved

    def field(self, key: str) -> Field:
        """Return a field; KeyError when there is none of that name."""
        return self._fields[key]

    def values(self, keys: Iterable[str] | None = None) -> dict[str, Any]:
        """Return every value by key, or those of some fields.

        `Refusal` names the first field that cannot be read.
        """
        return {key: self._value(key) for key in (self._fields if keys is None else keys)}

    def _value(self, key: str) -> Any:
        try:
            return self._fields[key].value()
        except Refusal as refusal:
            raise Refusal(key, refusal.sentence) from refusal

    def _holds(self, key: str, value: Any) -> bool:
        try:
            return key in self._fields and (self._fields[key].value() or None) == (value or None)
        except Refusal:
            return False

    def raw(self) -> dict[str, Any]:
        """Return what stands in every field, readable or not, as JSON knows it."""
        return {key: field.raw() for key, field in self._fields.items()}

    def pinned(self) -> dict[str, Any]:
        """Return the pinned values by key; what cannot be read is none."""
        found = {}
        for key, pin in self._pins.items():
            with suppress(Refusal):
                if pin.isChecked():
                    found[key] = self._fields[key].value()
        return found

    def set_pinned(self, key: str, pinned: bool) -> None:
        """Pin a field or let it go."""
        self._pins[key].setChecked(pinned)

    def missing(self) -> list[tuple[str, str]]:
        """Return key and label of the required fields that are empty."""
        return [
            (key, spec.label)
            for key, spec in self._specs.items()
            if spec.required and is_empty(self._fields[key])
        ]

    def is_dirty(self) -> bool:
        """Tell whether something else stands there than after the last `set_values` or `set_dirty`.

        What is typed and undone is not unsaved.
        """
        return self._dirty

    def set_dirty(self, dirty: bool) -> None:
        """Say that all is saved as it stands there, or that something is not, typed or beside."""
        self._is_told = dirty
        if not dirty:
            self._clean = self.raw()
        self._turn(dirty)

    def look_again(self) -> None:
        """Follow what the program filled in: where all is as it was, nothing is unsaved."""
        if self._dirty:
            self._compare()

    def _compare(self) -> None:
        self._turn(self._is_told or self.raw() != self._clean)

    def _turn(self, dirty: bool) -> None:
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty.emit(dirty)

    def focused_key(self) -> str:
        """Return the key of the field that has the focus, or ""."""
        focus = QApplication.focusWidget()
        for key, field in self._fields.items():
            if focus is not None and (field is focus or field.isAncestorOf(focus)):
                return key
        return ""
