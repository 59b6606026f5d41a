"""The annual report of this register: figures, findings, and the files that leave the program."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from models.figures import Figure
from models.office import office
from models.refusal import Refusal
from reports.annual import annual_document
from reports.checks.finding import Finding
from reports.checks.identities import check
from reports.counting import Period, figures_of
from reports.document import Document
from reports.forms import Form, form_id_for_year
from reports.table import flat

KINDS = ("pdf", "xlsx")


@dataclass
class Written:
    """What was written: files, what the checks found, characters that no font has."""

    paths: list[Path] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    missing_characters: list[str] = field(default_factory=list)


def findings_of(form: Form, period: Period) -> list[Finding]:
    """Check a year's figures against themselves and against the year before."""
    found = figures_of(form, period)
    return check(form, found, office().kind, _last_year(form, period))


def _last_year(this: Form, period: Period) -> dict[str, Figure] | None:
    """Return last year's figures where it was reported in the same form."""
    if period.year is None or form_id_for_year(period.year - 1) != this.id:
        return None
    return figures_of(this, Period.of(period.year - 1))


def document(form: Form, year: int, period: Period) -> Document:
    """Return the tables of the report as one neutral document."""
    figures = figures_of(form, period)
    return annual_document(form, year, office().name, figures, (period.first, period.last))


def write(form: Form, year: int, folder: Path, kinds: Sequence[str] = KINDS) -> Written:
    """Write the report of a year into `folder`, one file for each kind.

    Refuses an unknown kind and a folder that cannot be made or written.
    """
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown or not kinds:
        known = "、".join(KINDS)
        raise Refusal("kinds", f"不能输出“{'、'.join(unknown)}”，可选：{known}，用逗号隔开。")
    _ready(folder)
    written = Written(findings=findings_of(form, Period.of(year)))
    for kind in kinds:
        one = write_file(form, year, folder / file_name(form, year, kind))
        written.paths += one.paths
        written.missing_characters += one.missing_characters
    return written


def file_name(form: Form, year: int, kind: str) -> str:
    """Return the official name of the report of a year as a file of that kind."""
    return f"{_safe(document(form, year, Period.of(year)).title)}.{kind}"


def write_file(form: Form, year: int, path: Path) -> Written:
    """Write the report of a year as the file `path`, a PDF or, ending in .xlsx, a workbook."""
    period = Period.of(year)
    written = Written([path])
    if path.suffix.lower() == ".xlsx":
        write_tables(form, year, period, path)
    else:
        from reports.writers.pdf import write_pdf  # noqa: PLC0415 (heavy, only when needed)

        paper = document(form, year, period)
        written.missing_characters = list(write_pdf(paper, path).missing_characters)
    return written


def write_tables(form: Form, year: int, period: Period, path: Path) -> None:
    """Write the tables as a workbook: as printed, and the flat sheet 代码｜指标｜数值."""
    from reports.writers.xlsx import write_xlsx  # noqa: PLC0415 (heavy, only when needed)

    write_xlsx(document(form, year, period), flat(form, figures_of(form, period)), path)


def _ready(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal("out", f"文件夹“{folder}”建不了，请检查位置和权限。") from error


def _safe(title: str) -> str:
    return "".join("_" if character in '\\/:*?"<>|' else character for character in title)
