"""Findings on columns that stand without news."""

from datetime import date, timedelta
from pathlib import Path

from models.catalogue import cataloguing
from models.catalogue.column_updates import updates
from models.items import item
from models.office import category as catalogue
from reports.checks import columns

TODAY = date(2026, 3, 26)


def publish(path: str, days_ago: int) -> int:
    entry = catalogue.grow(path)
    item.record("通知", category=entry, published_on=TODAY - timedelta(days_ago))
    return entry.id


def told() -> list[str]:
    return [finding.message for finding in columns.check(updates(TODAY))]


def test_a_shipped_catalogue_names_the_columns_with_a_duty(opened: Path) -> None:
    assert told() == [
        "栏目“法定主动公开内容 / 财政预决算”还没有公开过信息，应当每 400 天内更新一次",
        "栏目“政府信息公开年报”还没有公开过信息，应当每 400 天内更新一次",
        "栏目“村务公开”还没有公开过信息，应当每 92 天内更新一次",
    ]


def test_a_column_past_its_gap_is_a_warning_with_both_numbers(opened: Path) -> None:
    for path in ("法定主动公开内容/财政预决算", "政府信息公开年报"):
        publish(path, 30)
    publish("村务公开", 100)
    (found,) = columns.check(updates(TODAY))
    assert (found.code, found.severity) == ("C2", "warn")
    assert found.message == (
        "栏目“村务公开”已 100 天没有更新（上次 2025-12-16），允许 92 天，超过 8 天"
    )


def test_an_inner_column_is_told_only_for_a_gap_of_its_own(opened: Path) -> None:
    for path in ("法定主动公开内容/财政预决算", "政府信息公开年报", "村务公开"):
        publish(path, 30)
    upper = publish("回应关切/舆情", 40)
    cataloguing.change(catalogue.grow("回应关切").id, gap=30)
    cataloguing.add(upper, "网络")
    assert [message.split("”")[0] for message in told()] == [
        "栏目“回应关切",
        "栏目“回应关切 / 舆情 / 网络",
    ]
