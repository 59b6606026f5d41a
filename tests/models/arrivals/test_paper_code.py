"""The code on a paper says number and kind and nothing of a person; another office's is known."""

import shutil
from pathlib import Path

import pytest

from models import founding
from models.arrivals import paper_code
from models.arrivals.paper_code import code_for, read_code
from models.store import acts, register
from reports.cases import letters
from tests.models.arrivals.asked import TODAY, received


def test_a_code_says_register_kind_and_number_and_comes_back(opened: Path) -> None:
    found = read_code(code_for("桥依申:2026-1", "service_proof"))
    assert found is not None
    assert (found.kind, found.number, found.is_ours) == ("service_proof", "桥依申:2026-1", True)
    assert found.paper == "送达回证"


def test_a_paper_carries_nothing_of_a_person(opened: Path) -> None:
    received()
    paper = letters.paper(letters.sheet_for("2026-001", "register_form", [], TODAY))
    assert paper.code == f"GKB1:{paper_code.own_mark()}:REGISTER-FORM:2026-001"


@pytest.mark.parametrize(
    "text", ["", "https://example.invalid", "GKB1:A", "GKB1:A:RECEIPT:", "1234567890123"]
)
def test_a_code_of_something_else_is_none_of_ours(text: str) -> None:
    assert read_code(text) is None


def test_another_register_has_another_mark_and_a_copy_the_same(
    opened: Path, tmp_path: Path
) -> None:
    ours = paper_code.own_mark()
    copy = shutil.copytree(opened, tmp_path / "copy")
    founding.make(tmp_path / "other", "邻镇人民政府")
    marks = []
    for place in (copy, tmp_path / "other"):
        with register.opened(place):
            marks.append(paper_code.own_mark())
    assert marks[0] == ours
    assert marks[1] != ours


def test_an_office_that_wants_no_codes_has_none_and_can_take_it_back(opened: Path) -> None:
    received()
    with acts.act("修改文书二维码") as done:
        paper_code.print_codes(False)
    assert code_for("2026-001", "receipt") == ""
    acts.take_back(done.id)
    assert code_for("2026-001", "receipt")


def test_a_letter_without_a_case_carries_none(opened: Path) -> None:
    assert code_for("", "receipt") == ""
