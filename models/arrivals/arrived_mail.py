"""A mail that came in: registered as a new request, or filed with the case it belongs to."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from peewee import fn

from models.arrivals.filing import Content, file_with, first_with
from models.requests import request as requests
from models.requests.intake import Intake
from models.requests.request import InformationRequest
from models.store.acts import act
from models.store.attachment import Attachment

_LONGEST = 4000  # characters of a text that are taken over; the whole of it stands in the mail
_SHORTEST = 5  # characters of a number that is looked for in a subject
_LIKELY = 5  # cases
_BEFORE = re.compile(r"^(?:\s*(?:re|fw|fwd|回复|答复|转发)\s*[:：])+", re.IGNORECASE)


@dataclass(frozen=True)
class Mail:
    """A mail as it was read: from whom, when (the day in China), its text and its files.

    `whole` is the mail itself as a file, `left_out` the names of files that are not taken.
    """

    subject: str
    sender: str
    address: str
    sent_on: date | None
    text: str
    whole: Content = field(repr=False)
    files: tuple[Content, ...] = field(default=(), repr=False)
    left_out: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The subject without what programs put before it."""
        return _BEFORE.sub("", self.subject).strip()

    @property
    def contents(self) -> tuple[Content, ...]:
        """All that is kept of the mail: itself and its files."""
        return (self.whole, *self.files)


def proposed(mail: Mail, today: date) -> dict[str, Any]:
    """Return what a mail says for the fields of a new request.

    The day of receipt is none of it: it is the day that both sides agreed upon (条例第三十一条).
    """
    came = mail.sent_on if mail.sent_on is not None and mail.sent_on <= today else None
    text = mail.text if len(mail.text) <= _LONGEST else f"{mail.text[: _LONGEST - 1]}…"
    return {
        "number": requests.next_number(today),
        "intake": Intake.ONLINE.value,
        "arrived_on": came,
        "applicant": mail.sender,
        "email": mail.address,
        "content": text or mail.title,
    }


def register(mail: Mail, values: dict[str, Any], today: date) -> InformationRequest:
    """Register a mail as a new request; mail and files stand with it. Refuses as `record` does."""
    number, rest = values["number"], {key: each for key, each in values.items() if key != "number"}
    with act("按邮件登记"):
        made = requests.record(number, today, **rest)
        file_with(made, mail.contents)
    return made


def file_mail(mail: Mail, request: InformationRequest) -> list[str]:
    """Let a mail and its files stand with a case; return the names of those that are new there."""
    with act("归入邮件", request.number):
        return file_with(request, mail.contents)


def likely_cases(mail: Mail) -> Sequence[InformationRequest]:
    """Return the cases that a mail may belong to, the likeliest first.

    Those whose 登记号 or 答复文号 its subject names, then those that its sender asked for: open
    ones before closed ones, new ones before old ones.
    """
    found = list(_named(mail.subject))
    if mail.address:
        theirs = InformationRequest.select().where(
            (fn.LOWER(InformationRequest.email) == mail.address.lower())
            & InformationRequest.removed_at.is_null()
        )
        closed = InformationRequest.closed_on.is_null(False)
        found += list(theirs.order_by(closed, InformationRequest.id.desc()).limit(_LIKELY))
    return list({each.id: each for each in found}.values())[:_LIKELY]


def named_case(mail: Mail) -> str:
    """Return the 登记号 of the one case that the subject of a mail names; "" without one."""
    found = _named(mail.subject)
    return str(found[0].number) if len(found) == 1 else ""


def case_with(mail: Mail) -> str:
    """Return the 登记号 of the first case in which this very mail stands; "" without one."""
    found = filed_before(mail)
    return str(found[0].number) if found is not None else ""


def filed_before(mail: Mail) -> tuple[InformationRequest, Attachment] | None:
    """Return the first case in which this very mail stands, and as which file; None without one."""
    return first_with(hashlib.sha256(mail.whole.data).hexdigest())


def _named(subject: str) -> Sequence[InformationRequest]:
    """Return the requests whose 登记号 or 答复文号 stands in a subject as a whole."""
    numbers = (InformationRequest.number, InformationRequest.reply_number)
    holds = [(fn.LENGTH(each) >= _SHORTEST) & (fn.INSTR(subject, each) > 0) for each in numbers]
    found = InformationRequest.select().where(
        (holds[0] | holds[1]) & InformationRequest.removed_at.is_null()
    )
    return [each for each in found if _stands_alone(each, subject)]


def _stands_alone(request: InformationRequest, subject: str) -> bool:
    """Tell whether a number of a request stands in a subject with no figure before or behind it."""
    known = (re.escape(each) for each in (request.number, request.reply_number) if each)
    return any(re.search(rf"(?<!\d){each}(?!\d)", subject) for each in known)
