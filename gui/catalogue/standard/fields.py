"""The form of one row of the standard catalogue: the official columns in their order."""

from collections.abc import Mapping
from typing import Any

from gui.forms.choices import CheckGridField, Choice, ComboField
from gui.forms.field import LineField, TextField
from gui.forms.form import Part
from gui.forms.rows import FieldSpec, Section
from models.catalogue.standard_entry import (
    StandardEntry,
    channel_names,
    domains,
    general_time_limit,
    time_limits,
)
from models.catalogue.standard_listing import LEVELS, MODES, domains_in_use
from models.office.profile import office

_LINES = ("matter", "detail", "content", "basis", "time_limit", "organ", "to_some")


def parts() -> tuple[Part, ...]:
    """Return sections and fields."""
    return (*_matter(), *_when_and_who(), *_how())


def _matter() -> tuple[Part, ...]:
    return (
        Section("公开事项"),
        FieldSpec(
            "domain",
            "领域",
            lambda: ComboField(domain_choices(), editable=True),
            "26 个领域之一；本地另设的可以直接写",
            required=True,
        ),
        FieldSpec(
            "matter", "一级事项", LineField, "与相邻条目相同的，打印时合并成一格", required=True
        ),
        FieldSpec("detail", "二级事项", LineField, required=True),
        FieldSpec(
            "content",
            "公开内容",
            lambda: TextField("要素用顿号分开", lines=4),
            "公开内容（要素）",
            required=True,
        ),
        FieldSpec(
            "basis",
            "公开依据",
            lambda: TextField("《中华人民共和国政府信息公开条例》第二十一条", lines=3),
            "法律法规和文件的名称、条款；对照县级目录填写",
            required=True,
        ),
    )


def _when_and_who() -> tuple[Part, ...]:
    return (
        Section("时限和主体"),
        FieldSpec(
            "time_limit",
            "公开时限",
            lambda: ComboField([(each, each) for each in time_limits()], editable=True),
            "法律法规另有规定的，从其规定",
            "条例第二十六条",
            required=True,
        ),
        FieldSpec("organ", "公开主体", LineField, "公开这项信息的机关", required=True),
    )


def _how() -> tuple[Part, ...]:
    return (
        Section("公开渠道和载体"),
        FieldSpec(
            "channels",
            "渠道",
            lambda: CheckGridField([(name, name) for name in channel_names()], columns=2),
            "打印时勾选的印成 ■，其余印成 □",
            required=True,
        ),
        Section("对象、方式、层级"),
        FieldSpec(
            "to_all",
            "公开对象",
            lambda: CheckGridField([("to_all", "全社会")], columns=1),
            required=True,
        ),
        FieldSpec(
            "to_some",
            "特定群众",
            lambda: LineField("申请人所在村（社区）群众"),
            "只向一部分人公开时写明是谁",
        ),
        FieldSpec(
            "active",
            "公开方式",
            lambda: CheckGridField([(name, word) for word, name in MODES.items()]),
            "依申请公开要有依据",
            required=True,
        ),
        FieldSpec(
            "township",
            "公开层级",
            lambda: CheckGridField([(name, word) for word, name in LEVELS.items()]),
            required=True,
        ),
    )


def domain_choices() -> list[Choice]:
    """Return the 26 domains and those the office added."""
    names = dict.fromkeys([domain.name for domain in domains()] + domains_in_use())
    return [(name, name) for name in names]


def blank(domain: str = "") -> dict[str, Any]:
    """Return what a new row begins with."""
    draft = StandardEntry(
        domain=domain, organ=office().name, time_limit=general_time_limit(), channels="政府网站"
    )
    return shown(draft)


def shown(entry: StandardEntry) -> dict[str, Any]:
    """Return what the form shows of a row."""
    values: dict[str, Any] = {name: getattr(entry, name) for name in _LINES}
    return values | {
        "domain": entry.domain,
        "channels": entry.channel_list,
        "to_all": ["to_all"] if entry.to_all else [],
        "active": [name for name in MODES.values() if getattr(entry, name)],
        "township": [name for name in LEVELS.values() if getattr(entry, name)],
    }


def given(values: Mapping[str, Any], kept: StandardEntry | None = None) -> dict[str, Any]:
    """Return the form's values as the verbs of the register take them.

    Channels of `kept` that have no box stay with it.
    """
    others = [name for name in (kept.channel_list if kept else ()) if name not in channel_names()]
    boxes = [name for name in values["channels"] if name in channel_names()]
    found: dict[str, Any] = {name: values[name] or "" for name in (*_LINES, "domain")}
    found |= {"channels": [*boxes, *others], "to_all": bool(values["to_all"])}
    found |= {name: name in values["active"] for name in MODES.values()}
    return found | {name: name in values["township"] for name in LEVELS.values()}
