"""In which row a request counts whose matters were answered differently."""

import pytest

from models.law.rules.counting import counted, takes

COUNTED = [
    # given, and something refused or lacking
    (("granted", "d1"), "partial"),
    (("granted", "d4", "u1"), "partial"),
    (("granted", "d8"), "partial"),
    (("granted", "u1"), "partial"),
    (("u2", "granted"), "partial"),
    (("granted", "u3", "n1"), "partial"),
    (("partial", "granted"), "partial"),
    (("partial", "d5"), "partial"),
    (("partial", "n2"), "partial"),
    # all alike
    (("granted", "granted"), "granted"),
    (("d4", "d4", "d4"), "d4"),
    (("u1", "u1"), "u1"),
    (("partial", "partial"), "partial"),
    (("n3", "n3"), "n3"),
    # the law is silent
    (("d1", "d4"), ""),
    (("d4", "u1"), ""),
    (("u1", "u2"), ""),
    (("granted", "n1"), ""),
    (("n1", "n2"), ""),
    # the rows of the form before 2019
    (("ans_granted", "den_privacy"), "ans_partial"),
    (("ans_already_public", "ans_not_exist"), "ans_partial"),
    (("ans_granted", "ans_not_this_organ"), "ans_partial"),
    (("ans_partial", "ans_other_way"), "ans_partial"),
    (("den_privacy", "den_privacy"), "den_privacy"),
    (("ans_granted", "ans_already_public"), ""),
    (("ans_granted", "ans_other_way"), ""),
    (("den_state_secret", "ans_not_exist"), ""),
]


@pytest.mark.parametrize(("outcomes", "row"), COUNTED)
def test_matters_count_together_in_one_row_or_the_clerk_chooses_among_theirs(
    outcomes: tuple[str, ...], row: str
) -> None:
    found = counted(outcomes)
    assert found.outcome == row
    assert found.choices == ((row,) if row else tuple(dict.fromkeys(outcomes)))


@pytest.mark.parametrize(
    ("outcomes", "reason", "article"),
    [
        (("granted", "d4"), "有给的，也有不给的，一份申请只计这一情形", "第三十七条"),
        (("ans_granted", "den_privacy"), "有给的，也有不给的，一份申请只计这一情形", "第二十二条"),
        (("d4", "d4"), "各项结果相同，按这一结果计一件", ""),
        (("d4", "u1"), "各项结果不同，规定没有说计哪一项；请选这份申请主要内容的结果", ""),
    ],
)
def test_the_reason_and_the_article_are_those_of_the_rule(
    outcomes: tuple[str, ...], reason: str, article: str
) -> None:
    assert (counted(outcomes).reason, counted(outcomes).article) == (reason, article)


def test_a_matter_without_its_result_yet_is_left_out() -> None:
    assert counted(("granted", "", "d4")).outcome == "partial"
    assert counted(("", "")).outcome == ""


def test_a_request_can_count_in_the_rows_of_its_matters_and_as_given_in_part() -> None:
    assert takes(("granted", "n1", "granted")) == ("granted", "n1", "partial")
    assert takes(("den_privacy", "")) == ("den_privacy", "ans_partial")
