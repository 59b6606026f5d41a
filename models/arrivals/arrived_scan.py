"""A scan is filed: each page by the code it carries, the others with the page before them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from models.arrivals.filing import Content, content_of, file_with
from models.arrivals.paper_code import COVER, PaperCode, is_number, posted_under, read_code
from models.requests import request as requests
from models.requests.request import InformationRequest
from models.store.acts import act
from models.store.attachment import Attachment, remove
from models.store.numbering import bearing
from models.store.refusal import Refusal

NEW = "新的申请"
_OFFERED = 30  # open cases


@dataclass(frozen=True)
class Piece:
    """Pages of a scan that are one paper: the `file` they stand in and their places, from 0.

    Without a `code` of ours they `follow` the piece before, if there is one; `against` says why
    the code that they carry does not count. With codes of others alone they are `strange`.
    """

    file: int
    pages: tuple[int, ...]
    code: PaperCode | None = None
    follows: bool = False
    against: str = ""
    strange: bool = False

    @property
    def place(self) -> str:
        """Which pages these are, in words."""
        first, last = self.pages[0] + 1, self.pages[-1] + 1
        return f"第 {first} 页" if first == last else f"第 {first}—{last} 页"


class Made(NamedTuple):
    """A case with the kind of the paper that was filed, and the file that it had `before`.

    `is_new_case` where the case was made for it.
    """

    case: InformationRequest
    kind: str
    before: Attachment | None
    is_new_case: bool


@dataclass(frozen=True)
class Filed:
    """A piece as it is filed: with the case of that 登记号 (`NEW`: one that is made)."""

    number: str
    kind: str
    content: Content


def pieces_of(scans: Sequence[Sequence[Sequence[str]]]) -> list[Piece]:
    """Return the papers that scans hold; of each scan, of each of its pages, the codes as text."""
    found: list[Piece] = []
    for file, pages in enumerate(scans):
        for page, texts in enumerate(pages):
            new = _piece(file, page, texts, follows=bool(found))
            if found and _goes_on(found[-1], new):
                last = found[-1]
                strange = last.strange or new.strange
                found[-1] = replace(last, pages=(*last.pages, page), strange=strange)
            else:
                found.append(new)
    return found


def _piece(file: int, page: int, texts: Sequence[str], follows: bool) -> Piece:
    codes = [code for code in map(read_code, texts) if code is not None]
    slip = posted_under(texts) if not codes else None
    if slip is not None:
        return Piece(file, (page,), slip)
    of_us = [code for code in codes if code.is_ours]
    ours = of_us[0] if of_us else None
    other = next((code for code in of_us[1:] if not is_number(code, of_us[0].number)), None)
    if ours is not None and other is not None:
        against = f"有两件申请的二维码（{ours.number}、{other.number}），分不清是哪一件的"
        return Piece(file, (page,), against=against)
    if ours is not None:
        known = case_of(ours.number)
        against = "" if known else f"登记簿里没有登记号为 {ours.number} 的申请"
        return Piece(file, (page,), ours if known else None, against=against)
    if codes:
        against = f"不是这本登记簿打印的（{codes[0].number} {codes[0].paper}）"
        return Piece(file, (page,), against=against)
    return Piece(file, (page,), follows=follows, strange=bool(texts))


def _goes_on(before: Piece, new: Piece) -> bool:
    """Tell whether a page belongs to the same paper as those before it.

    The file of a case begins with its cover and goes on as far as its papers do.
    """
    if before.file != new.file or before.against != new.against:
        return False
    if before.code is None or new.code is None:
        return before.code is new.code
    same = is_number(before.code, new.code.number)
    return same and before.code.kind in (COVER, new.code.kind)


def proposed(pieces: Sequence[Piece], otherwise: str) -> list[str | None]:
    """Return the 登记号 of the case to which each piece goes as it seems; None where none does.

    `otherwise` is that of pages before the first code, and where no page has one; "" for none.
    """
    found: list[str | None] = []
    before: str | None = otherwise or None
    for piece in pieces:
        if piece.code is not None:
            case = case_of(piece.code.number)
            before = case.number if case is not None else None
        elif piece.against:
            before = None
        found.append(before)
    return found


def case_of(number: str) -> InformationRequest | None:
    """Return the request with a 登记号, None where there is none."""
    return bearing(InformationRequest.select(), InformationRequest.number, number)


def case_called(number: str, field: str) -> InformationRequest:
    """Return the request with the 登记号 that stands in a field. Refuses an unknown one there."""
    found = case_of(number) if number else None
    if found is None:
        said = f"没有登记号为 {number} 的申请，请核对。" if number else "请选归入哪一件申请。"
        raise Refusal(field, said)
    return found


def open_cases() -> list[InformationRequest]:
    """Return the requests that are not closed, the newest of them first."""
    waiting = InformationRequest.removed_at.is_null() & InformationRequest.closed_on.is_null()
    return list(
        InformationRequest.select()
        .where(waiting)
        .order_by(InformationRequest.id.desc())
        .limit(_OFFERED)
    )


def file_scans(
    filed: Sequence[Filed], today: date, instead: Sequence[Attachment] = ()
) -> list[Made]:
    """File pieces with their cases, in one act; return each case with the kind of its paper.

    What a case has already is left out; attachments that were filed wrongly go `instead`. Refuses
    an unknown 登记号 and what `file_with` refuses.
    """
    with act("归入扫描件", "、".join(dict.fromkeys(each.number for each in filed))):
        for each in instead:
            remove(each)
        return list(_filed(filed, today))


def _filed(filed: Sequence[Filed], today: date) -> Iterator[Made]:
    for each in filed:
        if each.number == NEW:
            case = requests.record(requests.next_number(today), today, arrived_on=today)
        else:
            case = requests.find(each.number)
        before = content_of(case, each.content)
        file_with(case, (each.content,))
        yield Made(case, each.kind, before, each.number == NEW)
