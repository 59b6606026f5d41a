"""文书: the papers of a case, drafts and issued ones, each a press away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.controls.controls import button
from gui.dialogs.panes import Card
from gui.forms.lines import Line, LinesField
from models.cases.whole import WholeCase
from models.letters.kinds import kind
from models.letters.letter import Letter
from models.letters.proposals import Proposal, papers_lacking

_EMPTY = "还没有文书。按 Ctrl+L 出文书，编号、期限和救济告知自动填好。"


class LettersCard(Card):
    """Lists the letters, and of a case in hand the papers that its steps lack.

    `new_wanted`, `open_wanted(id)`, `remove_wanted(id)` of a draft, `paper_wanted(kind, step)`.
    """

    new_wanted = Signal()
    open_wanted = Signal(int)
    remove_wanted = Signal(int)
    paper_wanted = Signal(str, int)

    def __init__(self) -> None:
        super().__init__("文书")
        self.new_button = button("出文书", "link", icon_name="file-plus", size="card")
        self.new_button.setText(" 出文书   Ctrl+L")
        self.new_button.clicked.connect(self.new_wanted)
        self.head.addWidget(self.new_button)
        self.lines = LinesField(empty=_EMPTY)
        self.lines.pressed.connect(self._press)
        self.body.addWidget(self.lines)

    def show_case(self, case: WholeCase) -> None:
        """Show the letters of a case; nothing can be added to a request in the bin."""
        lines = [_line(each, case.is_cancelled(each)) for each in case.letters]
        in_hand = case.clock is not None and case.clock.is_in_hand
        lacking = (
            papers_lacking(case, case.letters) if in_hand and not case.request.removed_at else []
        )
        self.lines.set_value([*map(_lacking, lacking), *lines])
        self.new_button.setEnabled(case.request.removed_at is None)

    def line_of(self, key: int | None) -> QWidget | None:
        """Return the words of a letter, None where it is not among them."""
        return self.lines.links.get(f"open:{key}")

    def _press(self, key: str) -> None:
        verb, _, rest = key.partition(":")
        if verb == "write":
            step, _, of = rest.partition(":")
            self.paper_wanted.emit(of, int(step))
            return
        wanted = self.open_wanted if verb == "open" else self.remove_wanted
        wanted.emit(int(rest))


def _lacking(paper: Proposal) -> Line:
    assert paper.step is not None
    small = f"{paper.step.on_date} 登记的这一步还没有文书"
    key = f"write:{paper.step.id}:{paper.kind.id}"
    return Line(f"补出{paper.kind.name}", small, "file-plus", "accent", key=key)


def _line(letter: Letter, cancelled: bool) -> Line:
    drafted = letter.issued_at is None
    state = "草稿" if drafted else "已撤销" if cancelled else ""
    small = "　".join(filter(None, (letter.number, letter.dated.isoformat(), state)))
    return Line(
        kind(letter.kind).name,
        small,
        "file-pen-line" if drafted else "file-text",
        "soon" if drafted else "text2",
        key=f"open:{letter.id}",
        undo=f"drop:{letter.id}" if drafted else "",
    )
