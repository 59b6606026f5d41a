"""The words of an account as the window says them: fields, kinds, the chip of its state."""

from collections.abc import Mapping
from datetime import date

from gui.controls.chips import Chip, ChipKind
from models.accounts.in_year import AccountYear
from models.accounts.kinds import kinds
from models.law.urgency import Tone

NAMES: Mapping[str, str] = {
    "name": "名称",
    "kind": "种类",
    "other_names": "其他叫法",
    "address": "账号或网址",
    "opened_on": "开通日期",
    "closed_on": "注销日期",
    "department": "承办科室",
    "keeper": "维护人",
    "days": "更新间隔",
    "channel": "公开渠道",
    "note": "备注",
    "removed_at": "移入回收站",
    "removed_reason": "移入理由",
}


def kind_word(key: str) -> str:
    """Return the name of a kind."""
    return kinds()[key].name if key in kinds() else key


def chip_of(row: AccountYear, today: date) -> Chip:
    """Return what is left until something new is due."""
    state = row.standing(today)
    if state.tone is Tone.FINE:
        return Chip(ChipKind.FINE, state.word, "check")
    return Chip(ChipKind(state.tone.value), state.word)
