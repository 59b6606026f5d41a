"""文书 of a case: drafts, their numbers, issuing with the step it stands for, what is frozen."""

from datetime import date, datetime
from typing import Any

from models.law.event import EventKind
from models.law.workdays import Calendar
from models.letters import numbers as letter_number
from models.letters import readiness
from models.letters import steps as letter_steps
from models.letters import values as letter_values
from models.letters.facts import facts_of
from models.letters.kinds import LetterKind, kind
from models.letters.letter import Letter, letters_of
from models.letters.texts import addressee_of, check_fits, letter_text
from models.letters.values import Values
from models.requests.case import Case
from models.requests.request import InformationRequest, RequestEvent
from models.store.acts import act
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal


def first_values(case: Case, of: LetterKind) -> dict[str, Any]:
    """Return what the fields of a new letter hold: facts of the case, defaults, None."""
    return letter_values.first_values(of, case, facts_of(case, of))


def draft(case: Case, of: LetterKind, values: Values, body: str = "") -> Letter:
    """Keep a new draft; without `body` its text is the template filled for the case.

    Refuses a kind that does not fit the case (see `check_fits`).
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
    case = Case(letter.request, letter.dated, calendar)
    try:
        return letter_text(case, kind(letter.kind), values_of(letter))
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

    Refuses an unfinished text, a day to come, and whatever the law's step declines.
    """
    _check_draft(letter)
    of, request = kind(letter.kind), letter.request
    case = Case(request, letter.dated, calendar)
    values = values_of(letter)
    body, addressee = lines(text_of(letter, calendar)), one_line(addressee_of(case, of, values))
    for refusal in readiness.refusals(case, of, values, body, today):
        raise refusal
    with act("出具", letter.in_words()):
        number = letter_number.give_number(letter.id, letter.dated) if of.numbered else None
        step = letter_steps.STEPS.get(of.event)
        event = None
        if step is not None:
            with readiness.beside_fields():
                event = step(case, of, values, number or "", today)
        said = {"body": body, "addressee": addressee}
        letter.alter("出具", number=number, issued_at=datetime.now(), event=event, **said)
        letter_values.let_go(letter.id, of)
        for other in _needless(letter, of):
            remove(other)
    return letter


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
