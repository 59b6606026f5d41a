"""The channels that a cell names, by our own names where an office uses another."""

import re
from collections.abc import Iterator

import resources
from models.office import channel

_SEVERAL = re.compile(r"[、,，;；\n/／+＋]+")
_MARKS = "■√☑✓"


class ChannelNames:
    """Knows the words of the ledgers, and the channels that the office keeps already."""

    def __init__(self) -> None:
        self._known: dict[str, list[str]] = {}  # by the cell
        words = resources.toml("ledgers/words.toml")
        known = {word: name for name, others in words["channel"].items() for word in others}
        names = {each.name: each.name for each in channel.channels()}
        shipped = {name: name for name in words["channel"]}
        self._ours = {word.lower(): name for word, name in (shipped | known | names).items()}
        self._ends = [(end, name) for name, ends in words["channel_end"].items() for end in ends]

    def of(self, cell: str) -> list[str]:
        """Return the channels of a cell, each once; 网站/镇务公开栏 names two."""
        if cell not in self._known:
            self._known[cell] = self._named(cell)
        return self._known[cell]

    def _named(self, cell: str) -> list[str]:
        whole = cell.strip().lstrip(_MARKS)
        if whole.lower() in self._ours:
            return [self._ours[whole.lower()]]
        return list(dict.fromkeys(self._each(cell)))

    def _each(self, cell: str) -> Iterator[str]:
        for part in _SEVERAL.split(cell):
            name = part.strip().lstrip(_MARKS).strip()
            ended = (ours for end, ours in self._ends if name.endswith(end))
            if name:
                yield self._ours.get(name.lower()) or next(ended, name)
