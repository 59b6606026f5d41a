"""复议诉讼 in the case: the disputes about a request."""

from gui.controls.controls import button
from gui.dialogs.panes import Card
from gui.forms.lines import Line, LinesField
from models.cases.whole import WholeCase
from models.disputes.dispute import Dispute
from models.disputes.ruling import kinds, result_word


class DisputeCard(Card):
    """Lists the disputes; `lines.pressed` says ``open:id``, `add` registers one."""

    def __init__(self) -> None:
        super().__init__("复议诉讼")
        self.add = button("登记复议诉讼", "link", icon_name="plus", size="card")
        self.lines = LinesField((), "没有复议诉讼")
        self.head.addWidget(self.add)
        self.body.addWidget(self.lines)

    def show_case(self, case: WholeCase) -> None:
        """Show the disputes of a case."""
        self.lines.set_value([_line(each) for each in case.disputes])


def _line(found: Dispute) -> Line:
    received = f"收到 {found.received_on}" if found.received_on else ""
    ended = f"{found.closed_on} {result_word(found.result)}" if found.closed_on else "尚未审结"
    ruling = f"（{found.ruling}）" if found.ruling else ""
    return Line(
        f"{found.number}　{kinds()[found.kind].label}",
        " · ".join(part for part in (found.authority, received, f"{ended}{ruling}") if part),
        "scale",
        "text2" if found.closed_on else "soon",
        key=f"open:{found.id}",
    )
