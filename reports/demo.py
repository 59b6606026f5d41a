"""The demonstration: two towns from the shipped ledgers, with their tables and report files."""

import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import resources
from models import founding
from models.accounts import account
from models.assessment import deduction
from models.disk import private
from models.office.profile import change_profile
from models.store import register
from models.store.held.lock import check_names, locked
from models.store.refusal import Refusal
from models.year import figures
from models.year.period import Period
from models.year.year import Year
from reports.annual import files as annual_report
from reports.checks.finding import Finding
from reports.checks.published import Published, check_published, read_published
from reports.forms.counting import figures_of
from reports.forms.form import Form, form, form_id_for_year
from reports.forms.shipped import newest
from reports.forms.table import tables
from reports.ledgers.books.columns import ledger
from reports.ledgers.importing import import_ledger
from reports.paper.plain import missing_lines, plain_lines

MARK = "示例说明.txt"
REPORTS = "报告"
_OURS = {MARK, REPORTS, "attachments", "backups"}
_UNITS = {"items": "条", "requests": "件", "disputes": "件", "activities": "条", "figures": "项"}


@dataclass
class DemoTown:
    """One town of the demonstration as it was built.

    `counts` are the rows imported by kind of ledger; `kinds` the items of the year of the
    published report by the kinds that report names; `tables` table 三 as text by year; `findings`
    what the checks say of the register's own reports by year; `published` what they say of the
    report that the real town published.
    """

    folder: Path
    office: str
    about: str
    counts: dict[str, int] = field(default_factory=dict)
    kinds: list[tuple[str, int]] = field(default_factory=list)
    tables: dict[int, str] = field(default_factory=dict)
    files: list[Path] = field(default_factory=list)
    findings: dict[int, list[Finding]] = field(default_factory=dict)
    missing_characters: list[str] = field(default_factory=list)
    published_title: str = ""
    published: list[Finding] = field(default_factory=list)


def build(out: Path) -> list[DemoTown]:
    """Make every town of the demonstration in a folder of its own under `out`.

    An earlier demonstration is replaced. Refuses a folder that holds anything else, one that is
    open in a window, and one that cannot be written.
    """
    facts = resources.toml("sample/towns.toml")
    today = max(date.today(), facts["written_on"])  # so that a clock set wrong does no harm
    for town in facts["town"]:
        _check(out / town["folder"])
    return [_town(out / town["folder"], town, today) for town in facts["town"]]


def _check(folder: Path) -> None:
    """Refuse a folder that is not ours to replace."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise Refusal("out", f"“{folder}”不是文件夹，请换一个位置。")
    names = {path.name for path in folder.iterdir()}
    strange = sorted(n for n in names - _OURS if not n.startswith(register.FILE.split(".")[0]))
    if strange or (names and MARK not in names):
        what = f"（{strange[0]}）" if strange else ""
        raise Refusal("out", f"文件夹“{folder}”里有别的文件{what}，示例不会覆盖它，请换一个位置。")
    if names:
        with locked(folder):
            pass


def _clear(folder: Path) -> None:
    try:
        if folder.exists():
            shutil.rmtree(folder)
        check_names(folder)
        private.make_folders(folder)
        private.write(folder / MARK, "这里是公开簿的示例，重新生成示例时会整个替换。\n")
    except OSError as error:
        raise Refusal("out", f"文件夹“{folder}”不能写入，请检查位置和权限。") from error


def _town(folder: Path, facts: Mapping[str, Any], today: date) -> DemoTown:
    _clear(folder)
    town = DemoTown(folder, facts["office"], facts["about"])
    founding.make(folder, town.office, facts["kind"])
    with register.opened(folder):
        if "profile" in facts:
            change_profile(**facts["profile"])
        for kind in facts["ledgers"]:
            shipped = resources.path(f"sample/{facts['folder']}/{kind}.xlsx")
            found = import_ledger(kind, shipped, today)
            if found.rejected:
                raise ValueError(f"{shipped}: {found.rejected[0].sentence()}")
            town.counts[kind] = found.imported
        _keep_up(facts, today)
        for year in facts["tables"]:
            town.tables[year] = _requests_table(year)
        for year in facts["reports"]:
            _write(town, year, today)
        if "published" in facts:
            _compare(town, read_published(facts["published"]))
    return town


def _keep_up(facts: Mapping[str, Any], today: date) -> None:
    """Register what no ledger holds: the accounts, and the list of the 考核."""
    for each in facts.get("account", ()):
        account.record(today=today, **each)
    if facts.get("assessed"):
        deduction.plant()


def _form(year: int) -> Form:
    return form(form_id_for_year(year) or newest())


def _requests_table(year: int) -> str:
    book = _form(year)
    found = tables(book, figures_of(book, Year.of(year)))
    return "\n".join(line for table in found if table.id == "table3" for line in plain_lines(table))


def _write(town: DemoTown, year: int, today: date) -> None:
    written = annual_report.write(_form(year), Year.of(year), town.folder / REPORTS, today=today)
    town.files += written.paths
    town.findings[year] = written.findings
    new = (each for each in written.missing_characters if each not in town.missing_characters)
    town.missing_characters += new


def _compare(town: DemoTown, report: Published) -> None:
    """Set the register beside the published report of its year: the kinds, and its faults."""
    period = Period.of(report.year)
    counted = dict(figures.items_by_category(period.first, period.last))
    for part in report.parts:
        number = sum(counted.pop(path, 0) for path in part.categories)
        town.kinds.append((part.name, number))
    town.kinds.append(("其他", sum(counted.values())))
    town.published_title = report.title
    town.published = check_published(report)


def words(town: DemoTown) -> str:
    """Return what was built as text for a person."""
    counts = "，".join(
        f"{ledger(kind).title} {number} {_UNITS[kind]}" for kind, number in town.counts.items()
    )
    lines = [f"{town.office}　登记簿：{town.folder}", town.about, counts]
    if town.kinds:
        whole = sum(number for _, number in town.kinds)
        parts = "＋".join(f"{name} {number}" for name, number in town.kinds)
        lines.append(f"主动公开 {whole} 条＝{parts}")
    for year, table in town.tables.items():
        lines += ["", f"{town.office}{year}年", table]
    lines += ["", *_own(town), *_published(town)]
    lines += missing_lines(town.missing_characters)
    return "\n".join([*lines, *(f"已写入：{path}" for path in town.files)])


def _own(town: DemoTown) -> list[str]:
    said = [f"{year}年 {each.line()}" for year, found in town.findings.items() for each in found]
    years = "、".join(str(year) for year in town.findings)
    return said or [f"{years} 年的表核查无误。"]


def _published(town: DemoTown) -> list[str]:
    if not town.published_title:
        return []
    head = f"该镇公布的《{town.published_title}》有 {len(town.published)} 处问题："
    return [head, *(each.line() for each in town.published)]


def as_json(town: DemoTown) -> dict[str, Any]:
    """Return what was built with plain values only."""
    return asdict(town) | {
        "folder": str(town.folder),
        "files": [str(path) for path in town.files],
        "kinds": dict(town.kinds),
        "tables": {str(year): table for year, table in town.tables.items()},
        "findings": {
            str(year): [asdict(each) for each in found] for year, found in town.findings.items()
        },
    }
