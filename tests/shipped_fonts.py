"""A PC without fonts of its own: papers are drawn with the shipped ones, the same everywhere."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reports.writers.setting import fonts
from reports.writers.setting.installed_fonts import FontFile


@contextmanager
def only_shipped_fonts() -> Iterator[None]:
    """Hide the fonts of this PC."""
    with fonts_of_the_pc({}):
        yield


@contextmanager
def fonts_of_the_pc(found: dict[str, FontFile]) -> Iterator[None]:
    """Let the PC have these fonts and no others, by their family names in small letters."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fonts, "installed", lambda: found)
        _forget()
        yield
    _forget()


def _forget() -> None:
    for known in vars(fonts).values():
        if hasattr(known, "cache_clear"):
            known.cache_clear()
