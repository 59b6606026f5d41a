"""The records that a search found, kind by kind, each in one line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from models.accounts.account import Account
from models.accounts.in_year import told as told_accounts
from models.activities.kinds import kinds as activity_kinds
from models.activities.listing import ActivityListing
from models.assessment.deduction import Deduction
from models.disputes.listing import DisputeListing, DisputeRow
from models.disputes.ruling import kinds as dispute_kinds
from models.disputes.ruling import result_word
from models.items.listing import ItemListing
from models.items.state import of_item
from models.law.urgency import State, Tone, left
from models.law.workday_notice import calendar
from models.letters.letter import letter_rows, numbered_letters
from models.postings.listing import PostingListing, PostingRow
from models.postings.posting import PostingState
from models.requests.listing import request_rows
from models.requests.state import of_request
from models.search.expressions import Places, Typed
from models.search.finding import Found, Hit, find
from models.store.sought.kinds import (
    ACCOUNT,
    ACTIVITY,
    DEDUCTION,
    DISPUTE,
    ITEM,
    LETTER,
    POSTING,
    REQUEST,
    Sought,
)
from reports.cases.words import applicant_kinds, outcome_words, short
from reports.ways import Book, Open, Way
from reports.workbench.task import facts

UNITS = {
    **{ITEM: "条", REQUEST: "件", LETTER: "份", DISPUTE: "件", POSTING: "张", ACTIVITY: "项"},
    **{ACCOUNT: "个", DEDUCTION: "项"},
}
ICONS = {
    ITEM: "file-text",
    REQUEST: "inbox",
    LETTER: "file-pen-line",
    DISPUTE: "scale",
    POSTING: "presentation",
    ACTIVITY: "notebook-pen",
    ACCOUNT: "smartphone",
    DEDUCTION: "list-checks",
}
IN_ALL, IN_ONE = 3, 200  # lines of a kind that are shown


@dataclass(frozen=True)
class Line:
    """A record: its title with the places that hold what was typed, a fact, day, and state."""

    title: str
    places: Places
    fact: str
    day: str
    state: State
    number: str
    way: Way


@dataclass(frozen=True)
class Told:
    """What was found of a kind, and the lines of it that are shown."""

    kind: Sought
    count: int
    more: bool
    lines: tuple[Line, ...]

    @property
    def amount(self) -> str:
        """How many there are, with their unit."""
        return f"{self.count:,} {UNITS[self.kind]}{'以上' if self.more else ''}"


def search(text: str, today: date, only: Sought | None = None) -> list[Told]:
    """Return what a text finds: a few lines of every kind, or many of one beside the counts."""
    typed = Typed(text)
    return [_told(typed, each, today) for each in find(text, IN_ONE if only else IN_ALL, only)]


def _told(typed: Typed, found: Found, today: date) -> Told:
    ids = [hit.id for hit in found.hits]
    known = _KNOWN[found.kind](ids, today) if ids else {}
    if known and found.kind is REQUEST:
        known |= _at_letters(typed, found.hits, known)
    lines = tuple(_line(typed, hit, known[hit.id]) for hit in found.hits if hit.id in known)
    return Told(found.kind, found.count, found.more, lines)


_Known = tuple[str, State, Way]  # fact, state, way


def _line(typed: Typed, hit: Hit, known: _Known) -> Line:
    fact, state, way = known
    return Line(hit.title, typed.places(hit.title), fact, hit.day, state, hit.number, way)


def _plain(word: str) -> State:
    return State(word, Tone.PLAIN)


def _items(ids: Sequence[int], today: date) -> dict[int, _Known]:
    known = calendar()
    return {
        row.id: (
            facts(row.category.rpartition("/")[2], row.index_number or row.document_number),
            of_item(row, known, today),
            Open(Book.ITEM, row.id),
        )
        for row in ItemListing.rows_of(ids)
    }


def _requests(ids: Sequence[int], today: date) -> dict[int, _Known]:
    found: dict[int, _Known] = {}
    for row in request_rows(ids, calendar(), today):
        state = of_request(row.clock, row.kept)
        if state.tone is Tone.PLAIN and row.outcome:
            state = _plain(short(outcome_words(row.outcome).partition("：")[0]))
        fact = facts(row.number, applicant_kinds().get(row.applicant_kind, ""))
        found[row.id] = (fact, state, Open(Book.REQUEST, row.id))
    return found


def _at_letters(
    typed: Typed, hits: Sequence[Hit], known: Mapping[int, _Known]
) -> dict[int, _Known]:
    """Let requests that the number of a letter finds, not what they ask, be opened at that."""
    others = {each.id for each in hits if each.id in known and not typed.is_in(each.title)}
    return {
        request: (*known[request][:2], Open(Book.REQUEST, request, letter=letter))
        for request, letter, number in numbered_letters(others)
        if typed.is_in(number)
    }


def _letters(ids: Sequence[int], today: date) -> dict[int, _Known]:
    return {
        each.id: (
            each.number or f"{each.request} 的文书",
            _plain("已出具") if each.is_issued else State("草稿", Tone.NEUTRAL),
            Open(Book.REQUEST, each.request_id, letter=each.id),
        )
        for each in letter_rows(ids)
    }


def _disputes(ids: Sequence[int], today: date) -> dict[int, _Known]:
    return {
        row.id: (
            facts(row.number, dispute_kinds()[row.kind].label),
            _of_dispute(row, today),
            Open(Book.DISPUTE, row.id),
        )
        for row in DisputeListing.rows_of(ids)
    }


def _of_dispute(row: DisputeRow, today: date) -> State:
    if row.result:
        return _plain(result_word(row.result))
    if row.until:
        return left((date.fromisoformat(row.until) - today).days)
    return State(result_word(""), Tone.WAITING)


def _postings(ids: Sequence[int], today: date) -> dict[int, _Known]:
    return {
        row.id: (
            facts(
                f"{row.hung} 处" if row.hung else row.kind,
                f"{row.first_on[5:]} 至 {row.last_on[5:]}" if row.first_on and row.last_on else "",
            ),
            _of_posting(row, today),
            Open(Book.POSTING, row.id),
        )
        for row in PostingListing.rows_of(ids)
    }


def _of_posting(row: PostingRow, today: date) -> State:
    if not row.hung:
        return State(PostingState.DRAFT.value, Tone.NEUTRAL)
    if not row.hanging:
        return _plain(PostingState.DOWN.value)
    if row.last_on and row.last_on < today.isoformat():
        return State(PostingState.DUE.value, Tone.NOW)
    return _plain(PostingState.HANGING.value)


def _activities(ids: Sequence[int], today: date) -> dict[int, _Known]:
    found: dict[int, _Known] = {}
    for row in ActivityListing.rows_of(ids):
        stands = row.standing
        state = _plain(stands.word)
        if stands.is_open:
            state = State(stands.word, Tone.WAITING if stands.waits else Tone.NEUTRAL)
        if stands.is_open and not stands.waits and stands.due_on is not None:
            state = left((stands.due_on - today).days)
        fact = facts(activity_kinds()[row.kind].name, row.department)
        found[row.id] = (fact, state, Open(Book.ACTIVITY, row.id))
    return found


def _accounts(ids: Sequence[int], today: date) -> dict[int, _Known]:
    found = told_accounts(_of(Account, ids), date(today.year, 1, 1), today)
    return {
        each.id: (
            facts(
                each.account.of_kind.name,
                each.account.department.name if each.account.department else "",
            ),
            each.standing(today),
            Open(Book.ACTIVITY, each.id, "accounts"),
        )
        for each in found
    }


def _deductions(ids: Sequence[int], _today: date) -> dict[int, _Known]:
    return {
        each.id: (
            facts(each.rule, str(each.basis)),
            _plain("" if each.until is None else f"考核到 {each.until} 年"),
            Open(Book.ACTIVITY, each.id, "assessment"),
        )
        for each in _of(Deduction, ids)
    }


_T = TypeVar("_T", Account, Deduction)


def _of(table: type[_T], ids: Sequence[int]) -> list[_T]:
    return list(table.select().where(table.id.in_(list(ids))))


_KNOWN: Mapping[Sought, Callable[[Sequence[int], date], dict[int, _Known]]] = {
    ITEM: _items,
    REQUEST: _requests,
    LETTER: _letters,
    DISPUTE: _disputes,
    POSTING: _postings,
    ACTIVITY: _activities,
    ACCOUNT: _accounts,
    DEDUCTION: _deductions,
}
