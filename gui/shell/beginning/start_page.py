"""开始: from what the register begins: nothing, a ledger, last year's report, or the sample."""

from gui.forms.choices import ComboField
from gui.forms.rows import FieldSpec
from gui.shell.beginning.choice_rows import Choice, ChoiceRows
from gui.shell.beginning.step_page import StepPage
from reports.ways import Book, New, Step, Way, Work

SAMPLE = "sample"
_EMPTY, _LEDGER, _REPORT = "empty", "ledger", "report"
_CHOICES = (
    Choice(_EMPTY, "从空白开始", "今天起登记，第一条公开信息或公示按 Ctrl+N"),
    Choice(_LEDGER, "导入 Excel 台账", "往年的台账先核对、再导入，可以撤销"),
    Choice(_REPORT, "接上去年的年度报告", "选去年公布的报告，上年结转和上年的数从那里来"),
    Choice(SAMPLE, "先看示例", "用虚构的示例登记簿练习，自己的登记簿以后再建"),
)
_FIRST_POSTING = "posting"
_LEDGERS = [(Book.ITEM.value, "主动公开台账"), (Book.REQUEST.value, "依申请公开台账")]
_FIRST = [("", "打开工作台"), (_FIRST_POSTING, "写第一张公示")]


class StartPage(StepPage):
    """Asks how one begins; the row below says of it what the choice leaves open."""

    def __init__(self) -> None:
        super().__init__(
            [
                FieldSpec("start", "怎样开始", lambda: ChoiceRows(_CHOICES)),
                FieldSpec("first", "建好以后", lambda: ComboField(_FIRST)),
                FieldSpec("ledger", "台账", lambda: ComboField(_LEDGERS)),
            ]
        )
        self.set_values({"first": "", "ledger": _LEDGERS[0][0]})
        self.edited.connect(lambda _key: self._show_rows())
        self._show_rows()

    def _show_rows(self) -> None:
        self.show_row("first", self._start == _EMPTY)
        self.show_row("ledger", self._start == _LEDGER)

    @property
    def _start(self) -> str:
        return str(self.field("start").value())

    @property
    def wants_sample(self) -> bool:
        """Whether the sample is wanted in place of a register of the office's own."""
        return self._start == SAMPLE

    def way(self) -> Way | None:
        """Return where the new register is opened, None for its workbench."""
        if self._start == _LEDGER:
            return Step(Book(self.field("ledger").value() or Book.ITEM), None, Work.IMPORT)
        if self._start == _REPORT:
            return Step(Book.CHECKING, None, Work.IMPORT)
        return New(Book.POSTING) if self.field("first").value() == _FIRST_POSTING else None
