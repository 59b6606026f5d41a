"""文书 of a case: drafts, their numbers, issuing with the step it stands for, what is frozen."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from models.law.event import EventKind
from models.law.rules.statement import hindrance
from models.law.workdays import Calendar
from models.letters import numbers as letter_number
from models.letters import readiness
from models.letters import steps as letter_steps
from models.letters import values as letter_values
from models.letters.facts import facts_of
from models.letters.kinds import LetterKind, kind
from models.letters.letter import Letter, letters_of, steps_without, values_of_step
from models.letters.texts import addressee_of, check_fits, letter_text
from models.letters.values import Values
from models.requests.case import Case
from models.requests.request import InformationRequest, RequestEvent
from models.store.acts import act
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal
from models.store.words import yuan


def first_values(case: Case, of: LetterKind, step: RequestEvent | None = None) -> dict[str, Any]:
    """Return what the fields of a new letter hold: facts of the case, defaults, None.

    The paper of a `step` that was registered by hand says what that says.
    """
    first = letter_values.first_values(of, case, facts_of(case, of))
    return {**first, **(values_of_step(step, of) if step is not None else {})}


def step_of(case: Case, of: LetterKind, letter: Letter | None = None) -> RequestEvent | None:
    """Return the step registered by hand whose paper a draft of a kind is, or a new one would be.

    None where issuing it writes a step of its own: what cannot be registered once more is the
    paper of the one that was.
    """
    if letter is not None and letter.event_id is not None:
        return next((each for each in case.events if each.id == letter.event_id), None)
    without = steps_without(case, of, letters_of(case.request))
    new = letter_steps.event_of(case, of, {}) if without else None
    if new is None or case.log is None:
        return None
    return without[0] if hindrance(case.log, new.kind, case.calendar) else None


def case_of(letter: Letter, calendar: Calendar) -> Case:
    """Return the case as a letter tells of it: on its day, before the step that it tells of."""
    case = Case(letter.request, letter.dated, calendar)
    step = step_of(case, kind(letter.kind), letter) if letter.issued_at is None else None
    return case if step is None else case.before(step).at(letter.dated)


def draft(
    case: Case, of: LetterKind, values: Values, body: str = "", step: RequestEvent | None = None
) -> Letter:
    """Keep a new draft; without `body` its text is the template filled for the case.

    Refuses a kind that does not fit the case (see `check_fits`). The paper of a `step` that was
    registered by hand is written on the case `before` it.
    """
    check_fits(case, of)
    made = _written(case, of, values) if body else lines(letter_text(case, of, values))
    _check_open(case.request)
    with act("拟写文书"):
        letter = Letter.add(
            "拟写文书",
            request=case.request,
            kind=of.id,
            title=of.title,
            addressee=one_line(addressee_of(case, of, values)),
            body=lines(body) or made or "",
            dated=case.on,
            event=step,
        )
        letter_values.keep(letter.id, values, follows=letter.body == made)
    return letter


def change(letter: Letter, case: Case, values: Values, body: str) -> None:
    """Keep a draft anew: its day (that of `case`), its values and its text as edited."""
    _check_draft(letter)
    of = kind(letter.kind)
    check_fits(case, of)
    follows = lines(body) == _written(case, of, values)
    with act("修改文书"):
        letter.alter(
            "修改文书",
            addressee=one_line(addressee_of(case, of, values)),
            body=lines(body),
            dated=case.on,
        )
        letter_values.keep(letter.id, values, follows=follows)


def _written(case: Case, of: LetterKind, values: Values) -> str | None:
    """Return what the template gives; None where it does not fit, for a text of one's own may."""
    try:
        return lines(letter_text(case, of, values))
    except Refusal:
        return None


def values_of(letter: Letter) -> dict[str, Any]:
    """Return the values of a draft by key; of an issued letter the parts are kept."""
    return letter_values.kept(letter.id, kind(letter.kind))


def text_of(letter: Letter, calendar: Calendar) -> str:
    """Return the text of a letter as it stands: of a draft that nobody edited written anew.

    So it follows the profile, the case and the template; what was edited keeps its words.
    """
    if letter.issued_at is not None or not letter_values.follows(letter.id):
        return str(letter.body)
    try:
        return letter_text(case_of(letter, calendar), kind(letter.kind), values_of(letter))
    except Refusal:  # the kind or its template does not fit any more: issuing says why
        return str(letter.body)


def remove(letter: Letter) -> None:
    """Throw a draft away. An issued letter stays, its number too."""
    _check_draft(letter)
    letter.alter("删去草稿", removed_at=datetime.now())


def find(key: int) -> Letter:
    """Return a letter by its id."""
    found: Letter = Letter.get_by_id(key)
    return found


def is_waiting(key: int) -> bool:
    """Tell whether a letter is a draft still, neither issued nor thrown away."""
    letter = Letter.known(key)
    return letter is not None and letter.issued_at is None and letter.removed_at is None


def is_cancelled(letter: Letter) -> bool:
    """Tell whether the step that issuing the letter wrote was cancelled later (已撤销)."""
    cancelling = (RequestEvent.kind == EventKind.CANCELLED.value) & (
        RequestEvent.refers == letter.event_id
    )
    return letter.event_id is not None and RequestEvent.select().where(cancelling).exists()


def issue(letter: Letter, today: date, calendar: Calendar) -> Letter:
    """出具: give the number, freeze the letter and register its step, all or nothing.

    The paper of a step that was registered by hand registers none. Refuses an unfinished text, a
    day to come, whatever the law's step declines, and a paper that says otherwise than its step.
    """
    _check_draft(letter)
    of, case = kind(letter.kind), case_of(letter, calendar)
    values, step = (
        values_of(letter),
        step_of(Case(letter.request, letter.dated, calendar), of, letter),
    )
    body, addressee = lines(text_of(letter, calendar)), one_line(addressee_of(case, of, values))
    for refusal in refusals(case, of, values, body, today, step):
        raise refusal
    with act("出具", letter.in_words()):
        number = _number(letter, of, step)
        writes = letter_steps.STEPS.get(of.event) if step is None else None
        if writes is not None:
            with readiness.beside_fields():
                step = writes(case, of, values, number or "", today)
        said = {"body": body, "addressee": addressee}
        letter.alter("出具", number=number, issued_at=datetime.now(), event=step, **said)
        letter_values.let_go(letter.id, of)
        for other in _needless(letter, of):
            remove(other)
    return letter


def refusals(
    case: Case,
    of: LetterKind,
    values: Values,
    body: str,
    today: date,
    step: RequestEvent | None = None,
) -> Iterator[Refusal]:
    """Yield what `issue` refuses of a letter, and where it says otherwise than its `step`."""
    yield from readiness.refusals(case, of, values, body, today)
    new = letter_steps.event_of(case, of, values) if step is not None else None
    if step is None or new is None:
        return
    if case.on != step.on_date:
        yield Refusal(
            "dated", f"这一步登记在 {step.on_date}，文书也要写这一天；日期不对的先更正这一步。"
        )
    for key in ("until", "days", "amount"):
        own, said = getattr(step, key), getattr(new, key)
        if own is not None and said != own and key in values:
            label = of.field(key).label
            words = f"{yuan(own)} 元" if key == "amount" else own
            yield Refusal(key, f"登记的{label}是 {words}，文书要写成一样；登记错了的先更正这一步。")


def _number(letter: Letter, of: LetterKind, step: RequestEvent | None) -> str | None:
    """Give the number of a letter: that of a reply which was registered with one, else the next."""
    if not of.numbered:
        return None
    request = letter.request
    if step is None or of.event != "answer":
        return letter_number.give_number(letter.id, letter.dated)
    if request.reply_number:
        return letter_number.take_number(letter.id, request.reply_number)
    number = letter_number.give_number(letter.id, letter.dated)
    request.alter("出具", reply_number=number)
    return number


def _needless(letter: Letter, of: LetterKind) -> list[Letter]:
    """Return the drafts of the step that the letter was: it is done, once and for all."""
    if of.event in ("", "consult"):
        return []
    drafts = [each for each in letters_of(letter.request) if each.issued_at is None]
    return [each for each in drafts if kind(each.kind).event == of.event]


def _check_draft(letter: Letter) -> None:
    if letter.issued_at is not None:
        named = f"（{letter.number}）" if letter.number else ""
        raise Refusal(None, f"这份文书{named}已经出具，不能再改或者删去；需要改的请另出一份。")
    _check_open(letter.request)


def _check_open(request: InformationRequest) -> None:
    if request.removed_at is not None:
        raise Refusal(None, "这件申请在回收站里，请先恢复再出文书。")
