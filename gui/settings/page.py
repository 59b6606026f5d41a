"""设置: the office, the looks, the 放假安排, and what a helper asks for."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.controls.tab_bar import TabStrip
from gui.forms.form import Form
from gui.pages.page import Page
from gui.settings.about import AboutCard, FontCard
from gui.settings.card_sheet import CardSheet, SettingsTab
from gui.settings.clearance import ClearanceCard
from gui.settings.display import DisplayCard
from gui.settings.holidays import HolidayCard
from gui.settings.index_number import IndexNumberCard
from gui.settings.letters import LettersCard
from gui.settings.local_days import LocalDaysCard
from gui.settings.operators import OperatorsCard
from gui.settings.password.password_card import PasswordCard
from gui.settings.password.setting_dialogs import SHEET
from gui.settings.post import PostCard
from gui.settings.profile import ProfileCard
from gui.settings.report_day import ReportDayCard
from gui.settings.safety.backups_card import BackupsCard
from gui.settings.safety.restoring import RestoreCard
from gui.settings.safety.second import SecondCard
from gui.settings.settings_card import SavingCard, SettingsCard
from models.store import register
from models.store.held import seat
from reports.ways import Show, Step

_ROUNDS, _ROUND_MS = 3, 60


class SettingsPage(Page):
    """The page. `resize_text(points)` shows the window in another point size."""

    kinds = frozenset({"office", "holiday", "operator"})

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
        self.operators = OperatorsCard(today)
        self.password = PasswordCard(today)
        self.backups = BackupsCard(today)
        self.restoring = RestoreCard(today)
        self.second = SecondCard(today)
        self.post = PostCard(today)
        self.backups.picked.connect(self.restoring.show_backup)
        self.backups.elsewhere.connect(self.restoring.show_file)
        self.backups.opened.connect(self.restoring.enter)
        self.fonts = FontCard()
        self.about = AboutCard(register.place)
        self._guard()
        self.tabs = self._tabs()
        self.strip, self._stack = TabStrip([tab.word for tab in self.tabs]), QStackedWidget()
        self._sheets = [CardSheet(tab) for tab in self.tabs]
        for sheet in self._sheets:
            self._stack.addWidget(sheet)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._stack, 1)
        self.strip.chosen.connect(self._stack.setCurrentIndex)
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._turn, by))
        for card in self.saving_cards():
            card.dirty.connect(self._count)

    def _tabs(self) -> tuple[SettingsTab, ...]:
        return (
            SettingsTab("机关", (self.profile,), (self.numbers,)),
            SettingsTab("文书", (self.letters,), (self.clearance,)),
            SettingsTab("期限和放假", (self.holidays, self.local_days), (self.report_day,)),
            SettingsTab("显示", (self.display,), (self.fonts,)),
            SettingsTab(
                "数据安全",
                (self.backups, self.second, self.post),
                (self.restoring, self.password, self.operators),
            ),
            SettingsTab("关于", (self.about,)),
        )

    def _guard(self) -> None:
        """Let rest what the one at the desk may not change."""
        for card, verb, table in (
            (self.profile, "", "Office"),
            (self.numbers, "修改索引号规则", ""),
            (self.letters, "", "LetterTemplate"),
            (self.clearance, "修改审查环节", ""),
            (self.holidays, "", "HolidayNotice"),
            (self.local_days, "", "LocalDay"),
            (self.report_day, "修改公布日期", ""),
        ):
            card.rest(seat.objection(verb, table))

    def _turn(self, by: int) -> None:
        bar = self.strip.bar
        bar.setCurrentIndex((bar.currentIndex() + by) % bar.count())
        self.panes()[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        self.operators.refresh()
        self.password.refresh()
        self.fonts.refresh()
        for card in self.saving_cards():
            card.resume()

    def take_step(self, way: Step) -> None:
        """Ask for the 放假安排 of a year, where the one at the desk may enter it."""
        if self.holidays.isEnabled():
            self.holidays.ask(int(way.id or 0))
        else:
            self._bring(self.holidays)  # it says who may

    def show_part(self, way: Show) -> None:
        """Go to a choice (``points``, ``choice``), a card or a field of the profile."""
        cards: dict[str, SettingsCard] = {
            "holidays": self.holidays,
            "letters": self.letters,
            "operators": self.operators,
            "backups": self.backups,
            "password": self.password,
            SHEET: self.password,
        }
        cards |= {card.title: card for card in self.saving_cards()}
        if way.part in cards:
            self._bring(cards[way.part])
            if way.part == SHEET:
                self.password.show_sheet()
        elif way.part == "report_day":
            self._go_to(self.report_day, self.report_day.form, way.part)
        elif way.part in self.profile.form.rows:
            self._go_to(self.profile, self.profile.form, way.part)
        elif way.part:
            self.display.refresh()
            self._go_to(self.display, self.display.form, way.part)

    def _go_to(self, card: SettingsCard, form: Form, key: str) -> None:
        """Show a field of a card, with the cursor in it."""
        self._bring(card, form.field(key))
        form.go_to(key)

    def _bring(
        self, card: SettingsCard, field: QWidget | None = None, rounds: int = _ROUNDS
    ) -> None:
        """Show the tab of a card, scroll to it, and to a field of it, again while the forms take
        their height."""
        at = next(at for at, tab in enumerate(self.tabs) if card in tab.cards)
        if rounds == _ROUNDS:
            self.strip.bar.setCurrentIndex(at)
        self._sheets[at].show_part(field or card)
        if rounds:
            QTimer.singleShot(_ROUND_MS, self, partial(self._bring, card, field, rounds - 1))

    def panes(self) -> list[QWidget]:
        """Return the cards of the tab that have something to press, then the tabs."""
        cards = self.tabs[self._stack.currentIndex()].cards
        return [*(card for card in cards if card is not self.fonts), self.strip]

    def saving_cards(self) -> tuple[SavingCard, ...]:
        """Return the cards whose changes wait for 保存."""
        return self.profile, self.letters, self.numbers, self.clearance, self.report_day

    def _count(self) -> None:
        self.unsaved.emit(sum(card.is_dirty() for card in self.saving_cards()))
