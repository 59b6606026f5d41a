"""What the 政府信息公开情况统计表 (国办发〔2014〕32号) counts beyond the later tables."""

from datetime import date
from typing import Any

from models.items.in_force import documents, documents_behind
from models.items.item import DocumentKind
from models.office.publishing_period import PUBLIC_SQL
from models.requests.intake import Intake
from models.requests.said import OWN_SQL, WANTED_SQL
from models.store.database import DB

Row = tuple[int, str, str, str]  # id, number, words, day

_KEPT = "x.removed_at IS NULL"
_PUBLISHED = f"{_KEPT} AND {PUBLIC_SQL} AND x.published_on BETWEEN :first AND :last"
_OWN = f"{_KEPT} AND {OWN_SQL}"
_ON_CHANNEL = (
    "EXISTS (SELECT 1 FROM publication p JOIN channel c ON c.id = p.channel_id"
    " WHERE p.item_id = x.id AND c.kind = '{}')"
)
_CHANNELS = ("gazette", "website", "weibo", "wechat", "other")
# An item counts once in all, and once for each kind of channel that carries it.
_ITEMS = {
    "published": "1",
    "normative": f"x.document_kind = '{DocumentKind.NORMATIVE}'",
    "interpretations": "x.explains <> ''",
    **{kind: _ON_CHANNEL.format(kind) for kind in _CHANNELS},
}
# 申请方式 of a request by the rows of the table; one that came in another way is in none of them.
_INTAKES = {
    "in_person": (Intake.IN_PERSON,),
    "fax": (Intake.FAX,),
    "online": (Intake.ONLINE,),
    "letter": (Intake.LETTER, Intake.POST),
}
_RECEIVED = f"{_OWN} AND x.received_on BETWEEN :first AND :last"


def items(which: str, first: date, last: date) -> int:
    """Count published items by 公开日期: published, normative, interpretations, a channel, or made.

    ``made`` are the 行政规范性文件 made in the period, published or not.
    """
    if which == "made":
        kind = DocumentKind.NORMATIVE
        return documents((kind,), first, last)[kind]["made"]
    counting = f"SELECT COUNT(*) FROM published_item x WHERE {_PUBLISHED} AND {_ITEMS[which]}"
    return int(_rows(counting, first, last)[0][0])


def items_behind(which: str, first: date, last: date) -> list[Row]:
    """Return the items behind a count of `items`."""
    if which == "made":
        return documents_behind(DocumentKind.NORMATIVE, "made", first, last)
    return _rows(
        "SELECT x.id, COALESCE(NULLIF(x.document_number, ''), x.index_number, ''), x.title,"
        f" x.published_on FROM published_item x WHERE {_PUBLISHED} AND {_ITEMS[which]}"
        " ORDER BY x.published_on, x.id",
        first,
        last,
    )


def received(which: str, first: date, last: date) -> list[Row]:
    """Return the requests received in a period: received (all), in_person, fax, online, letter."""
    where = "1"
    if which != "received":
        where = f"x.intake IN ({', '.join(repr(str(each)) for each in _INTAKES[which])})"
    return _rows(
        f"SELECT x.id, x.number, {WANTED_SQL}, x.received_on FROM information_request x"
        f" WHERE {_RECEIVED} AND {where} ORDER BY natural_order(x.number)",
        first,
        last,
    )


def in_no_row(first: date, last: date) -> list[Row]:
    """Return the requests received in a period whose 申请方式 is none of the rows."""
    known = {row[0] for which in _INTAKES for row in received(which, first, last)}
    return [row for row in received("received", first, last) if row[0] not in known]


def closed(first: date, last: date) -> list[tuple[int, str, str, str, str, str]]:
    """Return the requests closed in a period: (id, number, content, closed_on, outcome, basis)."""
    return _rows(
        f"SELECT x.id, x.number, {WANTED_SQL}, x.closed_on, x.outcome, x.basis"
        f" FROM information_request x WHERE {_OWN} AND x.received_on IS NOT NULL"
        " AND x.closed_on BETWEEN :first AND :last ORDER BY natural_order(x.number)",
        first,
        last,
    )


def open_before(first: date) -> int:
    """Count the requests that came before a day and were open on it: what was carried over."""
    where = f"{_OWN} AND x.received_on < :first AND (x.closed_on IS NULL OR x.closed_on >= :first)"
    counted = _rows(f"SELECT COUNT(*) FROM information_request x WHERE {where}", first, first)
    return int(counted[0][0])


def _rows(statement: str, first: date, last: date) -> list[Any]:
    days = {"first": first.isoformat(), "last": last.isoformat()}
    return [tuple(row) for row in DB.connection().execute(statement, days)]
