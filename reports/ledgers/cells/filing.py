"""Where the categories of a ledger stand in the catalogue, and which entry a strange one may be."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from models.items.guess import guess_entry
from models.office import category as catalogue
from models.store.refusal import Refusal

_LEVELS = re.compile(r"\s*[/／>＞\\]\s*")


class Filing:
    """The places of the categories met so far; `guessed` gives for new ones an entry in use."""

    def __init__(self) -> None:
        self._places: dict[str, str] = {}  # by the words of the ledger
        self._new: dict[str, str] = {}  # place → what the ledger says
        self.guessed: dict[str, str] = {}

    def place(self, words: str) -> str:
        """Return the path that is meant, "" for none; one that lacks would go under 其他."""
        if words not in self._places:
            path = "/".join(level for level in _LEVELS.split(words) if level)
            self._places[words] = self._found(path) if path else ""
        return self._places[words]

    def _found(self, path: str) -> str:
        here = catalogue.find(path)
        if here is not None:
            return here.path
        place = catalogue.place_for(path)
        self._new[place] = path
        if (guess := guess_entry(path)) is not None:
            self.guessed[place] = guess.path
        return place

    def said(self, places: Iterable[str]) -> Iterator[Refusal]:
        """Say of each new place among those of the rows what becomes of it, once."""
        for place, rows in Counter(each for each in places if each in self._new).items():
            like = self.guessed.get(place)
            then = f"，像是“{like}”；不归入它就新增为“{place}”" if like else f"，将新增为“{place}”"
            sentence = f"目录里没有“{self._new[place]}”（{rows:,} 行）{then}"
            yield Refusal("category", sentence)

    def asked(self, places: Iterable[str]) -> tuple[int, Mapping[str, str]]:
        """Return how many rows stand in guessed places, and the guess by what the ledger says."""
        rows = [each for each in places if each in self.guessed]
        return len(rows), {self._new[each]: self.guessed[each] for each in dict.fromkeys(rows)}
