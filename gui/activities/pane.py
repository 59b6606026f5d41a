"""The form of an activity beside the list: its matter, its course, what it counts for, files."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.activities.asked import Today, check_of, offer_accounts, show_facts_of
from gui.activities.fields import parts
from gui.activities.problem_table import ProblemDialog, ProblemsField, problem_rows, write_problems
from gui.activities.values import verb_values
from gui.activities.words import chip_of, kind_word
from gui.controls.chips import Chip
from gui.controls.controls import Button, set_state
from gui.forms.attachments import Attachments, attachment_line
from gui.forms.dropping import FileDrop
from gui.forms.form import Form
from gui.forms.lines import LinesField
from gui.pages.record_book import RecordBook
from gui.pages.record_pane import RecordPane
from models.activities import activity as activities
from models.activities.activity import Activity
from models.activities.feeding import sentence
from models.activities.kinds import KindOfActivity, kinds
from models.activities.listing import standing_of
from models.store.attachment import attachments
from models.store.refusal import Refusal
from models.store.settings import remember, setting
from reports.ways import Book, Open

_LAST = "activities.kind"  # of the activity that was registered last


class ActivityPane(RecordPane[Activity]):
    """The pane of one activity. `going(way)` leads to the report in which it counts."""

    going = Signal(object)

    def __init__(self, book: RecordBook[Activity], today: Today) -> None:
        self._today = today
        super().__init__(book, Form(parts(today)))
        self.files = Attachments(activities.KIND, self.form, self._saved_id)
        FileDrop(self, self.files.attach)
        lines, problems = self.form.field("attachments"), self.form.field("problems")
        assert isinstance(lines, LinesField)
        assert isinstance(problems, ProblemsField)
        lines.pressed.connect(self.files.press)
        problems.opened.connect(self._open_problem)
        problems.removed.connect(self._remove_problem)
        problems.wanted.connect(self.add_problem)
        for keys, verb in (
            ("Ctrl+R", self.add_problem),
            ("Ctrl+Shift+A", self.files.choose_files),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    def add_buttons(self) -> Sequence[Button]:
        """Fill the foot: saving, and 办结 where something is to be done."""
        save = self.foot.add_button("保存", self.save, key="Ctrl+S")
        self._next = self.foot.add_button("保存并新增", self.save_and_next, key="Ctrl+Enter")
        self._finish = self.foot.add_button(
            "办结", self.finish, key="Ctrl+Shift+G", kind="primary", quiet_key=True
        )
        return save, self._next, self._finish

    # --- showing

    def titled(self, record: Activity) -> tuple[str, Chip | None]:
        """Return the kind, and how the activity stands."""
        return f"修改{kind_word(str(record.kind))}", self._chip(record)

    def _chip(self, record: Activity) -> Chip | None:
        found = standing_of(record.id)
        return chip_of(found, self._today()) if found is not None else None

    def blank(self, about: Any) -> Mapping[str, Any]:
        """Begin an activity of today, of the kind of the last one registered."""
        last = setting(_LAST)
        return {"kind": last if last in kinds() else None, "on_date": self._today()}

    def given(self, about: Any) -> Mapping[str, Any]:
        """Return the kind `about`; behind a / may stand the name of the account that it checks."""
        kind, _, account = str(about or "").partition("/")
        values = {"kind": kind} if kind in kinds() else {}
        return {**values, **check_of(account)} if account else values

    def offer(self) -> None:
        """Offer the accounts of the day to name."""
        offer_accounts(self.form)

    def next_about(self) -> Any:
        """Go on with the same kind."""
        return self.form.field("kind").value()

    def first_field(self) -> str:
        """Begin a new one at its kind, or at its day where the kind is known."""
        if self.record is not None:
            return ""
        return "on_date" if self.form.field("kind").value() else "kind"

    def show_around(self) -> None:
        """Show the problems, the files, and the sentence in which it counts."""
        record = self.record
        files = attachments(activities.KIND, record.id) if record is not None else ()
        self.form.field("problems").set_value(problem_rows(record))
        self.form.field("attachments").set_value([attachment_line(each) for each in files])
        self._show_kind()

    def _show_kind(self) -> None:
        """Ask what the kind asks, and say where it counts."""
        key = self.form.field("kind").value() or ""
        kind = kinds().get(key)
        show_facts_of(self.form, key)
        found = self.record is not None and bool(activities.problems_of(self.record))
        self.form.show_row("problems", found or (kind is not None and kind.asks_problems))
        for row in ("times", "participants"):
            self.form.show_row(row, kind is None or kind.counts_occasions)
        self.form.show_row("counted", kind is not None)
        if kind is None:
            self.form.set_rule("kind", "它决定这件事计入哪里")
            return
        law, _, _ = kind.basis.partition("、")
        self.form.set_rule("kind", f"计入 {kind.place}", law if law.startswith("条例") else "")
        counts = "" if kind.times == "次数" else f"次数是{kind.times}，"
        self.form.set_rule("times", f"{counts}不填算 1 {kind.times_unit}")
        self._tell(kind)

    def _tell(self, kind: KindOfActivity) -> None:
        try:
            day = self.form.field("on_date").value() or self._today()
        except Refusal:
            return
        self.form.field("counted").set_value(sentence(kind, day.year))
        look = ("看年度报告", lambda: self.go_to_report(day.year))
        self.form.set_rule("counted", f"工作台账 {day.year} 年合计", way=look)

    def go_to_report(self, year: int) -> None:
        """Go to the report in which it counts."""
        if self.may_leave():
            self.going.emit(Open(Book.REPORT, year))

    def derive(self) -> None:
        """Say what still keeps it from its end, and offer that where something is to be done."""
        record = self.record
        kind = kinds().get(self.form.field("kind").value() or "")
        is_done = record is not None and record.done_on is not None
        stands = standing_of(record.id) if record is not None else None
        is_open = stands is not None and stands.is_open
        is_begun = record is None and kind is not None and bool(kind.open)
        offered = is_done or is_open or is_begun
        lacking = self.form.missing()
        if record is not None and not is_done:
            unfixed = (each for each in activities.missing(record) if each.startswith("第"))
            lacking += [("problems", each) for each in unfixed]
        untouched = record is None and not self.form.is_dirty()
        self.foot.set_missing(lacking, untouched=untouched)
        self.foot.set_word(self._finish, "撤销办结" if is_done else "办结")
        self.foot.offer(self._finish, offered=offered)
        set_state(self._finish, "kind", "" if is_done else "primary")
        set_state(self._next, "kind", "primary" if is_done or not offered else "")

    def follow(self, key: str) -> None:
        """Let the fields follow the kind, and the sentence the year."""
        if key in ("kind", "on_date"):
            self._show_kind()
        super().follow(key)

    def values(self) -> dict[str, Any]:
        """Return the activity as the verbs take it."""
        return verb_values(self.form)

    def save(self) -> bool:
        """Save and stay; the next new one begins with this kind."""
        is_new = self.record is None
        saved = super().save()
        if saved and is_new and self.record is not None:
            remember(_LAST, str(self.record.kind))
        return saved

    # --- what belongs to it

    def finish(self) -> None:
        """办结, on the day that stands in the form or today; or take that back (Ctrl+Shift+G)."""
        was_done = self.record is not None and self.record.done_on is not None
        record = self.saved_record()
        if record is None:
            return
        with telling(self.form), acting("撤销办结" if was_done else "办结", str(record.matter)):
            if was_done:
                activities.reopen(record, self._today())
            elif record.done_on is None:
                activities.finish(record, self._today(), str(record.result), self._today())

    def _saved_id(self) -> int | None:
        record = self.saved_record()
        return record.id if record is not None else None

    def add_problem(self) -> None:
        """Register a problem (Ctrl+R); what is unsaved is saved first."""
        self._open_problem(None)

    def _open_problem(self, at: int | None) -> None:
        record = self.saved_record()
        if record is not None:
            ProblemDialog(record, at, self._today, self.window()).open()

    def _remove_problem(self, at: int) -> None:
        if self.record is None:
            return
        kept = activities.problems_of(self.record)
        gone = kept.pop(at)
        with telling(self.form):
            write_problems(self.record, kept, self._today(), f"已移去问题：{gone.text}")
