"""Does a reply hold: its article and reason, what it tells of 行政复议, its search (C4)."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from models.cases.whole import WholeCase
from models.law import relief as relief_law
from models.law.articles import Citation, citations
from models.law.event import WITHOUT_REPLY, EventKind
from models.letters.kinds import kinds
from models.letters.letter import Letter
from models.office.authority import against_authority
from models.office.profile import Office, OfficeKind
from models.requests.search_record import UNSEARCHED, needs_search
from reports.checks import bases
from reports.checks.bases import words_of
from reports.checks.told import BASIS, REASON, SEARCH, Told
from reports.forms.data import Severity

PRIOR_FROM = date(2024, 1, 1)  # 复议法（2023）: 不予公开 goes to 复议 first, and the letter says so
_WITHHELD = re.compile(r"d[1-7]")  # d8 rests on 条例 36(7), see domain 2.5
_PARTLY = "partial"
_GRAVE: tuple[Severity, str] = ("error", "答复书和登记里都")
_UNSEEN: tuple[Severity, str] = ("warn", "登记里")
_PRIOR_WORDS = re.compile(r"先[^。；]{0,60}行政复议")
_OF_RELIEF = re.compile(r"行政复议|行政诉讼|复议法|诉讼法")
_REASON = re.compile(r"理由|因为|由于|属于|涉及|危及|损害")
_AUTHORITY = re.compile(r"内向([^，。；]{2,40}?)申请行政复议")
_WRONG_AUTHORITY = re.compile(r"(上级主管部门|上一级主管部门)[^。；]{0,30}行政复议")


def is_replied(case: WholeCase) -> bool:
    """Tell whether the case was closed by a reply."""
    return case.request.closed_on is not None and case.request.outcome not in WITHOUT_REPLY


def withheld(case: WholeCase) -> Told:
    """C4: a reply of 不予公开 without its article, without its reason.

    A hint where the letter is not in the register: it may say what the entry does not.
    """
    request = case.request
    if not is_replied(case) or not request.outcome.startswith("d"):
        return
    letters = _answers(case)
    severity, where = _GRAVE if letters else _UNSEEN
    if not _cited(case):
        sentence = f"不予公开，{where}没有写依据的条款"
        yield "C4", severity, sentence, "请在答复书和登记的“依据”里写明条款。", BASIS
    said = (request.basis, request.closing_reason, request.note, *(each.body for each in letters))
    if not any(_REASON.search(words) for words in said):
        advice = "请在答复书里写明理由（条例第三十六条第（三）项），并写进登记。"
        yield "C4", severity, f"不予公开，{where}没有写理由", advice, REASON


def articles(case: WholeCase) -> Told:
    """C4: a reply that rests on another article than its result, or on none that decides it."""
    request, log = case.request, case.log
    if log is None or not request.outcome or request.closed_on is None or _in_parts(case):
        return  # the parts of a letter were held against their articles when it was issued
    borne = bases.of(request.outcome, is_old=case.is_old)
    wrong = borne.wrong_in(_cited(case)) if borne else []
    advice = "请核对办理结果和依据：登记错的更正登记，答复书写错的重新告知。"
    if borne and wrong:
        said = "、".join(dict.fromkeys(words_of(each) for each in wrong))
        sentence = f"“{borne.says}”的依据写了{said}，这种结果依据的是{borne.words}"
        yield "C4", "warn" if case.is_old else "error", sentence, advice, BASIS
    elif borne and borne.lacks_ground(_cited(case)):
        sentence = f"“{borne.says}”的依据只写到条例第三十六条，没有写{borne.ground}"
        yield "C4", "warn", sentence, "请在答复书和登记里把条款写全。", BASIS


def _answers(case: WholeCase) -> list[Letter]:
    """Return the issued letters that answered the request."""
    answering = {each.id for each in kinds() if each.event == "answer"}
    return [letter for letter in _of_first(case) if letter.kind in answering]


def _of_first(case: WholeCase) -> list[Letter]:
    """Return the issued letters without those of a new reply that a decision ordered."""
    again = {event.id for event in case.events if event.kind == EventKind.REPLIED_AGAIN}
    return [letter for letter in case.issued if letter.event_id not in again]


def _in_parts(case: WholeCase) -> bool:
    """Tell whether one letter answered several matters, each with its own result."""
    several = {each.id for each in kinds() if each.in_parts}
    return any(letter.kind in several for letter in case.issued)


def _cited(case: WholeCase) -> list[Citation]:
    """Return the articles that the reply rests on, as registered, else as its letter has them."""
    return list(_kept(case.request.basis)) or list(_in_letters(case))


def _in_letters(case: WholeCase) -> Iterator[Citation]:
    for letter in _answers(case):
        yield from _kept(letter.body)


def _kept(words: str) -> Iterator[Citation]:
    """Yield the articles cited, without those of the paragraph on 行政复议 and 行政诉讼."""
    return (each for each in citations(words) if not _OF_RELIEF.search(each.law))


def relief(case: WholeCase) -> Told:
    """C4: a reply that does not tell of 行政复议, or of the wrong authority."""
    closed = case.request.closed_on
    told = [letter for letter in case.issued if "行政复议" in letter.body]
    must, letters = _goes_first(case), _of_first(case)
    of_first = [letter for letter in told if letter in letters]
    answers = of_first or [each for each in letters if each.kind == case.request.outcome]
    first = any(_PRIOR_WORDS.search(letter.body) for letter in answers)
    if is_replied(case) and closed and closed >= PRIOR_FROM and must and answers and not first:
        sentence = "依据条例第十四条至第十六条不予公开，答复书没有告知先申请行政复议"
        yield (
            "C4",
            "error",
            sentence,
            "2024 年起应当告知复议前置（复议法第二十三条），请重新告知。",
            "",
        )
    for letter in told:
        if _names_wrong_authority(letter, case.office):
            sentence = f"{letter.dated} 的文书把复议机关写成上级主管部门"
            yield "C4", "error", sentence, "复议机关是本级（县级）人民政府，请更正告知。", ""
            return
    yield from _own_authority(told, case.office)


def _own_authority(told: Iterable[Letter], here: Office) -> Told:
    for letter in told:
        for named in dict.fromkeys(_AUTHORITY.findall(letter.body)):
            wrong = against_authority(here.name, here.kind, named)
            if wrong:
                sentence = f"{letter.dated} 的文书把复议机关写成“{named}”"
                yield "C4", "error", sentence, wrong, ""


def _goes_first(case: WholeCase) -> bool:
    """Tell whether something was withheld under 条例 14, 15 or 16, in whole or in part."""
    if case.request.outcome != _PARTLY and not _in_parts(case):
        return _WITHHELD.fullmatch(case.request.outcome) is not None
    cited = [*_cited(case), *_in_letters(case)]
    return any(relief_law.withholds([f"{each.law}{each.number}"]) for each in cited)


def _names_wrong_authority(letter: Letter, here: Office) -> bool:
    if not _WRONG_AUTHORITY.search(letter.body):
        return False
    town = here.kind in (OfficeKind.TOWNSHIP, OfficeKind.SUBDISTRICT)
    return town or letter.dated >= PRIOR_FROM  # a bureau could be reviewed by it before 2024


def search(case: WholeCase) -> Told:
    """C4: a reply that there is no such information, without a search."""
    request = case.request
    if is_replied(case) and needs_search(request.outcome, request.basis) and not case.searches:
        yield "C4", "warn", UNSEARCHED, "请补登检索记录：谁、何时、在哪里、用什么词检索。", SEARCH
