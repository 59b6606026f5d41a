"""申请方式 其他, for which the form of 2014 has no row: asked away at entry, found when imported."""

from datetime import date
from pathlib import Path

import pytest

from models.requests import request
from models.store.refusal import Refusal
from models.year.year import Year
from reports.annual.yearly import yearly
from reports.forms.form import form
from reports.ways import Book, Open
from tests.reports.ledgers.rows import one, take

TODAY = date(2026, 3, 26)
MARCH_2017 = date(2017, 3, 2)


@pytest.mark.parametrize("on", [date(2014, 1, 2), date(2018, 12, 31)])
def test_another_way_is_asked_away_for_a_year_whose_table_has_no_row_for_it(
    opened: Path, on: date
) -> None:
    with pytest.raises(Refusal, match="不能填“其他”，请按收到的方式选其中一种") as refused:
        request.record("1", TODAY, received_on=on, intake="其他")
    assert refused.value.field == "intake"


@pytest.mark.parametrize("on", [date(2013, 12, 31), date(2019, 1, 2), None])
def test_another_way_stays_where_no_table_counts_the_ways(opened: Path, on: date | None) -> None:
    assert request.record("1", TODAY, received_on=on, intake="其他").intake == "其他"


def test_an_imported_one_is_found_and_leads_to_the_request(opened: Path, tmp_path: Path) -> None:
    take(
        tmp_path,
        one(登记号="1", 收到日期=MARCH_2017, 申请方式="其他"),
        one(登记号="2", 收到日期=MARCH_2017, 申请方式="当面"),
    )
    about = request.find("1")
    found = yearly(form("2014"), Year.of(2017), TODAY).findings
    (led,) = [each for each in found if each.way == Open(Book.REQUEST, about.id)]
    assert led.message == "1 的申请方式不是当面、传真、网络、信函中的一种，没有计入分项"
    request.change(about, TODAY, note="补记", intake="其他")  # nothing of it is changed here
    request.change(about, TODAY, intake="信函")
    again = yearly(form("2014"), Year.of(2017), TODAY).findings
    assert [each for each in again if "req_received" in each.cells] == []
