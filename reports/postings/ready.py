"""A posting of the register as it is printed: masked, its period and how to object in words."""

import re
from dataclasses import dataclass
from datetime import date

from models.items.item import PublishedItem
from models.law.workday_notice import calendar
from models.law.workdays import CalendarMissing
from models.office.profile import office
from models.postings import posting as postings
from models.postings.doubts import unexplained
from models.postings.own_words import said_in
from models.postings.pasted import Attached, PostedList, as_text
from models.postings.period import UNITS, counted, matter_in
from models.postings.posting import Posting, PostingKind
from models.postings.ready_text import ending_apart, kind_of, signature_apart
from models.postings.template import Filled, filled, template_in
from models.store.numbering import alike
from models.store.refusal import Refusal
from models.store.words import full_day, until
from reports.postings.masked_list import masked
from reports.postings.masking import Mask, Masker
from reports.postings.sheet import Paper, PostingSheet, SheetList

_ENDED = (PostingKind.NOTICE, PostingKind.ANNOUNCEMENT, PostingKind.ORDER)  # with 特此
_UNSAID = "〔公布的内容，原文可以从 Word 粘贴〕"
_WIDE_FROM = 9  # columns from which on a list lies on its side


@dataclass(frozen=True)
class Ready:
    """A posting ready to be laid out, what was masked or kept, and which reasons it lacks."""

    sheet: PostingSheet
    masks: tuple[Mask, ...] = ()
    unexplained: tuple[str, ...] = ()


def ready(posting: Posting, paper: Paper | None = None) -> Ready:
    """Return a posting as the public may see it; what its text says itself stands once."""
    masker, table = _masker(posting), postings.list_of(posting)
    shown = None
    if table is not None:
        rules, names = postings.rules_of(posting), posting.names_masked
        shown = masked(table, rules, masker, names=names)
    hide = masker.text
    own = signature_apart(posting.body)
    text, ending = ending_apart(own.body)
    organ = hide(own.organ or posting.organ, "落款")
    closed = [hide(line, "文末") for line in closing(posting)]
    sheet = PostingSheet(
        title=hide(posting.title, "标题"),
        subtitle=hide(posting.subtitle, "副标题"),
        document_number=hide(posting.document_number, "文号"),
        red_head=f"{hide(posting.organ, '红头')}文件" if posting.red_head else "",
        addressee=hide(posting.addressee, "主送"),
        body=hide(text, "正文"),
        table=_sheet_list(shown),
        closing=(*closed, *([ending] if ending else [])),
        attachments=tuple(
            _attachment(each, posting, masker, f"附件“{each.name}”")
            for each in postings.attached_to(posting)
        ),
        organ=organ,
        dated=full_day(own.dated or posting.dated or posting.posted_on),
        sealed=posting.sealed,
        note=hide(own.note or posting.note, "附注"),
        paper=paper or _paper(posting.paper),
    )
    return Ready(sheet, tuple(masker.found), tuple(unexplained(posting, calendar())))


def _masker(posting: Posting) -> Masker:
    """Return what masks a posting; the numbers of the profile are there to be called."""
    profile = office()
    numbers = (re.sub(r"\D", "", each) for each in (profile.phone, profile.supervision_phone))
    return Masker(postings.kept_in(posting), frozenset(filter(None, numbers)))


def _paper(name: str) -> Paper:
    return "A3" if name == "A3" else "A4"


def _sheet_list(table: PostedList | None, name: str = "") -> SheetList | None:
    if table is None or not table.head:
        return None
    return SheetList(table.head, table.rows, name, wide=len(table.head) >= _WIDE_FROM)


def _attachment(each: Attached, posting: Posting, masker: Masker, place: str) -> SheetList | str:
    if each.table is None:
        return masker.text(f"{each.name}\n{each.text}", place)
    shown = masked(each.table, (), masker, names=posting.names_masked, place=place)
    name = masker.text(each.name, place)
    made = _sheet_list(shown, name)
    return made if made is not None else name


def closing(posting: Posting) -> tuple[str, ...]:
    """Return what stands after the text: 公示时间, how to object, whom to call, 特此公示.

    What the text says itself is not said again; under an empty one stands nothing.
    """
    if not posting.body.strip() and not posting.list:
        return ()
    said = said_in(posting.body)
    public = posting.kind == PostingKind.NOTICE
    lines = [] if said.period else [_period_line(posting)]
    objecting = public and posting.objecting and not said.objection
    if objecting and (posting.first_on or posting.objections_to):
        to = posting.objections_to or posting.organ
        lines.append(f"对公示内容有异议的，请在公示期内向{to}反映。")
    if not said.phone and not said.supervision:
        lines.append(_numbers(posting))
    if objecting and posting.objections_to and office().address:
        lines.append(f"地址：{office().address}")
    if posting.ending and posting.kind in _ENDED and not said.ending:
        lines.append(f"特此{posting.kind}。")
    return tuple(line for line in lines if line)


def _numbers(posting: Posting) -> str:
    first = "受理电话" if posting.kind == PostingKind.NOTICE else "联系电话"
    numbers = ((first, posting.phone), ("监督电话", posting.supervision))
    return "　".join(f"{word}：{number}" for word, number in numbers if number)


def _period_line(posting: Posting) -> str:
    first, last = posting.first_on, posting.last_on
    if first is None or last is None:
        return ""
    word = "公示时间" if posting.kind == PostingKind.NOTICE else "公告时间"
    period = postings.period_of(posting)
    length = ""
    if period is not None:
        try:
            number = counted(first, last, period[1], calendar())
            length = f"（共{number}{UNITS[period[1]]}）"
        except CalendarMissing:
            length = ""
    return f"{word}：{full_day(first)}至{until(first, last)}{length}。"


def from_item(item: PublishedItem, today: date, *, asking: bool = True) -> Posting:
    """Return a posting, not kept yet, that says what an item says.

    Its title chooses the template, and by that 文种, matter, text without a summary, columns of
    the list and who signs: what the office does not issue itself keeps another publisher, or
    leaves 〔…〕. Where no template fits, the text leaves 〔…〕 too, if `asking` somebody.
    """
    profile, template = office(), template_in(item.title)
    named = matter_in(item.title)
    text = filled(template, today) if template is not None else None
    head = template.head if template is not None and not item.summary else ()
    plain = f"现将《{item.title}》予以公布。" + (f"\n{_UNSAID}" if asking else "")
    made = Posting(
        item=item,
        kind=kind_of(item.title) or PostingKind.ANNOUNCEMENT.value,
        title=item.title,
        document_number=item.document_number,
        body=item.summary or (text.body if text else plain),
        list=as_text(PostedList(head, ())) if head else "",
        matter=named.id if named else (template.matter if template else ""),
        first_on=item.notice_from,
        last_on=item.notice_until,
        objections_to=item.department.name if item.department else profile.work_unit,
        phone=profile.phone,
        supervision=profile.supervision_phone,
        organ=_signing(item, text),
        dated=item.made_on or item.notice_from or today,
    )
    if made.last_on is None:
        made.last_on = postings.proposed_last(made, calendar())
    return made


def _signing(item: PublishedItem, text: Filled | None) -> str:
    """Return who signs: another publisher than the office, else as the template says."""
    ours = office().name
    if item.publisher and item.publisher != ours:
        return item.publisher
    return text.organ if text is not None else ours


def of_number(text: str, paper: Paper | None, today: date) -> Ready:
    """Return the posting of the item with that 索引号, 文号 or title; without one it is made.

    A posting's own title is found as well. Refuses what names nothing, or several items.
    """
    wanted = text.strip()
    kept = Posting.get_or_none((Posting.title == wanted) & Posting.removed_at.is_null())
    if kept is not None:
        return ready(kept, paper)
    found = PublishedItem.select().where(
        (
            alike(PublishedItem.index_number, wanted)
            | alike(PublishedItem.document_number, wanted)
            | (PublishedItem.title == wanted)
        )
        & PublishedItem.removed_at.is_null()
    )
    rows = list(found.limit(2))
    if not rows and wanted.isdecimal():
        rows = [
            each for each in [PublishedItem.get_or_none(PublishedItem.id == int(wanted))] if each
        ]
    if len(rows) != 1:
        said = "有几条信息" if rows else "没有信息"
        raise Refusal("item", f"{said}的索引号、文号或标题是“{wanted}”，请写索引号。")
    made = postings.of_item(rows[0])
    return ready(made[0] if made else from_item(rows[0], today, asking=False), paper)
