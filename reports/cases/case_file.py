"""依申请公开案卷: one PDF for the archive – cover, list of contents, every sheet, pages counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from models.arrivals.paper_code import COVER, code_for
from models.cases.archiving import ends_on
from models.cases.whole import WholeCase
from models.office.profile import office
from models.store.attachment import Attachment, content
from models.store.refusal import Refusal
from reports.cases.clock_proof import clock_proof
from reports.cases.letters import document_of
from reports.cases.sheets import course_sheet, register_sheet, sheets
from reports.cases.words import applicant, outcome_words
from reports.paper.document import Bundle, Document, Line, Metadata, Note, Picture, TableBlock
from reports.paper.fact_table import FactRows
from reports.paper.leaves import Leaves, leaves
from reports.paper.row_table import RowColumn, row_table

TITLE = "政府信息公开申请案卷"
_CONTENTS = (
    RowColumn("顺序号", 50),
    RowColumn("题名", 256, "left"),
    RowColumn("日期", 76),
    RowColumn("页号", 60),
)
_COVER = 34
_APART = "另附"  # instead of a page, of a file that is not bound in
_UNBOUND = "“另附”的附件没有并入本卷，归档时请打印出来放进卷里，或者随卷移交电子件。"
_LEAF = {False: 590.0, True: 400.0}  # points that a leaf may be high, upright and lying


def case_file(case: WholeCase) -> Bundle:
    """Return the file of a case: cover and contents without page numbers, then all papers."""
    from reports.writers.pdf.writer import page_counts  # noqa: PLC0415 (heavy, only when wanted)

    parts = list(_parts(case))
    documents = [document for document, _ in parts]
    counts = page_counts(documents)
    sheets_in = [
        _Sheet(_named(document), day, count)
        for (document, day), count in zip(parts, counts, strict=True)
    ]
    for at, file in enumerate(case.files, start=1):
        named, bound = f"附件 {at}　{file.name}", _leaves(file)
        documents += _leaf_sheets(named, bound.pictures)
        added = f"{file.added_at:%Y-%m-%d}"
        sheets_in.append(_Sheet(named, added, len(bound.pictures), bound.why_not))
    cover = _cover(case, sum(each.pages for each in sheets_in))
    title = f"案卷 {case.request.number}"
    return Bundle(title, (cover, _contents(case, sheets_in), *documents))


@dataclass(frozen=True)
class _Sheet:
    """A line of the contents; without pages it is not bound in, and says why."""

    title: str
    day: str
    pages: int
    why_not: str = ""


def _leaves(file: Attachment) -> Leaves:
    try:
        return leaves(content(file))
    except Refusal:
        return Leaves(why_not="登记簿里的文件读不出来，请用备份恢复")


def _leaf_sheets(named: str, pictures: Sequence[Picture]) -> Iterable[Document]:
    """Yield every page of a file as a sheet of its own, lying where it is wide."""
    for at, each in enumerate(pictures, start=1):
        wide, high = each.size
        of = f"（第 {at} 页，共 {len(pictures)} 页）" if len(pictures) > 1 else ""
        shown = replace(each, words=named + of, height=_LEAF[wide > high])
        yield Document("", blocks=(shown,), metadata=Metadata(named), landscape=wide > high)


def _parts(case: WholeCase) -> Iterable[tuple[Document, str]]:
    """Yield the papers in the order of the file, each with its date."""
    request = case.request
    yield register_sheet(case), str(request.received_on or "")
    if case.clock is not None:
        yield course_sheet(case), str(request.closed_on or case.on)
        yield clock_proof(case), str(case.on)
    for letter in case.issued:
        yield document_of(letter), str(letter.dated)
    for sheet in sheets(case):
        yield sheet, str(case.on)


def _cover(case: WholeCase, pages: int) -> Document:
    request = case.request
    rows = FactRows()
    content = " ".join(request.wanted.split())
    rows.wide("立卷单位", office().name, _COVER)
    rows.pair(("登记号", request.number), ("申请人", applicant(request)), _COVER)
    rows.wide("申请内容", content if len(content) <= 200 else f"{content[:199]}…", 3 * _COVER)
    received, closed = str(request.received_on or ""), str(request.closed_on or "尚未办结")
    rows.pair(("收到日期", received), ("办结日期", closed), _COVER)
    rows.wide("办理结果", outcome_words(request.outcome), _COVER)
    archived = str(request.archived_on) if request.archived_on else "尚未归档"
    rows.pair(("归档日期", archived), ("保管期限", request.retention or "归档时定"), _COVER)
    end = ends_on(request)
    until = end.isoformat() if end else ("永久" if request.retention == "永久" else "")
    rows.pair(("保管至", until), ("页数", f"共 {pages} 页"), _COVER)
    return Document(
        TITLE,
        subtitle=office().name,
        blocks=(TableBlock(rows.table("cover")),),
        metadata=Metadata(TITLE),
        numbered=False,
        code=code_for(request.number, COVER),
    )


def _contents(case: WholeCase, sheets_in: Sequence[_Sheet]) -> Document:
    starts = [1, *(1 + passed for passed in accumulate(each.pages for each in sheets_in))]
    rows = [
        (
            str(at),
            f"{each.title}（{each.why_not}）" if each.why_not else each.title,
            each.day,
            _span(first, each.pages) if each.pages else _APART,
        )
        for at, (each, first) in enumerate(zip(sheets_in, starts, strict=False), start=1)
    ]
    apart = not all(each.pages for each in sheets_in)
    table = TableBlock(row_table("contents", _CONTENTS, rows, large=True))
    return Document(
        "卷内目录",
        lines=(f"登记号：{case.request.number}",),
        blocks=(table, Note(_UNBOUND)) if apart else (table,),
        metadata=Metadata("卷内目录"),
        numbered=False,
    )


def _named(document: Document) -> str:
    lines = (each.text for each in document.blocks if isinstance(each, Line))
    number = next((text for text in lines if "〔" in text), "")
    return "　".join(filter(None, (document.title, number)))


def _span(first: int, count: int) -> str:
    return str(first) if count == 1 else f"{first}–{first + count - 1}"
