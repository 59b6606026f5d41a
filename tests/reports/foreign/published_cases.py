"""Tables of real published reports, as they stood on their pages, and the figures they hold."""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from reports.foreign.files.contents import content
from reports.foreign.report import ForeignReport, report_of
from tests.places import ROOT

FOLDER = ROOT / "tests/reports/foreign/cases"
# Of these the page was cut off in the middle of a cell, or its year stood outside what was kept.
CUT = {"2019-tuanjie-xiang-2020": ("table2.central_procurement",)}


def expected() -> dict[str, dict[str, Any]]:
    """Return by name of the case its form, year and rows."""
    found: dict[str, dict[str, Any]] = json.loads(
        (FOLDER / "expected.json").read_text("utf-8"), parse_float=Decimal
    )
    return found


def names() -> list[str]:
    return sorted(file.stem for file in FOLDER.glob("*.txt"))


@cache
def read(name: str) -> ForeignReport:
    """Return the report of a case, read from its text."""
    return read_file(FOLDER / f"{name}.txt")


def read_file(path: Path) -> ForeignReport:
    """Return the report in a file, read without a process of its own."""
    lines = content(path)
    assert not isinstance(lines, str), lines
    return report_of(lines)
