"""A paper beside what it is made from: what is shown is the last that was laid out."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.background import Progress
from gui.printing import paper_pane
from gui.printing.paper_pane import PaperPane
from reports.paper.document import Document, PageBreak, Paragraph

BEFORE = Document("审批表", blocks=(Paragraph("可以公开。"),))
LATER = Document("审批表", blocks=(Paragraph("可以公开。"), PageBreak(), Paragraph("不公开。")))


def test_what_was_laid_out_before_is_not_shown_over_what_came_later(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain, may_end = paper_pane._made, Event()  # noqa: SLF001

    def made(document: Document, progress: Progress) -> tuple[bytes, tuple[str, ...]]:
        found = plain(document, progress)
        if document is BEFORE:
            may_end.wait(30)  # too late to be given up
        return found

    monkeypatch.setattr(paper_pane, "_made", made)
    pane = PaperPane("打印")
    qtbot.addWidget(pane)
    pane.follow(lambda: BEFORE)
    first = pane.job
    assert first is not None
    qtbot.wait(100)
    with qtbot.waitSignal(first.ended):
        pane.follow(lambda: LATER)
        qtbot.waitUntil(lambda: pane.area.pages is not None and pane.area.pages.count == 2)
        may_end.set()
    qtbot.wait(50)
    assert pane.area.pages is not None
    assert pane.area.pages.count == 2
