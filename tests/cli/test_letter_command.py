"""`main.py letter`: one paper of a request, as a file; nothing is registered."""

import json
from pathlib import Path

import docx
import pytest

import main
from models.letters.kinds import kinds
from models.letters.letter import letters_of
from models.requests.request import events_of, find
from models.store import register
from tests.models.letters.case import case_of, issued, profile, received


@pytest.fixture
def register_folder(folder: Path) -> Path:
    with register.opened(folder):
        profile()
        received()
    return folder


def run(folder: Path, *words: str) -> int:
    return main.main([*words, "--register", str(folder)])


@pytest.mark.parametrize("ending", ["pdf", "docx", "html"])
def test_a_paper_is_written_in_the_kind_of_file_that_its_name_asks_for(
    ending: str, register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"1.{ending}"
    assert run(register_folder, "letter", "2026-001", "receipt", "--out", str(out)) == 0
    assert out.stat().st_size > 500
    assert f"已写入：{out}" in capsys.readouterr().out
    with register.opened(register_folder):
        assert letters_of(find("2026-001")) == []
        assert len(events_of(find("2026-001"))) == 1


def test_fields_are_set_by_key_or_name_and_what_lacks_is_told(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "1.docx"
    words = ("letter", "2026-001", "补正告知书", "--out", str(out), "--on", "2026-03-04", "--json")
    assert run(register_folder, *words, "--set", "until=2026-03-18") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["lacking"] == ["补正事项"]
    assert (told["kind"], told["issued"]) == ("supplement", False)
    assert run(register_folder, *words, "--set", "until=3-18", "--set", "补正事项=写明年份") == 0
    assert json.loads(capsys.readouterr().out)["lacking"] == []
    text = "\n".join(each.text for each in docx.Document(str(out)).paragraphs)
    assert "写明年份" in text
    assert "请于2026年3月18日前" in text


def test_the_issued_paper_is_written_when_there_is_one(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with register.opened(register_folder):
        issued(case_of(find("2026-001")), "granted")
    words = ("letter", "2026-001", "granted", "--out", str(tmp_path / "1.pdf"), "--json")
    assert run(register_folder, *words) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["number"], told["issued"]) == ("示镇公复〔2026〕1号", True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2026-001", "无此"), "没有“无此”这种文书，可选：register_form（登记表）"),
        (("2026-009", "receipt"), "没有登记号为 2026-009 的申请"),
        (("2026-001", "receipt", "--set", "a=1"), "没有“a”这一项"),
        (("2026-001", "extension", "--set", "days=多"), "不是天数"),
        (("2026-001", "fee_notice", "--set", "amount=1.234"), "不是金额"),
        (("2026-001", "partial", "--set", "article=第九条"), "不能是“第九条”"),
        (("2026-001", "supplement", "--set", "until=2026-13-01"), "没有 13 月"),
        (("2026-001", "receipt", "--set", "days"), "名称=内容"),
    ],
)
def test_a_wrong_call_ends_with_one_sentence(
    words: tuple[str, ...],
    said: str,
    register_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "1.pdf"
    assert run(register_folder, "letter", *words, "--out", str(out)) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1
    assert not out.exists()


def test_an_unknown_kind_of_paper_names_every_kind(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(register_folder, "letter", "2026-001", "x", "--out", str(tmp_path / "1.pdf"))
    err = capsys.readouterr().err
    assert all(of.id in err for of in kinds())


def test_a_paper_written_into_a_folder_is_called_by_its_numbers(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ("letter", "2026-001", "granted", "--out", str(tmp_path))
    assert run(register_folder, *call) == 0
    with register.opened(register_folder):
        issued(case_of(find("2026-001")), "granted")
    assert run(register_folder, *call) == 0
    title = "政府信息公开申请答复书.pdf"
    names = {each.name for each in tmp_path.glob("*.pdf")}
    assert names == {f"2026-001 {title}", f"2026-001 示镇公复〔2026〕1号 {title}"}


def test_another_ending_is_refused(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "1.txt"
    assert run(register_folder, "letter", "2026-001", "receipt", "--out", str(out)) == 2
    assert "可选：pdf、ofd、docx、html" in capsys.readouterr().err


def test_a_row_of_the_table_names_its_paper(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = ("--out", str(tmp_path / "1.pdf"), "--json")
    assert run(register_folder, "letter", "2026-001", "n1", *out) == 0
    assert json.loads(capsys.readouterr().out)["kind"] == "n1"


PARTS = [
    {"申请内容": "补贴标准", "结果": "予以公开", "内容": "随本答复书提供"},
    {"申请内容": "身份证号码", "结果": "d4", "依据": "条例第十五条", "内容": "涉及个人隐私"},
]


def mixed(parts: object, *more: str) -> tuple[str, ...]:
    said = json.dumps(parts, ensure_ascii=False)
    return ("letter", "2026-001", "mixed", "--set", f"parts={said}", *more)


def test_a_letter_in_parts_takes_them_as_json_with_results_by_label_or_id(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "1.docx"
    run(register_folder, *mixed(PARTS, "--on", "2026-03-26", "--out", str(out), "--json"))
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["lacking"]) == ("mixed", [])
    text = "\n".join(each.text for each in docx.Document(str(out)).paragraphs)
    assert "一、关于补贴标准。依据《中华人民共和国政府信息公开条例》第三十六条第（二）项" in text
    assert "如对本答复第二项不服，依照《中华人民共和国行政复议法》第二十三条的规定" in text


def test_a_letter_in_parts_is_called_by_its_short_name_and_says_how_to_fill_it(
    register_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("letter", "2026-001", "分项答复", "--out", str(tmp_path / "1.pdf"))
    run(register_folder, *words, "--on", "2026-03-26")
    assert "第一项的结果；可用 --set parts=[…] 填写。" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("parts", "more", "said"),
    [
        ([{**PARTS[0], "结果": "给"}], (), "不是这件申请适用的表里的一行"),
        ([{**PARTS[0], "依据": "第十五条"}], (), "不能依据“第十五条”"),
        ([{"问": "x"}], (), "分项要写成"),
        (["x"], (), "分项要写成"),
        ({"x": 1}, (), "分项要写成"),
        ([PARTS[0]] * 21, (), "分项最多 20 项，这里有 21 项"),
        (PARTS, ("--set", "计入=胡说"), "“计入”不能是“胡说”"),
    ],
)
def test_parts_that_cannot_be_read_end_with_one_sentence(
    parts: object,
    more: tuple[str, ...],
    said: str,
    register_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "1.pdf"
    assert run(register_folder, *mixed(parts, *more, "--out", str(out))) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("parts", "more", "against"),
    [
        ([PARTS[0]], (), "分项答复至少要有两项"),
        ([PARTS[1], {**PARTS[1], "结果": "d5", "依据": "第十六条第一款"}], (), "请选计入哪一项"),
        (PARTS, ("--set", "计入=予以公开"), "计入的不是按规定算出的一项"),
        (PARTS, (), "没有登记过征求第三方意见"),
    ],
)
def test_what_issuing_would_refuse_of_a_letter_in_parts_is_told(
    parts: object,
    more: tuple[str, ...],
    against: str,
    register_folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = ("--on", "2026-03-26", "--out", str(tmp_path / "1.pdf"), "--json")
    run(register_folder, *mixed(parts, *more, *out))
    assert against in "；".join(json.loads(capsys.readouterr().out)["against"])
