"""How a clerk arranged a list: the columns chosen, their widths and order, kept in the register."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from models.store.settings import remember, setting

_LEAST, _MOST = 3.0, 60.0


@dataclass(frozen=True)
class Layout:
    """`shown` are the keys of the columns, None as they come; `widths` are in em.

    `order` holds the keys from left to right, () as they come.
    """

    shown: tuple[str, ...] | None = None
    widths: Mapping[str, float] = field(default_factory=dict)
    order: tuple[str, ...] = ()


def read(key: str) -> Layout:
    """Return the layout kept under `key`; what cannot be read counts as not kept."""
    try:
        kept = json.loads(setting(key) or "{}")
        shown = kept.get("shown")
        widths = {name: float(width) for name, width in kept.get("widths", {}).items()}
        names = None if shown is None else tuple(str(name) for name in shown)
        order = tuple(str(name) for name in kept.get("order", ()))
    except (ValueError, TypeError, AttributeError):
        return Layout()
    fitting = {name: min(max(width, _LEAST), _MOST) for name, width in widths.items()}
    return Layout(names, fitting, order)


def keep(key: str, layout: Layout) -> None:
    """Keep a layout under `key`."""
    kept = {"shown": layout.shown, "widths": dict(layout.widths), "order": layout.order}
    remember(key, json.dumps(kept, ensure_ascii=False))
