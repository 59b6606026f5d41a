"""主动公开: 核查 shows what is not in order and leads there."""

import re
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.dialogs.findings_sheet import FindingsDialog
from gui.shell.main_window import MainWindow
from models.items import item
from tests.gui.items.item_window import item_window, page_of
from tests.gui.keyboard import modal
from tests.gui.parts import rows


@pytest.fixture
def window(qapp: Application, qtbot: QtBot, opened: Path) -> MainWindow:
    item.record("过期的", made_on=date(2026, 2, 2), attribute="主动公开", reviewer="孙××")
    item.record("公开的", published_on=date(2026, 3, 2), attribute="主动公开", reviewer="孙××")
    return item_window(qtbot)


def test_a_finding_leads_to_the_records_behind_it(window: MainWindow) -> None:
    page = page_of(window)
    page.list_actions.check()
    dialog = modal()
    assert isinstance(dialog, FindingsDialog)
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert not [words for words in said if re.search(r"\b[ABC]\d\b", words)]
    links = {each.accessibleName(): each for each in dialog.findChildren(QPushButton)}
    links["查看：1 条信息过了应公开日期还没有公开"].click()
    assert [each.title for each in rows(page.list.view)] == ["过期的"]
    assert page.list.query.filters == {"state": "逾期"}
