"""开放数据包 in the window: written where the clerk says, and what came of it said in the card."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.settings.safety import package
from gui.settings.safety.package import PackageCard
from models.packages import unpacking
from models.store import register
from tests.gui.scenes import wait_for


@pytest.fixture
def card(
    qtbot: QtBot, restored: Application, opened: Path, monkeypatch: pytest.MonkeyPatch
) -> PackageCard:
    """The card on an empty register."""
    made = PackageCard(lambda: date(2026, 3, 26))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_package_is_written_where_the_clerk_says_and_becomes_a_register(
    card: PackageCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(_title: str, name: str, *_words: object) -> Path:
        asked.append(name)
        return tmp_path / name

    monkeypatch.setattr(package, "ask_where", ask)
    card.export_button.click()
    wait_for(lambda: card.export_button.isEnabled() and card.band.isVisible())
    assert asked == ["示例镇人民政府公开簿数据包20260326.gongkaibu.zip"]
    assert card.band.sentence == f"已导出并核对：{asked[0]}。"
    unpacking.into(tmp_path / asked[0], tmp_path / "back")
    assert (tmp_path / "back" / register.FILE).is_file()


def test_why_no_package_was_written_is_said_in_the_card(card: PackageCard, tmp_path: Path) -> None:
    card.write(tmp_path / "没有的文件夹" / "p.zip")
    wait_for(lambda: card.export_button.isEnabled() and card.band.isVisible())
    assert "所在的文件夹" in card.band.sentence
