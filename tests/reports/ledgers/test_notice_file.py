"""放假安排 from a workbook or a json file: read like a notice, refused in one sentence."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest

from models.law.workdays import YearCalendar
from models.store.refusal import Refusal
from reports.ledgers.notice_file import read_notice_file
from tests.books import write_book
from tests.models.law.notices import read_notice

REST = frozenset({date(2027, 1, 1), date(2027, 2, 5)})
WORK = frozenset({date(2027, 2, 14)})


def book(folder: Path, *rows: tuple[object, ...]) -> Path:
    heads = (("2027 年放假安排",), ("日期", "类型", "名称"))
    return write_book(folder / "放假.xlsx", *heads, *rows)


def test_a_workbook_is_read_with_dates_in_any_form(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        (datetime(2027, 1, 1), "休", "元旦"),
        ("2027-01-02", "休", "元旦"),
        ("2月5日", "放假", "春节"),
        ("20270214", "调休上班", ""),
    )
    wording = read_notice_file(path, 2027)
    assert wording.splitlines()[0] == "元旦：1月1日、1月2日放假。"
    assert read_notice(2027, wording) == YearCalendar(REST, WORK)


def test_a_json_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "2027.json"
    facts = {"year": 2027, "rest": ["0101", "2027-02-05"], "work": ["0214"]}
    path.write_text(json.dumps(facts), "utf-8")
    assert read_notice(2027, read_notice_file(path, 2027)) == YearCalendar(REST, WORK)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"year": 2027, "rest": ["0101", "0214"], "work": ["0214"]}, "2027-02-14 既写了放假又"),
        ({"year": 2027, "rest": ["0101"], "work": ["0215"]}, "2027-02-15 不是周六周日"),
        ({"year": 2027, "rest": ["0102"]}, "只有周六周日（如 2027-01-02）"),
        ({"year": 2028, "rest": ["0101"]}, "是 2028 年的，不是 2027 年"),
        ({"rest": ["2028-01-03"]}, "里有 2028-01-03，不是 2027 年的安排"),
        ({"year": 2027, "rest": ["1301"]}, "“2027-13-01”不是日期"),
        ({"year": 2027, "rest": "0101"}, "要写成"),
        ({"year": 2027}, "里没有日期"),
        ([], "要写成"),
    ],
)
def test_a_wrong_file_is_refused_in_one_sentence(tmp_path: Path, facts: object, said: str) -> None:
    path = tmp_path / "2027.json"
    path.write_text(json.dumps(facts), "utf-8")
    with pytest.raises(Refusal, match=said):
        read_notice_file(path, 2027)


def test_what_is_no_file_of_that_kind_is_refused(tmp_path: Path) -> None:
    for name in ("a.json", "a.xlsx"):
        (tmp_path / name).write_bytes(b"\x00\xff broken")
        with pytest.raises(Refusal, match="a\\."):
            read_notice_file(tmp_path / name, 2027)
