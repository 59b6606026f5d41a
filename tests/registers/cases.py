"""A few invented requests that went through every step there is, for make.py."""

from datetime import date

from models import destroying
from models.cases import archiving, publish_answer
from models.disputes import course as dispute_course
from models.disputes import dispute, order
from models.law import workday_notice
from models.law.event import Party
from models.letters import issuing as lettering
from models.letters import texts as letter_texts
from models.letters.kinds import kind
from models.office import departments
from models.requests import applicant, fees, inner_steps, request, search_record
from models.requests import handling as steps
from models.requests.applicant import Person
from models.requests.case import Case
from models.requests.request import InformationRequest

TODAY = date(2026, 6, 1)


def fill() -> None:
    """Register the requests, with letters, searches and disputes."""
    case = _closed_case()
    _open_cases()
    _joint_case()
    _case_in_hand_again()
    _letters()
    archiving.archive(case, date(2026, 5, 8), archiving.usual(), TODAY)
    publish_answer.publish_answer(case, "征地补偿登记表公开", TODAY)
    _disputes(case)
    _destroyed()


def _destroyed() -> None:
    """A file whose time is over, and the list that it stands on."""
    case = _asked("2015-001", date(2015, 3, 2))
    steps.answer(case, date(2015, 3, 9), "ans_granted", "示镇公复〔2015〕1号", TODAY)
    steps.serve(case, date(2015, 3, 10), TODAY)
    archiving.archive(case, date(2015, 12, 1), "10年", TODAY)
    signed = destroying.Signed(TODAY, "王某", "李某、陈某", "保管期满，经审定")
    destroying.destroy([case], signed, TODAY)
    destroying.finish()


def _asked(number: str, on: date, content: str = "补偿登记表") -> InformationRequest:
    return request.record(
        number,
        TODAY,
        received_on=on,
        intake="邮寄",
        applicant="欧阳某",
        applicant_kind="natural_person",
        content=content,
        supply_form="纸质",
        phone="13900000000",
        agent="司马某",
        email="a@example.com",
    )


def _closed_case() -> InformationRequest:
    """Return a request that went through every step there is."""
    case, days = _asked("2026-001", date(2026, 3, 2)), workday_notice.calendar()
    steps.ask_supplement(case, date(2026, 3, 5), date(2026, 3, 20), "请写明年份", TODAY)
    steps.receive_supplement(case, date(2026, 3, 10), TODAY, "2022年补偿登记表")
    asked = steps.consult(
        case, Party.THIRD_PARTY, date(2026, 3, 12), text="是否同意公开", today=TODAY
    )
    steps.receive_opinion(case, asked, date(2026, 3, 18), "同意", TODAY)
    steps.extend(case, 10, date(2026, 3, 25), "负责人", "内容较多", calendar=days, today=TODAY)
    steps.issue_fee_notice(
        case,
        date(2026, 3, 26),
        fees.page_fee(300),
        calendar=days,
        today=TODAY,
        by="page",
        units=300,
    )
    steps.deliver_fee_notice(case, date(2026, 3, 27), TODAY)
    steps.receive_payment(case, date(2026, 3, 30), TODAY)
    steps.answer(
        case, date(2026, 4, 13), "partial", "", TODAY, basis="第三十七条", service_way="邮寄"
    )
    steps.serve(case, date(2026, 4, 15), TODAY)
    return case


def _open_cases() -> None:
    undone = _asked("2026-002", date(2026, 5, 6))
    closing = steps.answer(undone, date(2026, 5, 11), "d1", "", TODAY)
    steps.cancel(undone, closing, "登记错了", TODAY)
    request.change(
        undone, TODAY, received_on=date(2026, 5, 7), department=departments.department("农办")
    )
    nothing = _asked("2026-003", date(2026, 5, 11), "没有的材料")
    search_record.record(nothing, TODAY, searched_on=date(2026, 5, 18), place="综合档案室")
    steps.answer(nothing, date(2026, 5, 20), "u1", "", TODAY)
    _asked("2026-004", date(2026, 5, 12)).remove("重复登记")
    request.record("2026-005", TODAY, arrived_on=date(2026, 5, 29), applicant="诸葛某")


def _case_in_hand_again() -> None:
    """What a department and another organ said; a reply that was annulled."""
    case = _asked("2026-008", date(2026, 3, 9))
    matter = inner_steps.assign(case, date(2026, 3, 10), "农办", date(2026, 3, 13), "核对", TODAY)
    inner_steps.answer_assignment(case, matter, date(2026, 3, 12), "可以公开", TODAY)
    inner_steps.confer(case, date(2026, 3, 13), "示例县档案馆", "同意提供", TODAY)
    steps.answer(case, date(2026, 3, 20), "d5", "", TODAY)
    steps.serve(case, date(2026, 3, 23), TODAY, way="邮寄")
    annulled = dispute.record(
        "复2026-008", TODAY, kind="reconsideration", request=case, received_on=date(2026, 4, 1)
    )
    dispute.close(annulled, date(2026, 5, 20), "撤销", TODAY)
    order.order_reply(annulled, case, date(2026, 5, 22), TODAY, days=15, decision="复议决定书")


def _joint_case() -> None:
    """Two applicants of whom one is served, and help for another organ."""
    others = applicant.as_text([Person("上官某", id_number="X2", phone="13900000002")])
    joint = _asked("2026-007", date(2026, 5, 12))
    request.change(joint, TODAY, others=others)
    steps.answer(joint, date(2026, 5, 18), "granted", "", TODAY)
    steps.serve(
        joint,
        date(2026, 5, 22),
        TODAY,
        way="邮寄",
        to="上官某",
        receiver="上官某",
        mail_number="EMS1",
        posted=date(2026, 5, 19),
    )
    request.change(_asked("协2026-001", date(2026, 5, 25)), TODAY, helps="示例县民政局")


def _letters() -> None:
    case, days = _asked("2026-006", date(2026, 5, 18)), workday_notice.calendar()
    of, seen = kind("supplement"), Case(case, date(2026, 5, 21), days)
    values = lettering.first_values(seen, of)
    values |= {"points": "请写明年份", "until": date(2026, 6, 5)}
    lettering.issue(lettering.draft(seen, of, values), TODAY, days)
    lettering.draft(Case(case, TODAY, days), of, values)
    lettering.remove(lettering.draft(Case(case, TODAY, days), of, values))
    letter_texts.set_template(of, of.text.replace("特此告知。", "特此告知，请按期补正。"))


def _disputes(case: InformationRequest) -> None:
    first = dispute.record(
        "复2026-001", TODAY, kind="reconsideration", request=case, received_on=date(2026, 4, 20)
    )
    due = date(2026, 4, 30)
    dispute_course.add_stage(first, "收到答复通知书", date(2026, 4, 21), TODAY, due, "十日内答复")
    dispute.close(first, date(2026, 5, 15), "维持", TODAY)
    dispute.record(
        "诉2026-001", TODAY, kind="suit_after_reconsideration", request=case, before=first
    )
    dispute.record("诉2026-002", TODAY, kind="suit_direct").remove("重复登记")
