"""A paper of the year as it is printed: title, text with its headings, 署名 and 成文日期."""

from datetime import date

from models.store.words import full_day
from reports.annual.paper import text_blocks
from reports.annual.sections import SectionText
from reports.annual.yearly import Yearly
from reports.paper.document import Document, Metadata, Signature


def material_document(made: Yearly, section: SectionText, today: date) -> Document:
    """Return one of the papers after GB/T 9704, dated today."""
    blocks = (*text_blocks(section.plain), Signature(made.office, full_day(today)))
    title = f"{made.office}{section.heading}"
    return Document(
        title, blocks=blocks, title_lines=(made.office, section.heading), metadata=Metadata(title)
    )
