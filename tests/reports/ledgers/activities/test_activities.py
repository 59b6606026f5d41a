"""工作台账 as a ledger: strict in, lossless out."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.activities import activity
from models.activities.activity import Activity, ActivityProblem, problems_of
from models.activities.kinds import KindOfActivity, kinds
from models.activities.problem import Problem
from models.office.departments import Department, department
from models.store import acts
from models.store.rows import columns
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.books import records_of, rows_of
from tests.reports.ledgers.rows import only_reason, take

TODAY = date(2026, 3, 26)
ROW = {"日期": date(2026, 3, 12), "种类": "督查检查", "事项": "县里一季度督查"}
HEAD = ["日期", "种类", "事项", "科室", "次数", "人数", "参加人", "办结日期", "结果", "备注"]


def row(**cells: Any) -> dict[str, Any]:
    return ROW | cells


def taken(tmp_path: Path, **cells: Any) -> Activity:
    found = take(tmp_path, row(**cells), kind="activities")
    assert found.rejected == []
    return Activity.get()


def test_a_ledger_as_offices_keep_it_goes_in_with_its_synonyms_and_its_columns_come_out(
    opened: Path, tmp_path: Path
) -> None:
    rows = (
        {
            "时间": "2026年3月19日",
            "类型": "业务培训",
            "主题": "培训",
            "场次": "2场",
            "参训人数": "42人",
        },
        {
            "时间": "3-10",
            "类型": "专题会议",
            "主题": "政务公开会",
            "参会人员": "各站所",
            "部门": "办公室",
        },
        {"时间": 46100, "类型": "电话咨询", "主题": "三月来电", "场次": 12},
    )
    assert take(tmp_path, *rows, kind="activities").rejected == []
    training, meeting, inquiry = Activity.select().order_by(Activity.id)
    assert (training.kind, training.times, training.people) == ("training", 2, 42)
    assert (meeting.on_date, meeting.department_id) == (date(2026, 3, 10), Department.get().id)
    assert (inquiry.kind, inquiry.times, inquiry.asked) == ("inquiry", 12, {"way": "电话"})
    export_ledger("activities", tmp_path / "out.xlsx")
    assert list(rows_of(tmp_path / "out.xlsx")[0])[:10] == HEAD
    out = [
        (each["种类"], each["次数"], each["各项数据"]) for each in records_of(tmp_path / "out.xlsx")
    ]
    assert out == [("会议", None, None), ("培训", 2, None), ("咨询来访热线", 12, "方式：电话")]
    found = take(tmp_path, *rows, kind="activities")
    assert (found.imported, found.same) == (0, 3)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"种类": "跳舞"}, "没有“跳舞”这种种类，可填：培训、会议、督查检查"),
        ({"日期": date(2026, 3, 27)}, "2026"),
        ({"次数": "两次"}, "不是数"),
        ({"人数": "3.5人"}, "不是整数"),
        ({"人数": "9" * 40}, "人数请填 0 或正整数"),
        ({"办结日期": date(2026, 3, 1)}, "办结日期不能早于日期"),
        ({"各项数据": "检查机关"}, "督查检查可以写的数据：检查机关：…"),
        ({"各项数据": "差错处数：6"}, "看不懂"),
        ({"问题": "没有照片", "办结日期": date(2026, 3, 20)}, "第 1 个问题还没有整改"),
        ({"整改科室": "财政所"}, "比问题多"),
        ({"种类": "读网检查", "各项数据": "差错处数：2\n已改处数：3"}, "不能多于差错处数"),
        ({"种类": "举报投诉", "各项数据": "方式：电话"}, "和种类“举报投诉”不一致"),
        ({"种类": "咨询", "各项数据": "方式：写信"}, "没有“写信”这种方式"),
        ({"种类": "许可处罚收费", "各项数据": "行政许可：1.5"}, "不是整数"),
    ],
)
def test_what_cannot_be_is_said_with_its_row_and_column(
    opened: Path, tmp_path: Path, cells: dict[str, Any], said: str
) -> None:
    reason = only_reason(take(tmp_path, row(**cells), kind="activities"))
    assert reason.startswith("第 2 行 ")
    assert said in reason
    assert not reason.endswith("。")


def test_a_word_that_says_more_than_its_kind_fills_what_it_says(
    opened: Path, tmp_path: Path
) -> None:
    made = taken(tmp_path, 种类="行政处罚", 次数=3)
    assert (made.kind, made.times, made.asked) == ("enforcement", None, {"punishment": 3})
    assert taken(tmp_path, 种类="行政处罚", 次数=3) == made


def test_amounts_and_points_are_read_in_their_units(opened: Path, tmp_path: Path) -> None:
    made = taken(tmp_path, 种类="许可处罚收费", 各项数据="行政事业性收费: 1.2万元\n行政许可：9件")
    assert made.asked == {"fees": 1_200_000, "licensing": 9}
    Activity.delete().execute()
    assert taken(tmp_path, 种类="考核扣分", 各项数据="扣分：0.50分").asked == {"points": "0.5"}


def test_the_same_day_and_matter_twice_are_two_and_each_is_known_again(
    opened: Path, tmp_path: Path
) -> None:
    twice = (row(备注="上午"), row(备注="下午"))
    assert take(tmp_path, *twice, kind="activities").imported == 2
    again = take(tmp_path, *twice, row(备注="晚上"), kind="activities")
    assert (again.imported, again.same, again.changed) == (1, 2, [])


def test_a_row_that_the_register_has_otherwise_is_told_and_left(
    opened: Path, tmp_path: Path
) -> None:
    taken(tmp_path, 问题="没有照片", 整改期限=date(2026, 4, 1))
    found = take(tmp_path, row(问题="没有文号", 结果="已改"), kind="activities")
    assert (found.imported, len(found.changed)) == (0, 1)
    assert "问题、结果不同，登记簿没有改" in found.changed[0].sentence()


def test_an_import_is_one_act_that_can_be_taken_back(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, row(问题="没有照片\n没有文号", 科室="办公室"), kind="activities")
    assert (found.act, ActivityProblem.select().count()) != (None, 0)
    acts.take_back(found.act or 0)
    left = [table.select().count() for table in (Activity, ActivityProblem)]
    assert left == [0, 0]


# Whatever the register holds goes out and comes in the same.

DAYS = st.dates(date(2025, 1, 1), TODAY)
TEXT = st.text(
    st.characters(categories=["Lu", "Nd"], include_characters="，；：、。（）"), max_size=9
)
WORDS = TEXT.map(lambda text: f"甲{text}乙")
NUMBERS = st.none() | st.integers(0, 999)


def facts(kind: KindOfActivity) -> st.SearchStrategy[dict[str, Any]]:
    made: dict[str, st.SearchStrategy[Any]] = {}
    for each in kind.facts:
        made[each.key] = {
            "date": DAYS,
            "text": WORDS,
            "yes_no": st.booleans(),
            "points": st.decimals(0, 20, places=1),
            "choice": st.sampled_from([*each.choices, ""]),
            "choices": st.lists(st.sampled_from([*each.choices, ""])).map(
                lambda chosen: [choice for choice in chosen if choice]
            ),
        }.get(each.kind, st.integers(0, 0 if each.at_most else 99_999))
    return st.fixed_dictionaries({}, optional=made)


@st.composite
def activities(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(list(kinds().values())))
    on = draw(DAYS)
    after = st.none() | st.integers(0, 90).map(lambda days: on + timedelta(days))
    fixed = st.none() | st.dates(on, TODAY)
    problems = draw(
        st.lists(st.builds(Problem, WORDS, st.none() | st.just(1), after, fixed), max_size=3)
    )
    whole = all(each.fixed_on for each in problems)
    return {
        "kind": kind.key,
        "matter": draw(WORDS),
        "on_date": on,
        "problems": problems,
        "department": draw(st.none() | st.just(1)),
        "times": draw(NUMBERS),
        "people": draw(NUMBERS),
        "participants": draw(st.just("") | WORDS),
        "due_on": draw(after),
        "done_on": draw(fixed if whole else st.none()),
        "result": draw(st.just("") | WORDS),
        "facts": draw(facts(kind)),
        "note": draw(st.just("") | WORDS),
    }


def state() -> list[tuple[Any, ...]]:
    names = columns(Activity).keys() - {"department", "recorded_at", "removed_at", "removed_reason"}
    offices = {each.id: each.name for each in Department.select()} | {None: ""}
    return sorted(
        (
            *(str(getattr(each, name)) for name in sorted(names)),
            offices[each.department_id],
            *(
                str((p.text, offices[p.department], p.due_on, p.fixed_on))
                for p in problems_of(each)
            ),
        )
        for each in Activity.select()
    )


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(activities(), min_size=1, max_size=6), st.sampled_from(["out.xlsx", "out.csv"]))
def test_what_the_register_holds_goes_out_and_comes_in_the_same(
    opened: Path, tmp_path: Path, wanted: list[dict[str, Any]], name: str
) -> None:
    department("财政所")
    ActivityProblem.delete().execute()
    Activity.delete().execute()
    for each in wanted:
        activity.record(today=TODAY, **each)
    before = state()
    export_ledger("activities", tmp_path / name)
    ActivityProblem.delete().execute()
    Activity.delete().execute()
    assert import_ledger("activities", tmp_path / name, TODAY).rejected == []
    assert state() == before
