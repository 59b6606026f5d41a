"""文书 as papers: a letter after GB/T 9704, or a slip as a table on one page.

The text of a letter is read line by line: its marks (rows, further sheets, the organ that signs)
are those of `models.letters.template`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Self

from models.arrivals.paper_code import code_for
from models.law.workday_notice import calendar
from models.letters import issuing as lettering
from models.letters import steps as letter_steps
from models.letters.facts import sample_facts
from models.letters.kinds import LetterKind, find_kind, kind
from models.letters.letter import Letter, letters_of
from models.letters.numbers import blank_number
from models.letters.template import BREAK, ROW, SHEET, SIGNED
from models.letters.texts import addressee_of, check_fits, letter_text, sample_text
from models.letters.values import Values, read_value
from models.requests.case import Case
from models.requests.request import find
from models.store.words import full_day
from reports.cases.mixed import in_rows
from reports.paper.document import (
    Attached,
    Block,
    Cell,
    CellKind,
    Document,
    Line,
    Metadata,
    Note,
    Paragraph,
    SheetTitle,
    Signature,
    Table,
    TableBlock,
)
from reports.writers.setting.line_ends import breaks

_ATTACHED = re.compile(r"附件：(.+)")
_FURTHER = re.compile(r"(\d+)[.．](.+)")
_WIDTHS = (92, 158, 92, 158)
_ROOM = {1: 11, 3: 29}  # characters on a line of a cell, by the columns it covers
_HEIGHT, _LINE = 30, 15
_PIECE = 620  # characters: a longer cell goes on in a row below it


@dataclass(frozen=True)
class Sheet:
    """A letter as it will be printed, kept or not: what is needed and nothing of the case.

    `against` says of a draft what the law has against it on its day.
    """

    kind: LetterKind
    addressee: str
    body: str
    dated: date
    number: str = ""
    request: str = ""  # 登记号
    issued: bool = False
    against: tuple[str, ...] = ()

    @classmethod
    def draft(cls, case: Case, of: LetterKind, values: Values, body: str) -> Self:
        """Return a letter that has no number yet: its serial is left open."""
        number = blank_number(case.on) if of.numbered else ""
        against = tuple(letter_steps.against(case, of, values))
        addressee = addressee_of(case, of, values)
        return cls(of, addressee, body, case.on, number, case.request.number, against=against)

    @property
    def name(self) -> str:
        """The 登记号 and, once issued, the 文号."""
        return " ".join(filter(None, (self.request, self.number if self.issued else "")))


def sheet_of(letter: Letter) -> Sheet:
    """Return a kept letter; a draft stands with the serial of its number left open."""
    of = kind(letter.kind)
    if letter.issued_at is None:
        number = blank_number(letter.dated) if of.numbered else ""
        body = lettering.text_of(letter, calendar())
        return Sheet(of, letter.addressee, body, letter.dated, number, letter.request.number)
    said = (letter.addressee, letter.body, letter.dated, letter.number or "")
    return Sheet(of, *said, letter.request.number, issued=True)


def sheet_for(request: str, word: str, given: Iterable[tuple[str, str]], on: date) -> Sheet:
    """Return the paper that `word` names for the request with that 登记号.

    The issued one that still counts, unless fields are `given` (key or label, text); else a draft
    of the day `on`, gaps visible. Refuses what there is not, and what a field cannot hold.
    """
    of, found = find_kind(word), find(request)
    given = list(given)
    issued = [
        each
        for each in letters_of(found)
        if each.kind == of.id and each.issued_at and not lettering.is_cancelled(each)
    ]
    if issued and not given:
        return sheet_of(issued[-1])
    case = Case(found, on, calendar())
    check_fits(case, of)
    values = lettering.first_values(case, of)
    for key, text in given:
        field = of.field(key)
        value = read_value(field, text, on, old=case.is_old)
        values[field.key] = in_rows(field, value, is_old=case.is_old)
    return Sheet.draft(case, of, values, letter_text(case, of, values))


def document_of(letter: Letter) -> Document:
    """Return the paper of a kept letter, see `sheet_of`."""
    return paper(sheet_of(letter))


def sample_document(of: LetterKind, template: str) -> Document:
    """Return a template filled with an invented case. Refuses what is no template."""
    facts = sample_facts(of)
    dated: date = facts["文书日期"]
    addressee = "" if of.is_slip else str(facts["申请人"])
    if of.addressee != "applicant":
        addressee = "示例单位"
    number = "示镇公复〔2026〕3号" if of.numbered else ""
    return paper(Sheet(of, addressee, sample_text(of, template), dated, number))


def paper(sheet: Sheet) -> Document:
    """Return a letter as a neutral document."""
    head: list[Block] = []
    if sheet.against:
        head.append(Note(f"草稿，与办理过程不符：{'；'.join(sheet.against)}。"))
    if sheet.number:
        head.append(Line(sheet.number, "right"))
    if sheet.addressee:
        head.append(Line(f"{sheet.addressee}：", "left"))
    return Document(
        sheet.kind.title,
        blocks=(*head, *_blocks(sheet)),
        metadata=Metadata(sheet.kind.title, about=sheet.name),
        code=code_for(sheet.request, sheet.kind.id),
    )


def _blocks(sheet: Sheet) -> Iterator[Block]:
    rows: list[list[str]] = []
    attached: list[str] = []
    after_title = False
    for line in (*sheet.body.split("\n"), ""):
        if line.startswith(ROW):
            inner = line.strip().removeprefix(ROW).removesuffix(ROW)
            rows.append([part.strip(" ") for part in inner.split(ROW)])
            continue
        if rows:
            yield TableBlock(_table(sheet.kind.id, rows))
            rows = []
        named = _attachment(line, attached)
        if named:
            attached.append(named)
            continue
        if attached:
            yield Attached(tuple(attached))
            attached = []
        if line:
            yield _block(line, sheet, after_title)
        after_title = line.startswith(SHEET)


def _attachment(line: str, before: list[str]) -> str:
    """Return what an 附件 line names; further lines begin with their number."""
    first = _ATTACHED.fullmatch(line)
    if first and not before:
        return _FURTHER.sub(r"\2", first[1]) if first[1].startswith("1") else first[1]
    further = _FURTHER.fullmatch(line) if before else None
    return further[2] if further and int(further[1]) == len(before) + 1 else ""


def _block(line: str, sheet: Sheet, after_title: bool) -> Block:
    if line.startswith(SHEET):
        return SheetTitle(line.removeprefix(SHEET))
    if line.startswith(SIGNED):
        return Signature(line.removeprefix(SIGNED), full_day(sheet.dated))
    if after_title and line.endswith("："):
        return Line(line)
    return Note(line) if sheet.kind.is_slip else Paragraph(line)


def _table(name: str, rows: list[list[str]]) -> Table:
    cells: list[Cell] = []
    heights: list[int] = []
    for parts in (piece for row in rows for piece in _pieces(row)):
        made = list(_cells(len(heights), parts))
        cells += made
        heights.append(max(_height(cell) for cell in made))
    return Table(name, "", _WIDTHS, tuple(heights), tuple(cells), large=True)


def _pieces(parts: list[str]) -> Iterator[list[str]]:
    """A text that no page could hold in one cell goes on in rows of its own."""
    if len(parts) != 2 or len(parts[1]) <= _PIECE:
        yield parts
        return
    label, rest = parts
    while rest:
        places = [at for at in breaks(rest) if at <= _PIECE]
        end = len(rest) if len(rest) <= _PIECE else max(places, default=_PIECE)
        yield [label, rest[:end]]
        label, rest = f"{parts[0]}（续）", rest[end:]


def _cells(row: int, parts: list[str]) -> Iterator[Cell]:
    """One to four cells: label and text, twice or over the whole width."""
    last = min(len(parts), 4) - 1
    for column, part in enumerate([*parts[:last], " ".join(parts[last:])]):
        span = 4 - last if column == last else 1
        label = column % 2 == 0 and len(parts) > 1
        text = part.replace(BREAK, "\n")
        yield Cell(
            row,
            column,
            text,
            CellKind.HEAD if label else CellKind.LABEL,
            colspan=span,
            align="center" if label else "left",
        )


def _height(cell: Cell) -> int:
    room = _ROOM.get(cell.colspan, 44)
    lines = sum(max(-(-len(line) // room), 1) for line in cell.text.split("\n"))
    return _HEIGHT + _LINE * (lines - 1)
