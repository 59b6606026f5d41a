"""告知救济 by the day of the letter and the article cited: every boundary of the law."""

from datetime import date

import pytest

from models.law.relief import ReliefKind, Remedy, check_named, era_on, paragraph, relief_kind
from models.store.refusal import Refusal

REMEDY = Remedy("示例县人民政府", "示例县人民法院")
FIRST, PARTLY, ORDINARY = ReliefKind.FIRST, ReliefKind.PARTLY, ReliefKind.ORDINARY


@pytest.mark.parametrize(
    ("dated", "suit", "kind"),
    [
        (date(2015, 4, 30), "3个月", ORDINARY),
        (date(2015, 5, 1), "6个月", ORDINARY),
        (date(2023, 12, 31), "6个月", ORDINARY),
        (date(2024, 1, 1), "6个月", FIRST),
    ],
)
def test_the_periods_change_on_the_days_the_laws_came_into_force(
    dated: date, suit: str, kind: ReliefKind
) -> None:
    assert era_on(dated).suit == suit
    assert relief_kind(dated, ["条例14"]) is kind


@pytest.mark.parametrize("article", ["条例14", "条例15", "条例16", "旧条例14"])
def test_what_is_withheld_goes_to_reconsideration_first(article: str) -> None:
    assert relief_kind(date(2026, 3, 2), [article]) is FIRST
    assert relief_kind(date(2026, 3, 2), [article], partly=True) is PARTLY


@pytest.mark.parametrize("number", [30, 35, 36, 37, 38, 39, 41, 42])
def test_every_other_article_leaves_the_choice_though_its_row_is_one_of_withholding(
    number: int,
) -> None:
    assert relief_kind(date(2026, 3, 2), [f"条例{number}"]) is ORDINARY
    assert relief_kind(date(2026, 3, 2), [f"条例{number}"], partly=True) is ORDINARY


def test_the_paragraphs_name_the_office_the_court_and_the_time() -> None:
    day = date(2026, 3, 2)
    assert paragraph(ORDINARY, day, "本答复", REMEDY) == (
        "如对本答复不服，可自收到之日起60日内向示例县人民政府申请行政复议，"
        "或者6个月内向示例县人民法院提起行政诉讼。"
    )
    first = paragraph(FIRST, day, "本答复", REMEDY)
    assert "应当先自收到之日起60日内向示例县人民政府申请行政复议" in first
    assert "收到行政复议决定书之日起15日内向示例县人民法院提起行政诉讼" in first
    assert "6个月" not in first
    partly = paragraph(PARTLY, day, "本答复", REMEDY)
    assert "不予公开的部分" in partly
    assert "应当先" in partly
    assert "6个月内向示例县人民法院" in partly
    assert paragraph(ReliefKind.NONE, day, "本答复", REMEDY) == ""


def test_an_old_letter_leaves_three_months_for_the_suit() -> None:
    said = paragraph(ORDINARY, date(2015, 4, 30), "本答复", REMEDY)
    assert "3个月内向示例县人民法院" in said


def test_a_decision_served_by_internet_names_the_way_by_internet() -> None:
    remedy = Remedy("甲县人民政府", "甲县人民法院", "复议平台")
    said = paragraph(FIRST, date(2026, 3, 2), "本答复", remedy)
    assert said.endswith("也可以通过复议平台申请行政复议。")


@pytest.mark.parametrize(
    ("remedy", "field"), [(Remedy(court="乙"), "authority"), (Remedy("甲"), "court")]
)
def test_an_office_that_is_not_filled_in_stands_out_and_is_refused(
    remedy: Remedy, field: str
) -> None:
    said = paragraph(ORDINARY, date(2026, 3, 2), "本答复", remedy)
    assert "【请填写：" in said
    with pytest.raises(Refusal, match="不能出具") as refusal:
        check_named(said)
    assert refusal.value.field == field
