"""What is pinned in a form stays pinned after a restart, with its values."""

import json
from typing import Any

from gui.forms.form import Form
from models.store.settings import remember, setting


class Pins:
    """Keeps the pinned values of a form under a key of the settings.

    A value is taken when its field is pinned or a new record is saved.
    """

    unpinned: frozenset[str] = frozenset()  # kept beside, without a pin

    def __init__(self, form: Form, key: str) -> None:
        self._form, self._key = form, key
        self.kept: dict[str, Any] = json.loads(setting(key, "{}"))
        for field in self.kept.keys() - self.unpinned:
            form.set_pinned(field, True)

    def values(self) -> dict[str, Any]:
        """Return the pinned values for a new record."""
        return {key: value for key, value in self.kept.items() if key not in self.unpinned}

    def keep(self, *, anew: bool) -> None:
        """Look at the pins; `anew` takes the values of the form for those pinned before too."""
        beside = {key: value for key, value in self.kept.items() if key in self.unpinned}
        pinned = {
            key: value if anew or key not in self.kept else self.kept[key]
            for key, value in self._form.pinned().items()
        }
        self.remember(pinned | beside)

    def remember(self, kept: dict[str, Any]) -> None:
        """Keep exactly these values."""
        if kept != self.kept:
            self.kept = kept
            remember(self._key, json.dumps(kept, ensure_ascii=False, default=str))
