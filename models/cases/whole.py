"""A case with all that is around its request: letters, disputes and files, read once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from models.disputes import dispute, order
from models.disputes.dispute import Dispute
from models.law.event import EventKind
from models.law.next_step import NextStep, next_step
from models.law.workday_notice import calendar
from models.law.workdays import Calendar
from models.letters import mixed
from models.letters.letter import Letter, letters_of, letters_of_many
from models.letters.parts import Part
from models.office.profile import Office, office
from models.requests.case import Case
from models.requests.help import as_help
from models.requests.log import steps_of
from models.requests.renewal import unserved_now
from models.requests.request import KIND, InformationRequest, RequestEvent, find
from models.requests.search_record import searches_of_many
from models.store.attachment import Attachment, attachments


@dataclass(frozen=True)
class WholeCase(Case):
    """A case as it is shown, checked, bound and archived."""

    @cached_property
    def letters(self) -> list[Letter]:
        """The letters, drafts too, oldest first; without those thrown away."""
        return letters_of(self.request)

    @cached_property
    def disputes(self) -> list[Dispute]:
        """The disputes about the request in the order they came; the bin is left out."""
        return dispute.of_request(self.request)

    @cached_property
    def files(self) -> list[Attachment]:
        """The files that stand with the request, in the order in which they were added."""
        return attachments(KIND, self.request.id)

    @cached_property
    def office(self) -> Office:
        """The office whose case it is."""
        return office()

    @property
    def corrected(self) -> list[Dispute]:
        """The disputes that corrected the reply and are followed by no order of a new one."""
        return order.without_order(self.disputes, self.events)

    @property
    def issued(self) -> list[Letter]:
        """The letters that were issued, oldest first."""
        return [letter for letter in self.letters if letter.issued_at is not None]

    @property
    def next_step(self) -> NextStep:
        """What is to be done next with the case, and why."""
        request = self.request
        step = next_step(
            self.clock,
            self.log,
            self.calendar,
            request.served_on or (request.closed_on if request.helps else None),
            request.archived_on,
            unserved_now(request, self.events),
            "、".join(each.number for each in self.corrected),
            is_named=not self.left_out,
        )
        return as_help(step, request.helps) if request.helps else step

    def without(self, step: RequestEvent) -> "WholeCase":
        """Return the case as its log is without a step."""
        left = WholeCase(self.request, self.on, self.calendar)
        vars(left)["events"] = [event for event in self.events if event.id != step.id]
        return left

    def letter_of(self, step: RequestEvent) -> Letter | None:
        """Return the letter that was issued for a step, or None."""
        return next((letter for letter in self.issued if letter.event_id == step.id), None)

    @cached_property
    def parts(self) -> Sequence[Part]:
        """The parts in which the request was answered; none where the answer had none."""
        closing = self.last(EventKind.REPLIED)
        return mixed.parts_of(self.letter_of(closing)) if closing is not None else ()

    def is_cancelled(self, letter: Letter) -> bool:
        """Tell whether the step that issuing the letter wrote was cancelled later (已撤销)."""
        return letter.event_id is not None and all(
            event.id != letter.event_id for event in self.events
        )


def read(number: str, on: date) -> WholeCase:
    """Return the case with the 登记号 on a day. Refuses an unknown one."""
    return WholeCase(find(number), on, calendar())


# What is read of many cases at once: its name in a case, and how.
_TOGETHER: Mapping[str, Callable[[Sequence[int]], Mapping[int, list[Any]]]] = {
    "events": steps_of,
    "letters": letters_of_many,
    "searches": searches_of_many,
}


def cases_of(requests: Sequence[InformationRequest], on: date, known: Calendar) -> list[WholeCase]:
    """Return the cases of many requests, their steps, letters and searches read together."""
    found, here = [WholeCase(request, on, known) for request in requests], office()
    for case in found:
        vars(case)["office"] = here
    for name, read_many in _TOGETHER.items():
        rows = read_many([request.id for request in requests])
        for case in found:
            vars(case)[name] = rows[case.request.id]
    return found
