"""The words of the page: chips for states, the names of fields and values in the history."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

import resources
from gui.controls.chips import Chip, ChipKind
from gui.forms import attachments
from gui.forms.choices import Choice
from gui.forms.lines import Way
from models.items.listing import ItemRow
from models.items.state import UNCLEARED, of_item
from models.law.urgency import State, Tone
from models.law.workdays import Calendar

# The fields of an item by their official names, in the order of the ledger.
NAMES: Mapping[str, str] = {
    "title": "信息名称",
    "index_number": "索引号",
    "document_number": "文号",
    "publisher": "发布机构",
    "category": "信息类别",
    "genre": "体裁",
    "theme": "主题",
    "made_on": "成文日期",
    "published_on": "公开日期",
    "attribute": "公开属性",
    "withheld_reason": "不公开理由",
    "channels": "公开渠道",
    "url": "网址",
    "posting_place": "张贴地点",
    "notice_from": "公示起始",
    "notice_until": "公示截止",
    "document_kind": "文件种类",
    "validity": "有效性",
    "valid_until": "有效期至",
    "repealed_on": "废止日期",
    "period": "公开期限",
    "period_kind": "期限单位",
    "period_reason": "期限依据",
    "duration": "公开时限",
    "village_affairs": "村务公开",
    "needs_interpretation": "需要解读",
    "withdrawn_on": "撤回日期",
    "department": "责任科室",
    "reviewer": "保密审查人",
    "explains": "解读对象",
    "summary": "内容概述",
    "keywords": "关键词",
    "note": "备注",
    "removed_at": "移入回收站",
    "removed_reason": "移入理由",
}


# The fields of what belongs to an item, as the history names them.
BELONGING_NAMES: Mapping[str, str] = {
    "step": "环节",
    "title": "岗位",
    "person": "签字人",
    "opinion": "意见",
    "conclusion": "结论",
    "basis": "依据",
    "reason": "理由",
    "signed_on": "签字日期",
    "on_date": "日期",
    "before": "原文",
    "after": "改为",
    "name": "附件",
}
# What the form lets do with what belongs to an item beside its fields.
WAYS: Mapping[str, tuple[Way, ...]] = {
    "clearance": (Way("review", "登记审查", "stamp", "Ctrl+R"),),
    "amendments": (Way("amend", "更正、澄清、撤回", "file-pen-line", "Ctrl+T"),),
    "attachments": (attachments.WAY, Way("inspect", "公开前体检", "eye")),
}


@cache
def offered(kind: str) -> list[Choice]:
    """Return the shipped words of `kind` (genres, themes, withheld, removed) as choices."""
    return [(word, word) for word in resources.toml("catalogue/words.toml")[kind]]


def list_chip(row: ItemRow, calendar: Calendar, on: date) -> Chip:
    """Return the state of an item for the list: colour only where the clerk has to act."""
    state = of_item(row, calendar, on)
    kind = ChipKind.PLAIN if state.tone is Tone.NEUTRAL else ChipKind(state.tone.value)
    return Chip(kind, state.word, "stamp" if state.word == UNCLEARED else None)


def due_chip(state: State) -> Chip | None:
    """Return the chip beside the date of publishing; none where no date is running or was missed.

    It says in full which days it counts: 工作日, or 日 of the calendar.
    """
    if state.was_late:
        return Chip(ChipKind.SOON, state.in_full)
    if state.tone in (Tone.PLAIN, Tone.NEUTRAL):
        return None
    return Chip(ChipKind(state.tone.value), state.in_full)


def head_chip(state: State) -> Chip:
    """Return the chip beside the title of the form."""
    if state.tone is Tone.PLAIN:
        return Chip(ChipKind.PLAIN, "已公开" if state.was_late else state.word)
    return Chip(ChipKind.NEUTRAL, state.word if state.tone is Tone.NEUTRAL else "未公开")


def in_words(name: str, value: Any, names: Mapping[str, Mapping[int, str]]) -> str:
    """Return a value of the history as a person reads it; `names` gives words for ids."""
    if value in (None, ""):
        return "—"
    if isinstance(value, bool):
        return "是" if value else "否"
    if name in names:
        return names[name].get(value, str(value))
    return str(value).replace("T", " ")
