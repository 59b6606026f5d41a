"""Where a press leads: a record, a new one, a list, a step, or a part of a page."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from models.law.action import Action, StepKind


class Book(StrEnum):
    """What kind of records a way leads to; each value is the key of the page that shows them."""

    TASK = "home"
    ITEM = "items"
    POSTING = "postings"
    REQUEST = "requests"
    DISPUTE = "disputes"
    ACTIVITY = "activities"
    CATALOGUE = "catalogue"
    STATISTICS = "statistics"
    REPORT = "annual"
    CHECKING = "checking"
    ROLLUP = "rollup"
    CHOICE = "settings"


class Work(StrEnum):
    """Work with a record that is no step of a case, or leads to its letters or steps."""

    REVIEW = "review"
    PUBLISH = "publish"
    CHECK = "check"
    ENTER_NOTICE = "notice"
    FOLLOW_UP = "follow_up"
    LETTER = "letter"
    STEP = "step"
    PUT_UP = "put_up"
    TAKE_DOWN = "take_down"
    OBJECT = "object"
    STAGE = "stage"
    PROBLEM = "problem"
    JUDGE = "judge"
    IMPORT = "import"  # a ledger, or a published report, that is chosen then
    COMPARE = "compare"  # a category, by its path, with its column on the website


@dataclass(frozen=True)
class Way:
    """A way to the page of a book; the kinds of ways below say what is wanted there."""

    book: Book


@dataclass(frozen=True)
class Open(Way):
    """Open a record by its id, a request also by its 登记号, a report by its year or its file.

    In a page of tabs it is a record of the tab that is named, else of the first one. A request is
    opened at one of its letters where that is named by its id.
    """

    id: int | str
    tab: str = ""
    letter: int | None = None


@dataclass(frozen=True)
class New(Way):
    """Begin a record about another: a posting of an item, a dispute of a request by its 登记号."""

    about: int | str | None = None


@dataclass(frozen=True)
class Narrow(Way):
    """List what filters find, by their keys; in a page of tabs, the tab that is named."""

    filters: Mapping[str, Any] = field(default_factory=dict)
    tab: str = ""

    @classmethod
    def to(cls, book: Book, ids: Iterable[int], tab: str = "", **filters: Any) -> "Narrow":
        """Return the way to a list of exactly these records; `filters` say what they share."""
        return cls(book, {**filters, "among": json.dumps(sorted(set(ids)))}, tab)


@dataclass(frozen=True)
class Step(Way):
    """Take a step with a record: one of a case, or other work; None where it needs no record."""

    id: int | str | None
    action: Action | Work


@dataclass(frozen=True)
class Show(Way):
    """Show the page, or one of its parts: a tab, a card, a choice."""

    part: str = ""


_WAYS = {each.__name__: each for each in (Open, New, Narrow, Step, Show)}


def as_plain(way: Way) -> dict[str, Any]:
    """Return a way as JSON knows it."""
    return {"to": type(way).__name__, **asdict(way)}


def read_way(plain: Mapping[str, Any]) -> Way:
    """Return the way that `as_plain` wrote."""
    given = {key: each for key, each in plain.items() if key != "to"}
    action = given.get("action")
    if isinstance(action, Mapping):
        given["action"] = Action(**{**action, "kind": StepKind(action["kind"])})
    elif action is not None:
        given["action"] = Work(action)
    return _WAYS[plain["to"]](**{**given, "book": Book(given["book"])})
