"""Facts by groups: for a person in words, for a program as JSON."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_NONE = "没有"


@dataclass(frozen=True)
class Fact:
    """One fact: its key, its word, its `value` as JSON has it, how it is `said` if otherwise."""

    key: str
    word: str
    value: Any
    said: str = ""

    @property
    def text(self) -> str:
        """The fact in words."""
        if self.said:
            return self.said
        if isinstance(self.value, list):
            return "、".join(map(str, self.value)) or _NONE
        if isinstance(self.value, bool):
            return "是" if self.value else "否"
        return str(self.value) or _NONE


@dataclass(frozen=True)
class Group:
    """Facts that belong together."""

    key: str
    word: str
    facts: tuple[Fact, ...]


def as_data(groups: Iterable[Group]) -> Mapping[str, Mapping[str, Any]]:
    """Return the facts as JSON has them: by the keys of groups and facts."""
    return {group.key: {each.key: each.value for each in group.facts} for group in groups}


def as_text(groups: Iterable[Group]) -> str:
    """Return the facts in words, a line each below the words of their group."""
    lines: list[str] = []
    for group in groups:
        lines += [f"【{group.word}】", *(f"{each.word}：{each.text}" for each in group.facts)]
    return "\n".join(lines)


def from_home(place: Path) -> str:
    """Return a path without the name of the account in it: ~/.local/share/…."""
    try:
        return str(Path("~") / place.absolute().relative_to(Path.home()))
    except (ValueError, RuntimeError):  # elsewhere; nobody's home is known
        return str(place)
