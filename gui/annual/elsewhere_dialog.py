"""已在别处发布: on which day and where the report of a past year was published."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import button
from gui.controls.resting import rest
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from models.store.dates import read_date
from models.year.elsewhere import forget_elsewhere, note_elsewhere, published_elsewhere
from reports.ways import Book, Open

_EXAMPLE = "网址，或栏目、公报的名称"
_NO_MORE = "这一年的报告以前已经发布、本登记簿里不再定稿的，登记在这里，工作台就不再提醒。"


class ElsewhereDialog(FormDialog):
    """Asks for day and place; what was noted can be changed, and taken away again."""

    def __init__(self, year: int, today: Callable[[], date], parent: QWidget) -> None:
        self._year, self._today = year, today
        parts = (
            FieldSpec("day", "公布日期", self._day, required=True),
            FieldSpec(
                "where", "发布在", partial(LineField, "网址，或栏目、公报的名称"), required=True
            ),
        )
        super().__init__(
            f"{year} 年度报告已在别处发布",
            parts,
            self._note,
            sentence=_NO_MORE,
            accept_word="登记",
            parent=parent,
        )
        rest(self.main, "登记已在别处发布", verb="登记已在别处发布")
        known = published_elsewhere(year)
        if known is not None:
            self.form.set_values({"day": known.day, "where": known.where})
            self.body.addWidget(button("取消这条登记", "link", size="card", press=self._withdraw))
        self.keep_typing(Open(Book.REPORT, year))

    def _day(self) -> DateField:
        return DateField(lambda text: read_date(text, self._today()))

    def _note(self, values: dict[str, Any]) -> None:
        with acting("登记已在别处发布", f"{self._year} 年度报告"):
            note_elsewhere(self._year, values["day"], values["where"] or "", self._today())

    def _withdraw(self) -> None:
        with telling(self), acting("取消已在别处发布", f"{self._year} 年度报告"):
            forget_elsewhere(self._year)
            self.let_go()
