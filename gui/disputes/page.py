"""复议诉讼: the list of disputes and the form of one beside it."""

from functools import partial

from gui.controls.controls import button
from gui.disputes.book import dispute_book
from gui.disputes.fields import Today
from gui.disputes.list import dispute_list
from gui.disputes.pane import DisputePane
from gui.importing.exchange import Exchange
from gui.pages.record_book import RecordBook
from gui.pages.record_desk import RecordDesk
from gui.pages.record_page import RecordPage
from gui.spelling.offering import SpellingActions
from models.disputes.dispute import Dispute
from models.disputes.listing import dispute_counts
from reports.ways import Step


class DisputesPage(RecordPage[DisputePane]):
    """The page. `today` says which day it is."""

    kinds = frozenset({"dispute", "request"})

    def __init__(self, today: Today) -> None:
        book = dispute_book(today)
        listing = dispute_list(today)
        desk = RecordDesk(book, listing, partial(self._make_pane, book, today))
        super().__init__("复议诉讼", desk)
        self.exchange = Exchange(self, "disputes", today, self.list)
        self.body.addWidget(self.exchange.progress)
        self.head.add_action("新增", self.start_new, icon_name="plus", kind="primary", key="Ctrl+N")
        SpellingActions("disputes", listing).put_into(self.head, desk)
        self.list.set_empty(
            "scale",
            "还没有复议诉讼",
            "收到复议答复通知书或者应诉通知书后按 Ctrl+N 登记，或从 Excel 导入往年台账",
            button("新增", "primary", icon_name="plus", press=self.start_new),
            self.exchange.import_button(),
        )

    def _make_pane(self, book: RecordBook[Dispute], today: Today) -> DisputePane:
        made = DisputePane(book, today)
        made.going.connect(self.going)
        return made

    def refresh(self) -> None:
        """Show list, counts and form anew."""
        waiting, kept = dispute_counts()
        self.head.set_counts(f"尚未审结 {waiting:,} 件　共 {kept:,} 件")
        super().refresh()

    def take_step(self, way: Step) -> None:
        """Open a dispute for a further stage."""
        if way.id is not None and self.desk.open(int(way.id)):
            self.pane.add_stage()
