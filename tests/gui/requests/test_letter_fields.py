"""What fills itself in while a letter is written, by real keys."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.shell.main_window import MainWindow
from models.requests import inner_steps, request
from tests.gui.keyboard import press, write
from tests.gui.requests.letter_window import (
    TODAY,
    choose,
    fields,
    letter_window,
    page,
    plain,
    text,
)
from tests.models.letters.case import case_of, issued, received

TAB = Qt.Key.Key_Tab


@pytest.fixture
def window(qtbot: QtBot, opened: Path, restored: Application) -> Iterator[MainWindow]:
    """The window on the case 2026-001; today is 2026-03-10."""
    with letter_window(qtbot) as made:
        yield made


def test_the_fee_of_a_letter_follows_its_scale_and_quantity(window: MainWindow) -> None:
    made = choose(window, "收费通知书")
    form = fields(made)
    form.field("fee_by").set_value("按量")
    form.go_to("units")
    write("250")
    assert form.field("amount").value() == 470000
    form.go_to("amount")
    form.field("amount").set_value(None)
    write("300")
    assert form.field("amount").value() == 30000
    assert made.foot.sentence.startswith("还差") or "金额" in made.foot.sentence


def test_the_date_of_a_letter_is_completed_when_it_is_left(window: MainWindow) -> None:
    made = choose(window, "补正")
    plain(made).dated.setFocus()
    plain(made).dated.set_value(None)
    write("3-9")
    press(TAB)
    assert plain(made).dated.line.text() == "2026-03-09"
    assert plain(made).who.text().startswith("收到 2026-03-02")


def test_the_tint_lies_on_the_line_of_a_field_not_where_the_request_is_quoted(
    window: MainWindow,
) -> None:
    made = choose(window, "予以公开")
    fields(made).go_to("info")
    assert made.form.passages(text(made))[0] == "补偿登记表。"


def test_what_a_new_letter_lacks_is_an_alarm_only_once_something_is_typed(
    window: MainWindow,
) -> None:
    made = choose(window, "补正")
    assert made.foot.missing_button.property("kind") == "quiet"
    write("请写明年份")
    assert made.foot.missing_button.property("kind") == "late"


def test_a_letter_dated_before_those_with_lower_numbers_is_said_in_amber_and_not_refused(
    window: MainWindow,
) -> None:
    other = case_of(received("2026-002"), date(2026, 3, 9))
    issued(other, "supplement", date(2026, 3, 10))
    made = choose(window, "补正")
    assert plain(made).caution.isHidden()
    plain(made).dated.setFocus()
    plain(made).dated.set_value(None)
    write("3-5")
    assert plain(made).caution.sentence == (
        "文号在前的示镇公复〔2026〕1号（2026-03-09）日期比 2026-03-05 晚，文号和日期的先后对不上。"
    )
    assert made.foot.sentence == "还差 2 处：补正事项、补正期限"


def test_a_reply_that_is_dated_before_the_last_step_is_said_in_amber(window: MainWindow) -> None:
    inner_steps.confer(request.find("2026-001"), date(2026, 3, 9), "县档案馆", "同意", TODAY)
    page(window).refresh()
    made = choose(window, "予以公开")
    plain(made).dated.setFocus()
    plain(made).dated.set_value(None)
    write("3-5")
    said = "2026-03-05 早于已经登记的会商（2026-03-09）。"
    assert plain(made).caution.sentence == said
