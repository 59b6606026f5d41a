"""Letters to joint applicants, after a 补正, and with what is known of the service."""

from datetime import date
from pathlib import Path
from typing import Any

from models.letters.facts import facts_of
from models.letters.issuing import first_values
from models.letters.kinds import kind
from models.letters.parts import first_parts
from models.letters.template import SHEET
from models.letters.texts import addressee_of, letter_text
from models.requests import applicant, handling
from models.requests.applicant import Person
from models.requests.request import InformationRequest
from tests.models.letters.case import TODAY, case_of, filled, profile, received

TOGETHER = applicant.as_text(
    [Person("李四", "居民身份证", "6228", "13900000002", "柳湾村二组"), Person("王五")]
)


def joint(**facts: Any) -> InformationRequest:
    known = {"applicant": "张三", "phone": "13900000001", "others": TOGETHER}
    return received(**(known | facts))


def text_of(about: InformationRequest, name: str, **given: Any) -> str:
    case, of = case_of(about), kind(name)
    return letter_text(case, of, filled(case, of, **given))


def test_a_letter_addresses_every_applicant_as_you_all(opened: Path) -> None:
    profile()
    about = joint()
    assert addressee_of(case_of(about), kind("receipt"), {}) == "张三、李四、王五"
    said = text_of(about, "granted")
    assert "收到你们提出的政府信息公开申请" in said
    assert "收到你提出" not in said


def test_joint_organizations_are_you_all_as_well(opened: Path) -> None:
    about = joint(applicant="某某建材公司", applicant_kind="business")
    assert facts_of(case_of(about), kind("receipt"))["称谓"] == "你们"


def test_the_register_form_says_of_every_fact_whose_it_is(opened: Path) -> None:
    said = text_of(joint(), "register_form")
    assert "｜申请人｜张三、李四、王五｜" in said
    assert "张三：13900000001↵李四：13900000002" in said
    assert "李四：6228" in said


def test_one_applicant_is_named_as_before(opened: Path) -> None:
    found = facts_of(case_of(received(phone="13900000001")), kind("receipt"))
    assert (found["称谓"], found["联系电话"]) == ("你", "13900000001")


def corrected() -> InformationRequest:
    about = received(content="补偿材料")
    handling.ask_supplement(about, date(2026, 3, 4), date(2026, 3, 20), "写明年份", TODAY)
    handling.receive_supplement(about, date(2026, 3, 9), TODAY, "2022年补偿登记表")
    return about


def test_an_answer_names_what_was_asked_after_the_supplement(opened: Path) -> None:
    profile()
    said = text_of(corrected(), "granted")
    assert "2026年3月9日收到你的补正材料，补正后申请公开“2022年补偿登记表”。" in said
    assert "补偿材料”" not in said


def test_the_register_form_shows_both_what_was_asked_and_what_is_asked_now(opened: Path) -> None:
    said = text_of(corrected(), "register_form")
    assert "｜原申请内容｜补偿材料｜" in said
    assert "｜补正后申请内容｜2022年补偿登记表｜" in said


def test_the_parts_of_an_answer_are_those_asked_after_the_supplement(opened: Path) -> None:
    values = first_values(case_of(corrected()), kind("mixed"))
    assert values["parts"] == first_parts("2022年补偿登记表")


def test_the_proof_of_service_begins_with_what_was_registered(opened: Path) -> None:
    about = joint()
    handling.answer(about, date(2026, 3, 9), "granted", "", TODAY)
    handling.serve(
        about, date(2026, 3, 16), TODAY, way="邮寄", to="李四", mail_number="EMS1",
        posted=date(2026, 3, 10),
    )  # fmt: skip
    values = first_values(case_of(about), kind("service_proof"))
    assert (values["way"], values["tracking"]) == ("邮寄", "EMS1")
    assert values["sent_on"] == date(2026, 3, 10)
    assert values["to"] == "张三、李四、王五"


PLACES = "张三：示例镇1号；李四：柳湾村二组"


def receipts(about: InformationRequest, **given: Any) -> list[str]:
    """Return the 送达回证 of a request, sheet by sheet."""
    return text_of(about, "service_proof", place=PLACES, **given).split(f"{SHEET}送达回证")


def test_every_receiver_gets_a_receipt_of_his_own_with_his_own_place(opened: Path) -> None:
    one, two, three = receipts(joint(), to="张三、李四、王五")
    assert "｜受送达人｜张三｜" in one
    assert "｜送达地点｜示例镇1号｜" in one
    assert "｜送达地点｜柳湾村二组｜" in two
    assert "｜送达地点｜｜" in three


def test_one_of_several_gets_one_receipt_with_his_own_place(opened: Path) -> None:
    (one,) = receipts(joint(), to="李四")
    assert "｜受送达人｜李四｜" in one
    assert "｜送达地点｜柳湾村二组｜" in one


def test_a_receipt_says_of_the_mail_what_is_known_of_its_own_service(opened: Path) -> None:
    about = joint()
    handling.answer(about, date(2026, 3, 9), "granted", "", TODAY)
    handling.serve(about, date(2026, 3, 16), TODAY, way="邮寄", to="李四", mail_number="EMS1")
    one, two, _ = receipts(about, to="张三、李四、王五", tracking="EMS1", way="直接送达")
    assert "｜送达方式｜直接送达｜" in one
    assert "｜送达方式｜邮寄　单号：EMS1｜" in two


def test_a_firm_called_by_two_names_gets_one_receipt(opened: Path) -> None:
    firm = received(applicant="张三、李四律师事务所", applicant_kind="legal_service")
    assert len(receipts(firm, to="张三、李四律师事务所")) == 1
