"""`main.py posting`: the posting of an item, as a file; nothing is registered."""

import json
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

import main
from models.items import item
from models.postings import posting as postings
from models.postings.posting import Posting
from models.store import register
from tests.reports.writers import ofd_read

NUMBER = "示政通〔2026〕1号"


@pytest.fixture
def register_folder(folder: Path) -> Path:
    with register.opened(folder):
        item.record(
            "关于春季森林防火的通告",
            document_number=NUMBER,
            summary="一、禁火时间\n自2026年3月1日起。失主电话13800001234。",
            made_on=date(2026, 3, 2),
        )
    return folder


def run(folder: Path, *words: str) -> int:
    return main.main(["posting", *words, "--register", str(folder)])


@pytest.mark.parametrize(("paper", "width"), [("A4", 595), ("A3", 842)])
def test_the_posting_of_an_item_is_written_on_the_paper_asked_for(
    register_folder: Path, tmp_path: Path, paper: str, width: int
) -> None:
    out = tmp_path / "通告.pdf"
    assert run(register_folder, NUMBER, "--out", str(out), "--paper", paper) == 0
    page = pypdfium2.PdfDocument(out)[0]
    assert round(page.get_width()) == width
    text = page.get_textpage().get_text_range()
    assert "138****1234" in text
    assert "13800001234" not in text
    with register.opened(register_folder):
        assert Posting.select().count() == 0


def test_the_posting_is_written_as_ofd_masked_as_well(
    register_folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "通告.ofd"
    assert run(register_folder, NUMBER, "--out", str(out)) == 0
    (page,) = ofd_read.read(out.read_bytes()).pages
    words = "".join(sign for sign, *_ in page.signs)
    assert "138****1234" in words
    assert "13800001234" not in words


def test_the_website_gets_the_same_words(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    html, text = tmp_path / "通告.html", tmp_path / "通告.txt"
    for out in (html, text):
        assert run(register_folder, NUMBER, "--out", str(out), "--json") == 0
        told = json.loads(capsys.readouterr().out)
        assert (told["file"], told["masked"]) == (str(out), 1)
    for line in text.read_text(encoding="utf-8").splitlines():
        assert line.strip() in html.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("没有的号", "--out", "x.pdf"), "没有信息的索引号、文号或标题是“没有的号”"),
        ((NUMBER, "--out", "x.doc"), "张贴只能输出 pdf、ofd、html、txt"),
        ((NUMBER, "--out", "无此文件夹/x.pdf"), "无此文件夹"),
    ],
)
def test_what_cannot_be_made_is_said_in_one_sentence(
    register_folder: Path,
    words: tuple[str, ...],
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(register_folder, *words) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def test_a_posting_with_open_places_is_written_as_a_draft_and_said(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with register.opened(register_folder):
        postings.record(
            date(2026, 3, 2), title="关于〔某事〕的通知", kind="通知", body="请〔某日〕前报名。"
        )
    out = tmp_path / "通知.txt"
    assert run(register_folder, "关于〔某事〕的通知", "--out", str(out)) == 1
    said = capsys.readouterr().err
    assert "还有 2 处没有填：〔某事〕、〔某日〕；没有落款日期" in said
    assert "〔某日〕" in out.read_text(encoding="utf-8")
