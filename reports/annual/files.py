"""The files of the annual report that leave the program."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from models.store.held.lock import check_names
from models.store.plain_text import safe_file_name
from models.store.refusal import Refusal
from models.year.period import Period
from models.year.year import Year
from reports.annual.paper import annual_document, report_document, with_cover, working_copy
from reports.annual.yearly import Yearly, yearly
from reports.checks.finding import Finding
from reports.checks.register import blank_words
from reports.forms.counting import figures_of
from reports.forms.form import Form
from reports.forms.table import flat
from reports.paper.document import Document, Note
from reports.writers.papers import OF_PAGES, save_pages

KINDS = ("pdf", "xlsx", "docx", "html")  # unless others are asked for
_ALL_KINDS = (*KINDS, "ofd")


@dataclass
class Written:
    """What was written: files, what the checks found, characters that no font has."""

    paths: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    missing_characters: list[str] = field(default_factory=list)


def tables_document(form: Form, number: int, year: Year) -> Document:
    """Return the tables of a year or another period, called the year `number`, as a document.

    Beside a quarter or half stands what the year brought up to its end, where the form has room.
    """
    figures, so_far = figures_of(form, year), None
    if year.period.part and form.data.statistics:
        passed = Period(date(year.period.first.year, 1, 1), year.period.last)
        so_far = figures_of(form, Year(passed))
    unknown = blank_words(year) if year.is_blank else ""
    paper = annual_document(form, number, year.office.name, figures, year.period, so_far)
    return replace(paper, blocks=(*paper.blocks, Note(f"{unknown}。"))) if unknown else paper


def write(
    form: Form, year: Year, folder: Path, kinds: Sequence[str] = KINDS, today: date | None = None
) -> Written:
    """Write the report of a year into `folder`, one file for each kind.

    Refuses an unknown kind and a folder that cannot be made or written.
    """
    unknown = [kind for kind in kinds if kind not in _ALL_KINDS]
    if unknown or not kinds:
        known = "、".join(_ALL_KINDS)
        raise Refusal("kinds", f"不能输出“{'、'.join(unknown)}”，可选：{known}，用逗号隔开。")
    _ready(folder)
    report = yearly(form, year, today or date.today())
    written = Written(findings=list(report.findings))
    for kind in kinds:
        one = write_file(report, folder / file_name(report, kind))
        written.paths += one.paths
        written.missing_characters += one.missing_characters
    return written


def file_name(report: Yearly, kind: str) -> str:
    """Return the official name of a report as a file of that kind."""
    return f"{safe_file_name(report_document(report).title)}.{kind}"


def write_file(report: Yearly, path: Path, *, cover: bool = False) -> Written:
    """Write a report as the file `path`; its suffix says the kind, `cover` adds a title page."""
    paper = report_document(report)
    kind = path.suffix.lower().removeprefix(".")
    if kind in OF_PAGES:
        return _pages(paper, path, cover=cover)
    if kind == "xlsx":
        from reports.writers.xlsx.writer import write_xlsx  # noqa: PLC0415 (heavy, only when needed)

        write_xlsx(paper, flat(report.form, report.figures), path)
    elif kind == "docx":
        from reports.writers.docx.writer import write_docx  # noqa: PLC0415 (heavy, only when needed)

        write_docx(paper, path)
    else:
        from reports.writers.html import write_html  # noqa: PLC0415 (only when needed)

        write_html(paper, path)
    return Written([path])


def _pages(paper: Document, path: Path, *, cover: bool) -> Written:
    from reports.writers.pdf.writer import pdf_bytes  # noqa: PLC0415 (heavy, only when needed)

    content, missing = pdf_bytes(with_cover(paper, date.today()) if cover else paper)
    save_pages(content, path)
    return Written([path], missing_characters=list(missing))


def write_working_copy(report: Yearly, path: Path) -> Written:
    """Write the report for the desk as a PDF, with the marks that no other file has."""
    return _pages(working_copy(report), path, cover=False)


def write_tables(form: Form, number: int, year: Year, path: Path) -> None:
    """Write the tables as a workbook: as printed, and the flat sheet 代码｜指标｜数值."""
    from reports.writers.xlsx.writer import write_xlsx  # noqa: PLC0415 (heavy, only when needed)

    write_xlsx(tables_document(form, number, year), flat(form, figures_of(form, year)), path)


def _ready(folder: Path) -> None:
    try:
        check_names(folder)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal("out", f"文件夹“{folder}”建不了，请检查位置和权限。") from error
