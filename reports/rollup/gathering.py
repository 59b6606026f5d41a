"""Many reports are read: files and folders of them side by side, then registers and packages."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from threading import Event

from models.disk import passing
from models.store.refusal import Refusal
from models.store.secret.key import Ask
from reports.foreign.files.opened import opened
from reports.rollup.archives import ARCHIVE, holding, places_in, taken_out
from reports.rollup.registers import holds_register, of_register
from reports.rollup.reported import Reported, refused, reported

_MOST_FILES = 2000
_MOST_READERS = 4  # processes, each bounded as one that reads a single report
_ASK_EVERY = 0.1  # seconds between two looks whether the answer is still wanted
# What lies in folders beside reports: left there by systems, or by a page that was saved.
_NO_REPORTS = frozenset(
    {
        ".db",
        ".ini",
        ".lnk",
        ".tmp",
        ".log",
        ".json",
        ".xml",
        ".css",
        ".js",
        ".gif",
        ".svg",
        ".ico",
        ".woff",
    }
)
_OF_A_PAGE = ("_files", ".files")

Wanted = Callable[[], object]


@dataclass(frozen=True)
class Place:
    """What was read of a place: one report of a file, one for each year of a register."""

    place: Path
    reports: tuple[Reported, ...]


def gathered(
    places: Sequence[Path], but: Path, year: int | None = None, ask: Ask | None = None
) -> list[Reported]:
    """Return what each of the places reports, in their order; none stops the rest.

    A place is a file, a folder with files in it, a register or a package of one, of which the
    `year` is taken, else those of the files, else the last full year. `but` is the file that will
    be written. `ask` gives the key of a register that has a password. Refuses more files than
    reports can be.
    """
    found = files_in(places, but)
    read = {each.place: each.reports for each in read_places(found, [year] if year else [], ask)}
    return [report for each in found for report in read[each]]


def files_in(places: Sequence[Path], but: Path | None = None) -> list[Path]:
    """Return the files, registers and packages in places, each once; `but` is none of them.

    Refuses more files than reports can be.
    """
    looked_into: set[str] = set()
    target = Path(os.path.abspath(but)) if but is not None else None
    inside = (each for place in places for each in _within(place, target, looked_into))
    found = list(dict.fromkeys(islice(inside, _MOST_FILES + 1)))
    if len(found) > _MOST_FILES:
        sentence = f"文件超过 {_MOST_FILES} 个，不像只有年度报告；请把报告放进单独的文件夹再汇总。"
        raise Refusal("files", sentence)
    return found


def read_places(
    found: Sequence[Path],
    years: Sequence[int],
    ask: Ask | None,
    still_wanted: Wanted = lambda: None,
) -> Iterator[Place]:
    """Give what each of the places reports, as soon as it is read: files first, then registers.

    Of these it is the `years`, else those of the files, else the last full year.
    What `still_wanted` raises ends all reading.
    """
    told: set[int] = set()
    files = [each for each in found if not holds_register(each)]
    for each in _side_by_side(files, still_wanted):
        told |= {one.year for one in each.reports if one.form_id and one.year}
        yield each
    years = years or sorted(told) or [date.today().year - 1]
    for place in found:
        if holds_register(place):
            yield Place(place, tuple(of_register(place, years, ask, still_wanted)))


def _within(place: Path, but: Path | None, looked_into: set[str]) -> Iterator[Path]:
    """Return the files and registers in a place, which may be one itself.

    A folder is looked into once, also where a link in it leads back to it.
    """
    whole = Path(os.path.abspath(place))
    if whole.suffix.lower() == ARCHIVE and whole.is_file():
        yield from _in_archive(whole)
        return
    if holds_register(whole) or not whole.is_dir():
        yield whole
        return
    real = os.path.realpath(whole)
    if real in looked_into:
        return
    looked_into.add(real)
    try:
        inside = sorted(whole.iterdir())
    except OSError:
        yield whole  # said to be a folder that cannot be read
        return
    for each in inside:
        if _may_be_report(each) and each != but:
            yield from _within(each, but, looked_into)


def _in_archive(archive: Path) -> list[Path]:
    """Return the places of the reports in a zip; the zip itself where there are none in it."""
    try:
        every = places_in(archive)
    except Refusal:
        return [archive]  # it is said why as it is read
    is_there = set(every).__contains__

    def is_wanted(file: Path) -> bool:
        folders = [each for each in file.parents if archive in each.parents]
        return all(_may_be_report(each, is_there) for each in (file, *folders))

    return list(filter(is_wanted, every)) or [archive]


def _may_be_report(file: Path, is_there: Callable[[Path], bool] = Path.is_file) -> bool:
    """Say whether a file is none that a program left there; ~$ is one that Word has open."""
    if file.name.startswith((".", "~$")) or file.suffix.lower() in _NO_REPORTS:
        return False
    page = next((file.name.removesuffix(end) for end in _OF_A_PAGE if file.name.endswith(end)), "")
    return not any(page and is_there(file.with_name(f"{page}{end}")) for end in (".html", ".htm"))


def _side_by_side(files: Sequence[Path], still_wanted: Wanted) -> Iterator[Place]:
    """Read files, each in a process apart that is bounded in memory and time."""
    ended = Event()

    def is_wanted() -> None:
        if ended.is_set():
            raise KeyboardInterrupt

    with ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST_READERS)) as readers:
        try:
            waiting = {readers.submit(partial(_of_file, each, is_wanted)) for each in files}
            while waiting:
                done, waiting = wait(waiting, _ASK_EVERY, FIRST_COMPLETED)
                yield from (each.result() for each in done)
                still_wanted()
        except BaseException:
            ended.set()
            readers.shutdown(wait=False, cancel_futures=True)
            raise


def _of_file(path: Path, still_wanted: Wanted) -> Place:
    try:
        found = _read_file(path, still_wanted)
    except Refusal as refusal:
        found = refused(path, refusal.sentence)
    return Place(path, (found,))


def _read_file(path: Path, still_wanted: Wanted) -> Reported:
    """Return what a file reports; one in a zip is taken out for a moment."""
    archive = holding(path)
    if archive is None:
        found: Reported = opened(path, reported, still_wanted)
        return found
    with passing.for_a_moment() as folder:
        file = taken_out(path, archive, Path(folder), still_wanted)
        found = opened(file, reported, still_wanted)
        return replace(found, source=path)
