"""公开指南 as a paper: the sections filled from the profile of the office."""

import re
from collections.abc import Iterator
from pathlib import Path

from models.catalogue import guide
from models.store.words import full_day
from reports.paper.document import Block, Document, Heading, Metadata, Paragraph
from reports.writers.papers import KINDS, write_paper

__all__ = ["KINDS", "document", "file_name", "lacking", "write"]

_BASIS = "《中华人民共和国政府信息公开条例》第十二条"
_LACKING = re.compile("（待填写：([^（）]+)）")
_SUBHEADING = re.compile(r"（[一二三四五六七八九十]+）[^。；，：]{1,30}")


def document() -> Document:
    """Return the guide as it stands now, with the day of its making while that holds."""
    title, facts = guide.title(), guide.facts()
    blocks = tuple(block for each in guide.sections() for block in _section(each, facts))
    made = guide.made()
    dated = (f"（{full_day(made.on)}制作）",) if made and not guide.is_stale() else ()
    return Document(title=title, lines=dated, blocks=blocks, metadata=Metadata(title, _BASIS))


def lacking() -> list[str]:
    """Return the names that the guide prints as （待填写：…）, each once."""
    texts = [each.text for each in document().blocks if isinstance(each, Paragraph)]
    return list(dict.fromkeys(_LACKING.findall("".join(texts))))


def _section(section: guide.Section, facts: dict[str, str]) -> Iterator[Block]:
    if section.heading:
        yield Heading(section.heading)
    for line in guide.filled(guide.text_of(section.key), facts).split("\n"):
        if _SUBHEADING.fullmatch(line):
            yield Heading(line, 2)
        elif line.strip():
            yield Paragraph(line.strip())


def file_name(kind: str) -> str:
    """Return the name of the guide as a file of that kind."""
    return f"{guide.title()}.{kind}"


def write(path: Path) -> list[str]:
    """Write the guide as `path`: pdf, ofd, docx or html by its suffix.

    Returns the characters that no font has (pdf only). Refuses another suffix and a place that
    cannot be written.
    """
    return write_paper(document(), path)
