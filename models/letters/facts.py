"""What the texts of letters are filled with: the office, the request and the steps of its log."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import resources
from models.law.clock import clock
from models.law.event import Event, EventKind, Party
from models.law.law import Era, eras
from models.law.workdays import CalendarMissing
from models.letters.handled import PARTIES, handled, ordered, supplemented
from models.letters.kinds import LetterKind, fact_words, outcome_word
from models.letters.letter import letters_of
from models.letters.parties import of_applicants, of_service
from models.office.profile import Office, office
from models.requests.case import Case
from models.requests.request import InformationRequest, RequestEvent
from models.requests.search_record import SearchRecord
from models.store.words import full_day, yuan

Facts = dict[str, Any]

_DATA = "letters/letters.toml"
_SHORT = 160  # characters


def facts_of(case: Case, kind: LetterKind) -> Facts:
    """Return every fact by its name; what is not known is "" and never missing."""
    found: Facts = dict.fromkeys(fact_words(), "")
    found |= _of_office(office()) | _of_law(case, kind) | _of_request(case.request)
    if case.is_received:
        found |= _of_steps(case) | of_service(case)
    found |= _of_papers(case)
    found |= {"文书日期": case.on}
    said = supplemented(case, found["称谓"])
    # The corrected request is told with the 补正; what it replaced is not repeated.
    bare = found | {"申请内容": ""} if said and case.request.corrected_content else found
    course = _course(case, kind, found["称谓"])
    whole = _opening(bare) + said + ordered(case) + course
    return found | {"收文首句": _opening(found), "收文": whole, "经过": course}


def _course(case: Case, of: LetterKind, you: str) -> str:
    """Return what an answer tells of its case; one kind tells itself of the third party."""
    tells = any(field.source == "征求第三方过程" for field in of.fields)
    return handled(case, you, Party.THIRD_PARTY if tells else None) if of.event == "answer" else ""


def sample_facts(kind: LetterKind) -> Facts:
    """Return the facts of an invented case, for looking at a template."""
    data = resources.toml(_DATA)
    found: Facts = dict.fromkeys(fact_words(), "") | dict(data["sample"])
    era = eras()[-1]
    law = {"条例": data["law"]["new"], "旧条例": False, "依据": data["law"]["new"] + kind.basis}
    return found | law | _periods(era)


def _of_office(here: Office) -> Facts:
    return {
        "机关名称": here.name,
        "工作机构": here.work_unit or here.name,
        "机关地址": here.address,
        "机关邮编": here.postcode,
        "机关电话": here.phone,
        "办公时间": here.hours,
        "复议机关": here.authority,
        "法院": here.court,
        "缴款方式": here.payment_way,
    }


def _of_law(case: Case, kind: LetterKind) -> Facts:
    title = resources.toml(_DATA)["law"]["old" if case.is_old else "new"]
    basis = kind.old_basis if case.is_old else kind.basis
    return {"条例": title, "旧条例": case.is_old, "依据": title + basis, **_periods(case.era)}


def _periods(era: Era) -> Facts:
    return {"答复天数": era.reply, "征求天数": era.consultation, "缴费天数": era.payment}


def _of_request(found: InformationRequest) -> Facts:
    return {
        "登记号": found.number,
        **of_applicants(found),
        "申请内容": found.wanted,
        "原申请内容": found.content if found.corrected_content else "",
        "内容摘要": _short(found.wanted),
        "申请方式": found.intake if found.intake != "其他" else "",
        "提供方式": found.supply_form,
        "确认方式": found.confirmed_how,
        "来件日期": found.arrived_on,
        "收到日期": found.received_on,
        "承办科室": found.department.name if found.department_id and found.department else "",
        "办结日期": found.closed_on,
        "办理结果": outcome_word(found.outcome),
        "答复文号": found.reply_number,
    }


def _short(content: str) -> str:
    """Return a content so that it stays on one page with the rest of a slip."""
    plain = " ".join(content.split())
    return plain if len(plain) <= _SHORT else f"{plain[:_SHORT]}……（全文见申请书）"


def _of_steps(case: Case) -> Facts:
    state, last = case.clock, case.last
    asked, fee = last(EventKind.SUPPLEMENT_ASKED), last(EventKind.FEE_NOTIFIED)
    consulted, opinion = last(EventKind.CONSULTED), last(EventKind.OPINION_RECEIVED)
    extended, issued = last(EventKind.EXTENDED), last(EventKind.FEE_ISSUED)
    due = state.due_on if state else None
    first = case.request.received_on
    return {
        "答复期限": due,
        "初定答复期限": _after(case, first, case.era.reply),
        "延期告知日期": _day(extended),
        "延期后期限": due if state and state.extension else None,
        "补正告知日期": _day(asked),
        "补正截止日期": asked.until if asked else None,
        "补正收到日期": _day(last(EventKind.SUPPLEMENT_RECEIVED)),
        "征求意见日期": _day(consulted),
        "征求意见对象": PARTIES[Party(consulted.party)] if consulted else "",
        "意见收到日期": _day(opinion),
        "意见内容": opinion.text if opinion else "",
        "登记的撤回日期": _day(last(EventKind.WITHDRAWN)),
        "收费通知日期": _day(issued),
        "收费送达日期": _day(fee),
        "缴费截止日期": _after(case, _day(fee), case.era.payment),
        "收费金额": yuan(issued.amount) if issued and issued.amount else "",
    }


def _day(event: RequestEvent | None) -> date | None:
    return event.on_date if event else None


def _after(case: Case, start: date | None, days: int) -> date | None:
    if start is None:
        return None
    try:
        return case.calendar.after(start, days)
    except CalendarMissing:
        return None


def _of_papers(case: Case) -> Facts:
    letters = letters_of(case.request)
    issued = [each for each in letters if each.issued_at]
    drafts = [each for each in letters if not each.issued_at]
    named = [" ".join(filter(None, (each.title, each.number))) for each in issued]
    days = [full_day(each.dated) for each in issued]
    return {
        "已出文书": "；".join(f"{name}（{day}）" for name, day in zip(named, days, strict=True)),
        "最近文书": issued[-1].title if issued else "",
        "最近文号": (issued[-1].number or "") if issued else "",
        "最近草稿": drafts[-1].title if drafts else "",
        "检索记录": "；".join(_search(each) for each in case.searches),
    }


def _search(record: SearchRecord) -> str:
    keys = f"，检索词为“{record.words}”" if record.words else ""
    how = f"，{record.method}" if record.method else ""
    found = f"，{record.found}" if record.found else ""
    return f"{full_day(record.searched_on)}在{record.place}检索{how}{keys}{found}"


def _opening(facts: Mapping[str, Any]) -> str:
    content = str(facts["申请内容"]).strip()
    asked = f"，申请公开“{content}”" if content else ""
    return (
        f"本机关于{full_day(facts['收到日期'])}收到{facts['称谓']}提出的政府信息公开申请"
        f"（登记号：{facts['登记号']}）{asked}。"
    )


def extended_due(case: Case, days: int) -> date | None:
    """Return the due date after an extension told on the day of the letter.

    None if it is unknown, or for a number of days that the law does not give.
    """
    if not case.is_received or not 0 < days <= case.era.extension:
        return None
    step = Event(EventKind.EXTENDED, case.on, days=days)
    return clock([*case.plain, step], case.calendar, case.on).due_on
