"""What is done with a letter that is being written: kept as a draft, issued, exported."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting, say, tell_of
from gui.acting.files import ask_where
from gui.forms.drafts import Draft
from models.letters import issuing as lettering
from models.letters.kinds import LetterKind
from models.letters.letter import Letter
from models.letters.values import Values
from models.requests.case import Case
from models.store.acts import act
from reports.paper.document import Document

TYPED = "letter."


def keep(letter: Letter | None, case: Case, of: LetterKind, values: Values, body: str) -> Letter:
    """Keep a new draft or one anew, and say so. Refuses as the letters do."""
    with acting("保存草稿", of.name) as done:
        if letter is None:
            letter = lettering.draft(case, of, values, body)
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


def export(document: Document, parent: QWidget) -> Path | None:
    """Ask where and write the letter as a Word file; return where, None when nowhere."""
    path = ask_where("导出 Word", f"{document.file_name}.docx", "docx", "Word 文件", parent)
    if path is not None:
        from reports.writers.papers import write_paper  # noqa: PLC0415 (only when needed)

        write_paper(document, path)
    return path
