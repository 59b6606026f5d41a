"""What is done with a letter that is being written: kept as a draft, issued, exported."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting, say, tell_of
from gui.acting.files import PAGES, ask_kind
from gui.forms.drafts import Draft
from models.letters import issuing as lettering
from models.letters.kinds import LetterKind
from models.letters.letter import Letter
from models.letters.values import Values
from models.requests.case import Case
from models.requests.request import RequestEvent
from models.store.acts import act
from reports.paper.document import Document

TYPED = "letter."
_KINDS = {".docx": "Word 文件", **PAGES}


def keep(
    letter: Letter | None,
    case: Case,
    of: LetterKind,
    values: Values,
    body: str,
    step: RequestEvent | None,
) -> Letter:
    """Keep a new draft, also of what a `step` lacks, or one anew; refuses as the letters do."""
    with acting("保存草稿", of.name) as done:
        if letter is None:
            letter = lettering.draft(case, of, values, body, step)
        else:
            lettering.change(letter, case, values, body)
    if not done.changed:
        say(f"已保存草稿：{of.name}")
    return letter


def key_of(number: str, of: str) -> str:
    """Return the key under which is kept what is typed into a letter of a case and not saved."""
    return f"{TYPED}{number}.{of}"


def is_of(draft: Draft, letter: Letter | None) -> bool:
    """Tell whether something was typed into a letter; a new one takes what has lost its letter."""
    if letter is not None:
        return draft.record == letter.id
    return draft.record is None or not lettering.is_waiting(draft.record)


def issue(
    draft: Letter, case: Case, of: LetterKind, today: date, left: Callable[[], object]
) -> None:
    """Issue a draft; `left` closes what it was written in, then the pages are told."""
    with act("出具", of.name) as done:
        letter = lettering.issue(draft, today, case.calendar)
    left()
    number = f"　{letter.number}" if letter.number else ""
    tell_of(done, f"已出具{of.name}{number}")


def export(document: Document, parent: QWidget) -> tuple[Path, list[str]] | None:
    """Ask where and as what, and write the letter for Word, as PDF or OFD; None when nowhere.

    Returns the file, and the characters that no font has.
    """
    path = ask_kind("导出文书", document.file_name, _KINDS, parent)
    if path is None:
        return None
    from reports.writers.papers import write_paper  # noqa: PLC0415 (only when needed)

    return path, write_paper(document, path)
