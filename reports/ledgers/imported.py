"""What became of a ledger that was checked or imported, and who hears of it meanwhile."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AnySet
from dataclasses import dataclass, field, replace
from operator import add

from models.merging.comparison import Compared
from reports.ledgers.books.by_hand import ByHand, Place
from reports.ledgers.books.columns import Column, ledger
from reports.ledgers.books.sheet import Book
from reports.ledgers.intake import AS_WRITTEN, UPDATE, Answers, Question
from reports.ledgers.item_questions import AGAIN, HELD
from reports.ledgers.problem import Problem

_THEY_GO_IN = {HELD: AGAIN, UPDATE: AS_WRITTEN}  # answers, by their question


@dataclass
class Imported:
    """What became of a ledger: rows in the sheet, rows written, rows rejected, what to check.

    `updated` counts the `changed` ones that were taken into their records.
    `act` is the act that wrote them, None where nothing was written. `held` are rows that the
    register has already: they are not written unless an answer to `questions` says so. `book` is
    what was read, `by_hand` what the clerk said of it.
    """

    kind: str
    rows: int = 0
    imported: int = 0
    updated: int = 0
    dry_run: bool = False
    act: int | None = None
    rejected: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    held: list[Problem] = field(default_factory=list)
    changed: list[Problem] = field(default_factory=list)  # held, and otherwise than the register
    renewed: list[Problem] = field(default_factory=list)  # changed, and taken into the register
    compared: list[Compared] = field(default_factory=list)  # each of the held beside its record
    questions: list[Question] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)  # all that the file has
    unknown: list[str] = field(default_factory=list)  # of these, those that no column answers to
    lacking: list[Column] = field(default_factory=list)  # columns that no sheet has
    book: Book | None = None
    by_hand: ByHand = field(default_factory=ByHand)

    def add(self, problems: Sequence[Problem], remarks: Sequence[Problem]) -> None:
        """Add what was said of one row; of a row that does not go in nothing has to be checked."""
        self.rejected.extend(problems)
        self.remarks.extend([] if problems else remarks)

    def with_rows(self, again: "Imported", places: AnySet[Place]) -> "Imported":
        """Return what became of the ledger, of the rows at some places as it was found `again`."""
        mine, theirs = (
            [
                [each for each in said if ((each.sheet, each.row) in places) == wanted]
                for said in (of.rejected, of.remarks, of.held, of.changed, of.renewed)
            ]
            for of, wanted in ((self, False), (again, True))
        )
        rejected, remarks, held, changed, renewed = map(add, mine, theirs)
        keys = {f"{sheet}:{row}" for sheet, row in places}
        others = [each for each in self.compared if each.key not in keys]
        return replace(
            self,
            rejected=rejected,
            remarks=remarks,
            held=held,
            changed=changed,
            renewed=renewed,
            compared=[*others, *again.compared],
            by_hand=again.by_hand,
        )

    def name_of(self, field: str) -> str:
        """Return the name of a column by its field."""
        return ledger(self.kind).column(field).name

    @property
    def rejected_rows(self) -> int:
        """How many rows were rejected; a row may have several problems."""
        return len({(problem.sheet, problem.row) for problem in self.rejected})

    def again_rows(self, answers: Answers) -> int:
        """How many of the held rows go in, again or into their records, as it is answered."""
        wanted = {key for key, answer in _THEY_GO_IN.items() if answers.get(key) == answer}
        return sum(each.rows for each in self.questions if each.key in wanted)

    @property
    def same(self) -> int:
        """How many rows the register has just as they are."""
        return len(self.held) - len(self.changed)

    @property
    def good_rows(self) -> int:
        """How many rows may go in: neither rejected nor held nor left out."""
        return self.rows - self.rejected_rows - len(self.held) - len(self.by_hand.left_out)


@dataclass(frozen=True)
class Hearer:
    """Who hears of an import: `tell` the part done, 0 to 1, `before` that it will now write."""

    tell: Callable[[float], object] = lambda _part: None
    before: Callable[[], object] = lambda: None
