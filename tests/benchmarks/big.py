"""A large register of an invented town, the same each time: what is measured is measured on it."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from models import founding
from models.disputes.dispute import Dispute, DisputeKind
from models.items.item import PublishedItem
from models.law.event import EventKind
from models.letters.letter import Letter
from models.office import category
from models.office.departments import Department
from models.postings.posting import Posting
from models.requests.applicant import ApplicantKind
from models.requests.request import InformationRequest, RequestEvent
from models.store import register
from models.store.acts import act
from models.store.database import Table, insert_many
from models.store.numbering import give_many

TODAY = date(2026, 3, 26)
FIRST = date(2016, 1, 1)
WORDS = (
    "防汛", "抢险", "应急", "预案", "低保", "补贴", "公示", "通告", "预算", "决算", "征地", "补偿",
    "宅基地", "审批", "安全", "检查", "计划",
)  # fmt: skip
_OUTCOMES = ("granted", "partial", "o1", "u1", "n1")
_DEPARTMENTS = ("党政办", "自然资源所", "民政办", "财政所", "司法所", "农业服务中心")


@dataclass(frozen=True)
class Size:
    """How much a register holds; of the requests one in `open_each` is not closed."""

    items: int = 100_000
    requests: int = 20_000
    open_each: int = 40


def make(folder: Path, size: Size = Size()) -> None:
    """Make a register of that size in a folder that has none."""
    founding.make(folder, "示例镇人民政府")
    with register.opened(folder), act("导入"):
        chance = random.Random(1)
        names = [{"name": name, "position": at} for at, name in enumerate(_DEPARTMENTS)]
        departments = insert_many(Department, "导入", names)
        _items(chance, size, departments)
        _requests(chance, size, departments)


def _days(chance: random.Random, count: int) -> list[date]:
    span = (TODAY - FIRST).days
    return [FIRST + timedelta(days=chance.randrange(span)) for _ in range(count)]


def _items(chance: random.Random, size: Size, departments: list[int]) -> None:
    leaves = [entry.id for entry in category.leaves()]
    items = [
        {
            "title": f"关于{''.join(chance.sample(WORDS, 4))}的通知（第{n}号）",
            "index_number": f"0109{n:08d}",
            "document_number": f"示镇发〔{day.year}〕{n}号" if n % 4 == 0 else "",
            "category": chance.choice(leaves),
            "department": chance.choice(departments),
            "made_on": day - timedelta(days=chance.randrange(45)),
            "published_on": day if n % 10 else None,
            "attribute": "主动公开",
            "document_kind": "行政规范性文件" if n % 100 == 0 else "否",
        }
        for n, day in enumerate(_days(chance, size.items))
    ]
    ids = _numbered(PublishedItem, items, "index_number")
    postings = [
        {"title": row["title"], "item": key, "dated": row["made_on"], "body": "现予公示。"}
        for key, row in zip(ids[::50], items[::50], strict=True)
    ]
    insert_many(Posting, "导入", postings)


def _requests(chance: random.Random, size: Size, departments: list[int]) -> None:
    requests = [
        _request(chance, n, received, departments, is_open=n % size.open_each == 0)
        for n, received in enumerate(sorted(_days(chance, size.requests)))
    ]
    ids = insert_many(InformationRequest, "导入", requests)
    pairs = list(zip(ids, requests, strict=True))
    steps = [step for key, row in pairs for step in _steps(chance, key, row)]
    insert_many(RequestEvent, "导入", steps)
    letters = [
        {
            "request": key,
            "kind": "granted_public",
            "title": "政府信息公开申请答复书",
            "number": row["reply_number"],
            "body": "经查，予以公开。",
            "dated": row["closed_on"],
            "issued_at": row["closed_on"],
        }
        for key, row in pairs
        if row["reply_number"]
    ]
    _numbered(Letter, letters, "number")
    disputes = [
        {
            "number": f"复{row['received_on'].year}-{key:05d}",
            "kind": DisputeKind.RECONSIDERATION.value,
            "request": key,
            "received_on": row["received_on"] + timedelta(days=40),
            "authority": "示例县人民政府",
        }
        for key, row in pairs[::50]
    ]
    _numbered(Dispute, disputes, "number")


def _numbered(table: type[Table], rows: list[dict[str, Any]], column: str) -> list[int]:
    """Put rows into a table, and keep that the numbers in a column were given to them."""
    ids = insert_many(table, "导入", rows)
    give_many(table.__name__, zip((row[column] for row in rows), ids, strict=True))
    return ids


def _request(
    chance: random.Random, n: int, received: date, departments: list[int], *, is_open: bool
) -> dict[str, Any]:
    if is_open:
        received = TODAY - timedelta(days=n * 7 % 60)
    closed = min(received + timedelta(days=chance.randrange(1, 45)), TODAY)
    outcome = chance.choice(_OUTCOMES)
    return {
        "number": f"{received.year}-{n:05d}",
        "received_on": received,
        "intake": "邮寄",
        "applicant_kind": chance.choice(list(ApplicantKind)).value,
        "applicant": f"申请人{n}",
        "content": f"{''.join(chance.sample(WORDS, 3))}的有关材料",
        "department": chance.choice(departments),
        "closed_on": None if is_open else closed,
        "outcome": "" if is_open else outcome,
        "reply_number": "" if is_open or outcome == "o1" else f"示镇公复〔{closed.year}〕{n}号",
        "served_on": None if is_open else closed,
        "service_way": "" if is_open else "邮寄",
    }


def _steps(chance: random.Random, key: int, row: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the log of a request: received, one in three with a 补正, closed and served."""

    def step(kind: EventKind, on: date, **values: Any) -> dict[str, Any]:
        return {"request": key, "kind": kind.value, "on_date": min(on, TODAY), **values}

    received, closed = row["received_on"], row["closed_on"]
    found = [step(EventKind.RECEIVED, received)]
    if chance.randrange(3) == 0:
        asked, until = received + timedelta(days=1), received + timedelta(days=20)
        found.append(step(EventKind.SUPPLEMENT_ASKED, asked, until=until))
        found.append(step(EventKind.SUPPLEMENT_RECEIVED, asked))
    if closed is not None:
        ends = EventKind.ENDED if row["outcome"] == "o1" else EventKind.REPLIED
        found.append(step(ends, closed, outcome=row["outcome"], text=row["reply_number"]))
        if ends is EventKind.REPLIED:
            found.append(step(EventKind.SERVED, closed, way="邮寄"))
    return found
