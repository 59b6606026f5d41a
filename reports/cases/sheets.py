"""The sheets of a case file: register sheet, course, searches, service, fees, disputes, files."""

from collections.abc import Iterator, Sequence

from models.arrivals.paper_code import code_for
from models.cases.whole import WholeCase
from models.disputes.course import stages_of
from models.disputes.dispute import DisputeKind, DisputeResult
from models.law.event import EventKind
from models.requests.applicant import Person, people
from models.requests.request import InformationRequest
from models.store.words import iso, size, yuan
from reports.cases.course import Mark, course
from reports.cases.mixed import in_words
from reports.cases.service import service_table, ways
from reports.cases.words import applicant, cut, masked, outcome_words
from reports.paper.document import Block, Document, Heading, Metadata, Note, TableBlock
from reports.paper.fact_table import ROW, FactRows
from reports.paper.row_table import RowColumn, row_table

_LONG, _SHORT = 800, 300  # characters of a text that a cell may hold
_COURSE = (
    RowColumn("日期", 74),
    RowColumn("办理步骤", 112, "left"),
    RowColumn("依据", 100, "left"),
    RowColumn("说明", 156, "left"),
)
_SEARCHES = (
    RowColumn("检索日期", 74),
    RowColumn("检索位置", 90, "left"),
    RowColumn("方法", 56),
    RowColumn("检索词", 78, "left"),
    RowColumn("检索人", 50),
    RowColumn("结果", 94, "left"),
)
_FEES = (RowColumn("日期", 80), RowColumn("事项", 200, "left"), RowColumn("金额（元）", 80))
_STAGES = (RowColumn("日期", 80), RowColumn("环节", 100), RowColumn("说明", 262, "left"))
_FILES = (
    RowColumn("序号", 36),
    RowColumn("名称", 206, "left"),
    RowColumn("大小", 70),
    RowColumn("摘要（SHA-256 前 16 位）", 130),
)
_DISPUTES = {
    DisputeKind.RECONSIDERATION: "行政复议",
    DisputeKind.SUIT_DIRECT: "行政诉讼（未经复议直接起诉）",
    DisputeKind.SUIT_AFTER_RECONSIDERATION: "行政诉讼（复议后起诉）",
}
_RESULTS = {
    DisputeResult.UPHELD: "结果维持",
    DisputeResult.CORRECTED: "结果纠正",
    DisputeResult.OTHER: "其他结果",
}


def sheets(case: WholeCase) -> Iterator[Document]:
    """Yield the sheets that stand after the letters; one without content is left out."""
    for title, blocks in (
        ("检索记录", _searches(case)),
        ("送达与费用", _service(case)),
        ("行政复议、行政诉讼", _disputes(case)),
        ("附件清单", _files(case)),
    ):
        if blocks:
            yield _sheet(title, case, blocks)


def _sheet(title: str, case: WholeCase, blocks: Sequence[Block]) -> Document:
    lines = (f"登记号：{case.request.number}",)
    about = Metadata(title, about=case.request.number)
    code = code_for(case.request.number, "sheet")
    return Document(title, lines=lines, blocks=tuple(blocks), metadata=about, code=code)


def register_sheet(case: WholeCase) -> Document:
    """Return 登记表: the facts of the request; numbers of papers of identity stay masked."""
    request = case.request
    rows = FactRows()
    rows.pair(("登记号", request.number), ("收到日期", iso(request.received_on)))
    rows.pair(("申请人", applicant(request)), ("承办科室", _department(request)))
    _applicants(rows, people(request))
    if request.agent:
        rows.pair(("代理人", request.agent), ("代理人电话", request.agent_phone))
    rows.pair(("申请方式", request.intake), ("来件日期", iso(request.arrived_on)))
    by_office = "本机关代填" if request.filled_in_by_office else ""
    rows.pair(("收到的确认", request.confirmed_how), ("填写", by_office))
    rows.pair(("提供方式", request.supply_form), ("需要的帮助", request.help_needed))
    rows.wide("申请内容", cut(request.content, _LONG), 3 * ROW)
    if request.corrected_content:
        rows.wide("补正后申请内容", cut(request.corrected_content, _LONG), 2 * ROW)
    if request.helps:
        rows.wide("协助机关", f"{request.helps}（由该机关登记，请求本机关协助，不计入统计）")
    rows.pair(("办结日期", iso(request.closed_on)), ("办理结果", outcome_words(request.outcome)))
    rows.pair(("依据", cut(request.basis, 60)), ("答复文号", request.reply_number))
    rows.pair(("送达日期", iso(request.served_on)), ("送达方式", ways(case)))
    if case.parts:
        rows.wide("分项", cut("；".join(in_words(case.parts, case.is_old)), _LONG), 3 * ROW)
    if request.closing_reason:
        rows.wide("办结说明", cut(request.closing_reason, _SHORT))
    if request.note:
        rows.wide("备注", cut(request.note, _SHORT))
    title = "政府信息公开申请登记表"
    return _sheet(title, case, [TableBlock(rows.table("register"))])


def _applicants(rows: FactRows, known: Sequence[Person]) -> None:
    """Each applicant's paper and how he is reached; of joint ones his name stands before it."""
    for each in known or [Person("")]:
        kind = f"{each.id_kind} " if each.id_kind else ""
        if len(known) > 1:
            rows.wide("共同申请人", each.name)
        rows.pair(("证件", f"{kind}{masked(each.id_number)}"), ("联系电话", each.phone))
        rows.pair(("通信地址", cut(each.address, 60)), ("电子邮箱", each.email))


def _department(request: InformationRequest) -> str:
    return request.department.name if request.department_id and request.department else ""


def course_sheet(case: WholeCase) -> Document:
    """Return 办理过程: every step with its date and article."""
    rows = [
        (
            iso(entry.on),
            entry.title,
            entry.article,
            "；".join(filter(None, (entry.sub, entry.chip))),
        )
        for entry in course(case)
        if entry.mark in (Mark.DONE, Mark.PAUSE)
    ]
    return _sheet("办理过程", case, [TableBlock(row_table("course", _COURSE, rows, large=True))])


def _joined(*words: str) -> str:
    return "；".join(filter(None, words))


def _searches(case: WholeCase) -> list[Block]:
    rows = [
        (iso(each.searched_on), each.place, each.method, each.words, each.person, each.found)
        for each in case.searches
    ]
    return [TableBlock(row_table("searches", _SEARCHES, rows, large=True))] if rows else []


def _service(case: WholeCase) -> list[Block]:
    request = case.request
    if request.closed_on is None:
        return []
    rows = FactRows()
    rows.pair(("答复文号", request.reply_number), ("作出日期", iso(request.closed_on)))
    rows.pair(("送达日期", iso(request.served_on)), ("送达方式", ways(case)))
    rows.wide("受送达人", applicant(request))
    blocks: list[Block] = [TableBlock(rows.table("service")), *service_table(case)]
    if request.served_on is None:
        blocks.append(Note("没有登记送达日期；送达回证、邮寄单附后。"))
    fees = list(_fees(case))
    if fees:
        blocks += [Heading("信息处理费"), TableBlock(row_table("fees", _FEES, fees, large=True))]
    else:
        blocks.append(Note("没有收取信息处理费。"))
    return blocks


def _fees(case: WholeCase) -> Iterator[Sequence[str]]:
    words = {
        EventKind.FEE_ISSUED: "发出收费通知",
        EventKind.FEE_NOTIFIED: "收费通知送达",
        EventKind.FEE_PAID: "申请人缴费",
    }
    for event in case.events:
        word = words.get(EventKind(event.kind))
        if word:
            yield (
                iso(event.on_date),
                word,
                yuan(event.amount, grouped=True) if event.amount else "",
            )


def _disputes(case: WholeCase) -> list[Block]:
    blocks: list[Block] = []
    for each in case.disputes:
        rows = FactRows()
        rows.pair(("编号", each.number), ("种类", _DISPUTES[DisputeKind(each.kind)]))
        rows.pair(("受理机关", each.authority), ("案号", each.case_number))
        rows.pair(("收到日期", iso(each.received_on)), ("审结日期", iso(each.closed_on)))
        result = _RESULTS[DisputeResult(each.result)] if each.result else "尚未审结"
        rows.wide("结果", result)
        blocks.append(TableBlock(rows.table(f"dispute {each.number}")))
        lines = [(iso(stage.on_date), stage.kind, stage.text) for stage in stages_of(each)]
        if lines:
            blocks.append(
                TableBlock(row_table(f"stages {each.number}", _STAGES, lines, large=True))
            )
    return blocks


def _files(case: WholeCase) -> list[Block]:
    rows = [
        (str(at), each.name, size(each.size), each.digest[:16])
        for at, each in enumerate(case.files, start=1)
    ]
    if not rows:
        return []
    said = "原件存于登记簿的附件文件夹；按名称、大小和摘要核对。"
    return [TableBlock(row_table("files", _FILES, rows, large=True)), Note(said)]
