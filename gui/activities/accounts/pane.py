"""The form of an account beside the list, and how it was kept up to date this year."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from gui.acting.act import say
from gui.activities.accounts.book import check_way
from gui.activities.accounts.fields import offer_channels, parts, reply_words, verb_values
from gui.activities.accounts.words import chip_of, kind_word
from gui.activities.asked import Today
from gui.controls.chips import Chip
from gui.forms.field import LineField
from gui.forms.form import Form
from gui.forms.lines import Line, LinesField
from gui.pages.record_book import RecordBook
from gui.pages.record_pane import RecordPane
from models.accounts.account import Account
from models.accounts.in_year import AccountYear, told
from models.accounts.kinds import kinds
from reports.ways import Book, Open, Way

_LAST_CHECKS = 5


class AccountPane(RecordPane[Account]):
    """The pane of one account. `going(way)` leads to its checks and to a new one."""

    going = Signal(object)

    def __init__(self, book: RecordBook[Account], today: Today) -> None:
        self._today = today
        super().__init__(book, Form(parts(today)))
        lines = self.form.field("upkeep")
        assert isinstance(lines, LinesField)
        lines.pressed.connect(self._press)
        shortcut = QShortcut(QKeySequence("Ctrl+R"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.check)

    def _told(self, record: Account) -> AccountYear:
        (found,) = told([record], date(self._today().year, 1, 1), self._today())
        return found

    def titled(self, record: Account) -> tuple[str, Chip | None]:
        """Return the kind, and what is left until something new is due."""
        return f"修改{kind_word(str(record.kind))}", chip_of(self._told(record), self._today())

    def blank(self, about: Any) -> Mapping[str, Any]:
        """Begin a new account, empty."""
        return {}

    def first_field(self) -> str:
        """Begin a new one at its kind."""
        return "" if self.record is not None else "kind"

    def offer(self) -> None:
        """Offer the channels."""
        offer_channels(self.form)

    def show_around(self) -> None:
        """Show when something new came, where too long nothing did, and the last checks."""
        record = self.record
        self.form.show_row("upkeep", record is not None)
        self.form.set_rule("upkeep", reply_words())
        self.form.field("upkeep").set_value(_lines(self._told(record)) if record else [])

    def derive(self) -> None:
        """Say also which days the kind has."""
        super().derive()
        kind = kinds().get(self.form.field("kind").value() or "")
        days = self.form.field("days")
        assert isinstance(days, LineField)
        days.line.setPlaceholderText(f"{kind.days} 天" if kind else "")

    def values(self) -> dict[str, Any]:
        """Return the account as the verbs take it."""
        return verb_values(self.form)

    def check(self) -> None:
        """Register a check of it (Ctrl+R); what is unsaved is saved first."""
        record = self.saved_record()
        way = check_way(record) if record is not None else ""
        if isinstance(way, Way):
            self.going.emit(way)
        elif way:
            say(way)

    def _press(self, key: str) -> None:
        if key == "check":
            self.check()
        elif self.may_leave():
            self.going.emit(Open(Book.ACTIVITY, int(key)))


def _lines(of: AccountYear) -> list[Line]:
    sure = [
        Line(
            f"{each.first} 起至少 {each.sure} 天没有更新",
            f"期限 {of.account.allowed} 天",
            "circle-alert",
            "late",
        )
        for each in of.over
    ]
    maybe = [
        Line(f"{each.first} 到 {each.last}", "中间没有检查过", "info", "soon")
        for each in of.doubtful
    ]
    checks = [
        Line(f"{day}　{matter}", "", "circle-check", key=str(key))
        for key, _, matter, day in reversed(of.checks[-_LAST_CHECKS:])
    ]
    return [*_figures(of), *sure, *maybe, *checks]


def _figures(of: AccountYear) -> list[Line]:
    if of.last_update is None and not of.checks:
        return []
    seen = f"最近更新 {of.last_update}" if of.last_update else "没有记下最近更新"
    updates = f"本年更新 {of.updates:,} 条" if of.updates is not None else ""
    lines = [Line(seen, updates, "calendar-days")]
    if of.gaps:
        late = f"超时回应 {of.late_replies:,} 条" if of.late_replies is not None else ""
        lines.append(Line(f"本年最长间隔 {of.longest_words}", late, "clock"))
    return lines
