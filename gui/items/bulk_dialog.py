"""The dialog of a change of many items: what is left empty stays as it is."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.category_field import CategoryField
from gui.forms.choices import CheckGridField, ComboField, ToggleField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.form import Part
from gui.forms.rows import FieldSpec
from gui.items.fields import Today, category_choices, department_choices
from gui.items.words import offered
from models.items.bulk import AS_MADE, BulkChange
from models.items.item import Attribute, Duration
from models.office import channel
from models.store.dates import read_date
from models.store.refusal import Refusal

_AS_IT_IS, _ON_DAY = "", "on_day"
_KEPT = (_AS_IT_IS, "不改")
_PLAIN = (
    "category", "genre", "department", "reviewer", "attribute", "duration", "village_affairs"
)  # fmt: skip
_WIDTH = 640


class BulkDialog(FormDialog):
    """Asks what changes in `count` items; what is left empty stays as it is."""

    def __init__(
        self,
        count: int,
        change: Callable[[BulkChange], object],
        today: Today,
        parent: QWidget,
    ) -> None:
        self._change = change
        super().__init__(
            "批量修改",
            (*_what(), *_publishing(today), *_marks()),
            self._gather,
            sentence=f"共 {count:,} 条。只改填写的各栏，空着的不动。",
            accept_word="修改",
            parent=parent,
            width=_WIDTH,
        )
        kept = ("attribute", "published", "duration", "village_affairs")
        self.form.set_values(dict.fromkeys(kept, _AS_IT_IS))
        self.form.edited.connect(lambda _key: self._show_rows())
        self._show_rows()

    def _show_rows(self) -> None:
        field = self.form.field
        withheld = field("attribute").value() in (Attribute.ON_REQUEST, Attribute.WITHHELD)
        self.form.show_row("withheld_reason", withheld)
        self.form.show_row("published_on", field("published").value() == _ON_DAY)

    def _gather(self, values: dict[str, Any]) -> None:
        both = [name for name in values["add"] if name in values["drop"]]
        if both:
            raise Refusal("drop", f"“{both[0]}”不能既加上又去掉，请去掉一处的勾。")
        changed = {name: values[name] for name in _PLAIN if values[name] not in (None, _AS_IT_IS)}
        wanted = BulkChange(
            changed | _reason(values),
            tuple(values["add"]),
            tuple(values["drop"]),
            bool(values["by_title"]),
            _published(values),
        )
        if not wanted:
            raise Refusal(None, "还没有填要改的内容，请至少填一栏。")
        self._change(wanted)


def _reason(values: dict[str, Any]) -> dict[str, str]:
    """Return the reason that goes with the 公开属性 that is set."""
    if values["attribute"] == _AS_IT_IS:
        return {}
    if values["attribute"] == Attribute.PUBLIC:
        return {"withheld_reason": ""}
    if not values["withheld_reason"]:
        raise Refusal("withheld_reason", f"{values['attribute']}要写不公开的理由和条款。")
    return {"withheld_reason": values["withheld_reason"]}


def _published(values: dict[str, Any]) -> date | str | None:
    if values["published"] != _ON_DAY:
        return values["published"] or None
    if values["published_on"] is None:
        raise Refusal("published_on", "请填写公开日期，或选“不改”。")
    day: date = values["published_on"]
    return day


def _what() -> tuple[Part, ...]:
    return (
        FieldSpec("category", "信息类别", lambda: CategoryField(category_choices())),
        FieldSpec(
            "by_title", "", lambda: CheckGridField([(True, "按名称归类、填体裁，只填还空着的")])
        ),
        FieldSpec("genre", "体裁", lambda: ComboField(offered("genres"), editable=True)),
        FieldSpec(
            "department", "责任科室", lambda: ComboField(department_choices(), editable=True)
        ),
        FieldSpec("reviewer", "保密审查人", LineField),
    )


def _publishing(today: Today) -> tuple[Part, ...]:
    names = [(each.name, each.name) for each in channel.channels()]
    ways = [_KEPT, (AS_MADE, "同成文日期"), (_ON_DAY, "填日期")]
    return (
        FieldSpec(
            "attribute",
            "公开属性",
            lambda: ToggleField([_KEPT, *((each.value, each.value) for each in Attribute)]),
        ),
        FieldSpec(
            "withheld_reason", "理由", lambda: ComboField(offered("withheld"), editable=True)
        ),
        FieldSpec(
            "published",
            "公开日期",
            lambda: ToggleField(ways),
            "只填主动公开而没有公开日期的，已有的不改",
        ),
        FieldSpec("published_on", "", lambda: DateField(lambda text: read_date(text, today()))),
        FieldSpec("add", "加上渠道", lambda: CheckGridField(names)),
        FieldSpec("drop", "去掉渠道", lambda: CheckGridField(names)),
    )


def _marks() -> tuple[Part, ...]:
    lasting = [_KEPT, *((each.value, each.value) for each in Duration)]
    yes_no = [_KEPT, (True, "是"), (False, "否")]
    return (
        FieldSpec("duration", "公开时限", lambda: ToggleField(lasting)),
        FieldSpec("village_affairs", "村务公开", lambda: ToggleField(yes_no)),
    )
