"""Rows that a county adds to the statutory tables; their figures are entered (YearFigure)."""

from collections.abc import Set
from datetime import datetime

from peewee import CharField, DateTimeField

from models.store import rows
from models.store.database import Table
from models.store.obstacles import refuse_beside
from models.store.plain_text import one_line
from models.store.refusal import Refusal
from models.year.entered import YearFigure


class LocalRow(Table):
    """A row of form `form`, printed under the row `after` (a row id of the form)."""

    form = CharField()
    after = CharField()
    label = CharField()
    unit = CharField(default="")
    removed_at = DateTimeField(null=True)

    named_by = "label"

    @classmethod
    def check_back(cls, ids: Set[int]) -> None:
        """Refuse that a row goes for which figures were entered."""
        for key in ids - rows.read(cls, ids).keys():
            entered = YearFigure.get_or_none(YearFigure.figure.startswith(f"local{key}."))
            if entered is not None:
                raise refuse_beside(YearFigure, entered.id, "是填在这一行里的")

    @property
    def row_id(self) -> str:
        """The id of the row in the form, never given to another."""
        return f"local{self.id}"


def local_rows(form: str) -> list[LocalRow]:
    """Return the rows added to a form, in the order they were added."""
    query = LocalRow.select().where((LocalRow.form == form) & LocalRow.removed_at.is_null())
    return list(query.order_by(LocalRow.id))


def every_row() -> list[LocalRow]:
    """Return the rows added to any form, removed ones too, in the order they were added."""
    return list(LocalRow.select().order_by(LocalRow.id))


def add(form: str, after: str, label: str, unit: str = "") -> LocalRow:
    """Add a row. Refuses an empty label and one that the form has already among its local rows."""
    return LocalRow.add("增加本地行", form=form, after=after, **_tidy(form, label, unit))


def change(row: LocalRow, after: str, label: str, unit: str = "") -> list[str]:
    """Change a row; refuses what `add` refuses."""
    return row.alter("修改本地行", after=after, **_tidy(row.form, label, unit, row.id))


def remove(row: LocalRow) -> None:
    """Take a row out of the form; its figures stay entered and come back with it."""
    row.alter("删去本地行", removed_at=datetime.now().replace(microsecond=0))


def _tidy(form: str, label: str, unit: str, key: int | None = None) -> dict[str, str]:
    tidied = one_line(label)
    if not tidied:
        raise Refusal("label", "请写这一行的名称，照县里的表写，如“其他主动公开文件”。")
    if any(row.label == tidied and row.id != key for row in local_rows(form)):
        raise Refusal("label", f"已经有“{tidied}”这一行，请换一个名称。")
    return {"label": tidied, "unit": one_line(unit)}
