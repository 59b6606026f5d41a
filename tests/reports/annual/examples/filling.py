"""How an example office is entered: many items at once, a row each for what was done."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from models.accounts import account
from models.activities import activity
from models.activities.activity import Activity
from models.activities.asked import kept
from models.activities.problem import Problem
from models.catalogue import guide
from models.items.clearance import Clearance
from models.items.hand_over import HandedItem, HandOver
from models.items.item import Publication, PublishedItem
from models.law import workday_notice
from models.office.category import CatalogueEntry, grow
from models.office.channel import channel
from models.office.profile import Office, change_profile
from models.postings.posting import Posting, PostingPlace
from models.requests import handling, request
from models.store.database import insert_many
from models.store.history import History
from models.year import entered

TODAY = date(2025, 1, 10)  # on which the report of 2024 is written
YEAR = 2024
_DAYS = 362  # of a year, over which the items of a column are spread
_APART = 41  # days between the first items of two columns


@dataclass(frozen=True)
class Column:
    """A column of the catalogue with its items of this and of last year: how many, or their days.

    `more` and `more_last` are fields of the first of them, `gap` the days between two at most.
    """

    path: str
    items: int | tuple[str, ...] = 0
    last: int | tuple[str, ...] = 0
    gap: int | None = None
    more: tuple[Mapping[str, Any], ...] = ()
    more_last: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class Items:
    """The items of the office; on each channel the first so many of the year.

    The first `attributed` are documents with their 公开属性; `unreviewed` places have no review.
    """

    columns: Sequence[Column]
    channels: Mapping[str, int]
    attributed: int
    unreviewed: frozenset[int] = frozenset()


def columns_since(day: date, columns: Sequence[Column]) -> None:
    """Let the shipped catalogue be out of use, and these columns in use since a day."""
    CatalogueEntry.update(withdrawn_on=date(2020, 1, 1)).execute()
    for each in columns:
        grow(each.path, gap=each.gap).alter("恢复使用", withdrawn_on=None)
    dated(CatalogueEntry, day)


def dated(kind: type, day: date, **one: int) -> None:
    """Let what was written of a kind of record, or of one, have been written on a day."""
    rows = History.kind == kind.__name__
    for name, value in one.items():
        rows &= getattr(History, "id" if name == "row" else name) == value
    History.update(at=datetime(day.year, day.month, day.day)).where(rows).execute()


def publish(items: Items) -> list[int]:
    """Enter the items of last year and of this one; return the ids of these, in their order."""
    rows, before = [], []
    for at, column in enumerate(items.columns):
        before += _rows(column, YEAR - 1, column.last, column.more_last, at)
        rows += _rows(column, YEAR, column.items, column.more, at)
    for at, row in enumerate(rows[: items.attributed]):
        row.setdefault("document_number", f"办发〔{YEAR}〕{at + 1}号")
        row["attribute"] = "主动公开"
    insert_many(PublishedItem, "导入", before)
    keys = insert_many(PublishedItem, "导入", rows)
    carried = [
        {"item": key, "channel": channel(name).id}
        for name, number in items.channels.items()
        for key in keys[:number]
    ]
    insert_many(Publication, "导入", carried)
    reviewed = [
        {"item": key, "position": 0, "step": "保密审查", "decides": True, "conclusion": "公开"}
        | {"person": "保密审查员", "signed_on": row["made_on"] or row["published_on"]}
        for at, (key, row) in enumerate(zip(keys, rows, strict=True))
        if at not in items.unreviewed
    ]
    insert_many(Clearance, "导入", reviewed)
    return keys


def _rows(
    column: Column,
    year: int,
    items: int | tuple[str, ...],
    more: Sequence[Mapping[str, Any]],
    place: int,
) -> list[dict[str, Any]]:
    entry, first = CatalogueEntry.get(CatalogueEntry.path == column.path), date(year, 1, 3)
    if isinstance(items, int):
        begin = place * _APART % (_DAYS // items) if items else 0
        days = [first + timedelta(days=begin + at * _DAYS // items) for at in range(items)]
    else:
        days = [date.fromisoformat(f"{year}-{day}") for day in items]
    made = [
        {
            "title": f"{column.path.split('/')[-1]}{year}年第{at + 1}期",
            "category": entry.id,
            "made_on": max(day - timedelta(days=2), date(year, 1, 2)),
            "published_on": day,
        }
        for at, day in enumerate(days)
    ]
    for at, fields in enumerate(more):
        made[at] |= fields
    return made


def documents(kind: str, rows: Iterable[Mapping[str, Any]]) -> list[int]:
    """Enter documents of a kind that were published before last year."""
    given = [{"document_kind": kind, "needs_interpretation": False, **row} for row in rows]
    return insert_many(PublishedItem, "导入", given)


def attributes(on_request: int, withheld: int) -> None:
    """Enter the documents of the year that are not public."""
    kept = ["依申请公开"] * on_request + ["不予公开"] * withheld
    rows = [
        {
            "title": f"内部文件{at + 1}",
            "document_number": f"办发〔2024〕{at + 101}号",
            "attribute": attribute,
            "withheld_reason": "条例第十六条",
            "made_on": date(YEAR, 1 + at % 12, 15),
        }
        for at, attribute in enumerate(kept)
    ]
    insert_many(PublishedItem, "导入", rows)


def handed(place: str, keys: Sequence[int], on: date) -> None:
    """Hand items over to a place on a day."""
    made = HandOver.add(
        "制作移送明细表", place=place, first=date(YEAR, 1, 1), last=on, made_on=on, received_on=on
    )
    insert_many(HandedItem, "制作移送明细表", [{"hand_over": made.id, "item": key} for key in keys])


def ask(number: str, on: date, **values: Any) -> request.InformationRequest:
    """Register a request."""
    given = {"intake": "当面", "applicant_kind": "natural_person", "applicant": f"申请人{number}"}
    return request.record(number, TODAY, received_on=on, **{**given, **values})


def answer(
    asked: request.InformationRequest, outcome: str, days: int | date, reason: str = "核对过"
) -> None:
    """Answer a request so many working days after its receipt, or on a day."""
    on = days if isinstance(days, date) else later(asked.received_on, days)
    handling.answer(asked, on, outcome, f"答复{asked.number}号", TODAY, reason=reason)


def days_after(day: date | None, days: int) -> date:
    """Return the day so many days after one."""
    assert day is not None
    return day + timedelta(days=days)


def later(day: date | None, days: int) -> date:
    """Return the day so many working days after one."""
    assert day is not None
    return workday_notice.calendar().after(day, days)


def did(
    kind: str, matter: str, on: date, *, problems: Sequence[Problem] = (), **values: Any
) -> None:
    """Register an activity that is done, unless `done_on` says None."""
    left = any(each.fixed_on is None for each in problems)
    given = {"on_date": on, "done_on": None if left else on, **values}
    last = max((each.fixed_on for each in problems if each.fixed_on), default=on)
    if given["done_on"] is not None:
        given["done_on"] = max(last, given["done_on"])
    activity.record(kind, matter, TODAY, problems, **given)


def put_right(text: str, on: date) -> Problem:
    """Return a problem that was put right on a day."""
    return Problem(text, fixed_on=on)


def figures(reason: str = "登记本", **values: int | str) -> None:
    """Enter figures of the year that only the office knows, a cell with __ for its dots."""
    for name, value in values.items():
        entered.enter(YEAR, name.replace("__", "."), Decimal(value), reason)


def posted(number: int, notices: int, places: Sequence[str]) -> None:
    """Enter postings of the year, the first of them 公示, each on a board and down in time."""
    days = [date(YEAR, 1, 8) + timedelta(days=at * 6) for at in range(number)]
    rows = [
        {
            "title": f"关于第{at + 1}批名单的公示",
            "kind": "公示" if at < notices else "通知",
            "posted_on": day,
            "first_on": day + timedelta(days=1),
            "last_on": day + timedelta(days=8),
        }
        for at, day in enumerate(days)
    ]
    keys = insert_many(Posting, "登记", rows)
    hung = [
        {
            "posting": key,
            "place": places[at % len(places)],
            "put_up_on": days[at],
            "taken_down_on": days[at] + timedelta(days=9),
        }
        for at, key in enumerate(keys)
    ]
    insert_many(PostingPlace, "登记张贴", hung)


def guide_of(made: Sequence[date], changed: date, **profile: str) -> None:
    """Make the guide on its days; between the first and the rest the profile is changed."""
    guide.make(made[0])
    change_profile(**profile)
    newest = History.select().where(History.kind == Office.__name__).order_by(History.id.desc())
    dated(Office, changed, row=newest.first().id)
    for day in made[1:]:
        guide.make(day)


def kept_up(name: str, kind: str, every: int, updates: int = 0) -> None:
    """Enter an account that was updated every so many days, as often as `updates` says."""
    account.record(name, TODAY, kind=kind, opened_on=date(YEAR - 1, 12, 20))
    days = [date(YEAR, 1, 3) + timedelta(days=at) for at in range(0, _DAYS + 2, every)]
    counts = [updates // len(days) + (at < updates % len(days)) for at in range(len(days))]
    looked_at(name, [(day, day, count) for day, count in zip(days, counts, strict=True)])


def looked_at(name: str, checks: Sequence[tuple[date, date, int]]) -> None:
    """Enter checks of an account: the day, that of what was new on it last, how much was new."""
    rows = [
        {
            "kind": "account_check",
            "matter": f"检查“{name}”",
            "on_date": on,
            "done_on": on,
            "facts": kept({"account": name, "updated_on": seen.isoformat(), "updates": new}),
        }
        for on, seen, new in checks
    ]
    insert_many(Activity, "导入", rows)
