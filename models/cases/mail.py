"""邮寄: what goes to those who applied by post: to whom, where, which paper, under which number.

Joint applicants get a letter each. Who posted what under which number stands with its 送达; what is
to be posted yet follows from the replies that wait for theirs, and from the letters of the day.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.cases.whole import WholeCase, cases_of
from models.law.event import POST, EventKind
from models.law.workday_notice import calendar
from models.letters.kinds import kind
from models.letters.letter import Letter
from models.requests import applicant
from models.requests.applicant import Person
from models.requests.intake import Intake
from models.requests.renewal import unserved_now, waiting_for_service
from models.requests.request import InformationRequest, RequestEvent
from models.store.plain_text import one_line

_WAITS = timedelta(days=90)  # a reply that is not served for longer was served and not registered
_WORD = r"邮\s*(?:政\s*)?编\s*码?\s*[：:]?\s*"
_POSTCODE = re.compile(
    rf"[（(]\s*(?:{_WORD})?([0-9]{{6}})\s*[)）]"  # （745000）
    rf"|[，,；;。\s]*{_WORD}([0-9]{{6}})(?![0-9])[，,；;。]?"  # 邮编：745000
    r"|^\s*([0-9]{6})(?![0-9])[，,；;\s]*"
    r"|[，,；;\s]*(?<![0-9])([0-9]{6})\s*$"
)
_BY_POST = (Intake.POST, Intake.LETTER)


@dataclass(frozen=True)
class MailPiece:
    """A letter to one receiver: `contents` are the papers in it, each with its number or "".

    `by_post` says whether it was or is to be posted at all, `posted_on` and `mail_number` what is
    registered with its 送达.
    """

    number: str
    receiver: str
    address: str
    postcode: str
    phone: str
    contents: tuple[tuple[str, str], ...]
    by_post: bool
    posted_on: date | None = None
    mail_number: str = ""

    @property
    def inside(self) -> str:
        """The papers in words: 答复书（×政公开〔2026〕1号）."""
        return "；".join(f"{name}（{of}）" if of else name for name, of in self.contents)

    @property
    def lacking(self) -> tuple[str, ...]:
        """What the envelope needs and the case does not say."""
        needed = (("通信地址", self.address), ("邮政编码", self.postcode))
        return tuple(word for word, known in needed if not known)


def parted(address: str) -> tuple[str, str]:
    """Return an address without its postcode, and that; "" where none is written in it."""
    text = one_line(address)
    found = _POSTCODE.search(text)
    if found is None:
        return text, ""
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip(" ，,；;")
    return rest, next(filter(None, found.groups()))


def pieces_of(requests: Sequence[InformationRequest], today: date) -> list[MailPiece]:
    """Return a letter to each applicant of these requests, with the last paper written to them."""
    cases = cases_of(requests, today, calendar())
    return [_to(case, each, None) for case in cases for each in applicant.people(case.request)]


def pieces_of_day(day: date) -> list[MailPiece]:
    """Return the letters of a day by 登记号: those posted on it, and those that may be.

    These are the replies that wait for their 送达, and the papers issued on that day.
    """
    cases = cases_of(_touched(day), day, calendar())
    return [piece for case in cases for piece in _of_day(case, day)]


def _touched(day: date) -> list[InformationRequest]:
    """Return the requests of which something was, or may be, posted on a day."""
    posted = RequestEvent.select(RequestEvent.request).where(RequestEvent.posted_on == day)
    issued = Letter.select(Letter.request).where(
        (Letter.dated == day) & Letter.issued_at.is_null(False)
    )
    replied = waiting_for_service(day - _WAITS)
    waiting = [each.id for each in replied if each.closed_on and each.closed_on <= day]
    key = InformationRequest.id
    found = InformationRequest.select().where(
        (key.in_(posted) | key.in_(issued) | key.in_(waiting))
        & InformationRequest.removed_at.is_null()
    )
    return list(found.order_by(InformationRequest.number))


def _of_day(case: WholeCase, day: date) -> Iterator[MailPiece]:
    told = [each for each in case.issued if each.dated == day]
    own = [each for each in told if _is_to_applicants(each)]
    closed = case.request.closed_on
    is_due = closed is not None and closed <= day
    waiting = set(unserved_now(case.request, case.events)) if is_due else set()
    for person in applicant.people(case.request):
        posted = _posting(case, person)
        is_sent = posted is not None and posted.posted_on == day
        if is_sent or own or person.name in waiting:
            yield _to(case, person, day)
    for each in told:
        if not _is_to_applicants(each) and not kind(each.kind).is_slip:
            yield MailPiece(
                case.request.number,
                each.addressee,
                "",
                "",
                "",
                ((each.title, each.number or ""),),
                True,
            )


def _to(case: WholeCase, person: Person, day: date | None) -> MailPiece:
    address, postcode = parted(person.address)
    posted = _posting(case, person)
    if day is not None and posted is not None and posted.posted_on != day:
        posted = None  # what went to him on another day
    return MailPiece(
        case.request.number,
        person.name,
        address,
        postcode,
        person.phone,
        tuple(_contents(case, day)),
        posted is not None or _is_by_post(case.request),
        posted.posted_on if posted else None,
        posted.mail_number if posted else "",
    )


def _contents(case: WholeCase, day: date | None) -> Iterable[tuple[str, str]]:
    """Name the papers of a day to the applicants, else the last one, else the reply."""
    known = [each for each in case.issued if _is_to_applicants(each)]
    of_day = [each for each in known if each.dated == day]
    if of_day or known:
        return [_named(each) for each in of_day or known[-1:]]
    return [("答复书", str(case.request.reply_number))] if case.request.closed_on else []


def _posting(case: WholeCase, person: Person) -> RequestEvent | None:
    """Return the last 送达 by post that reached an applicant; one that names nobody reached all."""
    found = [
        each
        for each in case.events
        if each.kind == EventKind.SERVED
        and each.way == POST
        and each.recipient in ("", person.name)
    ]
    return found[-1] if found else None


def _is_by_post(request: InformationRequest) -> bool:
    """Tell whether the answer goes by post: as was said, was wished, or as the request came."""
    if request.service_way:
        return bool(request.service_way == POST)
    return POST in request.supply_form if request.supply_form else request.intake in _BY_POST


def _is_to_applicants(letter: Letter) -> bool:
    of = kind(letter.kind)
    return of.addressee == "applicant" and not of.is_slip


def _named(letter: Letter) -> tuple[str, str]:
    return letter.title, letter.number or ""
