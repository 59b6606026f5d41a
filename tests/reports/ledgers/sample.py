"""The sample ledgers as the tests read them: cell by cell, and in a register."""

from datetime import date
from pathlib import Path

import resources
from models import founding
from models.office.profile import change_profile
from models.store import register
from reports.ledgers.importing import import_ledger

TODAY = date(2026, 1, 20)
LEDGERS = [
    ("xihuachi", "items"),
    ("xihuachi", "figures"),
    ("busy", "items"),
    ("busy", "requests"),
    ("busy", "disputes"),
    ("busy", "figures"),
]


def ledger_file(town: str, kind: str) -> Path:
    """The shipped ledger of a town."""
    return resources.path(f"sample/{town}/{kind}.xlsx")


def fill(folder: Path, town: str) -> None:
    """Make a register in `folder` from the shipped ledgers of a town, without a remark."""
    facts = next(
        each for each in resources.toml("sample/towns.toml")["town"] if each["folder"] == town
    )
    founding.make(folder, "示例镇人民政府")
    with register.opened(folder):
        change_profile(**facts["profile"])
        for kind in (kind for each, kind in LEDGERS if each == town):
            found = import_ledger(kind, ledger_file(town, kind), TODAY)
            assert not found.rejected
            assert not found.remarks
