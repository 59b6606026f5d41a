"""What every kind of ledger is asked while its rows are taken, and what it asks the clerk once."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.store.acts import act
from models.store.refusal import Refusal
from reports.ledgers.taken import Held


@dataclass(frozen=True)
class Question:
    """What the clerk is asked once for many rows: `choices` are values with their words.

    `answer` is the choice that holds until she says otherwise, "" where she has to say. The key
    of one `of_column` is the field of the column that is empty.
    """

    key: str
    sentence: str
    choices: tuple[tuple[str, str], ...]
    answer: str = ""
    of_column: bool = True
    rows: int = 0  # that it is about


# What the clerk answered, by the key of the question.
Answers = Mapping[str, str]
# Whether a row changes the record that holds it; what the row leaves blank stays.
UPDATE, AS_WRITTEN, AS_IT_IS = "update", "as_written", "as_it_is"


# What is said of a column that no file changes.
BY_HAND = "和登记簿里不同；编号和办理过程不能照文件改，请在登记簿里核对、登记或更正"


class _Tried(Exception):
    """Ends a change that was only tried."""


def refused(change: Callable[[], object]) -> list[Refusal]:
    """Try a change of the register, take it back at once, and return what speaks against it."""
    try:
        with act("导入"):
            change()
            raise _Tried
    except _Tried:
        return []
    except Refusal as refusal:
        return [refusal]


class Intake:
    """Takes the rows of one kind of ledger and writes them at the end."""

    # Whether an incomplete date may be left out with a word (only where nothing hangs on it).
    lenient_dates = False
    # The table of the records, and the columns of a row that can change one, None for all.
    table = ""
    changed: Collection[str] | None = None

    def take(self, values: dict[str, Any]) -> Sequence[Refusal]:
        """Take a row in, or say why not."""
        raise NotImplementedError

    def held_by(self) -> Held | None:
        """Return what the register has already instead of the row just taken, None for nothing."""
        return None

    def renew(self, by: Held, fields: Sequence[str]) -> Sequence[Refusal]:
        """Let the row that a record holds change it in these fields, or say what speaks against."""
        raise NotImplementedError

    def remarks(self) -> Sequence[Refusal]:
        """What the clerk should check of the row that was just taken."""
        return ()

    def gaps(self) -> Sequence[Refusal]:
        """What many rows lack: one sentence for each column, for the whole sheet."""
        return ()

    def questions(self) -> Sequence[Question]:
        """What has to be known of many rows and stands in none of them."""
        return ()

    def answer(self, answers: Answers) -> None:
        """Take what the clerk said to the questions; what she left open stays as it is."""

    def write(self) -> int:
        """Write all rows taken and return their number."""
        raise NotImplementedError
