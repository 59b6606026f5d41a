"""Where Enter leads in a form: the same way for every record, whatever was guessed of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt

from gui.forms.field import Field
from gui.forms.rows import FieldSpec
from models.store.refusal import Refusal


def next_key(
    here: str,
    specs: Mapping[str, FieldSpec],
    fields: Mapping[str, Field],
    pinned: Sequence[str] = (),
) -> str:
    """Return the key of the field that Enter goes to from the field `here`, "" behind the last.

    It passes over fields that are pinned or filled by a guess, and over those `by_the_way`; from
    a field that `turns` it leads back to what was passed over, is required and is still empty.
    """
    keys = list(specs)
    at = keys.index(here)
    if specs[here].turns:
        for key in keys[:at]:
            if specs[key].by_the_way and specs[key].required and is_empty(fields[key]):
                return key
    for key in keys[at + 1 :]:
        passed = specs[key].by_the_way or (key in pinned and not is_empty(fields[key]))
        if not passed and not fields[key].is_proposed and _takes_focus(fields[key]):
            return key
    return ""


def is_empty(field: Field) -> bool:
    """Tell whether nothing stands in a field; what cannot be read is something."""
    try:
        return field.is_empty()
    except Refusal:
        return False


def _takes_focus(field: Field) -> bool:
    part = field.focusProxy() or field
    by_tab = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and part.isEnabled() and part.isVisible()
