"""答复期限计算说明: how a due date came about, every day and every rule, on one page."""

from collections.abc import Iterator, Sequence

from models.arrivals.paper_code import code_for
from models.law.event import Status
from models.law.explanation import DayKind, DayMark
from models.office.profile import office
from models.requests.case import Case
from models.store.refusal import Refusal
from models.store.words import weekday
from reports.cases.clock_weeks import Fold, weeks_of, weeks_table
from reports.cases.words import applicant
from reports.paper.document import Document, Metadata, Note, Table, TableBlock
from reports.paper.fact_table import FactRows
from reports.paper.row_table import RowColumn, row_table

TITLE = "答复期限计算说明"
_FACT, _LOW = 17, 11  # heights; the table is printed half as high again
# The weeks up to which a calendar may fit as it is; a longer one is not even tried.
_ROOM = {Fold.NONE: 9, Fold.TIGHT: 16, Fold.SMALL: 26}
_LARGE_RULES = (
    RowColumn("规则", 196, "left"),
    RowColumn("依据", 150, "left"),
    RowColumn("结果", 96),
)
_RULES = (RowColumn("规则", 216, "left"), RowColumn("依据", 168, "left"), RowColumn("结果", 58))


def clock_proof(case: Case) -> Document:
    """Return the proof of a request's due date on one page, as the case shows it.

    The facts and rules are set in 小四 where there is room; a long calendar is folded until the
    page holds it. Refuses a request without a day of receipt.
    """
    from reports.writers.pdf.writer import page_counts  # noqa: PLC0415 (heavy, only when wanted)

    if case.proof is None:
        raise Refusal(None, "还没有登记收到日期，答复期限没有起算；请先填写收到日期。")
    weeks = len(weeks_of(case.proof))
    first = next((fold for fold, most in _ROOM.items() if weeks <= most), Fold.QUIET)
    if first is Fold.NONE and page_counts([made := _document(case, first, large=True)]) == [1]:
        return made
    made = _document(case, first)
    for fold in range(first + 1, len(Fold)):
        if page_counts([made]) == [1]:
            break
        made = _document(case, Fold(fold))
    return made


def _document(case: Case, fold: Fold, *, large: bool = False) -> Document:
    assert case.proof is not None
    assert case.clock is not None
    blocks: list[TableBlock | Note] = [
        TableBlock(_facts(case, _LOW if fold.small else _FACT, large))
    ]
    weeks = weeks_table(case.proof, case.clock.clock_start, fold)
    blocks += [TableBlock(weeks), Note(_legend(case.proof.days))]
    rows = [(rule.sentence, rule.article, rule.effect) for rule in case.proof.rules]
    columns = _LARGE_RULES if large else _RULES
    blocks.append(TableBlock(row_table("rules", columns, rows, large=large)))
    blocks += [Note(f"注意：{words}") for words in _cautions(case)]
    return Document(
        TITLE,
        lines=(f"{office().name}　{_whose(case)}　制表：{case.on}",),
        blocks=tuple(blocks),
        metadata=Metadata(TITLE, about=case.request.number),
        code=code_for(case.request.number, "clock"),
    )


def _legend(days: Sequence[DayMark]) -> str:
    """Say what the marks of the calendar mean, of those that stand in it."""
    kinds = {mark.kind for mark in days}
    known = (
        (any(mark.count is not None for mark in days), "“第 n 天”计入期限"),
        (DayKind.LEFT_OUT in kinds, "“不计”（斜线）为征求意见期间"),
        (DayKind.REST in kinds, "灰底为休息日"),
        (any(mark.is_due for mark in days), "粗框为期满日"),
    )
    return f"{'；'.join(words for stands, words in known if stands)}。"


def _whose(case: Case) -> str:
    number = case.request.number
    return f"登记号：{number}" if number else "期限速算，没有登记"


def _cautions(case: Case) -> Iterator[str]:
    if case.proof is not None and case.proof.caution:
        yield case.proof.caution
    if case.estimate is not None:
        yield f"只按周末估算，期限为 {case.estimate}；放假通知录入以后才作准。"


def _facts(case: Case, height: int, large: bool) -> Table:
    request, state = case.request, case.clock
    assert state is not None
    rows = FactRows()
    content = " ".join(request.wanted.split())
    received = f"{state.received_on} {request.intake}"
    if request.number:
        rows.wide("申请内容", content if len(content) <= 90 else f"{content[:89]}…", height)
        rows.pair(("申请人", applicant(request)), ("收到日期", received), height)
    else:  # of a reckoning without a request
        rows.wide("收到日期", received, height)
    rows.pair(("答复期限", due_words(case)), ("状态", _standing(case)), height)
    used = min(state.used, state.period)
    sums = f"已用 {used} 天，扣除 {len(state.left_out)} 天，共 {state.period} 天（工作日）"
    rows.wide("期限", sums if state.due_on else f"共 {state.period} 天（工作日）", height)
    return rows.table("facts", large=large)


def due_words(case: Case) -> str:
    """Return the due date with its weekday, or why there is none."""
    state = case.clock
    if state is None:
        return "未起算"
    if state.due_on is not None:
        return f"{state.due_on} 星期{weekday(state.due_on)}"
    if state.wants_calendar is not None:
        return f"缺 {state.wants_calendar} 年放假安排"
    if state.ended or state.status is Status.TAKEN_BACK:
        return "已终止，不再计算"
    until = f"，对方期限 {state.waiting_until}" if state.waiting_until else ""
    return f"暂停{until}"


def _standing(case: Case) -> str:
    state = case.clock
    word = case.state.in_full
    if state is None or state.status is not Status.CLOSED:
        return word
    closed = f"{state.closed_on} 办结"
    return closed if word == "已办结" else f"{word}，{closed}"
