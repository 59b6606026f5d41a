"""The words of a request as the windows say them: kinds of applicant, outcomes, masked facts."""

from datetime import date
from functools import cache

from gui.chips import Chip, ChipKind
from models.event import Party
from models.request import InformationRequest
from models.state import State
from reports.form_data import RowData
from reports.forms import form, outcomes_2014

WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
PARTIES = {
    Party.THIRD_PARTY: "第三方",
    Party.OTHER_ORGAN: "其他机关",
    Party.JOINT_MAKER: "共同制作机关",
}
# Who belongs into which column of table 三.
EXAMPLES = {
    "natural_person": "个人，含个体工商户",
    "business": "公司、企业",
    "research": "高等学校、研究院所",
    "welfare": "社会团体、基金会、民办非企业单位",
    "legal_service": "律师事务所",
    "other_org": "村（居）民委员会、其他机关",
}
FIELDS = {
    "number": "登记号",
    "received_on": "收到日期",
    "arrived_on": "来件日期",
    "confirmed_how": "确认方式",
    "intake": "申请方式",
    "applicant_kind": "申请人类型",
    "applicant": "申请人",
    "id_number": "证件号码",
    "phone": "联系电话",
    "address": "通信地址",
    "content": "申请内容",
    "supply_form": "提供方式",
    "filled_in_by_office": "本机关代填",
    "department": "承办科室",
    "closed_on": "办结日期",
    "outcome": "办理结果",
    "reply_number": "答复文号",
    "served_on": "送达日期",
    "note": "备注",
    "removed_at": "移入回收站",
    "removed_reason": "移入理由",
}
_FORM = "2021"


def weekday(day: date) -> str:
    """Return 星期三."""
    return WEEKDAYS[day.weekday()]


@cache
def applicant_kinds() -> dict[str, str]:
    """Return the applicant's columns of table 三: id → label."""
    columns = form(_FORM).data.table3.columns
    return {column.id: column.label for column in columns if not column.sum_of}


@cache
def _outcomes() -> dict[str, str]:
    words = {row.id: row.label for row in outcomes_2014()}
    for group in outcome_groups():
        for leaf in group.leaves:
            words[leaf.id] = short(leaf.label)
            if leaf is not group:
                words[leaf.id] = f"{short(group.label)}：{short(leaf.label)}"
    return words


def outcome_groups() -> tuple[RowData, ...]:
    """Return the heads of 办理结果 as printed: （一） … （六）, with their rows below."""
    table = form(_FORM).data.table3
    results = next(row for row in table.row if row.row)
    return tuple(group for group in results.row if not group.sum_of_leaves)


def short(label: str) -> str:
    """Return a printed label without its number and the remark in brackets."""
    plain = label.split("）", 1)[1] if label.startswith("（") else label.lstrip("0123456789.")
    return plain.split("（", 1)[0]


def outcome_words(outcome: str) -> str:
    """Return an outcome in words (不予公开：属于国家秘密), or "" without one."""
    return _outcomes().get(outcome, outcome)


def chip_of(state: State, *, long: bool = False) -> Chip:
    """Return the chip of a state; `long` says 个工作日 where the list says 天."""
    word = state.word.replace(" 天", " 个工作日") if long else state.word
    icon = "check" if state.tone == "fine" else None
    return Chip(ChipKind(state.tone.value), word, icon)


def masked(text: str) -> str:
    """Return a number with its middle hidden: 138****2067, 3604**********0012."""
    if len(text) < 8:
        return text
    head = 3 if len(text) <= 12 else 4
    return text[:head] + "*" * (len(text) - head - 4) + text[-4:]


def yuan(cents: int) -> str:
    """Return 分 as 元: 1,234.50."""
    return f"{cents / 100:,.2f}".removesuffix(".00")


def applicant(request: InformationRequest) -> str:
    """Return 张××（自然人）."""
    kind = applicant_kinds().get(request.applicant_kind, "")
    return f"{request.applicant or '申请人未填'}（{kind}）" if kind else request.applicant
