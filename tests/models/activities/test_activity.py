"""工作台账: activities with their problems, their end, and how lists find them."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.activities import activity
from models.activities.activity import Activity, ActivityProblem
from models.activities.kinds import kinds
from models.activities.listing import (
    IN_HAND,
    SETTLED,
    ActivityFilter,
    ActivityListing,
    Number,
    numbers,
)
from models.activities.problem import Problem
from models.office import departments, follow_up
from models.store import acts, attachment
from models.store.history import history_of
from models.store.refusal import Refusal
from tests.last_act import last_act

TODAY = date(2026, 3, 26)
FIXED = Problem("2 条公示没有张贴照片", None, date(2026, 3, 20), date(2026, 3, 18))
OPEN = Problem("财政预决算栏目超过 6 个月没有更新", None, date(2026, 4, 1))


def check(*problems: Problem, **values: Any) -> Activity:
    given = {"on_date": date(2026, 3, 12), **values}
    return activity.record("inspection", "县里一季度督查", TODAY, problems, **given)


def shown(**wanted: Any) -> list[str]:
    return [row.matter for row in ActivityListing(ActivityFilter(**wanted)).window(0, 50)]


def test_an_activity_keeps_what_its_kind_asks_and_leaves_out_what_it_does_not(
    opened: Path,
) -> None:
    made = activity.record(
        "response",
        "柳湾村路灯不亮",
        TODAY,
        on_date=date(2026, 3, 20),
        facts={"ways": ["其他方式", "微博微信"], "leader": False, "points": "3"},
    )
    assert activity.find(made.id).asked == {"ways": ["微博微信", "其他方式"]}
    activity.change(made, TODAY, kind="assessment", facts={"points": "00.50"})
    assert activity.find(made.id).asked == {"points": "0.5"}
    activity.change(made, TODAY, kind="training")
    assert activity.find(made.id).asked == {}


@pytest.mark.parametrize(
    ("kind", "values", "field"),
    [
        ("dance", {}, "kind"),
        ("training", {"matter": "  "}, "matter"),
        ("training", {"on_date": date(2026, 3, 27)}, "on_date"),
        ("training", {"times": -1}, "times"),
        ("training", {"people": -3}, "people"),
        ("training", {"people": 10**30}, "people"),
        ("enforcement", {"facts": {"fees": 10**30}}, "fees"),
        ("meeting", {"due_on": date(2026, 1, 1)}, "due_on"),
        ("meeting", {"done_on": date(2026, 1, 1)}, "done_on"),
        ("inquiry", {"facts": {"way": "写信"}}, "way"),
        ("enforcement", {"facts": {"licensing": -1}}, "licensing"),
        ("assessment", {"facts": {"points": "两分"}}, "points"),
        ("inspection", {"facts": {"sent_on": date(2026, 5, 1)}}, "sent_on"),
        ("site_check", {"facts": {"faults": 2, "corrected": 3}}, "corrected"),
        ("submission", {"times": 1, "facts": {"adopted": 2}}, "adopted"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    opened: Path, kind: str, values: dict[str, Any], field: str
) -> None:
    given = {"matter": "培训", "on_date": date(2026, 3, 2), **values}
    with pytest.raises(Refusal) as refused:
        activity.record(kind, given.pop("matter"), TODAY, **given)
    assert (refused.value.field, Activity.select().count()) == (field, 0)


def test_an_activity_ends_only_when_every_problem_was_put_right(opened: Path) -> None:
    made = check(FIXED, OPEN)
    assert activity.missing(made) == ["第 2 个问题"]
    for end in (
        lambda: activity.finish(made, TODAY, "整改完成", TODAY),
        lambda: activity.change(made, TODAY, done_on=TODAY),
    ):
        with pytest.raises(Refusal, match="第 2 个问题") as refused:
            end()
        assert refused.value.field == "done_on"
    activity.change(made, TODAY, [FIXED, Problem(OPEN.text, fixed_on=TODAY)])
    activity.finish(made, TODAY, "整改完成", TODAY)
    assert (made.done_on, made.result) == (TODAY, "整改完成")
    activity.reopen(made, TODAY)
    assert (made.done_on, made.result) == (None, "")


def test_taking_a_change_of_problems_back_leaves_what_was(opened: Path) -> None:
    made = check(FIXED, OPEN)
    activity.change(made, TODAY, [Problem("没有写文号", fixed_on=TODAY)])
    acts.take_back(last_act().id)
    assert activity.problems_of(made) == [FIXED, OPEN]
    activity.change(made, TODAY, [FIXED, Problem(OPEN.text, fixed_on=TODAY)])
    mended = last_act().id
    activity.finish(made, TODAY, "", TODAY)
    with pytest.raises(Refusal):
        acts.take_back(mended)
    assert history_of(made)[0].verb == "办结"


def test_the_bin_the_files_and_the_date_to_follow_up_work_as_of_any_record(
    opened: Path, tmp_path: Path
) -> None:
    made = check()
    paper = tmp_path / "通报.txt"
    paper.write_text("通报", encoding="utf-8")
    attachment.attach(activity.KIND, made.id, paper)
    follow_up.follow_up(activity.KIND, made.id, date(2026, 4, 2), TODAY, note="送整改报告")
    assert shown(followed=follow_up.FOLLOWED) == ["县里一季度督查"]
    made.remove("重复登记")
    assert (shown(), shown(bin=True)) == ([], ["县里一季度督查"])
    activity.find(made.id).restore()
    assert shown(text="督查 一季度") == ["县里一季度督查"]


def test_a_list_shows_what_is_in_hand_first_by_when_it_is_due(opened: Path) -> None:
    check(OPEN)
    activity.record("training", "业务培训", TODAY, on_date=date(2026, 3, 25), people=42)
    activity.record("response", "灌溉用水", TODAY, on_date=date(2026, 3, 2))
    activity.record(
        "meeting", "专题会议", TODAY, on_date=date(2026, 3, 3), due_on=date(2026, 3, 28)
    )
    activity.record("response", "去年的留言", TODAY, on_date=date(2025, 12, 30))
    assert shown(year=2026) == ["专题会议", "县里一季度督查", "灌溉用水", "去年的留言", "业务培训"]
    assert shown(state=SETTLED) == ["业务培训"]
    assert len(shown(state=IN_HAND)) == 4
    rows = ActivityListing(ActivityFilter()).window(0, 9)
    assert [(row.standing.word, row.standing.due_on) for row in rows[:3]] == [
        ("在办", date(2026, 3, 28)),
        ("整改中", date(2026, 4, 1)),
        ("待交办", None),
    ]
    assert [row.standing.is_open for row in rows] == [True] * 4 + [False]
    assert (numbers(2026)["response"], numbers(2026)["inquiry"]) == (Number(2, 1), Number())


def test_the_word_of_the_state_follows_the_stage_and_says_who_has_the_turn(opened: Path) -> None:
    made = activity.record("response", "路灯", TODAY, on_date=date(2026, 3, 2))
    sent = check(facts={"sent_on": date(2026, 3, 19)})
    words = []
    for facts in ({}, {"assigned_on": TODAY}, {"assigned_on": TODAY, "handled_on": TODAY}):
        activity.change(made, TODAY, facts=facts)
        words.append(ActivityListing.rows_of([made.id])[0].standing.word)
    activity.change(made, TODAY, done_on=TODAY)
    words.append(ActivityListing.rows_of([made.id])[0].standing.word)
    activity.change(made, TODAY, facts={"checked_on": TODAY})
    words.append(ActivityListing.rows_of([made.id])[0].standing.word)
    assert words == ["待交办", "交办中", "待办结", "已办结", "已抽查"]
    waiting = ActivityListing.rows_of([sent.id])[0].standing
    assert (waiting.word, waiting.waits) == ("等县里复核", True)


def test_a_department_that_an_activity_names_is_found_and_kept(opened: Path) -> None:
    office = departments.department("财政所")
    assert office is not None
    check(Problem("栏目没有更新", office.id), department=office)
    assert ActivityProblem.get().department == office
    assert shown(department=office.id, text="栏目") == ["县里一季度督查"]
    assert shown(text="100%") == []


def test_every_kind_names_its_basis_and_where_it_counts() -> None:
    every = list(kinds().values())
    assert [kind.position for kind in every] == list(range(1, len(every) + 1))
    assert [kind.key for kind in every if not (kind.basis and kind.place and kind.feeds)] == []
    words = [word for kind in every for word in (kind.name, *kind.words)]
    words += [word for kind in every for each in kind.aliases for word in each.words]
    assert len(words) == len(set(words))
    for kind in every:
        named = set(re.findall(r"\{(.+?)\}", kind.sentence))
        assert named, kind.key
        assert named <= {feed.figure for feed in kind.feeds}, kind.key
