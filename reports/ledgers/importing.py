"""A ledger goes in: all rows or none, unless the clerk asks for the good ones only.

Every problem is named with its row, column, value and reason. Nothing is written before the
whole sheet has been read.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, islice, starmap
from operator import itemgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any

from models.store.acts import act
from models.store.refusal import Refusal, said_plainly
from models.store.words import listed
from reports.ledgers.activities import ActivityImport
from reports.ledgers.books.by_hand import ByHand
from reports.ledgers.books.columns import Ledger, ledger
from reports.ledgers.books.sheet import Book, Sheet, book_of
from reports.ledgers.books.uncollected import uncollected
from reports.ledgers.books.workbook import Opened, tables
from reports.ledgers.books.year import SheetYear
from reports.ledgers.cells.row import Known, Row
from reports.ledgers.disputes import DisputeImport
from reports.ledgers.exporting import ROWS
from reports.ledgers.figures import FigureImport
from reports.ledgers.imported import Hearer, Imported
from reports.ledgers.intake import AS_IT_IS, AS_WRITTEN, UPDATE, Answers, Intake, Question
from reports.ledgers.items import ItemImport
from reports.ledgers.preview.again import Renewing
from reports.ledgers.preview.touched import touched
from reports.ledgers.problem import Problem
from reports.ledgers.requests import RequestImport
from reports.ledgers.taken import Held

_TELL_EVERY = 200
_TOGETHER = 5000  # rows that are read column by column
_NAMED = 8  # unknown headers in one sentence
_READING = 0.7  # the part of an import that reading the rows takes


IMPORTS: Mapping[str, Callable[[date], Intake]] = {
    "items": ItemImport,
    "requests": RequestImport,
    "disputes": DisputeImport,
    "activities": ActivityImport,
    "figures": FigureImport,
}


_NOBODY, _AS_READ = Hearer(), ByHand()


@uncollected()
def import_ledger(
    kind: str,
    file: Path | Opened,
    today: date,
    *,
    partial: bool = False,
    dry_run: bool = False,
    answers: Answers = MappingProxyType({}),
    by_hand: ByHand = _AS_READ,
    hearer: Hearer = _NOBODY,
) -> Imported:
    """Import the ledger in a workbook and tell what became of it.

    With a rejected row nothing is written, unless `partial`; with `dry_run` nothing ever is.
    `answers` are those to the `questions` that a dry run gave, and whether rows change the records
    that hold them (UPDATE); `by_hand` is what the clerk said of columns and rows. What the `hearer`
    raises ends the import. Refuses a file that is no such ledger.
    """
    book, intake = ledger(kind).taught(by_hand.assigned), IMPORTS[kind](today)
    renewing = Renewing(intake, by_hand.chosen, wanted=_updates(answers))
    file = _opened(file, hearer)
    found = book_of(file.tables, file.path.name, book)
    result = Imported(kind, found.count, dry_run=dry_run, book=found, by_hand=by_hand)
    _headers(found, book, result, partial)
    rows = _rows(found, by_hand, book, intake.lenient_dates and partial, today)
    _check(rows, intake, result, renewing, hearer)
    _ask(intake, book, result)
    if dry_run or not result.rows or (result.rejected and not partial):
        return result
    hearer.before()
    with said_plainly(), act("导入", f"{book.title}：{file.path.name}") as done:
        hearer.tell(_READING)
        intake.answer(answers)
        result.imported = intake.write()
        result.updated = len(result.renewed)
        hearer.tell(1.0)  # the last chance to think better of it: nothing is committed yet
    result.act = done.id
    return result


@uncollected()
def check_rows(
    before: Imported, by_hand: ByHand, today: date, answers: Answers = MappingProxyType({})
) -> Imported:
    """Check what the clerk changed since a dry run of `partial`, and the rows that this touches.

    What was said of other rows, of the file and of many rows at once stays as it was `before`.
    """
    assert before.book is not None
    places = touched(before.book, before.by_hand, by_hand)
    book, intake = ledger(before.kind).taught(by_hand.assigned), IMPORTS[before.kind](today)
    some = before.book.only(places)
    result = Imported(before.kind, some.count, dry_run=True, book=some, by_hand=by_hand)
    rows = _rows(some, by_hand, book, intake.lenient_dates, today)
    renewing = Renewing(intake, by_hand.chosen, wanted=_updates(answers))
    _check(rows, intake, result, renewing, _NOBODY)
    return before.with_rows(result, places)


def _check(
    rows: Iterable[tuple[Row, Mapping[str, Any]]],
    intake: Intake,
    result: Imported,
    renewing: Renewing,
    hearer: Hearer,
) -> None:
    held = _take_all(rows, intake, result, hearer.tell)
    _tell_held(held, ledger(result.kind), result, renewing)


def _rows(
    found: Book, by_hand: ByHand, book: Ledger, lenient: bool, today: date
) -> Iterator[tuple[Row, Mapping[str, Any]]]:
    for sheet, numbered in groupby(found.rows(by_hand), key=itemgetter(0)):
        known = Known(sheet, lenient, today)  # a heading may name another unit
        while some := list(islice(numbered, _TOGETHER)):
            known.learn([cells for _, _, cells in some])
            for _, number, cells in some:
                row = Row(sheet, number, lenient, today)
                row.read(cells, book, known)
                yield row, cells


def _opened(file: Path | Opened, hearer: Hearer) -> Opened:
    if isinstance(file, Opened):
        return file
    return Opened(file, tables(file, lambda: hearer.tell(0.0)))


def _updates(answers: Answers) -> bool:
    """Say whether rows change the records that hold them."""
    return answers.get(UPDATE) == AS_WRITTEN


def _take_all(
    rows: Iterable[tuple[Row, Mapping[str, Any]]],
    intake: Intake,
    result: Imported,
    tell: Callable[[float], object],
) -> list[tuple[Row, Held]]:
    """Take every row; return those that the register has, and say which years were given."""
    held, years = list[tuple[Row, Held]](), Counter[tuple[str, SheetYear]]()
    for place, (row, cells) in enumerate(rows):
        if place % _TELL_EVERY == 0:
            tell(_READING * place / result.rows)
        held += _take(row, cells, intake, result)
        if row.years:
            years.update((row.sheet.name, year) for year in row.years)
    result.remarks.extend(starmap(_year_taken, years.items()))
    return held


def _take(
    row: Row, cells: Mapping[str, Any], intake: Intake, result: Imported
) -> list[tuple[Row, Held]]:
    """Hand a row to the ledger's own rules; return it where the register has it."""
    book = ledger(result.kind)
    for said in () if row.problems else intake.take(row.values):
        row.repeat(row.problems, said, book, cells)
    held = intake.held_by() if not row.problems else None
    for said in () if row.problems or held else intake.remarks():
        row.repeat(row.remarks, said, book, cells)
    result.add(row.problems, [] if held else row.remarks)
    return [(row, held)] if held else []


def _year_taken(of: tuple[str, SheetYear], dates: int) -> Problem:
    """Say once for a sheet by which year its dates without one go in."""
    sheet, year = of
    sentence = f"{dates:,} 个日期没有写年份，按 {year.number} 年登记（{year.source}），请核对"
    return Problem(0, "", "", sentence, sheet)


def _tell_held(
    held: Sequence[tuple[Row, Held]], book: Ledger, result: Imported, renewing: Renewing
) -> None:
    """Say of each row that the register has whether it says the same, and what is taken of it.

    A row that cannot change its record is rejected.
    """
    if not held:
        return
    kept = {each["id"]: each for each in ROWS[book.kind]({by.id for _, by in held})}
    for row, by in held:
        found = renewing.compared(row, by, kept[by.id], book)
        for refusal in found.against:
            row.repeat(result.rejected, refusal, book, {})
        if found.against:
            continue
        result.compared.append(found.record)
        first = next(column for column in book.columns if column.field in row.sheet.columns)
        row.say(result.held, first, row.values[first.field], by.sentence + found.said)
        if found.record.differences:
            result.changed.append(result.held[-1])
        if found.taken:
            result.renewed.append(result.held[-1])


def _ask(intake: Intake, book: Ledger, result: Imported) -> None:
    """Say what many rows lack, and what is asked of them."""
    for said in intake.gaps():
        name = book.column(said.field or "").name
        result.remarks.append(Problem(0, name, "", said.sentence))
    result.questions = list(intake.questions())
    if result.changed:
        choices = ((AS_IT_IS, "登记簿不改"), (AS_WRITTEN, "照文件改"))
        count = len(result.changed)
        taken = len(result.renewed) if result.by_hand.chosen is not None else count
        sentence = f"{count:,} 行登记簿里已有，内容不同"
        question = Question(UPDATE, sentence, choices, AS_IT_IS, of_column=False, rows=taken)
        result.questions.append(question)


def _headers(found: Book, book: Ledger, result: Imported, partial: bool) -> None:
    result.remarks.extend(found.remarks)
    for sheet in found.sheets:
        _header(sheet, book, result, partial)
    here = {name for sheet in found.sheets for name in sheet.columns}
    result.lacking = [column for column in book.written if column.field not in here]


def _header(sheet: Sheet, book: Ledger, result: Imported, partial: bool) -> None:
    result.remarks.extend(sheet.remarks)
    result.headers += sheet.header.names.values()
    for column, header in sheet.header.twice:
        if not partial and (column.required or sheet.header.bears(header)):
            sentence = f"表头里“{column.name}”出现了两次（“{header}”），请只留一列。"
            raise Refusal("header", sentence)
        sentence = f"另有一列是“{column.name}”，这一列没有导入"
        result.remarks.append(Problem(0, header, "", sentence, sheet.name))
    for place, column in sheet.header.by_content.items():
        header = sheet.header.names[place]
        sentence = f"看内容像“{column.name}”，按它登记，请核对"
        result.remarks.append(Problem(0, header, "", sentence, sheet.name))
    told = [sheet.header.names[place] for place in sheet.header.by_content]
    unknown = sheet.header.unknown if partial else [*told, *sheet.header.unknown]
    if unknown and not partial:
        known = "、".join(column.name for column in book.columns)
        several = f" {len(unknown)} 列" if len(unknown) > _NAMED else ""
        raise Refusal(
            "header",
            f"表头“{listed(unknown, _NAMED)}”{several}不认识，"
            f"请改成{book.title}的列名或删去这一列；可用的列：{known}。",
        )
    result.unknown += [header for header in unknown if header not in result.unknown]
    for header in unknown:
        result.remarks.append(Problem(0, header, "", "这一列不认识，没有导入", sheet.name))
