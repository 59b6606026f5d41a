"""What a new record starts with: the pinned fields and the channels last ticked."""

import json
from collections.abc import Sequence
from typing import Any

from gui.forms.form import Form
from models.store.settings import remember, setting

_KEY = "items.pinned"
_CHANNELS = "channels"


class Pins:
    """Keeps the values, also after a restart.

    A value is taken when its field is pinned or a new record is saved.
    """

    def __init__(self, form: Form) -> None:
        self._form = form
        self._kept: dict[str, Any] = json.loads(setting(_KEY, "{}"))
        for key in self._kept.keys() - {_CHANNELS}:
            form.set_pinned(key, True)

    def values(self) -> dict[str, Any]:
        """Return the pinned values for a new record."""
        return {key: value for key, value in self._kept.items() if key != _CHANNELS}

    def channels(self) -> list[str]:
        """Return the channels that the clerk ticked last."""
        return list(self._kept.get(_CHANNELS, ()))

    def keep(self, *, anew: bool, chosen: Sequence[str] | None = None) -> None:
        """Look at the pins; `anew` takes the values of the form for those pinned before too.

        `chosen` are the channels that the clerk ticked herself in a new record: these alone are
        carried on.
        """
        now = self._form.pinned()
        if chosen is not None or _CHANNELS in self._kept:
            now[_CHANNELS] = self.channels() if chosen is None else list(chosen)
        kept = {
            key: value if anew or key not in self._kept else self._kept[key]
            for key, value in now.items()
        }
        if kept != self._kept:
            self._kept = kept
            remember(_KEY, json.dumps(kept, ensure_ascii=False, default=str))
