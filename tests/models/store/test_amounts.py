"""Numbers as somebody writes them, with their unit."""

from decimal import Decimal

import pytest

from models.store.amounts import knows_unit, read_amount
from models.store.refusal import Refusal


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("25万元", "元", "250000"), ("25.1 万元", "元", "251000"), ("3800元", "万元", "0.38"),
        ("5000元", "万元", "0.5"), ("0.12万元", "元", "1200"), ("2亿", "万元", "20000"),
        ("3元5角", "元", "3.5"), ("1万2000元", "元", "12000"), ("人民币25万元整", "元", "250000"),
        ("2千元", "万元", "0.2"), ("1.2万条", "条", "12000"), ("3万", "件", "30000"),
        ("30人", "人次", "30"), ("３条", "件", "3"),
    ],
)  # fmt: skip
def test_a_number_in_another_unit_is_converted_and_remarked(
    text: str, unit: str, value: str
) -> None:
    found = read_amount(text, unit)
    assert found.value == Decimal(value)
    assert found.remark == f"“{text}”按 {value}{unit} 登记，请核对"


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("12", "件", "12"), ("12件", "件", "12"), ("1,200", "元", "1200"), ("￥1,234.50", "元", "1234.5"),
        ("２０元", "元", "20"), ("0元", "万元", "0"), ("25万", "万元", "25"), ("7台", "台", "7"), ("12件", "", "12"),
    ],
)  # fmt: skip
def test_a_number_in_its_own_unit_needs_no_remark(text: str, unit: str, value: str) -> None:
    found = read_amount(text, unit)
    assert (found.value, found.remark) == (Decimal(value), "")


def test_a_bare_number_is_in_the_unit_of_its_heading() -> None:
    assert read_amount("0.12", "元", bare="万元").value == 1200
    assert read_amount("0.12元", "元", bare="万元").value == Decimal("0.12")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-8", -8),
        ("－3", -3),
        ("−3", -3),
        ("+10", 10),
        ("减少8项", -8),
        ("增加 2 项", 2),
        ("-0", 0),
    ],
)
def test_what_grows_and_shrinks_has_a_sign(text: str, value: int) -> None:
    assert read_amount(text, "项", signed=True).value == value


@pytest.mark.parametrize(
    ("text", "unit", "said"),
    [
        ("-8", "件", "不能用，请填 0 或正数"),
        ("12%", "件", "单位“%”不认识"),
        ("25美元", "元", "单位“美元”不认识"),
        ("25万元左右", "元", "单位“元左右”不认识"),
        ("3件", "元", "这一格填金额（单位：元）"),
        ("3元", "件", "这一格填件数（单位：件）"),
        ("约25万元", "元", "不是数，请填 0 或正数（单位：元）"),
        ("1.2.3", "元", "不是数"),
        ("1,2", "件", "不是数"),
        ("0-3", "件", "不是数"),
        ("十", "件", "不是数"),
    ],
)
def test_what_is_no_number_of_that_unit_is_refused(text: str, unit: str, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        read_amount(text, unit)


@pytest.mark.parametrize("word", ["元", "万元", "万", "件", "人次"])
def test_a_unit_is_known(word: str) -> None:
    assert knows_unit(word)
    assert not knows_unit(f"{word}x")
    assert not knows_unit("")
