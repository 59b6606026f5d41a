"""What was read for a rollup, kept in the register: there again after a restart, and next year."""

import json
from collections.abc import Collection, Iterable
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

from models.store.refusal import Refusal
from models.store.settings import forget, remember, setting
from models.year.figures import Figure
from reports.forms.form import form
from reports.forms.shipped import form_ids
from reports.rollup.reported import Reported

_KEY = "rollup.reports"


def keep(reports: Collection[Reported], preferred: Collection[Path]) -> None:
    """Keep what was read, and which of two reports of one unit counts; the last state alone.

    In a register that can only be read nothing is kept.
    """
    with suppress(Refusal):
        if reports:
            plain = [_plain(each, each.source in preferred) for each in reports]
            remember(_KEY, json.dumps(plain, ensure_ascii=False, separators=(",", ":")))
        else:
            forget(_KEY)


def kept() -> tuple[list[Reported], set[Path]]:
    """Return the reports that were read the last time, and the places whose reports count first."""
    found = [each for each in json.loads(setting(_KEY, "[]")) if _is_known(each)]
    preferred = {Path(each["source"]) for each in found if each["preferred"]}
    return [_read(each) for each in found], preferred


def _is_known(plain: dict[str, Any]) -> bool:
    """Say whether a report can be read: its form may be one of a newer program, or gone."""
    return plain["form"] is None or plain["form"] in form_ids()


def _plain(report: Reported, preferred: bool) -> dict[str, Any]:
    cells = form(report.form_id).cell_ids if report.form_id else ()
    return {
        "source": str(report.source),
        "office": report.office,
        "year": report.year,
        "form": report.form_id,
        "named": report.is_named,
        "refused": report.refused,
        "errors": report.errors,
        "blank": report.is_blank,
        "preferred": preferred,
        "values": [_number(report.figures.get(cell)) for cell in cells],
    }


def _number(figure: Figure | None) -> int | str | None:
    if figure is None or figure.missing:
        return None
    return figure.value if isinstance(figure.value, int) else str(figure.value)


def _read(plain: dict[str, Any]) -> Reported:
    return Reported(
        Path(plain["source"]),
        plain["office"],
        plain["year"],
        plain["form"],
        dict(_figures(plain["form"], plain["values"])),
        tuple(plain["errors"]),
        plain["refused"],
        plain["named"],
        plain.get("blank", False),  # unknown to a program before
    )


def _figures(name: str | None, values: list[int | str | None]) -> Iterable[tuple[str, Figure]]:
    cells = form(name).cell_ids if name else ()
    for cell, value in zip(cells, values, strict=False):
        if value is not None:
            yield cell, Figure(Decimal(value) if isinstance(value, str) else value)
