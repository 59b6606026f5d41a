"""For which of our columns each column of a file stands, and how that was found."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from reports.ledgers.books.columns import Column
from reports.ledgers.books.sheet import Sheet
from reports.ledgers.cells.cell import text_of
from reports.ledgers.imported import Imported

_EXAMPLES, _LOOKED_AT = 2, 200


class How(Enum):
    """How a column found its place, in words."""

    BY_NAME = "自动对上"
    BY_CONTENT = "按内容对上"
    BY_HAND = "您选的"
    LEFT_OUT = "不导入"
    TWICE = "已有同一列"
    UNKNOWN = "请选择"


@dataclass(frozen=True)
class Match:
    """A column of a file with some of its values; `column` is ours, None for none."""

    header: str
    examples: tuple[str, ...]
    column: Column | None
    how: How


def matches(result: Imported) -> list[Match]:
    """Return the columns of a file from the left, those of its first sheet before the others."""
    found: dict[str, Match] = {}
    for sheet in result.book.sheets if result.book else ():
        for match in _of_sheet(sheet, result):
            found.setdefault(match.header, match)
    return list(found.values())


def _of_sheet(sheet: Sheet, result: Imported) -> Iterator[Match]:
    header = sheet.header
    twice = {name for _, name in header.twice}
    for place, name in sorted(header.names.items()):
        column = header.columns.get(place)
        if column is not None:
            by_content = How.BY_CONTENT if place in header.by_content else How.BY_NAME
            how = How.BY_HAND if result.by_hand.assigned.get(name) else by_content
        elif name in header.passed_over:
            how = How.LEFT_OUT
        else:
            how = How.TWICE if name in twice else How.UNKNOWN
        yield Match(name, _examples(sheet, place), column, how)


def _examples(sheet: Sheet, place: int) -> tuple[str, ...]:
    found: list[str] = []
    for _, row in sheet.rows[:_LOOKED_AT]:
        text = text_of(row[place]) if place < len(row) else ""
        if text and text not in found:
            found.append(text)
        if len(found) == _EXAMPLES:
            break
    return tuple(found)
