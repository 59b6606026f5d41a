"""What the office says of an item in a year: the points, why, and what proves it."""

from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.activities.assessment.fields import points_field, points_value
from gui.activities.assessment.words import found_words
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField, TextField
from gui.forms.rows import FieldSpec
from models.assessment import verdict
from models.assessment.deduction import hundredths, shown
from models.assessment.sheet import Assessed
from reports.ways import Book, Open


class JudgingDialog(FormDialog):
    """Keeps the points of one item in a year; empty points take what the register proposes."""

    def __init__(self, row: Assessed, year: int, parent: QWidget) -> None:
        self._row, self._year = row, year
        found = found_words(row)
        proposed = (
            f"登记簿查到 {found}，按“{row.item.rule}”扣 {shown(row.proposed or 0)} 分"
            if found
            else f"登记簿查不到，{row.item.rule}"
        )
        rule = "不填按登记簿查到的扣" if found else "没有这种情形的填 0"
        super().__init__(
            f"{year} 年自评",
            (
                FieldSpec("points", "扣分", points_field, rule),
                FieldSpec("reason", "理由", LineField, "改了登记簿的扣分要写" if found else ""),
                FieldSpec("evidence", "佐证", lambda: TextField("如 县政务公开办通报", 2)),
            ),
            self._write,
            sentence=f"{row.item.name}\n{proposed}",
            accept_word="保存",
            parent=parent,
        )
        self.keep_typing(
            Open(Book.ACTIVITY, row.id, "assessment"), f"{row.id}.{year}", str(row.item.name)
        )
        said = row.verdict
        points = said.points if said is not None else None
        self.form.set_values(
            {
                "points": points_value(points),
                "reason": said.reason if said is not None else "",
                "evidence": said.evidence if said is not None else "",
            }
        )

    def _write(self, values: dict[str, Any]) -> None:
        item, points = self._row.item, values["points"]
        kept = None if points is None else hundredths(points, "points")
        with acting("自评", str(item.name), f"已填 {self._year} 年自评：{item.name}"):
            verdict.judge(
                item,
                self._year,
                kept,
                values["reason"],
                values["evidence"],
                proposed=self._row.proposed,
            )
