from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.disputes import course as dispute_course
from models.disputes import dispute
from models.disputes.dispute import Dispute
from models.disputes.listing import DisputeFilter, DisputeListing, dispute_counts
from models.disputes.ruling import kinds, result_of
from models.requests import request
from models.requests.handling import answer
from models.requests.request import InformationRequest
from models.store import acts
from models.store.database import history_of
from models.store.refusal import Refusal
from models.year import figures

TODAY = date(2026, 3, 26)


def asked(number: str = "2025-001") -> InformationRequest:
    made = request.record(
        number, TODAY, received_on=date(2025, 1, 6), applicant="张××", content="补偿登记表"
    )
    answer(made, date(2025, 2, 5), "d1", "", TODAY)
    return made


def recorded(number: str = "复2025-001", **values: Any) -> Dispute:
    facts = {"kind": "reconsideration", "received_on": date(2025, 3, 3), "authority": "县政府"}
    return dispute.record(number, TODAY, **{**facts, **values})


def test_a_dispute_is_registered_with_gaps_and_leaves_a_history(opened: Path) -> None:
    made = dispute.record("复2026-001", TODAY, kind="reconsideration")
    assert (made.received_on, made.result) == (None, "")
    assert [row.verb for row in history_of(made)] == ["登记"]


def test_numbers_count_on_within_their_sign_and_year_and_are_never_given_again(
    opened: Path,
) -> None:
    assert dispute.next_number("reconsideration", TODAY) == "复2026-001"
    assert dispute.next_number("suit_direct", TODAY) == "诉2026-001"
    first = recorded("复2026-001")
    dispute.change(first, TODAY, number="复2026-007")
    assert dispute.next_number("reconsideration", TODAY) == "复2026-008"
    first.remove("重复登记")
    for used in ("复2026-001", "复2026-007"):
        with pytest.raises(Refusal, match=f"编号 {used} 已经用过，可以用 复2026-008") as refused:
            recorded(used)
        assert refused.value.field == "number"


@pytest.mark.parametrize(
    ("values", "field", "said"),
    [
        ({"kind": ""}, "kind", "请选择种类"),
        ({"received_on": date(2026, 3, 27)}, "received_on", "收到日期不能晚于今天"),
        ({"closed_on": date(2025, 3, 2), "result": "upheld"}, "closed_on", "不能早于收到日期"),
        ({"closed_on": date(2026, 3, 27), "result": "upheld"}, "closed_on", "不能晚于今天"),
        ({"closed_on": date(2025, 5, 2)}, "result", "还要选计入表四的哪一列"),
        ({"closed_on": date(2025, 5, 2), "ruling": "另案处理"}, "result", "要自己选计入表四"),
        ({"result": "upheld"}, "closed_on", "还要填审结日期"),
        ({"ruling": "维持"}, "closed_on", "还要填审结日期"),
        ({"received_on": None, "closed_on": TODAY, "result": "other"}, "received_on", "收到日期"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    opened: Path, values: dict[str, Any], field: str, said: str
) -> None:
    with pytest.raises(Refusal, match=said) as refused:
        recorded(**values)
    assert refused.value.field == field
    assert Dispute.select().count() == 0


def test_an_empty_number_is_refused_with_one_that_is_free(opened: Path) -> None:
    with pytest.raises(Refusal, match="编号不能空着，可以用 复2026-001"):
        recorded("  ")


def test_a_request_in_the_bin_is_refused_and_one_binned_later_stays(opened: Path) -> None:
    about = asked()
    made = recorded(request=about)
    about.remove("重复登记")
    with pytest.raises(Refusal, match="在回收站里"):
        recorded("复2025-002", request=request.find("2025-001"))
    dispute.change(made, TODAY, note="原件在档案室")
    assert made.request_id == about.id


def test_each_usual_ruling_has_its_column_of_table_four(opened: Path) -> None:
    wanted = {
        "reconsideration": ("维持", "责令履行", "不予受理"),
        "suit_direct": ("驳回诉讼请求", "撤销", "驳回起诉"),
        "suit_after_reconsideration": ("驳回诉讼请求", "确认违法", "撤诉"),
    }
    for kind, rulings in wanted.items():
        assert [result_of(kind, each) for each in rulings] == ["upheld", "corrected", "other"]
    assert list(kinds()) == list(wanted)
    assert result_of("reconsideration", "撤诉") == ""


def test_a_ruling_decides_the_column_and_a_column_chosen_by_hand_wins(opened: Path) -> None:
    made = recorded()
    dispute.close(made, date(2025, 5, 2), "撤销", TODAY)
    assert (made.result, made.closed_on) == ("corrected", date(2025, 5, 2))
    dispute.reopen(made, TODAY)
    assert (made.result, made.ruling, made.closed_on) == ("", "", None)
    with pytest.raises(Refusal, match="这种裁判结果要自己选"):
        dispute.close(made, date(2025, 5, 2), "部分维持", TODAY)
    dispute.close(made, date(2025, 5, 2), "部分维持", TODAY, result="corrected")
    assert made.result == "corrected"
    dispute.change(made, TODAY, ruling="维持")
    assert made.result == "upheld"
    assert [row.verb for row in history_of(made)] == ["修改", "审结", "撤销审结", "审结", "登记"]


def test_a_suit_without_its_known_reconsideration_is_doubted_and_allowed(opened: Path) -> None:
    about = asked()
    first = recorded(request=about, closed_on=date(2025, 5, 2), result="upheld", ruling="维持")
    values: dict[str, Any] = {
        "kind": "suit_after_reconsideration",
        "request": about,
        "before": None,
        "received_on": date(2025, 4, 30),
    }
    assert dispute.doubts(values) == ["这件申请有行政复议 复2025-001，请在“经过复议”里选上。"]
    suit = dispute.record("诉2025-001", TODAY, **values)
    dispute.change(suit, TODAY, before=first)
    assert dispute.doubts({**values, "before": first}) == [
        "起诉早于复议 复2025-001 的审结日期（2025-05-02），请核对。"
    ]
    assert dispute.doubts({**values, "kind": "suit_direct"})[0].endswith("复议后起诉。")
    other = asked("2025-002")
    said = dispute.doubts({"kind": "suit_direct", "request": other})
    assert said == [
        "不予公开的答复应当先申请行政复议（行政复议法第二十三条第一款第（四）项），请核对种类。"
    ]
    assert [each.number for each in dispute.of_request(about)] == ["复2025-001", "诉2025-001"]


def test_what_a_suit_follows_is_a_reconsideration_and_stays_one(opened: Path) -> None:
    first, suit = recorded(), recorded("诉2025-001", kind="suit_after_reconsideration")
    with pytest.raises(Refusal, match="只有复议后起诉才有经过的复议"):
        recorded("诉2025-002", kind="suit_direct", before=first)
    with pytest.raises(Refusal, match="不是登记在册的行政复议"):
        dispute.change(suit, TODAY, before=suit)
    dispute.change(suit, TODAY, before=first)
    with pytest.raises(Refusal, match="种类不能改"):
        dispute.change(first, TODAY, kind="suit_direct")
    with pytest.raises(Refusal, match="诉2025-001 是这件复议之后的诉讼"):
        first.remove("重复登记")


def test_the_bin_wants_a_reason_and_gives_back(opened: Path) -> None:
    made = recorded()
    with pytest.raises(Refusal, match="要写理由"):
        made.remove(" ")
    made.remove("重复登记")
    assert dispute_counts() == (0, 0)
    assert figures.cases(date(2025, 1, 1), date(2025, 12, 31)).disputes == []
    made.restore()
    assert dispute_counts() == (1, 1)


def test_stages_are_added_changed_and_taken_out_with_a_way_back(opened: Path) -> None:
    made = recorded()
    first = dispute_course.add_stage(
        made, "收到答复通知书", date(2025, 3, 5), TODAY, date(2025, 3, 15)
    )
    assert dispute_course.to_keep([first]) == first
    second = dispute_course.add_stage(made, "提交答复和证据", date(2025, 3, 12), TODAY)
    assert dispute_course.to_keep(dispute_course.stages_of(made)) is None  # it has been answered
    dispute_course.change_stage(second, "听证", date(2025, 3, 13), TODAY, None, "县政府三楼")
    assert dispute_course.stage(second.id).text == "县政府三楼"
    dispute_course.remove_stage(second)
    assert dispute_course.stages_of(made) == [first]
    last = acts.last()
    assert last is not None
    acts.take_back(last.id)
    assert [each.kind for each in dispute_course.stages_of(made)] == ["收到答复通知书", "听证"]


@pytest.mark.parametrize(
    ("kind", "on", "until", "field"),
    [
        (" ", date(2025, 3, 5), None, "kind"),
        ("听证", None, None, "on_date"),
        ("听证", date(2026, 3, 27), None, "on_date"),
        ("听证", date(2025, 3, 2), None, "on_date"),
        ("听证", date(2025, 3, 5), date(2025, 3, 4), "until"),
    ],
)
def test_a_stage_that_cannot_be_is_refused(
    opened: Path, kind: str, on: date, until: date | None, field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        dispute_course.add_stage(recorded(), kind, on, TODAY, until)
    assert refused.value.field == field


def test_an_undecided_dispute_is_pending_in_each_year_it_is_open(opened: Path) -> None:
    made = recorded(received_on=date(2023, 12, 31))

    def of(year: int) -> list[tuple[str, str, int]]:
        return figures.cases(date(year, 1, 1), date(year, 12, 31)).disputes

    assert [of(year) for year in (2022, 2023, 2024)] == [
        [],
        [("reconsideration", "pending", 1)],
        [("reconsideration", "pending", 1)],
    ]
    dispute.close(made, date(2024, 12, 31), "维持", TODAY)
    assert of(2023) == [("reconsideration", "pending", 1)]
    assert of(2024) == [("reconsideration", "upheld", 1)]
    assert of(2025) == []
    assert dispute.years() == [2024, 2023]


def test_the_list_finds_by_words_year_state_and_kind_the_open_ones_first(opened: Path) -> None:
    about = asked()
    recorded(closed_on=date(2025, 5, 2), ruling="维持", request=about)
    suit = recorded("诉2025-001", kind="suit_direct", received_on=date(2024, 6, 3))
    dispute_course.add_stage(suit, "收到应诉通知书", date(2024, 6, 5), TODAY, date(2024, 6, 20))
    recorded("诉2025-002", kind="suit_direct").remove("重复登记")

    def found(**wanted: Any) -> list[str]:
        listing = DisputeListing(DisputeFilter(**wanted))
        assert listing.count() == len(listing.window(0, 9))
        return [row.number for row in listing.window(0, 9)]

    assert found() == ["诉2025-001", "复2025-001"]
    assert found(text="补偿 2025-001") == ["复2025-001"]
    assert found(text="100%") == []
    assert found(year=2024) == ["诉2025-001"]
    assert found(year=2026) == ["诉2025-001"]
    assert found(state="结果维持") == ["复2025-001"]
    assert found(kind="suit_direct") == ["诉2025-001"]
    assert found(bin=True) == ["诉2025-002"]
    (row, closed) = DisputeListing(DisputeFilter(), [("received_on", False)]).window(0, 9)
    assert (row.stage, row.until, closed.request) == ("收到应诉通知书", "2024-06-20", "2025-001")


def test_a_dispute_before_the_reply_is_hinted_at(opened: Path) -> None:
    values = {"kind": "reconsideration", "request": asked()}
    assert dispute.doubts({**values, "received_on": date(2025, 2, 4)}) == [
        "收到日期早于答复日期（2025-02-05）：是告不答复的，还是日期写错了？请核对。"
    ]
    assert dispute.doubts({**values, "received_on": date(2025, 2, 5)}) == []
