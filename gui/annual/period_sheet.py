"""A quarter or a half of the year as on paper: what no ledger gives is entered into its cells."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.acting.application import Changed, application
from gui.acting.telling import telling
from gui.annual.editing import FigureEditor, sum_refusal, withdraw
from gui.annual.report import Report, read_period
from gui.controls.controls import label
from gui.controls.tab_bar import TabStrip
from gui.dialogs.messages import Band
from gui.dialogs.sheet import SheetDialog
from gui.statutory.paper_desk import Desk
from gui.theme.theme import px
from models.store.refusal import Refusal
from models.year.period import Period
from models.year.year import Year
from reports.annual.files import tables_document
from reports.forms.register_form import register_form
from reports.paper.document import Document

_WIDTH, _HEIGHT = 980, 560
_BESIDE = 112  # what tabs and the line below the paper take
_SENTENCE = (
    "点一格，直接打数字。台账能统计的已经算好；机构、查阅点、人员没有另填的，用全年的数；"
    "没有填报的印“未填报”。"
)


class PeriodSheet(SheetDialog):
    """Shows the tables of a quarter or half in one form; `show_paper(document)` as they print."""

    def __init__(
        self,
        form: str,
        period: Period,
        show_paper: Callable[[Document], object],
        parent: QWidget,
    ) -> None:
        self._form, self._period, self._show_paper = form, period, show_paper
        self.report = self._read()
        title = f"{self.report.period_words}统计表（{form} 年格式）"
        super().__init__(title, _SENTENCE, parent, _WIDTH)
        self.tabs = TabStrip(tuple(table.heading for table in self.report.tables))
        self.tabs.setVisible(len(self.report.tables) > 1)
        self.desk, self.band = Desk(), Band()
        self.desk.setMinimumHeight(self.within(_HEIGHT, _BESIDE))
        self.editor = FigureEditor(self.desk.top)
        self.how = label(kind="hint")
        self.how.setWordWrap(True)
        for part in (self.tabs, self.band, self.desk, self.how):
            self.body.addWidget(part)
        self.add_button("关闭", self.reject, key="Esc")
        self.add_button("打印", self._print, key="Ctrl+P")
        self._connect()
        self._show()

    def _connect(self) -> None:
        view = self.desk.view
        self.tabs.chosen.connect(self._show)
        view.figure_chosen.connect(self._tell)
        view.edit_asked.connect(self._edit)
        view.back_asked.connect(self._take_back)
        self.desk.resized.connect(self._place_editor)
        self.editor.left.connect(self._again)
        self.take_back_by_key()
        application().changed.connect(self._note)

    def _read(self) -> Report:
        year = Year(self._period)
        return read_period(register_form(self._form, year), year)

    def _show(self) -> None:
        at = max(self.tabs.bar.currentIndex(), 0)
        self.desk.show_table(self.report, self.report.tables[at])
        self._tell(self.desk.view.chosen_figure)

    def _tell(self, figure: str) -> None:
        """Say what the chosen figure is and where it comes from."""
        if figure in self.report.figures:
            cell = self.report.form.cell(figure)
            self.how.setText(f"{cell.label}：{self.report.how(figure) or '由台账统计。'}")

    def _edit(self, figure: str, typed: str) -> None:
        refused = sum_refusal(self.report, figure)
        if refused:
            self.band.say("soon", refused)
            return
        self.band.silence()
        self.editor.open(self.report, figure, typed, self.desk.box_of(figure))
        self.desk.ensureWidgetVisible(self.editor, 0, px(8))

    def _take_back(self, figure: str) -> None:
        if figure not in self.report.entries:
            self.band.say("soon", "这一格没有为这一期间填的数，不用撤回。")
            return
        with telling(self):
            withdraw(self.report, figure)
            self._again()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say over the paper what is wrong."""
        self.band.say("late", refusal.sentence)

    def _again(self) -> None:
        """Show what is there now, the cursor on the same figure."""
        self.report = self._read()
        self._show()
        self.desk.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note(self, changed: Changed) -> None:
        if self.isVisible() and not self.editor.isVisible() and changed.touches({"figure"}):
            self._again()

    def _place_editor(self) -> None:
        if self.editor.isVisible():
            self.editor.place(self.desk.box_of(self.desk.view.chosen_figure))

    def _print(self) -> None:
        year = self.report.whole.of
        self._show_paper(tables_document(self.report.form, self.report.year, year))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # belongs to the table
        else:
            super().keyPressEvent(event)
