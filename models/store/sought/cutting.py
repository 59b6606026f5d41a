"""Search as you type: texts cut into character pairs, which an index answers at once.

Chinese has no blanks between words, so each text is cut into pairs of neighbouring characters
(防汛抢险 → 防汛 汛抢 抢险 险); a search is a phrase of pairs, one character a prefix. Blanks, case,
width and punctuation do not matter. Initials of pinyin are found as well (fxqx).
"""

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, permutations

_NO_WORD = re.compile(r"[\W_]+")  # all that is neither letter nor digit
_BREAK = re.compile(r"\n \n. ")  # what pairs make of a break between two texts
LEAST_WITH_GAPS, MOST_WITH_GAPS = 4, 9  # letters


@cache
def _sound(character: str) -> str:
    """Return the pinyin of a Chinese character without its tone, or the character itself."""
    if character.isascii():
        return character
    # Single characters need no dictionary of phrases, which takes a quarter of a second to load.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 (heavy, only when needed)

    found = lazy_pinyin(character, style=Style.NORMAL, errors="ignore")
    return found[0] if found else ""


@cache
def _initial(character: str) -> str:
    return _sound(character)[:1]


def sounds(text: str) -> str:
    """Return the pinyin of a text without tones: 延期答复 → yanqidafu."""
    return "".join(map(_sound, fold(text)))


def initials(text: str) -> str:
    """Return the pinyin initials of a title: 防汛抢险应急预案 → fxqxyjya."""
    return initials_of(fold(text))


def initials_of(plain: str) -> str:
    """Return the pinyin initials of a text that was folded."""
    return "".join(map(_initial, plain))


def fold(text: str) -> str:
    """Return the text as it is compared: half-width, small letters, without punctuation."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return plain if plain.isalnum() else _NO_WORD.sub("", plain)


def cut_each(plain: Sequence[str]) -> Iterator[str]:
    """Cut each of many folded texts into overlapping pairs, the last character standing alone.

    All are cut as one text with breaks between them, of which no folded text has any: one by one
    takes three times as long.
    """
    whole = "\n".join(filter(None, plain))
    signs = [" "] * (3 * len(whole))
    signs[0::3], signs[1::3] = whole, f"{whole}\n"[1:]
    found = iter(_BREAK.split("".join(signs)[:-2]))
    return (next(found) if each else "" for each in plain)


def phrase(text: str) -> str:
    """Return the search expression for what a clerk typed; "" when it says nothing.

    Words apart from each other must all be found. The user's text never reaches the search
    language: only letters and digits are left of it.
    """
    return " AND ".join(map(term_sought, terms(text)))


def terms(text: str) -> list[str]:
    """Return the words that a clerk typed, each folded."""
    return [term for term in map(fold, re.split(r"\s+", text)) if term]


def term_sought(term: str, columns: str = "{title words}") -> str:
    """Return the search expression for one folded word, in these columns or as initials."""
    found = f"{columns} : {_in_a_row(term)}"
    if re.fullmatch("[a-z0-9]+", term):
        return f"({found} OR initials : {_in_a_row(term)})"
    return f"({found})"


def _in_a_row(term: str) -> str:
    cut = [term[place : place + 2] for place in range(max(1, len(term) - 1))]
    return f'"{" ".join(cut)}"' + (" *" if len(term) == 1 else "")


def runs(term: str) -> list[list[str]]:
    """Return how initials may be cut into runs of two or three: dbgs → db gs; none for others.

    A title is found by its initials with gaps where the runs of one cut follow one another in it.
    """
    if not re.fullmatch("[a-z]+", term) or not LEAST_WITH_GAPS <= len(term) <= MOST_WITH_GAPS:
        return []
    found: list[list[str]] = []
    for twos in range(len(term) // 2, -1, -1):
        rest = len(term) - 2 * twos
        if rest % 3 == 0:
            wide = {*permutations([2] * twos + [3] * (rest // 3))}
            found += [_parts(term, each) for each in sorted(wide)]
    return found


def _parts(term: str, widths: tuple[int, ...]) -> list[str]:
    ends = list(accumulate(widths))
    return [term[end - width : end] for end, width in zip(ends, widths, strict=True)]


def with_gaps(term: str) -> str:
    """Return the search expression for initials with gaps, in any order of the runs; "" for none.

    Whether the runs follow one another says `place_of_runs`.
    """
    either = (" AND ".join(f"initials : {_in_a_row(run)}" for run in parts) for parts in runs(term))
    return " OR ".join(f"({each})" for each in either)


def place_of_runs(term: str, held: str) -> list[tuple[int, int]]:
    """Return where the runs of a term follow one another in initials, as (from, to); or nothing."""
    for parts in runs(term):
        places, at = [], 0
        for run in parts:
            at = held.find(run, at)
            if at < 0:
                break
            places.append((at, at + len(run)))
            at += len(run)
        else:
            return places
    return []
