"""年度报告: text and tables of one year as on paper, and what stands behind every figure."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.acting.act import say
from gui.acting.copied_cells import put_table
from gui.acting.long_reading import LongReading
from gui.annual import words
from gui.annual.content import Content
from gui.annual.outgoing import Outgoing
from gui.annual.report import Report, read, read_materials
from gui.annual.verbs import ReportVerbs
from gui.annual.year_box import FIRST, YearBox
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, label
from gui.dialogs.messages import EmptyState
from gui.forms.choices import ToggleField
from gui.importing.exchange import open_import
from gui.pages.page import Page
from models.year import figures
from models.year.year import Year
from reports.checks.register import blank_words
from reports.forms.counting import Record
from reports.forms.form import Form, form, form_id_for_year
from reports.forms.register_form import register_form
from reports.forms.shipped import form_ids
from reports.ways import Book, Narrow, Open, Show

_KINDS = {
    "request": Book.REQUEST,
    "item": Book.ITEM,
    "dispute": Book.DISPUTE,
    "activity": Book.ACTIVITY,
    "account": Book.ACTIVITY,
}
_TABS = {"activity": "activities", "account": "accounts"}  # of 工作台账
_MADE_UNTIL = 3  # the month in which last year's report has to be out
_DRAFT = Chip(ChipKind.NEUTRAL, "草稿")


class AnnualPage(Page):
    """The report of one year. `today` gives the day; `going` asks for the records."""

    kinds = frozenset(
        {"request", "item", "figure", "office", "dispute", "catalogue"} | {"activity", "account"}
    )

    def __init__(self, today: Callable[[], date] = date.today) -> None:
        super().__init__("年度报告")
        self._today = today
        self.year = today().year - (today().month <= _MADE_UNTIL)
        self._chosen_forms: dict[int, str] = {}
        self._blank_wanted = False
        self.years = YearBox()
        self.which = ToggleField(((False, "年度报告"), (True, "其他材料")))
        self.which.set_value(False)
        self.state = ChipLabel(_DRAFT, self.head)
        self.calm, self.late = label(kind="label"), label(kind="error")
        self.content, self.empty = Content(), EmptyState()
        self.stack = QStackedWidget()
        self._reading = LongReading(self, self._take)
        self.outgoing = Outgoing(self.content, self.band, lambda: self.report, today)
        self.verbs = ReportVerbs(self.content, self.band, lambda: self.report, today)
        self._lay_out()
        self.years.wanted.connect(self.show_year)
        self.years.refused.connect(self._refuse_year)
        self.which.edited.connect(lambda: self.show_year(self.year))
        self._connect()

    def _connect(self) -> None:
        side = self.content.side
        side.records.opened.connect(self._open)
        side.records.ledger_wanted.connect(self._open_ledger)
        side.text.entry_wanted.connect(self.verbs.enter_figures)
        side.text.topic_wanted.connect(self.content.writing.put_in)
        side.text.draft_wanted.connect(self.verbs.show_draft)
        side.text.restore_wanted.connect(self.content.writing.restore)
        side.findings.dismissed.connect(self.verbs.dismiss)
        side.findings.passed_wanted.connect(self.verbs.show_dismissed)
        self.content.copy_asked.connect(self.copy)
        self.content.way_wanted.connect(self.going)
        self.content.writing.waiting.connect(lambda dirty: self.unsaved.emit(int(dirty)))

    def _lay_out(self) -> None:
        for part in (self.years, self.which):
            self.head.add_widget(part)
        self.head.add_chip(self.state)
        for said in (self.calm, self.late):
            self.head.add_words(said)
        add, verbs = self.head.add_action, self.verbs
        self.zero = add("没填的填 0", verbs.fill_blanks, icon_name="pencil-line")
        self.row = add("表格加行", verbs.add_row, icon_name="plus")
        self.period = add("季度表", verbs.other_period, icon_name="calendar-plus")
        self.printing = add("打印", self.preview, icon_name="printer", key="Ctrl+P")
        self.compare = add("与上年比较", verbs.compare, icon_name="chart-column")
        self.copying = add("复制", self.copy, icon_name="copy")
        self.files = add("导出", lambda: None, icon_name="download", kind="")
        self.files.setMenu(self.outgoing.menu())
        self.finalise = add("定稿", verbs.finalise, icon_name="lock", kind="")
        add_rare = self.head.add_rare
        add_rare("导入填报数…", self.import_figures, lambda: True, "upload")
        add_rare("已在别处发布…", verbs.note_elsewhere, self._may_be_elsewhere, "circle-check")
        self._actions = (
            self.zero, self.row, self.period, self.printing, self.compare, self.copying, self.files,
            self.finalise,
        )  # fmt: skip
        self.stack.addWidget(self.content)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)

    def import_figures(self) -> None:
        open_import("figures", self._today, self)

    def _may_be_elsewhere(self) -> bool:
        report = self.report
        return report is not None and not report.is_final and self.year < self._today().year

    @property
    def report(self) -> Report | None:
        """The report shown, None while the page is empty."""
        return self.content.report if self.stack.currentWidget() is self.content else None

    def refresh(self) -> None:
        known = figures.years()
        self._fill_years(known)
        year = Year.of(self.year)
        book = self._form(year)
        if book is None:
            self._tell_old_year()
        elif not known and not self._blank_wanted:
            self._tell_nothing()
        else:
            self._tell_reading()
            wanted = read_materials if self.which.value() else read
            self._reading.want(partial(wanted, book, year, self._today()))
            return
        self._show_head()

    @property
    def is_filled(self) -> bool:
        """Whether the report shown is the one that the register holds."""
        return self._reading.is_done

    def _take(self, report: Report) -> None:
        self.content.show_report(report)
        self.stack.setCurrentWidget(self.content)
        self.verbs.look_again()
        if report.whole.of.is_blank and self.band.isHidden():
            self.band.say("soon", f"{blank_words(report.whole.of)}。")
        self._show_head()

    def _tell_reading(self) -> None:
        """Say that a year is being counted; the report shown stays until its own is read anew."""
        shown = self.report
        if shown is None or (shown.year, shown.is_beside) != (self.year, self.which.value()):
            self.empty.tell("file-spreadsheet", f"正在统计 {self.year} 年度", "请稍候。")
            self.stack.setCurrentWidget(self.empty)
            self._show_head()

    def may_close(self) -> bool:
        """Keep what is written in the section shown."""
        return not self.content.writing.is_dirty() or self.content.writing.save()

    def open_record(self, way: Open) -> None:
        self._show(int(way.id), False)

    def place(self) -> Callable[[], object]:
        """Return what shows the report or the papers of the moment again."""
        return partial(self._show, self.year, self.which.value())

    def _show(self, year: int, beside: bool) -> None:
        """Show a year, its report or the papers beside it."""
        if (year, beside) != (self.year, self.which.value()):
            self.which.set_value(beside)
            self.show_year(year)

    def show_year(self, year: int) -> None:
        """Show the report of another year."""
        self.content.writing.save()
        self.year = year
        self.band.silence()
        self.refresh()

    def panes(self) -> list[QWidget]:
        return self.content.panes() if self.report else [self.years]

    def _fill_years(self, known: list[int]) -> None:
        this = self._today().year
        self.years.show_years({*known, this, this - 1}, self.year, this)

    def _refuse_year(self, typed: str) -> None:
        last = self._today().year
        self.band.say("soon", f"“{typed}”不是可以看的年度，请填 {FIRST} 到 {last} 之间的年份。")

    def _form(self, year: Year) -> Form | None:
        wanted = self._chosen_forms.get(self.year, form_id_for_year(self.year))
        return register_form(wanted, year) if wanted else None

    def _tell_old_year(self) -> None:
        choose = [
            button(f"按 {name} 年格式看", press=partial(self._choose_form, name))
            for name in reversed(form_ids())
        ]
        self.empty.tell(
            "file-spreadsheet",
            f"{self.year} 年度还没有全国统一的表",
            f"全国统一的统计表从 {form(form_ids()[0]).data.first_year} 年开始。"
            "可以改按后来的格式统计这一年的数，只作内部参考。",
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
            "这里会自动算好。全年没有发生的，先看空表，再按“没填的填 0”就是零报告。",
            button("去登记申请", "primary", press=partial(self.going.emit, Show(Book.REQUEST))),
            button("先看空表", press=self.show_blank),
        )
        self.stack.setCurrentWidget(self.empty)

    def show_blank(self) -> None:
        """Show the tables of a year without any record."""
        self._blank_wanted = True
        self.refresh()

    def _show_head(self) -> None:
        report = self.report
        final, beside = report is not None and report.is_final, self.which.value()
        for action in self._actions:
            action.setEnabled(report is not None)
        chip = None if beside or report is None else words.state_chip(report)
        self.state.set_chip(chip or (_DRAFT if report is not None else None))
        if beside:
            self.head.leave_out({self.zero, self.row, self.period, self.compare, self.finalise})
        else:
            self.head.leave_out({self.zero, self.row} if final else set())
        self.finalise.setText(" 取消定稿" if final else " 定稿")
        self.finalise.setAccessibleName("取消定稿" if final else "定稿")
        sentence, wrong = words.counts(report, self._today()) if report else ("", False)
        self.late.setText(sentence if wrong else "")
        self.calm.setText("" if wrong else sentence)
        self.head.fit()

    def _open(self, record: Record) -> None:
        if record.kind in _KINDS:
            self.going.emit(Open(_KINDS[record.kind], record.id, _TABS.get(record.kind, "")))

    def _open_ledger(self, kind: str, ids: list[int]) -> None:
        book = _KINDS.get(kind)
        if book is None:
            return
        tab = _TABS.get(kind, "")
        of_year = Show(book, tab) if kind == "account" else Narrow(book, {"year": self.year}, tab)
        self.going.emit(Narrow.to(book, ids, tab) if ids else of_year)

    def copy(self) -> None:
        """Put the table or the text shown on the clipboard."""
        table, section = self.content.table, self.content.writing.section
        if table is not None:
            put_table(table)
            say(f"已复制“{table.heading}”，可以粘贴到 Excel 或 WPS 表格")
        elif section is not None:
            QGuiApplication.clipboard().setText(section.plain)
            say(f"已复制“{section.heading}”的文字")

    def preview(self) -> None:
        """Show what is shown as it will be printed (Ctrl+P)."""
        self.content.writing.save()
        self.outgoing.preview()
