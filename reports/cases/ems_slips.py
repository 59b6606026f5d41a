"""EMS 寄件单: what the post's own 详情单 is filled in from, one for every letter.

Its 内件品名 names the paper and its number: kept with the receipt, it proves what was sent.
"""

from collections.abc import Sequence
from datetime import date

from models.cases.mail import MailPiece
from models.law.law import common
from models.office.profile import Office, office
from models.store.words import full_day
from reports.paper.document import Block, Document, Heading, Metadata, Note, TableBlock
from reports.paper.fact_table import FactRows

TITLE = "EMS 寄件单"
_RULE = (
    "照此填写邮政的详情单：“内件品名”写明文书名称和文号，详情单存根、签收回执附卷。"
    "EMS 由邮政企业承运，别的快递不算邮寄（{law}）。"
)


def ems_slips(pieces: Sequence[MailPiece], day: date) -> Document:
    """Return a slip for each letter, none of them cut by the end of a page."""
    here, blocks = office(), list[Block]()
    for at, each in enumerate(pieces, 1):
        blocks.append(Heading(f"第 {at} 件　{each.number}　{each.receiver}", 2))
        blocks.append(TableBlock(_slip(each, here, day).table(f"ems{at}"), whole=True))
    blocks.append(Note(_RULE.format(law=common("served"))))
    return Document(
        TITLE,
        lines=(f"{here.name}　交寄日期：{full_day(day)}　共 {len(pieces):,} 件",),
        blocks=tuple(blocks),
        metadata=Metadata(TITLE),
    )


def _slip(piece: MailPiece, here: Office, day: date) -> FactRows:
    rows = FactRows()
    rows.pair(("寄件人", here.work_unit or "政府信息公开工作机构"), ("电话", here.phone))
    rows.wide("寄件单位", here.name)
    rows.pair(("寄件地址", here.address), ("邮编", here.postcode))
    rows.pair(("收件人", piece.receiver), ("电话", piece.phone))
    rows.pair(("收件地址", piece.address), ("邮编", piece.postcode))
    rows.wide("内件品名", piece.inside)
    rows.pair(("交寄日期", full_day(piece.posted_on or day)), ("邮件号", piece.mail_number))
    return rows
