"""The verbs scan and mail: what came in stands with its case, what belongs nowhere is told."""

import json
import shutil
from pathlib import Path

import pytest

import main
from models.requests import request as requests
from models.requests.request import KIND
from models.store import register
from models.store.attachment import attachments
from tests.gui.requests.arriving.arrived import request_mail, scan
from tests.models.arrivals.asked import received

Printed = pytest.CaptureFixture[str]


@pytest.fixture
def place(blank_register: Path, tmp_path: Path) -> Path:
    """A register with a request, and a scan of its 送达回证 and of a page from elsewhere."""
    shutil.copytree(blank_register, tmp_path / "register")
    with register.opened(tmp_path / "register"):
        received()
        scan(tmp_path / "回证.pdf", ("2026-001", "service_proof"), ())
        scan(tmp_path / "别的.pdf", ())
    return tmp_path / "register"


def run(place: Path, *words: str) -> int:
    return main.main([*words, "--register", str(place)])


def names(place: Path, number: str) -> list[str]:
    with register.opened(place):
        return [each.name for each in attachments(KIND, requests.find(number).id)]


def test_scans_are_filed_by_their_codes_and_what_has_none_is_told(
    place: Path, capsys: Printed
) -> None:
    files = [str(place.parent / name) for name in ("别的.pdf", "回证.pdf")]
    assert run(place, "scan", *files, "--json") == 1
    out, err = capsys.readouterr()
    said = json.loads(out)
    assert [(each["number"], each["name"]) for each in said["filed"]] == [
        ("2026-001", "送达回证 回证.pdf")
    ]
    assert err == "没有归入：“别的.pdf”第 1 页，没有二维码，用 --to 写明归入哪一件申请。\n"
    assert run(place, "scan", files[0], "--to", "2026-001") == 0
    assert capsys.readouterr().out == "已归入 2026-001：别的.pdf\n"
    assert names(place, "2026-001") == ["送达回证 回证.pdf", "别的.pdf"]


def test_a_mail_becomes_a_request_or_a_part_of_one(place: Path, capsys: Printed) -> None:
    file = str(request_mail(place.parent))
    assert run(place, "mail", file, "--to", "2026-001") == 0
    assert capsys.readouterr().out == "已归入 2026-001，附件 2 个。\n"
    assert run(place, "mail", file, "--received", "今天", "--json") == 0
    made = json.loads(capsys.readouterr().out)
    assert made["files"] == ["来信.eml", "申请表.pdf"]
    assert names(place, made["number"]) == names(place, "2026-001")


def test_a_mail_that_was_registered_before_is_registered_again_and_told(
    place: Path, capsys: Printed
) -> None:
    file = str(request_mail(place.parent))
    made = []
    for _ in range(2):
        assert run(place, "mail", file, "--json") == 0
        said = capsys.readouterr()
        made.append(json.loads(said.out)["number"])
    first, second = made
    assert said.err == f"这封邮件 {first} 里已经有了；重复登记的，请在登记簿里删除 {second}。\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["mail", "没有.eml"], "没有找到文件"),
        (["scan", "没有.docx"], "不是扫描件"),
        (["mail", "a.eml", "--to", "2026-001", "--received", "2026-03-20"], "不用写 --received"),
        (["scan", "a.pdf", "--to", "2030-1"], "没有登记号为 2030-1"),
    ],
)
def test_a_wrong_call_is_one_sentence(
    place: Path, capsys: Printed, words: list[str], said: str
) -> None:
    assert run(place, *words) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err
