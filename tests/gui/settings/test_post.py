"""工作移交: the card of 设置 shows the paper of the post, with what was typed and not saved."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.printing.preview import PreviewDialog
from gui.settings.page import SettingsPage
from gui.settings.post import PostCard
from gui.settings.profile import ProfileCard
from reports.paper.document import Document

TODAY = date(2026, 12, 21)


def test_the_paper_of_the_post_names_what_is_not_saved(
    qtbot: QtBot, opened: Path, restored: Application
) -> None:
    page = SettingsPage(lambda: TODAY, lambda points: None)
    qtbot.addWidget(page)
    page.refresh()
    page.card(ProfileCard).form.set_raw(
        {**page.card(ProfileCard).form.raw(), "phone": "0796-1234567"}
    )
    page.card(ProfileCard).form.set_dirty(True)
    page.card(ProfileCard).drafts.keep()
    page.card(PostCard).show_button.click()
    (preview,) = page.findChildren(PreviewDialog)
    assert isinstance(preview.document, Document)
    first = next(each for each in preview.document.tables if each.id == "post_first")
    assert "设置里的机关信息" in {cell.text for cell in first.cells}
    qtbot.waitUntil(lambda: bool(preview.data))
    preview.reject()
