"""What letters say of the course of a case: sentences behind the one that quotes the request."""

from models.law.event import EventKind
from models.requests.case import Case
from models.store.words import full_day


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
