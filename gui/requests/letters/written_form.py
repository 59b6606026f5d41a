"""What the left of every letter has in common: its day, its number, whose request it answers."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.controls.controls import CutLabel, label
from gui.dialogs.messages import Band
from gui.forms.dates import DateField
from gui.forms.field import ReadOnlyField
from gui.theme.theme import px
from models.letters.kinds import LetterKind
from models.letters.numbers import next_number
from models.letters.readiness import oddities
from models.letters.steps import objections_to
from models.letters.values import Values
from models.requests.applicant import called
from models.requests.case import Case
from models.requests.request import RequestEvent
from models.store.dates import read_date
from models.store.refusal import Refusal


class WrittenForm(QWidget):
    """The values of a letter of a kind. `edited` when something was changed, `taken(n)` when the
    n-th passage of the paper is in hand."""

    edited = Signal()
    taken = Signal(int)
    action: tuple[str, str] = "", ""  # the word and icon of what its head offers, see `act`

    def __init__(self, case: Case, of: LetterKind, today: Callable[[], date]) -> None:
        super().__init__()
        self.case, self.of = case, of
        self.step_day: date | None = None  # of a step registered before, whose paper it is
        self.dated = DateField(lambda text: read_date(text, today()))
        self.dated.left.connect(self._complete)
        self.number = ReadOnlyField(width=164)
        self.caution = Band()
        received = case.request.received_on or "未填"
        self.who = CutLabel(f"收到 {received}　{called(case.request) or '申请人未填'}", "hint")

    def _complete(self) -> None:
        """Show the whole date that was understood; what is none is said when it is kept."""
        with suppress(Refusal):
            self.dated.normalise()

    def bar(self) -> QFrame:
        """Return the line over the fields."""
        bar = QFrame()
        bar.setProperty("role", "head")
        bar.setFixedHeight(px(54))
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(24), 0, px(20), 0)
        row.setSpacing(px(10))
        for word, field in (("日期", self.dated), ("文号", self.number)):
            for part in (label(word, "label"), field):
                row.addWidget(part)
                part.setVisible(field is self.dated or self.of.numbered)
            field.line.setAccessibleName(word)
        row.addSpacing(px(10))
        self.who.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.who, 1)
        return bar

    def day(self) -> date:
        """Return the day of the letter. Refuses what is none."""
        dated: date | None = self.dated.value()
        if dated is None:
            raise Refusal("dated", "请填文书日期，可写 5、3-5、今天、-1。")
        return dated

    def tell_of(self, step: RequestEvent) -> None:
        """Be the paper of a step that was registered by hand: its day is that of the step."""
        self.step_day = step.on_date
        self.dated.set_value(step.on_date)
        self.dated.setEnabled(False)

    def show_number(self, case: Case) -> None:
        """Show which number the letter will bear: of a reply the one it was registered with."""
        known = case.request.reply_number if self.step_day and self.of.event == "answer" else ""
        try:
            self.number.set_value(known or next_number(case.on))
        except Refusal:
            self.number.set_value("未设发文代字")

    def caution_of(self, case: Case, values: Values) -> None:
        """Say in amber what the law has against the step on its day, else what is odd about it."""
        against = objections_to(case, self.of, values)
        sentences = [each.sentence for each in against if each.field == "on"]
        sentences = sentences or list(oddities(case, self.of))
        if sentences:
            self.caution.say("soon", f"{'；'.join(sentences)}。")
        else:
            self.caution.silence()

    def act(self) -> None:
        """Do what the head offers for this form."""

    # --- what each form says of its kind

    def values(self) -> dict[str, Any]:
        """Return the values of the letter. Refuses what cannot be read, naming its field."""
        raise NotImplementedError

    def raw(self) -> dict[str, Any]:
        """Return what stands in the fields, readable or not, as JSON knows it."""
        raise NotImplementedError

    def set_raw(self, raw: Mapping[str, Any]) -> None:
        """Show again what `raw` returned."""
        raise NotImplementedError

    def body(self, case: Case) -> str:
        """Return the text of the letter on the day of `case`. Refuses as letters do."""
        raise NotImplementedError

    def passages(self, body: str) -> Sequence[str]:
        """Return the passages of the text that `taken` numbers."""
        raise NotImplementedError

    def show_case(self, case: Case) -> None:
        """Show what follows from the values and the day."""
        raise NotImplementedError

    def missing(self, case: Case) -> list[tuple[str, str]]:
        """Return name and word of what is still to be filled in."""
        raise NotImplementedError

    def show_against(self, refusals: Sequence[Refusal]) -> None:
        """Say beside the fields what is wrong with what stands there."""

    def done(self) -> str:
        """Say that nothing is missing."""
        raise NotImplementedError

    def enter(self) -> None:
        """Put the cursor where the work is."""
        raise NotImplementedError

    def take(self, passage: int) -> None:
        """Put the cursor into what a passage of the paper says."""
        raise NotImplementedError

    def go_to(self, named: str) -> None:
        """Put the cursor into the field of that name."""
        raise NotImplementedError

    def clear_errors(self) -> None:
        """Take every sentence away."""
        raise NotImplementedError

    def show_refusal(self, refusal: Refusal) -> bool:
        """Show a refusal under the field it names and go there; False when it names none here."""
        raise NotImplementedError
