"""What letters say of the course of a case: sentences behind the one that quotes the request."""

from collections.abc import Iterator
from datetime import date

from models.law.event import Event, EventKind, Party
from models.requests.case import Case
from models.store.words import full_day, yuan

PARTIES = {
    Party.THIRD_PARTY: "第三方",
    Party.OTHER_ORGAN: "其他机关",
    Party.JOINT_MAKER: "共同制作机关",
}


def supplemented(case: Case, you: str) -> str:
    """Return the sentence that tells of a 补正: asked when, received when, and what it asks for."""
    got, asked = case.last(EventKind.SUPPLEMENT_RECEIVED), case.last(EventKind.SUPPLEMENT_ASKED)
    if got is None:
        return ""
    told = f"经本机关于{full_day(asked.on_date)}告知补正，" if asked else ""
    corrected = " ".join(case.request.corrected_content.split())
    said = f"，补正后申请公开“{corrected}”" if corrected else ""
    if not said and got.text.strip():
        said = f"，补正内容为“{got.text.strip()}”"
    return f"{told}本机关于{full_day(got.on_date)}收到{you}的补正材料{said}。"


def ordered(case: Case) -> str:
    """Name the decision that a new reply follows; it stands in the letter until that is made."""
    ordered = case.last(EventKind.REPLY_ORDERED)
    if ordered is None or case.log is None or case.log.open_order is None:
        return ""
    said, first = _decision(ordered.whom, ordered.text), case.request.reply_number
    of_first = f"，代替本机关此前作出的答复（{first}）" if first else ""
    return f"本机关于{full_day(ordered.on_date)}收到{said}，现依该决定重新答复{of_first}。"


def _decision(whom: str, said: str) -> str:
    """Name a decision with its organ; a bare number gets the kind of paper that bears it."""
    if not said:
        return f"{whom}责令重新答复的决定"
    if any(word in said for word in ("书", "决定", "判决", "裁定", "意见")):
        return f"{whom}作出的{said}" if whom else said
    paper = "行政判决书" if whom.endswith("法院") else "行政复议决定书"
    return f"{whom}作出的{said}{paper}" if whom else f"{said}{paper}"


def handled(case: Case, you: str, besides: Party | None = None) -> str:
    """Return the sentences that tell of opinions asked, of a longer period, of a fee paid.

    Of what came before a decision that ordered a new reply nothing is told; nor of those asked as
    `besides`, of whom the letter speaks itself.
    """
    if case.log is None:
        return ""
    order = case.log.open_order
    since = order.on if order else date.min
    found = [*_consulted(case, besides), *_extended(case, you), *_paid(case, you)]
    return "".join(f"{said}。" for day, said in sorted(found) if day >= since)


def consulted(case: Case, asked: Event, said: Event | None) -> str:
    """Say when an opinion was asked, and whether it came."""
    whose = PARTIES[asked.party or Party.THIRD_PARTY]
    words = f"本机关于{full_day(asked.on)}书面征求{whose}的意见"
    if said is not None:
        return f"{words}，{whose}于{full_day(said.on)}答复"
    over = asked.until is not None and asked.until < case.on
    return f"{words}，{whose}逾期未提出意见" if over else words


def _consulted(case: Case, besides: Party | None) -> Iterator[tuple[date, str]]:
    for asked, said in case.log.consultations() if case.log else ():
        if asked.party is not besides:
            yield asked.on, consulted(case, asked, said)


def _extended(case: Case, you: str) -> Iterator[tuple[date, str]]:
    """Tell of the extension that holds (条例 33); of one told too late there is nothing to say."""
    step = case.clock.extension if case.clock else None
    if step is not None:
        agreed = "经政府信息公开工作机构负责人同意，" if step.approver else ""
        told = f"{agreed}本机关于{full_day(step.on)}告知{you}延长答复期限{step.days}个工作日"
        yield step.on, told


def _paid(case: Case, you: str) -> Iterator[tuple[date, str]]:
    issued, paid = case.last(EventKind.FEE_ISSUED), case.last(EventKind.FEE_PAID)
    if paid is None:
        return
    told = f"本机关于{full_day(issued.on_date)}发出收费通知，" if issued else ""
    amount = f"缴纳{yuan(issued.amount)}元" if issued and issued.amount else "缴费"
    yield paid.on_date, f"{told}{you}于{full_day(paid.on_date)}{amount}"
