"""（一）主动公开: late by how much, explained how, in which fields, corrected why."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

import resources
from models.items.amendment import AmendmentKind
from models.law.workdays import Calendar
from models.store.words import month_day
from models.year.counts import Row
from models.year.notable import hanging, items
from models.year.notable.items import Published
from models.year.year import Year
from reports.annual.narrative.fact import Fact, of_rows
from reports.forms.counting import Record

_AMENDED = {
    AmendmentKind.CORRECTED: ("items_corrected", "更正的信息"),
    AmendmentKind.WITHDRAWN: ("items_withdrawn", "撤回的信息"),
}
_NO_GENRE = ("", "解读", "政策解读")  # say nothing of its form


def disclosed(year: Year, on: date) -> Iterator[Fact]:
    """Yield what the first part tells of the items of a year, as they stood `on` a day."""
    every = items.published(year, on)
    undated, judged = _rows(every, "is_undated"), _rows(every, "last_day")
    yield of_rows("items_undated", "没有登记成文日期的信息", "条", undated)
    yield of_rows("items_judged", "能够核对公开期限的信息", "条", judged)
    yield Fact(
        "items_older",
        "以前年度公开、仍在公开的信息",
        items.older_count(year),
        "条",
        behind=lambda: [Record("item", *row) for row in items.older(year)],
    )
    yield of_rows("items_village", "村务公开的信息", "条", _rows(every, "is_village"))
    yield from _late(every, year.calendar)
    yield from _explained(every)
    yield from _fields(every)
    yield from _amended(year)
    ended, left = hanging.ended(year), hanging.left_hanging(year)
    yield of_rows("notices_ended", "公示期在本年届满的公示", "件", ended, "posting")
    yield of_rows("notices_left", "期满后年末仍未取下的公示", "件", left, "posting")


def _rows(every: Sequence[Published], of: str) -> list[Row]:
    return [each.row for each in every if getattr(each, of)]


def _late(every: Sequence[Published], calendar: Calendar) -> Iterator[Fact]:
    late = items.late(every, calendar)
    yield Fact("items_late_days", "迟公开最长", late[0].days if late else 0, "个工作日")
    for heading, _ in Counter(each.heading for each in late).most_common():
        rows = [each.row for each in late if each.heading == heading]
        yield of_rows(f"late:{heading}", f"迟公开的{heading}信息", "条", rows)


def _explained(every: Sequence[Published]) -> Iterator[Fact]:
    needing, done = _rows(every, "is_needing"), _rows(every, "is_explained")
    bare = [each.row for each in every if each.is_needing and not each.is_explained]
    titles = tuple(title for _, _, title, _ in bare)
    yield of_rows("to_explain", "应当解读的文件", "件", needing)
    yield of_rows("explained", "已经解读的文件", "件", done)
    yield of_rows("unexplained", "还没有解读的文件", "件", bare, names=titles)
    for genre in dict.fromkeys(each.genre for each in every):
        if genre is not None and genre not in _NO_GENRE:
            rows = [each.row for each in every if each.genre == genre]
            yield of_rows(f"genre:{genre}", f"{genre}形式的解读", "篇", rows)


def _fields(every: Sequence[Published]) -> Iterator[Fact]:
    """What was published of the fields that the law and the State Council want told (条例 20)."""
    found: dict[str, list[Row]] = {}
    paths = {each.path for each in every}
    for field in resources.toml("narrative/fields.toml")["field"]:
        fitting = {path for path in paths if any(word in path for word in field["words"])}
        rows = [each.row for each in every if each.path in fitting]
        if rows:
            found[field["name"]] = rows
    names = sorted(found, key=lambda name: -len(found[name]))
    whole = {row[0]: row for rows in found.values() for row in rows}
    yield of_rows("items_in_fields", "重点领域的信息", "条", whole.values(), names=tuple(names))
    for name in names:
        yield of_rows(f"field:{name}", f"{name}领域的信息", "条", found[name])


def _amended(year: Year) -> Iterator[Fact]:
    every = items.amended(year)
    for kind, (name, label) in _AMENDED.items():
        own = [each for each in every if each.kind is kind]
        yield of_rows(
            name, label, "条", {each.row[0]: each.row for each in own}.values(), names=_why(own)
        )


def _why(amended: Sequence[items.Amended]) -> tuple[str, ...]:
    """Return the reason and day of each; a day alone where no reason is known."""
    said = ((_reason(each.reason), month_day(each.on)) for each in amended)
    return tuple(f"{reason}（{day}）" if reason else day for reason, day in said)


def _reason(text: str) -> str:
    return text.replace("\n", "，").rstrip("。；，！ ")
