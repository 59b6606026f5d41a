"""考核自评: the items of a year, and the form of one beside them."""

from collections.abc import Sequence
from functools import partial

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.activities.assessment.book import assessment_book
from gui.activities.assessment.desk import AssessmentDesk, Sheets
from gui.activities.assessment.list import YEAR, assessment_list
from gui.activities.assessment.pane import AssessmentPane
from gui.controls.controls import button
from gui.dialogs.messages import ProgressLine
from gui.pages.paper_export import PaperExport
from gui.pages.papers import show_paper
from gui.pages.record_book import RecordBook
from gui.pages.record_page import RecordTab
from gui.pages.tab import Action, Today
from gui.tables.columns import Query
from models.assessment import deduction
from models.assessment.deduction import Deduction, example_note, shown
from models.assessment.sheet import Assessed
from models.year import figures
from reports.activities import self_assessment as paper
from reports.ways import Step

_ASSESSED_UNTIL = 3  # the month in which last year's 考核 is over


class AssessmentTab(RecordTab[AssessmentPane]):
    """The tab. `today` says which day it is."""

    kinds = frozenset(
        {"assessment", "item", "request", "dispute", "activity", "account", "catalogue"}
        | {"figure", "office"}
    )

    def __init__(self, today: Today) -> None:
        self.sheets = Sheets(today)
        self._usual = today().year - (today().month <= _ASSESSED_UNTIL)
        book = assessment_book()
        listing = assessment_list(self._rows, partial(_years, today, self._usual), self._usual)
        make_pane = partial(self._make_pane, book)
        super().__init__(today, AssessmentDesk(book, listing, make_pane, self.sheets))
        self._line = ProgressLine()
        self._export = PaperExport(self, self._write, self._line, self.band)
        self.body.addWidget(self._line)
        self.list.shown.connect(lambda _count: self._follow_list())
        self.list.set_empty(
            "list-checks",
            "还没有扣分情形",
            f"可以先按 12 种常见的建立（{example_note()}），登记簿查得到的会自动算出扣分。",
            button("按示例建立", "primary", icon_name="layers", press=self.plant),
            button("新增", icon_name="plus", press=self.start_new),
        )

    def _make_pane(self, book: RecordBook[Deduction]) -> AssessmentPane:
        made = AssessmentPane(book, self._row_of, lambda: self.year)
        made.going.connect(self.going)
        return made

    @property
    def year(self) -> int:
        """The year that is assessed."""
        return _year(self.list.query, self._usual)

    def _rows(self, query: Query) -> Sequence[Assessed]:
        return self.sheets.of(_year(query, self._usual)).rows

    def _row_of(self, key: int) -> Assessed | None:
        return next((each for each in self.sheets.of(self.year).rows if each.id == key), None)

    def _follow_list(self) -> None:
        """Let the form say what the year of the list brought."""
        self.counted.emit()
        if self.desk.is_open:
            self.pane.refresh()

    @property
    def head_actions(self) -> Sequence[Action]:
        """What can be done, the primary action last."""
        return (
            Action("导出 Excel", "download", self.export),
            Action("打印", "printer", self.print, "Ctrl+P"),
            Action("新增", "plus", self.start_new, "Ctrl+N", "primary"),
        )

    @property
    def counts(self) -> str:
        """What is lost in the year, what is left, and how much is still open."""
        found = self.sheets.of(self.year)
        if not found.rows:
            return ""
        waiting = f"　待填 {found.open} 项" if found.open else ""
        return f"{found.year} 年　扣 {shown(found.lost)} 分　得 {shown(found.score)} 分{waiting}"

    def plant(self) -> None:
        """Begin with the example of a county."""
        with telling(self), acting("建立扣分情形", "示例", f"已建立扣分情形，{example_note()}"):
            deduction.plant()

    def take_step(self, way: Step) -> None:
        """Say what an item costs in the year."""
        if way.id is not None and self.desk.open(int(way.id)):
            self.pane.judge()

    def _write(self, path: object) -> list[str]:
        return paper.write(self.year, self.today(), path)  # type: ignore[arg-type]

    def export(self) -> None:
        """Ask where, and write the sheet as a workbook."""
        self._export.export("导出考核自评表", f"{paper.title(self.year)}.xlsx", "xlsx")

    def print(self) -> None:
        """Show the sheet as pages (Ctrl+P)."""
        make = partial(paper.self_assessment, self.year, self.today())
        show_paper(self, self._line, make, edited=True)


def _year(query: Query, usual: int) -> int:
    return int(query.filters.get(YEAR, usual))


def _years(today: Today, usual: int) -> list[int]:
    return sorted({today().year, usual, *figures.years()}, reverse=True)
