"""六: help for other organs, and what holds of fees and table 二."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from models.year.notable.helped import helped
from models.year.year import Year
from reports.annual.narrative.fact import Fact, of_rows

_TEN_THOUSAND = Decimal(10_000)


def further(year: Year) -> Iterator[Fact]:
    """Yield what section 六 tells beyond fees and activities."""
    rows = helped(year.first, year.last)
    yield of_rows("helped", "协助其他机关办理的申请", "件", rows, "request")


def further_said(facts: Mapping[str, Fact]) -> dict[str, object]:
    """Return what holds of the fees: all by 件, and the whole of what table 二 shows in 万元."""
    collected, notices = facts["fee_collected"].value, facts["fee_notices"].value
    in_table = facts["admin_fees"].value if "admin_fees" in facts else 0
    return {
        "all_by_piece": facts["fee_by_piece"].value == notices,
        "fees_in_table": bool(collected) and in_table * _TEN_THOUSAND == collected,
    }
