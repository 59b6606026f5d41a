"""The runs of a paragraph that is written: which are figures, and what of them is a number."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextFormat

from reports.annual.narrative.bound import Piece

FACT = QTextFormat.Property.UserProperty.value + 1  # the format property that names a figure
_NUMBER = re.compile(r"\d[\d,.]*")


def fragments(block: QTextBlock) -> list[tuple[str, str]]:
    """Return the runs of one format in a paragraph: text and the figure it is bound to."""
    found: list[tuple[str, str]] = []
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        at += 1
        name = str(fragment.charFormat().property(FACT) or "")
        if found and found[-1][1] == name:
            found[-1] = (found[-1][0] + fragment.text(), name)
        else:
            found.append((fragment.text(), name))
    return found


def cut(text: str, name: str) -> Iterator[Piece]:
    """Keep the number of a bound run bound; what else was typed into it is plain text."""
    number = _NUMBER.search(text) if name else None
    if number is None:
        yield Piece(text)
        return
    before, after = text[: number.start()], text[number.end() :]
    if before:
        yield Piece(before)
    yield Piece(number[0], name)
    if after:
        yield Piece(after)


def units(text: str) -> int:
    """Return how many places a text takes in a document of Qt (UTF-16)."""
    return len(text.encode("utf-16-le")) // 2


def fact_at(cursor: QTextCursor) -> str:
    """Return the figure that the cursor is in, or stands just before."""
    here = str(cursor.charFormat().property(FACT) or "")
    if here or cursor.atBlockEnd():
        return here
    after = QTextCursor(cursor)
    after.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return str(after.charFormat().property(FACT) or "")


def run_at(cursor: QTextCursor) -> QTextCursor | None:
    """Return a cursor over the figure that `cursor` is in or beside, None where there is none."""
    at = cursor.block().position()
    for text, name in fragments(cursor.block()):
        start, at = at, at + units(text)
        if name and start <= cursor.position() <= at:
            place = QTextCursor(cursor)
            place.setPosition(start)
            place.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
            return place
    return None
