"""The words of an activity as the window says them: fields, the chip of its state."""

from collections.abc import Mapping
from datetime import date

from gui.controls.chips import Chip, ChipKind
from models.activities.kinds import kinds
from models.activities.state import Standing
from models.law.urgency import Tone, left

NAMES: Mapping[str, str] = {
    "kind": "种类",
    "on_date": "日期",
    "matter": "事项",
    "department": "承办科室",
    "times": "次数",
    "people": "人数",
    "participants": "参加人员",
    "due_on": "办理期限",
    "done_on": "办结日期",
    "result": "结果",
    "facts": "种类的栏目",
    "note": "备注",
    "removed_at": "移入回收站",
    "removed_reason": "移入理由",
}


def kind_word(key: str) -> str:
    """Return the name of a kind."""
    return kinds()[key].name if key in kinds() else key


def chip_of(found: Standing, today: date) -> Chip:
    """Return the stage with what is left until its day, in calendar days; plain once settled."""
    if not found.is_open:
        return Chip(ChipKind.PLAIN, found.word)
    if found.waits:
        return Chip(ChipKind.WAITING, found.word)
    if found.due_on is None:
        return Chip(ChipKind.NEUTRAL, found.word)
    state = left((found.due_on - today).days)
    words = f"{found.word} {state.word}"
    if state.tone is Tone.FINE:
        return Chip(ChipKind.FINE, words, "check")
    return Chip(ChipKind(state.tone.value), words)


def short_day(day: str, today: date) -> str:
    """Return 03-12 for a day of this year, the whole day for another, "" for none."""
    return day[5:] if day[:4] == str(today.year) else day
