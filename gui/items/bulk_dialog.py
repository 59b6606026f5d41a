"""The dialog of a change of many items: what is left empty stays as it is."""

from collections.abc import Callable, Sequence
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
from models.items.bulk import AS_MADE, BulkChange, Standing, standing
from models.items.item import Attribute, DocumentKind, Duration
from models.office import channel
from models.store.dates import read_date
from models.store.refusal import Refusal

_AS_IT_IS, _ON_DAY = "", "on_day"
_KEPT = (_AS_IT_IS, "不改")
_PLAIN = (
    "category", "genre", "department", "reviewer", "document_kind", "attribute", "duration",
    "village_affairs",
)  # fmt: skip
_WIDTH = 640


class BulkDialog(FormDialog):
    """Asks what changes in items; what is left empty stays as it is.

    What the items say already is filled over only when the clerk says so, and a reviewer is put
    to what is published only when she says that he was.
    """

    def __init__(
        self,
        ids: Sequence[int],
        change: Callable[[BulkChange], object],
        today: Today,
        parent: QWidget,
    ) -> None:
        self._change, self._ids = change, ids
        self._standing = Standing()
        super().__init__(
            "批量修改",
            (*_care(), *_what(), *_publishing(today), *_marks()),
            self._gather,
            sentence=f"共 {len(ids):,} 条。只改填写的各栏，空着的不动。",
            accept_word="修改",
            parent=parent,
            width=_WIDTH,
        )
        kept = ("document_kind", "attribute", "published", "duration", "village_affairs")
        self.form.set_values({**dict.fromkeys(kept, _AS_IT_IS), "overwrite": False})
        self.form.edited.connect(self._follow)
        self._show_rows()

    def _follow(self, key: str) -> None:
        """Say what the items say already where the clerk filled something in."""
        if key in _PLAIN:
            self._look()
        self._show_rows()

    def _look(self) -> None:
        fields = {name: self.form.field(name) for name in _PLAIN}
        filled = {name: each.value() for name, each in fields.items() if not each.is_empty()}
        wanted = {name: value for name, value in filled.items() if value != _AS_IT_IS}
        self._standing = standing(self._ids, wanted) if wanted else Standing()

    def _show_rows(self) -> None:
        field = self.form.field
        withheld = field("attribute").value() in (Attribute.ON_REQUEST, Attribute.WITHHELD)
        self.form.show_row("withheld_reason", withheld)
        self.form.show_row("published_on", field("published").value() == _ON_DAY)
        found, reviewer = self._standing, str(field("reviewer").value() or "")
        self.form.show_row("overwrite", bool(found.otherwise))
        self.form.set_rule("overwrite", f"{found.otherwise:,} 条已经填了别的内容")
        self.form.show_row("reviewed", bool(reviewer and found.published))
        sentence = f"{found.published:,} 条已经公开：{reviewer}在公开前审查过，才能这样登记"
        self.form.set_rule("reviewed", sentence)

    def _gather(self, values: dict[str, Any]) -> None:
        both = [name for name in values["add"] if name in values["drop"]]
        if both:
            raise Refusal("drop", f"“{both[0]}”不能既加上又去掉，请去掉一处的勾。")
        self._look()  # also what was typed last
        self._show_rows()
        if values["reviewer"] and self._standing.published and not values["reviewed"]:
            sentence = f"{self._standing.published:,} 条已经公开，请确认是他在公开前审查的。"
            raise Refusal("reviewed", sentence)
        changed = {name: values[name] for name in _PLAIN if values[name] not in (None, _AS_IT_IS)}
        wanted = BulkChange(
            changed | _reason(values),
            tuple(values["add"]),
            tuple(values["drop"]),
            bool(values["by_title"]),
            _published(values),
            overwrite=bool(values["overwrite"]),
            numbered=bool(values["numbered"]),
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
        FieldSpec("numbered", "索引号", lambda: CheckGridField([(True, "按规则补齐还没有的")])),
        FieldSpec(
            "document_kind",
            "文件种类",
            lambda: ToggleField([_KEPT, *((each.value, each.value) for each in DocumentKind)]),
        ),
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


def _care() -> tuple[Part, ...]:
    ways = [(False, "只填空的"), (True, "全部改写")]
    return (
        FieldSpec("overwrite", "已填的", lambda: ToggleField(ways)),
        FieldSpec("reviewed", "", lambda: CheckGridField([(True, "公开前确实审查过")])),
    )
