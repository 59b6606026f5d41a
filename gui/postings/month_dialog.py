"""张贴台账 of a month: which, then its paper."""

import calendar as months
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from gui.printing.preview import PreviewDialog
from models.postings.listing import hung_in
from reports.postings.papers import board_register

_BACK = 24  # months offered


class MonthDialog(FormDialog):
    """Asks for a month and shows what hung on the boards in it."""

    def __init__(self, today: date, parent: QWidget) -> None:
        choices = []
        year, month = today.year, today.month
        for _ in range(_BACK):
            choices.append((f"{year}-{month:02}", f"{year} 年 {month} 月"))
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        super().__init__(
            "公开栏张贴台账",
            (FieldSpec("month", "月份", lambda: ComboField(choices), required=True),),
            self._show,
            sentence="这个月在公开栏上张贴过的，按张贴日期列出",
            accept_word="看台账",
            parent=parent,
        )
        self.form.set_values({"month": choices[0][0]})

    def _show(self, values: dict[str, Any]) -> None:
        year, month = (int(part) for part in str(values["month"]).split("-"))
        first = date(year, month, 1)
        last = date(year, month, months.monthrange(year, month)[1])
        paper = board_register(first, last, hung_in(first, last))
        PreviewDialog(paper, self.parentWidget() or self).open()
