"""The calendar of a proof on paper: a row a week, long stretches without news folded into one."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import IntEnum
from itertools import groupby

from models.law.explanation import DayKind, DayMark, Explanation, month_of
from models.store.words import month_day
from reports.paper.document import Cell, CellKind, Table

_HEAD = 12  # heights; the table is printed half as high again
_WEEK = {1: 12, 2: 17, 3: 25}  # the height of a week by the most lines of its days
_TIGHT = {1: 9, 2: 16}  # the same where the count stands beside the day
_SMALL = {1: 6, 2: 11}  # the same in small type
_DAYS = "一二三四五六日"
_WIDTHS = (28, *(59,) * 7)
_GROUNDS = {DayKind.LEFT_OUT: CellKind.HATCHED, DayKind.REST: CellKind.MUTED}

Week = Sequence[DayMark]
Nature = tuple[DayKind, bool]


class Fold(IntEnum):
    """How closely the weeks are set, from a row each to all but the last in one."""

    NONE = 0
    TIGHT = 1  # the count beside the day
    SMALL = 2  # in small type
    QUIET = 3  # weeks alike in which nothing happened, in one row
    EARLIER = 4  # what lies before the period began anew too
    LAST_16 = 5  # all but the last weeks
    LAST_12 = 6
    LAST_8 = 7

    @property
    def small(self) -> bool:
        """Whether the paper needs all the room there is."""
        return self >= Fold.SMALL


_LAST = {Fold.LAST_16: 16, Fold.LAST_12: 12, Fold.LAST_8: 8}


def weeks_of(proof: Explanation) -> list[Week]:
    """Return the days of a proof by weeks, Monday first; the last may be short."""
    return [proof.days[at : at + 7] for at in range(0, len(proof.days), 7)]


def weeks_table(proof: Explanation, start: date, fold: Fold) -> Table:
    """Return the calendar; `start` is the day from which the running period is counted."""
    cells = [Cell(0, 0, "月", CellKind.HEAD)]
    cells += [Cell(0, at, word, CellKind.HEAD) for at, word in enumerate(_DAYS, start=1)]
    before, heights = None, [_SMALL[1] if fold.small else _HEAD]
    sizes = _SMALL if fold.small else _TIGHT if fold else _WEEK
    for row, group in enumerate(_groups(weeks_of(proof), start, fold), start=1):
        if len(group) > 1:
            before = None  # the next row names its own month
            cells.append(Cell(row, 0, "", CellKind.HEAD))
            cells.append(_folded(row, [mark for week in group for mark in week], start))
            heights.append(_SMALL[1])
            continue
        named = month_of(group[0][0].day, before)
        cells.append(Cell(row, 0, "".join(named), CellKind.HEAD, lines=named))
        before = group[0][0].day
        made = [_day(row, at, mark, fold) for at, mark in enumerate(group[0], start=1)]
        heights.append(sizes[max(len(named), *(len(cell.lines) for cell in made))])
        cells += made
        cells += [Cell(row, at, "") for at in range(len(made) + 1, 8)]  # a year without notice
    return Table("weeks", "", _WIDTHS, tuple(heights), tuple(cells), head_rows=1, small=fold.small)


def _groups(weeks: Sequence[Week], start: date, fold: Fold) -> Iterator[Sequence[Week]]:
    """Yield the weeks of each row: one, or several that are folded."""
    if fold in _LAST:
        cut = max(len(weeks) - _LAST[fold], 0)
    elif fold is Fold.EARLIER:
        cut = sum(week[-1].day < start for week in weeks)
    else:
        cut = 0
    if cut:
        yield weeks[:cut]
    if fold not in (Fold.QUIET, Fold.EARLIER):
        yield from ([week] for week in weeks[cut:])
        return
    natures = _natures(weeks[cut:], start)
    for nature, alike in groupby(zip(natures, weeks[cut:], strict=True), lambda each: each[0]):
        run = [week for _, week in alike]
        yield from [run] if nature else ([week] for week in run)


def _natures(weeks: Sequence[Week], start: date) -> list[Nature | None]:
    """Return what all the working days of each week are; None where something happened in it.

    A week of rest is as the one before it.
    """
    found: list[Nature | None] = []
    for week in weeks:
        kinds = {mark.kind for mark in week} - {DayKind.REST}
        if len(kinds) > 1 or any(_event(mark) or mark.is_due for mark in week):
            found.append(None)
        elif kinds:
            found.append((kinds.pop(), week[0].day <= start))
        else:
            found.append(found[-1] if found else None)
    return found


def _event(mark: DayMark) -> str:
    """Return what happened on a day; that it is a holiday is nothing that happened."""
    return "" if mark.kind is DayKind.REST and mark.words.endswith("休") else mark.words


def _folded(row: int, marks: Sequence[DayMark], start: date) -> Cell:
    """Return several weeks as one cell that says what their days are and what happened."""
    kinds = {mark.kind for mark in marks} - {DayKind.REST}
    span = f"{marks[0].day} 至 {marks[-1].day}，{-(-len(marks) // 7)} 周，{_sum(marks, start)}"
    events = [f"{mark.day:%m-%d} {words}" for mark in marks if (words := _event(mark))]
    text = f"{span}：{'，'.join(events)}" if events else span
    kind = CellKind.HATCHED if kinds == {DayKind.LEFT_OUT} else CellKind.LABEL
    return Cell(row, 1, text, kind, colspan=7)


def _sum(marks: Sequence[DayMark], start: date) -> str:
    counts = [mark.count for mark in marks if mark.count is not None]
    out = sum(mark.kind is DayKind.LEFT_OUT for mark in marks)
    if counts:
        more = f"，另有 {out} 个工作日不计" if out else ""
        return f"第 {counts[0]} 天至第 {counts[-1]} 天{more}"
    if out:
        return f"{out} 个工作日不计"
    return "重新起算以前，不计" if marks[-1].day <= start else "不在计算的期限内"


def _day(row: int, column: int, mark: DayMark, fold: Fold) -> Cell:
    kind = CellKind.MARKED if mark.is_due else _GROUNDS.get(mark.kind, CellKind.LABEL)
    number = month_day(mark.day) if mark.day.day == 1 else str(mark.day.day)
    said = _said(mark)
    lines = (" ".join((number, *said[:1])), *said[1:]) if fold else (number, *said)
    return Cell(row, column, "\n".join(lines), kind, lines=lines)


def _said(mark: DayMark) -> Sequence[str]:
    """Return what the day counts, what happened on it, and whether it is the last."""
    count = f"第 {mark.count} 天" if mark.count is not None else ""
    if mark.kind is DayKind.LEFT_OUT:
        count = "不计"
    words = "，".join(filter(None, (mark.words, "期满" if mark.is_due else "")))
    return [each for each in (count, words) if each]
