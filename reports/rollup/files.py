"""A rollup as a file: a workbook with every contribution, or as it is printed."""

from datetime import date
from pathlib import Path

from models.store.refusal import Refusal
from reports.rollup.paper import rollup_paper
from reports.rollup.sum_sheets import document
from reports.rollup.summing import Group, Rollup
from reports.writers.papers import write_paper

KINDS = ("xlsx", "pdf", "ofd", "docx")


def write_rollup(
    rollup: Rollup, path: Path, only: Group | None = None, on: date | None = None
) -> list[str]:
    """Write a rollup as the kind of file its name asks for; returns what no font could draw.

    Printed is `only` one group where it is named; the workbook has all. `on` as of `rollup_paper`.

    Refuses another kind, and a place that cannot be written.
    """
    kind = path.suffix.lower().removeprefix(".")
    if kind not in KINDS:
        raise Refusal("out", f"不能写成“{path.suffix}”文件，可选：{'、'.join(KINDS)}。")
    if kind != "xlsx":
        return write_paper(rollup_paper(rollup, only, on), path)
    from reports.writers.xlsx.writer import write_xlsx  # noqa: PLC0415 (heavy, only when needed)

    write_xlsx(document(rollup), (), path)
    return []
