"""What was read of one unit: the file, what is wrong with it, and its figures."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from reports.forms.form import form
from reports.forms.table import number_text
from reports.rollup.unit_states import Unit

_WIDTH = 620


class ReportDialog(SheetDialog):
    """Read with the arrows; Esc closes."""

    def __init__(self, unit: Unit, parent: QWidget) -> None:
        super().__init__(_title(unit), _where(unit), parent, _WIDTH)
        box = self.add_reading()
        for kind, text in _lines(unit):
            said = label(text, kind)
            said.setWordWrap(True)
            box.addWidget(said)
        self.close_reading()


def _title(unit: Unit) -> str:
    return f"{unit.name} {unit.year} 年度" if unit.year else unit.name


def _where(unit: Unit) -> str:
    note = f"{unit.state}：{unit.note}" if unit.note else unit.state.value
    return f"{unit.report.source}　{note}" if unit.report else note


def _lines(unit: Unit) -> Iterator[tuple[str, str]]:
    """Give what the sheet says, each with its kind of label: what is wrong, then the figures."""
    if unit.errors:
        yield "strong", f"错误 {len(unit.errors)} 处"
        for line in unit.errors:
            yield "", line
    if unit.report is None or unit.report.form_id is None:
        return
    book = form(unit.report.form_id)
    yield "strong", "读到的数（0 没有列出）"
    for cell in book.cells:
        value = unit.value(cell.id)
        if value:
            yield "", f"{cell.label}：{number_text(value)} {cell.unit}"
    lacking = sum(unit.value(cell) is None for cell in book.cell_ids)
    if lacking:
        yield "hint", f"还有 {lacking} 格没有读到。"
