"""Which lines of a published report are the headings of its sections, and what the rest says."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from reports.foreign.files.stream import Row
from reports.foreign.folding import folded, key, prose
from reports.foreign.label_book import label_book
from reports.forms.form import Form

_HEADING = re.compile(r"(?:第?([一二三四五六七八九])(?:部分)?[、.,:\s]+)(.{2,44})")
_NUMERALS = "一二三四五六七八九"
_LIKE = 62  # likeness of a heading to that of the form


@dataclass(frozen=True)
class Heading:
    """A heading as it stands: of which `section` (from 1) of the form, with which `number`."""

    line: int
    section: int
    number: int
    words: str


def headings_in(lines: Sequence[Row], form: Form) -> list[Heading]:
    """Return the headings of the sections of a report, in the order in which they stand.

    A numbered line that stands where a section is lacking is its heading, however it is worded.
    """
    found, others = list[Heading](), list[Heading]()
    official = [key(each) for each in form.data.sections]
    for at, line in enumerate(lines):
        read = _numbered(line, form)
        if read is None:
            continue
        number, words, said = read
        section = _section(words, official, number)
        if section:
            found.append(Heading(at, section, number, said))
        elif number:
            others.append(Heading(at, number, number, said))
    return sorted(found + [each for each in others if _is_lacking(each, found)], key=_line)


def _line(heading: Heading) -> int:
    return heading.line


def _numbered(line: Row, form: Form) -> tuple[int, str, str] | None:
    """Return number (0 for none), compared words and words of a line that may be a heading."""
    filled = [cell for cell in line.cells if cell]
    if len(filled) != 1 or line.page:
        return None
    text = folded(filled[0]).strip("# ")
    numbered = _HEADING.fullmatch(text)
    words = key(numbered[2] if numbered else text)
    if text.startswith("(") or not 3 <= len(words) <= 40 or text.endswith(("。", ";", ",")):
        return None
    meaning = label_book(form.id).meaning(text)
    if meaning is not None and any(each.kind == "row" for each in meaning.labels):
        return None
    number = _NUMERALS.index(numbered[1]) + 1 if numbered else 0
    return number, words, filled[0].strip("# ")


def _is_lacking(heading: Heading, found: Sequence[Heading]) -> bool:
    """Say whether a line stands right behind the section before it, and its own is not there."""
    sections = {each.section: each.line for each in found}
    before = sections.get(heading.number - 1)
    after = [line for section, line in sections.items() if section > heading.number]
    return (
        heading.number not in sections
        and before is not None
        and before < heading.line < min(after, default=heading.line + 1)
    )


def _section(words: str, official: list[str], number: int) -> int:
    """Return the section that a heading means, 0 for none; without a number it has to be exact."""
    if words in official:
        return official.index(words) + 1
    if not number:
        return 0
    likeness = [fuzz.ratio(words, each) for each in official]
    best = max(range(len(official)), key=likeness.__getitem__)
    if likeness[best] >= _LIKE:
        return best + 1
    return number if number <= len(official) and "情况" in words else 0


def texts_of(
    lines: Sequence[Row], headings: Mapping[int, int], used: set[int], begin: int
) -> dict[int, str]:
    """Return the text of each section, 0 for what stands before the first; tables left out."""
    said: dict[int, list[str]] = {0: []}
    section = 0
    for at, line in enumerate(lines):
        if at in headings:
            section = headings[at]
            said.setdefault(section, [])
        elif at >= begin and at not in used and not line.page:
            said.setdefault(section, []).append(prose(line.text))
    return {number: "\n".join(each) for number, each in said.items()}
