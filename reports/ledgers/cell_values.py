"""From a cell to a value, with Excel's own traps: serial dates, numbers as text, full width …"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

import resources
from models.disputes.ruling import kinds
from models.law.event import WAYS
from models.store.dates import read_written
from models.store.plain_text import one_line
from models.store.refusal import Refusal
from reports.forms.outcomes import former_outcomes, outcome_of
from reports.ledgers.columns import Column

JOINT = "、"
_EPOCH = date(1899, 12, 30)
_LEVELS = re.compile(r"[/／>＞\s:：·\-－—]+")
# No word for “nothing” is longer than this (with blanks in it): most cells need no further look.
_LONGEST_BLANK = 8
# Serial numbers of 1982-01-01 and 2099-12-31: no ledger of ours is older or younger.
_SERIALS = range(29952, 73051)


class IncompleteDate(Refusal):
    """A date that names only a year or a month: no date, but no nonsense either."""


class Remark(Exception):
    """A value that was read, with something the clerk should check; `value` is what was read."""

    def __init__(self, value: Any, sentence: str) -> None:
        super().__init__(sentence)
        self.value, self.sentence = value, sentence


def text_of(cell: Any) -> str:
    """Return a cell as the text a person sees: 12.0 → 12, dates as 2026-03-05."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        midnight = cell.time() == datetime.min.time()
        return cell.date().isoformat() if midnight else cell.isoformat(sep=" ", timespec="seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).replace("\r\n", "\n").replace("_x000D_", "").strip()


def parts(cell: Any, joint: str) -> list[Any]:
    """Return the values of a cell that may hold several, joined by `joint`."""
    if not isinstance(cell, str):
        return [] if cell is None else [cell]
    return [part.strip() for part in cell.split(joint)] if cell.strip() else []


def joined(values: Sequence[Any], joint: str = JOINT) -> Any:
    """Return one value as it is, several joined, none as None: what `parts` takes apart."""
    if not any(value not in (None, "") for value in values):
        return None
    if len(values) == 1:
        return values[0]
    return joint.join("" if value is None else str(value) for value in values)


def joined_texts(texts: Iterable[str]) -> Any:
    """Return texts as lines of one cell; a text of several lines becomes one, none a dash."""
    plain = [one_line(text) for text in texts]
    return joined([text or "—" for text in plain], "\n") if any(plain) else None


def is_blank(cell: Any) -> bool:
    """Say whether a cell is empty or says so in words (无, —, null)."""
    text = text_of(cell)
    if not text or len(text) > _LONGEST_BLANK:
        return not text
    return _folded(text) in resources.toml("ledgers/words.toml")["blank"]


def read_cell(column: Column, cell: Any, today: date) -> Any:
    """Read one value of a column. Blank is "" for text and None for all else.

    Raises Refusal for what cannot be read, Remark for what was read and should be checked.
    """
    reader = _READERS.get(column.kind)
    if reader is None:
        return _text(column, cell)
    return None if is_blank(cell) else reader(column, cell, today)


def _text(column: Column, cell: Any) -> str:
    text = text_of(cell)
    if isinstance(cell, float) and abs(cell) >= 10**15:
        raise Remark(text, "长号码在表里成了数字，末尾几位可能已丢失，请核对原件")
    if not column.required and column.field not in ("note", "content") and is_blank(cell):
        return ""
    return text


def read_date_cell(column: Column, cell: Any, today: date) -> date:
    """Read a date: a real one, a serial number, or any usual text form."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = unicodedata.normalize("NFKC", text_of(cell))
    if re.fullmatch(r"\d{5}(\.\d+)?", text) and int(float(text)) in _SERIALS:
        return _EPOCH + timedelta(days=int(float(text)))
    bare = re.fullmatch(
        r"(19|20)\d\d((0[1-9]|1[0-2])?|[年./-](\d{1,2}月?)?)", text.replace(" ", "")
    )
    try:
        written = read_written(text, today, column.field)
    except Refusal as refusal:
        kind = IncompleteDate if bare or "完整的日期" in refusal.sentence else Refusal
        raise kind(column.field, refusal.sentence) from None
    if written.guessed:
        raise Remark(written.day, f"“{text}”没有写年份，按 {written.day} 登记，请核对")
    return written.day


def _date(column: Column, cell: Any, today: date) -> date:
    day = read_date_cell(column, cell, today)
    if day.year > today.year:
        raise Refusal(column.field, f"{day} 还没有到，{column.name}不能是将来的日期")
    if day > today:
        raise Remark(day, f"{column.name} {day} 晚于今天（{today}），请核对")
    return day


def _choice(group: str, said: str) -> Callable[[Column, Any, date], str]:
    def read(column: Column, cell: Any, today: date) -> str:
        text = text_of(cell)
        found = next(filter(None, map(_choices(group).get, map(_folded, _candidates(text)))), None)
        if found is None:
            raise Refusal(column.field, f"没有“{text_of(cell)}”这种{column.name}，可填：{said}")
        return found

    return read


def _dispute_result(column: Column, cell: Any, today: date) -> str | tuple[str, str]:
    """Read 结果 of a dispute: a column of table 四, or a usual ruling as (column, ruling)."""
    text = text_of(cell)
    found = _choices("dispute_result").get(_folded(text))
    if found is not None:
        return found
    every = {(word, end) for kind in kinds().values() for word, end in kind.rulings.items()}
    ends = {end for word, end in every if word == text}
    if len(ends) == 1:
        return ends.pop(), text
    said = "结果维持、结果纠正、其他结果、尚未审结"
    raise Refusal(column.field, f"没有“{text}”这种结果，可填：{said}")


def _candidates(text: str) -> tuple[str, str]:
    """Return a text and its last level: 不予公开：属于国家秘密, 法人或其他组织-商业企业 …"""
    levels = [part for part in _LEVELS.split(text) if part]
    return text, levels[-1] if levels else text


@cache
def _choices(group: str) -> dict[str, str]:
    words = resources.toml("ledgers/words.toml")[group]
    return {_folded(word): key for key, known in words.items() for word in (key, *known)}


def label_of(group: str, key: str) -> str:
    """Return the word a ledger prints for a value, such as 自然人 for natural_person."""
    words = resources.toml("ledgers/words.toml")[group]
    return str(words[key][0]) if key and key.isascii() else key


def service_way(kept: str) -> str:
    """Return a kept 送达方式 as one of the five; words of the office's own are 其他."""
    return _choices("service_way").get(_folded(kept), WAYS[-1]) if kept else ""


def _folded(text: str) -> str:
    return re.sub(r"[\s()]", "", unicodedata.normalize("NFKC", text)).lower()


def _days(column: Column, cell: Any, today: date) -> int:
    found = re.fullmatch(r"(\d{1,3})(个?工作日|天|日)?", _folded(text_of(cell)))
    if not found or int(found[1]) < 1:
        raise Refusal(column.field, f"“{text_of(cell)}”不是天数，请填 1 到 20 的整数")
    return int(found[1])


def _number(column: Column, cell: Any, today: date) -> Decimal:
    text = re.sub(r"[,\s]|元$|万元$|件$", "", unicodedata.normalize("NFKC", text_of(cell)))
    try:
        value = Decimal(text.lstrip("¥￥"))
    except InvalidOperation:
        raise Refusal(column.field, f"“{text_of(cell)}”不是数，请填 0 或正数") from None
    if not value.is_finite() or value < 0:
        raise Refusal(column.field, f"“{text_of(cell)}”不能用，请填 0 或正数")
    return value


def _money(column: Column, cell: Any, today: date) -> int:
    """Read an amount in 元 and return 分."""
    fen = _number(column, cell, today) * 100
    if fen != fen.to_integral_value():
        raise Refusal(column.field, f"“{text_of(cell)}”比分还小，请填到分为止，如 100.50")
    return int(fen)


def _year(column: Column, cell: Any, today: date) -> int:
    found = re.fullmatch(r"((?:19|20)\d\d)(年度?)?", _folded(text_of(cell)))
    if not found:
        raise Refusal(column.field, f"“{text_of(cell)}”不是年度，请填四位年份，如 {today.year}")
    return int(found[1])


def _outcome(column: Column, cell: Any, today: date) -> str:
    """Read 办理结果: the id or label of a row of table 三, or an outcome of the form before it."""
    text = text_of(cell)
    for candidate in _candidates(text):
        if found := outcome_of(candidate) or _old_outcomes().get(_old(candidate)):
            return found
    raise Refusal(
        column.field,
        f"没有“{text}”这种办理结果，请填表三“三、本年度办理结果”里最末一级的一行，如“予以公开”“属于国家秘密”",
    )


def _period(column: Column, cell: Any, _today: date) -> dict[str, Any]:
    """Read a period such as 7个工作日, 20 日 or a bare number of working days."""
    text = unicodedata.normalize("NFKC", text_of(cell)).replace(" ", "")
    found = re.fullmatch(r"(\d{1,3})(个?工作日|个?自然日|日|天)?", text)
    if found is None or not int(found[1]):
        raise Refusal(column.field, f"“{text}”不是期限，请写成 7个工作日 或 20日")
    unit = found[2] or "工作日"
    kind = "working" if "工作" in unit else "calendar"
    return {"period": int(found[1]), "period_kind": kind}


@cache
def _old_outcomes() -> dict[str, str]:
    rows = former_outcomes()
    return {_old(row.label): row.id for row in rows} | {row.id: row.id for row in rows}


def _old(text: str) -> str:
    plain = re.sub(r"^(其中:?)?\d*[.、]?", "", _folded(text).replace("：", ":"))
    return re.sub(r"[《》“”\"]|数$", "", plain)


_READERS: dict[str, Callable[[Column, Any, date], Any]] = {
    "date": _date,
    "deadline": read_date_cell,
    "days": _days,
    "period": _period,
    "number": _number,
    "money": _money,
    "year": _year,
    "outcome": _outcome,
    "intake": _choice("intake", "当面、邮寄、信函、网络、传真、其他"),
    "applicant_kind": _choice(
        "applicant_kind", "自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他"
    ),
    "service_way": _choice("service_way", "、".join(WAYS)),
    "party": _choice("party", "第三方、其他机关、共同制作机关"),
    "attribute": _choice("attribute", "主动公开、依申请公开、不予公开"),
    "yes_no": _choice("yes_no", "是、否"),
    "validity": _choice("validity", "有效、失效、废止"),
    "document_kind": _choice("document_kind", "是、否、规章"),
    "dispute_kind": _choice("dispute_kind", "行政复议、未经复议直接起诉、复议后起诉"),
    "dispute_result": _dispute_result,
    "duration": _choice("duration", "长期、定期、临时"),
}
