"""与上年比较: every figure of a report beside those of the years before."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from gui.annual.report import Report
from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.tables.columns import Column, Held, Kind, Shape
from gui.tables.view import RecordView
from gui.theme.theme import px
from reports.annual.comparison import Compared, comparison
from reports.forms.table import number_text

_WIDTH, _HEIGHT = 900, 520


class ComparisonDialog(SheetDialog):
    """Shows the figures of four years and what changed; Esc closes."""

    def __init__(self, report: Report, parent: QWidget) -> None:
        years, rows = comparison(report.form, report.whole.of)
        said = "同一指标在两年的表里名称、单位都相同才比较；表的格式改过的，写“口径不同，不可比”。"
        super().__init__(f"{report.year} 年度与以前年度比较", said, parent, _WIDTH)
        self.rows = [each for each in rows if any(each.values) or each.change not in ("", "0")]
        self.view = RecordView(_shape(years))
        self.view.setAccessibleName("与以前年度比较")
        self.view.records.show(Held(self.rows))
        self.view.setMinimumHeight(px(_HEIGHT))
        if self.rows:
            self.body.addWidget(self.view)
        else:
            self.body.addWidget(label("这几年的数都是 0，没有可比较的。"))
        self.add_button("关闭", self.reject, key="Esc")


def _shape(years: Sequence[int]) -> Shape:
    columns = [
        Column("label", "指标", _label, sortable=False),
        *(
            Column(str(year), str(year), partial(_value, at), 6, Kind.NUMBER, sortable=False)
            for at, year in enumerate(years)
        ),
        Column("change", "比上年", _change, 11, Kind.NUMBER, sortable=False),
        Column("share", "增减", _share, 6, Kind.NUMBER, sortable=False),
    ]
    return Shape(tuple(columns))


def _label(row: Compared) -> str:
    return row.label.removesuffix(" · 总计")


def _value(at: int, row: Compared) -> str:
    value = row.values[at]
    return "" if value is None else number_text(value)


def _change(row: Compared) -> str:
    return row.change


def _share(row: Compared) -> str:
    return row.share
