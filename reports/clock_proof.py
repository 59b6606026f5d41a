"""答复期限计算说明: how a due date came about, every day and every rule, on one page."""

from collections.abc import Iterator, Sequence

from models.dossier import Dossier
from models.event import Status
from models.explanation import DayKind, DayMark, Explanation
from models.office import office
from models.refusal import Refusal
from reports.document import Cell, CellKind, Document, Metadata, Note, Table, TableBlock
from reports.fact_table import FactRows
from reports.request_words import applicant, weekday
from reports.row_table import RowColumn, row_table

TITLE = "答复期限计算说明"
_FACT, _HEAD = 17, 12  # heights; the table is printed half as high again
_WEEK = {1: 12, 2: 17, 3: 25}  # the height of a week by the most lines of its days
_TIGHT = {1: 9, 2: 16}  # the same of a long calendar
_LONG = 9  # weeks; more are printed with the count beside the day, so that one page holds them
_DAYS = "一二三四五六日"
_RULES = (RowColumn("规则", 250, "left"), RowColumn("依据", 126, "left"), RowColumn("结果", 66))
_LEGEND = (
    "“第 n 天”为计入期限的工作日，“不计”（斜线）为征求意见期间，不计入期限；"
    "灰底为休息日，粗框为期满日。"
)
_GROUNDS = {DayKind.LEFT_OUT: CellKind.HATCHED, DayKind.REST: CellKind.MUTED}


def clock_proof(dossier: Dossier) -> Document:
    """Return the proof of a request's due date, as the case shows it.

    Refuses a request without a day of receipt.
    """
    if dossier.proof is None:
        raise Refusal(None, "还没有登记收到日期，答复期限没有起算；请先填写收到日期。")
    blocks: list[TableBlock | Note] = [TableBlock(_facts(dossier))]
    blocks += [TableBlock(_weeks(dossier.proof)), Note(_LEGEND)]
    rows = [(rule.sentence, rule.article, rule.effect) for rule in dossier.proof.rules]
    blocks.append(TableBlock(row_table("rules", _RULES, rows)))
    blocks += [Note(f"注意：{words}") for words in _cautions(dossier)]
    return Document(
        TITLE,
        lines=(f"{office().name}　登记号：{dossier.request.number}　制表：{dossier.today}",),
        blocks=tuple(blocks),
        metadata=Metadata(TITLE),
    )


def _cautions(dossier: Dossier) -> Iterator[str]:
    if dossier.proof is not None and dossier.proof.caution:
        yield dossier.proof.caution
    if dossier.estimate is not None:
        yield f"只按周末估算，期限为 {dossier.estimate}；放假通知录入以后才作准。"


def _facts(dossier: Dossier) -> Table:
    request, state = dossier.request, dossier.clock
    assert state is not None
    rows = FactRows()
    content = " ".join(request.content.split())
    rows.wide("申请内容", content if len(content) <= 90 else f"{content[:89]}…", _FACT)
    rows.pair(
        ("申请人", applicant(request)), ("收到日期", f"{state.received_on} {request.intake}"), _FACT
    )
    rows.pair(("答复期限", due_words(dossier)), ("状态", _standing(dossier)), _FACT)
    used = min(state.used, state.period)
    sums = f"已用 {used} 天，扣除 {len(state.left_out)} 天，共 {state.period} 天（工作日）"
    rows.wide("期限", sums if state.due_on else f"共 {state.period} 天（工作日）", _FACT)
    return rows.table("facts")


def due_words(dossier: Dossier) -> str:
    """Return the due date with its weekday, or why there is none."""
    state = dossier.clock
    if state is None:
        return "未起算"
    if state.due_on is not None:
        return f"{state.due_on} {weekday(state.due_on)}"
    if state.calendar_missing is not None:
        return f"缺 {state.calendar_missing} 年放假安排"
    until = f"，对方期限 {state.waiting_until}" if state.waiting_until else ""
    return f"暂停{until}"


def _standing(dossier: Dossier) -> str:
    state = dossier.clock
    word = dossier.state.word.replace(" 天", " 个工作日")
    if state is None or state.status is not Status.CLOSED:
        return word
    closed = f"{state.closed_on} 办结"
    return closed if word == "已办结" else f"{word}，{closed}"


def _weeks(proof: Explanation) -> Table:
    days = proof.days
    cells = [Cell(0, 0, "月", CellKind.HEAD)]
    cells += [Cell(0, at, word, CellKind.HEAD) for at, word in enumerate(_DAYS, start=1)]
    month, heights = "", [_HEAD]
    weeks = [days[at : at + 7] for at in range(0, len(days), 7)]
    tight = len(weeks) > _LONG
    for row, week in enumerate(weeks, start=1):
        name = f"{week[0].day.month}月"
        cells.append(Cell(row, 0, name if name != month else "", CellKind.HEAD))
        month = name
        made = [_day(row, at, mark, tight) for at, mark in enumerate(week, start=1)]
        heights.append((_TIGHT if tight else _WEEK)[max(len(cell.lines) for cell in made)])
        cells += made
        cells += [Cell(row, at, "") for at in range(len(week) + 1, 8)]  # a year without notice
    return Table("weeks", "", (28, *(59,) * 7), tuple(heights), tuple(cells), head_rows=1)


def _day(row: int, column: int, mark: DayMark, tight: bool) -> Cell:
    kind = CellKind.MARKED if mark.is_due else _GROUNDS.get(mark.kind, CellKind.LABEL)
    number = f"{mark.day.month}月{mark.day.day}日" if mark.day.day == 1 else str(mark.day.day)
    said = _said(mark)
    lines = (" ".join((number, *said[:1])), *said[1:]) if tight else (number, *said)
    return Cell(row, column, "\n".join(lines), kind, lines=lines)


def _said(mark: DayMark) -> Sequence[str]:
    """Return what the day counts, what happened on it, and whether it is the last."""
    count = f"第 {mark.count} 天" if mark.count is not None else ""
    if mark.kind is DayKind.LEFT_OUT:
        count = "不计"
    words = "，".join(filter(None, (mark.words, "期满" if mark.is_due else "")))
    return [each for each in (count, words) if each]
