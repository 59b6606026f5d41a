"""设置: the office, the looks, the 放假安排, and what a helper asks for."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from gui.pages.page import Page
from gui.settings.about import AboutCard, FontCard
from gui.settings.clearance import ClearanceCard
from gui.settings.display import DisplayCard
from gui.settings.holidays import HolidayCard
from gui.settings.index_number import IndexNumberCard
from gui.settings.letters import LettersCard
from gui.settings.local_days import LocalDaysCard
from gui.settings.profile import ProfileCard
from gui.settings.report_day import ReportDayCard
from gui.settings.settings_card import SavingCard, SettingsCard
from gui.theme.theme import em, px
from models.store import register
from reports.ways import Show, Step

_SIDE_BY_SIDE_EM = 76
_WIDEST = 1340
_ROUNDS, _ROUND_MS = 3, 60


class SettingsPage(Page):
    """The page. `resize_text(points)` shows the window in another point size."""

    kinds = frozenset({"office", "holiday"})

    def __init__(self, today: Callable[[], date], resize_text: Callable[[float], object]) -> None:
        super().__init__("设置")
        self.profile = ProfileCard()
        self.display = DisplayCard(resize_text)
        self.holidays = HolidayCard(today)
        self.local_days = LocalDaysCard(today)
        self.report_day = ReportDayCard()
        self.numbers = IndexNumberCard(today)
        self.letters = LettersCard(today)
        self.clearance = ClearanceCard()
        self.fonts = FontCard()
        self.about = AboutCard(register.place)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._scroll = self._lay_out()
        self.body.addWidget(self._scroll)
        for card in self.saving_cards():
            card.dirty.connect(self._count)

    def _lay_out(self) -> QScrollArea:
        sheet = QWidget()
        sheet.setMaximumWidth(px(_WIDEST))
        sheet.setLayout(self._columns)
        self._columns.setContentsMargins(px(24), px(14), px(20), px(14))
        self._columns.setSpacing(px(12))
        self._columns.addWidget(_column(self.profile, self.letters, self.numbers, self.clearance))
        others = (self.display, self.report_day, self.holidays, self.local_days)
        self._columns.addWidget(_column(*others, self.fonts, self.about))
        self._columns.addStretch(0)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        return scroll

    def refresh(self) -> None:
        """Show what is known anew; a profile that is being changed stays."""
        self.profile.refresh()
        self.display.refresh()
        self.holidays.refresh()
        self.local_days.refresh()
        self.report_day.refresh()
        self.numbers.refresh()
        self.letters.refresh()
        self.clearance.refresh()
        self.fonts.refresh()
        for card in self.saving_cards():
            card.resume()

    def take_step(self, way: Step) -> None:
        """Ask for the 放假安排 of a year."""
        self.holidays.ask(int(way.id or 0))

    def show_part(self, way: Show) -> None:
        """Go to a choice (``points``, ``choice``), a card or a field of the profile."""
        if way.part == "holidays":
            self._bring(self.holidays)
        elif way.part == "report_day":
            self.report_day.form.go_to("report_day")
            self._bring(self.report_day)
        elif way.part in self.profile.form.rows:
            self.profile.form.go_to(way.part)
            self._bring(self.profile)
        elif way.part:
            self.display.refresh()
            self.display.form.go_to(way.part)
            self._bring(self.display)

    def _bring(self, card: SettingsCard, rounds: int = _ROUNDS) -> None:
        """Scroll to a card, and again while the forms still take their height."""
        self._scroll.ensureWidgetVisible(card, 0, px(20))
        if rounds:
            QTimer.singleShot(_ROUND_MS, self, partial(self._bring, card, rounds - 1))

    def panes(self) -> list[QWidget]:
        """Return the cards that have something to press."""
        return [
            *(self.profile, self.letters, self.numbers, self.clearance),
            *(self.display, self.report_day, self.holidays, self.local_days, self.about),
        ]

    def saving_cards(self) -> tuple[SavingCard, ...]:
        """Return the cards whose changes wait for 保存."""
        return self.profile, self.letters, self.numbers, self.clearance, self.report_day

    def _count(self) -> None:
        self.unsaved.emit(sum(card.is_dirty() for card in self.saving_cards()))

    def may_close(self) -> bool:
        """Keep what is not saved: it is there again at the next start."""
        return all(card.drafts.keep() for card in self.saving_cards())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= em(_SIDE_BY_SIDE_EM)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        for at, stretch in enumerate((7, 6, 0) if wide else (0, 0, 1)):
            self._columns.setStretch(at, stretch)


def _column(*cards: SettingsCard) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(px(12))
    for card in cards:
        box.addWidget(card)
    box.addStretch(1)
    return holder
