"""自评表: every item of a year with what the register shows, what it costs, and the year before."""

from dataclasses import dataclass
from datetime import date

from models.assessment.deduction import Deduction, full_points, items
from models.assessment.measures import Measured, measured
from models.assessment.verdict import KIND, Verdict, verdicts
from models.store.attachment import attachments
from models.year.year import Year


@dataclass(frozen=True)
class Assessed:
    """One item in a year. `points` lost are in hundredths, None where nobody knows them yet."""

    item: Deduction
    found: Measured
    verdict: Verdict | None
    before: int | None
    files: tuple[str, ...] = ()

    @property
    def id(self) -> int:
        """The id of the item."""
        return int(self.item.id)

    @property
    def proposed(self) -> int | None:
        """What the register proposes, None where it cannot tell."""
        return None if self.found.count is None else self.item.lost(self.found.count)

    @property
    def is_judged(self) -> bool:
        """Whether the office itself said how much it is."""
        return self.verdict is not None and self.verdict.points is not None

    @property
    def points(self) -> int | None:
        """What it costs, as the office says, else as the register proposes."""
        if self.verdict is not None and self.verdict.points is not None:
            return int(self.verdict.points)
        return self.proposed


@dataclass(frozen=True)
class Sheet:
    """The items of a year in their order."""

    year: int
    rows: tuple[Assessed, ...]

    @property
    def lost(self) -> int:
        """The points lost, in hundredths, as far as they are known."""
        return sum(each.points or 0 for each in self.rows)

    @property
    def open(self) -> int:
        """How many items nobody has judged yet."""
        return sum(each.points is None for each in self.rows)

    @property
    def score(self) -> int:
        """What is left of the full points, in hundredths, never below 0."""
        return max(full_points() - self.lost, 0)


def sheet(year: int, today: date) -> Sheet:
    """Return the self-assessment of a year as it is known today."""
    now = Year.of(year)
    said, before = verdicts(year), verdicts(year - 1)
    there = [each for each in items() if each.holds_in(year)]
    return Sheet(
        year,
        tuple(
            Assessed(
                each,
                measured(str(each.measure), now, today),
                said.get(each.id),
                _before(each, now.before, before.get(each.id), today),
                _files(said.get(each.id)),
            )
            for each in there
        ),
    )


def _before(item: Deduction, last: Year, said: Verdict | None, today: date) -> int | None:
    """Return what the item cost the year before; None where it did not hold or is not known."""
    if not item.holds_in(last.first.year):
        return None
    if said is not None and said.points is not None:
        return int(said.points)
    found = measured(str(item.measure), last, today) if last.is_whole else Measured(None)
    return None if found.count is None else item.lost(found.count)


def _files(said: Verdict | None) -> tuple[str, ...]:
    found = attachments(KIND, said.id) if said is not None else ()
    return tuple(str(each.name) for each in found)
