"""What the law doubts about a step is said over its fields, in amber, before it is registered."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.forms.dialog import FormDialog
from gui.requests.page import RequestPage
from gui.requests.steps.closing import ClosingDialog
from gui.requests.steps.dialog import StepDialog
from models.law.action import Action, StepKind
from models.law.event import Party
from models.requests import handling, renewal, request
from reports.checks.cases import case_findings
from tests.gui.keyboard import ENTER, modal, press, write
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


def test_a_supplement_after_its_date_wants_a_reason_and_says_both_readings(
    page: RequestPage,
) -> None:
    handling.ask_supplement(received(), date(2026, 3, 4), date(2026, 3, 13), "年份", TODAY)
    made = opened_dialog(page, Action(StepKind.RECEIVE_SUPPLEMENT, ""))
    type_day(made, "3-13")
    assert not made.form.field("reason").isVisible()
    type_day(made, "3-16")
    assert made.form.rows["reason"].rule.said == (
        "补正 2026-03-16 收到，晚于补正期限 2026-03-13，有正当理由的，期限从次日重新起算，"
        "2026-04-14 前答复；没有正当理由的视为放弃申请，可以按逾期不补正办结；接着办理的写明理由"
    )
    fill(made, {"content": "2022年补偿登记表"})
    assert made.form.error("reason").startswith("补正 2026-03-16 收到，晚于补正期限 2026-03-13")
    fill(made, {"reason": "邮件在途延误"})
    assert [each.words for each in page.case.timeline.entries if "收到补正" in each.title] == [
        "2026-03-16 收到补正，期限重新起算，条例第三十条，"
        "补正后申请公开“2022年补偿登记表”，邮件在途延误"
    ]
    assert page.case.clock.caution.text().startswith("补正 2026-03-16 收到，晚于补正期限")


def test_a_request_whose_other_side_was_too_late_can_be_closed_instead(page: RequestPage) -> None:
    handling.ask_supplement(received(), date(2026, 3, 4), date(2026, 3, 13), "年份", TODAY)
    made = opened_dialog(page, Action(StepKind.RECEIVE_SUPPLEMENT, ""))
    assert isinstance(made, StepDialog)
    type_day(made, "3-13")
    assert not made.end.isVisible()
    type_day(made, "3-16")
    assert made.end.accessibleName() == "按逾期不补正办结"
    made.end.click()
    closing = modal()
    assert isinstance(closing, ClosingDialog)
    assert closing.form.field("outcome").value() == "o1"


def test_what_was_asked_after_a_supplement_stands_in_its_correction_and_goes_with_it(
    page: RequestPage,
) -> None:
    made = received()
    handling.ask_supplement(made, date(2026, 3, 4), date(2026, 3, 13), "年份", TODAY)
    came = handling.receive_supplement(made, date(2026, 3, 9), TODAY, "2022年补偿登记表")
    again = opened_dialog(page, Action(StepKind.CORRECT, "", event=came.id))
    assert again.form.field("content").value() == "2022年补偿登记表"
    fill(again, {"content": "", "correction": "申请内容没有变"})
    assert request.find(made.number).corrected_content == ""


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
