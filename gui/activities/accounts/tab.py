"""The accounts: the list, and the form of one beside it."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from gui.activities.accounts.book import account_book
from gui.activities.accounts.list import account_list
from gui.activities.accounts.pane import AccountPane
from gui.activities.asked import Today
from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import button
from gui.dialogs.messages import ProgressLine
from gui.pages.papers import show_paper
from gui.pages.record_book import RecordBook
from gui.pages.record_desk import RecordDesk
from gui.pages.record_page import RecordTab
from gui.pages.tab import Action
from gui.spelling.offering import KEY, SpellingActions
from models.accounts.account import Account, accounts
from models.accounts.in_year import accounts_of
from reports.activities import account_list as paper


class AccountTab(RecordTab[AccountPane]):
    """The tab. `today` says which day it is."""

    kinds = frozenset({"account", "activity", "item", "department", "office"})

    def __init__(self, today: Today) -> None:
        book, listing = account_book(today), account_list(today)
        spelling = SpellingActions("accounts", listing)
        make_pane = partial(self._make_pane, book, today)
        desk = RecordDesk(book, listing, make_pane, actions=spelling.rows())
        desk.add_key(KEY, spelling.replace)
        super().__init__(today, desk)
        self._line = ProgressLine()
        self.body.addWidget(self._line)
        self.list.set_empty(
            "smartphone",
            "还没有登记网站和新媒体账号",
            "登记后，快到两周没有更新的会列入工作台；口令不登记",
            button("登记账号", "primary", icon_name="plus", press=self.start_new),
        )

    def _make_pane(self, book: RecordBook[Account], today: Today) -> AccountPane:
        made = AccountPane(book, today)
        made.going.connect(self.going)
        return made

    @classmethod
    def chip(cls, on: date) -> Chip | None:
        """Say how many accounts are past their days."""
        found = accounts_of(date(on.year, 1, 1), on)
        late = sum(each.due_on is not None and each.due_on < on for each in found)
        return Chip(ChipKind.ERROR, f"{late} 逾期", "") if late else None

    @property
    def head_actions(self) -> Sequence[Action]:
        """What can be done, the primary action last."""
        return (
            Action("打印", "printer", self.print, "Ctrl+P"),
            Action("登记账号", "plus", self.start_new, "Ctrl+N", "primary"),
        )

    @property
    def counts(self) -> str:
        """How many there are, and how many of them were closed."""
        every = accounts()
        closed = sum(each.closed_on is not None for each in every)
        return f"在用 {len(every) - closed} 个　已注销 {closed} 个" if every else ""

    def print(self) -> None:
        """Show the list as pages, or the rows selected where there are several (Ctrl+P)."""
        ids, words = self.list.wanted()
        make = partial(paper.account_list, ids, words, self.today())
        show_paper(self, self._line, make, edited=True)
