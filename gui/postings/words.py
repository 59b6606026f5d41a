"""The words of a posting: its fields, its state as a chip."""

from datetime import date

from gui.controls.chips import Chip, ChipKind
from models.postings.listing import PostingRow
from models.postings.posting import PostingState

NAMES = {
    "kind": "文种",
    "title": "标题",
    "body": "正文",
    "subtitle": "题下编号",
    "document_number": "发文字号",
    "addressee": "主送、称呼",
    "names_masked": "姓名",
    "matter": "公示事项",
    "period": "公示期",
    "period_unit": "单位",
    "period_reason": "依据",
    "posted_on": "张贴",
    "first_on": "首日",
    "last_on": "截止",
    "last_reason": "理由",
    "objections_to": "异议受理",
    "phone": "电话",
    "supervision": "监督电话",
    "organ": "落款",
    "dated": "落款日期",
    "sealed": "盖章",
    "red_head": "红头",
    "note": "附注",
    "ending": "结语",
    "objecting": "异议办法",
    "kept": "不隐去的",
    "paper": "纸张",
    "list": "名单",
    "attached": "附件",
    "item": "来自信息",
    "removed_at": "移入回收站",
    "removed_reason": "理由",
}
_NEAR = 2  # days before the end from which on a posting stands out


CUT_SHORT = Chip(ChipKind.LATE, "公示期未满")


def chip_of(state: PostingState, last_on: date | None, today: date) -> Chip | None:
    """Return the chip of a posting; one that hangs in its period is plain."""
    if state is PostingState.DUE:
        days = (today - last_on).days if last_on else 0
        return Chip(ChipKind.NOW, "今天取下" if days == 1 else f"应取下 {days} 天")
    if state is PostingState.HANGING and last_on is not None:
        left = (last_on - today).days
        if left <= _NEAR:
            return Chip(ChipKind.SOON, "今天截止" if left == 0 else f"剩 {left} 天")
    return Chip(ChipKind.PLAIN, state.value)


def row_chip(row: PostingRow, today: date) -> Chip | None:
    """Return the chip of a line of the list; what lacks its photograph says so."""
    last = date.fromisoformat(row.last_on) if row.last_on else None
    if not row.hung:
        state = PostingState.DRAFT
    elif not row.hanging:
        state = PostingState.DOWN
    else:
        state = PostingState.DUE if last and last < today else PostingState.HANGING
    if state is PostingState.DOWN and row.last_on and row.down_on < row.last_on:
        return CUT_SHORT
    if state in (PostingState.HANGING, PostingState.DOWN) and row.unseen:
        near = chip_of(state, last, today)
        if near is None or near.kind is ChipKind.PLAIN:
            return Chip(ChipKind.SOON, unseen_words(row.hung, row.unseen), "image")
    chip = chip_of(state, last, today)
    return Chip(ChipKind.NEUTRAL, chip.text) if chip and chip.kind is ChipKind.PLAIN else chip


def unseen_words(hung: int, unseen: int) -> str:
    """Say of how many boards the photograph is lacking."""
    return "缺照片" if unseen == hung else f"照片缺 {unseen} 处"


def sub(row: PostingRow, today: date) -> str:
    """Return the second line of a row: its days, with a year other than this, and its boards."""
    span = row.kind
    if row.first_on and row.last_on:
        years = {row.first_on[:4], row.last_on[:4]}
        short = 5 if years == {f"{today.year}"} else 0
        end = max(short, 5 if len(years) == 1 else 0)
        span = f"{row.first_on[short:]} 至 {row.last_on[end:]}"
    return f"{span} · {row.hung} 处" if row.hung else f"{span} · 未张贴"
