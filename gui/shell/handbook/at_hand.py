"""What a clerk has in hand when F1 is pressed, in the words of the window, the nearest first."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QWidget

from gui.controls.tab_bar import ChipTabs
from gui.dialogs.panes import Card
from gui.forms.form import Form
from gui.forms.rows import FormRow
from gui.pages.page import Page
from gui.requests.case.view import CaseView
from gui.requests.letters.letter_page import LetterPage

_PARTS = ((LetterPage, "拟写文书"), (CaseView, "案卷经办"))


def in_hand(page: Page | None, sheet: QWidget | None) -> list[str]:
    """Return the words of the sheet over the page, else of the group, card, part and tab shown."""
    if sheet is not None:
        return [*reversed(sheet.windowTitle().split("　"))]
    return [] if page is None else [each for each in _on(page) if each]


def _on(page: Page) -> Iterator[str]:
    yield page.helped_with
    part = QApplication.focusWidget()
    while part is not None and part is not page:
        above = part.parentWidget()
        form = _form_over(above)
        if form is not None and isinstance(part, FormRow):
            yield form.section_over(part)
        if isinstance(part, Card):
            yield part.accessibleName()
        part = above
    for kind, words in _PARTS:
        if any(each.isVisible() for each in page.findChildren(kind)):
            yield words
    for tabs in page.findChildren(ChipTabs):
        if tabs.isVisible() and tabs.currentIndex() >= 0:
            yield tabs.accessibleTabName(tabs.currentIndex()) or tabs.tabText(tabs.currentIndex())


def _form_over(sheet: QWidget | None) -> Form | None:
    """Return the form on whose sheet a row lies."""
    area = sheet.parentWidget() if sheet is not None else None
    form = area.parentWidget() if area is not None else None
    return form if isinstance(form, Form) and form.sheet is sheet else None
