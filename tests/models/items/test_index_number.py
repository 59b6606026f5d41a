"""索引号: patterns, the next number, real numbers, and numbers that are never given twice."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.items import index_number, item
from models.office import category as catalogue
from models.office import index_pattern
from models.office.profile import change_profile, office
from models.store import numbering
from models.store.numbering import Series
from models.store.refusal import Refusal
from tests.places import SHARED

DAY = date(2026, 3, 26)

# One of each form seen on real pages: letters of either case, 2 to 5 parts, serials of 3 to 7 digits.
REAL = (
    "11500383009338112H/2021-00021",
    "1133102400268125XW/2024-104757",
    "1162042101391301xj/2024-00001",
    "113703230045260699/2021-None",
    "113417020032563436/202207-00084",
    "003043524/202203-00218",
    "014416330/2018-04736",
    "006494689/2021-1494078",
    "001008003001086/2020-42401",
    "02165835-001/2023-81761",
    "78046335_5/2022-14724",
    "FC127154154545401-1/2023-11242",
    "CHX/2019-1650684",
    "01527918X-2020-153077",
    "SM04100-1100-2016-00100",
    "69920902-6-0404-2011-1026",
    "01526089-2-02_D/2016-0510008",
    "01526079-6-/2021-0508011",
    "11532323015172622Y-/2018-1220012",
    "/2021-None",
    "JNTR-2023-00001",
    "XFGS—2023—008",
)


def coded(**values: str) -> None:
    office().alter("修改机关信息", **values)


def test_the_default_pattern_counts_on_within_the_year(opened: Path) -> None:
    coded(organ_code="slzzf")
    assert index_number.propose(DAY, None) == "slzzf/2026-00001"
    item.record("甲", index_number="slzzf/2026-00001")
    item.record("去年的", index_number="slzzf/2025-00412")
    assert index_number.propose(DAY, None) == "slzzf/2026-00002"
    assert index_number.propose(date(2025, 12, 1), None) == "slzzf/2025-00413"


def test_the_credit_code_stands_for_the_office_where_it_has_no_other(opened: Path) -> None:
    change_profile(credit_code="11341702486344515H")
    index_pattern.set_pattern("{org}/{yyyymm}-{seq:5}")
    assert index_number.propose(DAY, None) == "11341702486344515H/202603-00001"


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("{org}/{year}-{seq:5}", "G25957/2026-00001"),
        ("{org}/{yyyymm}-{seq:5}", "G25957/202603-00001"),
        ("{region}-{org}-{category}-{yyyymmdd}-{seq:1}", "360426-G25957-0202-20260326-1"),
        ("{org}-{category}-{year}-{seq:4}", "G25957-0202-2026-0001"),
        ("{region}{org}{category}{year}{seq:6}", "360426G2595702022026000001"),
        ("{seq:3}号〔{year}〕", "001号〔2026〕"),
    ],
)
def test_a_pattern_is_filled_from_office_category_and_day(
    opened: Path, pattern: str, number: str
) -> None:
    coded(organ_code="G25957", region_code="360426")
    entry = catalogue.find("应急管理")
    assert entry is not None
    entry.alter("修改", code="0202")
    index_pattern.set_pattern(pattern)
    assert index_number.propose(DAY, entry) == number


def test_a_serial_counts_by_itself_for_each_category(opened: Path) -> None:
    coded(organ_code="A")
    index_pattern.set_pattern("{org}-{category}-{year}-{seq:3}")
    one, other = catalogue.find("应急管理"), catalogue.find("教育")
    assert one is not None
    assert other is not None
    one.alter("修改", code="01")
    other.alter("修改", code="02")
    item.record("甲", category=one, index_number=index_number.propose(DAY, one))
    assert index_number.propose(DAY, one) == "A-01-2026-002"
    assert index_number.propose(DAY, other) == "A-02-2026-001"


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        ("", "不能空着"),
        ("{org}/{year}", "流水号"),
        ("{seq:5}-{seq:3}", "只能有一个"),
        ("{org}/{月份}-{seq:5}", "没有“{月份}”"),
        ("{org/{seq:5}", "成对"),
        ("{seq:0}", "没有“{seq:0}”"),
        ("x" * 80 + "{seq:5}", "最长"),
    ],
)
def test_a_pattern_that_gives_no_numbers_is_refused(opened: Path, pattern: str, word: str) -> None:
    with pytest.raises(Refusal, match=word):
        index_pattern.set_pattern(pattern)
    assert index_pattern.pattern() == index_pattern.DEFAULT_PATTERN


@pytest.mark.parametrize("number", REAL)
def test_a_real_number_is_taken_and_found(opened: Path, number: str) -> None:
    kept = item.record("一条信息", index_number=number)
    assert item.by_index_number(number) == kept
    with pytest.raises(Refusal, match="已经用于"):
        item.record("另一条", index_number=number)
    assert index_number.propose(DAY, None) != number


def test_the_real_numbers_of_the_office_are_all_taken(opened: Path) -> None:
    source = SHARED / "ledgers/index_forms.md"
    if not source.exists():
        pytest.skip("the ledgers of real pages are not here")
    text = source.read_text(encoding="utf-8").split("### H")[0]
    numbers = {part for part in text.split("`")[1::2] if any(c.isdigit() for c in part)}
    assert len(numbers) > 30
    for number in numbers:
        item.record(f"信息 {number}", index_number=number)
    assert set(numbering.given(item.KIND)) == numbers


def test_a_number_stays_given_when_its_item_takes_another(opened: Path) -> None:
    kept = item.record("甲", index_number="x/2026-00001")
    item.change(kept, index_number="x/2026-00009")
    with pytest.raises(Refusal, match="曾经用于“甲”"):
        item.record("乙", index_number="x/2026-00001")
    item.change(kept, index_number="x/2026-00001")
    assert item.find(kept.id).index_number == "x/2026-00001"


def test_a_number_in_the_bin_says_so(opened: Path) -> None:
    item.record("甲", index_number="x/2026-00001").remove("重复登记")
    with pytest.raises(Refusal, match="在回收站"):
        item.record("乙", index_number="x/2026-00001")


def test_gaps_are_explained(opened: Path) -> None:
    kept = [item.record(f"第{n}条", index_number=f"x/2026-{n:05}") for n in (1, 2, 3, 5)]
    kept[1].remove("重复登记")
    item.change(kept[2], index_number="x/2026-00006")
    found = {gap.number: gap.reason for gap in index_number.gaps(Series("x/2026-", 5))}
    assert found.keys() == {"x/2026-00002", "x/2026-00003", "x/2026-00004"}
    assert "回收站：重复登记" in found["x/2026-00002"]
    assert "已改用 x/2026-00006" in found["x/2026-00003"]
    assert "没有登记过" in found["x/2026-00004"]


def test_a_series_shared_with_others_begins_at_its_lowest_number(opened: Path) -> None:
    for number in (104757, 104759):
        item.record(f"信息{number}", index_number=f"x/2024-{number}")
    assert [gap.number for gap in index_number.gaps(Series("x/2024-", 6))] == ["x/2024-104758"]
    assert index_number.known_series() == [(Series("x/2024-", 6), 2)]


@given(serial=st.integers(0, 999_999), digits=st.integers(1, 7))
def test_a_series_reads_the_serial_it_wrote(serial: int, digits: int) -> None:
    series = Series("11341702486344515H/2026-", digits, "号")
    assert series.serial(series.number(serial)) == serial
    assert series.serial("11341702486344515H/2025-00001号") is None
