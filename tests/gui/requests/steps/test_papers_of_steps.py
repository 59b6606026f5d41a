"""A step that was registered by hand gets its paper from the case, and a draft fills in its step."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.forms.dialog import FormDialog
from gui.requests.letters.issued_page import IssuedPage
from gui.shell.main_window import MainWindow
from models.law.action import Action, StepKind
from models.letters import issuing
from models.letters.kinds import kind
from models.letters.letter import letters_of
from models.requests import handling, request
from models.requests.request import events_of
from tests.gui.keyboard import CTRL, ENTER, modal, press
from tests.gui.requests.letter_window import TODAY, fields, letter_window, page, plain, written
from tests.gui.windows import settle
from tests.models.letters.case import case_of, filled

MARCH_4, MARCH_20 = date(2026, 3, 4), date(2026, 3, 20)


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    with letter_window(qtbot) as made:
        yield made


def test_the_paper_of_a_step_registered_by_hand_is_written_from_the_case_and_issued(
    window: MainWindow,
) -> None:
    case = request.find("2026-001")
    step = handling.ask_supplement(case, MARCH_4, MARCH_20, "写明年份", TODAY)
    page(window).refresh()
    card = page(window).case.letters
    (line,) = card.lines.value()
    assert line.words == "补出补正告知书"
    card.lines.pressed.emit(line.key)
    settle()
    made = written(window)
    assert (made.form.dated.value(), made.form.dated.isEnabled()) == (MARCH_4, False)
    assert fields(made).field("points").value() == "写明年份"
    assert "不另登记一步" in plain(made).step.text()
    fields(made).field("defect").set_value("申请内容不明确")
    fields(made).field("defect").edited.emit()
    press(ENTER, modifier=CTRL)
    settle()
    (letter,) = letters_of(case)
    assert (letter.event, letter.dated) == (step, MARCH_4)
    assert [each.kind for each in events_of(case)] == ["received", "supplement_asked"]
    page(window).letters.open(letter.id)
    assert isinstance(page(window).letters.page, IssuedPage)


def test_a_step_registered_by_hand_says_what_the_draft_of_its_letter_says(
    window: MainWindow,
) -> None:
    of, seen = kind("supplement"), case_of(request.find("2026-001"), MARCH_4)
    issuing.draft(seen, of, filled(seen, of, points="写明年份", until=MARCH_20))
    page(window).refresh()
    page(window).case.want(Action(StepKind.ASK_SUPPLEMENT, "补正告知"))
    dialog = modal()
    assert isinstance(dialog, FormDialog)
    values = dialog.form.values()
    assert (values["on"], values["until"], values["points"]) == (MARCH_4, MARCH_20, "写明年份")
    assert "草稿" in dialog.form.band.sentence
    dialog.accept()
    assert dialog.result()
    (line,) = page(window).case.letters.lines.value()
    assert line.small.endswith("草稿")
    page(window).letters.take("supplement")
    settle()
    assert written(window).step == events_of(seen.request)[-1]
