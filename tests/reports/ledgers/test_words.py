"""Words of real ledgers: results, ways, applicants, validity, ends of disputes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.disputes.dispute import Dispute
from models.items.item import PublishedItem
from models.requests.request import InformationRequest
from reports.cases.words import outcome_groups
from reports.ledgers.imported import Imported
from tests.reports.ledgers.rows import one, only_reason, take

CLOSED = {"收到日期": date(2026, 3, 2), "办结日期": date(2026, 3, 9)}


def result(tmp_path: Path, written: str) -> Imported:
    return take(tmp_path, one(**CLOSED, 办理结果=written))


@pytest.mark.parametrize(
    ("written", "outcome"),
    [
        ("撤回", "o3"), ("申请人自主撤销", "o3"), ("申请人主动撤回", "o3"), ("信息不存在", "u1"), ("不掌握", "u1"),
        ("逾期不补正", "o1"), ("逾期未缴费", "o2"), ("（三）不予公开 1.属于国家秘密", "d1"),
        ("不予公开／属于国家秘密", "d1"), ("不予公开；属于国家秘密", "d1"), ("不予处理—重复申请", "n2"),
        ("三、本年度办理结果/（三）不予公开/4.保护第三方合法权益", "d4"), ("予以公开/予以公开", "granted"),
        ("其他处理：申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "o1"),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "partial"),
    ],
)  # fmt: skip
def test_a_result_is_read_by_its_row_below_its_heading_and_by_the_words_of_ledgers(
    opened: Path, tmp_path: Path, written: str, outcome: str
) -> None:
    found = result(tmp_path, written)
    assert [each.sentence() for each in found.rejected] == []
    assert InformationRequest.get().outcome == outcome
    assert not [each for each in found.remarks if "请核对" in each.reason and each.column == ""]


@pytest.mark.parametrize(
    "mark", ["/", "／", "：", ":", "-", "－", "—", "、", "；", ";", "，", " ", "\n", "+"]
)
@pytest.mark.parametrize(
    ("first", "second"),
    [("部分公开", "予以公开"), ("予以公开", "本机关不掌握相关政府信息"), ("予以公开", "重复申请"),
     ("不予公开", "其他"), ("无法提供", "属于国家秘密"), ("d1", "d2"), ("予以公开", "不予公开")],
)  # fmt: skip
def test_two_results_in_a_cell_are_refused_with_both_named(
    opened: Path, tmp_path: Path, mark: str, first: str, second: str
) -> None:
    said = only_reason(result(tmp_path, f"{first}{mark}{second}"))
    assert f"“{first}”和“{second}”不是一种结果和它所属的大类" in said


@pytest.mark.parametrize(
    "written", ["予以公开（重复申请）", "部分公开(信息不存在)", "重复申请（不予公开）"]
)
def test_a_result_in_brackets_behind_another_is_refused(
    opened: Path, tmp_path: Path, written: str
) -> None:
    assert "不是一种结果和它所属的大类" in only_reason(result(tmp_path, written))


def test_a_heading_alone_is_no_result(opened: Path, tmp_path: Path) -> None:
    (denied,) = (each for each in outcome_groups() if each.label == "（三）不予公开")
    assert (
        f"没有“不予公开”这种办理结果，它下面有 {len(denied.leaves)} 种，请写明是哪一种"
        in only_reason(result(tmp_path, "不予公开"))
    )


@pytest.mark.parametrize(
    ("written", "outcome", "said"),
    [
        ("不属于本机关", "u1", "本机关不掌握相关政府信息"),
        ("已答复-予以公开", "granted", "“已答复”没有登记"),
        ("予以公开（部分）", "granted", "括号里的“部分”没有登记，按“（一）予以公开”登记"),
    ],
)
def test_a_result_that_is_not_surely_its_row_is_taken_with_a_word(
    opened: Path, tmp_path: Path, written: str, outcome: str, said: str
) -> None:
    found = result(tmp_path, written)
    assert InformationRequest.get().outcome == outcome
    assert said in found.remarks[0].reason


@pytest.mark.parametrize(
    ("column", "written", "field", "value"),
    [
        ("申请方式", "邮政EMS", "intake", "邮寄"), ("申请方式", "邮寄（EMS）", "intake", "邮寄"),
        ("申请方式", "挂号信", "intake", "邮寄"), ("申请方式", "网站在线申请", "intake", "网络"),
        ("申请方式", "政府网站", "intake", "网络"), ("申请方式", "政务平台", "intake", "网络"),
        ("申请人类型", "村民", "applicant_kind", "natural_person"),
        ("申请人类型", "个体工商户", "applicant_kind", "business"),
        ("申请人类型", "有限公司", "applicant_kind", "business"),
        ("申请人类型", "律师事务所", "applicant_kind", "legal_service"),
        ("申请人类型", "村委会", "applicant_kind", "other_org"),
        ("申请人类型", "法人或其他组织-商业企业", "applicant_kind", "business"),
    ],
)  # fmt: skip
def test_the_words_of_real_ledgers_are_known(
    opened: Path, tmp_path: Path, column: str, written: str, field: str, value: str
) -> None:
    found = take(tmp_path, one(**{column: written}))
    assert (found.rejected, found.remarks) == ([], [])
    assert getattr(InformationRequest.get(), field) == value


@pytest.mark.parametrize("written", ["口头", "口头申请"])
def test_a_request_by_word_of_mouth_is_written_down_by_the_office(
    opened: Path, tmp_path: Path, written: str
) -> None:
    found = take(tmp_path, one(申请方式=written))
    kept = InformationRequest.get()
    assert (kept.intake, kept.filled_in_by_office) == ("当面", True)
    assert "本机关代填" in found.remarks[0].reason


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("律师代理自然人", "natural_person"),
        ("公民（律师代理）", "natural_person"),
        ("律师代理的企业", "business"),
    ],
)
def test_a_lawyer_who_acts_for_a_client_is_the_kind_of_the_client(
    opened: Path, tmp_path: Path, written: str, kind: str
) -> None:
    found = take(tmp_path, one(申请人类型=written))
    assert InformationRequest.get().applicant_kind == kind
    assert "按委托人的类型" in found.remarks[0].reason


def test_a_lawyer_without_a_client_is_asked_for_one(opened: Path, tmp_path: Path) -> None:
    assert "没有写委托人的类型" in only_reason(take(tmp_path, one(申请人类型="律师")))


@pytest.mark.parametrize(
    ("column", "written"),
    [("申请方式", "邮寄/当面"), ("申请人类型", "自然人、企业"), ("申请人类型", "公民-公司")],
)
def test_two_values_in_a_cell_are_refused_with_both_named(
    opened: Path, tmp_path: Path, column: str, written: str
) -> None:
    assert "是两种" in only_reason(take(tmp_path, one(**{column: written})))


@pytest.mark.parametrize(
    ("written", "validity", "field", "day"),
    [
        ("废止2020-01-23", "废止", "repealed_on", date(2020, 1, 23)),
        ("2020年1月23日废止", "废止", "repealed_on", date(2020, 1, 23)),
        ("已于2020.1.23废止", "废止", "repealed_on", date(2020, 1, 23)),
        ("失效(2021-12-31)", "失效", "repealed_on", date(2021, 12, 31)),
        ("失效（20211231）", "失效", "repealed_on", date(2021, 12, 31)),
        ("有效（至2027-12-31）", "有效", "valid_until", date(2027, 12, 31)),
        ("有效期至2027年12月31日", "有效", "valid_until", date(2027, 12, 31)),
    ],
)
def test_a_day_beside_the_validity_is_kept_as_well(
    opened: Path, tmp_path: Path, written: str, validity: str, field: str, day: date
) -> None:
    found = take(tmp_path, {"标题": "甲", "有效性": written}, kind="items")
    kept = PublishedItem.get()
    assert (kept.validity, getattr(kept, field)) == (validity, day)
    assert f"按 {day} 登记" in found.remarks[0].reason


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"有效性": "废止2020-01-23", "废止日期": date(2021, 1, 1)}, "和废止日期不一致"),
        ({"有效性": "有效2020-01-23"}, "不知道是哪一天的"),
        ({"有效性": "2027-12-31废止"}, "还没有到"),
        ({"有效性": "有效/废止"}, "是两种有效性"),
    ],
)
def test_a_validity_that_contradicts_itself_is_refused(
    opened: Path, tmp_path: Path, more: dict[str, Any], said: str
) -> None:
    assert said in only_reason(take(tmp_path, {"标题": "甲"} | more, kind="items"))


RECEIVED = {"编号": "F1", "收到日期": date(2026, 1, 5), "审结日期": date(2026, 3, 5)}


@pytest.mark.parametrize(
    ("kind", "written", "column"),
    [
        ("复议", "驳回", "upheld"), ("复议", "驳回行政复议申请", "upheld"), ("复议", "驳回复议请求", "upheld"),
        ("复议", "撤销并责令重新答复", "corrected"), ("复议", "撤回复议申请", "other"),
        ("直接起诉", "驳回原告的诉讼请求", "upheld"), ("直接起诉", "裁定驳回起诉", "other"),
        ("复议后起诉", "准许撤诉", "other"), ("复议后起诉", "责令限期答复", "corrected"),
    ],
)  # fmt: skip
def test_a_dispute_ends_in_its_column_by_the_words_of_the_decision(
    opened: Path, tmp_path: Path, kind: str, written: str, column: str
) -> None:
    found = take(tmp_path, RECEIVED | {"种类": kind, "结果": written}, kind="disputes")
    assert [each.sentence() for each in found.rejected] == []
    kept = Dispute.get()
    assert (kept.result, kept.ruling) == (column, written)


def test_a_dismissal_that_may_be_either_is_refused_with_both_named(
    opened: Path, tmp_path: Path
) -> None:
    row = RECEIVED | {"种类": "直接起诉", "结果": "驳回"}
    said = only_reason(take(tmp_path, row, kind="disputes"))
    assert "驳回诉讼请求" in said
    assert "驳回起诉" in said
