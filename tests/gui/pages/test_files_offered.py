"""A paper that leaves as a file leaves in both kinds of fixed pages."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.catalogue.page import CataloguePage
from gui.checking.report_view import ReportView
from gui.pages.paper_export import PRINTED, offer_files
from gui.rollup.page import RollupPage
from gui.website.view import WebsiteView

TODAY = date(2026, 3, 26)


def test_the_kind_that_is_pressed_is_the_one_exported(qapp: Application) -> None:
    menu, pressed = QMenu(), list[str]()
    offer_files(menu, "问题单", pressed.append, PRINTED)
    for each in menu.actions():
        each.trigger()
    assert pressed == ["pdf", "ofd", "docx"]


def catalogue(key: str) -> CataloguePage:
    made = CataloguePage(lambda: TODAY)
    made.show_tab(key)
    return made


def test_what_is_offered_as_pdf_is_offered_as_ofd(
    qapp: Application, opened: Path, qtbot: QtBot
) -> None:
    makers: tuple[Callable[[], QWidget], ...] = (
        ReportView,
        lambda: WebsiteView(lambda: TODAY, "主动公开"),
        RollupPage,
        lambda: catalogue("standard"),
        lambda: catalogue("guide"),
    )
    for make in makers:
        made = make()
        qtbot.addWidget(made)
        words = [each.text() for menu in made.findChildren(QMenu) for each in menu.actions()]
        (pdf,) = {each.partition("，")[0] for each in words if "PDF" in each}
        assert f"{pdf}，OFD（版式文件）" in words
