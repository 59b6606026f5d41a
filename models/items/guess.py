"""Which 信息类别 and 体裁 a title hints at: by what the office chose before, else by words.

A guess is shown as one and may always be overtyped.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import resources
from models.items.likeness import candidates, degree, pairs_of
from models.office import category as catalogue
from models.office.category import CatalogueEntry
from models.store.plain_text import one_line
from models.store.sought.cutting import fold

# From here on an earlier title says more than a word of the rules; from the second on it says
# something where no rule fits.
_SURE, _PERHAPS = 0.6, 0.4
_NAME = 4  # characters of the name of an entry that a title may end with
# What may stand behind the last word of a title: （试行）, （第二号）, (征求意见稿).
_BRACKETS = re.compile(r"(?<=.)\s*[（(][^（()）]*[）)]\s*$")

_INNER = re.compile("《([^《》]+)》")
_LONGEST, _BEGIN = 18, 9  # characters of an earlier title that are quoted, and before its cut


@dataclass(frozen=True)
class Guess:
    """The entry guessed, and why, in words; `like` is the earlier title it follows, whole."""

    entry: CatalogueEntry
    why: str
    like: str = ""


def guess_category(title: str) -> Guess | None:
    """Return the category that a title hints at, or None."""
    if len(fold(title)) < 2:
        return None
    offered = {entry.id: entry for entry in catalogue.leaves()}
    if (named := _by_name(title, offered.values())) is not None:
        return named
    learned = _learned(title, offered)
    if learned is not None and learned[0] >= _SURE:
        return learned[1]
    by_words = _by_words(title, {entry.path: entry for entry in offered.values()})
    return by_words or (learned[1] if learned else None)


def guess_entry(path: str) -> CatalogueEntry | None:
    """Return the entry that a category of another catalogue is likely to be, or None."""
    offered = catalogue.leaves()
    by_path = {entry.path: entry for entry in offered}
    for name in reversed(catalogue.split(path)):
        found = _by_name(name, offered) or _by_words(name, by_path)
        if found is not None:
            return found.entry
    return None


def hinted(texts: Iterable[str]) -> list[str]:
    """Return of each text the name of the category that its words hint at, "" for none.

    A name that stands in the text counts before the words of the rules.
    """
    leaves = catalogue.leaves()
    by_path = {entry.path: entry for entry in leaves}
    names = sorted({each.name for each in leaves if len(each.name) >= _NAME}, key=len)[::-1]
    folded = [(fold(name), name) for name in names]
    found = []
    for text in texts:
        plain = fold(text)
        named = next((name for said, name in folded if said in plain), "")
        guess = None if named else _by_words(text, by_path)
        found.append(named or (guess.entry.name if guess is not None else ""))
    return found


def guess_genre(title: str) -> str:
    """Return the 体裁 that a title ends with: 关于…的通知（试行） → 通知; "" for none."""
    whole = _BRACKETS.sub("", one_line(title)).rstrip("》”」）) ")
    genres = resources.toml("catalogue/words.toml")["genres"]
    return max(filter(whole.endswith, genres), key=len, default="")


def _by_name(title: str, offered: Iterable[CatalogueEntry]) -> Guess | None:
    """Return the entry whose name a title ends with: 示例镇政府信息公开指南."""
    plain = fold(_BRACKETS.sub("", one_line(title)))
    named = [each for each in offered if plain.endswith(fold(each.name))]
    best = max(named, key=lambda each: len(each.name), default=None)
    if best is None or len(best.name) < _NAME:
        return None
    return Guess(best, f"名称里有“{best.name}”")


def _telling(title: str) -> str:
    """Return what of a title tells its matter: 关于印发, 工作方案的通知 stand in all."""
    plain = fold(title)
    for word in resources.toml("catalogue/guess.toml")["empty"]:
        plain = plain.replace(word, "")
    return plain if len(plain) > 1 else title


def _learned(title: str, offered: dict[int, CatalogueEntry]) -> tuple[float, Guess] | None:
    """Let the earlier titles vote, each by how much it is like this one."""
    mine = pairs_of(_telling(title), numbers=False)
    votes: dict[int, float] = defaultdict(float)
    best: dict[int, tuple[float, str]] = {}
    for item in candidates(title):
        near = degree(mine, pairs_of(_telling(item.title), numbers=False))
        if near < _PERHAPS or item.category_id not in offered:
            continue
        key = item.category_id
        votes[key] += near**4  # the nearest count most
        best[key] = max(best.get(key, (0.0, "")), (near, item.title))
    if not votes:
        return None
    key = max(votes, key=lambda each: votes[each])
    near, like = best[key]
    return near, Guess(offered[key], f"同“{_short(like)}”", like)


def _by_words(title: str, offered: dict[str, CatalogueEntry]) -> Guess | None:
    plain = fold(title)
    fitting = [
        (leads, len(word), -place, word, offered[path])
        for place, (leads, word, folded, path) in enumerate(_words())
        if folded in plain and path in offered
    ]
    if not fitting:
        return None
    *_, word, entry = max(fitting, key=lambda each: each[:3])
    return Guess(entry, f"名称里有“{word}”")


@cache
def _words() -> tuple[tuple[bool, str, str, str], ...]:
    """Return every word of the rules: whether it leads, the word, folded, its category."""
    return tuple(
        (bool(rule.get("leads")), word, fold(word), rule["category"])
        for rule in resources.toml("catalogue/guess.toml")["rule"]
        for word in rule["words"]
    )


def _short(title: str) -> str:
    """Return what of a title tells it apart: not who issued it, its middle cut where it is long."""
    inner = _INNER.findall(title)
    told = (inner[-1] if inner else title).rpartition("关于")[2]
    return told if len(told) <= _LONGEST else f"{told[:_BEGIN]}…{told[_BEGIN - _LONGEST + 1 :]}"
