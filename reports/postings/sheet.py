"""What a posting says, ready to be laid out on A4 or A3: plain values, no library inside."""

from dataclasses import dataclass
from typing import Literal

Paper = Literal["A4", "A3"]


@dataclass(frozen=True)
class SheetList:
    """A list or table of a posting: head, rows, and a name where it is an attachment.

    Every row has as many cells as the head. `wide` is laid on its side.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    name: str = ""
    wide: bool = False


@dataclass(frozen=True)
class Imprint:
    """版记 (GB/T 9704 7.4): 抄送, 印发机关, 印发日期."""

    copied_to: str = ""
    printed_by: str = ""
    printed_on: str = ""


@dataclass(frozen=True)
class PostingSheet:
    """A posting as it is printed; what has to be masked is masked already.

    `title` may hold line ends where the clerk broke it. `body` is plain text, one paragraph a
    line, the headings 一、（一）1.（1） recognised by how they begin; a line that is 【名单】 alone
    is the place of `table`, without it the table stands before the lines of `closing`.
    `closing` are lines after body and table: 公示时间, how to object, 特此公示. `attachments`
    begin on pages of their own, with 附件说明 under the text; the first line of one that is text
    is its name, and one that has no more than a name (a map, a drawing) is named only.
    `red_head` is the 发文机关标志 and stands with `document_number` over the red line; without
    it the number stands at the right over the title. `note` is 附注 in brackets under the date.
    `sealed` leaves room for a seal.
    """

    title: str
    body: str
    subtitle: str = ""
    document_number: str = ""
    red_head: str = ""
    addressee: str = ""
    table: SheetList | None = None
    closing: tuple[str, ...] = ()
    attachments: tuple[SheetList | str, ...] = ()
    organ: str = ""
    dated: str = ""
    sealed: bool = True
    note: str = ""
    imprint: Imprint | None = None
    paper: Paper = "A4"
