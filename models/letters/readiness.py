"""Whether a letter can be issued as it stands, and what stands against it: asked once, of all.

Issuing refuses the first of it; the window says at any time what is still to be done.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any

from models.law import relief
from models.law.event import EventKind
from models.law.relief import ReliefKind
from models.law.rules.objection import WORDS
from models.letters import mixed
from models.letters import numbers as letter_number
from models.letters import steps as letter_steps
from models.letters.kinds import LetterKind, gaps
from models.letters.letter import Letter
from models.letters.template import words
from models.letters.texts import addressee_of, check_fits, is_changed, relief_of
from models.letters.values import Values
from models.office.profile import check_authority, office
from models.requests import fees
from models.requests.case import Case
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal
from models.store.words import listed, yuan

_NAMED = 3  # numbers of letters in a remark

# What each step writes into the log besides its day, so the field must be filled in.
_STEP_FIELDS: Mapping[str, tuple[str, ...]] = {
    "ask_supplement": ("until", "points"),
    "extend": ("days", "approver"),
    "consult": ("info",),
    "issue_fee_notice": ("fee_by", "units", "amount"),
}


def refusals(
    case: Case, of: LetterKind, values: Values, body: str, today: date
) -> Iterator[Refusal]:
    """Yield what `issue` refuses of a letter as it stands on the day of `case`, in its order.

    An unfinished text, a day to come, a number that cannot be given, what the step declines.
    """
    said = lines(body)
    addressed = f"{one_line(addressee_of(case, of, values))}\n{said}" if said else ""
    checks: tuple[Callable[[], object], ...] = (
        lambda: check_fits(case, of),
        lambda: _check_day(case, today),
        lambda: _check_values(of, case, values),
        lambda: _check_named(addressed, of, values),
        lambda: _check_gaps(addressed, of),
        lambda: _check_agrees(addressed, of, values),
        lambda: _check_relief(addressed, of, relief_of(case, of, values)),
        lambda: letter_number.next_number(case.on) if of.numbered else None,
        lambda: letter_steps.check(case, of, values, today),
    )
    for check in checks:
        try:
            with beside_fields():
                check()
        except Refusal as refusal:
            yield refusal


def oddities(case: Case, of: LetterKind) -> Iterator[str]:
    """Yield in sentences what stands later than a draft on its day, that of `case`; no refusals.

    Numbers follow one another, so a letter that gets the next one is not expected to bear an
    earlier day than those before it; nor does a step usually lie before one that was registered.
    """
    later = _numbered_later(case) if of.numbered else []
    if later:
        yield f"文号在前的{listed(later, _NAMED)}日期比 {case.on} 晚，文号和日期的先后对不上"
    last = max(case.events, key=lambda step: step.on_date, default=None)
    if of.event and last is not None and last.on_date > case.on:
        yield f"{case.on} 早于已经登记的{WORDS[EventKind(last.kind)]}（{last.on_date}）"


def _numbered_later(case: Case) -> list[str]:
    """Return the numbers of the year's letters that bear a later day, in their order."""
    before = letter_number.blank_number(case.on).partition("　")[0]
    query = Letter.select().where(
        Letter.number.startswith(before)
        & (Letter.dated > case.on)
        & Letter.issued_at.is_null(False)
        & Letter.removed_at.is_null()
    )
    found: list[Letter] = list(query.order_by(Letter.id))
    return [f"{each.number}（{each.dated}）" for each in found]


@contextmanager
def beside_fields() -> Iterator[None]:
    """A step speaks of its day as `on`, of its scale as `by`; a letter has its own fields."""
    try:
        yield
    except Refusal as refusal:
        field = {"on": "dated", "by": "fee_by"}.get(refusal.field or "", refusal.field)
        raise Refusal(field, refusal.sentence) from refusal


def _check_day(case: Case, today: date) -> None:
    if case.on > today:
        raise Refusal("dated", f"文书日期不能晚于今天（{today}）。")
    received = case.request.received_on
    if received and case.on < received:
        raise Refusal("dated", f"文书日期不能早于收到日期（{received}）。")


def _check_values(of: LetterKind, case: Case, values: Values) -> None:
    for field in of.fields:
        field.check_choice(values.get(field.key), case.is_old)
    for key in _STEP_FIELDS.get(of.event, ()):
        if values.get(key) in (None, ""):
            raise Refusal(key, f"请填写{of.field(key).label}。")
    if of.in_parts:
        mixed.check(case, values)


def _check_named(said: str, of: LetterKind, values: Values) -> None:
    relief.check_named(said)
    if of.relief != "none":
        check_authority(str(values.get("authority") or office().authority))


def _check_gaps(said: str, of: LetterKind) -> None:
    lacking = gaps(said)
    if lacking:
        raise Refusal(_key_of(of, lacking[0]), f"还没有填写：{'、'.join(lacking)}。")
    if not said:
        raise Refusal(None, "正文是空的，不能出具。")


def _key_of(of: LetterKind, label: str) -> str | None:
    return next((field.key for field in of.fields if field.label == label), None)


def _check_agrees(body: str, of: LetterKind, values: Values) -> None:
    """The log and the paper must say the same day, number of days, scale and amount."""
    scale = letter_steps.scale_of(values)
    for key in _STEP_FIELDS.get(of.event, ()):
        field, value = of.field(key), values.get(key)
        said: Callable[[Any], str] | None = {
            "date": words,
            "days": lambda days: f"{days}个工作日",
            "money": lambda cents: f"{yuan(cents)}元",
            "count": lambda count: f"{count}{fees.unit(scale) if scale else ''}",
            "choice": lambda word: f"{word}",
        }.get(field.kind)
        if said is not None and value not in (None, "") and said(value) not in body:
            raise Refusal(
                key, f"正文里没有“{said(value)}”，和这里填的{field.label}不一致，请改成一样。"
            )


def _check_relief(body: str, of: LetterKind, told: ReliefKind) -> None:
    if told is ReliefKind.NONE:
        return
    way = (
        f"请到“设置”的文书模板里给“{of.name}”补上〔救济〕，或者把正文补上"
        if is_changed(of)
        else "请按“重新生成”或者补上"
    )
    if "行政复议" not in body:
        raise Refusal(None, f"正文里没有告知行政复议、行政诉讼的一段，{way}。")
    if told is not ReliefKind.ORDINARY and "先" not in body:
        raise Refusal(
            None,
            "依据条例第十四条至第十六条不予公开的，要告知先申请行政复议（复议法第二十三条），"
            f"{way}。",
        )
