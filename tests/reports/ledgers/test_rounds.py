"""Several rounds in one row go out and come in again with every gap in its place."""

import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.requests.request import RequestEvent
from models.store import acts
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.books import records_of
from tests.reports.ledgers.rows import TODAY, one, take

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly

FIRST = date(2025, 3, 3)


def log() -> list[tuple[Any, ...]]:
    """Everything a log holds but its keys; an answer by the letter that it answers."""
    rows = list(RequestEvent.select())
    return sorted(
        (
            str(row.kind), str(row.on_date), str(row.until), row.days or 0, row.party, row.approver,
            row.amount or 0, row.text, str(row.refers.on_date) if row.refers else "",
        )
        for row in rows
    )  # fmt: skip


def _take_back() -> None:
    done = next(act for act in acts.recent(5) if act.verb == "导入")
    acts.take_back(done.id)


def again(tmp_path: Path) -> list[tuple[Any, ...]]:
    """Export, take the import back, import what was exported, and return the log."""
    export_ledger("requests", tmp_path / "out.xlsx")
    _take_back()
    assert not RequestEvent.select().exists()
    found = import_ledger("requests", tmp_path / "out.xlsx", TODAY)
    assert [each.sentence() for each in found.rejected] == []
    return log()


@pytest.mark.parametrize(
    "cells",
    [
        {"收费通知发出日期": "、2025-04-01", "收费通知日期": "2025-03-10、2025-04-03",
         "收费金额": "100、200", "缴费日期": "2025-03-20、2025-04-10"},
        {"收费通知发出日期": "2025-03-10、2025-04-01", "收费通知日期": "、2025-04-03",
         "收费金额": "100、200", "缴费日期": "、2025-04-10"},
        {"收费通知发出日期": "2025-03-10", "收费金额": "100"},
        {"收费通知日期": "2025-03-10、2025-04-03", "收费金额": "、200", "缴费日期": "、2025-04-10"},
        {"补正告知日期": "2025-03-05、2025-03-20", "补正期限": "、2025-04-03",
         "补正收到日期": "、2025-03-25"},
        {"补正告知日期": "2025-03-05、2025-03-20", "补正收到日期": "2025-03-10、"},
        {"征求意见对象": "第三方、其他机关、第三方", "征求意见日期": "2025-03-05、2025-03-06、2025-03-07",
         "征求意见期限": "、、2025-04-30", "征求意见答复日期": "、2025-03-12、"},
        {"延期告知日期": "2025-03-20", "延期工作日": 5, "延期批准人": "李××、王××"},
        {"延期告知日期": "2025-03-20、2025-03-21", "延期工作日": "、5", "延期批准人": "李××、"},
    ],
)  # fmt: skip
def test_rounds_with_gaps_come_back_as_they_went_out(
    opened: Path, tmp_path: Path, cells: dict[str, Any]
) -> None:
    found = take(tmp_path, one(收到日期=FIRST, **cells))
    assert [each.sentence() for each in found.rejected] == []
    before = log()
    assert again(tmp_path) == before
    assert again(tmp_path) == before


def test_what_was_issued_received_and_paid_stands_in_one_round(
    opened: Path, tmp_path: Path
) -> None:
    fees = {
        "收费通知发出日期": "、2025-04-01", "收费通知日期": "2025-03-10、2025-04-03",
        "收费金额": "100、200", "缴费日期": "2025-03-20、2025-04-10",
    }  # fmt: skip
    take(tmp_path, one(收到日期=FIRST, **fees))
    export_ledger("requests", tmp_path / "out.xlsx")
    cells = records_of(tmp_path / "out.xlsx")[0]
    assert {name: cells[name] for name in fees} == fees


DAYS = st.integers(0, 20).map(lambda days: FIRST + timedelta(days=days))
OFTEN = st.sampled_from([True, True, False])


@st.composite
def fee(draw: Callable[[Any], Any]) -> dict[str, Any]:
    issued, told, paid = sorted(draw(st.tuples(DAYS, DAYS, DAYS)))
    only = draw(st.sampled_from(["收费通知发出日期", "收费通知日期", ""]))
    row = {"收费通知发出日期": issued, "收费通知日期": told, "收费金额": draw(st.integers(1, 900))}
    dates = {name: "" if only and name != only and "日期" in name else row[name] for name in row}
    return dates | {"缴费日期": paid if draw(OFTEN) else ""}


@st.composite
def supplement(draw: Callable[[Any], Any]) -> dict[str, Any]:
    asked, received = sorted(draw(st.tuples(DAYS, DAYS)))
    until = asked + timedelta(days=9) if draw(OFTEN) else ""
    return {
        "补正告知日期": asked,
        "补正期限": until,
        "补正收到日期": received if draw(OFTEN) else "",
    }


@st.composite
def consultation(draw: Callable[[Any], Any]) -> dict[str, Any]:
    sent, answered = sorted(draw(st.tuples(DAYS, DAYS)))
    party = draw(st.sampled_from(["第三方", "其他机关"]))
    return {
        "征求意见对象": party,
        "征求意见日期": sent,
        "征求意见答复日期": answered if draw(OFTEN) else "",
    }


@st.composite
def extension(draw: Callable[[Any], Any]) -> dict[str, Any]:
    days = draw(st.integers(1, 20)) if draw(OFTEN) else ""
    return {
        "延期告知日期": draw(DAYS),
        "延期工作日": days,
        "延期批准人": "李××" if draw(OFTEN) else "",
    }


def in_cells(kinds: tuple[list[dict[str, Any]], ...]) -> dict[str, str]:
    """Write the rounds of each kind beside one another into the cells of a row."""
    return {
        name: "、".join(str(each[name]) for each in found)
        for found in kinds
        for name in (found[0] if found else ())
    }


ROWS = st.tuples(
    *(st.lists(kind(), max_size=3) for kind in (fee, supplement, consultation, extension))
).map(in_cells)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cells=ROWS)
def test_a_random_case_has_the_same_log_after_it_went_out_and_in(
    opened: Path, cells: dict[str, Any]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = take(Path(folder), one(收到日期=FIRST, **cells), partial=True)
        if not found.imported:
            return
        before = log()
        assert again(Path(folder)) == before
        _take_back()
