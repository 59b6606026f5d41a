"""The list of disputes for the screen, a window at a time: what a filter finds, in order."""

from dataclasses import dataclass

from models.office.follow_up import narrow
from models.store.database import DB
from models.store.listing import Listing, Order, Where, ordered

# What the filter 状态 offers, and what each finds.
DISPUTE_STATES = {
    "尚未审结": "x.closed_on IS NULL",
    "结果维持": "x.result = 'upheld'",
    "结果纠正": "x.result = 'corrected'",
    "其他结果": "x.result = 'other'",
}


@dataclass(frozen=True)
class DisputeFilter:
    """What the list of disputes shows; `state` is one of `DISPUTE_STATES`, `among` ids as JSON."""

    text: str = ""
    year: int | None = None
    state: str = ""
    kind: str = ""
    among: str = ""
    followed: str = ""
    bin: bool = False


@dataclass(frozen=True)
class DisputeRow:
    """One line of the list; `until` is the date that the last stage sets, `stage` its name."""

    id: int
    number: str
    kind: str
    request: str
    content: str
    authority: str
    case_number: str
    received_on: str
    closed_on: str
    ruling: str
    result: str
    stage: str
    until: str


# The last stage of each dispute: of several on one day the one registered last.
_STAGE = (
    "(SELECT s.id FROM dispute_stage s WHERE s.dispute_id = x.id"
    " ORDER BY s.on_date DESC, s.id DESC LIMIT 1)"
)
_TABLES = (
    "dispute x LEFT JOIN information_request r ON r.id = x.request_id"
    f" LEFT JOIN dispute_stage l ON l.id = {_STAGE}"
)
_COLUMNS = (
    "x.id, x.number, x.kind, COALESCE(r.number, ''), COALESCE(r.content, ''), x.authority,"
    " x.case_number, COALESCE(x.received_on, ''), COALESCE(x.closed_on, ''), x.ruling, x.result,"
    " COALESCE(l.kind, ''), CASE WHEN x.closed_on IS NULL THEN COALESCE(l.until, '') ELSE '' END"
)
_ORDER = {
    "number": "natural_order(x.number)",
    "kind": "x.kind",
    "request": "natural_order(r.number)",
    "authority": "x.authority",
    "received_on": "x.received_on",
    "closed_on": "x.closed_on",
    "until": "CASE WHEN x.closed_on IS NULL THEN l.until END",
}


class DisputeListing(Listing[DisputeRow]):
    """Disputes that a filter finds; by default the open ones first, then the newest."""

    row, columns, tables = DisputeRow, _COLUMNS, _TABLES

    def __init__(self, wanted: DisputeFilter, order: Order = ()) -> None:
        known = any(key in _ORDER for key, _ in order)
        usual = () if known else ("x.closed_on IS NOT NULL", "x.received_on DESC")
        super().__init__(_where(wanted), ordered(order, _ORDER, *usual, "x.id DESC"))


def dispute_counts() -> tuple[int, int]:
    """Return how many disputes are undecided, and how many are kept at all."""
    row = DB.connection().execute(
        "SELECT SUM(closed_on IS NULL), COUNT(*) FROM dispute WHERE removed_at IS NULL"
    )
    waiting, kept = row.fetchone()
    return waiting or 0, kept


def _where(wanted: DisputeFilter) -> Where:
    where = Where(bin=wanted.bin)
    where.words(
        wanted.text,
        "(x.number || ' ' || x.case_number || ' ' || x.authority || ' ' || x.ruling || ' ' ||"
        " x.note || ' ' || COALESCE(r.number || ' ' || r.applicant || ' ' || r.others"
        " || ' ' || r.content || ' ' || r.corrected_content, ''))",
    )
    if wanted.year is not None:
        # A year's list: what came, ended or was still open then, as table 四 counts it.
        where.add(
            "x.received_on IS NULL OR (x.received_on <= :last"
            " AND (x.closed_on IS NULL OR x.closed_on >= :first))",
            first=f"{wanted.year}-01-01",
            last=f"{wanted.year}-12-31",
        )
    if wanted.state:
        where.add(DISPUTE_STATES[wanted.state])
    where.among(wanted.among)
    narrow(where, "Dispute", wanted.followed)
    where.equal("x.kind", wanted.kind, "kind")
    return where
