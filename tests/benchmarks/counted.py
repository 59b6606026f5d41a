"""The yearly tables, beside the two bare queries that count table 三; and beside an office's Excel."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from subprocess import run

import xlsxwriter

from models.year.year import Year
from reports.forms.counting import figures_of
from reports.forms.form import form
from tests.benchmarks.measure import Row, Work, pair
from tests.benchmarks.window import process
from tests.statements import statements

_SPAN = {"first": "2022-01-01", "last": "2022-12-31"}
_AT_START = "received_on < :first AND (closed_on IS NULL OR closed_on >= :first)"
_AT_END = "received_on <= :last AND (closed_on IS NULL OR closed_on > :last)"
_BROUGHT = (
    "SELECT applicant_kind, SUM(received_on BETWEEN :first AND :last),"
    f" SUM({_AT_START}), SUM({_AT_END}) FROM information_request"
    " WHERE removed_at IS NULL GROUP BY 1"
)
_RESULTS = (
    "SELECT outcome, applicant_kind, COUNT(*) FROM information_request"
    " WHERE removed_at IS NULL AND closed_on BETWEEN :first AND :last GROUP BY 1, 2"
)
_BARE_PROCESS = (
    "import sys, sqlite3, peewee, argparse, tomllib; from playhouse import migrations\n"
    f"base = sqlite3.connect(sys.argv[1]); span = {_SPAN!r}\n"
    f"for sql in ({_BROUGHT!r}, {_RESULTS!r}): print(base.execute(sql, span).fetchall())\n"
)
_OUTCOMES, _KINDS = (
    ("予以公开", "部分公开", "不予公开", "无法提供", "不予处理"),
    ("自然人", "企业", "社会组织"),
)


def yearly(file: Path, words: str) -> Iterator[Row]:
    """Yield the tables of a year as they are counted, with how many queries that asks."""
    with closing(sqlite3.connect(file)) as bare:

        def floor() -> None:
            for sql in (_BROUGHT, _RESULTS):
                bare.execute(sql, _SPAN).fetchall()

        with statements() as asked:
            _ours()
        selects = sum(each.lstrip().startswith(("SELECT", "WITH")) for each in asked)
        note = f"{selects} queries"
        yield pair(f"年度表 yearly tables, {words}", _ours, floor, 1.5, note=note)


def _ours() -> None:
    figures_of(form("2021"), Year.of(2022))


def command(folder: Path, file: Path, words: str) -> Row:
    """Run `tables` as a process beside one that has the same libraries and asks the two queries."""
    ours = process("main.py", "--register", str(folder), "tables", "2022")
    bare = process("-c", _BARE_PROCESS, str(file))
    return pair(f"命令 tables, {words}", ours, bare, note="whole processes")


def beside_a_sheet(folder: Path, place: Path, words: str) -> Iterator[Row]:
    """Yield `tables` beside LibreOffice that reckons the same table of a ledger, where it is."""
    office = shutil.which("soffice")
    if office is None:
        return
    book = place / "台账.xlsx"
    _ledger(book, 20_000)
    ours = process("main.py", "--register", str(folder), "tables", "2022")
    note = "LibreOffice: a ledger of 20,000 rows, COUNTIFS"
    yield pair(
        f"年度表 beside a sheet, {words}", ours, _recalculated(office, book), 1.0, runs=3, note=note
    )


def _recalculated(office: str, book: Path) -> Work:
    own = f"-env:UserInstallation=file://{book.parent / 'office'}"
    call = [
        office,
        own,
        "--headless",
        "--convert-to",
        "csv",
        "--outdir",
        str(book.parent),
        str(book),
    ]
    return lambda: run(call, check=True, capture_output=True)


def _ledger(book: Path, rows: int) -> None:
    """Write a ledger of requests as an office keeps it, with the table counted by formulas."""
    with xlsxwriter.Workbook(book) as made:
        table, ledger = made.add_worksheet("年度表"), made.add_worksheet("台账")
        for at, kind in enumerate(_KINDS):
            for down, outcome in enumerate(_OUTCOMES):
                counted = f'COUNTIFS(台账!$B$1:$B${rows},"{kind}",台账!$C$1:$C${rows},"{outcome}")'
                table.write_formula(down, at, f"={counted}", value="")
        for number in range(rows):
            ledger.write_row(
                number, 0, (f"2022-{number:05d}", _KINDS[number % 3], _OUTCOMES[number % 5])
            )
