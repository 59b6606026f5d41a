"""The files that were given to be checked since the program began, read beside the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from gui.acting import background
from gui.acting.background import Job, Progress
from gui.dialogs.messages import ProgressLine
from models.office.own_typos import OwnTypo, own_typos
from models.store.refusal import Refusal
from reports.foreign.origin import is_same_office
from reports.foreign.report import ForeignReport
from reports.foreign.shown.checked import Checked, against, read_checked
from reports.foreign.shown.own_report import own_report_before


class State(StrEnum):
    """How far a file is."""

    WAITING = "等着读"
    READING = "读取中"
    READ = "读完"
    REFUSED = "读不了"
    GIVEN_UP = "没有读"


_numbers = count(1)


@dataclass(eq=False)
class Entry:
    """A file of the list; `sentence` says why it could not be read.

    `previous` is the report of the year before that the clerk chose for it.
    """

    path: Path
    id: int
    state: State = State.WAITING
    checked: Checked | None = None
    sentence: str = ""
    previous: Checked | None = None


class Session(QObject):
    """`changed` whenever an entry is another one than before; `read_through` when all are read."""

    changed = Signal()
    read_through = Signal()
    _told = Signal(object, object)

    def __init__(self, owner: QObject, line: ProgressLine) -> None:
        super().__init__(owner)
        self.entries: list[Entry] = []
        self.newest: list[Entry] = []  # those that were given last
        self._owner, self._line = owner, line
        self.job: Job | None = None
        self._own = own_typos()
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def add(self, files: Sequence[Path]) -> None:
        """Have files read, the newest first; one that is there already is read again."""
        again = set(files)
        self.entries = [each for each in self.entries if each.path not in again]
        self.newest = [Entry(each, next(_numbers)) for each in dict.fromkeys(files)]
        self.entries = [*self.newest, *self.entries]
        self.changed.emit()
        if self.job is None:
            self._read()

    def _read(self) -> None:
        waiting = [each for each in self.entries if each.state is State.WAITING]
        own = self._own = own_typos()

        def work(progress: Progress) -> None:
            for at, entry in enumerate(waiting):
                share, said = at / len(waiting), f"正在读 {entry.path.name}"
                self._told.emit(entry, None)
                still_wanted = _asking(progress, share, said)
                still_wanted()
                self._told.emit(entry, _read_or_refused(entry.path, own, still_wanted))

        self.job = background.run(work, self._owner, ended=self._end, line=self._line)

    def _take(self, entry: Entry, found: Checked | Refusal | None) -> None:
        if found is None:
            entry.state = State.READING
        elif isinstance(found, Refusal):
            entry.state, entry.sentence = State.REFUSED, found.sentence
        else:
            entry.state, entry.checked = State.READ, found
        self.changed.emit()

    def _end(self) -> None:
        """Begin with what was added meanwhile; what was being read when it was stopped stays so."""
        stopped = [each for each in self.entries if each.state is State.READING]
        self.job = None
        if stopped:
            for each in self.entries:
                if each.state in (State.WAITING, State.READING):
                    each.state, each.sentence = State.GIVEN_UP, "按了取消，没有读；再选一次就会读。"
        elif any(each.state is State.WAITING for each in self.entries):
            self._read()
            return
        self._hold_against()
        self.changed.emit()
        self.read_through.emit()

    def set_previous(self, entry: Entry, path: Path, done: Callable[[], object]) -> None:
        """Read a file and hold an entry against it; it is refused by the owner."""
        own = own_typos()

        def work(progress: Progress) -> Checked:
            return read_checked(path, own, _asking(progress, 0.1, f"正在读 {path.name}"))

        def take(previous: Checked) -> None:
            entry.previous = previous
            self._hold_against()
            done()

        background.run(work, self._owner, done=take, line=self._line)

    def _hold_against(self) -> None:
        """Hold every report against that of the year before, where there is one now."""
        own = own_typos()
        for entry in self.entries:
            if entry.checked is not None:
                previous, words = self._previous(entry, entry.checked)
                if words != entry.checked.against:
                    entry.checked = against(entry.checked, previous, words, own)

    def _previous(self, entry: Entry, checked: Checked) -> tuple[ForeignReport | None, str]:
        """Return the report of the year before and its words: the one that was chosen, else one
        of the files, else the register's own."""
        if entry.previous is not None:
            return entry.previous.report, f"“{entry.previous.path.name}”"
        for other in (each.checked for each in self.entries):
            if other is not None and _is_before(other, checked):
                return other.report, f"“{other.path.name}”"
        own = own_report_before(checked.report)
        return own, f"本登记簿 {own.origin.year} 年度" if own is not None else ""

    def check_again(self) -> None:
        """Check anew what follows from the register: it, or the office's own words, may differ."""
        own = own_typos()
        words_differ, self._own = own != self._own, own
        for entry in self.entries:
            if entry.checked is not None:
                previous, said = self._previous(entry, entry.checked)
                of_register = previous is not None and not previous.rows
                if words_differ or of_register or said != entry.checked.against:
                    found = against(entry.checked, previous, said, own)
                    if not found.says_as(entry.checked):
                        entry.checked = found


def _asking(progress: Progress, share: float, said: str) -> Callable[[], None]:
    return lambda: progress(share, said)


def _read_or_refused(
    path: Path, own: tuple[OwnTypo, ...], still_wanted: Callable[[], object]
) -> Checked | Refusal:
    try:
        return read_checked(path, own, still_wanted)
    except Refusal as refusal:
        return refusal


def _is_before(other: Checked, checked: Checked) -> bool:
    """Say whether a report is that of the same office for the year before."""
    return (
        checked.year is not None
        and other.year == checked.year - 1
        and bool(other.office and checked.office)
        and is_same_office(other.office, checked.office)
    )
