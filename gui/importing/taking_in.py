"""Checking and importing a ledger beside the window."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from gui.acting import background
from models.backups import backup
from models.backups.manifest import Reason
from models.store import acts
from models.store.acts import Act
from models.store.database import own_connection
from reports.ledgers.books.by_hand import ByHand
from reports.ledgers.books.columns import ledger
from reports.ledgers.books.sheet import Book, Unnamed
from reports.ledgers.books.taught import keep_taught, taught
from reports.ledgers.books.uncollected import uncollected
from reports.ledgers.books.workbook import Opened, tables
from reports.ledgers.imported import Hearer, Imported
from reports.ledgers.importing import check_rows, import_ledger
from reports.ledgers.intake import Answers
from reports.ledgers.preview.seen import Seen

LONG = 2000  # rows: a file that is checked in a blink needs no second look


@dataclass(frozen=True)
class Checked:
    """A file that was read and checked, and how its rows look; nothing was written.

    One that is not `is_whole` is right of every row, but not yet of many rows at once.
    """

    file: Opened
    result: Imported
    seen: Seen
    is_whole: bool = True


@dataclass(frozen=True)
class Checking:
    """What is checked: a ledger of `kind` on a day, with what the clerk said of it.

    `by_hand` None takes for the columns what was said of this header row the last time. With
    `before`, which it found, only rows were changed since: of a long file these are checked alone.
    """

    kind: str
    today: date
    file: Path | Opened
    by_hand: ByHand | None = None
    answers: Answers = field(default_factory=dict)
    before: Checked | None = None

    def check(self, progress: background.Progress) -> Checked:
        """Read the file, where that was not done before, and check it.

        A header that lacks what has to be there comes back with its columns and without rows.
        """
        name = (self.file if isinstance(self.file, Path) else self.file.path).name

        def tell(part: float) -> None:
            progress(part, f"正在检查 {name}")

        with uncollected(), own_connection():
            file, before = self.file, self.before
            if before is not None and self.by_hand and before.result.rows >= LONG:
                result = check_rows(before.result, self.by_hand, self.today, self.answers)
                return Checked(before.file, result, before.seen.checked_again(result), False)
            if isinstance(file, Path):
                file = Opened(file, tables(file, lambda: tell(0.0)))
            result = _checked(replace(self, file=file), self.by_hand or ByHand(), Hearer(tell))
            if self.by_hand is None and (kept := taught(self.kind, result.headers)):
                result = _checked(replace(self, file=file), ByHand(kept), Hearer(tell))
            seen = Seen(result, self.today)
        progress(1.0, "检查完毕")
        return Checked(file, result, seen)


def _checked(what: Checking, by_hand: ByHand, hearer: Hearer) -> Imported:
    try:
        return import_ledger(
            what.kind,
            what.file,
            what.today,
            partial=True,
            dry_run=True,
            answers=what.answers,
            by_hand=by_hand,
            hearer=hearer,
        )
    except Unnamed as unnamed:
        header = unnamed.sheet.header
        here = {column.field for column in header.columns.values()}
        return Imported(
            what.kind,
            dry_run=True,
            by_hand=by_hand,
            headers=list(header.names.values()),
            unknown=header.unknown,
            lacking=[each for each in ledger(what.kind).written if each.field not in here],
            book=Book([unnamed.sheet], []),
        )


def written(
    found: Checked, today: date, answers: Answers, progress: background.Progress
) -> Imported:
    """Import what may go in, and remember what was said of its columns."""
    kind, by_hand = found.result.kind, found.result.by_hand

    def tell(part: float) -> None:
        progress(part, f"正在导入 {found.file.path.name}")

    with own_connection():
        result = import_ledger(
            kind,
            found.file,
            today,
            partial=True,
            answers=answers,
            by_hand=by_hand,
            hearer=Hearer(tell, lambda: backup.make_if_wanted(Reason.IMPORT)),
        )
        keep_taught(kind, result.headers, by_hand.assigned, found.file.path.stem)
    return result


def taken_back(key: int, progress: background.Progress) -> Act:
    """Take the act of an import back, which of a large one takes as long as writing it."""
    from models import tables  # noqa: F401, PLC0415 (as every act that is taken back)

    progress(0.0, "正在撤销这次导入")
    with uncollected(), own_connection():
        return acts.take_back(key)


def wanting(result: Imported) -> list[str]:
    """Return the columns that have to be there and are not."""
    return [each.name for each in result.lacking if each.required and not each.given]


def summary(result: Imported) -> str:
    """Return where the rows stand and how many there are."""
    if lacking := wanting(result):
        return f"还不知道哪一列是{'、'.join(lacking)}"
    sheets = result.book.sheets if result.book else []
    names = [f"工作表“{sheet.name}”" for sheet in sheets if sheet.name]
    heads = dict.fromkeys(f"第 {sheet.header.last + 1} 行是表头" for sheet in sheets)
    return "　".join([*names, *heads, f"{result.rows:,} 行数据"])


def verdict(result: Imported) -> str:
    """Return how many rows want the clerk, and how many go in."""
    parts = []
    if bad := result.rejected_rows:
        parts.append(f"{bad:,} 行有错误")
    if result.held:
        parts.append(f"{len(result.held):,} 行已有")
    if out := len(result.by_hand.left_out):
        parts.append(f"{out:,} 行您选了不导入")
    rest = "其余 " if parts else ""
    return "，".join([*parts, f"{rest}{result.good_rows:,} 行可以导入"])


def done_words(result: Imported) -> str:
    """Say how many rows went in, changed their record, and did not go in."""
    without = result.rows - result.imported - result.updated
    changed = f"，照文件改了 {result.updated:,} 行" if result.updated else ""
    left = f"，{without:,} 行没有导入" if without else ""
    return f"已导入 {result.imported:,} 行{changed}{left}"


def left_words(result: Imported) -> str:
    """Say what became of the rows that did not go in."""
    parts = []
    if held := len(result.held) - result.updated:
        parts.append(f"{held:,} 行登记簿里已有")
    if result.rejected_rows:
        parts.append(f"{result.rejected_rows:,} 行有错误，可以另存，改好后再导入")
    return "；".join(parts)
