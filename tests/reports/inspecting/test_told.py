"""What was found in files, told by file and kind, cleaned copies with their own check."""

from pathlib import Path

import docx
import pytest

from models.store.refusal import Refusal
from reports.inspecting.told.looked_at import LookedAt, clean_copy, look_at
from tests.reports.inspecting.files_to_inspect import document


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return document(tmp_path_factory.mktemp("inspected") / "低保公示.docx")


def test_traces_stand_under_their_kinds_the_numbers_of_persons_first(file: Path) -> None:
    told = look_at(file)
    assert [word for word, _ in told.by_kind][:3] == ["身份证号", "电话号码", "文件属性"]
    assert sum(len(traces) for _, traces in told.by_kind) == len(told.traces)
    assert told.in_short == f"查出 {len(told.traces)} 处"


def test_a_cleaned_copy_is_looked_at_again_and_the_file_stays(file: Path, tmp_path: Path) -> None:
    before, out = file.read_bytes(), tmp_path / "清理后.docx"
    copy = clean_copy(file, out)
    assert {word for word, _ in copy.by_kind} == {"身份证号", "电话号码", "图片"}
    assert "已接受修订 1 处" in copy.removed
    assert (look_at(out).traces, file.read_bytes()) == (copy.traces, before)


def test_what_cannot_be_read_is_told_with_its_file(tmp_path: Path) -> None:
    told = look_at(tmp_path / "没有这份.pdf")
    assert (told.in_short, told.traces) == ("没有读", ())
    assert "没有找到文件" in told.refused
    plain = tmp_path / "通知.docx"
    made = docx.Document()
    made.core_properties.author = ""
    made.save(str(plain))
    assert look_at(plain) == LookedAt(plain)
    assert look_at(plain).in_short == "没有查出问题"


def test_a_check_that_is_given_up_ends_at_once(file: Path) -> None:
    def given_up() -> None:
        raise Refusal(None, "已取消")

    assert look_at(file, given_up).refused == "已取消"
