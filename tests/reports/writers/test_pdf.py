"""The paper: every word on it, the same bytes twice, nothing left behind when it fails."""

import errno
import os
import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from models.store.refusal import Refusal
from models.year.period import Period
from reports.annual.paper import annual_document
from reports.forms.form import form
from reports.paper.document import (
    Cell,
    CellKind,
    Document,
    Heading,
    Note,
    Paragraph,
    Table,
    TableBlock,
)
from reports.writers.pdf.writer import WriteReport, write_pdf
from reports.writers.setting.fonts import Fonts, Role
from reports.writers.setting.line_ends import NOT_FIRST, NOT_LAST
from reports.writers.setting.typesetting import Type, break_lines, fitted

PERIOD = Period.of(2022)
FONTS = Fonts()
BODY = Type(Role.FANGSONG, 10, 12)


def annual(form_id: str = "2021", office: str = "西岭镇人民政府") -> Document:
    return annual_document(form(form_id), 2022, office, {}, PERIOD)


def write(document: Document, path: Path) -> WriteReport:
    return write_pdf(document, path)


def text(path: Path) -> str:
    whole = "".join(page.extract_text() for page in PdfReader(path).pages)
    return re.sub(r"—\d+—", "", "".join(whole.split()))


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "报告.pdf"


@pytest.mark.parametrize("form_id", ["2021", "2019"])
def test_every_label_of_the_form_is_on_the_paper(form_id: str, target: Path) -> None:
    document = annual(form_id)
    write(document, target)
    printed = text(target)
    labels = [cell.text for table in document.tables for cell in table.cells]
    assert [label for label in labels if "".join(label.split()) not in printed] == []


@pytest.mark.parametrize("form_id", ["2021", "2019"])
def test_each_table_stands_on_a_page_of_its_own(form_id: str, target: Path) -> None:
    write(annual(form_id), target)
    pages = ["".join(page.extract_text().split()) for page in PdfReader(target).pages]
    assert len(pages) == 3
    assert "第二十条第（八）项" in pages[0]
    assert "四、结转下年度继续办理" in pages[1]
    assert "复议后起诉" in pages[2]


def test_the_pages_are_numbered_right_on_odd_and_left_on_even_pages(target: Path) -> None:
    write(annual(), target)
    places: list[float] = []
    for number, page in enumerate(PdfReader(target).pages, start=1):

        def visit(word: str, _cm: object, matrix: list[float], *_: object, n: int = number) -> None:
            if word.strip() == f"— {n} —":
                places.append(matrix[4])

        page.extract_text(visitor_text=visit)
    assert len(places) == 3
    right = (210 - 26) / 25.4 * 72 - 14
    assert places[0] == pytest.approx(right - FONTS.width("— 1 —", Role.SONG, 14), abs=0.5)
    assert places[2] == pytest.approx(right - FONTS.width("— 3 —", Role.SONG, 14), abs=0.5)
    assert places[1] == pytest.approx(28 / 25.4 * 72 + 14, abs=0.5)


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    write(annual(), first)
    write(annual(), second)
    assert first.read_bytes() == second.read_bytes()


def test_the_file_names_its_title_and_no_person_or_place(target: Path) -> None:
    write(annual(), target)
    told = PdfReader(target).metadata
    assert told is not None
    assert told.title == "西岭镇人民政府2022年政府信息公开工作年度报告（数据表）"
    assert (told.author or "", told.creator or "", told.producer or "") == ("", "", "")
    assert b"NotoSerifSC-Regular.ttf" not in target.read_bytes()


def test_every_font_is_embedded(target: Path) -> None:
    write(annual(), target)
    for page in PdfReader(target).pages:
        used = page["/Resources"]
        assert isinstance(used, DictionaryObject)
        fonts = used["/Font"]
        assert isinstance(fonts, DictionaryObject)
        for font in fonts.values():
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]


def test_a_character_in_no_font_is_printed_as_a_mark_and_reported(target: Path) -> None:
    told = write(annual(office="𪚥岭镇人民政府"), target)
    assert told == WriteReport(target, ("𪚥",))
    assert "〓岭镇人民政府" in text(target)


def test_rare_names_are_drawn(target: Path) -> None:
    told = write(Document("测试", blocks=(Paragraph("䶮㛃𬱖喆堃珺𠮷"),)), target)
    assert told.missing_characters == ()
    assert "䶮㛃𬱖喆堃珺𠮷" in text(target)


def test_a_long_paragraph_runs_over_pages_and_loses_nothing(target: Path) -> None:
    words = "".join(f"第{n}句话讲政府信息公开。" for n in range(120))
    write(Document("长文", blocks=(Heading("一、总体情况"), Paragraph(words), Note("注"))), target)
    assert len(PdfReader(target).pages) > 1
    found = text(target)
    assert all(f"第{n}句话" in found for n in range(120))


def test_a_heading_is_never_left_alone_at_the_foot_of_a_page(target: Path) -> None:
    filling = (Paragraph("行"),) * 19  # leaves room for the heading, not for its table
    blocks = (*filling, Heading("二、表"), TableBlock(long_table(3)))
    write(Document("题", blocks=blocks), target)
    first, second = ("".join(page.extract_text().split()) for page in PdfReader(target).pages)
    assert "二、表" not in first
    assert "二、表" in second


def long_table(rows: int) -> Table:
    cells = [
        Cell(0, 0, "序号", CellKind.HEAD),
        Cell(0, 1, "名称", CellKind.HEAD),
        Cell(1, 0, "共同的格", rowspan=rows),
        *(Cell(row, 1, f"名称{row}号", align="left") for row in range(1, rows + 1)),
    ]
    return Table("long", "", (100, 300), (26,) * (rows + 1), tuple(cells), head_rows=1)


def test_a_long_table_is_cut_between_rows_and_repeats_its_heads(target: Path) -> None:
    write(Document("长表", blocks=(TableBlock(long_table(60)),)), target)
    pages = ["".join(page.extract_text().split()) for page in PdfReader(target).pages]
    assert len(pages) > 1
    assert all("序号" in page and "共同的格" in page for page in pages)
    assert all(sum(f"名称{row}号" in page for page in pages) == 1 for row in range(1, 61))


def test_a_title_too_long_for_one_line_is_broken_by_meaning(target: Path) -> None:
    write(annual(office="示例省示例市示例县西岭镇人民政府"), target)
    lines = PdfReader(target).pages[0].extract_text().splitlines()
    assert "示例省示例市示例县西岭镇人民政府" in [line.strip() for line in lines]


def test_a_long_title_without_lines_of_its_own_cuts_no_word_and_no_number(target: Path) -> None:
    write(Document("示例镇人民政府关于做好2026年3月主动公开政府信息移送工作的通知"), target)
    lines = PdfReader(target).pages[0].extract_text().replace(" ", "").splitlines()
    assert lines[1:] == ["示例镇人民政府关于做好2026年3月", "主动公开政府信息移送工作的通知"]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.EACCES, "不能写入"),
        (errno.EROFS, "不能写入"),
        (errno.ENOSPC, "磁盘已满"),
        (errno.EIO, "读写磁盘出错"),
    ],
)
def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing_behind(
    code: int, sentence: str, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target.write_bytes(b"older report")

    def fail(*_: object) -> None:
        raise OSError(code, "no")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Refusal, match=sentence):
        write(annual(), target)
    assert [path.name for path in target.parent.iterdir()] == ["报告.pdf"]
    assert target.read_bytes() == b"older report"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="不存在"):
        write(annual(), tmp_path / "no" / "报告.pdf")
    assert list(tmp_path.iterdir()) == []


def test_no_line_begins_with_a_closing_or_ends_with_an_opening_mark() -> None:
    words = "（一）公开“三安全、一稳定”，《条例》第三十六条（第一项）；" * 9
    lines = break_lines(words, BODY, FONTS, 77)
    assert "".join(lines) == words
    assert not any(line[0] in NOT_FIRST or line[-1] in NOT_LAST for line in lines)


def test_a_number_is_never_broken() -> None:
    lines = break_lines("共计11398889件", BODY, FONTS, 45)
    assert lines == ["共计", "11398889", "件"]


def test_the_first_line_is_shorter_by_its_indent() -> None:
    lines = break_lines("公" * 12, BODY, FONTS, 50, indent=20)
    assert [len(line) for line in lines] == [3, 5, 4]


def test_text_too_long_for_its_cell_is_set_smaller_until_it_fits() -> None:
    kind, lines = fitted("公开" * 10, (), BODY, FONTS, (60, 24))
    assert kind.size < BODY.size
    assert len(lines) * kind.leading <= 24
