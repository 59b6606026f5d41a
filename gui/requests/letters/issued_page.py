"""An issued letter: its page as it went out, to read, print and export."""

from gui.controls.chips import Chip, ChipKind
from gui.requests.letters.letter_frame import LetterFrame
from models.letters.issuing import is_cancelled
from models.letters.kinds import kind
from models.letters.letter import Letter
from reports.cases.letters import Sheet, document_of, sheet_of


class IssuedPage(LetterFrame):
    """Shows a letter that was issued; nothing of it can be changed."""

    def __init__(self, letter: Letter) -> None:
        super().__init__(kind(letter.kind), "打印", letter)
        self._issued = letter
        self.lay_out(None)
        self.head.add_action("历史", self.show_history, icon_name="history")
        cancelled = is_cancelled(letter)
        chip = Chip(ChipKind.SOON, "已撤销") if cancelled else Chip(ChipKind.FACT, "已出具")
        self.head.show_record(f"依申请公开 / {letter.request.number}", self.of.name, chip)
        after = "；登记的这一步后来撤销了" if cancelled else ""
        said = f"{letter.number or '不编文号'}　{letter.dated}　已出具，不能再改{after}"
        self.foot.set_done(said)
        self.paper.tell("这是出具时的原文；需要改的，另出一份更正的文书", "", ())
        self.paper.follow(lambda: document_of(letter))

    def sheet(self) -> Sheet:
        return sheet_of(self._issued)

    def enter(self) -> None:
        self.paper.setFocus()
