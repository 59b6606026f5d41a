"""No file from elsewhere takes the program down, its memory, or more than a moment."""

import os
import struct
import subprocess
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.store.refusal import Refusal
from reports.apart import asking
from reports.ledgers.books.workbook import tables
from tests.reports.ledgers.books.hostile import (
    edited,
    open_document,
    plain_book,
    with_cell,
    with_hours,
)

_ENCRYPTED = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096) + "EncryptedPackage".encode("utf-16le")


def said_of(path: Path) -> str:
    with pytest.raises(Refusal) as refused:
        tables(path)
    assert refused.value.field == "file"
    return refused.value.sentence


def said_if_refused(path: Path) -> str:
    try:
        tables(path)
    except Refusal as refusal:
        return refusal.sentence
    return ""


@pytest.mark.parametrize(
    "place",
    [
        "XFD1048576",
        "A1048576",
        "AZ1048576",
        "B200001",
        "ZZ999999",
        "B90000",
        "AAA40000",
        "C4294967295",
    ],
)
def test_a_cell_far_from_the_table_is_named_and_not_reached_for(tmp_path: Path, place: str) -> None:
    row = "".join(sign for sign in place if sign.isdigit())
    assert f"第 {row} 行" in said_of(with_cell(tmp_path / "远.xlsx", place))


def test_a_cell_far_away_that_only_has_a_style_does_no_harm(tmp_path: Path) -> None:
    found = tables(with_cell(tmp_path / "x.xlsx", "XFD1048576", "", ' s="1"'))
    assert len(found[0].rows) == 60


@pytest.mark.parametrize("row", ["4294967295", "99999999"])
def test_a_reader_that_dies_is_a_sentence_and_the_next_file_is_read(
    tmp_path: Path, row: str
) -> None:
    bad = f'<row r="{row}"><c><v>1</v></c></row></sheetData>'.encode()
    path = edited(tmp_path / "行.xlsx", lambda _name, part: part.replace(b"</sheetData>", bad))
    assert said_of(path)
    (tmp_path / "good.xlsx").write_bytes(plain_book())
    assert len(tables(tmp_path / "good.xlsx")[0].rows) == 60


@pytest.mark.parametrize(("columns", "rows"), [(16384, 1048576), (1024, 100_000)])
def test_a_row_that_is_said_to_repeat_without_end_is_a_sentence(
    tmp_path: Path, columns: int, rows: int
) -> None:
    assert "内容太多" in said_of(open_document(tmp_path / "x.ods", columns, rows))


def test_a_row_that_stands_there_again_and_again_is_a_sentence(tmp_path: Path) -> None:
    assert "从第 2 行起一直是同样的内容" in said_of(open_document(tmp_path / "x.ods", 1, 30_000))


def test_a_row_far_below_the_table_is_named_in_any_kind_of_file(tmp_path: Path) -> None:
    path = open_document(tmp_path / "x.ods", 1, 1, above=500_000)
    assert "第 500002 行" in said_of(path)


@pytest.mark.parametrize("sign", [b",", b"\t", b"\n", b";\n"])
def test_a_csv_of_nothing_but_separators_is_a_sentence(tmp_path: Path, sign: bytes) -> None:
    (tmp_path / "x.csv").write_bytes(sign * (11 << 20))
    assert "内容太多" in said_of(tmp_path / "x.csv")


@pytest.mark.parametrize("number", ["13812345678", "110101199001011234", "-9e18", "1e300"])
def test_a_number_that_is_no_time_is_told_with_what_to_change(tmp_path: Path, number: str) -> None:
    assert "时间格式" in said_of(with_hours(tmp_path / "x.xlsx", number))


def test_a_file_that_unpacks_to_much_is_not_unpacked(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "x.xlsx", "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", bytes(600 << 20))
    assert "600 MB" in said_of(tmp_path / "x.xlsx")


@pytest.mark.parametrize("name", ["x.xlsx", "x.xls", "x.et"])
def test_a_workbook_with_a_password_is_named_as_such(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(_ENCRYPTED)
    assert "取消密码" in said_of(tmp_path / name)


@pytest.mark.parametrize("name", ["台账", "台账.xlsx", "台账.csv"])
def test_a_folder_is_said_to_be_one(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    assert "是文件夹" in said_of(tmp_path / name)


@pytest.mark.parametrize("name", ["a" * 600 + ".xlsx", "a\0.xlsx", "x/" * 2000 + "x.xlsx"])
def test_a_name_that_no_file_has_is_a_sentence(name: str) -> None:
    assert said_of(Path(name))


def test_reading_ends_with_its_process_when_it_is_no_longer_wanted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, start = list[subprocess.Popen[bytes]](), subprocess.Popen

    def noted(*args: Any, **options: Any) -> subprocess.Popen[bytes]:
        started.append(start(*args, **options))
        return started[-1]

    def given_up() -> None:
        raise LookupError

    (tmp_path / "x.xlsx").write_bytes(plain_book())
    asking.end_waiting()
    monkeypatch.setattr(subprocess, "Popen", noted)
    with pytest.raises(LookupError):
        tables(tmp_path / "x.xlsx", given_up)
    assert [process.poll() is None for process in started] == [False]


def test_without_a_further_process_a_workbook_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_left(*_args: Any, **_options: Any) -> None:
        raise OSError

    (tmp_path / "x.xlsx").write_bytes(plain_book())
    asking.end_waiting()
    monkeypatch.setattr(subprocess, "Popen", none_left)
    assert len(tables(tmp_path / "x.xlsx")[0].rows) == 60


@pytest.mark.parametrize("kind", ["xlsx", "xls", "xlsb", "ods", "et", "csv"])
@given(data=st.data())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_with_changed_bytes_is_read_or_refused(
    tmp_path: Path, kind: str, data: st.DataObject
) -> None:
    content = bytearray(plain_book() if kind != "csv" else "登记号,申请人\r\n1,张三\r\n".encode())
    place = st.integers(0, len(content) - 1)
    for at, value in data.draw(st.lists(st.tuples(place, st.integers(0, 255)), max_size=20)):
        content[at] = value
    path = tmp_path / f"x.{kind}"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)) | st.just(len(content)))])
    assert len(said_if_refused(path)) < 200


@given(row=st.integers(0, 2**33), cell=st.text("XFDAZ019r=<>/\"'&", max_size=12))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_sheet_with_any_place_is_read_or_refused(tmp_path: Path, row: int, cell: str) -> None:
    bad = f'<row r="{row}"><c r="{cell}"><v>{row}</v></c></row></sheetData>'.encode()
    path = edited(tmp_path / "x.xlsx", lambda _name, part: part.replace(b"</sheetData>", bad))
    assert len(said_if_refused(path)) < 200


def test_a_damaged_directory_of_the_archive_is_a_sentence(tmp_path: Path) -> None:
    content = bytearray(plain_book())
    end = content.rindex(b"PK\x05\x06")
    struct.pack_into("<I", content, end + 16, os.SEEK_END)
    (tmp_path / "x.xlsx").write_bytes(content)
    assert "已损坏" in said_of(tmp_path / "x.xlsx")
