"""The cards of a case beside its course: what the check found, and the files that stand with it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controls.controls import hair_line
from gui.dialogs.findings_sheet import FindingLine, finding_row
from gui.dialogs.panes import Card
from gui.forms.attachments import WAY, Attachments, attachment_line
from gui.forms.lines import LinesField
from models.cases.whole import WholeCase
from models.requests.request import KIND
from reports.checks.cases import findings_of
from reports.checks.told import AGAIN, BASIS, CLOSE, DELIVER, NOTICE, NUMBER, REASON, SEARCH, SERVE

# Where a finding leads, in the words of its link.
JUMPS = {
    SERVE: "登记送达",
    CLOSE: "登记办结",
    NUMBER: "补登文号",
    REASON: "写明理由",
    BASIS: "更正依据",
    DELIVER: "登记收费通知送达",
    AGAIN: "登记重新答复",
    SEARCH: "登记检索",
    NOTICE: "录入放假安排",
}
_NO_FILES = "没有附件：扫描件、邮件、答复书可以拖到这里。"


class FindingsCard(Card):
    """What is not in order with one request; hidden when all is. `wanted(jump)` leads there."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("核查结果")
        self.lines: list[FindingLine] = []
        self._holder = QWidget()
        self.body.addWidget(self._holder)
        self.hide()

    def show_case(self, case: WholeCase) -> None:
        """Check a case anew."""
        found = findings_of([case])
        self.lines = [
            FindingLine(
                each.finding,
                show=partial(self.wanted.emit, each.jump) if each.jump in JUMPS else None,
                word=JUMPS.get(each.jump, ""),
            )
            for each in found
        ]
        self._fill()
        self.setVisible(bool(found))

    def _fill(self) -> None:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for at, each in enumerate(self.lines):
            if at:
                box.addWidget(hair_line())
            box.addWidget(finding_row(each, each.show or _nothing))
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder


def _nothing() -> None:
    """Lead nowhere."""


class FilesCard(Card):
    """The files of one request: scans, mails, the answer."""

    def __init__(self) -> None:
        super().__init__("附件")
        self._shown: int | None = None  # the id of the request
        self.lines = LinesField((WAY,), _NO_FILES)
        self.body.addWidget(self.lines)
        self.files = Attachments(KIND, self, lambda: self._shown)
        self.lines.pressed.connect(self.files.press)

    def add_shortcut(self, widget: QWidget) -> None:
        """Let the key of the button work anywhere in `widget`."""
        key = QShortcut(QKeySequence(WAY.shortcut), widget)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.files.choose_files)

    def show_case(self, case: WholeCase) -> None:
        """Show the files of another case."""
        self._shown = case.request.id
        self.lines.set_value([attachment_line(each) for each in case.files])

    def attach(self, files: Sequence[Path]) -> None:
        """Attach files that were dropped."""
        self.files.attach(files)
