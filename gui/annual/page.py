"""年度报告: the statutory tables of one year as on paper, and what stands behind every figure."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStackedWidget, QWidget

from gui.annual import words
from gui.annual.content import Content
from gui.annual.editing import Before
from gui.annual.exporting import Exporter
from gui.annual.report import Report, read
from gui.application import application
from gui.chips import Chip, ChipKind, ChipLabel
from gui.controls import button, label
from gui.messages import EmptyState
from gui.page import Page
from models import figures
from reports.counting import Record
from reports.forms import Form, form, form_id_for_year

_PAGES = {"request": "requests", "item": "items", "dispute": "disputes"}
_SHIPPED = ("2021", "2019")
_MADE_UNTIL = 3  # the month in which last year's report has to be out


class AnnualPage(Page):
    """The report of one year. `today` gives the day; `going` asks for the records."""

    kinds = frozenset({"request", "item", "figure", "office"})

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__("年度报告")
        self._today = today
        self.year = today().year - (today().month <= _MADE_UNTIL)
        self._chosen_forms: dict[int, str] = {}
        self._blank_wanted = False
        self.years = QComboBox()
        self.years.setAccessibleName("年度")
        self.draft = ChipLabel(Chip(ChipKind.NEUTRAL, "草稿"), self.head)
        self.calm, self.late = label(kind="label"), label(kind="error")
        self.content, self.empty = Content(), EmptyState()
        self.stack = QStackedWidget()
        self.exporter = Exporter(self, self.content.progress)
        self._lay_out()
        self.years.activated.connect(self._year_chosen)
        side = self.content.side
        side.records.opened.connect(self._open)
        side.records.ledger_wanted.connect(lambda kind: self.going.emit(_PAGES[kind], None))
        self.content.changed.connect(self._note_change)
        self.content.copy_asked.connect(self.copy)

    def _lay_out(self) -> None:
        for part in (self.years, self.draft, self.calm, self.late):
            self.head.add_widget(part)
        self.late.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        add = self.head.add_action
        self._actions = (
            add("复制", self.copy, icon_name="copy"),
            add("导出 xlsx", partial(self.export, "xlsx"), icon_name="download", kind=""),
            add("导出 PDF", partial(self.export, "pdf"), icon_name="download", kind="primary"),
        )
        self.stack.addWidget(self.content)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)

    @property
    def report(self) -> Report | None:
        """The report shown, None while the page is empty."""
        return self.content.report if self.stack.currentWidget() is self.content else None

    def refresh(self) -> None:
        known = figures.years()
        self._fill_years(known)
        book = self._form()
        if book is None:
            self._tell_old_year()
        elif not known and not self._blank_wanted:
            self._tell_nothing()
        else:
            self.content.show_report(read(book, self.year))
            self.stack.setCurrentWidget(self.content)
        self._show_head()

    def show_record(self, record: object) -> None:
        if isinstance(record, int):
            self.show_year(record)

    def show_year(self, year: int) -> None:
        """Show the report of another year."""
        self.year = year
        self.band.silence()
        self.refresh()

    def panes(self) -> list[QWidget]:
        return self.content.panes() if self.report else [self.years]

    def _fill_years(self, known: list[int]) -> None:
        this = self._today().year
        years = sorted({*known, this, this - 1, self.year}, reverse=True)
        self.years.clear()
        for year in years:
            self.years.addItem(f"{year} 年度", year)
        self.years.setCurrentIndex(years.index(self.year))

    def _year_chosen(self, at: int) -> None:
        self.show_year(self.years.itemData(at))

    def _form(self) -> Form | None:
        wanted = self._chosen_forms.get(self.year, form_id_for_year(self.year))
        return form(wanted) if wanted in _SHIPPED else None

    def _tell_old_year(self) -> None:
        choose = [
            button(f"按 {name} 年格式看", press=partial(self._choose_form, name))
            for name in _SHIPPED
        ]
        self.empty.tell(
            "file-spreadsheet",
            f"{self.year} 年度还不能按当年的格式出表",
            "2019 年以前用的是 2014 年格式，本版本还没有提供。可以改按后来的格式统计这一年的数，"
            "只作内部参考。",
            *choose,
        )
        self.stack.setCurrentWidget(self.empty)

    def _choose_form(self, name: str) -> None:
        self._chosen_forms[self.year] = name
        said = f"这是按 {name} 年格式统计的 {self.year} 年度，只作内部参考。"
        self.band.say("soon", said, "换格式", self._forget_form)
        self.refresh()

    def _forget_form(self) -> None:
        self._chosen_forms.pop(self.year, None)
        self.band.silence()
        self.refresh()

    def _tell_nothing(self) -> None:
        self.empty.tell(
            "file-spreadsheet",
            "登记簿里还没有记录",
            "年度报告的数由台账统计得出：先登记或导入依申请公开和主动公开信息，"
            "这里会自动算好。也可以先填行政许可等没有台账的数。",
            button("去登记申请", "primary", press=partial(self.going.emit, "requests", None)),
            button("先看空表", press=self._show_blank),
        )
        self.stack.setCurrentWidget(self.empty)

    def _show_blank(self) -> None:
        self._blank_wanted = True
        self.refresh()

    def _show_head(self) -> None:
        report = self.report
        for action in self._actions:
            action.setEnabled(report is not None)
        self.draft.setVisible(report is not None)
        sentence, wrong = words.counts(report) if report else ("", False)
        self.late.setText(sentence if wrong else "")
        self.calm.setText("" if wrong else sentence)
        self._fit_head()

    def _fit_head(self) -> None:
        for part in (self.calm, self.late):
            part.setVisible(bool(part.text()))
        row = self.head.layout()
        if row is not None:
            row.invalidate()
            narrow = row.minimumSize().width() > self.head.width() > 0
            for part in (self.calm, self.late):
                part.setVisible(bool(part.text()) and not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _open(self, record: Record) -> None:
        self.going.emit(_PAGES[record.kind], record.id)

    def _note_change(self, figure: str, was: Before) -> None:
        self._announce()
        report = self.content.report
        if report is not None:
            name = f"{report.form.cell(figure).label}：{report.words(figure)}"
            done = "已保存" if figure in report.entries else "已撤回，恢复为"
            self.said.emit(f"{done} {name}", partial(self._put_back, was))

    def _put_back(self, was: Before) -> None:
        was.put_back()
        self._announce()

    def _announce(self) -> None:
        application().announce("figure")

    def copy(self) -> None:
        """Put the table shown on the clipboard as tab-separated text."""
        table = self.content.table
        if table is not None:
            QGuiApplication.clipboard().setText(words.as_text(table))
            self.said.emit(f"已复制“{table.heading}”，可以粘贴到 Excel 或 WPS 表格", None)

    def export(self, kind: str) -> None:
        """Write the report as a file of `kind`: pdf or xlsx."""
        if self.report is not None:
            self.exporter.export(self.report, kind)
