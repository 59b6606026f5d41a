"""Whole ledgers of any text: out of one register, into an empty one, and out again."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from models.items import item
from models.law.workday_notice import calendar
from models.office.channel import channels
from models.requests import handling, request
from models.store.connection import DB
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal
from reports.ledgers.cells.cell import is_blank
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.books import rows_of

TODAY = date(2026, 3, 26)
_SIGNS = "=+-@'\t\r\n\"“”,;、；|｜:：/\\<>&%#{}()（）〔〕０１９ａＺ＝ 　\u200b\ufeff\u202e_x000D_无—年月日.5e𬱖😀"
_ANY = st.text(max_size=40) | st.text(st.sampled_from(_SIGNS), max_size=25)
# What says “nothing” in a ledger (无, —, \\) comes in as nothing.
TEXT = _ANY.map(lambda text: "" if is_blank(one_line(text)) else text)
# Who approved each of several extensions stands in one cell between 、.
_APPROVER = TEXT.filter(lambda text: "、" not in text)
_DAYS = st.dates(date(2019, 1, 1), TODAY)
_NAME, _CONTENT = TEXT.map(lambda text: f"甲{text}乙"), TEXT.map(lambda text: f"请公开{text}的材料")
_TITLE = TEXT.map(lambda text: f"关于{text}的通知")
ITEMS = st.lists(
    st.fixed_dictionaries(
        {"title": _TITLE},
        optional={
            "index_number": TEXT, "document_number": TEXT, "publisher": TEXT, "genre": TEXT,
            "theme": TEXT, "made_on": _DAYS, "published_on": _DAYS, "url": TEXT,
            "attribute": st.sampled_from(list(item.Attribute)), "withheld_reason": TEXT,
            "posting_place": TEXT, "document_kind": st.sampled_from(list(item.DocumentKind)),
            "validity": st.sampled_from(list(item.Validity)), "reviewer": TEXT, "summary": TEXT,
            "keywords": TEXT, "note": TEXT, "village_affairs": st.booleans(),
            "needs_interpretation": st.none() | st.booleans(),
            "channels": st.lists(st.integers(0, 5), max_size=3),
        },
    ),
    min_size=1, max_size=8,
)  # fmt: skip
REQUESTS = st.lists(
    st.fixed_dictionaries(
        {
            "received_on": _DAYS, "applicant": _NAME, "content": _CONTENT,
            "intake": st.sampled_from(("当面", "邮寄", "信函", "网络", "传真")),
            "applicant_kind": st.sampled_from(("natural_person", "business", "research")),
        },
        optional={
            "id_number": TEXT, "phone": TEXT, "address": TEXT, "supply_form": TEXT, "note": TEXT,
            "extend": _APPROVER,
        },
    ),
    min_size=1, max_size=8,
)  # fmt: skip


def _item(values: dict[str, Any]) -> None:
    names = [each.name for each in channels()]
    places = values.pop("channels", ())
    item.record(channels=[names[place] for place in places], **values)


def _request(values: dict[str, Any]) -> None:
    for name, value in values.items():  # as the fields of the window give it
        tidy = lines if name in ("note", "content") else one_line
        values[name] = tidy(value) if isinstance(value, str) else value
    extended, received = values.pop("extend", None), values["received_on"]
    made = request.record(request.next_number(received), TODAY, **values)
    if extended is not None:
        with suppress(Refusal):
            handling.extend(
                made, 5, received, extended, "涉及面广", calendar=calendar(), today=TODAY
            )


MAKE: Mapping[str, Callable[[dict[str, Any]], None]] = {"items": _item, "requests": _request}


@contextmanager
def _for_now() -> Iterator[None]:
    """Take back whatever is written inside."""
    with DB.atomic() as transaction:
        yield
        transaction.rollback()


def there_and_back(
    kind: str, records: list[dict[str, Any]], place: Path
) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """Return the ledger of these records, and what an empty register makes of it.

    The register that is open is empty, and is so again afterwards.
    """
    first, second = place / "first.xlsx", place / "second.xlsx"
    with _for_now():
        for each in records:
            with suppress(Refusal):
                MAKE[kind](dict(each))
        count = export_ledger(kind, first)
    with _for_now():
        if count:
            found = import_ledger(kind, first, TODAY)
            assert [each.sentence() for each in found.rejected] == []
        export_ledger(kind, second)
    return rows_of(first), rows_of(second)
