"""What a register, or a package of one, reports for a year: counted as its own report is."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from models import reading
from models.disk import passing
from models.packages import unpacking
from models.store import register
from models.store.refusal import Refusal
from models.store.secret import key as keys
from models.store.secret.key import Ask, Key, Wrapped
from models.year.year import Year
from reports.annual.yearly import yearly
from reports.apart.asking import read_apart
from reports.apart.serving import Reading
from reports.forms.form import form_id_for_year
from reports.forms.register_form import register_form
from reports.rollup.archives import ARCHIVE, holding, names_in, taken_out
from reports.rollup.reported import Reported, refused

_MOST_MEMORY = 1 << 30  # bytes
SEALED = (
    "登记簿设了口令，没有读；请输口令（命令行写 --password-file），或改加它导出的年度报告、数据包。"
)


def holds_register(place: Path) -> bool:
    """Say whether a place is the folder of a register, or may be a package of one."""
    if (place / register.FILE).is_file():
        return True
    is_archive = place.suffix.lower() == ARCHIVE and not place.is_dir()
    return is_archive and holding(place) is None


def report_file(place: Path) -> Path | None:
    """Return the file of a report that is one itself, and still there; of one in a zip a copy."""
    archive = holding(place)
    if archive is None:
        return place if place.is_file() and not holds_register(place) else None
    with suppress(Refusal):
        return taken_out(place, archive, passing.new_folder(), lambda: None)
    return None


def of_register(
    place: Path, years: Sequence[int], ask: Ask | None, still_wanted: Callable[[], object]
) -> list[Reported]:
    """Return what a register or a package reports for each of the years; why not, where it cannot.

    It is read in a process apart, for a register may be open here; that is handed the key, which
    `ask` gives, of one that has a password.
    """
    try:
        wrapped = keys.read(place) if place.is_dir() else None
        key = ask(wrapped) if wrapped is not None and ask is not None else None
        read = partial(_read, years=tuple(years), key=key)
        found: list[Reported] = read_apart(
            Reading(place, read, _too_much, _MOST_MEMORY), still_wanted
        )
    except Refusal as refusal:
        return [refused(place, refusal.sentence)]
    return found


def _too_much(place: Path) -> str:
    return f"“{place.name}”太大，读不了；请改用它导出的年度报告。"


def sealed(report: Reported) -> Wrapped | None:
    """Return what gives the key of the register that was not read for want of it, else None."""
    if not report.refused or not report.source.is_dir():
        return None
    with suppress(Refusal):
        return keys.read(report.source)
    return None


def _read(place: Path, years: Sequence[int], key: Key | None) -> list[Reported] | str:
    """Read a place in the process apart; the words why where it cannot be read."""
    try:
        if place.suffix.lower() != ARCHIVE:
            return _of_folder(place, years, key)
        names = names_in(place)
        if names:  # it is no package, and was looked into for reports
            return names if isinstance(names, str) else f"“{place.name}”里没有报告。"
        with TemporaryDirectory() as draft:
            folder = Path(draft) / "register"
            unpacking.into(place, folder)
            return [replace(each, source=place) for each in _of_folder(folder, years)]
    except Refusal as refusal:
        return SEALED if refusal.field == "password" else refusal.sentence


def _of_folder(folder: Path, years: Sequence[int], key: Key | None = None) -> list[Reported]:
    ask = (lambda _wrapped: key) if key is not None else None
    with reading.opened_at_least_to_read(folder, ask):
        return [_of_year(folder, number) for number in years]


def _of_year(folder: Path, number: int) -> Reported:
    year, form_id = Year.of(number), form_id_for_year(number)
    office = year.office.name
    if form_id is None:
        return Reported(folder, office, number)
    if year.is_blank:
        return Reported(folder, office, number, is_blank=True)
    report = yearly(register_form(form_id, year), year, date.today())
    errors = tuple(each.line() for each in report.errors)
    return Reported(folder, report.office, number, form_id, report.figures, errors)
