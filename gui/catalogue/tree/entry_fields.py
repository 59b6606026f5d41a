"""The fields of one entry of the catalogue, as data; what the form shows and what it gives."""

import unicodedata
from collections.abc import Mapping
from typing import Any

from gui.forms.category_field import CategoryField
from gui.forms.choices import CheckGridField, ToggleField
from gui.forms.field import LineField
from gui.forms.form import Part
from gui.forms.rows import FieldSpec, Section
from models.catalogue.cataloguing import MOST_DAYS
from models.office import channel
from models.office.category import CatalogueEntry, split
from models.office.category_tree import Tree
from models.office.publishing_period import UNITS
from models.store.refusal import Refusal

NAMES = {
    "name": "名称",
    "parent": "上级",
    "path": "全称",
    "article": "依据",
    "hint": "说明",
    "period": "公开期限",
    "period_kind": "期限单位",
    "channels": "常用渠道",
    "gap": "更新间隔",
    "code": "编号代码",
    "position": "顺序",
    "withdrawn_on": "停用日期",
}
_JOIN = "、"
_DAYS_WIDTH = 76
_CODE_WIDTH = 132
NO_GAP = "最多隔几天；空着不限"


def parts() -> tuple[Part, ...]:
    """Return sections and fields."""
    return (*_column(), *_publishing())


def _column() -> tuple[Part, ...]:
    return (
        Section("栏目"),
        FieldSpec("name", "名称", LineField, "与网站的栏目名称一致", required=True),
        FieldSpec(
            "parent",
            "上级",
            lambda: path_field("空着就是最上一级"),
            "下级随着一起移动",
        ),
        FieldSpec("article", "依据", lambda: LineField("条例第二十条第（七）项"), "公开的依据"),
        FieldSpec("hint", "说明", lambda: LineField("预算、决算和“三公”经费"), "登记时在旁边提示"),
    )


def _publishing() -> tuple[Part, ...]:
    return (
        Section("公开"),
        (
            FieldSpec(
                "period",
                "期限",
                lambda: LineField("20", parse=_days, width=_DAYS_WIDTH),
                "从形成到公开",
                "条例第二十六条",
                required=True,
            ),
            FieldSpec(
                "period_kind",
                "",
                lambda: ToggleField([(kind, word) for kind, word in UNITS.items()]),
                inline=True,
            ),
        ),
        FieldSpec(
            "channels",
            "常用渠道",
            lambda: CheckGridField([(each.name, each.name) for each in channel.channels()]),
            "这一栏通常发在哪里",
        ),
        FieldSpec(
            "gap",
            "更新间隔",
            lambda: LineField("不限", parse=_days, show=_gap, width=_DAYS_WIDTH),
            NO_GAP,
        ),
        FieldSpec(
            "code",
            "编号代码",
            lambda: LineField("如 CZ", width=_CODE_WIDTH),
            "索引号里的类别代码",
        ),
    )


def path_field(example: str) -> CategoryField:
    """Return a field for an entry of the catalogue, still without choices."""
    return CategoryField([], example=example, unknown="请从列表里选")


def _days(text: str) -> int:
    plain = unicodedata.normalize("NFKC", text).removesuffix("天").strip()
    if not plain.isdecimal() or not 1 <= int(plain) <= MOST_DAYS:
        raise Refusal(None, f"“{text}”不是天数，请写 1 到 {MOST_DAYS} 的数，如 30")
    return int(plain)


def _gap(days: Any) -> str:
    return f"{days} 天" if days else ""


def uppers(tree: Tree, key: int | None) -> list[tuple[int, list[str]]]:
    """Return what an entry (None: a new one) may stand under: in use and not below itself.

    The upper level it has is offered in any case.
    """
    barred = {key, *(each.id for each in tree.below(key))} if key is not None else set()
    own = tree[key].parent_id if key is not None else None
    return [
        (entry.id, split(entry.path))
        for entry, _ in tree.in_order()
        if entry.id == own or (entry.withdrawn_on is None and entry.id not in barred)
    ]


def shown(entry: CatalogueEntry) -> dict[str, Any]:
    """Return what the form shows of an entry."""
    plain = ("name", "article", "hint", "period", "period_kind", "gap", "code")
    values = {name: getattr(entry, name) for name in plain}
    return values | {"parent": entry.parent_id, "channels": _names(entry.channels)}


def given(values: Mapping[str, Any], kept: str) -> dict[str, Any]:
    """Return the form's values as the verbs take them.

    Channels of `kept` that the office does not have any more, so that no box stands for them,
    stay as they are.
    """
    known = {each.name for each in channel.channels()}
    lost = [name for name in _names(kept) if name not in known]
    return {**values, "channels": _JOIN.join([*values["channels"], *lost])}


def _names(channels: str) -> list[str]:
    return [name for name in channels.split(_JOIN) if name]


def gap_rule(tree: Tree, parent: int | None) -> str:
    """Return the rule beside the gap: whose gap holds where the entry has none."""
    if parent is None:
        return NO_GAP
    for entry in (tree[parent], *tree.above(parent)):
        if entry.gap is not None:
            return f"空着随“{entry.name}”，{entry.gap} 天"
    return NO_GAP
