"""The words of a dispute as the windows say them: fields, kinds, the chip of its state."""

from datetime import date

from gui.controls.chips import Chip, ChipKind
from models.disputes.listing import DisputeRow
from models.disputes.ruling import kinds, result_word
from models.law.urgency import Tone, left

NAMES = {
    "number": "编号",
    "kind": "种类",
    "request": "登记号",
    "before": "经过复议",
    "received_on": "收到日期",
    "authority": "受理机关",
    "case_number": "案号",
    "closed_on": "审结日期",
    "ruling": "裁判结果",
    "result": "计入表四",
    "note": "备注",
    "removed_at": "移入回收站",
    "removed_reason": "移入理由",
}


def kind_word(kind: str) -> str:
    """Return 行政复议, 未经复议直接起诉 or 复议后起诉."""
    return kinds()[kind].label if kind in kinds() else kind


def end_words(ruling: str, result: str) -> str:
    """Return how a dispute ended: 结果维持（驳回诉讼请求), or "" while it is undecided."""
    if not result:
        return ""
    word = result_word(result)
    return f"{word}（{ruling}）" if ruling else word


def chip_of(result: str, until: str, today: date) -> Chip:
    """Return the chip of a dispute: what is left until the date to keep, in calendar days."""
    if result:
        return Chip(ChipKind.PLAIN, "已审结")
    if not until:
        return Chip(ChipKind.WAITING, result_word(""))
    state = left((date.fromisoformat(until) - today).days)
    if state.tone is Tone.FINE:
        return Chip(ChipKind.FINE, state.word, "check")
    return Chip(ChipKind(state.tone.value), state.word)


def row_chip(row: DisputeRow, today: date) -> Chip:
    """Return the chip of a line of the list."""
    return chip_of(row.result, row.until, today)
