"""年度报告 of a year: texts written by hand, and 定稿 – the snapshot that later changes leave be.

What a report says is reckoned from the register until it is final. Then figures, the records behind
them and the texts are kept as they were; only with a reason is it opened again.
"""

import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from peewee import CharField, DateTimeField, Expression, IntegerField, TextField

from models.store import rows
from models.store.acts import act
from models.store.database import Table
from models.store.history import History, ever_held
from models.store.obstacles import refuse_beside
from models.store.refusal import Refusal

# Texts from this section on are papers of the year beside its report: 定稿 leaves them be.
BESIDE = 100


class AnnualReport(Table):
    """The report of one year; `frozen` is its snapshot as JSON while `finalised_at` is set."""

    year = IntegerField(unique=True)
    form = CharField()
    finalised_at = DateTimeField(null=True)
    frozen = TextField(default="")

    named_by = "year"

    def snapshot(self) -> "Snapshot":
        """Return what was frozen; takes its time, see `models.year.year`."""
        return _read(self)


class ReportText(Table):
    """The text of one section as the clerk wrote it, figures as marks (see reports.narrative).

    `draft` is what the program proposed when it was written, by which a later proposal is told
    from it.
    """

    year = IntegerField()
    section = IntegerField()
    text = TextField()
    draft = TextField(default="")

    named_by = "year"

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse to change the text of a report that is final by now."""
        if all(section >= BESIDE for section in ever_held(cls.__name__, ids, "section")):
            return
        years = ever_held(cls.__name__, ids, "year")
        final = AnnualReport.get_or_none(
            AnnualReport.year.in_(years) & AnnualReport.finalised_at.is_null(False)
        )
        if final is not None:
            raise refuse_beside(AnnualReport, final.id, "年度报告已经定稿")

    class Meta:
        indexes = ((("year", "section"), True),)


@dataclass(frozen=True)
class FrozenFigure:
    """A figure as it was printed: its value, where it came from, the note, what was counted."""

    value: int | Decimal
    source: str
    note: str = ""
    counted: int | Decimal | None = None


@dataclass(frozen=True)
class FrozenRecord:
    """A record that a figure counted."""

    kind: str
    id: int
    number: str
    words: str
    day: str


@dataclass(frozen=True)
class Snapshot:
    """A final report: office, form, figures and the records behind them by cell, texts."""

    year: int
    form: str
    office: str
    figures: Mapping[str, FrozenFigure]
    records: Mapping[str, Sequence[FrozenRecord]] = field(default_factory=dict)
    texts: Mapping[int, str] = field(default_factory=dict)
    finalised_at: datetime | None = None


def texts(year: int) -> dict[int, ReportText]:
    """Return what the clerk wrote for a year, by section."""
    return {row.section: row for row in ReportText.select().where(ReportText.year == year)}


def write_text(year: int, section: int, text: str, draft: str) -> None:
    """Keep the clerk's text of a section; refuses it for a final report."""
    _refuse_final_text(year, section)
    known = ReportText.get_or_none((ReportText.year == year) & (ReportText.section == section))
    if known is None:
        ReportText.add("改写正文", year=year, section=section, text=text, draft=draft)
    else:
        known.alter("改写正文", text=text, draft=draft)


def restore_draft(year: int, section: int) -> None:
    """Drop the clerk's text of a section; its history keeps it."""
    _refuse_final_text(year, section)
    known = ReportText.get_or_none((ReportText.year == year) & (ReportText.section == section))
    if known is not None:
        known.erase("恢复草稿")


def is_final(year: int) -> bool:
    """Say whether the report of a year is final."""
    return AnnualReport.select().where(_is_final_of((year,))).exists()


def final_reports(years: Sequence[int]) -> dict[int, AnnualReport]:
    """Return the final ones among the reports of some years, by year."""
    return {row.year: row for row in AnnualReport.select().where(_is_final_of(years))}


def finalise(snapshot: Snapshot) -> None:
    """Make a report final. Refuses one that is."""
    _refuse_final(snapshot.year)
    known = AnnualReport.get_or_none(AnnualReport.year == snapshot.year)
    values = {"form": snapshot.form, "finalised_at": _now(), "frozen": _written(snapshot)}
    with act("定稿"):
        if known is None:
            AnnualReport.add("定稿", year=snapshot.year, **values)
        else:
            known.alter("定稿", **values)


def reopen(year: int, reason: str) -> None:
    """Open a final report again. Refuses it without a reason, and for a draft."""
    row = final_reports((year,)).get(year)
    if row is None:
        raise Refusal("year", f"{year} 年度报告没有定稿，不用取消。")
    if not reason.strip():
        raise Refusal("reason", "取消定稿要写理由，如“县里退回，要求更正表三”。")
    row.alter(f"取消定稿：{reason.strip()}", finalised_at=None, frozen="")


def forget_words(kind: str, ids: Sequence[int], instead: str) -> None:
    """Leave of records behind the figures of final reports their numbers alone, for they are gone.

    The history of the reports says no more of them either.
    """
    mine = set(ids)

    def without(text: str) -> str:
        plain = json.loads(text)
        for record in (each for behind in plain["records"].values() for each in behind):
            if record[0] == kind and record[1] in mine:
                record[3] = instead
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))

    for row in AnnualReport.select().where(AnnualReport.frozen != ""):
        rows.put(AnnualReport, {row.id: {"frozen": without(row.frozen)}})
    for told in History.select().where(History.kind == AnnualReport.__name__):
        changes = json.loads(told.changes)
        if "frozen" in changes:
            changes["frozen"] = [value and without(value) for value in changes["frozen"]]
            told.changes = json.dumps(changes, ensure_ascii=False)
            told.save(only=[History.changes])


def finalised_years() -> dict[int, datetime]:
    """Return the years whose report is final, and since when."""
    rows = AnnualReport.select(AnnualReport.year, AnnualReport.finalised_at).where(
        AnnualReport.finalised_at.is_null(False)
    )
    return {row.year: row.finalised_at for row in rows if row.finalised_at is not None}


def _is_final_of(years: Sequence[int]) -> Expression:
    return AnnualReport.year.in_(years) & AnnualReport.finalised_at.is_null(False)


def _refuse_final_text(year: int, section: int) -> None:
    if section < BESIDE:
        _refuse_final(year)


def _refuse_final(year: int) -> None:
    if is_final(year):
        raise Refusal("year", f"{year} 年度报告已经定稿，要改请先取消定稿并写明理由。")


def _now() -> datetime:
    return datetime.now().replace(microsecond=0)


def _written(snapshot: Snapshot) -> str:
    figures = {
        cell: [str(each.value), each.source, each.note, _text(each.counted)]
        for cell, each in snapshot.figures.items()
    }
    records = {
        cell: [[each.kind, each.id, each.number, each.words, each.day] for each in behind]
        for cell, behind in snapshot.records.items()
    }
    texts = {str(section): text for section, text in snapshot.texts.items()}
    plain = {"office": snapshot.office, "figures": figures, "records": records, "texts": texts}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _text(value: int | Decimal | None) -> str | None:
    return None if value is None else str(value)


def _read(row: AnnualReport) -> Snapshot:
    plain: dict[str, Any] = json.loads(row.frozen)
    return Snapshot(
        year=row.year,
        form=row.form,
        office=plain["office"],
        figures={
            cell: FrozenFigure(_number(value), source, note, counted and _number(counted))
            for cell, (value, source, note, counted) in plain["figures"].items()
        },
        records={
            cell: [FrozenRecord(*each) for each in behind]
            for cell, behind in plain["records"].items()
        },
        texts={int(section): text for section, text in plain["texts"].items()},
        finalised_at=row.finalised_at,
    )


def _number(text: str) -> int | Decimal:
    return Decimal(text) if "." in text else int(text)
