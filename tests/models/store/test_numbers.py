"""Numbers are the same however they are written, and stand in the order of their serials."""

from datetime import date
from pathlib import Path

import pytest

from models.disputes import dispute
from models.items import item
from models.requests import request
from models.requests.request import InformationRequest
from models.store.plain_text import natural, number_key
from models.store.refusal import Refusal
from models.year.figures import requests_behind
from reports.cases.due import due
from reports.ledgers.exporting import export_ledger
from tests.books import records_of
from tests.reports.ledgers.rows import TODAY, one, only_reason, take

SAME = ["2023-001", "2023－001", "2023 -001", " 2023-0 01", "２０２３-００１", "2023—001"]


@pytest.mark.parametrize("written", SAME)
def test_a_number_is_the_same_however_it_is_written(opened: Path, written: str) -> None:
    made = request.record("2023-001", TODAY)
    assert request.find(written) == made
    with pytest.raises(Refusal, match="登记号 2023-001 已经用过"):
        request.record(written, TODAY)


@pytest.mark.parametrize("written", ["2023-01", "2023-0011", "2023001", "2023-001A", "2024-001"])
def test_another_number_is_another(opened: Path, written: str) -> None:
    request.record("2023-001", TODAY)
    assert request.record(written, TODAY).number == written


@pytest.mark.parametrize(
    "written",
    [
        "镇政发〔2026〕1号",
        "镇政发［2026］1号",
        "镇政发[2026]1号",
        "镇政发（2026）1号",
        "镇政发 (2026) １号",
        "镇政发【2026】1号",
    ],
)
def test_brackets_of_every_kind_are_one(written: str) -> None:
    assert number_key(written) == number_key("镇政发〔2026〕1号")
    assert number_key(written) != number_key("镇政发〔2026〕01号")


def test_an_index_number_is_given_once_in_any_spelling(opened: Path) -> None:
    made = item.record("甲", index_number="XH〔2026〕005")
    assert item.by_index_number("XH[2026]００5") == made
    with pytest.raises(Refusal, match="已经用于“甲”"):
        item.record("乙", index_number="XH (2026) 005")


def test_the_next_number_is_free_in_every_spelling(opened: Path) -> None:
    request.record(f"{TODAY.year}－001", TODAY)
    assert request.next_number(TODAY) == f"{TODAY.year}-002"


@pytest.mark.parametrize("written", SAME[1:])
def test_a_ledger_knows_a_number_that_is_there_in_another_spelling(
    opened: Path, tmp_path: Path, written: str
) -> None:
    take(tmp_path, one(登记号="2023-001"))
    assert take(tmp_path, one(登记号=written)).same == 1
    other = {"申请人": "李××", "收到日期": date(2026, 3, 9), "申请内容": "水费"}
    said = only_reason(take(tmp_path, one(登记号=written, **other)))
    assert "登记簿里已有这个登记号（写作“2023-001”），请核对或改号" in said


def test_two_rows_of_a_ledger_with_one_number_are_named(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, one(登记号="2023-001"), one(登记号="2023 －001"), partial=True)
    assert found.imported == 1
    assert "本表前面已有这个登记号（写作“2023-001”）" in found.rejected[0].reason


def test_a_dispute_finds_its_request_in_another_spelling(opened: Path, tmp_path: Path) -> None:
    made = request.record("2023-001", TODAY, received_on=date(2023, 3, 1))
    row = {"编号": "F1", "种类": "复议", "登记号": "2023－001", "收到日期": date(2026, 3, 2)}
    assert take(tmp_path, row, kind="disputes").imported == 1
    kept = dispute.by_number("Ｆ1")
    assert kept is not None
    assert kept.request == made


NATURAL = ["2025-100", "2026-1", "2026-2", "2026-9", "2026-10", "2026-11", "2026-100"]


def test_numbers_stand_in_the_order_of_their_serials(opened: Path, tmp_path: Path) -> None:
    for number in sorted(NATURAL):
        request.record(number, TODAY, received_on=date(2026, 3, 2), applicant_kind="business")
    assert [each.request.number for each in due(TODAY)] == NATURAL
    assert [each.request.number for each in due(TODAY, everything=True)] == NATURAL
    behind = requests_behind("received", date(2026, 1, 1), date(2026, 12, 31))
    assert [row[1] for row in behind] == NATURAL
    export_ledger("requests", tmp_path / "out.xlsx")
    assert [row["登记号"] for row in records_of(tmp_path / "out.xlsx")] == NATURAL
    assert InformationRequest.select().count() == len(NATURAL)


@pytest.mark.parametrize(
    ("first", "second"),
    [("A9-1", "A10-1"), ("依〔2026〕9号", "依〔2026〕10号"), ("2026-002", "2026-10")],
)
def test_every_run_of_digits_counts_as_a_number(first: str, second: str) -> None:
    assert str(natural(first)) < str(natural(second))


def test_a_number_without_digits_is_sought_among_items_without_a_number(opened: Path) -> None:
    item.record("甲")
    assert item.by_index_number("没有的号") is None
