"""The statutory tables of another period: a quarter, a half, a month, any days."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.telling import telling
from gui.annual.period_sheet import PeriodSheet
from gui.annual.report import Report
from gui.forms.choices import ComboField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from models.store.dates import in_order, read_date
from models.store.refusal import Refusal
from models.year.period import Period
from models.year.year import Year
from reports.annual.files import tables_document
from reports.forms.register_form import register_form
from reports.forms.shipped import form_ids, newest
from reports.paper.document import Document
from reports.periods.overview import PARTS, month_of

_SENTENCE = (
    "按台账统计这一段时间；季度、半年可以另外填报，没有填报的印“未填报”。"
    "有的地方每季度仍要 {oldest} 年格式的表。"
)


class PeriodDialog(FormDialog):
    """Asks for the form and the days; `done(document)` with the tables counted for them."""

    def __init__(
        self, report: Report, today: date, done: Callable[[Document], object], parent: QWidget
    ) -> None:
        self._done = done
        spans = _spans(report.year)
        forms = [(name, f"{name} 年格式") for name in reversed(form_ids())]
        super().__init__(
            "季度、月度统计表",
            (
                FieldSpec("form", "格式", lambda: ComboField(forms), required=True),
                FieldSpec("span", "期间", lambda: ComboField(spans, empty="自定起止")),
                FieldSpec("first", "起", lambda: DateField(lambda text: read_date(text, today))),
                FieldSpec("last", "止", lambda: DateField(lambda text: read_date(text, today))),
            ),
            self._show,
            sentence=_SENTENCE.format(oldest=form_ids()[0]),
            accept_word="看表",
            parent=parent,
        )
        fill_in = self.add_button("填报", self._fill_in, key="Ctrl+E")
        self.foot.insertWidget(self.foot.count() - 2, fill_in)  # the main one stays last
        self.form.set_values({"form": report.form.id, "span": _last_quarter(report.year, today)})

    def _fill_in(self) -> None:
        """Open the tables of the quarter or half, to enter what no ledger gives."""
        with telling(self.form):
            values = self.form.values()
            period = self._period(values)
            if not period.part:
                raise Refusal("span", "填报按季度、半年；全年的在年度报告里填，别的期间只统计。")
            PeriodSheet(values["form"] or newest(), period, self._done, self).exec()

    def _show(self, values: dict[str, Any]) -> None:
        counted = Year(self._period(values))
        book = register_form(values["form"] or newest(), counted)
        self._done(tables_document(book, counted.first.year, counted))

    @staticmethod
    def _period(values: dict[str, Any]) -> Period:
        first, last = values["first"], values["last"]
        if values["span"]:
            first, last = (date.fromisoformat(day) for day in values["span"].split("/"))
        if not first or not last:
            raise Refusal("first", "请选择期间，或者填写起止两个日期。")
        in_order(first, last)
        return Period(first, last)


def _spans(year: int) -> list[tuple[str, str]]:
    parts = [
        (_days(Period.of(year, part)), f"{year} 年{word}") for part, word in PARTS.items() if part
    ]
    months = [
        (_days(month_of(date(year, month, 1))), f"{year} 年 {month} 月") for month in range(1, 13)
    ]
    return [*parts, *months]


def _last_quarter(year: int, today: date) -> str:
    """Return the quarter that ended last, the fourth of a year that is over."""
    ended = (today.month - 1) // 3 if today.year == year else 4
    return _days(Period.of(year, f"q{max(ended, 1)}"))


def _days(period: Period) -> str:
    return f"{period.first}/{period.last}"
