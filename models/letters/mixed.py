"""分项答复: the row in which its parts count together, and what speaks against issuing it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from models.law import relief
from models.law.relief import ReliefKind, Scope
from models.law.rules.counting import Counted, counted, partly_article, takes
from models.letters import parts as letter_parts
from models.letters.kinds import kind
from models.letters.letter import Letter
from models.letters.parts import Part
from models.letters.searched import record_search
from models.letters.values import Values, kept
from models.requests import checking, search_record
from models.requests.case import Case
from models.store.plain_text import lines
from models.store.refusal import Refusal
from models.store.words import numeral

_LEAST = 2


def parts_in(values: Values) -> Sequence[Part]:
    """Return the parts among the values of a letter."""
    return tuple(values.get("parts") or ())


def parts_of(letter: Letter | None) -> Sequence[Part]:
    """Return the parts of a letter, also of an issued one; none of a letter without parts."""
    if letter is None or not kind(letter.kind).in_parts:
        return ()
    return parts_in(kept(letter.id, kind(letter.kind)))


def counts_as(case: Case, values: Values) -> Counted:
    """Return the row of the parts by rule; the reason names the article of what is alike."""
    parts = parts_in(values)
    found = counted([part.outcome for part in parts])
    article = found.article or "、".join(letter_parts.cited(parts) if found.outcome else ())
    cited = f"{case.era.law}{article}" if article else ""
    return Counted(found.outcome, found.reason, cited, found.choices)


def outcome_of(case: Case, values: Values) -> str:
    """Return the row that issuing the letter closes the case with; "" while it is open."""
    return str(values.get("counted") or counts_as(case, values).outcome)


def check(case: Case, values: Values) -> None:
    """Refuse parts that are no 分项答复 yet, and a row that they do not bear out.

    The row that the rule gives, or one of the parts where it gives none; another one of the parts,
    or 部分公开, with a reason.
    """
    parts = parts_in(values)
    if len(parts) < _LEAST:
        raise Refusal("parts", "分项答复至少要有两项；只有一项内容的，请用那一种答复书。")
    gaps = letter_parts.gaps(parts, case.is_old)
    if gaps:
        said = "、".join(label for _, label in gaps)
        raise Refusal(gaps[0][0], f"还没有填写：{said}。")
    check_parts(parts, case.is_old)
    chosen = outcome_of(case, values)
    if not chosen:
        raise Refusal("counted", f"请选计入哪一项：{counts_as(case, values).reason}。")
    if chosen not in takes([part.outcome for part in parts]):
        raise Refusal("counted", "只能计入各项结果中的一项，或者计入部分公开。")
    if needs_reason(case, values) and not str(values.get("counted_reason") or "").strip():
        raise Refusal("counted_reason", "计入的不是按规定算出的一项，请写明理由。")


def unfit(case: Case, values: Values) -> list[str]:
    """Return in a sentence what `check` refuses, gaps apart: these the paper shows itself."""
    if letter_parts.gaps(parts_in(values), case.is_old):
        return []
    try:
        check(case, values)
    except Refusal as refusal:
        return [refusal.sentence.rstrip("。")]
    return []


def check_parts(parts: Sequence[Part], is_old: bool) -> None:
    """Refuse a result that the form of the request has not, and an article that does not fit it."""
    rows = {way.outcome for way in letter_parts.ways(is_old)}
    for at, part in enumerate(parts):
        nth, known = f"第{numeral(at + 1)}项的", letter_parts.articles_of(part.outcome, is_old)
        if part.outcome and part.outcome not in rows:
            sentence = f"{nth}结果“{part.outcome}”不是这件申请适用的表里的一行，请重选。"
            raise Refusal(letter_parts.key(at, "outcome"), sentence)
        if part.article and part.article not in known:
            can = "、".join(f"“{each}”" for each in known) or "不写条款"
            sentence = f"{nth}结果不能依据“{part.article}”，可写：{can}。"
            raise Refusal(letter_parts.key(at, "article"), sentence)


def needs_reason(case: Case, values: Values) -> bool:
    """Tell whether the row chosen is another than the rule gives, or leaves to choose from."""
    chosen = values.get("counted")
    return bool(chosen) and chosen not in counts_as(case, values).choices


def facts(values: Values, is_old: bool, law: str, you: str) -> dict[str, Any]:
    """Return what the text says of the parts: the paragraphs, the first matter, how many."""
    parts = parts_in(values)
    return {
        "分项": "\n".join(letter_parts.paragraphs(parts, is_old, law, you)),
        "首项": parts[0].asked.rstrip("。；;") if parts else "",
        "项数": _how_many(len(parts)) if parts else "",
    }


def _how_many(count: int) -> str:
    return "两" if count == 2 else numeral(count)


def relief_of(dated: date, is_old: bool, values: Values) -> tuple[ReliefKind, Scope]:
    """Return what the letter has to tell of 行政复议 and 行政诉讼, and of which parts."""
    return relief.of_parts(dated, letter_parts.decisions(parts_in(values), is_old))


def basis(case: Case, values: Values) -> str:
    """Return the articles that the case is closed by: those of the parts in the row that counts.

    Of 部分公开 that article first, then those of every part.
    """
    parts, chosen = parts_in(values), outcome_of(case, values)
    alike = [part for part in parts if part.outcome == chosen]
    own = partly_article(chosen)
    cited = dict.fromkeys(filter(None, (own, *letter_parts.cited(parts if own else alike))))
    return f"{case.era.law}{'、'.join(cited)}" if cited else ""


def against(case: Case, values: Values) -> list[str]:
    """Return what the steps of the case have against the result of each part, in sentences."""
    found: dict[str, None] = {}
    for part in parts_in(values):
        article = f"{case.era.law}{part.article}"
        unsearched = search_record.unsearched_words() if searches(part, case.is_old) else ""
        if part.outcome:
            said = checking.against_result(case, part.outcome, article)
            found |= dict.fromkeys(each for each in said if each != unsearched)
    return list(found)


def searches(part: Part, is_old: bool) -> bool:
    """Tell whether a part rests on a search that it describes itself."""
    return letter_parts.way_of(part, is_old).searched and bool(part.said.strip())


def record_searches(case: Case, values: Values, today: date) -> None:
    """Write a search record for each part that rests on a search, unless it is recorded already.

    Refuses, beside the part, a day that cannot be.
    """
    for at, part in enumerate(parts_in(values)):
        if searches(part, case.is_old):
            record_search(case, part.said, letter_parts.key(at, "said"), today)


def reason(values: Values) -> str:
    """Return what is kept with the closing: why it counts so, and why it holds all the same."""
    why = lines(values.get("counted_reason"))
    said = [f"改计入：{why}"] if why else []
    return "\n".join([*said, *filter(None, [lines(values.get("closing_reason"))])])
