"""The words of a request as the windows say them: chips, examples, the names of fields."""

from gui.controls.chips import Chip, ChipKind
from models.law.urgency import State

# Who belongs into which column of table 三.
EXAMPLES = {
    "natural_person": "个人；个体工商户按商业企业",
    "business": "公司、企业",
    "research": "高等学校、研究院所",
    "welfare": "社会团体、基金会、民办非企业单位",
    "legal_service": "律师事务所",
    "other_org": "村（居）民委员会、其他机关",
}
NAMES = {
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
    "others": "共同申请人",
    "helps": "协助机关",
    "content": "申请内容",
    "corrected_content": "补正后申请内容",
    "supply_form": "提供方式",
    "filled_in_by_office": "本机关代填",
    "department": "承办科室",
    "closed_on": "办结日期",
    "outcome": "办理结果",
    "reply_number": "答复文号",
    "served_on": "送达日期",
    "retention": "保管期限",
    "archived_on": "归档日期",
    "destroyed_on": "销毁日期",
    "note": "备注",
    "removed_at": "移入回收站",
    "removed_reason": "移入理由",
}


def chip_of(state: State, *, long: bool = False) -> Chip:
    """Return the chip of a state; `long` says 个工作日 where the list says 天."""
    word = state.in_full if long else state.word
    icon = "check" if state.tone == "fine" else None
    return Chip(ChipKind(state.tone.value), word, icon)
