"""What 工作台 shows of one thing to do, and where a press on it leads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.law.urgency import State, Tone
from reports.ways import Way

# Parts of 工作台: the list of what has no date of its own, and of what is handed in next.
WITHOUT_DATE, SCHEDULE = "undated", "schedule"


@dataclass(frozen=True)
class Task:
    """One thing to do: `open` is its record, `do` its next step, whose word is `step`.

    `day_word` says what `day` is. `is_rest` marks the row that leads to those not listed,
    `is_loud` one whose words are red.
    """

    state: State
    title: str
    open: Way
    sub: str = ""
    number: str = ""
    day: date | None = None
    day_word: str = ""
    step: str = ""
    do: Way | None = None
    icon: str | None = None
    is_rest: bool = False
    is_loud: bool = False


@dataclass(frozen=True)
class Dated:
    """What falls due on a day: `word` of one, `kind` where there are several of it."""

    day: date
    word: str
    kind: str
    state: State
    count: int = 1


@dataclass(frozen=True)
class Group:
    """The tasks of one page, the most urgent first.

    `counts` says how many there are, `note` how to read the days; `tones` counts those that are
    not listed as well, `dated` is what the strip of two weeks shows of them. `passed` of the urgent
    ones have no date ahead: time that others had ran out. `stale` are past their day without
    pressing, listed or not; `unserved` wait for their 送达, for which the law sets no day.
    """

    word: str
    icon: str
    counts: str = ""
    note: str = ""
    tasks: tuple[Task, ...] = ()
    tones: Mapping[Tone, int] = field(default_factory=dict)
    dated: tuple[Dated, ...] = ()
    passed: int = 0
    stale: int = 0
    unserved: int = 0

    @property
    def is_late(self) -> bool:
        """Whether something of it is late."""
        return bool(self.tones.get(Tone.LATE))

    @property
    def pressing(self) -> int:
        """How many are late or have to be done within two working days."""
        return self.tones.get(Tone.LATE, 0) + self.tones.get(Tone.NOW, 0)


@dataclass(frozen=True)
class Note:
    """One thing to look at; `is_error` where it stands against the law."""

    title: str
    sub: str
    way: Way
    is_error: bool = False
    icon: str = "triangle-alert"


def rest(words: str, open_: Way) -> Task:
    """Return the row that leads to what is not listed."""
    return Task(State("", Tone.PLAIN), words, open_, step="看全部", do=open_, is_rest=True)


def facts(*parts: str) -> str:
    """Join the facts of a sub-line; what is not known is left out."""
    return " · ".join(part for part in parts if part)
