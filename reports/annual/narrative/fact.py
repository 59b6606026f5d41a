"""One figure of the text: its name, what it is, its amount, and the records behind it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from models.year.counts import Row
from reports.forms.counting import Record
from reports.forms.table import number_text


@dataclass(frozen=True)
class Fact:
    """A figure of the text: its name, what it is, its amount; `cells` of the form that show it.

    `entered` says that it is written down by hand, `given` that it was. One `within` another is
    not told by itself. `changed` tells that a figure of the form was typed over, so that what the
    register knows of its parts need not add up to it. `names` are what the text calls what it
    counts, where that is not the title of a record.
    """

    id: str
    label: str
    value: int | Decimal
    unit: str
    cells: tuple[str, ...] = ()
    behind: Callable[[], list[Record]] | None = None
    entered: bool = False
    given: bool = True
    within: bool = False
    changed: bool = False
    names: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The figure as the text says it."""
        return number_text(self.value)

    def records(self) -> list[Record]:
        """Return the records that the figure counts; none for money and entered figures."""
        return self._records

    @cached_property
    def _records(self) -> list[Record]:
        return self.behind() if self.behind else []


def of_rows(
    name: str,
    label: str,
    unit: str,
    rows: Iterable[Row],
    kind: str = "item",
    names: tuple[str, ...] = (),
) -> Fact:
    """Return a figure that is as many as its records."""
    found = [Record(kind, *row) for row in rows]
    return Fact(name, label, len(found), unit, (), lambda: found, names=names)


def words_of(facts: Mapping[str, Fact]) -> Callable[[str], str | None]:
    """Return what says the words of a figure by its name, None for an unknown one (see `bound`)."""
    return lambda name: facts[name].words if name in facts else None
