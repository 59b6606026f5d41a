"""The right pane of a case: days left as a big figure, the bar of days, and the proof beneath."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.controls.cited import accented
from gui.controls.controls import IconLabel, button, hair_line, label
from gui.controls.tall_sheet import TallSheet
from gui.controls.tips import set_tip
from gui.dialogs.messages import Band
from gui.requests.case.day_calendar import DayCalendar
from gui.requests.case.figures import Figures, figures
from gui.theme.theme import colour, font, px, theme
from models.law.explanation import Explanation
from models.law.proof import Rule
from models.requests.case import Case


class DayBar(QWidget):
    """As many segments as the period has days; the days used are filled."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._used, self._period, self._token = 0, 0, "accent"

    def show_days(self, used: int, period: int, token: str) -> None:
        """Show `used` of `period` days, filled in the colour of `token`."""
        self._used, self._period, self._token = used, period, token
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap = 1.0 if self._period > 25 else 2.0
        wide = (self.width() + gap) / max(self._period, 1)
        for at in range(self._period):
            box = QRectF(at * wide, 0, wide - gap, self.height())
            painter.fillRect(box, colour(self._token if at < self._used else "rest"))
        painter.end()


class RuleLines(QWidget):
    """One line for each rule: sentence, article in the accent colour, effect at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(px(12))
        self.grid.setVerticalSpacing(px(5))
        self.grid.setColumnStretch(0, 1)
        self._rules: tuple[Rule, ...] = ()
        theme().theme_changed.connect(self._measure)  # no lambda: it would outlive the pane

    def _measure(self) -> None:
        self.show_rules(self._rules)

    def show_rules(self, rules: tuple[Rule, ...]) -> None:
        """Show other rules."""
        self._rules = rules
        while (item := self.grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        grey = colour("text2").name()
        top = Qt.AlignmentFlag.AlignTop
        for at, rule in enumerate(rules):
            words = label()
            words.setTextFormat(Qt.TextFormat.RichText)
            words.setText(
                f'<span style="color:{grey}">{escape(rule.sentence)}</span>'
                f" {accented(rule.article)}"
            )
            words.setFont(font("hint"))
            words.setWordWrap(True)
            effect = label(rule.effect, "small")
            effect.setProperty("kind", "")
            effect.setFont(font("hint", medium=True))
            self.grid.addWidget(words, at, 0, top)
            self.grid.addWidget(effect, at, 1, top | Qt.AlignmentFlag.AlignRight)


class ClockPane(QScrollArea):
    """Shows how long there is, and why.

    `notice_wanted` asks to enter a year's 放假安排, `print_wanted` for the proof on paper.
    """

    notice_wanted = Signal(int)
    print_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "pane")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.caption, self.unit = label(kind="label"), label(kind="section")
        self.figure = label(kind="clock")
        self.due_word, self.due = label(kind="label"), label(kind="section")
        self.weekday = label(kind="label")
        self.bar = DayBar()
        self.used, self.left_out, self.whole = (label(kind="small") for _ in range(3))
        self.band = Band()
        self.calendar = DayCalendar()
        self.rules = RuleLines()
        self.caution = label(kind="doubt")
        self.caution.setWordWrap(True)
        self._figures: Figures | None = None
        self._lay_out()
        theme().theme_changed.connect(self._paint_figure)

    def _lay_out(self) -> None:
        sheet = TallSheet()
        sheet.setProperty("role", "pane")
        box = QVBoxLayout(sheet)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(self._upper())
        box.addWidget(hair_line())
        self._proof = self._lower()
        box.addWidget(self._proof)
        box.addStretch(1)
        self.setWidget(sheet)

    def _upper(self) -> QVBoxLayout:
        big = QHBoxLayout()
        big.setSpacing(px(10))
        big.addWidget(self.figure)
        big.addWidget(self.unit, 0, Qt.AlignmentFlag.AlignBottom)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(0)
        right.setSpacing(px(1))
        left.addWidget(self.caption)
        left.addLayout(big)
        right.addStretch(1)
        for part in (self.due_word, self.due, self.weekday):
            right.addWidget(part, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        row.addLayout(left)
        row.addStretch(1)
        row.addLayout(right)
        sums = QHBoxLayout()
        for at, part in enumerate((self.used, self.left_out, self.whole)):
            if at:
                sums.addStretch(1)
            sums.addWidget(part)
        box = QVBoxLayout()
        box.setContentsMargins(px(20), px(14), px(20), px(14))
        box.setSpacing(px(6))
        box.addLayout(row)
        box.addWidget(self.bar)
        box.addLayout(sums)
        return box

    def _lower(self) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(px(20), px(14), px(20), px(16))
        box.setSpacing(px(10))
        head = QHBoxLayout()
        head.addWidget(label("这个日期怎么算的", "section"), 1)
        self.print_button = button(
            "打印", "link", icon_name="printer", size="card", press=self.print_wanted.emit
        )
        set_tip(self.print_button, "打印 Ctrl+P")
        head.addWidget(self.print_button)
        box.addLayout(head)
        box.addWidget(self.band)
        box.addWidget(self.calendar)
        box.addWidget(self.rules)
        warning = QHBoxLayout()
        warning.setSpacing(px(8))
        self._sign = IconLabel("clock-alert", 15, "soon")
        warning.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        warning.addWidget(self.caution, 1)
        box.addLayout(warning)
        return holder

    @property
    def figures(self) -> Figures | None:
        """What stands large at the moment."""
        return self._figures

    def show_case(self, case: Case) -> None:
        """Show the clock of a request, or that there is none yet."""
        found = figures(case)
        self._figures = found
        self.caption.setText(found.caption)
        self.due_word.setText(found.date_word)
        self.due.setText(found.day.isoformat() if found.day else "")
        self.weekday.setText(found.weekday)
        for part, words in zip((self.used, self.left_out, self.whole), found.sums, strict=True):
            part.setText(words)
        self.bar.setVisible(found.period > 0)
        self.bar.show_days(found.used, found.period, found.bar_token)
        self._paint_figure()
        self._show_proof(case, case.proof)

    def _paint_figure(self) -> None:
        if self._figures is not None:
            ink = colour(self._figures.token).name()
            for part, words in (
                (self.figure, self._figures.figure),
                (self.unit, self._figures.unit),
            ):
                part.setTextFormat(Qt.TextFormat.RichText)
                part.setText(f'<span style="color:{ink}">{escape(words)}</span>')

    def _show_proof(self, case: Case, proof: Explanation | None) -> None:
        self._proof.setVisible(proof is not None)
        state = case.clock
        if proof is None or state is None:
            return
        past = min(case.on, state.closed_on or case.on)
        self.calendar.show_days(proof.days, case.on, past)
        self.rules.show_rules(proof.rules)
        self.caution.setText(proof.caution)
        missing = state.wants_calendar
        self._sign.setVisible(bool(proof.caution))
        self.band.silence()
        if missing is not None:
            about = f"（只按周末估算为 {case.estimate}）" if case.estimate else ""
            self.band.say(
                "soon",
                f"{missing}年节假日安排未录入{about}",
                "录入放假安排",
                lambda: self.notice_wanted.emit(missing),
            )
