"""更正、澄清、撤回 of a published item: kind, day, reason, and the text before and after."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.forms.choices import ToggleField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import TextField
from gui.forms.lines import Line
from gui.forms.rows import FieldSpec
from models.items import amendment
from models.items.amendment import AmendmentKind
from models.items.item import PublishedItem
from models.store.dates import read_date
from reports.ways import Book, Open

_ICONS = {"撤回": "undo-2", "更正": "pencil-line", "澄清": "info"}


class AmendmentDialog(FormDialog):
    """Asks for one amendment."""

    def __init__(self, item: PublishedItem, today: Callable[[], date], parent: QWidget) -> None:
        self._item, self._today = item, today

        def day() -> DateField:
            return DateField(lambda text: read_date(text, today()))

        super().__init__(
            "更正、澄清、撤回",
            (
                FieldSpec(
                    "kind",
                    "种类",
                    lambda: ToggleField([(each, each.value) for each in AmendmentKind]),
                    "两个文本都留在历史里",
                    required=True,
                ),
                FieldSpec("on_date", "日期", day, "可写 5、3-5、今天", required=True),
                FieldSpec("reason", "理由", lambda: TextField(lines=2), required=True),
                FieldSpec("before", "原文", lambda: TextField(lines=3), "有误的那几句"),
                FieldSpec("after", "改为", lambda: TextField(lines=3), required=True),
            ),
            self._record,
            sentence=item.title,
            accept_word="登记",
            parent=parent,
        )
        self.keep_typing(Open(Book.ITEM, item.id), item.id, item.title)
        self.form.set_values({"kind": AmendmentKind.CORRECTED, "on_date": today()})
        self.form.edited.connect(lambda _key: self._show_texts())

    def _show_texts(self) -> None:
        withdrawn = self.form.field("kind").value() is AmendmentKind.WITHDRAWN
        for key in ("before", "after"):
            self.form.show_row(key, not withdrawn)

    def _record(self, values: dict[str, Any]) -> None:
        with acting(f"登记{values['kind']}", self._item.title):
            amendment.amend(
                self._item,
                values["kind"],
                values["on_date"],
                values["reason"],
                today=self._today(),
                before=values["before"],
                after=values["after"],
            )


def amendment_lines(item: PublishedItem | None) -> list[Line]:
    """Return what was done to an item since it was published."""
    found = amendment.amendments(item) if item is not None else []
    return [
        Line(
            f"{each.on_date:%Y-%m-%d} {each.kind}",
            each.reason + (f"；改为：{each.after}" if each.after else ""),
            _ICONS[each.kind],
            undo=f"undo:{each.id}",
        )
        for each in found
    ]
