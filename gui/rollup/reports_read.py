"""The reports that are summed: read in the background, one after the other, and kept."""

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.acting.background import Job, Progress, run
from models.office.units import units
from models.store.connection import DB
from models.store.refusal import Refusal
from models.store.secret.key import Ask, Key, Wrapped
from reports.foreign.origin import is_same_office
from reports.rollup.archives import holding
from reports.rollup.gathering import Place, files_in, read_places
from reports.rollup.read_before import keep, kept
from reports.rollup.registers import SEALED, holds_register
from reports.rollup.reported import Reported
from reports.rollup.summing import Rollup, rolled_up

_SUM_EVERY_MS = 500  # while files are read,
_REST = 8  # and so many times as long as that took, where it takes long


class ReportsRead(QObject):
    """Reads for `owner`. `progressed` with every file, `changed` now and then as sums grow, `ended`
    with how many were read of how many."""

    progressed = Signal()
    changed = Signal()
    ended = Signal(int, int)
    _listed = Signal(object)
    _read = Signal(object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._owner = owner
        self.reports, self.preferred = kept()
        self.without_failing = False
        self.waiting: list[Path] = []
        self._whole = 0
        self._next: list[Path] = []
        self._job: Job | None = None
        self._years: Sequence[int] = ()
        self._keys: list[Key] = []
        self._rollup: Rollup | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SUM_EVERY_MS)
        self._soon.timeout.connect(self.sum_again)
        queued = Qt.ConnectionType.QueuedConnection
        self._listed.connect(self._take_list, queued)
        self._read.connect(self._take, queued)

    @property
    def rollup(self) -> Rollup:
        """All that was read so far, summed."""
        if self._rollup is None:
            self._rollup = rolled_up(
                self.reports,
                units(),
                without_failing=self.without_failing,
                preferred=self.preferred,
            )
        return self._rollup

    @property
    def is_reading(self) -> bool:
        """Whether files are being read."""
        return self._job is not None

    @property
    def progress(self) -> tuple[int, int]:
        """How many files are read, and of how many."""
        return self._whole - len(self.waiting), self._whole

    def add(
        self, places: Iterable[Path], years: Sequence[int] = (), keys: Iterable[Key] = ()
    ) -> None:
        """Read files, folders, registers and packages; a file read before is read anew.

        `years` are those taken of registers, `keys` those of registers that have a password.
        """
        self._keys += keys
        self._next += places
        self._years = years
        if self._job is None and self._next:
            self._begin()

    def read_again(self) -> None:
        """Read every file anew that is still there: units may have sent better ones."""
        sources = dict.fromkeys(holding(each.source) or each.source for each in self.reports)
        self.add([each for each in sources if each.exists()], self._years_of_registers())

    def read_year_before(self, year: int) -> bool:
        """Read the year before too of registers that report a year; tell whether there are any."""
        every = (each.source for each in self.reports if each.year == year)
        registers = [each for each in dict.fromkeys(every) if holds_register(each)]
        self.add(registers, sorted({year - 1, year, *self._years_of_registers()}))
        return bool(registers)

    def _years_of_registers(self) -> list[int]:
        found = (each for each in self.reports if each.year and holds_register(each.source))
        return sorted({each.year for each in found if each.year})

    def _begin(self) -> None:
        places, self._next = self._next, []
        work = _reading(places, self._years, self._key_of, self._listed.emit, self._read.emit)
        self._job = run(work, self._owner, ended=self._end)

    def _key_of(self, wrapped: Wrapped) -> Key:
        """Return the key of a register that was given, or is that of the one open here."""
        known = filter(None, (DB.key, *self._keys))
        for key in (each for each in known if each.kept == wrapped.kept):
            return key
        raise Refusal("password", SEALED)

    def cancel(self) -> None:
        """Stop reading; what was read stays."""
        self._next = []
        if self._job is not None:
            self._job.cancel()

    def _take_list(self, found: list[Path]) -> None:
        self.waiting, self._whole = list(found), len(found)
        self.sum_again()

    def _take(self, found: Place) -> None:
        self._put([each for each in self.reports if each.source != found.place], found.reports)
        self.waiting = [each for each in self.waiting if each != found.place]
        self.progressed.emit()
        if not self._soon.isActive():
            self._soon.start()

    def _put(self, reports: list[Reported], more: Sequence[Reported] = ()) -> None:
        self.reports = [*reports, *more]
        self._rollup = None

    def _end(self) -> None:
        self._job = None
        read, whole = self.progress
        self.waiting, self._whole = [], 0
        self._soon.stop()
        if self._next:
            self._begin()
            return
        self._keep()
        self.ended.emit(read, whole)

    def _keep(self) -> None:
        keep(self.reports, self.preferred)
        self.sum_again()

    def sum_again(self) -> None:
        """Sum anew: a report, the list of units, or what counts is another."""
        self._rollup = None
        begun = time.monotonic()
        self.changed.emit()
        took = round(1000 * (time.monotonic() - begun))
        self._soon.setInterval(max(_SUM_EVERY_MS, _REST * took))

    def leave_failing_out(self, without: bool) -> None:
        """Sum without the reports that have errors, or as reported."""
        self.without_failing = without
        self.sum_again()

    def prefer(self, report: Reported) -> None:
        """Count this report where its unit has several for a year."""
        twins = {
            unit.report.source
            for unit in self.rollup.units
            if unit.report and unit.year == report.year and is_same_office(unit.name, report.office)
        }
        self.preferred = (self.preferred - twins) | {report.source}
        self._keep()

    def take_out(self, source: Path) -> Callable[[], None]:
        """Leave a file out of the rollup; returns what puts it back."""
        return self._leave([each for each in self.reports if each.source != source])

    def clear(self) -> Callable[[], None]:
        """Leave everything out; returns what puts it back."""
        return self._leave([])

    def _leave(self, left: list[Reported]) -> Callable[[], None]:
        before = self.reports

        def put_back() -> None:
            self._put(before)
            self._keep()

        self._put(left)
        self._keep()
        return put_back


def _reading(
    places: Sequence[Path],
    years: Sequence[int],
    ask: Ask,
    listed: Callable[[list[Path]], object],
    read: Callable[[Place], object],
) -> Callable[[Progress], None]:
    """Return the work of reading places, which tells the files found and what each has."""

    def work(progress: Progress) -> None:
        found = files_in(places)
        listed(found)
        for each in read_places(found, years, ask, still_wanted=lambda: progress(0, "")):
            read(each)

    return work
