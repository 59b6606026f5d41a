"""统计: figures of any period in groups, equal to a count by hand."""

import calendar
import json
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import main
from models.items.item import PublishedItem, channel_names
from models.store import register
from models.year.period import By, Period
from models.year.spans.grouped import groups
from models.year.spans.span import Span
from models.year.year import Year
from reports.annual.files import tables_document
from reports.forms.register_form import register_form
from reports.paper.document import TableBlock
from reports.periods.counted import counted
from tests.books import sheet
from tests.reports.periods.filled import ITEMS, REQUESTS, Row, by_hand, fill, periods


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ITEMS, max_size=6), st.lists(REQUESTS, max_size=8), periods())
def test_every_group_of_any_period_is_what_a_count_by_hand_gives(
    opened: Path, items: list[Row], requests: list[Row], period: Period
) -> None:
    fill(items, requests)
    for by in By:
        found = {
            (measure, group.key): len(ids)
            for group in groups(by, period)
            for measure, ids in group.ids.items()
        }
        assert found == by_hand(by, period, items, requests), by


@given(periods())
def test_the_period_before_ends_the_day_before_and_is_as_long(period: Period) -> None:
    before = period.preceding()
    assert before.last == period.first - timedelta(1)
    begins = period.first.day == 1
    if begins and period.last.day == calendar.monthrange(period.last.year, period.last.month)[1]:
        assert before.first.day == 1
        of_months = [
            (each.last.year - each.first.year) * 12 + each.last.month - each.first.month
            for each in (period, before)
        ]
        assert of_months[0] == of_months[1]
    else:
        assert before.last - before.first == period.last - period.first


def test_a_quarter_is_compared_with_the_one_before_and_that_of_last_year(opened: Path) -> None:
    days = [date(2026, 1, 5), date(2026, 2, 6), date(2025, 3, 1), date(2025, 12, 31), None]
    office: Row = {
        "category": "",
        "channels": set(),
        "attribute": "",
        "made_on": None,
        "removed": False,
    }
    rows = [office | {"department": "财政所", "published_on": day} for day in days[:3]]
    rows += [office | {"department": "应急办", "published_on": day} for day in days[3:]]
    fill(rows, [])
    found = counted(By.DEPARTMENT, Span(Period.of(2026, "q1")))
    seen = [
        (
            each.key,
            *(len(ids.get("published", ())) for ids in (each.ids, each.last_year, each.before)),
        )
        for each in found
    ]
    assert seen == [("财政所", 2, 1, 0), ("应急办", 0, 0, 1)]
    assert [channel_names(each) for each in PublishedItem.select()] == [[]] * 5


# The command line.


@pytest.fixture(scope="module")
def filled(blank_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with a few items and requests of early 2026."""
    place = tmp_path_factory.mktemp("statistics") / "register"
    shutil.copytree(blank_register, place)
    with register.opened(place):
        plain = {"category": "", "department": "", "attribute": "", "removed": False}
        fill(
            [
                plain | {"channels": {"政府网站", "政务微信"}, "made_on": None, "published_on": day}
                for day in (date(2026, 1, 5), date(2026, 3, 9))
            ],
            [
                {
                    "received_on": date(2026, 1, 4),
                    "closed_on": date(2026, 2, 3),
                    "outcome": "d1",
                    "applicant_kind": "natural_person",
                    "helps": "",
                    "removed": False,
                }
            ],
        )
    return place


def said(capsys: pytest.CaptureFixture[str], place: Path, *words: str) -> dict[str, Any]:
    assert main.main(["statistics", *words, "--register", str(place), "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_months_stand_in_order_and_those_without_anything_too(
    filled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = said(capsys, filled, "2025-12-15", "2026-03-09")
    assert {key: found[key] for key in ("from", "to", "by")} == {
        "from": "2025-12-15",
        "to": "2026-03-09",
        "by": "month",
    }
    assert [tuple(row.values()) for row in found["rows"]] == [
        ("2025-12", 0, 0, 0),
        ("2026-01", 1, 1, 0),
        ("2026-02", 0, 0, 1),
        ("2026-03", 1, 0, 0),
    ]


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        ("category", [{"key": "未分类", "published": 2}]),
        ("channel", [{"key": "政务微信", "published": 2}, {"key": "政府网站", "published": 2}]),
        ("department", [{"key": "未登记科室", "published": 2}]),
        ("attribute", [{"key": "未登记公开属性", "items": 2}]),
        ("outcome", [{"key": "不予公开：属于国家秘密", "closed": 1}]),
        ("applicant", [{"key": "自然人", "closed": 1}]),
    ],
)
def test_each_group_has_its_key_in_words_and_its_measure(
    filled: Path, capsys: pytest.CaptureFixture[str], by: str, rows: list[dict[str, Any]]
) -> None:
    assert said(capsys, filled, "2026-01-01", "2026-03-31", "--by", by)["rows"] == rows


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("2026-03-01", "2026-01-01"), "结束日期 2026-01-01 早于开始日期 2026-03-01"),
        (("2026-01-01",), "结束日期"),
        ((), "开始日期"),
        (("去年", "2026-01-01"), "去年"),
        (("", "2026-01-01"), "日期"),
        (("2026-01-01", "2026-02-01", "--by", "weather"), "weather"),
        (("2026-01-01", "2026-02-01", "--xlsx", "a.csv"), ".xlsx"),
    ],
)
def test_a_wrong_call_is_one_chinese_sentence(
    filled: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], reason: str
) -> None:
    assert main.main(["statistics", *words, "--register", str(filled)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert reason in err


def test_the_workbook_holds_numbers_with_what_they_are_compared_with(
    filled: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "统计.xlsx"
    said(capsys, filled, "2026-01-01", "2026-03-31", "--by", "applicant", "--xlsx", str(out))
    rows = list(sheet(out).values)
    assert rows[2:6] == [
        ("申请人类型", "办结申请（件）", None, None, None),
        (None, "本期", "上年同期", "增减", "上一期"),
        ("自然人", 1, 0, 1, 0),
        ("合计", 1, 0, 1, 0),
    ]
    assert main.main(["statistics", "2026-01-01", "今天", "--register", str(filled)]) == 0
    assert "2026-01：主动公开 1 条，新收申请 1 件，办结申请 0 件" in capsys.readouterr().out


def test_beside_a_quarter_stands_what_the_year_brought_up_to_its_end(opened: Path) -> None:
    plain = {"category": "", "department": "", "attribute": "", "removed": False, "channels": set()}
    days = [date(2026, 1, 5), date(2026, 5, 6), date(2026, 6, 7), date(2026, 7, 1)]
    fill([plain | {"made_on": None, "published_on": day} for day in days], [])

    def rows(period: Period) -> dict[str, list[str]]:
        year = Year(period)
        paper = tables_document(register_form("2014", year), 2026, year)
        (table,) = (each.table for each in paper.blocks if isinstance(each, TableBlock))
        texts: dict[int, list[str]] = {}
        for cell in table.cells:
            texts.setdefault(cell.row, []).append(cell.text)
        return {words[0].strip("　"): words[1:] for words in texts.values()}

    second = rows(Period.of(2026, "q2"))
    total = "（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）"
    assert second["统计指标"] == ["单位", "统计数", "本年累计"]
    assert second[total] == ["条", "2", "3"]
    assert rows(Period.of(2026))[total] == ["条", "4"]
