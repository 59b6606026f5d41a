"""Random request ledgers and an independent reckoning of what they should give.

The reckoning shares no code with the program: it takes its calendar from another package and
follows the columns of the ledger, not the log of events.
"""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import chinese_calendar
from openpyxl import Workbook

from tests.books import sheet_of

ON = date(2026, 10, 30)
NEW_LAW, FEES_FROM = date(2019, 5, 15), date(2021, 1, 1)
IN_PERSON = ("直接送达", "委托送达")
OUTCOMES = {
    "granted": "（一）予以公开",
    "partial": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "d1": "1.属于国家秘密",
    "d2": "2.其他法律行政法规禁止公开",
    "d3": "3.危及“三安全一稳定”",
    "d4": "4.保护第三方合法权益",
    "d5": "5.属于三类内部事务信息",
    "d6": "6.属于四类过程性信息",
    "d7": "7.属于行政执法案卷",
    "d8": "8.属于行政查询事项",
    "u1": "1.本机关不掌握相关政府信息",
    "u2": "2.没有现成信息需要另行制作",
    "u3": "3.补正后申请内容仍不明确",
    "n1": "1.信访举报投诉类申请",
    "n2": "2.重复申请",
    "n3": "3.要求提供公开出版物",
    "n4": "4.无正当理由大量反复申请",
    "n5": "5.要求行政机关确认或重新出具已获取信息",
    "o1": "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "o2": "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "o3": "3.其他",
}
KINDS = {
    "natural_person": "自然人",
    "business": "商业企业",
    "research": "科研机构",
    "welfare": "社会公益组织",
    "legal_service": "法律服务机构",
    "other_org": "其他",
}
HEADS = (
    "登记号", "收到日期", "申请方式", "申请人类型", "申请人", "申请内容",
    "补正告知日期", "补正期限", "补正收到日期",
    "征求意见对象", "征求意见日期", "征求意见期限", "征求意见答复日期",
    "延期告知日期", "延期工作日", "延期批准人",
    "收费通知日期", "收费金额", "缴费日期", "办结日期", "办理结果", "送达日期", "送达方式",
)  # fmt: skip
SYNONYMS = {"登记号": "受理编号", "收到日期": " 收件日期 ", "申请人类型": "申请人类别\n"}
_WIDE = str.maketrans("0123456789-/", "０１２３４５６７８９－／")
_EPOCH = date(1899, 12, 30)


def nth(day: date, count: int, left_out: Callable[[date], bool] = lambda day: False) -> date:
    """Return the count-th working day after `day`."""
    while count:
        day += timedelta(days=1)
        count -= chinese_calendar.is_workday(day) and not left_out(day)
    return day


@dataclass
class Row:
    """One invented request: its cells, and what they should come to."""

    cells: dict[str, Any]
    start: date
    kind: str
    status: str = "open"
    due: date | None = None
    until: date | None = None
    closed: date | None = None
    counts: date | None = None
    outcome: str = ""
    left_out: Callable[[date], bool] = field(default=lambda day: False)
    silent_until: date | None = None
    settled: bool = False
    extension: int = 0

    @property
    def period(self) -> int:
        return 15 if self.cells["收到日期"] < NEW_LAW else 20


def make_rows(chance: random.Random, count: int) -> list[Row]:
    """Invent requests received from 2018 to 2026, closed or open on the day `ON`."""
    rows: list[Row] = []
    while len(rows) < count:
        row = _begin(chance, len(rows))
        _supplement(chance, row)
        _fee(chance, row)
        if row.start > ON - timedelta(days=30):  # its due date may lie in a year not yet known
            continue
        _consult(chance, row)
        _extend(chance, row)
        _end(chance, row)
        steps = [v for k, v in row.cells.items() if isinstance(v, date) and not k.endswith("期限")]
        if max(steps) <= ON:
            rows.append(row)
    return rows


def _begin(chance: random.Random, number: int) -> Row:
    received = date(2018, 1, 2) + timedelta(days=chance.randrange((ON - date(2018, 1, 2)).days))
    kind = chance.choice(list(KINDS))
    cells = dict.fromkeys(HEADS) | {
        "登记号": f"{received.year}-{number:04d}",
        "收到日期": received,
        "申请方式": chance.choice(["当面", "邮寄", "信函", "网络", "传真", "其他"]),
        "申请人类型": KINDS[kind],
        "申请人": "张××",
        "申请内容": f"申请公开第{number}号补偿登记表",
    }
    return Row(cells, received, kind)


def _supplement(chance: random.Random, row: Row) -> None:
    if chance.random() > 0.2:
        return
    asked = nth(row.start, chance.randrange(1, 8))
    row.cells |= {"补正告知日期": asked, "补正期限": nth(asked, 10)}
    if chance.random() < 0.6:
        row.start = row.cells["补正收到日期"] = asked + timedelta(days=chance.randrange(1, 15))
    else:
        row.status, row.until = "waiting_supplement", row.cells["补正期限"]


def _fee(chance: random.Random, row: Row) -> None:
    if row.status != "open" or chance.random() > 0.15:
        return
    late = chance.random() < 0.2
    told = row.start + timedelta(days=chance.randrange(1, 12))
    if late:
        told = nth(row.start, row.period) + timedelta(days=chance.randrange(1, 9))
    row.cells |= {"收费通知日期": told, "收费金额": chance.choice([100, 2000, 152.5])}
    counts = not late and told >= FEES_FROM and row.cells["收到日期"] >= NEW_LAW
    row.settled = late
    if chance.random() < 0.6:
        row.cells["缴费日期"] = paid = told + timedelta(days=chance.randrange(1, 45))
        row.start = paid if counts else row.start
    elif counts:
        row.status, row.until = "waiting_payment", nth(told, 20)


def _consult(chance: random.Random, row: Row) -> None:
    if row.settled or chance.random() > 0.3:
        return
    sent = row.start + timedelta(days=chance.randrange(12))
    by_hand = sent + timedelta(days=chance.randrange(3, 40)) if chance.random() < 0.3 else None
    limit = by_hand or nth(sent, 15)
    answer = sent + timedelta(days=chance.randrange(40)) if chance.random() < 0.7 else None
    end = min(answer or date.max, limit)
    row.left_out = lambda day: sent < day <= end
    row.silent_until = None if answer else limit
    row.cells |= {
        "征求意见对象": chance.choice(["第三方", "其他机关", "共同制作机关"]),
        "征求意见日期": sent,
        "征求意见期限": by_hand,
        "征求意见答复日期": answer,
    }


def _extend(chance: random.Random, row: Row) -> None:
    if row.settled or chance.random() > 0.25:
        return
    received = row.cells["收到日期"]
    told = max(received, row.start + timedelta(days=chance.randrange(-10, 15)))
    late = row.status == "open" and chance.random() < 0.2
    if late:
        told = nth(row.start, row.period, row.left_out) + timedelta(days=chance.randrange(1, 9))
    days = chance.randrange(1, 21) if chance.random() < 0.9 else None
    row.cells |= {"延期告知日期": told, "延期工作日": days, "延期批准人": "李××"}
    row.extension = min(days or 0, row.period) if told >= row.start and not late else 0


def _end(chance: random.Random, row: Row) -> None:
    if row.status == "open":
        row.due = nth(row.start, row.period + row.extension, row.left_out)
    steps = [v for k, v in row.cells.items() if isinstance(v, date) and not k.endswith("期限")]
    closed = max([*steps, (row.due or row.start) + timedelta(days=chance.randrange(-8, 6))])
    if chance.random() < 0.85 and closed <= ON:
        waiting = {"waiting_supplement": "o1", "waiting_payment": "o2"}
        row.outcome = waiting.get(row.status) or chance.choice(list(OUTCOMES))
        row.closed, row.status, row.until = closed, "closed", None
        row.cells |= {"办结日期": closed, "办理结果": OUTCOMES[row.outcome]}
        _serve(chance, row, closed)
    elif row.status == "open" and row.silent_until and row.silent_until >= ON:
        row.status, row.until = "waiting_consultation", row.silent_until


def _serve(chance: random.Random, row: Row, closed: date) -> None:
    row.counts, served = closed, closed + timedelta(days=chance.randrange(12))
    if chance.random() < 0.5 or served > ON:
        return
    way = chance.choice([*IN_PERSON, "邮寄", "互联网", "其他"])
    row.cells |= {"送达日期": served, "送达方式": way}
    row.counts = served if way in IN_PERSON else closed


def expected_due(row: Row) -> dict[str, Any]:
    """Return what ``due --all`` should say of a row."""
    replied = row.closed and row.due and row.outcome not in ("o1", "o2", "o3")
    late = row.status != "closed" and row.due is not None and row.due < ON
    return {
        "number": row.cells["登记号"],
        "received_on": row.cells["收到日期"].isoformat(),
        "clock_start": row.start.isoformat(),
        "due_on": row.due.isoformat() if row.due else None,
        "waiting_until": row.until.isoformat() if row.until else None,
        "status": row.status,
        "overdue": late,
        "on_time": row.counts <= row.due if replied and row.counts and row.due else None,
    }


def expected_table(rows: list[Row], year: int) -> Counter[str]:
    """Return the cells of table 三 of a year that are not 0."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    cells: Counter[str] = Counter()
    for row in rows:
        received, closed = row.cells["收到日期"], row.closed
        found = []
        if first <= received <= last:
            found.append("received")
        if received < first and (closed is None or closed >= first):
            found.append("carried_in")
        if closed and first <= closed <= last:
            found += [row.outcome, "results_total"]
        if received <= last and (closed is None or closed > last):
            found.append("carried_out")
        cells.update(f"table3.{name}.{kind}" for name in found for kind in (row.kind, "total"))
    return cells


def write_ledger(path: Path, rows: list[Row], chance: random.Random | None = None) -> None:
    """Write the rows as a ledger; with `chance` in messy spelling, with Excel's traps."""
    book = Workbook()
    sheet = sheet_of(book)
    heads = list(HEADS)
    if chance:
        chance.shuffle(heads)
        sheet.append(["示例镇依申请公开登记台账"])
        sheet.merge_cells("A1:H1")
        sheet.append([])
    sheet.append([SYNONYMS.get(head, head) if chance else head for head in heads])
    for row in rows:
        cells = _messy(row, chance) if chance else row.cells
        sheet.append([cells[head] for head in heads])
        if chance and chance.random() < 0.05:
            sheet.append([])
    book.save(path)


def _messy(row: Row, chance: random.Random) -> dict[str, Any]:
    cells = {
        head: spelt(value, chance) if isinstance(value, date) else value
        for head, value in row.cells.items()
    }
    if cells["延期工作日"]:
        days = str(cells["延期工作日"])
        cells["延期工作日"] = chance.choice([f"{days}个工作日", days.translate(_WIDE), f" {days} "])
    if row.outcome:
        label = OUTCOMES[row.outcome]
        plain = label.lstrip("0123456789.").removeprefix("（一）").removeprefix("（二）")
        half = label.replace("（", "(").replace("）", ")")
        bare = plain.split("（")[0]
        cells["办理结果"] = chance.choice([row.outcome, label, bare, f" {half} "])
    return cells


def spelt(day: date, chance: random.Random) -> Any:
    """Return a date in one of the spellings that ledgers really have."""
    serial = (day - _EPOCH).days
    forms = [
        day,
        serial,
        str(serial),
        int(f"{day:%Y%m%d}"),
        f"{day:%Y%m%d}",
        f"{day.year}-{day.month}-{day.day}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"  {day.isoformat()} ",
        day.isoformat().translate(_WIDE),
        f"{day.isoformat()} 10:30:00",
    ]
    return chance.choice(forms)
