"""更新内容: which versions are news to a PC, how versions are told apart, and that it is told once."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting import news
from gui.acting.news import News, rank
from gui.dialogs.messages import Band
from gui.shell.opening.news_band import tell_news
from models.disk import of_this_pc
from models.pc.program import version


@pytest.fixture
def released(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of version 1.10.0, on a PC that has noted no version yet."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr(news, "version", lambda: "1.10.0")
    told = [News(n, f"{n} 的事", (f"{n} 的一行",)) for n in ("2.0.0", "1.10.0", "1.9.0", "1.0.0")]
    monkeypatch.setattr(news, "every", lambda: tuple(told))


@pytest.mark.parametrize(
    ("earlier", "later"), [("1.9", "1.10"), ("0.1.0", "1.0.0"), ("1.0.0rc1", "1.0.0"), ("", "0.1")]
)
def test_a_version_comes_after_another_by_its_numbers(earlier: str, later: str) -> None:
    assert rank(earlier) < rank(later)
    assert rank("1.0") == rank("1.0.0")


@pytest.mark.parametrize(
    ("before", "is_new", "told"),
    [
        ("1.0.0", False, ["1.10.0", "1.9.0"]),
        ("1.10.0", False, []),
        ("2.0.0", False, []),
        ("", True, []),
        ("", False, ["1.10.0"]),
    ],
)
def test_what_came_since_the_version_before_is_news(
    released: None, before: str, is_new: bool, told: list[str]
) -> None:
    of_this_pc.remember("version", before)
    assert [each.number for each in news.untold(is_new=is_new)] == told


def test_an_update_is_told_once_in_a_band_that_leads_to_all_of_it(
    qtbot: QtBot, released: None
) -> None:
    of_this_pc.remember("version", "1.9.0")
    for sentence in ("已更新到 1.10.0：1.10.0 的事", ""):
        band = Band()
        qtbot.addWidget(band)
        tell_news(band, band, is_new=False)
        assert band.sentence == sentence
    assert of_this_pc.known("version") == "1.10.0"


def test_an_older_program_that_is_run_again_leaves_what_was_noted(
    released: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    news.note_told()
    monkeypatch.setattr(news, "version", lambda: "1.9.0")
    news.note_told()
    assert of_this_pc.known("version") == "1.10.0"


def test_the_running_version_has_its_news_and_all_stand_in_order() -> None:
    known = [each.number for each in news.every()]
    assert version() in known
    assert known == sorted(known, key=rank, reverse=True)
