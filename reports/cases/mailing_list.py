"""邮寄清单: the letters of a day, handed over the counter of the post and stamped there.

What counts for a reply sent by post is the day it was posted, by 挂号信 or EMS of the post alone,
so the stamped list is kept in the file.
"""

from collections.abc import Sequence
from datetime import date

from models.cases.mail import MailPiece
from models.law.law import common
from models.office.profile import office
from models.store.words import full_day, listed
from reports.paper.document import Block, Document, Metadata, Note, TableBlock
from reports.paper.fact_table import FactRows
from reports.paper.row_table import RowColumn, row_table

TITLE = "邮寄清单"
_COLUMNS = (
    RowColumn("序号", 36),
    RowColumn("登记号", 66),
    RowColumn("收件人", 72, "left"),
    RowColumn("邮编", 50),
    RowColumn("通信地址", 150, "left"),
    RowColumn("电话", 92),
    RowColumn("内件", 150, "left"),
    RowColumn("邮件号", 96),
)
_BASIS = (
    "邮寄送达的以交邮之日为答复之日，要通过邮政企业寄（挂号信、EMS），别的快递不算邮寄"
    "（{law}）。邮局盖了收寄日戳的清单附卷，邮件号登记在“送达”里。"
)
_SIGNED = 44


def mailing_list(pieces: Sequence[MailPiece], day: date) -> Document:
    """Return the letters as a list with their papers, to be signed and stamped at the post."""
    rows = [_row(at, each) for at, each in enumerate(pieces, 1)]
    signed = FactRows()
    signed.pair(("交寄人", ""), ("收寄邮局（日戳）", ""), _SIGNED)
    blocks: list[Block] = [
        TableBlock(row_table("mail", _COLUMNS, rows, large=True)),
        TableBlock(signed.table("signed"), whole=True),
        Note(_BASIS.format(law=common("served"))),
    ]
    lacking = [f"{each.number} {each.receiver}" for each in pieces if each.lacking]
    if lacking:
        blocks.append(Note(f"地址或者邮编不全的，交寄前补写：{listed(lacking, 8)}。"))
    return Document(
        TITLE,
        lines=(f"{office().name}　交寄日期：{full_day(day)}　共 {len(pieces):,} 件",),
        blocks=tuple(blocks),
        metadata=Metadata(TITLE),
        landscape=True,
    )


def _row(at: int, piece: MailPiece) -> tuple[str, ...]:
    return (
        str(at),
        piece.number,
        piece.receiver,
        piece.postcode,
        piece.address,
        piece.phone,
        "\n".join(filter(None, (word for each in piece.contents for word in each))),
        piece.mail_number,
    )
