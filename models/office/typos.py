"""公文错字本: words that are often written wrongly, found in any text of the office."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import resources
from models.office.own_typos import OwnTypo

_USAGE = "usage"
_SET, _INNERMOST = re.compile(r"\[[^]]*\]"), re.compile(r"\([^()]*\)")
_PLAIN = re.compile(r"[\u4e00-\u9fff]+(?![?*\u4e00-\u9fff])")


@dataclass(frozen=True)
class Typo:
    """A word as it stands in a text, its right form, the reason and where the right form stands.

    `is_wrong` is False where the word is only not the one that official texts use.
    """

    word: str
    right: str
    why: str
    is_wrong: bool = True

    @property
    def sentence(self) -> str:
        """Say how it should be written."""
        return f"“{self.word}”{'应' if self.is_wrong else '宜'}写“{self.right}”"


@cache
def _shipped() -> tuple[tuple[str, str, str, str, bool], ...]:
    """Return pattern, what always stands in what it finds, right form, reason, whether wrong."""
    book = resources.toml("checks/typos.toml")
    return tuple(
        (
            each["pattern"],
            _certain(each["pattern"]),
            each["right"],
            f"{each['why']}（{book['basis'][each['basis']]}）",
            each["basis"] != _USAGE,
        )
        for each in book["typo"]
    )


def _certain(pattern: str) -> str:
    """Return the longest word outside of all brackets, without which nothing can be found."""
    rest = _SET.sub(" ", pattern)
    while rest != (rest := _INNERMOST.sub(" ", rest)):
        pass
    return max(_PLAIN.findall(rest), key=len, default="")


def typos(text: str, own: Iterable[OwnTypo] = ()) -> Iterator[Typo]:
    """Yield each wrong word of a text once, in the order of the book, the office's own first."""
    for each in own:
        if each.word in text:
            yield Typo(each.word, each.right, each.why or "本机关错字本")
    for pattern, certain, right, why, is_wrong in _shipped():
        if certain not in text:  # far quicker than a pattern, which has to be compiled first
            continue
        found = {each[0]: each.expand(right) for each in re.finditer(pattern, text)}
        for word, instead in found.items():
            yield Typo(word, instead, why, is_wrong)
