"""Many reports are read: files and folders of them side by side, registers one after the other."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import islice
from pathlib import Path
from threading import Event

from models import reading
from models.store import register
from models.store.refusal import Refusal
from models.store.secret.key import Ask
from models.year.year import Year
from reports.annual.yearly import yearly
from reports.foreign.files.opened import opened
from reports.forms.form import form_id_for_year
from reports.forms.register_form import register_form
from reports.rollup.reported import Reported, refused, reported

_MOST_FILES = 2000
_MOST_READERS = 4  # processes, each bounded as one that reads a single report


def gathered(
    places: Sequence[Path], but: Path, year: int | None = None, ask: Ask | None = None
) -> list[Reported]:
    """Return what each of the places reports, in their order; none stops the rest.

    A place is a file, a folder with files in it, or a register, of which the `year` is taken, else
    those of the files, else the last full year. `but` is the file that will be written. `ask`
    gives the key of a register that has a password. Refuses more files than reports can be.
    """
    looked_into: set[str] = set()
    inside = (each for place in places for each in _within(place, but, looked_into))
    found = list(dict.fromkeys(islice(inside, _MOST_FILES + 1)))
    if len(found) > _MOST_FILES:
        sentence = f"文件超过 {_MOST_FILES} 个，不像只有年度报告；请把报告放进单独的文件夹再汇总。"
        raise Refusal("files", sentence)
    files = [each for each in found if not _is_register(each)]
    read = dict(zip(files, _side_by_side(files), strict=True))
    told = {each.year for each in read.values() if each.form_id and each.year}
    years = [year] if year else sorted(told) or [date.today().year - 1]
    every: list[Reported] = []
    for each in found:
        every += [read[each]] if each in read else _of_register(each, years, ask)
    return every


def _is_register(place: Path) -> bool:
    return (place / register.FILE).is_file()


def _within(place: Path, but: Path, looked_into: set[str]) -> Iterator[Path]:
    """Return the files and registers in a place, which may be one itself.

    A folder is looked into once, also where a link in it leads back to it.
    """
    whole = Path(os.path.abspath(place))
    if _is_register(whole) or not whole.is_dir():
        yield whole
        return
    real = os.path.realpath(whole)
    if real in looked_into:
        return
    looked_into.add(real)
    target = Path(os.path.abspath(but))
    try:
        inside = sorted(whole.iterdir())
    except OSError:
        yield whole  # said to be a folder that cannot be read
        return
    for each in inside:
        if not each.name.startswith((".", "~$")) and each != target:  # ~$: one that Word has open
            yield from _within(each, but, looked_into)


def _side_by_side(files: Sequence[Path]) -> list[Reported]:
    """Read files, each in a process apart that is bounded in memory and time."""
    ended = Event()

    def still_wanted() -> None:
        if ended.is_set():
            raise KeyboardInterrupt

    with ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST_READERS)) as readers:
        try:
            return list(readers.map(lambda path: _of_file(path, still_wanted), files))
        except BaseException:
            ended.set()
            readers.shutdown(wait=False, cancel_futures=True)
            raise


def _of_file(path: Path, still_wanted: Callable[[], object]) -> Reported:
    try:
        found: Reported = opened(path, reported, still_wanted)
    except Refusal as refusal:
        return refused(path, refusal.sentence)
    return found


def _of_register(folder: Path, years: Sequence[int], ask: Ask | None) -> list[Reported]:
    try:
        with reading.opened_at_least_to_read(folder, ask):
            return [_of_year(folder, number) for number in years]
    except Refusal as refusal:
        return [refused(folder, refusal.sentence)]


def _of_year(folder: Path, number: int) -> Reported:
    year, form_id = Year.of(number), form_id_for_year(number)
    office = year.office.name
    if form_id is None:
        return Reported(folder, office, number)
    if year.is_blank:
        sentence = f"登记簿里没有 {number} 年的记录，没有计入。"
        return Reported(folder, office, number, refused=sentence)
    report = yearly(register_form(form_id, year), year, date.today())
    errors = tuple(each.line() for each in report.errors)
    return Reported(folder, report.office, number, form_id, report.figures, errors)
