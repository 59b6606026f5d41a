"""A paper that is no neutral document: its title, and what makes its PDF when it is wanted."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class MadePaper:
    """`make` returns the PDF, and the characters that no font has."""

    title: str
    make: Callable[[], tuple[bytes, tuple[str, ...]]]

    @property
    def file_name(self) -> str:
        """What its file is called, without the ending."""
        return self.title
