"""网站和新媒体: accounts, what they may hold, and how a year's figure counts them."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from models.accounts import account
from models.accounts.account import Account
from models.accounts.kinds import kinds
from models.store import acts
from models.store.refusal import Refusal
from models.year import entered
from models.year.year import Year
from tests.last_act import last_act

TODAY = date(2026, 3, 26)


def kept(name: str = "示例镇发布", kind: str = "wechat", **values: Any) -> Account:
    return account.record(name, TODAY, kind=kind, **values)


def test_an_account_has_the_days_of_its_kind_unless_it_has_its_own(opened: Path) -> None:
    made = kept()
    assert made.allowed == kinds()["wechat"].days == 14
    account.change(made, TODAY, days=7)
    assert account.find(made.id).allowed == 7


def test_other_names_are_parted_however_they_are_typed(opened: Path) -> None:
    assert kept(other_names="镇公众号，发布； 微发布").names == [
        "示例镇发布",
        "镇公众号",
        "发布",
        "微发布",
    ]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": " "}, "name"),
        ({"kind": "radio"}, "kind"),
        ({"days": 0}, "days"),
        ({"days": 367}, "days"),
        ({"opened_on": date(2026, 3, 27)}, "opened_on"),
        ({"closed_on": date(2026, 3, 27)}, "closed_on"),
        ({"opened_on": date(2026, 3, 2), "closed_on": date(2026, 3, 1)}, "closed_on"),
    ],
)
def test_what_is_wrong_with_an_account_is_refused_beside_its_field(
    opened: Path, values: dict[str, Any], field: str
) -> None:
    given = {"name": "示例镇发布", "kind": "wechat", **values}
    with pytest.raises(Refusal) as refused:
        account.record(given.pop("name"), TODAY, **given)
    assert refused.value.field == field


def test_two_accounts_of_a_kind_cannot_bear_one_name(opened: Path) -> None:
    made = kept()
    kept(kind="video")
    with pytest.raises(Refusal, match="已经有叫“示例镇发布”的微信公众号"):
        kept()
    account.change(made, TODAY, keeper="王某")  # itself is no other


def test_taking_a_day_back_does_not_leave_an_end_before_the_beginning(opened: Path) -> None:
    made = kept(opened_on=date(2026, 3, 20))
    account.change(made, TODAY, opened_on=date(2026, 3, 1))
    earlier = last_act()
    account.change(made, TODAY, closed_on=date(2026, 3, 10))
    with pytest.raises(Refusal, match="请先撤销那一次"):
        acts.take_back(earlier.id)


def test_the_accounts_there_on_the_last_day_are_the_figure_of_a_year_and_a_site_is_none(
    opened: Path,
) -> None:
    kept(opened_on=date(2020, 1, 1))
    kept("旧号", closed_on=date(2025, 6, 1))
    kept("示例镇", "website")
    given = [Year.of(year).fed("accounts") for year in (2024, 2025)]
    assert [each.value for each in given if each] == [2, 1]
    assert [(each.of, [row[2] for row in each.rows]) for each in given[1:] if each] == [
        ("account", ["示例镇发布"])
    ]


def test_what_was_entered_of_the_accounts_stands_and_the_counted_is_kept_beside_it(
    opened: Path,
) -> None:
    kept()
    entered.enter(2026, "accounts", Decimal(3), "含两个村的")
    found = Year.of(2026).gathered("accounts", stock=True)
    assert found is not None
    assert [found.value, found.counted] == [3, 1]
    assert found.entered


def test_where_no_account_was_ever_kept_the_figure_is_not_known(opened: Path) -> None:
    assert Year.of(2026).gathered("accounts", stock=True) is None
