"""设置: the office, the looks, the 放假安排, and what a helper asks for."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.controls.tab_bar import TabStrip
from gui.pages.page import Page
from gui.settings.about import AboutCard, DiagnosisCard, FontCard
from gui.settings.card_sheet import CardSheet
from gui.settings.clearance import ClearanceCard
from gui.settings.county import CountyCard, ReportDayCard
from gui.settings.display import DisplayCard
from gui.settings.holidays import HolidayCard
from gui.settings.index_number import IndexNumberCard
from gui.settings.letters import LettersCard
from gui.settings.local_days import LocalDaysCard
from gui.settings.operators import OperatorsCard
from gui.settings.own_typos import OwnTyposCard
from gui.settings.password.password_card import PasswordCard
from gui.settings.password.setting_dialogs import SHEET
from gui.settings.post import PostCard
from gui.settings.profile import ProfileCard
from gui.settings.reminders.reminders_card import RemindersCard
from gui.settings.safety.backups_card import BackupsCard
from gui.settings.safety.package import PackageCard
from gui.settings.safety.restoring import RestoreCard
from gui.settings.safety.second import SecondCard
from gui.settings.settings_card import FormCard, SavingCard, SettingsCard
from models.store import register
from models.store.held import seat
from reports.ways import Show, Step

_ROUNDS, _ROUND_MS = 3, 60
_Kind = type[SettingsCard]
_Card = TypeVar("_Card", bound=SettingsCard)

# What stands in each tab, in the left and in the right column.
TABS: tuple[tuple[str, tuple[_Kind, ...], tuple[_Kind, ...]], ...] = (
    ("机关", (ProfileCard,), (IndexNumberCard,)),
    ("文书", (LettersCard,), (ClearanceCard, OwnTyposCard)),
    ("期限和放假", (HolidayCard, LocalDaysCard), (ReportDayCard, CountyCard)),
    ("显示", (DisplayCard, RemindersCard), (FontCard,)),
    (
        "数据安全",
        (BackupsCard, SecondCard, PostCard, PackageCard),
        (RestoreCard, PasswordCard, OperatorsCard),
    ),
    ("关于", (AboutCard,), (DiagnosisCard,)),
)
# Cards that ways lead to by another word than that of a field in them.
_PARTS: dict[str, _Kind] = {
    "holidays": HolidayCard,
    "letters": LettersCard,
    "operators": OperatorsCard,
    "backups": BackupsCard,
    "password": PasswordCard,
    "reminders": RemindersCard,
    SHEET: PasswordCard,
    **{
        each.title: each
        for each in (
            *(ProfileCard, LettersCard, IndexNumberCard, ClearanceCard, OwnTyposCard),
            *(ReportDayCard, CountyCard),
        )
    },
}
# What the one at the desk may not change rests: by its verb, or by its table.
_GUARDED: dict[_Kind, tuple[str, str]] = {
    ProfileCard: ("", "Office"),
    IndexNumberCard: ("修改索引号规则", ""),
    LettersCard: ("", "LetterTemplate"),
    ClearanceCard: ("修改审查环节", ""),
    OwnTyposCard: ("修改错字本", ""),
    HolidayCard: ("", "HolidayNotice"),
    LocalDaysCard: ("", "LocalDay"),
    ReportDayCard: ("修改公布日期", ""),
    CountyCard: ("修改考核满分", ""),
}
_BY_THEMSELVES = (BackupsCard, SecondCard, RestoreCard)  # they follow what becomes of the backups


class SettingsPage(Page):
    """The page. A tab is made when it is first wanted.

    `resize_text(points)` shows the window in another point size.
    """

    kinds = frozenset({"office", "holiday", "operator"})

    def __init__(self, today: Callable[[], date], resize_text: Callable[[float], object]) -> None:
        super().__init__("设置")
        self._today, self._resize_text = today, resize_text
        self._sheets: dict[int, CardSheet] = {}
        self.strip, self._stack = TabStrip([word for word, _, _ in TABS]), QStackedWidget()
        self.body.addWidget(self.strip)
        self.body.addWidget(self._stack, 1)
        self.strip.chosen.connect(self._show_tab)
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._turn, by))

    def card(self, kind: type[_Card]) -> _Card:
        """Return the card of this kind, its tab made now if it was not yet wanted."""
        sheet = self._sheet(_tab_of(kind))
        return next(card for card in sheet.cards if isinstance(card, kind))

    def _sheet(self, at: int) -> CardSheet:
        if at not in self._sheets:
            _, left, right = TABS[at]
            made = CardSheet([*map(self._make, left)], [*map(self._make, right)])
            self._sheets[at] = made
            self._stack.addWidget(made)
            if BackupsCard in left:
                self._join(self.card(BackupsCard), self.card(RestoreCard))
            _renew(made.cards)
        return self._sheets[at]

    def _make(self, kind: _Kind) -> SettingsCard:
        given: dict[_Kind, tuple[object, ...]] = {
            DisplayCard: (self._resize_text,),
            AboutCard: (register.place,),
            **dict.fromkeys((ProfileCard, ReportDayCard, CountyCard, ClearanceCard, FontCard), ()),
        }
        make: Callable[..., SettingsCard] = kind
        card = make(*given.get(kind, (self._today,)))
        if kind in _GUARDED:
            card.rest(seat.objection(*_GUARDED[kind]))
        if isinstance(card, SavingCard):
            card.dirty.connect(self._count)
        return card

    def _join(self, backups: BackupsCard, restoring: RestoreCard) -> None:
        backups.picked.connect(restoring.show_backup)
        backups.elsewhere.connect(restoring.show_file)
        backups.opened.connect(restoring.enter)

    def _show_tab(self, at: int) -> None:
        self._stack.setCurrentWidget(self._sheet(at))

    def _turn(self, by: int) -> None:
        bar = self.strip.bar
        bar.setCurrentIndex((bar.currentIndex() + by) % bar.count())
        self.panes()[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show what is known anew; a profile that is being changed stays."""
        made = [*self._sheets.values()]
        if not made:
            self._show_tab(self.strip.bar.currentIndex())
        for sheet in made:
            _renew(sheet.cards)

    def take_step(self, way: Step) -> None:
        """Ask for the 放假安排 of a year, where the one at the desk may enter it."""
        holidays = self.card(HolidayCard)
        if holidays.isEnabled():
            holidays.ask(int(way.id or 0))
        else:
            self._bring(holidays)  # it says who may

    def show_part(self, way: Show) -> None:
        """Go to a choice (``points``, ``choice``), a card or a field of the profile."""
        if way.part in _PARTS:
            self._bring(self.card(_PARTS[way.part]))
            if way.part == SHEET:
                self.card(PasswordCard).show_sheet()
        elif way.part == "report_day":
            self._go_to(self.card(ReportDayCard), way.part)
        elif way.part in self.card(ProfileCard).form.rows:
            self._go_to(self.card(ProfileCard), way.part)
        elif way.part:
            self.card(DisplayCard).refresh()
            self._go_to(self.card(DisplayCard), way.part)

    def _go_to(self, card: FormCard | DisplayCard, key: str) -> None:
        """Show a field of a card, with the cursor in it."""
        self._bring(card, card.form.field(key))
        card.form.go_to(key)

    def _bring(
        self, card: SettingsCard, field: QWidget | None = None, rounds: int = _ROUNDS
    ) -> None:
        """Show the tab of a card, scroll to it, and to a field of it, again while the forms take
        their height."""
        at = _tab_of(type(card))
        if rounds == _ROUNDS:
            self.strip.bar.setCurrentIndex(at)
            self._show_tab(at)
        self._sheet(at).show_part(field or card)
        if rounds:
            QTimer.singleShot(_ROUND_MS, self, partial(self._bring, card, field, rounds - 1))

    def panes(self) -> list[QWidget]:
        """Return the cards of the tab that have something to press, then the tabs."""
        cards = self._sheet(self.strip.bar.currentIndex()).cards
        return [*(card for card in cards if not isinstance(card, FontCard)), self.strip]

    def saving_cards(self) -> list[SavingCard]:
        """Return the cards made so far whose changes wait for 保存."""
        made = (card for sheet in self._sheets.values() for card in sheet.cards)
        return [card for card in made if isinstance(card, SavingCard)]

    def _count(self) -> None:
        self.unsaved.emit(sum(card.is_dirty() for card in self.saving_cards()))


def _tab_of(kind: _Kind) -> int:
    return next(at for at, (_, left, right) in enumerate(TABS) if kind in (*left, *right))


def _renew(cards: Iterable[SettingsCard]) -> None:
    """Show in the cards what is known, and what was typed and not saved the last time."""
    for card in cards:
        if not isinstance(card, _BY_THEMSELVES):
            card.refresh()
        if isinstance(card, SavingCard):
            card.resume()
