"""Carries out work for which the window was closed, with its progress in a sheet of its own."""

from collections.abc import Callable

from gui.acting.aside import Aside
from gui.acting.background import Progress, run
from gui.dialogs.messages import ProgressLine
from gui.dialogs.sheet import SheetDialog
from models.store import register
from models.store.refusal import Refusal

_GIVEN_UP = "已按您的意思停下，登记簿还是原来的样子。"


class CarryingOut(SheetDialog):
    """Shows how far the work is; closing it asks the work to end."""

    def __init__(self, title: str) -> None:
        super().__init__(title, "请不要关机；万一断电，下次打开时会接着做完或者退回原样。")
        self.line = ProgressLine()
        self.body.addWidget(self.line)
        self.add_button("停下", self.reject, key="Esc")
        self._tell: Progress | None = None
        self._found: list[str] = []
        self._why: Refusal | None = None
        self._is_over = False

    def tell(self, part: float, sentence: str) -> None:
        """Say how far the work is; called in its thread."""
        if self._tell is not None:
            self._tell(part, sentence)

    def do(self, work: Callable[[], list[str]]) -> list[str]:
        """Do the long part in a thread of its own, and return what it does. Refuses as it does."""

        def begin(progress: Progress) -> list[str]:
            self._tell = progress
            return work()

        job = run(begin, self, done=self._found.extend, ended=self._end, line=self.line)
        job.cancelled.connect(lambda: self.show_refusal(Refusal(None, _GIVEN_UP)))
        self.rejected.connect(job.cancel)
        while not self._is_over:
            self.exec()
        if self._why is not None:
            raise self._why
        return self._found

    def _end(self) -> None:
        self._is_over = True
        self.accept()

    def show_refusal(self, refusal: Refusal) -> None:
        """Remember why it was not done."""
        self._why = refusal


def carry_out(aside: Aside) -> None:
    """Do the work; the next window says how it went."""
    sheet = CarryingOut(aside.title)
    try:
        said = [aside.said, *aside.work(sheet.tell, sheet.do)]
    except Refusal as refusal:
        said = [refusal.sentence]
    finally:
        sheet.deleteLater()
    register.say_at_opening("".join(said))
