"""跟进 on 工作台: the office's own dates that have come, with the record each stands on."""

from collections.abc import Iterator
from datetime import date, timedelta

from models.activities.activity import Activity
from models.disputes.dispute import Dispute
from models.items.item import PublishedItem
from models.law.urgency import State, Tone
from models.office.category import CatalogueEntry
from models.office.follow_up import FollowUp, due
from models.postings.posting import Posting
from models.requests.request import InformationRequest
from models.store.database import Table
from models.store.record import in_bin
from reports.ways import Book, Open, Step, Work
from reports.workbench.items import STRIP_DAYS
from reports.workbench.task import Dated, Group, Task, facts

# The page that shows a record on which one can stand.
BOOKS: dict[type[Table], Book] = {
    PublishedItem: Book.ITEM,
    Posting: Book.POSTING,
    InformationRequest: Book.REQUEST,
    Dispute: Book.DISPUTE,
    Activity: Book.ACTIVITY,
    CatalogueEntry: Book.CATALOGUE,
}
_WORDS = {
    Book.ITEM: "主动公开",
    Book.POSTING: "公开栏",
    Book.REQUEST: "依申请公开",
    Book.DISPUTE: "复议诉讼",
    Book.ACTIVITY: "工作台账",
    Book.CATALOGUE: "目录",
}


def follow_up_group(today: date) -> Group:
    """Return what was to be followed up until today as tasks; later days stand in the strip."""
    found = followed_up(today + timedelta(days=STRIP_DAYS - 1))
    tasks = tuple(_task(each, record, today) for each, record in found if each.due_on <= today)
    dated = tuple(
        Dated(each.due_on, f"跟进 {record.in_words()[:8]}", "跟进", State("跟进", Tone.SOON))
        for each, record in found
        if each.due_on > today
    )
    counts = f"{len(tasks):,} 件到了跟进日期"
    tones = {Tone.NOW: len(tasks)}
    return Group("跟进", "calendar-plus", counts, "天数是自然日", tasks, tones, dated)


def followed_up(until: date) -> list[tuple[FollowUp, Table]]:
    """Return what is to be followed up until a day, each with its record.

    What is no more, or lies in the bin, asks for nothing.
    """
    return list(_with_records(due(until)))


def _with_records(found: list[FollowUp]) -> Iterator[tuple[FollowUp, Table]]:
    kinds = {kind.__name__: kind for kind in BOOKS}
    for each in found:
        record = kinds[each.kind].known(each.record) if each.kind in kinds else None
        if record is not None and not in_bin(record):
            yield each, record


def _task(each: FollowUp, record: Table, today: date) -> Task:
    book, days = BOOKS[type(record)], (today - each.due_on).days
    return Task(
        State(f"过了 {days} 天" if days else "今天跟进", Tone.NOW),
        each.note or record.in_words(),
        Open(book, record.id),
        facts(_WORDS[book], record.in_words() if each.note else "", each.every),
        "",
        each.due_on,
        "跟进日期",
        "办好了",
        Step(Book.TASK, each.id, Work.FOLLOW_UP),
    )
