"""Requests that ask again: by the same applicant, or by several for the same information.

Contents are compared by the pairs of their characters; years that they name must agree. The
register is asked for the candidates, so that nothing has to be kept in step with it.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from peewee import SQL

from models.items.likeness import degree, pairs_of
from models.law.event import WITHOUT_REPLY
from models.requests import applicant
from models.requests.applicant import Person
from models.requests.request import InformationRequest
from models.requests.said import WANTED_SQL
from models.store.database import DB

_SAME, _ALIKE = 0.5, 0.62  # how alike contents are, of the same applicant and of others
_CANDIDATES = 30
_MOST_PAIRS = 20
# So many of the newest requests are looked at for other applicants: decades of a township.
_NEWEST = 6000
_SHORTEST = 4  # characters: shorter contents are like everything
_YEARS = re.compile(r"(?:19|20)\d\d")
# The names and numbers of all applicants as `applicant.plain` has them, but for full-width letters.
_X = InformationRequest.alias("x")
# Each stands in quotes, as JSON has them, so that 李一 is not found in 李一一.
_ALL_SQL = """'"' || x.applicant || '" "' || x.id_number || '"' || x.others"""
_HELD = f"upper(replace(replace({_ALL_SQL}, ' ', ''), '　', ''))"
# Answers that a repeated request can be referred to: what was given, refused or not held.
_NO_ANSWER = WITHOUT_REPLY | {"n2", "u3"}
GRANTED = frozenset({"granted", "partial"})


@dataclass(frozen=True)
class Earlier:
    """A request like another: `degree` of its content (0 to 1), `same` the same applicant."""

    request: InformationRequest
    degree: float
    same: bool

    @property
    def answered(self) -> bool:
        """Whether it was answered, so that the same applicant need not be answered again."""
        answered = self.request.closed_on is not None and not self.request.helps
        return answered and self.request.outcome not in _NO_ANSWER


@dataclass(frozen=True)
class Asked:
    """What is known of a request while it is typed; `others` are the applicants beside the first.

    `content` is what is wanted, after a 补正 what that says.
    """

    applicant: str
    id_number: str = ""
    content: str = ""
    but: int | None = None
    others: tuple[Person, ...] = ()

    @property
    def people(self) -> list[Person]:
        """Every applicant that is known."""
        first = Person(self.applicant.strip(), id_number=self.id_number.strip())
        return [each for each in (first, *self.others) if each.name or each.id_number]

    @classmethod
    def of(cls, request: InformationRequest) -> "Asked":
        """Return a registered request as asked."""
        others = tuple(applicant.read_others(request.others))
        return cls(request.applicant, request.id_number, request.wanted, request.id, others)


def of_applicant(asked: Asked) -> list[InformationRequest]:
    """Return the other requests of any of the applicants, newest first."""
    keys = {applicant.plain(word) for each in asked.people for word in (each.name, each.id_number)}
    if not keys - {""}:
        return []
    listed = json.dumps([f'"{key}"' for key in sorted(keys - {""})])
    query = _X.select().where(
        SQL(f"EXISTS (SELECT 1 FROM json_each(?) k WHERE instr({_HELD}, k.value))", (listed,))
        & _X.removed_at.is_null()
        & (_X.id != (asked.but or 0))
    )
    found = query.order_by(_X.received_on.desc(), _X.id.desc())
    return [each for each in found if _is_same(each, asked)]


def doubt(asked: Asked) -> str:
    """Say what is odd about the first applicant's number: another name bears it, or it is none."""
    me = asked.people[0] if asked.people else applicant.Person("")
    number = applicant.plain(me.id_number)
    for each in of_applicant(asked) if number and me.name else ():
        for other in applicant.people(each):
            same = applicant.plain(other.id_number) == number
            if same and applicant.plain(other.name) != applicant.plain(me.name):
                return f"号码和 {each.number} 的{other.name}相同，姓名不同，请核对"
    return applicant.doubt_of(me)


def _is_same(request: InformationRequest, asked: Asked) -> bool:
    return applicant.share(applicant.people(request), asked.people)


def alike(asked: Asked) -> list[Earlier]:
    """Return other requests for nearly the same, the same applicant's answered ones first."""
    found: dict[int, Earlier] = {}
    for each in of_applicant(asked):
        near = likeness(each.wanted, asked.content)
        if near >= _SAME:
            found[each.id] = Earlier(each, near, same=True)
    for each in _candidates(asked):
        near = likeness(each.wanted, asked.content)
        if near >= _ALIKE and each.id not in found:
            found[each.id] = Earlier(each, near, same=_is_same(each, asked))
    return sorted(found.values(), key=_nearness)


def _nearness(each: Earlier) -> tuple[bool, bool, float, int]:
    return not each.same, each.same and not each.answered, -each.degree, -each.request.id


def earlier_answer(request: InformationRequest) -> InformationRequest | None:
    """Return the same applicant's earlier request for the same that was answered (条例 36(6)).

    With it the outcome n2 重复申请 is near. None where there is none.
    """
    mine = (request.received_on, request.id)
    if request.received_on is None:
        return None
    for each in alike(Asked.of(request)):
        other = each.request
        known = each.same and each.answered and other.received_on is not None
        if known and (other.received_on, other.id) < mine:
            return other
    return None


def others_asking(request: InformationRequest) -> list[InformationRequest]:
    """Return requests of other applicants for the same information (条例 44).

    One of each applicant; one is enough: with the request's own that makes several applicants.
    """
    names: dict[str, InformationRequest] = {}
    for each in alike(Asked.of(request)):
        if not each.same and each.request.applicant:
            names.setdefault(each.request.id_number or each.request.applicant, each.request)
    return list(names.values())


def suggests_publishing(request: InformationRequest) -> bool:
    """Say whether several applicants asked for what may be public and is not yet published."""
    return request.outcome in GRANTED and request.item_id is None and bool(others_asking(request))


def likeness(one: str, other: str) -> float:
    """Return how alike two contents are, from 0 to 1; other years make them another matter."""
    if min(len(one.strip()), len(other.strip())) < _SHORTEST:
        return 0.0
    years = set(_YEARS.findall(one)), set(_YEARS.findall(other))
    if years[0] and years[1] and years[0].isdisjoint(years[1]):
        return 0.0
    return degree(_pairs(one), _pairs(other))


@lru_cache(maxsize=4096)
def _pairs(content: str) -> frozenset[str]:
    return pairs_of(content)


def _candidates(asked: Asked) -> Iterator[InformationRequest]:
    """Yield the requests whose content holds most of the pairs of characters of this one."""
    content = "".join(asked.content.split())
    every = dict.fromkeys(content[at : at + 2] for at in range(len(content) - 1))
    wanted = _spread(list(every))
    if len(content) < _SHORTEST:
        return
    hits = " + ".join(f"(instr({WANTED_SQL}, :p{at}) > 0)" for at in range(len(wanted)))
    rows = DB.connection().execute(
        f"SELECT id FROM (SELECT id, {hits} AS hits FROM information_request x"
        " WHERE removed_at IS NULL AND id != :but"
        " AND id > (SELECT COALESCE(MAX(id), 0) FROM information_request) - :newest)"
        " WHERE hits * 2 >= :least"
        " ORDER BY hits DESC, id DESC LIMIT :most",
        {
            **{f"p{at}": pair for at, pair in enumerate(wanted)},
            "but": asked.but or 0,
            "newest": _NEWEST,
            "least": len(wanted),
            "most": _CANDIDATES,
        },
    )
    ids = [row[0] for row in rows]
    if ids:
        yield from InformationRequest.select().where(InformationRequest.id.in_(ids))


def _spread(pairs: list[str]) -> list[str]:
    """Return at most so many pairs, evenly taken from a long text."""
    if len(pairs) <= _MOST_PAIRS:
        return pairs
    return [pairs[at * len(pairs) // _MOST_PAIRS] for at in range(_MOST_PAIRS)]
