"""How an account was kept up to date: updates, gaps that are proved, and what a year tells."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.accounts import account
from models.accounts.account import Account
from models.accounts.in_year import AccountYear, accounts_of
from models.accounts.upkeep import Gap, Upkeep, upkeep_of
from models.activities import activity
from models.items import item
from models.office.channel import channel

TODAY = date(2026, 3, 26)
BEGIN, END = date(2026, 1, 1), TODAY


def kept(name: str = "示例镇发布", **values: Any) -> Account:
    return account.record(name, TODAY, **{"kind": "wechat", **values})


def check(on: date, seen: date | None, name: str = "示例镇发布", **facts: Any) -> int:
    given = {"account": name, "updated_on": seen, **facts}
    return activity.record("account_check", f"检查{name}", TODAY, on_date=on, facts=given).id


def kept_up(of: Account) -> Upkeep:
    return upkeep_of([of])[0]


def spans(gaps: Sequence[Gap]) -> list[tuple[date, date, int]]:
    return [(each.first, each.last, each.sure) for each in gaps]


def told() -> AccountYear:
    (found,) = accounts_of(BEGIN, END)
    return found


@pytest.mark.parametrize("name", ["示例镇发布", "“示例镇发布”", "微发布", " 示例镇 发布"])
def test_a_check_is_one_of_the_account_that_it_names(opened: Path, name: str) -> None:
    made = kept(other_names="微发布")
    check(date(2026, 3, 2), date(2026, 3, 1), name)
    check(date(2026, 3, 3), date(2026, 3, 3), "另一个号")
    assert kept_up(made).last_update(TODAY) == date(2026, 3, 1)


def test_a_check_that_names_none_belongs_to_the_account_in_its_matter(opened: Path) -> None:
    made = kept()
    facts = {"updated_on": date(2026, 3, 20)}
    activity.record(
        "account_check", "“示例镇发布”两周更新检查", TODAY, on_date=date(2026, 3, 23), facts=facts
    )
    assert kept_up(made).last_check(TODAY) == date(2026, 3, 23)
    assert kept_up(kept("示例镇", kind="website")).last_check(TODAY) is None
    assert kept_up(made).due_on(TODAY) == date(2026, 4, 3)


def test_what_is_published_on_the_channel_of_an_account_is_an_update_of_it(opened: Path) -> None:
    made = kept(channel=channel("政务微信"))
    for day in (2, 9):
        item.record(f"通知{day}", ["政务微信"], published_on=date(2026, 3, day))
    item.record("只在网站上", ["政府网站"], published_on=date(2026, 3, 12))
    assert kept_up(made).last_update(TODAY) == date(2026, 3, 9)
    assert told().updates == 2


def test_a_gap_is_sure_only_as_far_as_a_check_proves_it(opened: Path) -> None:
    made = kept()
    check(date(2026, 1, 12), date(2026, 1, 10))
    check(date(2026, 2, 20), date(2026, 2, 18), updates=6)
    assert spans(kept_up(made).gaps(BEGIN, date(2026, 2, 20))) == [
        (date(2026, 1, 10), date(2026, 2, 18), 2),
        (date(2026, 2, 18), date(2026, 2, 20), 2),
    ]
    assert (told().longest, told().over) == (39, ())
    assert [each.days for each in told().doubtful] == [39, 36]


def test_a_gap_is_proved_by_a_check_that_saw_nothing_or_one_update_alone(opened: Path) -> None:
    kept()
    check(date(2026, 1, 12), date(2026, 1, 10))
    check(date(2026, 2, 10), date(2026, 1, 10))
    check(date(2026, 3, 5), date(2026, 3, 5), updates=1)
    assert [(each.days, each.sure) for each in told().over] == [(54, 54)]
    kept("另一个号")
    check(date(2026, 2, 10), date(2026, 1, 20), "另一个号")

    assert {str(each.account.name): len(each.over) for each in accounts_of(BEGIN, END)} == {
        "示例镇发布": 1,
        "另一个号": 1,
    }


def test_the_gap_that_began_last_year_counts_in_the_year_in_which_it_ends(opened: Path) -> None:
    kept()
    check(date(2025, 12, 20), date(2025, 12, 20))
    check(date(2026, 1, 9), date(2026, 1, 9), updates=1)
    assert told().gaps[0] == Gap(date(2025, 12, 20), date(2026, 1, 9), 20)


def test_an_account_has_no_gap_before_it_was_opened_nor_after_it_was_closed(
    opened: Path,
) -> None:
    made = kept(opened_on=date(2026, 2, 1), closed_on=date(2026, 2, 10))
    assert spans(kept_up(made).gaps(BEGIN, END)) == [(date(2026, 2, 1), date(2026, 2, 10), 0)]
    assert [(each.is_open, each.account.closed_on) for each in accounts_of(BEGIN, END)] == [
        (False, date(2026, 2, 10))
    ]
    assert accounts_of(date(2026, 2, 11), END) == []


def test_updates_and_late_replies_are_summed_from_checks_and_unknown_where_none_says_them(
    opened: Path,
) -> None:
    kept()
    check(date(2026, 1, 12), date(2026, 1, 10))
    assert (told().updates, told().late_replies) == (None, None)
    check(date(2026, 1, 26), date(2026, 1, 25), updates=5, late_replies=0)
    check(date(2026, 2, 9), date(2026, 2, 8), updates=7, late_replies=1)
    assert (told().updates, told().late_replies) == (12, 1)
    assert [row[3] for row in told().checks] == ["2026-01-12", "2026-01-26", "2026-02-09"]


@pytest.mark.parametrize("opened_on", [None, date(2020, 5, 6)])
def test_of_an_account_nobody_looked_at_nothing_is_said(
    opened: Path, opened_on: date | None
) -> None:
    kept(opened_on=opened_on)
    assert (told().gaps, told().longest, kept_up(account.accounts()[0]).due_on(TODAY)) == (
        (),
        None,
        None,
    )
