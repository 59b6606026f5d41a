"""统计 tells disputes and fees of its period, beside the one compared."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.disputes import dispute
from models.items import item
from reports.periods.also import also
from reports.ways import Book, Narrow
from tests.gui.statistics.test_page import TODAY, shown


def test_disputes_and_fees_of_the_period_stand_there_as_in_its_papers(
    opened: Path, qtbot: QtBot
) -> None:
    dispute.record("复2026-001", TODAY, kind="reconsideration", received_on=date(2026, 3, 2))
    item.record("信息", published_on=date(2026, 3, 2), attribute="主动公开")
    page = shown(qtbot)
    qtbot.waitUntil(lambda: page.is_filled)
    said = page.cards.also
    assert said.now.text() == also(page.bar.span.period)
    assert "尚未审结的行政复议1件" in said.now.text()
    assert said.then.text() == f"上年同期：{also(page.bar.span.last_year)}"
    with qtbot.waitSignal(page.going) as way:
        QTest.mouseClick(said.link, Qt.MouseButton.LeftButton)
    assert way.args == [Narrow(Book.DISPUTE, {"year": 2026})]
