"""Words that say more than their column asks: 口头, 律师代理的自然人, 废止2020-01-23."""

import re
from datetime import date
from typing import Any

import resources
from models.store.dates import read_date
from models.store.refusal import Refusal
from reports.ledgers.books.columns import Column
from reports.ledgers.cells.cell import Remark, folded, text_of
from reports.ledgers.cells.known_words import chosen, named_in

_INTAKES = "当面、邮寄、信函、网络、传真、其他"
_APPLICANTS = "自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他"
_STATES = "有效、失效、废止"
_AGENT = re.compile(
    r"(由|委托)?(律师事务所|律师|律所|法律服务机构|代理人)+(代理|代为申请|代|受托)?的?|代理|受托|受|委托"
)
_DAY = re.compile(
    r"(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}[日号]?|([-./])\d{1,2}\1\d{1,2}|(?:0\d|1[0-2])[0-3]\d(?!\d))"
)


def read_intake(column: Column, cell: Any, today: date) -> str:
    """Read 申请方式; by word of mouth is 当面, written down by the office (条例 29)."""
    text = text_of(cell)
    for value, words in resources.toml("ledgers/words.toml")["spoken"].items():
        if folded(text) in map(folded, words):
            sentence = f"“{text}”按{value}、本机关代填登记，请核对"
            raise Remark(value, sentence, {"filled_in_by_office": "yes"})
    return chosen("intake", _INTAKES, column, text)


def read_applicant_kind(column: Column, cell: Any, today: date) -> str:
    """Read 申请人类型; a lawyer who acts for a client stands for the kind of the client."""
    text = text_of(cell)
    try:
        return chosen("applicant_kind", _APPLICANTS, column, text)
    except Refusal as refusal:
        client = _AGENT.sub("", folded(text))
        if client == folded(text):
            raise
        try:
            kind = chosen("applicant_kind", _APPLICANTS, column, client)
        except Refusal:
            sentence = f"“{text}”没有写委托人的类型，律师代理的按委托人的类型填：{_APPLICANTS}"
            raise Refusal(column.field, sentence) from refusal
    raise Remark(kind, f"律师代理的按委托人的类型“{client}”登记，请核对")


def read_validity(column: Column, cell: Any, today: date) -> str:
    """Read 有效性; a day beside the word is that of the repeal, or the last one in force."""
    text = text_of(cell)
    found = _DAY.search(text)
    if found is None:
        return chosen("validity", _STATES, column, text)
    around = text[: found.start()] + text[found.end() :]
    day = read_date(found.group(), today, column.field)
    states = named_in("validity", around) or {"有效"}
    state = states.pop() if len(states) == 1 else chosen("validity", _STATES, column, around)
    if state != "有效":
        if day > today:
            sentence = f"“{text}”的日期还没有到，现在填有效，到期日填在有效期至里"
            raise Refusal(column.field, sentence)
        raise Remark(state, f"废止日期按 {day} 登记，请核对", {"repealed_on": day})
    if not re.search("[至到止截]", around):
        sentence = f"“{text}”里的日期不知道是哪一天的，请填到公开日期、废止日期或有效期至一列"
        raise Refusal(column.field, sentence)
    raise Remark(state, f"有效期至按 {day} 登记，请核对", {"valid_until": day})
