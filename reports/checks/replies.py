"""Does a reply hold: its article and reason, what it tells of 行政复议, its search (C4)."""

import re
from datetime import date

from models.cases.whole import WholeCase
from models.law.event import WITHOUT_REPLY
from models.letters.letter import Letter
from models.office.profile import OfficeKind, office
from models.requests.search_record import UNSEARCHED, needs_search
from reports.checks.told import SEARCH, Told

PRIOR_FROM = date(2024, 1, 1)  # 复议法（2023）: 不予公开 goes to 复议 first, and the letter says so
_WITHHELD = re.compile(r"d[1-7]")  # d8 rests on 条例 36(7), see domain 2.5
_PRIOR_ARTICLE = re.compile(r"第?(十四|十五|十六|14|15|16)条")
_PRIOR_WORDS = re.compile(r"先[^。；]{0,60}行政复议")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百零〇\d]+条")
_REASON = re.compile(r"理由|因为|由于|属于|涉及|危及|损害")
_WRONG_AUTHORITY = re.compile(r"(上级主管部门|上一级主管部门)[^。；]{0,30}行政复议")


def is_replied(case: WholeCase) -> bool:
    """Tell whether the case was closed by a reply."""
    return case.request.closed_on is not None and case.request.outcome not in WITHOUT_REPLY


def withheld(case: WholeCase) -> Told:
    """C4: a reply of 不予公开 without its article, without its reason."""
    request = case.request
    if not is_replied(case) or not request.outcome.startswith("d"):
        return
    text = "\n".join(letter.body for letter in case.issued)
    if not _ARTICLE.search(f"{request.basis}\n{text}"):
        advice = "请在答复书里写明条款，并补进登记。"
        yield "C4", "error", "不予公开没有写依据的条款", advice, ""
    if not _REASON.search(f"{request.basis}\n{request.closing_reason}\n{text}"):
        yield (
            "C4",
            "error",
            "不予公开没有写理由",
            "请在答复书和登记里写明理由（条例第三十六条）。",
            "",
        )


def relief(case: WholeCase) -> Told:
    """C4: a reply that does not tell of 行政复议, or of the wrong authority."""
    closed = case.request.closed_on
    told = [letter for letter in case.issued if "行政复议" in letter.body]
    must = _WITHHELD.fullmatch(case.request.outcome) or _PRIOR_ARTICLE.search(case.request.basis)
    answers = told or [each for each in case.issued if each.kind == case.request.outcome]
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
        if _names_wrong_authority(letter):
            sentence = f"{letter.dated} 的文书把复议机关写成上级主管部门"
            yield "C4", "error", sentence, "复议机关是本级（县级）人民政府，请更正告知。", ""
            return


def _names_wrong_authority(letter: Letter) -> bool:
    if not _WRONG_AUTHORITY.search(letter.body):
        return False
    town = office().kind in (OfficeKind.TOWNSHIP, OfficeKind.SUBDISTRICT)
    return town or letter.dated >= PRIOR_FROM  # a bureau could be reviewed by it before 2024


def search(case: WholeCase) -> Told:
    """C4: a reply that there is no such information, without a search."""
    request = case.request
    if is_replied(case) and needs_search(request.outcome, request.basis) and not case.searches:
        yield "C4", "warn", UNSEARCHED, "请补登检索记录：谁、何时、在哪里、用什么词检索。", SEARCH
