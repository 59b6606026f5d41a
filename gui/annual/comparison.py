"""与上年比较: every figure of a report beside those of the years before."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from gui.acting.act import say
from gui.acting.application import WayOn
from gui.acting.files import ask_where, show_folder
from gui.acting.telling import telling
from gui.annual.report import Report
from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.printing.preview import PreviewDialog
from gui.tables.columns import Column, Held, Kind, Shape
from gui.tables.record_rows import RecordRows
from reports.annual.comparison import NOTE, Compared, comparison
from reports.annual.comparison_paper import comparison_paper, comparison_title, write_comparison
from reports.forms.table import number_text

_WIDTH, _HEIGHT = 1000, 520


class ComparisonDialog(SheetDialog):
    """Shows the figures of four years and what changed; Esc closes."""

    def __init__(self, report: Report, today: date, parent: QWidget) -> None:
        years, rows = comparison(report.form, report.whole.of)
        super().__init__(f"{report.year} 年度与以前年度比较", NOTE, parent, _WIDTH)
        self._years, self._today = years, today
        self.rows = [each for each in rows if each.is_told]
        self.view = RecordRows(_shape(years), "行")
        self.view.records.show(Held(self.rows))
        self.view.setMinimumHeight(self.within(_HEIGHT))
        if self.rows:
            self.body.addWidget(self.view)
        else:
            self.body.addWidget(label("这几年没有登记，或者都是 0，没有可比较的。"))
        self.add_button("关闭", self.reject, key="Esc")
        if self.rows:
            self.add_button("导出 Excel", self.export, key="Ctrl+S")
            self.add_button("打印", self.print, key="Ctrl+P")

    def export(self) -> None:
        """Ask where, then write the figures as a workbook."""
        name = f"{comparison_title(self._years)}.xlsx"
        path = ask_where("导出与以前年度比较", name, "xlsx", "Excel 工作簿", self)
        if path is None:
            return
        with telling(self):
            write_comparison(self._years, self.rows, path)
            say(f"已保存：{path}", way_on=WayOn("打开文件夹", partial(show_folder, path)))

    def print(self) -> None:
        """Show the figures as they print."""
        paper = comparison_paper(self._years, self.rows, self._today)
        PreviewDialog(paper, self, edited=True).exec()


def _shape(years: Sequence[int]) -> Shape:
    columns = [
        Column("label", "指标", _label, tooltip=_label, sortable=False),
        *(
            Column(
                *(str(year), str(year), partial(_value, at), 4.5, Kind.NUMBER),
                sortable=False,
                spare=at > 1,
            )
            for at, year in enumerate(years)
        ),
        Column("change", "比上年", _change, 7, Kind.NUMBER, sortable=False),
        Column("share", "增减", _share, 5.5, Kind.NUMBER, sortable=False, spare=True),
    ]
    return Shape(tuple(columns), name="与以前年度比较")


def _label(row: Compared) -> str:
    return row.words


def _value(at: int, row: Compared) -> str:
    value = row.values[at]
    return "—" if value is None else number_text(value)


def _change(row: Compared) -> str:
    return row.change


def _share(row: Compared) -> str:
    return row.share
