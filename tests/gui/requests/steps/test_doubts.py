"""What the law doubts about a step is said over its fields, in amber, before it is registered."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.forms.dialog import FormDialog
from gui.requests.page import RequestPage
from models.law.event import Party
from models.law.next_step import Action, StepKind
from models.requests import handling, renewal, request
from reports.checks.cases import case_findings
from tests.gui.keyboard import ENTER, press, write
from tests.gui.requests.request_window import fill, opened_dialog, received, request_page, shown
from tests.gui.windows import TODAY


@pytest.fixture
def page(qtbot: QtBot, opened: Path) -> RequestPage:
    return request_page(qtbot)


def said(made: FormDialog) -> str:
    band = made.form.band
    return "" if band.isHidden() else f"{band.property('band')}: {band.sentence}"


def type_day(made: FormDialog, day: str) -> None:
    made.form.go_to("on")
    made.form.field("on").set_value(None)
    write(day)
    press(ENTER)


def test_a_supplement_after_its_date_says_both_readings_while_its_day_is_typed(
    page: RequestPage,
) -> None:
    handling.ask_supplement(received(), date(2026, 3, 4), date(2026, 3, 13), "年份", TODAY)
    made = opened_dialog(page, Action(StepKind.RECEIVE_SUPPLEMENT, ""))
    type_day(made, "3-13")
    assert said(made) == ""
    type_day(made, "3-16")
    assert said(made) == (
        "soon: 补正 2026-03-16 收到，晚于补正期限 2026-03-13：有正当理由的，期限从次日重新起算，"
        "2026-04-14 前答复；没有正当理由的视为放弃申请，可以按逾期不补正办结。"
    )
    fill(made, {})
    assert page.case.clock.caution.text().startswith("补正 2026-03-16 收到，晚于补正期限")


def test_a_late_and_a_second_demand_are_said_so_too(page: RequestPage) -> None:
    made = received()
    asked = opened_dialog(page, Action(StepKind.ASK_SUPPLEMENT, ""))
    assert said(asked).startswith("soon: 2026-03-26 告知补正，超过收到之日起 7 个工作日")
    type_day(asked, "3-4")
    assert said(asked) == ""
    fill(asked, {"until": date(2026, 3, 20)})
    handling.receive_supplement(request.find(made.number), date(2026, 3, 9), TODAY)
    again = opened_dialog(page, Action(StepKind.ASK_SUPPLEMENT, ""))
    assert said(again).startswith("soon: 2026-03-26 第二次告知补正")


def test_a_new_reply_that_gives_while_a_third_party_has_time_is_said_so(page: RequestPage) -> None:
    made = received()
    handling.answer(made, date(2026, 3, 9), "d4", "示公复1号", TODAY, reason="来函已说明")
    renewal.order(made, date(2026, 3, 16), TODAY, days=30)
    handling.consult(made, Party.THIRD_PARTY, date(2026, 3, 18), today=TODAY)
    again = opened_dialog(page, Action(StepKind.REPLY_AGAIN, ""))
    assert said(again) == ""
    outcome = again.form.field("outcome")
    outcome.set_value("granted")
    outcome.edited.emit()
    assert said(again).startswith("soon: 2026-03-18 征求第三方意见，答复期限 2026-04-09 还没有过")
    fill(again, {"reply_number": "示公复2号"})
    found = [each.finding.message for each in case_findings(TODAY, made.number)]
    assert "2026-03-18 征求第三方意见，答复期限 2026-04-09 还没有过，第三方还没有答复" in found


def test_a_step_that_is_corrected_is_not_held_against_itself(page: RequestPage) -> None:
    step = handling.ask_supplement(received(), date(2026, 3, 4), date(2026, 3, 13), "年份", TODAY)
    made = opened_dialog(page, Action(StepKind.CORRECT, "", event=step.id))
    assert said(made) == ""
    assert shown() is made
