"""The sizes of envelopes of GB/T 1416, and what has to stay blank on them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import resources


@dataclass(frozen=True)
class Envelope:
    """A size of envelope, lying, in millimetres; `media` is its name for a printer."""

    key: str
    name: str
    width: int
    height: int
    media: str


@cache
def sizes() -> tuple[Envelope, ...]:
    """Return the sizes, the usual one first."""
    return tuple(Envelope(**each) for each in facts()["size"])


def facts() -> Any:
    """Return the places on an envelope, in millimetres from its left and upper edge."""
    return resources.toml("post/envelopes.toml")
