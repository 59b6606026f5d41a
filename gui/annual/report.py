"""One year's report as the page shows it: figures, tables, findings, and what was typed over."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property

from gui.statutory.mark import Mark, finding_marks
from models.year.entered import last_written
from models.year.figures import Figure, Source
from models.year.year import Year
from reports.annual.finality import Difference, differences, in_the_way, unconfirmed
from reports.annual.materials.kinds import material_kinds
from reports.annual.materials.texts import materials
from reports.annual.narrative.fact import Fact
from reports.annual.sections import SectionText
from reports.annual.yearly import Yearly, blocks, yearly
from reports.checks.finding import Finding
from reports.forms.cells import FormCell
from reports.forms.counting import Record, figures_of, is_counted, records_behind
from reports.forms.form import Form
from reports.forms.table import figure_text, number_text, tables
from reports.paper.document import Table
from reports.periods.overview import PARTS

_FOREWORD = "前言"
_SPOKEN = {
    Source.COUNTED: "台账统计",
    Source.ENTERED: "人工填报",
    Source.OVERRIDDEN: "改过",
    Source.FROZEN: "已定稿",
    Source.CARRIED: "接上年报告",
}


@dataclass(frozen=True)
class Entry:
    """A figure written down by hand: why, when last, and by whom where that is known."""

    reason: str
    at: datetime
    who: str


@dataclass(frozen=True)
class Report:
    """Everything the page shows of one year in one form.

    `differences` are the cells of a final report that the register would fill otherwise now. It
    `is_beside` where it is no report but the papers beside it.
    """

    whole: Yearly
    entries: Mapping[str, Entry]
    tables: tuple[Table, ...]
    marks: Mapping[str, Mark]
    differences: tuple[Difference, ...] = ()
    is_beside: bool = False

    @property
    def year(self) -> int:
        """The calendar year reported on, not the one it is written in."""
        return self.whole.year

    @property
    def part(self) -> str:
        """The part of the year that the figures are entered for, "" for the whole of it."""
        return self.whole.of.period.part or ""

    @property
    def period_words(self) -> str:
        """The period in words: 2025 年度, 2025 年一季度."""
        return f"{self.year} 年{PARTS[self.part]}" if self.part else f"{self.year} 年度"

    @property
    def form(self) -> Form:
        """The statutory form, with the rows that the county added."""
        return self.whole.form

    @property
    def figures(self) -> Mapping[str, Figure]:
        """The figures of the tables by cell."""
        return self.whole.figures

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks say, errors first."""
        return self.whole.findings

    @property
    def is_final(self) -> bool:
        """Whether the report is frozen."""
        return self.whole.final is not None

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The figures that the text may name; none for a final report."""
        return self.whole.facts

    @property
    def errors(self) -> int:
        """How many findings keep the report from being final."""
        return sum(blocks(finding) for finding in self.findings)

    @cached_property
    def unconfirmed(self) -> Mapping[int, int]:
        """How many places of each section the program proposed and nobody confirmed yet."""
        if self.is_final or self.is_beside:
            return {}
        return Counter(number for number, _ in unconfirmed(self.whole))

    @property
    def open_words(self) -> str:
        """Say what beside errors keeps a draft from being final, "" where nothing does."""
        blanks = len(in_the_way(self.whole)) - len(self.whole.errors)
        told = ((blanks, "处没填好"), (sum(self.unconfirmed.values()), "处待确认"))
        return "、".join(f"{count} {word}" for count, word in told if count)

    @property
    def parts(self) -> tuple[Table | SectionText, ...]:
        """What the tabs show: the foreword and every section, as text or as table."""
        drawn = {self.form.data.parts[table.id].section: table for table in self.tables}
        numbers = range(len(self.form.data.sections) + 1)
        parts = (drawn.get(at) or self.whole.sections.get(at) for at in numbers)
        return tuple(part for part in parts if part is not None)

    def section_of(self, part: Table | SectionText) -> int:
        """Return the number of the section that a part is, 0 for the foreword."""
        return self.form.data.parts[part.id].section if isinstance(part, Table) else part.number

    def tab_word(self, part: Table | SectionText) -> str:
        """Return what the tab of a part is called."""
        return (_FOREWORD, *self.form.data.tabs)[self.section_of(part)]

    def place_of(self, finding: Finding) -> int:
        """Return the section that a finding is about; the first where it is about none."""
        if finding.section is not None:
            return finding.section
        cells = [cell for cell in finding.cells if cell in self.figures]
        table = self.form.cell(cells[0]).table if cells else ""
        return self.form.data.parts[table].section if table else 1

    def findings_in(self, part: Table | SectionText) -> list[Finding]:
        """Return the findings about a section."""
        number = self.section_of(part)
        return [each for each in self.findings if self.place_of(each) == number]

    @property
    def overridden(self) -> list[str]:
        """The ids of the cells typed over, in printed order."""
        return [key for key, figure in self.figures.items() if figure.source is Source.OVERRIDDEN]

    def records(self, cell_id: str) -> list[Record]:
        """Return the records that a figure counts."""
        return records_behind(self.form, cell_id, self.whole.of)

    def words(self, cell_id: str, value: int | Decimal | None = None) -> str:
        """Return the figure of a cell (or `value` in its place) as the form prints it."""
        shown = self.figures[cell_id].value if value is None else value
        return figure_text(self.form.cell(cell_id), shown)

    def how(self, cell_id: str) -> str:
        """Say how a figure came about, "" where the ledger simply counts it."""
        cell, figure = self.form.cell(cell_id), self.figures[cell_id]
        if figure.source is Source.OVERRIDDEN:
            counted, value = number_text(figure.counted or 0), number_text(figure.value)
            told, why = f"改为 {value}", "理由"
            if not is_counted(cell_id):
                told, why = f"填报 {value}，按填报数计，不相加", "说明"
            return f"台账统计为 {counted}，{told}。{why}：{figure.note}"
        if figure.source in (Source.FROZEN, Source.CARRIED) and not self.is_final:
            return f"{figure.note}。"
        if cell.sum_of:
            return _summed(self.form, cell)
        if is_counted(cell_id) or figure.source is Source.COUNTED:
            return ""
        if cell_id not in self.entries:
            counted = "印成“未填报”" if figure.missing else "先按 0 计"
            open_words = f"台账里没有这个数，请人工填报；还没有填，{counted}"
            return f"{figure.note or open_words}。"
        entry = self.entries[cell_id]
        note = f"说明：{entry.reason}" if entry.reason else "没有写说明。"
        return f"{entry.at:%Y-%m-%d} 人工填报。{note}"

    def spoken(self, figure: str) -> str:
        """Say a figure as one hears it: what it is, how much, where from, what is wrong with it."""
        source = _SPOKEN[self.figures[figure].source]
        found = self.marks[figure].spoken if figure in self.marks else ""
        return f"{self.form.cell(figure).label}：{self.words(figure)}，{source}{found}"

    def last_year_words(self, cell_id: str) -> str:
        """Say last year's figure of a cell where the same cell was in last year's form."""
        last = self.whole.last_year.get(cell_id)
        return f"上年 {number_text(last.value)}" if last is not None else ""

    def target(self, finding: Finding) -> str:
        """Return the cell to go to: the first one typed over, else the first concerned."""
        typed = [cell for cell in finding.cells if self.marks.get(cell) is Mark.OVERRIDDEN]
        return (typed or [cell for cell in finding.cells if cell in self.figures] or [""])[0]


class MaterialReport(Report):
    """The papers of a year beside its report: text alone, and never final."""

    @property
    def parts(self) -> tuple[Table | SectionText, ...]:
        """The papers in their order."""
        return tuple(self.whole.sections.values())

    def tab_word(self, part: Table | SectionText) -> str:
        """Return what the paper is called."""
        words = {each.section: each.word for each in material_kinds()}
        return words[self.section_of(part)]


def read(form: Form, year: Year, today: date) -> Report:
    """Return a year as the register has it, or as it was frozen."""
    whole = yearly(form, year, today)
    known = {*whole.figures, *whole.facts}
    return Report(
        whole=whole,
        entries={key: entry for key, entry in _entries(year) if key in known},
        tables=tables(form, whole.figures),
        marks={} if whole.final else _marks(whole.figures, whole.findings),
        differences=tuple(differences(form, year)),
    )


def read_materials(form: Form, year: Year, today: date) -> MaterialReport:
    """Return the papers of a year beside its report, as they are drafted or were written."""
    whole = materials(form, year, today)
    entries = {key: entry for key, entry in _entries(year) if key in whole.facts}
    return MaterialReport(whole, entries, (), {}, is_beside=True)


def read_period(form: Form, year: Year) -> Report:
    """Return the tables of a part of a year as the register has them; text and checks are none."""
    whole = Yearly(year, form, year.office.name, figures_of(form, year), {})
    entries = {key: entry for key, entry in _entries(year) if key in whole.figures}
    return Report(whole, entries, tables(form, whole.figures), _marks(whole.figures, ()))


def _entries(year: Year) -> Iterator[tuple[str, Entry]]:
    written = last_written(year.entered.values())
    for key, row in year.entered.items():
        last = written.get(row.id)
        at, who = (last.at, last.who) if last else (row.recorded_at, "")
        yield key, Entry(row.reason, at, who)


def _marks(figures: Mapping[str, Figure], findings: tuple[Finding, ...]) -> dict[str, Mark]:
    """Return the mark of each cell; what was typed over outweighs a finding, an error a hint."""
    marks = {key: Mark.ENTERED for key, each in figures.items() if each.source is Source.ENTERED}
    # What is not entered yet (A4) has its own mark.
    marks |= finding_marks((each for each in findings if each.code != "A4"), figures)
    typed = [key for key, each in figures.items() if each.source is Source.OVERRIDDEN]
    return marks | dict.fromkeys(typed, Mark.OVERRIDDEN)


def _summed(form: Form, cell: FormCell) -> str:
    parts = [form.cell(part) for part in cell.sum_of]
    if all(part.row == cell.row for part in parts):
        return f"由本行{'、'.join(part.column_label for part in parts)}相加。"
    return f"由本列（一）至（六）各项办理结果（{len(parts)} 格）相加。"
