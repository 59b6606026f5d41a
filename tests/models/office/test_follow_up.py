"""跟进: a date of the office's own on any record, coming again by itself."""

from datetime import date
from pathlib import Path

import pytest

from models.items import item
from models.items.listing import ItemFilter, ItemListing
from models.law.workday_notice import calendar
from models.office import follow_up
from models.office.follow_up import FOLLOWED, UNFOLLOWED, Every, FollowUp
from models.requests import request
from models.requests.listing import RequestFilter, RequestListing
from models.store import acts
from models.store.refusal import Refusal
from reports.ways import Book, Open, Step
from reports.workbench.follow_ups import follow_up_group

TODAY = date(2026, 3, 26)
KIND = "PublishedItem"


@pytest.fixture
def key(opened: Path) -> int:
    return item.record("示例镇防汛预案", ["政府网站"]).id


@pytest.mark.parametrize(
    ("first", "every", "times", "day"),
    [
        (date(2026, 1, 31), Every.MONTH, 1, date(2026, 2, 28)),
        (date(2026, 1, 31), Every.MONTH, 2, date(2026, 3, 31)),
        (date(2025, 11, 30), Every.QUARTER, 1, date(2026, 2, 28)),
        (date(2024, 2, 29), Every.YEAR, 1, date(2025, 2, 28)),
        (date(2024, 2, 29), Every.YEAR, 4, date(2028, 2, 29)),
        (date(2026, 12, 28), Every.WEEK, 1, date(2027, 1, 4)),
        (date(2026, 12, 28), "每 10 天", 2, date(2027, 1, 17)),
    ],
)
def test_it_comes_again_on_the_same_day_of_a_later_week_month_or_year(
    first: date, every: str, times: int, day: date
) -> None:
    assert follow_up.later(first, every, times) == day


@pytest.mark.parametrize(
    ("text", "every"),
    [("", ""), ("每季度", "每季度"), ("10天", "每 10 天"), ("每10 天", "每 10 天")],
)
def test_how_often_is_read_as_it_is_written(text: str, every: str) -> None:
    assert follow_up.read_every(text) == every


@pytest.mark.parametrize("text", ["有时", "0 天", "每世纪"])
def test_how_often_in_other_words_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="每 10 天"):
        follow_up.read_every(text)


def test_what_comes_once_is_over_when_it_is_done(key: int) -> None:
    made = follow_up.follow_up(KIND, key, TODAY, TODAY, note="催材料")
    assert [each.note for each in follow_up.due(TODAY)] == ["催材料"]
    follow_up.done(made, TODAY)
    assert follow_up.due(date(2030, 1, 1)) == []


def test_what_comes_again_passes_over_days_that_were_missed(key: int) -> None:
    made = follow_up.follow_up(KIND, key, TODAY, TODAY, Every.MONTH)
    follow_up.done(made, date(2026, 6, 1))
    assert FollowUp.get_by_id(made.id).due_on == date(2026, 6, 26)
    follow_up.done(made, date(2026, 6, 2))  # before its day: that one is done, the next comes
    assert FollowUp.get_by_id(made.id).due_on == date(2026, 7, 26)


def test_a_record_has_one_date_and_a_past_one_is_refused(key: int) -> None:
    follow_up.follow_up(KIND, key, TODAY, TODAY)
    follow_up.follow_up(KIND, key, date(2026, 4, 1), TODAY, note="改期")
    assert FollowUp.select().count() == 1
    with pytest.raises(Refusal, match="2026-03-25 已经过去"):
        follow_up.follow_up(KIND, key, date(2026, 3, 25), TODAY)
    with pytest.raises(Refusal, match="请填写跟进日期"):
        follow_up.follow_up(KIND, key, None, TODAY)


def test_doing_it_is_taken_back(key: int) -> None:
    made = follow_up.follow_up(KIND, key, TODAY, TODAY)
    with acts.act("跟进办好") as act:
        follow_up.done(made, TODAY)
    acts.take_back(act.id)
    assert [each.id for each in follow_up.due(TODAY)] == [made.id]


def test_lists_find_what_has_a_date_and_what_is_open_without_one(key: int) -> None:
    item.record("没有跟进的", ["政府网站"])
    follow_up.follow_up(KIND, key, date(2026, 9, 1), TODAY)
    titles = [
        [row.title for row in ItemListing(ItemFilter(followed=each)).window(0, 9)]
        for each in (FOLLOWED, UNFOLLOWED)
    ]
    assert titles == [["示例镇防汛预案"], ["没有跟进的"]]
    request.record("2026-001", TODAY, received_on=TODAY, applicant="某人", content="低保名单")
    wanted = RequestFilter(state="办理中", followed=UNFOLLOWED)
    assert RequestListing(wanted, calendar(), TODAY).count() == 1


def test_the_workbench_names_the_record_and_leaves_out_the_bin(key: int) -> None:
    made = follow_up.follow_up(KIND, key, TODAY, TODAY, Every.YEAR, "修订预案")
    (task,) = follow_up_group(date(2026, 3, 28)).tasks
    assert (task.title, task.state.word) == ("修订预案", "过了 2 天")
    assert task.sub == "主动公开 · 示例镇防汛预案 · 每年"
    assert task.open == Open(Book.ITEM, key)
    assert isinstance(task.do, Step)
    assert task.do.id == made.id
    assert follow_up_group(date(2026, 3, 20)).tasks == ()
    assert [each.day for each in follow_up_group(date(2026, 3, 20)).dated] == [TODAY]
    item.PublishedItem.get_by_id(key).remove("登错了")
    assert follow_up_group(TODAY).tasks == ()
