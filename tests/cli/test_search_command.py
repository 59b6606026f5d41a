"""The verb search: everything that words find, as JSON and in words; and the index made anew."""

import json
import shutil
from pathlib import Path

import pytest

import main
from models.items import item
from models.store import register
from models.store.database import DB


@pytest.fixture
def place(blank_register: Path, tmp_path: Path) -> Path:
    """A register with three items."""
    shutil.copytree(blank_register, tmp_path / "register")
    with register.opened(tmp_path / "register"):
        for at in range(3):
            item.record(f"低保公示{at}", index_number=f"a/2026-0000{at}")
    return tmp_path / "register"


def test_what_is_found_has_kind_number_title_and_date(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["search", "dbgs", "--limit", "1", "--register", str(place)]
    assert main.main([*words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {"kind": "items", "number": "a/2026-00002", "title": "低保公示2", "date": ""}
    ]
    assert main.main(words) == 0
    assert capsys.readouterr().out == "主动公开（3）\n　a/2026-00002　低保公示2\n"
    assert main.main(["search", "没有", "--register", str(place)]) == 0
    assert "没有找到“没有”" in capsys.readouterr().out
    assert main.main(["search", "*", "--register", str(place)]) == 0
    assert "“*”里只有标点和符号" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"), [(["低保", "--limit", "0"], "条数"), ([], "字词"), (["--limit"], "--limit")]
)
def test_a_wrong_call_is_one_sentence(
    place: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert main.main(["search", *words, "--register", str(place)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert said in err


def test_verify_says_that_the_index_is_broken_and_rebuilding_mends_it(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with register.opened(place):
        DB.execute_sql("DELETE FROM search_index WHERE rowid = 2")
    assert main.main(["verify", "--register", str(place)]) == 1
    assert "search --rebuild" in capsys.readouterr().out
    assert main.main(["search", "--rebuild", "--register", str(place)]) == 0
    assert main.main(["verify", "--register", str(place)]) == 0
