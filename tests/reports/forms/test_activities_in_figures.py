"""What the 工作台账 gives in the yearly forms and in the text: counted once, entered sums beside it."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.activities import activity
from models.activities.activity import Activity, ActivityProblem
from models.activities.kinds import kinds_feeding, own_figures
from models.activities.problem import Problem
from models.items import item
from models.items.item import PublishedItem
from models.office.profile import change_profile
from models.year import entered
from models.year.entered import YearFigure
from models.year.figures import Source
from models.year.period import Period
from models.year.report import write_text
from models.year.year import Year
from reports.annual import finality
from reports.annual.narrative.facts import entered_data, facts_of
from reports.checks.register import left_blank
from reports.forms.counting import figures_of, live_records, records_behind
from reports.forms.form import form
from reports.forms.shipped import form_ids

TODAY = date(2026, 3, 26)
OLD, NEW = form("2014"), form("2021")


def kept(kind: str, on: date, **values: Any) -> Activity:
    return activity.record(
        kind, f"{on} 的事", TODAY, values.pop("problems", ()), on_date=on, **values
    )


def value(cell: str, *, year: Year | None = None) -> tuple[int | Decimal, str]:
    book = NEW if "." in cell else OLD
    found = figures_of(book, year or Year.of(2025))[cell]
    return found.value, found.source.value


def words(cell: str) -> list[tuple[str, str, str]]:
    book = NEW if "." in cell else OLD
    rows = records_behind(book, cell, Year.of(2025))
    return [(each.kind, each.number, each.words) for each in rows]


def test_the_cells_of_the_forms_count_activities_and_open_them(opened: Path) -> None:
    kept("training", date(2025, 3, 19), people=42)
    kept("training", date(2025, 9, 1), times=2, people=30)
    kept("training", date(2024, 12, 31), people=7)
    kept("enforcement", date(2025, 2, 1), facts={"licensing": 9, "fees": 1_234_500})
    kept("budget", date(2025, 6, 1), facts={"amount": 380_000})
    assert (value("trainings"), value("trainees")) == ((3, "counted"), (72, "counted"))
    assert value("table2.licensing.decisions") == (9, "counted")
    assert value("table2.admin_fees.amount") == (Decimal("1.2345"), "counted")
    assert value("budget") == (Decimal("0.38"), "counted")
    assert words("trainees") == [
        ("activity", "培训", "42 人　2025-03-19 的事"),
        ("activity", "培训", "30 人　2025-09-01 的事"),
    ]
    assert words("table2.admin_fees.amount") == [
        ("activity", "许可处罚收费", "12,345 元　2025-02-01 的事")
    ]


def test_a_topic_counts_once_however_it_was_answered_and_what_is_not_answered_so_is_0(
    opened: Path,
) -> None:
    kept("response", date(2025, 3, 1), facts={"ways": ["新闻发布会", "微博微信"], "leader": True})
    kept("response", date(2025, 4, 1), facts={"ways": ["微博微信"]})
    assert [value(cell)[0] for cell in ("response_total", "weibo_wechat_reply")] == [2, 2]
    assert [value(cell)[0] for cell in ("press_conf", "press_conf_leader")] == [1, 1]
    assert value("online_talk") == (0, "counted")
    assert "online_talk" not in left_blank(OLD, OLD.cell_ids, Year.of(2025))


def test_what_no_activity_says_stays_to_be_entered(opened: Path) -> None:
    kept("enforcement", date(2025, 2, 1), facts={"licensing": 9})
    kept("inquiry", date(2025, 2, 1), facts={"way": "电话"})
    kept("training", date(2025, 2, 1))
    assert value("table2.punishment.decisions") == (0, "entered")
    assert (value("complaints"), value("trainees")) == ((0, "entered"), (0, "entered"))
    assert "complaints" in left_blank(OLD, OLD.cell_ids, Year.of(2025))


def test_what_is_entered_stands_and_what_is_counted_is_kept_beside_it_never_added(
    opened: Path,
) -> None:
    kept("meeting", date(2025, 3, 1))
    entered.enter(2025, "meetings", Decimal(5), "签到册")
    found = figures_of(OLD, Year.of(2025))["meetings"]
    assert (found.value, found.source, found.note, found.counted) == (
        *(5, Source.OVERRIDDEN, "签到册", 1),
    )
    assert len(words("meetings")) == 1
    entered.withdraw(2025, "meetings")
    assert value("meetings") == (1, "counted")


def test_a_quarter_that_was_entered_replaces_the_activities_of_its_days_only(opened: Path) -> None:
    for month in (2, 5, 5, 11):
        kept("meeting", date(2025, month, 1))
    entered.enter(2025, "meetings", Decimal(7), part="q2")
    found = figures_of(OLD, Year.of(2025))["meetings"]
    assert (found.value, found.counted) == (9, 4)
    assert found.note == "2季度按填报数，其余按工作台账"
    second = figures_of(OLD, Year(Period.of(2025, "q2")))["meetings"]
    assert (second.value, second.source, second.counted) == (7, Source.OVERRIDDEN, 2)
    free = Year(Period(date(2025, 5, 1), date(2025, 12, 31)))
    assert value("meetings", year=free) == (3, "counted")


def test_what_was_put_right_after_the_period_counts_as_found_only(opened: Path) -> None:
    found = [
        Problem("照片", fixed_on=date(2025, 12, 30)),
        Problem("文号", fixed_on=date(2026, 1, 5)),
        Problem("栏目"),
    ]
    kept("inspection", date(2025, 12, 1), problems=found)
    kept("response", date(2025, 12, 1), done_on=date(2026, 1, 5))
    facts = facts_of(NEW, Year.of(2025), figures_of(NEW, Year.of(2025)), TODAY)
    told = [facts[name].value for name in ("inspections", "problems_found", "problems_fixed")]
    assert (told, facts["responses_done"].value) == ([1, 3, 1], 0)
    assert [each.kind for each in facts["problems_found"].records()] == ["activity"]


def test_what_lies_in_the_bin_counts_nowhere(opened: Path) -> None:
    kept("meeting", date(2025, 3, 1)).remove("重复登记")
    assert value("meetings") == (0, "entered")


def test_a_final_report_keeps_the_activities_behind_its_cells(opened: Path) -> None:
    kept("enforcement", date(2025, 2, 1), facts={"licensing": 9})
    change_profile(work_unit="党政办公室")
    item.record("内部通知", [], attribute="不予公开", withheld_reason="内部事务信息")
    PublishedItem.update(recorded_at=datetime(2024, 5, 4)).execute()  # the ledger was kept
    write_text(2025, 5, "主要问题：公开的信息偏少。改进措施：每季度汇总应公开的信息。", "")
    finality.finalise(NEW, Year.of(2025), TODAY)
    kept("enforcement", date(2025, 3, 1), facts={"licensing": 4})
    year = Year.of(2025)
    assert len(records_behind(NEW, "table2.licensing.decisions", year)) == 1
    assert len(live_records(NEW, "table2.licensing.decisions", year)) == 2
    changed = {each.cell: each.now for each in finality.differences(NEW, year)}
    assert changed == {"table2.licensing.decisions": "13"}


def test_every_figure_that_a_kind_feeds_is_one_of_a_form_of_the_text_or_its_own() -> None:
    cells = {cell for each in form_ids() for cell in form(each).cell_ids}
    of_text = {each.id for each in entered_data()}
    own = {each.figure for each in own_figures()}
    assert kinds_feeding().keys() <= cells | of_text | own
    assert own.isdisjoint(cells | of_text)


PART = st.sampled_from(["", "h1", "h2", "q1", "q2", "q3", "q4"])
DAY = st.dates(date(2024, 10, 1), date(2026, 3, 1))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(DAY, st.none() | st.integers(0, 3)), max_size=6),
    st.dictionaries(PART, st.integers(0, 50), max_size=3),
    PART,
)
def test_a_figure_is_what_was_entered_for_its_days_and_the_activities_of_the_others(
    opened: Path, meetings: list[tuple[date, int | None]], sums: dict[str, int], part: str
) -> None:
    for table in (ActivityProblem, Activity, YearFigure):
        table.delete().execute()
    for on, times in meetings:
        kept("meeting", on, times=times)
    for each, number in sums.items():
        entered.enter(2025, "meetings", Decimal(number), part=each)
    period = Period.of(2025, part)
    found = Year(period).gathered("meetings")
    if part in sums:
        assert found is not None
        assert found.value == sums[part]
    elif found is not None and not found.entered:
        inside = [times for on, times in meetings if period.first <= on <= period.last]
        assert found.value == sum(1 if times is None else times for times in inside)
        assert inside
    if found is not None and found.counted is not None:
        assert found.value <= found.counted + sum(sums.values())
