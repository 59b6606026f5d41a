"""A paper of the year as it is printed: title, text with its headings, 署名 and 成文日期."""

import re
from collections.abc import Iterator
from datetime import date

from models.store.words import full_day
from reports.annual.narrative.headings import is_heading
from reports.annual.sections import SectionText
from reports.annual.yearly import Yearly
from reports.paper.document import Block, Document, Heading, Metadata, Paragraph, Signature

_HEADING = re.compile(r"[一二三四五六七八九十]+、[^。；]{1,24}")


def material_document(made: Yearly, section: SectionText, today: date) -> Document:
    """Return one of the papers after GB/T 9704, dated today."""
    blocks = (*_blocks(section.plain), Signature(made.office, full_day(today)))
    title = f"{made.office}{section.heading}"
    return Document(
        title, blocks=blocks, title_lines=(made.office, section.heading), metadata=Metadata(title)
    )


def _blocks(text: str) -> Iterator[Block]:
    for line in filter(None, map(str.strip, text.split("\n"))):
        if _HEADING.fullmatch(line):
            yield Heading(line)
        elif is_heading(line):
            yield Heading(line, 2)
        else:
            yield Paragraph(line)
