"""The form of an item beside the list: what the year brought of it, and how it is reckoned."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from gui.activities.assessment.fields import parts, verb_values
from gui.activities.assessment.judging import JudgingDialog
from gui.activities.assessment.words import chip_of, found_words, way_of, way_to_all
from gui.controls.chips import Chip
from gui.forms.attachments import Attachments, attachment_line
from gui.forms.dropping import FileDrop
from gui.forms.form import Form
from gui.forms.lines import Line, LinesField
from gui.pages.record_book import RecordBook
from gui.pages.record_pane import RecordPane
from models.assessment import verdict
from models.assessment.deduction import Deduction, shown
from models.assessment.sheet import Assessed
from models.store.attachment import attachments

_MOST = 6  # records that are listed one by one


class AssessmentPane(RecordPane[Deduction]):
    """The pane of one item. `row_of(id)` returns it in the year of the list, `year` that year.

    `going(way)` leads to the records behind it.
    """

    going = Signal(object)

    def __init__(
        self,
        book: RecordBook[Deduction],
        row_of: Callable[[int], Assessed | None],
        year: Callable[[], int],
    ) -> None:
        self._row_of, self._year = row_of, year
        super().__init__(book, Form(parts()))
        self.files = Attachments(verdict.KIND, self.form, self._verdict_id)
        FileDrop(self, self.files.attach)
        found, files = self.form.field("found"), self.form.field("files")
        assert isinstance(found, LinesField)
        assert isinstance(files, LinesField)
        found.pressed.connect(self._press)
        files.pressed.connect(self.files.press)
        for keys, verb in (("Ctrl+R", self.judge), ("Ctrl+Shift+A", self.files.choose_files)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    @property
    def _row(self) -> Assessed | None:
        return self._row_of(self.record.id) if self.record is not None else None

    def titled(self, record: Deduction) -> tuple[str, Chip | None]:
        """Return what it is, and what it costs in the year."""
        row = self._row_of(record.id)
        return f"{self._year()} 年自评", chip_of(row) if row is not None else None

    def blank(self, about: Any) -> Mapping[str, Any]:
        """Begin an item of which the office says itself how many there were."""
        return {"measure": ""}

    def first_field(self) -> str:
        """Begin a new one at its words."""
        return "" if self.record is not None else "name"

    def show_around(self) -> None:
        """Show what the register found in the year, what the office says, and the files."""
        row, year = self._row, self._year()
        self.form.field("found").set_value(_lines(row, year) if row is not None else [])
        said = row.verdict if row is not None else None
        files = attachments(verdict.KIND, said.id) if said is not None else ()
        self.form.field("files").set_value([attachment_line(each) for each in files])
        for key in ("found", "files"):
            self.form.show_row(key, self.record is not None)
        here = row is not None or self.record is None
        self.form.set_rule("found", "" if here else f"{year} 年不考核这一项")

    def values(self) -> dict[str, Any]:
        """Return the item as the verbs take it."""
        return verb_values(self.form)

    def judge(self) -> None:
        """Say what it costs in the year (Ctrl+R); what is unsaved is saved first."""
        row = self._row if self.saved_record() is not None else None
        if row is not None:
            JudgingDialog(row, self._year(), self.window()).open()

    def _verdict_id(self) -> int | None:
        record = self.saved_record()
        return verdict.verdict_of(record, self._year()).id if record is not None else None

    def _press(self, key: str) -> None:
        row = self._row
        if key == "judge":
            self.judge()
        elif row is not None and self.may_leave():
            all_of = key == "all"
            self.going.emit(
                way_to_all(row.found) if all_of else way_of(row.found, row.found.rows[int(key)])
            )


def _lines(row: Assessed, year: int) -> list[Line]:
    rows = row.found.rows
    records = [
        Line("　".join(filter(None, (number, words))), day, "file-text", key=str(at))
        for at, (_, number, words, day) in enumerate(rows[:_MOST])
    ]
    more = [Line(f"全部 {len(rows):,} 条", "", "list", key="all")] if len(rows) > _MOST else []
    return [_measured(row), *records, *more, *_said(row, year)]


def _measured(row: Assessed) -> Line:
    found = found_words(row)
    if not found:
        return Line("登记簿查不到，请手工填写", row.item.rule, "info", "soon")
    icon, tone = ("circle-alert", "late") if row.proposed else ("circle-check", "ok")
    key = "all" if row.found.of == "guide" else ""
    cost = f"登记簿查到 {found}，扣 {shown(row.proposed or 0)} 分"
    return Line(cost, row.item.rule, icon, tone, key=key)


def _said(row: Assessed, year: int) -> list[Line]:
    said = row.verdict
    lines = []
    if said is not None and said.points is not None:
        lines.append(
            Line(f"自评扣 {shown(said.points)} 分", str(said.reason), "pencil-line", "accent")
        )
    if said is not None and said.evidence:
        lines.append(Line("佐证", str(said.evidence).replace("\n", "；"), "paperclip"))
    if row.before is not None:
        lines.append(Line(f"{year - 1} 年扣 {shown(row.before)} 分", "", "history"))
    return lines
