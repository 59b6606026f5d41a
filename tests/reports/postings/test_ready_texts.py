"""A text that comes ready from Word: its words stand on the paper once, as they came."""

import re
from datetime import date
from pathlib import Path

import pytest

from models.items import item
from models.law.workday_notice import calendar
from models.office.profile import change_profile, office
from models.postings import doubts
from models.postings import posting as postings
from models.postings.own_words import said_in
from models.postings.posting import Posting
from models.postings.taking import taken
from reports.postings.going_out import lacking
from reports.postings.parts import Kind, parts_of
from reports.postings.ready import closing, from_item, ready
from reports.postings.text import as_text
from tests.reports.postings.ready_texts import READY

TODAY = date(2026, 3, 26)


def begun() -> dict[str, object]:
    """Return what a new posting holds before anything is typed: the words of the profile."""
    profile = office()
    return {
        "kind": "公示",
        "organ": profile.name,
        "objections_to": profile.work_unit,
        "phone": profile.phone,
        "supervision": profile.supervision_phone,
    }


def plain(text: str) -> str:
    """Return a text without blanks and brackets of page furniture, its dates in figures."""
    text = text.replace("二〇二六年三月二十日", "2026年3月20日")
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("key", READY)
@pytest.mark.parametrize("whole", [True, False], ids=["in one piece", "title first"])
def test_a_ready_text_stands_on_the_paper_word_for_word(
    opened: Path, key: str, whole: bool
) -> None:
    change_profile(
        name="示例镇人民政府",
        phone="0934-9999999",
        supervision_phone="0934-8888888",
        address="示例路1号",
        work_unit="党政办公室",
    )
    head = 2 if key == "demolition" else 1
    lines = READY[key].split("\n")
    title, rest = "\n".join(lines[:head]), "\n".join(lines[head:])
    values = {**begun(), "title": "" if whole else title}
    values |= taken(READY[key] if whole else rest, str(values["title"]), "公示").values
    posting: Posting = postings.record(TODAY, **values)
    shown = ready(posting)
    assert plain(as_text(shown.sheet)) == plain(READY[key])
    assert shown.masks == ()
    assert lacking(shown.sheet) == []
    assert doubts.contradictions(posting, calendar()) == []


def kept(body: str, **values: object) -> Posting:
    return postings.record(
        TODAY, **{"title": "关于道路的公告", "kind": "公告", "body": body, **values}
    )


def said(posting: Posting) -> str:
    return "；".join(doubts.contradictions(posting, calendar()))


def test_a_period_of_the_text_is_not_printed_a_second_time_and_a_different_one_is_named(
    opened: Path,
) -> None:
    made = kept(
        "公示时间：2025年5月13日—6月13日（为期30天）",
        first_on=date(2025, 5, 14),
        last_on=date(2025, 6, 12),
    )
    assert as_text(ready(made).sheet).count("时间：") == 1
    assert "正文写公示时间2025年5月13日至6月13日，公示期一栏是2025年5月14日至6月12日" in said(made)
    assert "正文写 30 天，2025年5月13日至6月13日是 32 天" in said(made)


def test_a_period_with_a_wrong_number_of_days_stays_in_the_text(opened: Path) -> None:
    text = "一、情况。\n公告时间：2026年3月17日至3月23日（共10天）。\n特此公告。\n示例镇人民政府\n2026年3月16日"
    found = taken(text, "关于道路的公告", "公告")
    assert "共10天" in found.values["body"]
    assert found.values["last_on"] == date(2026, 3, 23)
    assert found.moved == ("特此语", "落款", "日期")


def test_a_text_put_back_whole_is_signed_and_ended_once(opened: Path) -> None:
    text = "现予公告。\n特此公告。\n示例镇人民政府\n2026年3月16日"
    made = kept(text, organ="别的单位", dated=date(2026, 3, 17))
    paper = as_text(ready(made).sheet)
    assert [paper.count(word) for word in ("特此公告", "示例镇", "别的单位", "3月17日")] == [
        1,
        1,
        0,
        0,
    ]
    assert "正文末尾落款是“示例镇人民政府”，落款一栏是“别的单位”" in said(made)
    assert "正文末尾日期是2026年3月16日，落款日期一栏是2026年3月17日" in said(made)


def test_an_end_of_another_kind_is_named_and_stays(opened: Path) -> None:
    made = kept("现予公示。\n特此公示。")
    assert as_text(ready(made).sheet).count("特此") == 1
    assert "正文结尾是“特此公示”，文种是公告" in said(made)


@pytest.mark.parametrize(
    "text",
    [
        "公示期内有异议的，请于5日内提出。",
        "公示期满无异议的，按程序办理。",
        "经公示无异议，现予公告。",
        "报名时间：2026年3月1日至3月10日。",
    ],
)
def test_what_is_no_period_of_the_posting_is_taken_for_none(text: str) -> None:
    assert not said_in(text).period


def test_an_unfinished_text_is_left_as_it_is() -> None:
    text = "现将有关情况公示如下。\n一、基本情况\n镇政府自来水厂"
    found = taken(text, "关于饮水的公示", "公示")
    assert (found.values["body"], found.moved) == (text, ())
    assert "phone" not in found.values


def test_under_an_empty_text_stands_nothing(opened: Path) -> None:
    assert closing(Posting(kind="公示", organ="示例镇人民政府", phone="0934-1")) == ()


def test_an_item_of_a_usual_title_becomes_a_posting_with_its_text_and_period(opened: Path) -> None:
    made = item.record("征地补偿安置方案公告", notice_from=date(2026, 3, 3))
    posting = from_item(made, TODAY)
    assert (posting.kind, posting.matter) == ("公告", "land_plan")
    assert posting.last_on == date(2026, 4, 1)
    assert "补偿方式和标准" in posting.body


def test_attachments_named_at_the_end_of_the_text_stand_one_under_the_other(opened: Path) -> None:
    made = kept("现予公告。\n附件：1.岗位表\n2.报名表", dated=date(2026, 3, 2))
    named = [part.texts for part in parts_of(ready(made).sheet) if part.kind is Kind.ATTACHED]
    assert named == [("岗位表", "报名表")]
