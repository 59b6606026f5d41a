"""总体情况 tells what the ledgers know beyond the tables, and leaves out what has no room."""

from datetime import date
from pathlib import Path

import pytest

from models.accounts import account
from models.activities import activity
from models.activities.problem import Problem
from models.items import item
from models.items.clearance import Review, review
from models.office import category
from models.office.profile import change_profile
from models.postings import boards, posting
from models.requests import handling
from models.requests.request import change, find
from models.year import entered
from reports.annual.narrative import wordings
from reports.annual.narrative.overview.lists import percent
from reports.checks.written import length
from tests.reports.annual.odd_registers import TODAY, ask, close, publish
from tests.reports.annual.test_truth import read
from tests.reports.annual.turning import turned


def overview() -> str:
    return read().sections[1].plain


def did(kind: str, matter: str, on: date, **values: object) -> None:
    problems = values.pop("problems", ())
    facts = values.pop("facts", {})
    assert isinstance(problems, tuple)
    activity.record(kind, matter, TODAY, problems, on_date=on, facts=facts, **values)


def checked(seen: date, on: date, updates: int) -> None:
    facts = {"account": "示例发布", "updated_on": seen.isoformat(), "updates": updates}
    did("account_check", "更新检查", on, facts=facts, done_on=on)


def test_an_account_is_told_with_its_updates_and_a_gap_that_cannot_be_longer(opened: Path) -> None:
    account.record("示例发布", TODAY, kind="wechat", opened_on=date(2024, 12, 20))
    checked(date(2024, 12, 27), date(2024, 12, 28), 3)
    assert "“示例发布”更新3次，间隔不超过7天。" in overview()


def test_a_gap_of_an_account_is_told_as_far_as_it_is_proved(opened: Path) -> None:
    account.record("示例发布", TODAY, kind="wechat", opened_on=date(2024, 11, 1))
    checked(date(2024, 11, 2), date(2024, 11, 25), 1)
    checked(date(2024, 12, 28), date(2024, 12, 30), 4)
    assert "“示例发布”更新5次，曾有23天没有更新。" in overview()


def test_checks_of_higher_offices_stand_apart_from_the_office_own(opened: Path) -> None:
    put_right = Problem("错别字", fixed_on=date(2024, 5, 7))
    above = {"facts": {"organ": "示例县人民政府办公室"}, "problems": (put_right,)}
    did("inspection", "县里检查", date(2024, 5, 6), done_on=date(2024, 5, 8), **above)
    left = (put_right, Problem("公开栏陈旧"))
    did("inspection", "自查", date(2024, 5, 6), problems=left)
    text = overview()
    assert "上级检查1次，指出1个问题，已改正。" in text
    assert "自查1次，查出2个问题，改正1个，余1个为公开栏陈旧。" in text
    entered.enter(2024, "inspections", entered.read_value("5"), "登记本")
    assert "自查和检查5次" in overview()  # what was entered counts others too
    assert "余1个" not in overview()


def test_a_check_found_nothing_only_where_that_is_registered(opened: Path) -> None:
    did("inspection", "自查", date(2024, 5, 6))
    assert "自查1次。" in overview()
    did("inspection", "县政务公开办检查", date(2024, 6, 6))
    assert "自查、检查共2次" in overview() or "自查和检查2次" in overview()


def test_checks_that_found_nothing_are_told_so(opened: Path) -> None:
    did("inspection", "自查", date(2024, 5, 6), done_on=date(2024, 5, 8))
    did("inspection", "自查", date(2024, 6, 6), result="未发现问题")
    assert "自查2次，没有查出问题。" in overview()


def test_one_meeting_is_told_with_its_month_and_matter(opened: Path) -> None:
    did("meeting", "研究公开工作", date(2024, 2, 5), done_on=date(2024, 2, 5))
    assert "2月召开会议1次（研究公开工作）。" in overview()
    did("meeting", "布置年报", date(2024, 12, 5), done_on=date(2024, 12, 5))
    assert "召开专题会议2次。" in overview()


def test_who_is_in_charge_is_told_by_the_post_and_asked_for_while_it_is_not_known(
    opened: Path,
) -> None:
    change_profile(work_unit="党政办公室")
    did("meeting", "部署", date(2024, 2, 5))
    assert "组织领导" in [each.label for each in read().sections[1].untold]
    assert "政府信息公开工作由党政办公室承担。" in overview()
    assert change_profile(leader="副镇长") == ["leader"]
    assert "政府信息公开工作由副镇长分管。日常工作由党政办公室承担。" in overview()
    assert "组织领导" not in [each.label for each in read().sections[1].untold]


def test_inquiries_are_told_with_what_most_of_them_asked(opened: Path) -> None:
    for matter, times in (("宅基地", 2), ("医保", 9), ("医保", 1), ("低保", 4), ("路灯", 1)):
        did("inquiry", matter, date(2024, 6, 3), times=times, facts={"way": "电话"})
    did("inquiry", "查阅文件", date(2024, 6, 3), people=7, facts={"way": "查阅点接待"})
    assert "答复咨询17次，主要问医保、低保、宅基地等。" in overview()


def test_notices_that_hang_after_their_day_are_told_as_such(opened: Path) -> None:
    for at in range(2):
        made = posting.record(TODAY, kind="公示", title=f"公示{at}", last_on=date(2024, 3, 8))
        hung = boards.put_up(made, "镇政府公开栏", date(2024, 3, 1), "", TODAY)
        if at == 0:
            boards.take_down(hung, date(2024, 3, 11), "", TODAY)
    text = overview()
    assert "有1件公示期满后年末仍未取下" in text
    boards.take_down(hung, date(2024, 12, 30), "", TODAY)
    assert "期满的公示均已取下" in overview()


def test_a_review_after_publication_is_told(opened: Path) -> None:
    for at, signed in enumerate((date(2024, 2, 5), date(2024, 2, 20))):
        made = publish(f"第{at}条", date(2024, 2, 1), date(2024, 2, 6))
        review(made, [Review("保密审查", "", True, "某", "", "公开", signed_on=signed)], TODAY)
    assert "1条发布前有保密审查记录，1条先发布、后补审。" in overview()


def test_late_items_are_told_by_heading_and_days(opened: Path) -> None:
    publish("迟的", date(2024, 2, 1), date(2024, 6, 3))
    assert "有1条迟于规定期限公开，迟" in overview()


def test_an_extended_and_a_late_reply_are_told_with_their_days(opened: Path) -> None:
    close("1", date(2024, 4, 9))
    close("2", date(2024, 3, 8))
    text = overview()
    assert "1件在期限内办结；有1件答复超过法定期限，迟5个工作日。" in text


def test_a_series_of_one_applicant_is_told_without_a_name(opened: Path) -> None:
    for month in range(1, 13):
        publish(f"去年{month}", date(2023, month, 5), date(2023, month, 6))
    for number in range(3):
        made = ask(f"{number}", date(2024, 5, 6))
        change(made, TODAY, applicant="某某某")
        handling.answer(made, date(2024, 5, 20), "granted", "", TODAY, reason="核对过")
    text = overview()
    assert "（同一申请人5月集中提出3件）" in text
    assert "某某某" not in text


def test_what_most_requests_ask_for_is_told_by_its_heading(opened: Path) -> None:
    for number, content in enumerate(("社会救助名单", "社会救助标准", "邻村的路")):
        change(ask(f"{number}", date(2024, 5, 6)), TODAY, content=content)
    assert "有关的" not in overview()  # two are no matter
    change(ask("3", date(2024, 5, 7)), TODAY, content="社会救助发放表")
    assert "内容与社会救助有关的3件。" in overview()


def test_a_short_paragraph_stands_at_the_end_of_the_one_before_it(opened: Path) -> None:
    for at in range(30):
        made, on = date(2024, 1 + at % 12, 2), date(2024, 1 + at % 12, 4)
        path = category.entries()[at].path
        values = {"category": category.find(path), "needs_interpretation": at == 0}
        item.record(
            f"第{at}条{path}", ("政府网站", "公开栏"), made_on=made, published_on=on, **values
        )
    lines = overview().split("（二）")[0].split("\n")
    assert all(length(line) > 40 for line in lines[1:] if line)
    assert "还没有解读。" in lines[-2]


def test_an_answer_that_became_public_is_told_by_its_title(opened: Path) -> None:
    made = publish("水渠维修账目", date(2024, 3, 1), date(2024, 4, 2))
    close("1", date(2024, 3, 8))
    change(find("1"), TODAY, item=made.id)
    assert "《水渠维修账目》办结后转为主动公开。" in overview()


def test_what_has_least_to_count_is_left_out_where_there_is_no_room(
    opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in range(4):
        made, on = date(2024, 2 + at, 1), date(2024, 2 + at, 5)
        item.record(f"第{at}条", ("政府网站",), made_on=made, published_on=on, village_affairs=True)
    whole = overview()
    assert "有4个月新公开了信息" in whole
    assert "村（社区）事务公开4条。" in whole
    monkeypatch.setattr(wordings, "_MOST", length(whole) - 40)
    short = overview()
    assert "有4个月新公开了信息" not in short
    assert "村（社区）事务公开4条。" in short


@pytest.mark.parametrize(
    ("part", "whole", "said"), [(1, 3, "33.3"), (1, 2, "50"), (0, 5, "0"), (1, 0, "0")]
)
def test_a_share_has_one_decimal_and_none_where_it_is_whole(
    part: int, whole: int, said: str
) -> None:
    assert percent("share", "比例", part, whole).words == said


def test_the_topic_that_changed_most_leads_its_part(
    opened: Path,
) -> None:
    for year, number in ((2023, 1), (2024, 9)):
        entered.enter(year, "meetings", entered.read_value(str(number)), "登记本")
        entered.enter(year, "staff_part_time", entered.read_value("2"), "登记本")
    part = overview().split("（五）监督保障\n")[1]
    assert part.startswith("召开专题会议9次")


def test_a_matter_answered_and_still_open_is_named_once(opened: Path) -> None:
    did("response", "集镇积水", date(2024, 8, 2), due_on=date(2025, 3, 1))
    assert overview().count("集镇积水") == 1


def test_the_title_of_a_meeting_is_in_no_wording_called_its_content(opened: Path) -> None:
    did("meeting", "政务公开工作推进会", date(2024, 3, 10))
    did("training", "政务公开业务培训", date(2024, 4, 15))
    for which in range(3):
        assert "内容为" not in turned(read(), which)[1].plain
