"""Breaking a title into lines by meaning: 梯形 or 菱形, no word, number or quotation cut.

All lengths are points.
"""

import re
from functools import cache, lru_cache
from itertools import combinations, pairwise

import resources
from reports.writers.setting.fonts import Fonts
from reports.writers.setting.line_ends import breaks
from reports.writers.setting.typesetting import Type, break_lines

_MOST = 4  # lines, before the type is made smaller
_SMALLEST = 0.8  # of its size
_TRIED = 60_000  # ways to break a title at most; beyond, only at the better places
_QUOTED = re.compile("“[^”]*”|《[^》]*》|（[^）]*）|〔[^〕]*〕|「[^」]*」")
_LONE = 3  # so few characters on a line are too few
# What a break costs: within a word, within a quotation, at no special place, at a good one.
_IN_WORD, _IN_QUOTED, _BEFORE_PARTICLE, _ANYWHERE = 60.0, 45.0, 80.0, 9.0
_AFTER_PLACE, _BETWEEN_WORDS, _GOOD = 5.0, 4.0, 0.0
_HOURGLASS, _ALIKE, _LONELY, _NARROW_END = 14.0, 3.0, 200.0, 60.0


def title_lines(text: str, kind: Type, fonts: Fonts, width: float) -> tuple[Type, list[str]]:
    """Return a title in lines, and its type: smaller only where it would need over four lines.

    The clerk's own line ends are kept; a line of his that is too long is broken further.
    """
    given = text.split("\n")
    size = kind.size
    while True:
        smaller = Type(kind.role, size, kind.leading * size / kind.size)
        lines = [line for each in given for line in _balanced(each, smaller, fonts, width)]
        fits = len(lines) <= max(_MOST, len(given))
        if fits or size - 1 < _SMALLEST * kind.size:
            return smaller, lines
        size -= 1


def _balanced(text: str, kind: Type, fonts: Fonts, width: float) -> list[str]:
    wide = tuple(fonts.width(sign, kind.role, 1) for sign in text)
    room = width / kind.size
    if sum(wide) <= room:
        return [text]
    fewest = int(sum(wide) / room) + 1
    for count in range(fewest, fewest + 2):
        if count > _MOST + 1:
            break
        best = _best(text, wide, room, count)
        if best:
            return [text[begin:end] for begin, end in pairwise((0, *best, len(text)))]
    return break_lines(text, kind, fonts, width, cut_words=True)


def _places(text: str) -> dict[int, float]:
    """Return where a line may begin, and what that costs."""
    return {place: _cost(text, place) for place in breaks(text)}


def _cost(text: str, place: int) -> float:
    known = _words()
    before, after = text[:place], text[place:]
    quoted = any(found.start() < place < found.end() for found in _QUOTED.finditer(text))
    cost = _IN_QUOTED if quoted else 0.0
    if after.startswith(known["never_before"]):
        return cost + _BEFORE_PARTICLE
    if place in _inside_words(text):
        return cost + _IN_WORD
    if before.endswith(known["after"]) or after.startswith(known["before"]):
        return cost + _GOOD
    ends = before.endswith(known["words"])
    begins = after.startswith(known["words"])
    if ends and begins:
        return cost + _BETWEEN_WORDS
    if ends or before.endswith(known["places"]):
        return cost + _AFTER_PLACE
    return cost + _ANYWHERE


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {key: tuple(said) for key, said in resources.toml("postings/title_words.toml").items()}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_words()["words"], key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@cache
def _inside_words(text: str) -> frozenset[int]:
    found = _pattern().finditer(text)
    return frozenset(at for word in found for at in range(word.start() + 1, word.end()))


@lru_cache(maxsize=64)  # on A3 the same title is tried under many sizes of text
def _best(text: str, wide: tuple[float, ...], room: float, count: int) -> tuple[int, ...]:
    """Return the best places to cut a title into `count` lines; nothing when no way fits."""
    places = _places(text)
    tops = [0.0]
    for each in wide:
        tops.append(tops[-1] + each)
    ways = _ways(places, count - 1)
    best: tuple[float, tuple[int, ...]] = (float("inf"), ())
    for cuts in combinations(ways, count - 1):
        widths = [tops[end] - tops[begin] for begin, end in pairwise((0, *cuts, len(text)))]
        if max(widths) <= room + 0.01:
            cost = sum(places[cut] for cut in cuts) + _shape(widths) + _end(text, cuts[-1])
            best = min(best, (cost, cuts))
    return best[1]


def _ways(places: dict[int, float], cuts: int) -> list[int]:
    """Return the places worth trying: all, or of a very long title the better ones."""
    kept = sorted(places, key=lambda place: (places[place], place))
    while len(kept) > 8 and _number_of_ways(len(kept), cuts) > _TRIED:
        kept.pop()
    return sorted(kept)


def _number_of_ways(places: int, cuts: int) -> int:
    number = 1
    for at in range(cuts):
        number = number * (places - at) // (at + 1)
    return number


def _shape(widths: list[float]) -> float:
    """Return what the outline costs: unlike lines, an hourglass, lines of the same length."""
    mean = sum(widths) / len(widths)
    cost = sum((each - mean) ** 2 for each in widths) / len(widths) * 0.9
    cost += sum(_LONELY for each in widths if each <= _LONE)
    if any(
        a > b + 0.6 and c > b + 0.6 for a, b, c in zip(widths, widths[1:], widths[2:], strict=False)
    ):
        cost += _HOURGLASS
    if max(widths) - min(widths) < 0.8:
        cost += _ALIKE
    return cost


def _end(text: str, last: int) -> float:
    """Return what it costs when the kind of paper (…的公示) is left with too little on its line."""
    rest = text[last:]
    for ending in _words()["endings"]:
        if rest in (ending, f"的{ending}") or (
            rest.endswith(f"的{ending}") and len(rest) < len(ending) + 3
        ):
            return _NARROW_END
    return 0.0
