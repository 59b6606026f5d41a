"""What a posting still lacks before it may go to paper or to the website."""

from collections.abc import Sequence

from models.postings.template import gaps
from models.store.words import listed
from reports.postings.ready import Ready
from reports.postings.sheet import PostingSheet, SheetList

_SHOWN = 3


def lacking(sheet: PostingSheet) -> Sequence[str]:
    """Return what is not filled in yet, in a few words each: text, 〔…〕 left open, date."""
    found = [] if sheet.body or sheet.table or sheet.attachments else ["没有正文"]
    if left := open_gaps(sheet):
        found.append(f"还有 {len(left)} 处没有填：{listed(left, _SHOWN)}")
    if not sheet.dated:
        found.append("没有落款日期")
    return found


def wanting(ready: Ready) -> tuple[str, ...]:
    """Return what is asked about before a posting goes out: what it lacks, reasons too."""
    return (*lacking(ready.sheet), *ready.unexplained)


def open_gaps(sheet: PostingSheet) -> list[str]:
    """Return the 〔…〕 still open anywhere on the sheet."""
    texts = [sheet.title, sheet.subtitle, sheet.document_number, sheet.addressee, sheet.body]
    texts += [sheet.organ, sheet.note, *sheet.closing]
    tables = [sheet.table] if sheet.table else []
    for attached in sheet.attachments:
        if isinstance(attached, SheetList):
            tables.append(attached)
        else:
            texts.append(attached)
    texts += [cell for table in tables for row in (table.head, *table.rows) for cell in row]
    return [gap for text in texts for gap in gaps(text)]
