"""Joint applicants, help, what a 补正 asks for and each service, as a clerk works them."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.requests.page import RequestPage
from gui.requests.steps.dialog import StepDialog
from models.law.action import Action, StepKind
from models.requests import applicant, handling, request
from models.requests.applicant import Person
from models.requests.request import InformationRequest, events_of
from models.requests.service import services
from tests.gui.keyboard import ALT, CTRL, ENTER, SHIFT, press, write
from tests.gui.requests.request_window import fill, opened_dialog, page_of, received, request_window
from tests.gui.windows import TODAY

LI = Person(
    "李四", "居民身份证", "622801199001010022", "13800000002", "柳湾村二组", "b@example.com"
)


@pytest.fixture
def page(qtbot: QtBot, opened: Path) -> RequestPage:
    return page_of(request_window(qtbot))


def joint(*others: Person) -> InformationRequest:
    made = received()
    request.change(made, TODAY, others=applicant.as_text(others or (LI, Person("王五"))))
    return made


def names() -> list[str]:
    return applicant.names(request.find("2026-001"))


def edit(page: RequestPage) -> None:
    page.refresh()
    page.desk.open(request.find("2026-001").id)
    QApplication.processEvents()


def test_further_applicants_are_added_by_keyboard_alone(page: RequestPage) -> None:
    received()
    edit(page)
    page.pane.form.go_to("others")
    press(Qt.Key.Key_Space)
    write("李四")
    press(ENTER, ENTER)
    write("622801199001010022")
    press(Qt.Key.Key_S, modifier=CTRL)
    found = applicant.people(request.find("2026-001"))
    assert [(each.name, each.id_number) for each in found[1:]] == [("李四", "622801199001010022")]


def test_applicants_change_places_and_leave_by_keyboard(page: RequestPage) -> None:
    joint()
    edit(page)
    people = page.pane.people
    people.blocks[1].fields["name"].setFocus()
    press(Qt.Key.Key_Up, modifier=ALT | SHIFT)
    assert [each.name for each in people.people()] == ["王五", "李四"]
    press(Qt.Key.Key_Up, modifier=ALT | SHIFT)
    assert page.pane.form.field("applicant").value() == "王五"
    people.blocks[1].fields["name"].setFocus()
    press(Qt.Key.Key_Delete, modifier=ALT)
    press(Qt.Key.Key_S, modifier=CTRL)
    assert names() == ["王五", "张××"]


def test_the_second_takes_all_that_is_known_of_him_to_the_first_place(page: RequestPage) -> None:
    joint(LI)
    edit(page)
    page.pane.people.blocks[0].fields["phone"].setFocus()
    press(Qt.Key.Key_Up, modifier=ALT | SHIFT)
    press(Qt.Key.Key_S, modifier=CTRL)
    assert applicant.people(request.find("2026-001"))[0] == LI


def test_names_joined_in_the_field_become_applicants_of_their_own(page: RequestPage) -> None:
    received()
    edit(page)
    page.pane.form.field("applicant").set_value("")
    page.pane.form.go_to("applicant")
    write("张三、李四")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert [each.name for each in page.pane.people.people()] == ["李四"]


def test_a_draft_keeps_the_further_applicants(page: RequestPage) -> None:
    joint(LI)
    edit(page)
    page.pane.people.blocks[0].fields["name"].setFocus()
    write("（父）")
    raw = page.pane.raw()
    page.pane.people.set_people([])
    page.pane.take_raw(raw)
    assert [each.name for each in page.pane.people.people()] == ["（父）李四"]


def test_what_is_asked_after_a_supplement_is_registered_with_it(page: RequestPage) -> None:
    made = received()
    handling.ask_supplement(made, date(2026, 3, 4), date(2026, 3, 20), "写明年份", TODAY)
    asked = opened_dialog(page, Action(StepKind.RECEIVE_SUPPLEMENT, ""))
    fill(asked, {"on": date(2026, 3, 9), "content": "2022年补偿登记表"})
    assert request.find("2026-001").wanted == "2022年补偿登记表"
    assert page.case.facts.title.text() == "2022年补偿登记表"
    page.case.facts.toggle()
    assert ("补正前的申请内容", "补偿登记表") in page.case.facts.facts()


def test_what_is_asked_after_a_supplement_is_changed_in_the_form(page: RequestPage) -> None:
    made = received()
    edit(page)
    assert page.pane.form.rows["corrected_content"].isHidden()
    handling.ask_supplement(made, date(2026, 3, 4), date(2026, 3, 20), "写明年份", TODAY)
    handling.receive_supplement(made, date(2026, 3, 9), TODAY)
    page.pane.close_pane()
    edit(page)
    page.pane.form.go_to("corrected_content")
    write("登记表")
    press(Qt.Key.Key_S, modifier=CTRL)
    assert request.find("2026-001").corrected_content == "登记表"


def serving(page: RequestPage) -> StepDialog:
    asked = opened_dialog(page, Action(StepKind.SERVE, ""))
    assert isinstance(asked, StepDialog)
    return asked


def test_the_service_asks_for_whom_of_several_and_goes_on_to_the_next(page: RequestPage) -> None:
    made = joint()
    handling.answer(made, date(2026, 3, 9), "granted", "", TODAY)
    for name in ("张××", "李四", "王五"):
        asked = serving(page)
        assert asked.form.field("to").value() == name
        fill(asked, {"on": date(2026, 3, 10), "way": "直接送达", "receiver": name})
    served = services(events_of(made))
    assert [(each.recipient, each.receiver) for each in served] == [
        ("张××", "张××"), ("李四", "李四"), ("王五", "王五"),
    ]  # fmt: skip
    assert request.find("2026-001").served_on == date(2026, 3, 10)


def test_by_post_the_service_asks_for_day_and_number_of_the_posting(page: RequestPage) -> None:
    made = received()
    handling.answer(made, date(2026, 3, 9), "granted", "", TODAY)
    asked = serving(page)
    assert asked.form.rows["mail_number"].isHidden()
    assert "to" not in asked.form.rows
    asked.form.field("way").set_value("邮寄")
    asked.form.edited.emit("way")
    assert not asked.form.rows["posted"].isHidden()
    posted = {"posted": date(2026, 3, 10), "mail_number": "1234567890123"}
    fill(asked, {"on": date(2026, 3, 13), "receiver": "李某（父）"} | posted)
    (served,) = services(events_of(made))
    assert (served.posted_on, served.mail_number, served.receiver) == (
        date(2026, 3, 10), "1234567890123", "李某（父）",
    )  # fmt: skip


def test_the_case_says_who_is_not_served_yet(page: RequestPage) -> None:
    made = joint()
    handling.answer(made, date(2026, 3, 9), "granted", "", TODAY)
    handling.serve(made, date(2026, 3, 10), TODAY, way="直接送达", to="李四")
    page.open_case("2026-001")
    assert "还没有送达张××、王五" in page.case.next.reason.text()


def test_the_case_shows_the_number_and_phone_of_every_applicant(page: RequestPage) -> None:
    joint(LI)
    page.open_case("2026-001")
    page.case.facts.toggle()
    facts = page.case.facts.facts()
    assert ("李四 证件号码", LI.id_number) in facts
    assert ("李四 联系电话", LI.phone) in facts


def test_the_list_says_of_help_for_whom(page: RequestPage) -> None:
    made = received()
    request.change(made, TODAY, helps="示例县民政局")
    page.refresh()
    shown = page.list.view.records.index(0, 2).data()
    assert shown == "协助示例县民政局：补偿登记表"


def test_a_withdrawal_closes_the_case_from_its_dialog(page: RequestPage) -> None:
    received()
    asked = opened_dialog(page, Action(StepKind.WITHDRAW, ""))
    assert asked.form.field("ends").value() is True
    fill(asked, {"on": date(2026, 3, 9), "text": "来函申请撤回"})
    assert request.find("2026-001").outcome == "o3"
    titles = [entry.title for entry in page.case.timeline.entries]
    assert "申请人撤回申请" in titles


def test_correcting_the_closing_leaves_every_service_as_it_was(page: RequestPage) -> None:
    made = joint(LI)
    handling.answer(made, date(2026, 3, 9), "granted", "", TODAY)
    handling.serve(made, date(2026, 3, 10), TODAY, way="直接送达", to="张××", receiver="张大")
    handling.serve(
        made, date(2026, 3, 13), TODAY, way="邮寄", to="李四", mail_number="EMS1",
        posted=date(2026, 3, 10),
    )  # fmt: skip
    before = [(e.recipient, e.on_date, e.way, e.mail_number) for e in services(events_of(made))]
    asked = opened_dialog(page, Action(StepKind.CORRECT, "", event=events_of(made)[1].id))
    fill(asked, {"reply_number": "示政信〔2026〕3号", "correction": "补登文号"})
    kept = request.find("2026-001")
    after = [(e.recipient, e.on_date, e.way, e.mail_number) for e in services(events_of(kept))]
    assert (kept.reply_number, after) == ("示政信〔2026〕3号", before)
    assert kept.served_on == date(2026, 3, 13)


def test_an_odd_number_of_identity_is_said_in_amber_beside_it(page: RequestPage) -> None:
    request.record("2026-009", TODAY, applicant="李四", id_number="11010519491231002X")
    joint()
    edit(page)
    form = page.pane.form
    form.field("id_number").set_value("11010519491231002X")
    page.pane.repeats.renew()
    assert form.rows["id_number"].rule.said == "号码和 2026-009 的李四相同，姓名不同，请核对"
    form.field("id_number").set_value("110105194912310021")
    page.pane.repeats.renew()
    assert form.rows["id_number"].rule.said == "身份证号码的校验码不对，请核对"


def test_a_telephone_number_in_the_place_of_the_name_is_said_in_amber(page: RequestPage) -> None:
    joint()
    edit(page)
    form = page.pane.form
    form.go_to("applicant")
    form.field("applicant").set_value("13909341234")
    page.pane.repeats.renew()
    assert form.rows["applicant"].rule.said == "像是电话号码，不是姓名或者名称，请核对"
    form.field("applicant").set_value("赵六")
    page.pane.repeats.renew()
    assert "电话号码" not in form.rows["applicant"].rule.said
