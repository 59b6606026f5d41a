"""The parts that a sentence lists make its total, and shares are those of the figures."""

import pytest

from reports.checks.breakdowns import changes, parts, repeated, shares
from reports.checks.written import Wording
from reports.forms.form import form
from reports.forms.shipped import newest


def report(text: str) -> Wording:
    return Wording("示例镇人民政府", 2025, form(newest()), {}, {1: text})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("公开信息共32条：领导信息1条、机构职能2条、工作动态28条。", 31),
        ("全年公开895条，其中工作动态603、通知公告132、执法监督103、政策法规23。", 861),
        ("公开信息249条，其中：公文9条；机构7条；重点工作39条；网站信息195条。", 250),
        ("法定公开内容1条，包括机构概况1条，以及预决算信息2条。", 3),
        ("公开信息82条，其中工作动态32条、乡村振兴19条、公告29条。", 80),
        ("公开信息176条，政策解读1条、通知公告83条、人事信息91条。", 175),
        ("新收申请7件，其中自然人5件、法人或其他组织1件。", 6),
        ("公开信息126条（68，57，8），依申请公开3件。", 133),
        ("公开信息126条（通知68条，公告57条，其他8条）。", 133),
    ],
)
def test_parts_that_do_not_make_the_total_are_added_up(text: str, said: int) -> None:
    (found,) = parts(report(text))
    assert (found.code, found.severity) == ("B2", "warn")
    assert f"相加为 {said} " in found.message


@pytest.mark.parametrize(
    "text",
    [
        "公开信息共50条，其中机构类20条、领导成员10条、机构职能10条、工作类30条。",
        "新闻报道2224篇，其中国家级227、市级518。",
        "公开信息1186条，其中网站923条、微信公众号900条。",
        "公开信息249条，其中：公文9条；机构7条；重点工作39条；网站信息194条。受理问政182件。",
        "公开信息30条，其中公告10条、动态20条；受理申请3件，办结3件。",
        "新收申请3件，比上年少2件，其中自然人2件、企业1件。",
        "办结36件：予以公开11件；部分公开7件；不予公开4件，其中个人隐私2件、内部事务2件。",
        "公开信息314条：人员招录3、疫情8、环境保护303。",
        "公开信息176条，其中政策解读1条等。",
        "受理申请12件（含上年结转2件），结转下年度1件。其中，予以公开7件，部分公开2件。",
        "新收申请3件，上年结转1件，其中自然人2件、企业2件。",
        "新收申请12件，其中予以公开8件、部分公开1件、不予公开1件。",
        "公开信息133条（68，57，8），依申请公开3件。",
        "依据第126条（1，2），公开信息9条（2024，2025），公文3条（第2，3条）。",
        "公开信息50条（3月2日，4月5日），规章12条（增长20%，占8%）。",
        "收到申请5件（自然人3件，法人2件，均已答复5件）。",
        "公开信息126条（通知68条，政策解读8条）。",
        "公开31条，包括人事22条、就业5条、村务4条。其中涉及社会救助5条、财政资金5条。",
    ],
)
def test_parts_of_parts_some_of_a_total_and_channels_need_not_make_it(text: str) -> None:
    assert list(parts(report(text))) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("审计信息栏目公开信息20条。审计信息专栏公开政府信息16条。", 1),
        ("全年主动公开政府信息176条。2025年主动公开政府信息180条。", 1),
        ("主动公开政府信息176条。上年主动公开政府信息150条，微信主动公开政府信息9条。", 0),
    ],
)
def test_the_same_thing_told_twice_has_one_number(text: str, count: int) -> None:
    assert len(list(repeated(report(text)))) == count


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("公开1032条。专栏65条，占6.3%；微信882条，占85.5%；报纸85条，占8.3%。", ["85 占 1032"]),
        ("公开57条，其中公告4条7.02%、动态43条75.44%、概况2条3.50%。", ["2 占 57"]),
    ],
)
def test_a_share_that_is_wrong_in_its_last_place_is_reckoned_again(
    text: str, wrong: list[str]
) -> None:
    (found,) = shares(report(text))
    assert [each for each in wrong if each in found.message] == wrong
    assert found.message.count("写的是") == len(wrong)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("收到申请12件，较上年8件增加3件。", ["从 8 件到 12 件是增加 4 件，写的是 3 件"]),
        ("收到申请8件（比去年12件减少5件）。", ["从 12 件到 8 件是减少 4 件，写的是 5 件"]),
        ("收到申请12件，较上年8件增加4件；公开50条，比上年增加3条。", []),
        ("公开50条，比上年40条增长25%。", []),
    ],
)
def test_what_is_more_than_last_year_is_the_difference_of_both(text: str, told: list[str]) -> None:
    assert [each.message for each in changes(report(text))] == told


def test_a_share_of_all_is_one_of_the_total_however_far_off() -> None:
    (found,) = shares(report("公开信息320条，其中动态类200条，占总数的72.5%。"))
    assert "200 占 320 是 62.5%" in found.message
    assert list(shares(report("公开320条，动态类200条，占全县的2.5%。"))) == []


def test_each_sentence_with_a_wrong_share_is_marked_by_itself() -> None:
    text = "公开100条，其中微信50条，占51%；报纸20条，占21%。屏幕30条，占31%。"
    assert [(each.quote, each.message.count("写的是")) for each in shares(report(text))] == [
        ("50条，占51%", 1),
        ("20条，占21%", 1),
        ("30条，占31%", 1),
    ]


def test_a_share_of_something_else_is_left_alone() -> None:
    assert list(shares(report("受理3646件，同比增长1.05%；答复28件，占办结数的84.8%。"))) == []
