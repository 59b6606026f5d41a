"""Parts of a window that a test takes for granted: it fails where one is not there."""

from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from gui.controls.controls import Button
from gui.forms.choices import ComboField
from gui.forms.field import Field, LineField, TextField
from gui.forms.form import Form
from gui.tables.columns import Row
from gui.tables.record_table import RecordTable
from gui.tables.view import RecordView

AField = TypeVar("AField", bound=Field)


def row(table: RecordTable, at: int) -> Row:
    """Return the record in a row of a list."""
    found = table.record(at)
    assert found is not None
    return found


def rows(view: RecordView) -> list[Row]:
    """Return the records of a list, from the top."""
    return [view.records.row(at) for at in range(view.records.rowCount())]


def current(view: RecordView) -> Row:
    """Return the record under the cursor."""
    found = view.current_row()
    assert found is not None
    return found


def offered(table: RecordTable, word: str) -> Button:
    """Return what a list offers where it finds nothing."""
    ways = table.nothing_found.findChildren(Button)
    return next(each for each in ways if word in each.text() and not each.isHidden())


def field(form: Form, key: str, kind: type[AField]) -> AField:
    """Return a field of a form, which is of that kind."""
    found = form.field(key)
    assert isinstance(found, kind)
    return found


def combo_of(form: Form, key: str) -> QComboBox:
    """Return the choice of a field."""
    return field(form, key, ComboField).combo


def line_of(form: Form, key: str) -> QLineEdit:
    """Return the line of a field."""
    return field(form, key, LineField).line


def text_of(form: Form, key: str) -> QPlainTextEdit:
    """Return the text of a field of several lines."""
    return field(form, key, TextField).text


def step_into(form: Form, key: str) -> None:
    """Put the cursor into a field."""
    inside = form.field(key).focusProxy()
    assert inside is not None
    inside.setFocus()
