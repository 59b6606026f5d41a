"""Papers about postings: the 张贴证明, the 张贴台账 of a month, all postings of a week as one."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from io import BytesIO

from models.office.profile import office
from models.postings import boards as posting_boards
from models.postings import posting as postings
from models.postings.objections import objections_to
from models.postings.posting import PHOTO_KIND, Posting, PostingPlace
from models.store.attachment import attachments, content
from reports.paper.document import Document, Metadata, Note, Picture, TableBlock
from reports.paper.fact_table import FactRows
from reports.paper.made_paper import MadePaper
from reports.paper.pdfium import pdfium
from reports.paper.photo import picture, why_unread
from reports.paper.row_table import LYING, RowColumn, row_table
from reports.postings.going_out import wanting
from reports.postings.ready import ready
from reports.postings.sheet import PostingSheet


def proof_slip(posting: Posting) -> Document:
    """Return the 张贴证明: what hung where and when, who objected, the photographs, signatures.

    A photograph is pasted on where the register holds none that can be printed.
    """
    rows = FactRows()
    rows.wide("标题", " ".join(posting.title.split()))
    rows.pair(("文种", posting.kind), ("文号", posting.document_number or "无"))
    span = (
        f"{posting.first_on or ''} 至 {posting.last_on or ''}" if posting.first_on else "不设公示期"
    )
    rows.wide("公示期", span)
    places = posting_boards.places_of(posting)
    for place in places:
        _board_rows(rows, posting, place)
    if short := posting_boards.cut_short(posting, places):
        down = max(each.taken_down_on for each in places if each.taken_down_on)
        said = f"公示期到 {posting.last_on} 才满，{down} 已全部取下，少贴 {short} 天"
        rows.wide("公示期未满", said)
    rows.wide("收到的异议", "\n".join(each.words for each in objections_to(posting)) or "无")
    photos = list(_photos(places))
    if not any(isinstance(each, Picture) for each in photos):
        rows.wide("张贴照片", "（粘贴正面照片，看得清标题、地点和日期）", _PHOTO)
    rows.pair(("张贴人签名", ""), ("见证人签名", ""), _SIGNATURE)
    rows.pair(("单位盖章", ""), ("日期", "　　　年　　月　　日"), _SIGNATURE)
    title = "张贴证明"
    return Document(
        title,
        subtitle=office().name,
        blocks=(TableBlock(rows.table("proof")), *photos),
        metadata=Metadata(title),
    )


_PHOTO, _SIGNATURE = 300, 60


def _board_rows(rows: FactRows, posting: Posting, place: PostingPlace) -> None:
    up, down = f"{place.put_up_on}　{place.put_up_by}", "尚未取下"
    if place.taken_down_on:
        early = posting_boards.early_by(posting, place.taken_down_on)
        down = f"{place.taken_down_on}　{place.taken_down_by}"
        down += f"\n公示期未满，少贴 {early} 天" if early else ""
    rows.wide("张贴地点", place.place)
    rows.pair(("张贴", up), ("取下", down))


def _photos(places: Sequence[PostingPlace]) -> Iterator[Picture | Note]:
    """Yield the photographs, and what is said of those that cannot be printed."""
    for place in places:
        for photo in attachments(PHOTO_KIND, place.id):
            data = content(photo)
            why = why_unread(data, "不是能打开的图片，没有印出来")
            made = picture(data, f"{place.place}　{photo.name}")
            yield made or Note(f"{place.place}　{photo.name}：{why}。")


_REGISTER = (
    RowColumn("序号", 40),
    RowColumn("标题", 240, "left"),
    RowColumn("文种", 50),
    RowColumn("公示期", 120),
    RowColumn("张贴地点", 110, "left"),
    RowColumn("张贴", 100),
    RowColumn("取下", 100),
    RowColumn("照片", 40),
    RowColumn("异议", 90, "left"),
)


def board_register(first: date, last: date, hung: Sequence[tuple[int, int]]) -> Document:
    """Return the 张贴台账 of a period: every board, what hung on it, by whom and when."""
    rows = []
    told: set[tuple[int, str]] = set()  # an objection is to the posting, and named once
    for number, (posting_id, place_id) in enumerate(hung, 1):
        posting, place = postings.find(posting_id), PostingPlace.get_by_id(place_id)
        span = f"{posting.first_on or ''}至{posting.last_on or ''}" if posting.first_on else "—"
        down = f"{place.taken_down_on} {place.taken_down_by}" if place.taken_down_on else "在贴"
        rows.append(
            (
                str(number),
                " ".join(posting.title.split()),
                posting.kind,
                span,
                place.place,
                f"{place.put_up_on} {place.put_up_by}",
                down,
                str(len(attachments(PHOTO_KIND, place.id))),
                "无" if (posting_id, place.objections) in told else place.objections or "无",
            )
        )
        told.add((posting_id, place.objections))
    title = "公开栏张贴台账"
    return Document(
        title,
        subtitle=office().name,
        lines=(f"{first} 至 {last}",),
        blocks=(TableBlock(row_table("board", _REGISTER, rows, LYING)),),
        metadata=Metadata(title),
        landscape=True,
    )


def week_of(first: date, last: date) -> tuple[MadePaper | None, tuple[str, ...]]:
    """Return all postings whose period begins in a week as one paper, None where there are none,
    and what these postings still lack, each with its title."""
    rows = (
        Posting.select()
        .where(Posting.removed_at.is_null() & Posting.first_on.between(first, last))
        .order_by(Posting.first_on, Posting.id)
    )
    made = tuple(ready(each) for each in rows)
    if not made:
        return None, ()
    sheets = tuple(each.sheet for each in made)
    lacks = tuple(
        f"《{' '.join(each.sheet.title.split())}》{what}" for each in made for what in wanting(each)
    )
    return MadePaper(f"{first} 至 {last} 的公示", partial(_together, sheets)), lacks


def single(sheet: PostingSheet) -> MadePaper:
    """Return one posting as a paper to show and print."""
    return MadePaper(" ".join(sheet.title.split()), partial(_together, (sheet,)))


def _together(sheets: Sequence[PostingSheet]) -> tuple[bytes, tuple[str, ...]]:
    """Lay postings out one after the other, each with its own page numbers."""
    from reports.postings.layout.pdf import posting_pdf  # noqa: PLC0415

    laid = [posting_pdf(sheet) for sheet in sheets]
    buffer = BytesIO()
    with pdfium() as library:
        whole = library.PdfDocument.new()
        for each in laid:
            with library.PdfDocument(each.data) as part:
                whole.import_pages(part)
        whole.save(buffer)
    lacking = dict.fromkeys(char for each in laid for char in each.missing_characters)
    return buffer.getvalue(), tuple(lacking)
