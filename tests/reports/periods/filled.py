"""Registers of items and requests as hypothesis draws them, and a count of them by hand."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from models.items import item
from models.items.item import PublishedItem
from models.office import category
from models.office.departments import Department, department
from models.requests.request import InformationRequest
from models.store.database import insert_many
from models.year.period import By, Period

CATEGORIES = ("政府信息公开指南", "法定主动公开内容/教育", "法定主动公开内容/应急管理")
CHANNELS = ("政府网站", "政务微信", "村务公开栏")
OFFICES = ("财政所", "应急办")
OUTCOMES = ("granted", "partial", "d1", "o3", "ans_granted")
DAYS = st.none() | st.dates(date(2024, 1, 1), date(2026, 3, 1))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first = draw(st.dates(date(2024, 1, 1), date(2026, 3, 1)))
    return Period(first, first + timedelta(draw(st.integers(0, 500))))


ITEMS = st.fixed_dictionaries(
    {
        "category": st.sampled_from([*CATEGORIES, ""]),
        "channels": st.sets(st.sampled_from(CHANNELS)),
        "department": st.sampled_from([*OFFICES, ""]),
        "attribute": st.sampled_from(["", "主动公开", "依申请公开", "不予公开"]),
        "made_on": DAYS,
        "published_on": DAYS,
        "removed": st.integers(0, 5).map(lambda number: not number),
    }
)
REQUESTS = st.fixed_dictionaries(
    {
        "received_on": DAYS,
        "closed_on": DAYS,
        "outcome": st.sampled_from(OUTCOMES),
        "applicant_kind": st.sampled_from(["natural_person", "business", ""]),
        "helps": st.sampled_from(["", "", "县民政局"]),
        "removed": st.integers(0, 5).map(lambda number: not number),
    }
)
Row = dict[str, Any]


def fill(items: list[Row], requests: list[Row]) -> None:
    """Let the register hold exactly these."""
    for table in (PublishedItem, InformationRequest, Department):
        table.delete().execute()
    for at, row in enumerate(items):
        made = item.record(
            f"信息{at}",
            row["channels"],
            attribute=row["attribute"],
            category=category.find(row["category"]) if row["category"] else None,
            department=department(row["department"]),
        )
        days = {"made_on": row["made_on"], "published_on": row["published_on"]}
        PublishedItem.update(days).where(PublishedItem.id == made.id).execute()
        if row["removed"]:
            made.remove("重复登记")
    insert_many(
        InformationRequest,
        "导入",
        [
            {
                **{name: value for name, value in row.items() if name != "removed"},
                "number": f"2025-{at:03}",
                "outcome": row["outcome"] if row["closed_on"] else "",
                "removed_at": "2026-03-01 08:00:00" if row["removed"] else None,
            }
            for at, row in enumerate(requests)
        ],
    )


def by_hand(by: By, period: Period, items: list[Row], requests: list[Row]) -> Counter[Any]:
    """Count what a period brought, record by record: (measure, key) → number."""

    def inside(day: date | None) -> bool:
        return day is not None and period.first <= day <= period.last

    kept = [row for row in items if not row["removed"]]
    own = [row for row in requests if not row["removed"] and not row["helps"]]
    public = [
        row for row in kept if row["attribute"] in ("", "主动公开") and inside(row["published_on"])
    ]
    closed = [row for row in own if row["received_on"] and inside(row["closed_on"])]
    if by.is_of_time:
        signs = {By.MONTH: 7, By.YEAR: 4}[by]
        days = [("published", row["published_on"]) for row in public]
        days += [("received", row["received_on"]) for row in own if inside(row["received_on"])]
        days += [("closed", row["closed_on"]) for row in closed]
        return Counter((measure, day.isoformat()[:signs]) for measure, day in days)
    if by is By.ATTRIBUTE:
        made = (row for row in kept if inside(row["made_on"] or row["published_on"]))
        return Counter(("items", row["attribute"]) for row in made)
    if by is By.CHANNEL:
        pairs = [(row, name) for row in public for name in row["channels"] or [""]]
        return Counter(("published", name) for _, name in pairs)
    if by in (By.CATEGORY, By.DEPARTMENT):
        return Counter(("published", row[by.value]) for row in public)
    if by is By.DAYS:  # nothing is known of their steps
        return Counter(("closed", "") for _ in closed)
    field = {"outcome": "outcome", "applicant": "applicant_kind"}[by.value]
    return Counter(("closed", row[field]) for row in closed)
