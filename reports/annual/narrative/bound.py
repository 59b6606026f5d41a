"""Text with bound figures: a figure stands as a mark that names it, and follows the register.

In stored text ``⟦received⟧`` is the figure of that name as the register gives it, and
``⟦received=12⟧`` one that the clerk typed over: it keeps its name, so that a difference is seen,
and is never rewritten.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_MARK = re.compile(r"⟦([^⟦⟧=]+)(?:=([^⟦⟧]*))?⟧")
_BEFORE, _AFTER = re.compile(r"\d([\d,.]*\d)?$"), re.compile(r"[,.]?\d([\d,.]*\d)?")
_BRACKETS = str.maketrans({"⟦": "[", "⟧": "]"})


@dataclass(frozen=True)
class Piece:
    """A piece of text: plain, or the figure `fact`; `typed` by hand instead of following it."""

    text: str
    fact: str = ""
    typed: bool = False


def mark(fact: str) -> str:
    """Return the mark that stands for a figure."""
    return f"⟦{fact}⟧"


def pieces(text: str, say: Callable[[str], str | None]) -> Iterator[Piece]:
    """Cut stored text into pieces; `say` gives the words of a figure, None for an unknown one.

    A figure whose name is no longer known stays as the last words it had, or is left out.
    """
    at = 0
    for match in _MARK.finditer(text):
        if match.start() > at:
            yield Piece(text[at : match.start()])
        at = match.end()
        name, typed = match[1], match[2]
        words = say(name)
        if words is None:
            yield Piece(typed or "")
        elif typed is None or typed == words:
            yield Piece(words, name)
        else:
            yield Piece(typed, name, typed=True)
    if at < len(text):
        yield Piece(text[at:])


def joined(parts: Iterable[Piece], say: Callable[[str], str | None]) -> list[Piece]:
    """Return pieces with every digit that touches a figure made a part of it.

    ``1`` typed before or after a bound ``7`` reads as 17 or 71: so does that figure, typed by hand.
    """
    found: list[Piece] = []
    for part in parts:
        last = found[-1] if found else None
        if last is None or bool(last.fact) == bool(part.fact):
            found.append(part)
        elif part.fact:
            digits = _BEFORE.search(last.text)
            cut = digits.start() if digits else len(last.text)
            found[-1:] = [Piece(last.text[:cut]), _figure(last.text[cut:] + part.text, part, say)]
        else:
            digits = _AFTER.match(part.text)
            cut = digits.end() if digits else 0
            found[-1:] = [_figure(last.text + part.text[:cut], last, say), Piece(part.text[cut:])]
    return [piece for piece in found if piece.text]


def _figure(text: str, of: Piece, say: Callable[[str], str | None]) -> Piece:
    return Piece(text, of.fact, typed=text != say(of.fact))


def stored(parts: Iterable[Piece]) -> str:
    """Return pieces as stored text: the other way round."""
    written = []
    for part in parts:
        if part.fact:
            written.append(f"⟦{part.fact}={part.text}⟧" if part.typed else mark(part.fact))
        else:
            written.append(part.text.translate(_BRACKETS))
    return "".join(written)


def plain(text: str, say: Callable[[str], str | None]) -> str:
    """Return stored text as it is printed."""
    return "".join(part.text for part in pieces(text, say))


def stale(text: str, say: Callable[[str], str | None]) -> list[tuple[Piece, str]]:
    """Return the figures typed by hand that differ from the register, with what it says."""
    lines = (joined(pieces(line, say), say) for line in text.split("\n"))
    return [(part, say(part.fact) or "") for line in lines for part in line if part.typed]


def skeleton(text: str) -> str:
    """Return stored text with its marks but without values: what makes two drafts differ."""
    return _MARK.sub(lambda match: mark(match[1]), text)


def names(text: str) -> list[str]:
    """Return the figures that a text names, in order."""
    return [match[1] for match in _MARK.finditer(text)]
