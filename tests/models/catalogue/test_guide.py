"""公开指南: filled from the profile, changed by the office, stale when the profile moves on."""

from datetime import date
from pathlib import Path

import pytest

from models.catalogue import guide
from models.office import category as catalogue
from models.office.profile import change_profile, office
from models.store.plain_text import lines
from models.store.refusal import Refusal
from models.store.settings import remember
from tests.last_act import take_back_last

DAY = date(2026, 3, 26)
PROFILE = {
    "work_unit": "示例镇党政综合办公室",
    "address": "示例县示例镇人民路 1 号",
    "hours": "工作日 8:30—12:00，14:30—18:00",
    "phone": "0934-0000000",
    "fax": "0934-0000001",
    "website": "www.example.gov.cn",
}


def whole() -> str:
    facts = guide.facts()
    return "\n".join(guide.filled(guide.text_of(each.key), facts) for each in guide.sections())


def test_the_items_of_article_12_are_in_the_guide(opened: Path) -> None:
    change_profile(**PROFILE)
    text = whole()
    assert [value for value in PROFILE.values() if value not in text] == []
    headings = "".join(each.heading for each in guide.sections())
    assert "工作机构" in headings
    assert "分类和编排体系" in headings
    assert "法定主动公开内容（机构职能、机构设置" in text


def test_the_ways_and_periods_of_a_request_are_in_the_guide(opened: Path) -> None:
    text = whole()
    for words in (
        "20个工作日",
        "7个工作日",
        "当面申请",
        "邮寄申请",
        "双方确认之日",
        "身份证明",
        "国办函〔2020〕109号",
        "县（市、区）人民政府申请行政复议",
        "60日",
        "6个月",
        "15日",
    ):
        assert words in text, words
    assert "用途" not in text  # nobody may be asked what for since 2019


def test_every_field_of_the_shipped_texts_is_known() -> None:
    known = {each.label for each in guide.fields()}
    for each in guide.sections():
        names = set(guide.names_in(each.text))
        assert names <= known
        assert each.text == lines(each.text)


def test_what_the_profile_lacks_is_named_and_stops_the_making(opened: Path) -> None:
    change_profile(**{**PROFILE, "phone": "", "fax": ""})
    assert [each.label for each in guide.missing()] == ["联系电话", "传真号码"]
    with pytest.raises(Refusal, match="还缺 2 项：联系电话、传真号码（没有传真就填“无”）"):
        guide.make(DAY)
    assert guide.made() is None
    assert "联系电话：（待填写：联系电话）" in whole()


def test_a_line_that_only_says_an_optional_field_is_left_out_while_it_is_empty(
    opened: Path,
) -> None:
    change_profile(**PROFILE)
    assert "邮政编码：" not in whole()
    assert "待填写" not in whole()
    change_profile(postcode="745000")
    assert "邮政编码：745000" in whole()


def test_the_guide_is_stale_when_the_profile_changes_after_it(opened: Path) -> None:
    change_profile(**PROFILE)
    assert not guide.is_stale()  # it was never made
    guide.make(DAY)
    assert not guide.is_stale()
    change_profile(phone="0934-1111111", credit_code="11620102MB1234567A")
    assert [each.sentence() for each in guide.changes()] == [
        "联系电话：0934-0000000 → 0934-1111111"
    ]
    guide.make(date(2026, 4, 1))
    assert not guide.is_stale()
    made = guide.made()
    assert made is not None
    assert (made.on, made.facts["phone"]) == (date(2026, 4, 1), "0934-1111111")


def test_the_guide_is_stale_when_the_catalogue_or_a_text_changes(opened: Path) -> None:
    change_profile(**PROFILE)
    guide.make(DAY)
    catalogue.grow("镇村大事记")
    (changed,) = guide.changes()
    assert changed.label == "信息类别"
    assert "镇村大事记" in changed.new
    assert "镇村大事记" in guide.filled("〔信息类别〕")
    guide.write_text("fee", "不收费。")
    assert guide.changes()[-1].sentence() == "“收费”一节的文字改过"


def test_a_text_of_an_earlier_version_with_braces_is_read_as_one_with_the_signs_of_today(
    opened: Path,
) -> None:
    remember("guide.texts", '{"fee": "不收费，电话{联系电话}，按〔2020〕109号。"}')
    change_profile(**PROFILE)
    assert guide.text_of("fee") == "不收费，电话〔联系电话〕，按〔2020〕109号。"
    assert PROFILE["phone"] in guide.filled(guide.text_of("fee"))
    guide.write_text("fee", "电话{联系电话}，按〔2020〕109号")
    assert guide.text_of("fee") == "电话〔联系电话〕，按〔2020〕109号"


def test_a_making_is_taken_back(opened: Path) -> None:
    change_profile(**PROFILE)
    guide.make(DAY)
    first = guide.made()
    guide.make(date(2026, 5, 1))
    take_back_last()
    assert guide.made() == first
    take_back_last()
    assert guide.made() is None


def test_the_office_writes_a_text_of_its_own_and_takes_the_shipped_one_again(
    opened: Path,
) -> None:
    guide.write_text("fee", " 本机关不收费，电话〔联系电话〕。\r\n第二段 ")
    assert guide.is_changed("fee")
    assert guide.text_of("fee") == "本机关不收费，电话〔联系电话〕。\n第二段"
    guide.write_text("fee", guide.section("fee").text)
    assert not guide.is_changed("fee")
    assert guide.text_of("fee") == guide.section("fee").text


@pytest.mark.parametrize(
    ("text", "sentence"), [("  ", "不能空着"), ("电话〔手机〕", "“〔手机〕”不能自动填入")]
)
def test_an_empty_text_and_an_unknown_field_are_refused(
    text: str, sentence: str, opened: Path
) -> None:
    with pytest.raises(Refusal, match=sentence):
        guide.write_text("fee", text)
    assert not guide.is_changed("fee")


def test_who_hears_reconsiderations_goes_by_the_kind_of_office(opened: Path) -> None:
    assert guide.facts()["reconsideration"] == "县（市、区）人民政府"
    office().alter("测试", kind="subdistrict")
    assert guide.facts()["reconsideration"] == "设立本街道办事处的人民政府"


def test_the_guide_names_who_hears_reconsiderations_as_the_profile_does(opened: Path) -> None:
    change_profile(authority="示例县人民政府")
    assert "向示例县人民政府申请行政复议" in whole()
    assert "县（市、区）人民政府" not in whole()


def test_a_profile_with_braces_is_printed_as_it_is(opened: Path) -> None:
    change_profile(**{**PROFILE, "address": "〔联系电话〕路 1 号"})
    assert "办公地址：〔联系电话〕路 1 号" in whole()
