"""What can be done with the list of requests: print the board, check, export, destroy old files."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from gui.acting.long_reading import LongReading
from gui.controls.page_head import PageHead
from gui.dialogs.findings_sheet import FindingLine, FindingsDialog
from gui.dialogs.messages import ProgressLine
from gui.pages.papers import show_paper
from gui.pages.record_desk import RecordDesk
from gui.requests.destruction_dialog import DestructionDialog
from gui.requests.form import EntryPane
from gui.requests.mailing_dialog import MailingDialog
from gui.spelling.offering import SpellingActions
from models.cases import mail
from models.cases.archiving import due_for_destruction
from models.cases.destruction import destructions
from models.cases.mail import MailPiece
from models.requests.request import by_id
from reports.cases.board import request_board

_IN_ORDER = "没有发现问题：期限、文号、送达、依据、救济告知和检索记录都齐全。"


class ListActions:
    """The actions of the list; the rows selected, or all that it holds."""

    def __init__(
        self,
        desk: RecordDesk[EntryPane],
        head: PageHead,
        line: ProgressLine,
        today: Callable[[], date],
        open_case: Callable[[str], object],
    ) -> None:
        self._table, self._line = desk.list, line
        self._today, self._open_case = today, open_case
        self._checking = LongReading(desk.list, self._show_findings, "正在核查申请", line)
        SpellingActions("requests", desk.list).put_into(head, desk)
        head.add_rare("邮寄", self.post, lambda: True, "mail")
        head.add_rare("销毁清册", self.destroy, self._may_destroy, "trash-2")
        head.add_action("打印", self.print, icon_name="printer", key="Ctrl+P")
        head.add_action("核查", self.check, icon_name="shield-check")

    def print(self) -> None:
        """Show the board of the list, or of the rows selected where there are several (Ctrl+P)."""
        ids, words = self._table.wanted()
        make = partial(request_board, ids, words, self._today())
        show_paper(self._table, self._line, make)

    def post(self) -> None:
        """Offer envelopes and the list for the post: of the rows selected, else of the day."""
        ids, _ = self._table.wanted()
        several = self._table.view.selected_count > 1
        today = self._today()

        def find(day: date) -> list[MailPiece]:
            if not several:
                return mail.pieces_of_day(day)
            return mail.pieces_of([by_id(each) for each in ids], today)

        MailingDialog(find, today, self._table.window(), chosen=several).open()

    def check(self) -> None:
        """Show what is not in order, each finding leading to its case."""
        from reports.checks.cases import case_findings  # noqa: PLC0415 (only when asked)

        def lines() -> list[FindingLine]:
            return [
                FindingLine(each.finding, each.number, partial(self._open_case, each.number))
                for each in case_findings(self._today())
            ]

        self._checking.want(lines)

    def _show_findings(self, lines: Sequence[FindingLine]) -> None:
        FindingsDialog(lines, _IN_ORDER, self._table.window()).open()

    def _may_destroy(self) -> bool:
        return bool(due_for_destruction(self._today()) or destructions())

    def destroy(self) -> None:
        """List the files whose time is over, to be printed and recorded as destroyed."""
        DestructionDialog(self._today(), self._table.window()).open()
