"""A Word document is looked over before it goes out, and cleaned."""

from pathlib import Path

import docx
import pytest

from reports.inspecting.cleaning import cleaned
from reports.inspecting.looked_over import looked_over
from reports.inspecting.trace import Cleaned, Trace, quoted
from tests.reports.inspecting.files_to_inspect import IDENTITY, MOBILE, document, everything_in


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return document(tmp_path_factory.mktemp("docx") / "公示.docx")


@pytest.fixture(scope="module")
def found(file: Path) -> dict[str, list[Trace]]:
    traces = looked_over(file)
    assert not isinstance(traces, str)
    by_kind: dict[str, list[Trace]] = {}
    for each in traces:
        by_kind.setdefault(each.kind, []).append(each)
    return by_kind


def test_everything_hidden_in_a_document_is_named_with_its_place(
    found: dict[str, list[Trace]],
) -> None:
    assert {kind: [each.place for each in traces] for kind, traces in found.items()} == {
        "identity": ["第 1 段"],
        "phone": ["第 1 张表第 2 列"],
        "metadata": ["作者", "最后保存的人"],
        "comment": ["第 2 段"],
        "change": ["第 3 段"],
        "hidden_text": ["第 4 段"],
        "picture": ["image1.png"],
    }
    said = {kind: "".join(each.message for each in traces) for kind, traces in found.items()}
    assert "张三" in said["metadata"]
    assert "王五的批注“这句先别发”" in said["comment"]
    assert "李四的修订没有接受：删去“九百元”，插入“一千元”" in said["change"]
    assert "“内部掌握”" in said["hidden_text"]
    assert "图片里的内容看不到，请人看一遍" in said["picture"]


def test_a_number_in_what_is_quoted_is_not_repeated_whole() -> None:
    assert quoted(f"他的号码{MOBILE}不要公开") == "“他的号码138****8000不要公开”"


def test_a_number_found_is_not_repeated_whole(found: dict[str, list[Trace]]) -> None:
    said = "".join(each.message for traces in found.values() for each in traces)
    assert IDENTITY not in said
    assert MOBILE not in said
    assert "110101********0038" in said


@pytest.fixture(scope="module")
def copy(file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Cleaned, Path]:
    made = cleaned(file)
    assert isinstance(made, Cleaned)
    path = tmp_path_factory.mktemp("cleaned") / "公示.docx"
    path.write_bytes(made.data)
    return made, path


def test_a_cleaned_document_holds_nothing_of_what_was_taken_out(
    copy: tuple[Cleaned, Path],
) -> None:
    inside = everything_in(copy[1])
    for gone in ("张三", "李四", "王五", "这句先别发", "九百元", "内部掌握"):
        assert gone not in inside


def test_a_cleaned_document_reads_with_its_changes_accepted(copy: tuple[Cleaned, Path]) -> None:
    texts = [each.text for each in docx.Document(str(copy[1])).paragraphs]
    assert texts[1:4] == ["本镇公示如下。", "低保金每月一千元", "公示七天。"]


def test_what_a_person_must_do_is_what_is_left_in_the_copy(copy: tuple[Cleaned, Path]) -> None:
    assert [each.kind for each in copy[0].by_hand] == ["identity", "phone", "picture"]
    assert "已接受修订 1 处" in copy[0].removed
    assert "已删去批注 1 处" in copy[0].removed


def test_a_plain_document_has_no_traces(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_paragraph("咨询电话：0571-88880000，办公地址：某镇某路1号。")
    paper.save(str(tmp_path / "x.docx"))
    assert looked_over(tmp_path / "x.docx") == ()
