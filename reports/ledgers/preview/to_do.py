"""What a checked ledger wants from the clerk, in groups: what is said alike of many rows once."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.store.words import listed
from reports.ledgers.imported import Imported
from reports.ledgers.preview.seen import State
from reports.ledgers.problem import Problem

_OF_ITS_ROW = re.compile(r"“[^”]*”|（[^）]*）|\d+")  # what differs from row to row
_NAMED = 3  # values in one line


@dataclass(frozen=True)
class ToDo:
    """Problems of one kind: `title` says what, `detail` where and in which words."""

    state: State
    title: str
    detail: str
    problems: Sequence[Problem]

    @property
    def rows(self) -> int:
        """How many rows it is said of, 0 for the whole sheet."""
        return sum(each.row > 0 for each in self.problems)


def to_do(result: Imported) -> list[ToDo]:
    """Return what is said of a ledger: what keeps rows out first, then what should be looked at.

    What is asked of the clerk (`questions`) is not said as well.
    """
    asked = {result.name_of(each.key) for each in result.questions if each.of_column}
    hints = [each for each in result.remarks if each.row or each.column not in asked]
    return [
        *_groups(State.REJECTED, result.rejected),
        *_groups(State.HINT, hints),
        *_groups(State.HELD, result.held),
    ]


def _groups(state: State, problems: Sequence[Problem]) -> Iterator[ToDo]:
    found: dict[tuple[bool, str, str], list[Problem]] = defaultdict(list)
    for each in problems:
        reason = "" if state is State.HELD else _OF_ITS_ROW.sub("", each.reason)
        column = "" if state is State.HELD else each.column
        found[(each.row > 0, column, reason)].append(each)
    for alike in sorted(found.values(), key=lambda group: -len(group)):
        yield ToDo(state, *_words(state, alike), alike)


def _words(state: State, alike: Sequence[Problem]) -> tuple[str, str]:
    first = alike[0]
    if state is State.HELD:
        return "登记簿里已有", _where(alike)
    if not first.row:
        return (
            first.column or "整表",
            f"{first.place}：{first.reason}" if first.sheet else first.reason,
        )
    values = dict.fromkeys(each.value for each in alike if each.value)
    quoted = listed([f"“{value}”" for value in values], _NAMED) + "　" if values else ""
    return f"{first.column or '整行'}：{first.reason}", f"{quoted}{_where(alike)}"


def _where(alike: Sequence[Problem]) -> str:
    numbers = list(dict.fromkeys(each.row for each in alike))
    sheet = f"工作表“{alike[0].sheet}”" if alike[0].sheet else ""
    return f"{sheet}第 {listed([f'{number:,}' for number in numbers], _NAMED * 2)} 行"
