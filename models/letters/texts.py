"""The text of a letter: the office's own template or the shipped one, filled for one case."""

import re
from datetime import date

from models.law import relief
from models.law.articles import citations, number
from models.law.event import WITHOUT_REPLY
from models.law.law import era_of
from models.law.relief import ReliefKind, Remedy, Scope
from models.letters import mixed
from models.letters.facts import Facts, extended_due, facts_of, sample_facts
from models.letters.kinds import GAP, LetterKind, fact_words
from models.letters.letter import LetterTemplate
from models.letters.parties import named, one_by_one
from models.letters.template import SHEET, SIGNED, check, render
from models.letters.values import Values, said, sample_values
from models.office.profile import office
from models.requests.case import Case
from models.store.plain_text import lines
from models.store.refusal import Refusal

_UNKNOWN_DAYS = "延期后的答复期限（放假安排还没有录入）"
_BLANK = "　　　　"
_NAMED = re.compile(r"\{\{\s*([^{}%]*?)\s*\}\}")
_OLD_LAW = "“{name}”依据2019年的条例，不用于2019年5月15日以前收到的申请；请按当时的规定另行拟文。"


def names_of(kind: LetterKind) -> tuple[str, ...]:
    """Return what a template of this kind may name: facts, then its own fields."""
    return (*fact_words(), *(field.label for field in kind.fields))


def template_of(kind: LetterKind) -> str:
    """Return the text of a kind as a template: the office's own, else the shipped one."""
    found = LetterTemplate.get_or_none(LetterTemplate.kind == kind.id)
    return str(found.text) if found else kind.text


def is_changed(kind: LetterKind) -> bool:
    """Tell whether the office wrote a text of its own."""
    return LetterTemplate.select().where(LetterTemplate.kind == kind.id).exists()


def set_template(kind: LetterKind, text: str) -> None:
    """Keep the office's own text of a kind; the shipped text takes it back.

    Refuses a text that is no template, names what there is not, or comes out empty; what was
    kept before stays then.
    """
    tidied = lines(text)
    if tidied == kind.text:
        reset_template(kind)
        return
    check(tidied, names_of(kind))
    if not sample_text(kind, tidied):
        raise Refusal("text", "这样写出来的文书是空的，请写上正文，或者按“恢复原文”。")
    found = LetterTemplate.get_or_none(LetterTemplate.kind == kind.id)
    if found is None:
        LetterTemplate.add("修改文书模板", kind=kind.id, text=tidied)
    else:
        found.alter("修改文书模板", text=tidied)


def lacking(kind: LetterKind, text: str) -> list[str]:
    """Return what a template leaves out that the law or GB/T 9704 wants of such a letter.

    The article, what is told of 复议 and 诉讼, the organ with the day, and what the kind asks for;
    nothing that the shipped text does without.
    """
    return [each for each in _lacks(kind, text) if each not in _lacks(kind, kind.text)]


def _lacks(kind: LetterKind, text: str) -> list[str]:
    names = set(_NAMED.findall(text))
    found = {
        "依据的条款": "依据" in names or bool(citations(text)),
        "复议、诉讼的告知（〔救济〕）": bool({"救济", "复议机关"} & names),
        "落款和日期": SIGNED in text,
    }
    asked = [field.label for field in kind.fields if field.required and not field.hidden]
    found |= {f"“{label}”": f" {label} " in text for label in asked}
    return [word for word, there in found.items() if not there]


def reset_template(kind: LetterKind) -> None:
    """Take the shipped text of a kind again; the history keeps the office's own."""
    found = LetterTemplate.get_or_none(LetterTemplate.kind == kind.id)
    if found is not None:
        found.erase("恢复原文")


def sample_text(kind: LetterKind, text: str) -> str:
    """Return a template filled with an invented case. Refuses like `set_template`."""
    facts = sample_facts(kind)
    values = sample_values(kind, facts)
    dated: date = facts["文书日期"]
    remedy = Remedy(str(facts["复议机关"]), str(facts["法院"]))
    what, of = _relief(kind, values, dated, is_old=False)
    told = relief.paragraph(what, dated, kind.subject, remedy, of)
    facts |= _said(kind, values) | _of_parts(kind, values, facts, is_old=False)
    return render(text, facts | {"救济": told})


def check_fits(case: Case, kind: LetterKind) -> None:
    """Refuse a kind that the law of the case does not know, and a case without its receipt."""
    if case.is_old and not kind.old:
        raise Refusal("kind", _OLD_LAW.format(name=kind.name))
    if kind.start and case.on < kind.start:
        raise Refusal(
            "dated", f"“{kind.name}”所依据的规定自 {kind.start} 起施行，文书日期不能更早。"
        )
    if not case.request.received_on and not kind.is_slip:
        raise Refusal("received_on", "还没有登记收到日期，请先在申请信息里填写。")


def letter_text(case: Case, kind: LetterKind, values: Values, facts: Facts | None = None) -> str:
    """Return the text of a letter, gaps visible as 【请填写：…】. Refuses like `check_fits`."""
    check_fits(case, kind)
    facts = facts_of(case, kind) if facts is None else facts
    sheets = [_sheet_text(case, kind, own, facts) for own in one_by_one(case, kind.each, values)]
    return f"\n{SHEET}{kind.title}\n".join(sheets)


def _sheet_text(case: Case, kind: LetterKind, values: Values, facts: Facts) -> str:
    found = dict(facts) | _said(kind, values)
    found |= _of_parts(kind, values, found, is_old=case.is_old)
    if kind.event == "extend":
        days = values.get("days") or 0
        unknown = GAP.format(label=_UNKNOWN_DAYS if days else "延长天数")
        wrong = days and not 0 < days <= case.era.extension
        found["延期后期限"] = _BLANK if wrong else extended_due(case, days) or unknown
    remedy = _remedy(values)
    told, of = _relief(kind, values, case.on, is_old=case.is_old)
    found["救济"] = relief.paragraph(told, case.on, kind.subject, remedy, of)
    found["复议机关"] = remedy.authority or GAP.format(label="复议机关")
    found["法院"] = remedy.court or GAP.format(label="法院")
    return render(template_of(kind), found)


def _remedy(values: Values) -> Remedy:
    """Return who hears a case: what the paper names itself, else the profile."""
    here = office()
    named = {"authority": here.authority, "court": here.court, "channel": ""}
    return Remedy(**{key: str(values.get(key) or known) for key, known in named.items()})


def addressee_of(case: Case, kind: LetterKind, values: Values) -> str:
    """Return whom a letter addresses: the applicant, or the field that names somebody else."""
    if kind.is_slip:
        return ""
    if kind.addressee == "applicant":
        answers = kind.event == "answer" and kind.id not in WITHOUT_REPLY
        unnamed = (
            GAP.format(label="申请人") if answers else "申请人"
        )  # 补正 tells one to name himself
        return named(case.request) or unnamed
    return str(said(kind.field(kind.addressee), values))


def relief_of(case: Case, kind: LetterKind, values: Values) -> ReliefKind:
    """Return what the letter has to tell of 行政复议 and 行政诉讼."""
    return _relief(kind, values, case.on, is_old=case.is_old)[0]


def basis_words(case: Case, kind: LetterKind, values: Values) -> str:
    """Return the articles a decision rests on: 条例第三十七条、第十五条."""
    if kind.in_parts:
        return mixed.basis(case, values)
    law = era_of(case.request.received_on).law if case.request.received_on else "条例"
    article = str(values.get("article") or "")
    cited = "、".join(filter(None, (kind.old_basis if case.is_old else kind.basis, article)))
    return f"{law}{cited}" if cited else ""


def _relief(
    kind: LetterKind, values: Values, dated: date, *, is_old: bool
) -> tuple[ReliefKind, Scope | None]:
    """Return what is told, and of which parts where the letter has several."""
    if kind.in_parts:
        return mixed.relief_of(dated, is_old, values)
    if kind.relief == "cited":
        cited = _cites(kind, values, is_old)
        return relief.relief_kind(dated, cited, partly=kind.partly), None
    return ReliefKind(kind.relief), None


def _of_parts(kind: LetterKind, values: Values, facts: Facts, *, is_old: bool) -> Facts:
    if not kind.in_parts:
        return {}
    return mixed.facts(values, is_old, str(facts["条例"]), str(facts["称谓"]))


def _cites(kind: LetterKind, values: Values, is_old: bool) -> tuple[str, ...]:
    article = str(values.get("article") or "")
    if article:
        numeral = article.removeprefix("第").split("条")[0]
        return (f"{'旧条例' if is_old else '条例'}{number(numeral)}",)
    return kind.old_cites if is_old else kind.cites


def _said(kind: LetterKind, values: Values) -> Facts:
    return {field.label: said(field, values) for field in kind.fields if field.kind != "parts"}
