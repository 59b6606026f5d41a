"""A posting of the register as it is printed: masked, its period and how to object in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models import posting as postings
from models import posting_boards
from models.attachment import attachments
from models.item import PublishedItem
from models.office import office
from models.posting import PHOTO_KIND, Posting, PostingKind, PostingPlace
from models.posting_list import Attached, PostedList
from models.posting_period import UNITS, counted
from models.workday_notice import calendar
from models.workdays import CalendarMissing
from reports.document import Document, Line, Metadata, TableBlock
from reports.fact_table import FactRows
from reports.masking import Mask, masked, text_masked
from reports.posting_sheet import Paper, PostingSheet, SheetList
from reports.row_table import RowColumn, row_table

PLACE = "【名单】"
_WIDE_FROM = 9  # columns from which on a list lies on its side


@dataclass(frozen=True)
class Ready:
    """A posting ready to be laid out, and what was masked on the way."""

    sheet: PostingSheet
    masks: tuple[Mask, ...] = ()


def ready(posting: Posting, paper: Paper | None = None) -> Ready:
    """Return a posting as the public may see it."""
    found: list[Mask] = []
    table = postings.list_of(posting)
    shown = None
    if table is not None:
        shown, hidden = masked(table, postings.rules_of(posting), names=posting.names_masked)
        found += hidden
    body = _hidden(posting.body, found)
    attached = tuple(_attachment(each, posting, found) for each in postings.attached_to(posting))
    sheet = PostingSheet(
        title=_hidden(posting.title, found),
        subtitle=posting.subtitle,
        document_number=posting.document_number,
        red_head=f"{posting.organ}文件" if posting.red_head else "",
        addressee=posting.addressee,
        body=body,
        table=_sheet_list(shown),
        closing=closing(posting),
        attachments=attached,
        organ=posting.organ,
        dated=_day(posting.dated or posting.posted_on),
        sealed=posting.sealed,
        note=posting.note,
        paper=paper or _paper(posting.paper),
    )
    return Ready(sheet, tuple(found))


def _paper(name: str) -> Paper:
    return "A3" if name == "A3" else "A4"


def _hidden(text: str, found: list[Mask]) -> str:
    plain, masks = text_masked(text)
    found += masks
    return plain


def _sheet_list(table: PostedList | None, name: str = "") -> SheetList | None:
    if table is None or not table.head:
        return None
    return SheetList(table.head, table.rows, name, wide=len(table.head) >= _WIDE_FROM)


def _attachment(each: Attached, posting: Posting, found: list[Mask]) -> SheetList | str:
    if each.table is None:
        return _hidden(f"{each.name}\n{each.text}", found)
    shown, hidden = masked(each.table, (), names=posting.names_masked)
    found += hidden
    made = _sheet_list(shown, each.name)
    return made if made is not None else each.name


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def closing(posting: Posting) -> tuple[str, ...]:
    """Return what stands after the text: 公示时间, how to object, whom to call, 特此公示."""
    lines = [_period_line(posting)]
    public = posting.kind == PostingKind.NOTICE
    if public and (posting.first_on or posting.objections_to):
        to = posting.objections_to or posting.organ
        lines.append(f"对公示内容有异议的，请在公示期内以书面形式实名向{to}反映。")
    numbers = [
        f"{word}：{number}"
        for word, number in (
            ("受理电话" if public else "联系电话", posting.phone),
            ("监督电话", posting.supervision),
        )
        if number
    ]
    lines.append("　".join(numbers))
    if public and posting.objections_to and office().address:
        lines.append(f"地址：{office().address}")
    if posting.kind in (PostingKind.NOTICE, PostingKind.ANNOUNCEMENT, PostingKind.ORDER):
        lines.append(f"特此{posting.kind}。")
    return tuple(line for line in lines if line)


def _period_line(posting: Posting) -> str:
    first, last = posting.first_on, posting.last_on
    if first is None or last is None:
        return ""
    word = "公示时间" if posting.kind == PostingKind.NOTICE else "公告时间"
    end = _day(last) if last.year != first.year else _day(last).partition("年")[2]
    period = postings.period_of(posting)
    length = ""
    if period is not None:
        try:
            number = counted(first, last, period[1], calendar())
            length = f"（共{number}{UNITS[period[1]]}）"
        except CalendarMissing:
            length = ""
    return f"{word}：{_day(first)}至{end}{length}。"


def from_item(item: PublishedItem, today: date) -> Posting:
    """Return a posting, not kept yet, that says what an item says."""
    profile = office()
    return Posting(
        item=item,
        kind=_kind_of(item.title),
        title=item.title,
        document_number=item.document_number,
        body=item.summary or f"现将“{item.title}”予以公布。",
        posted_on=item.notice_from,
        first_on=item.notice_from,
        last_on=item.notice_until,
        objections_to=item.department.name if item.department else profile.work_unit,
        phone=profile.phone,
        supervision=profile.supervision_phone,
        organ=item.publisher or profile.name,
        dated=item.made_on or item.notice_from or today,
    )


def _kind_of(title: str) -> str:
    ends = (kind.value for kind in PostingKind if kind.value in title[-8:])
    return next(ends, PostingKind.ANNOUNCEMENT.value)


def proof_slip(posting: Posting) -> Document:
    """Return the 张贴证明: what hung where and when, room for photographs and signatures."""
    blocks: list[Line | TableBlock] = []
    rows = FactRows()
    rows.wide("标题", " ".join(posting.title.split()))
    rows.pair(("文种", posting.kind), ("文号", posting.document_number or "无"))
    span = (
        f"{posting.first_on or ''} 至 {posting.last_on or ''}" if posting.first_on else "不设公示期"
    )
    rows.wide("公示期", span)
    for place in posting_boards.places_of(posting):
        _board_rows(rows, place)
    rows.wide("张贴照片", "（粘贴正面照片，看得清标题、地点和日期）", _PHOTO)
    rows.pair(("张贴人签名", ""), ("见证人签名", ""), _SIGNATURE)
    blocks.append(TableBlock(rows.table("proof")))
    title = "张贴证明"
    return Document(
        title,
        subtitle=office().name,
        blocks=tuple(blocks),
        metadata=Metadata(title),
    )


_PHOTO, _SIGNATURE = 300, 60


def _board_rows(rows: FactRows, place: PostingPlace) -> None:
    photos = len(attachments(PHOTO_KIND, place.id))
    up = f"{place.put_up_on}　{place.put_up_by}"
    down = f"{place.taken_down_on}　{place.taken_down_by}" if place.taken_down_on else "尚未取下"
    rows.wide("张贴地点", place.place + (f"（存照片 {photos} 张）" if photos else ""))
    rows.pair(("张贴", up), ("取下", down))
    if place.objections:
        rows.wide("收到的异议", place.objections)


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
                place.objections or "无",
            )
        )
    title = "公开栏张贴台账"
    return Document(
        title,
        subtitle=office().name,
        lines=(f"{first} 至 {last}",),
        blocks=(TableBlock(row_table("board", _REGISTER, rows)),),
        metadata=Metadata(title),
        landscape=True,
    )
