"""What a clerk typed as search expressions: as it stands, in titles alone, and with gaps."""

from dataclasses import dataclass
from functools import cached_property

from models.store.sought.cutting import (
    fold,
    initials,
    place_of_runs,
    runs,
    term_sought,
    terms,
    with_gaps,
)

Places = list[tuple[int, int]]


def nothing_found(text: str) -> str:
    """Say that nothing was found of what was typed, and why where it has no word in it."""
    if Typed(text).terms:
        return f"没有找到“{text}”。"
    return f"“{text}”里只有标点和符号，没有可查的字；请打标题、编号里的字词，或者拼音首字母。"


@dataclass(frozen=True)
class Typed:
    """What was typed. Words apart from each other must all be found."""

    text: str

    @cached_property
    def terms(self) -> list[str]:
        """The words, folded."""
        return terms(self.text)

    @property
    def everywhere(self) -> str:
        """The expression of what any text of a record holds, "" for nothing."""
        return " AND ".join(map(term_sought, self.terms))

    @property
    def in_title(self) -> str:
        """The expression of what the title holds, or its initials."""
        return " AND ".join(term_sought(each, "title") for each in self.terms)

    @cached_property
    def loose(self) -> str:
        """The one word that may be initials with gaps, "" where none may or several could."""
        found = [each for each in self.terms if runs(each)]
        return found[0] if len(found) == 1 else ""

    @property
    def only_with_gaps(self) -> str:
        """The expression of what may be found by initials with gaps alone; see `has_gaps`."""
        others = [term_sought(each) for each in self.terms if each != self.loose]
        gaps = " AND ".join([*others, f"({with_gaps(self.loose)})"])
        return f"({gaps}) NOT ({term_sought(self.loose)})"

    def has_gaps(self, title: str) -> bool:
        """Tell whether a title holds the loose word as initials with gaps."""
        return bool(place_of_runs(self.loose, initials(title)))

    def is_in(self, title: str) -> bool:
        """Tell whether a title, or its initials, hold every word."""
        plain, short = fold(title), initials(title)
        return all(each in plain or (each.isascii() and each in short) for each in self.terms)

    @property
    def is_wide(self) -> bool:
        """Whether a word is one letter or digit, of which the index holds a list for each pair."""
        return any(len(each) == 1 and each.isascii() for each in self.terms)

    def places(self, title: str) -> Places:
        """Return where a title holds what was typed, as (from, to), in its order."""
        at = [place for place, sign in enumerate(title) for _ in fold(sign)]
        plain = fold(title)
        short = initials(title) if len(initials(title)) == len(plain) else ""
        found: Places = []
        for term in self.terms:
            first = plain.find(term)
            if first < 0:
                first = short.find(term) if term.isascii() else -1
            here = [(first, first + len(term))] if first >= 0 else place_of_runs(term, short)
            found += [(at[begin], at[end - 1] + 1) for begin, end in here]
        return sorted(found)
