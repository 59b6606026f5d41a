"""The recipe of a kind of activity: a file of data, and everything takes it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.activities import activity, feeding
from models.activities.activity import Activity
from models.activities.kinds import kinds
from models.activities.listing import IN_HAND, ActivityFilter, ActivityListing, numbers
from models.store.refusal import Refusal
from models.year.year import Year
from reports.annual.narrative.facts import facts_of
from reports.forms.counting import figures_of, records_behind
from reports.forms.form import form
from reports.ledgers.exporting import export_ledger
from tests.books import records_of
from tests.reports.ledgers.rows import TODAY, take
from tests.toys import shipped_with

TOY = """
name = "开放日"
position = 99
words = ["政务开放日"]
basis = "本机关的安排"
since = 2019-05-15
place = "年报 主动公开"
settled = "已办结"
open = "筹备中"
times = "场次"
times_unit = "场"
sentence = "举办政务开放日{open_days}场。"

[[field]]
key = "guests"
label = "群众代表"
kind = "count"
unit = "人"

[[field]]
key = "prepared_on"
label = "筹备日期"
kind = "date"

[[stage]]
field = "prepared_on"
word = "待举办"

[[feeds]]
figure = "open_days"
label = "政务开放日"
unit = "场"
sum = "times"

[[feeds]]
figure = "complaints"
sum = "guests"
"""


@pytest.fixture
def open_day() -> Iterator[None]:
    with shipped_with({"activities/open_day.toml": TOY}):
        yield


def test_a_new_kind_of_activity_is_one_file(opened: Path, tmp_path: Path, open_day: None) -> None:
    row = {"日期": date(2025, 6, 1), "种类": "政务开放日", "事项": "走进便民中心", "次数": 2}
    row["各项数据"] = "群众代表：30\n筹备日期：2025-05-20"
    assert take(tmp_path, row, kind="activities").rejected == []
    assert list(kinds())[-1] == "open_day"
    assert activity.find(1).asked == {"guests": 30, "prepared_on": "2025-05-20"}
    (listed,) = ActivityListing(ActivityFilter(state=IN_HAND)).window(0, 9)
    assert (listed.standing.word, numbers(2025)["open_day"].in_hand) == ("待举办", 1)
    old, year = form("2014"), Year.of(2025)
    figures = figures_of(old, year)
    assert (
        figures["complaints"].value,
        facts_of(old, year, figures, TODAY)["open_days"].value,
    ) == (*(30, 2),)
    assert [each.words for each in records_behind(old, "complaints", year)] == [
        "30 人　走进便民中心"
    ]
    export_ledger("activities", tmp_path / "out.xlsx")
    (out,) = records_of(tmp_path / "out.xlsx")
    assert (out["种类"], out["各项数据"]) == ("开放日", row["各项数据"])


def test_an_activity_of_a_kind_that_is_no_more_is_kept_and_counts_nowhere(
    opened: Path, tmp_path: Path
) -> None:
    with shipped_with({"activities/open_day.toml": TOY}):
        activity.record("open_day", "走进便民中心", TODAY, on_date=date(2025, 6, 1))
    assert feeding.counted(date(2025, 1, 1), date(2025, 12, 31)) == {}
    with pytest.raises(Refusal, match="请选择种类"):
        activity.change(Activity.get(), TODAY, note="改")


def test_a_file_that_names_a_field_it_has_not_is_refused_by_name() -> None:
    wrong = TOY.replace('sum = "guests"', 'sum = "visitors"')
    with (
        shipped_with({"activities/open_day.toml": wrong}),
        pytest.raises(ValueError, match=r"open_day\.toml: no field 'visitors'"),
    ):
        kinds()
