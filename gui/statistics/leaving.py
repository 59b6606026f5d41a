"""What leaves the page 统计: its charts and table as a file, the month's bulletin, the forms."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from gui.controls.menus import menu
from gui.dialogs.messages import ProgressLine
from gui.pages.page import Page
from gui.pages.paper_export import PRINTED, PaperExport, offer_files
from gui.pages.papers import show_paper
from gui.statistics.chart_cards import Cards
from gui.statistics.period_bar import PeriodBar
from models.store.plain_text import safe_file_name
from models.year.period import Period
from reports.forms.shipped import form_ids, newest
from reports.paper.document import Document
from reports.periods.bulletin import bulletin
from reports.periods.charted import charted
from reports.periods.counted import counted
from reports.periods.county import write_quarter
from reports.periods.overview import month_of, overview, span_words
from reports.periods.paper import write
from reports.periods.words import HEADS
from reports.writers.papers import write_paper

_KINDS = ("xlsx", *PRINTED)


class Leaving(QObject):
    """The actions in the head of the page, and what they write."""

    def __init__(
        self,
        page: Page,
        bar: PeriodBar,
        cards: Cards,
        line: ProgressLine,
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._page, self._bar, self._cards, self._line = page, bar, cards, line
        self._today = today
        add = page.head.add_action
        self.files = add("导出", lambda: None, icon_name="download")
        self._menu = menu(page)
        self._menu.aboutToShow.connect(self._fill)
        self.files.setMenu(self._menu)
        self.printing = add("打印", self.preview, icon_name="printer", key="Ctrl+P")
        self.monthly = add("每月通报", self.show_bulletin, icon_name="file-text", kind="primary")

    def offer(self, some: bool) -> None:
        """Let the table be printed where there is something in it."""
        self.printing.setEnabled(some)

    def _fill(self) -> None:
        self._menu.clear()
        of = f"统计表（按{HEADS[self._cards.by]}）"
        offer_files(self._menu, of, self.export_table, _KINDS)
        self._menu.addSeparator()
        offer_files(self._menu, "每月通报", self.export_bulletin, PRINTED)
        self._menu.addSeparator()
        for form in dict.fromkeys((newest(), form_ids()[0])):
            what, export = f"季度统计表，{form} 年格式", partial(self.export_form, form)
            offer_files(self._menu, what, export, _KINDS)

    def document(self) -> Document:
        """Return the page as a paper."""
        by, span = self._cards.by, self._bar.span
        told = overview(span, self._bar.against.value(), by)
        return charted(told, counted(by, span))

    def preview(self) -> None:
        """Show the page as it is printed."""
        show_paper(self._page, self._line, self.document)

    def show_bulletin(self) -> None:
        """Show the bulletin of the month that is looked at, before it is printed or saved."""
        month, today = self.month(), self._today()
        show_paper(self._page, self._line, lambda: bulletin(month, today), edited=True)

    def month(self) -> Period:
        """Return the month of the bulletin: the one shown, else the last that has ended."""
        whole, today = self._bar.span.whole, self._today()
        shown = month_of(whole.first)
        if whole == shown and whole.first <= today:
            return whole
        return month_of(min(self._bar.span.period.last, month_of(today).preceding().last))

    def export_table(self, kind: str) -> None:
        """Write charts and table as a file; a workbook has the table alone, in numbers."""
        by, span = self._cards.by, self._bar.span

        def written(path: Path) -> list[str]:
            if kind == "xlsx":
                write(by, span, counted(by, span), path)
                return []
            return write_paper(self.document(), path)

        name = f"政府信息公开统计（{span_words(span)}，按{HEADS[by]}）"
        self._export(written, "导出统计表", name, kind)

    def export_bulletin(self, kind: str) -> None:
        """Write the bulletin of the month as a file."""
        month, today = self.month(), self._today()
        name = f"{month.first.year}年{month.first.month}月政府信息公开工作情况通报"
        self._export(
            lambda path: write_paper(bulletin(month, today), path), "导出每月通报", name, kind
        )

    def export_form(self, form: str, kind: str) -> None:
        """Write the tables that the county asks for, of the period shown."""
        period = self._bar.span.whole
        name = f"政府信息公开情况统计表（{span_words(self._bar.span)}）"
        self._export(partial(write_quarter, form, period), "导出季度统计表", name, kind)

    def _export(
        self, written: Callable[[Path], list[str]], title: str, name: str, kind: str
    ) -> None:
        export = PaperExport(self._page, written, self._line, self._page.band)
        export.export(title, f"{safe_file_name(name)}.{kind}", kind)
