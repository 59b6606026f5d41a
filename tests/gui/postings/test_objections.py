"""登记异议 while a posting hangs, by mouse and keys: day, person, words, and later the result."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.forms.lines import LinesField
from gui.postings.page import PostingsPage
from models.postings import boards
from models.postings.objections import Objection, object_to, objections_to
from models.postings.posting import Posting
from models.store.refusal import Refusal
from reports.postings.papers import proof_slip
from tests.gui.keyboard import CTRL, SHIFT, press
from tests.gui.postings.posting_window import fill_dialog, kept, posting_page
from tests.gui.windows import TODAY
from tests.reports.postings.test_ready import table_of, words

SAID = {"by": "李某（来电）", "what": "名单漏了一户"}


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> PostingsPage:
    return posting_page(qtbot)


def hung(page: PostingsPage) -> tuple[Posting, LinesField]:
    record = kept()
    for name in ("镇政府公开栏", "柳湾村公开栏"):
        boards.put_up(record, name, date(2026, 3, 23), "王某", TODAY)
    page.desk.open(record.id)
    field = page.pane.form.field("objections")
    assert isinstance(field, LinesField)
    return record, field


def test_an_objection_is_registered_while_it_hangs_and_gets_its_result(page: PostingsPage) -> None:
    record, field = hung(page)
    field.ways["object"].click()
    fill_dialog(SAID)
    assert [line.small for line in field.value()] == ["名单漏了一户 · 还没有处理结果"]
    field.pressed.emit("objection:0")
    fill_dialog({"result": "已核实补上"})
    (found,) = objections_to(record)
    assert (found.on, found.by, found.result) == (TODAY, "李某（来电）", "已核实补上")
    press(Qt.Key.Key_H, modifier=CTRL | SHIFT)
    fill_dialog({"by": "王某"})
    said = " ".join(words(table_of(proof_slip(record))))
    assert said.count("2026-03-26　李某（来电）：名单漏了一户　处理：已核实补上") == 1


def test_an_objection_is_undone(page: PostingsPage) -> None:
    record, field = hung(page)
    field.ways["object"].click()
    fill_dialog(SAID)
    press(Qt.Key.Key_Z, modifier=CTRL)
    assert objections_to(record) == []
    field.ways["object"].click()
    fill_dialog(SAID)
    field.pressed.emit("unobject:0")
    assert objections_to(record) == []


def test_no_objection_can_be_told_of_what_does_not_hang(page: PostingsPage) -> None:
    record = kept()
    page.desk.open(record.id)
    assert not page.pane.form.rows["objections"].isVisible()
    with pytest.raises(Refusal, match="还没有张贴"):
        object_to(record, Objection("漏了一户", TODAY), TODAY)
    boards.put_up(record, "镇政府公开栏", date(2026, 3, 23), "王某", TODAY)
    with pytest.raises(Refusal, match="不能早于张贴日期"):
        object_to(record, Objection("漏了一户", date(2026, 3, 22)), TODAY)
    with pytest.raises(Refusal, match="提了什么"):
        object_to(record, Objection(" ", TODAY), TODAY)
