"""The sheets of the help: a task, a question, a chapter, and the law and questions beside one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.controls.controls import hair_line, label, set_state
from gui.controls.tall_sheet import TallSheet
from gui.shell.handbook.contents import Entry
from gui.shell.handbook.parts import Link, StepNumber, StepPicture, step_words, wrapped
from gui.theme.theme import px
from models.law.articles import cited_in, note
from reports.handbook.chapters import (
    Chapter,
    Question,
    Task,
    asked_near,
    chapters,
    picture_file,
    questions_of,
)

_MOST_LAW = 96  # characters of the gist of an article; a press shows all of it
_AIR, _BESIDE_AIR, _INDENT = 22, 18, 10
Go = Callable[[Entry], object]
Law = Callable[[str], object]


def empty(words: str) -> TallSheet:
    """Return a sheet that says why there is nothing."""
    sheet, box = _sheet()
    box.addWidget(wrapped(words, "label"))
    box.addStretch(1)
    return sheet


def of_entry(entry: Entry, go: Go, law: Law, *, whole: bool) -> TallSheet:
    """Return the sheet of a task, a question or a chapter; `whole` with what else is beside it."""
    sheet, box = _sheet()
    if isinstance(entry, Task):
        _task(box, entry)
    elif isinstance(entry, Question):
        _question(box, entry)
    else:
        _chapter(box, entry, go)
    if whole and not isinstance(entry, Chapter):
        box.addWidget(hair_line())
        _add_beside(box, entry, go, law)
    box.addStretch(1)
    return sheet


def beside(entry: Entry, go: Go, law: Law) -> TallSheet:
    """Return what stands beside: the law of an entry, and what is asked about it."""
    sheet, box = _sheet(_BESIDE_AIR)
    set_state(sheet, "role", "")
    _add_beside(box, entry, go, law)
    box.addStretch(1)
    return sheet


def _sheet(air: int = _AIR) -> tuple[TallSheet, QVBoxLayout]:
    sheet = TallSheet()
    set_state(sheet, "role", "sheet")
    box = QVBoxLayout(sheet)
    box.setContentsMargins(px(air), px(16), px(air - 8), px(14))
    box.setSpacing(px(8))
    return sheet, box


def _task(box: QVBoxLayout, task: Task) -> None:
    box.addWidget(wrapped(task.title, "title"))
    box.addWidget(wrapped(task.about, "label"))
    box.addSpacing(px(4))
    for number, step in enumerate(task.steps, 1):
        row = QHBoxLayout()
        row.setSpacing(px(_INDENT))
        row.addWidget(StepNumber(number), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(px(8))
        column.addWidget(step_words(step))
        if number == 1 and task.picture:
            column.addWidget(StepPicture(picture_file(task.picture), f"图：{task.title}"))
        row.addLayout(column, 1)
        box.addLayout(row)
        box.addSpacing(px(4))


def _question(box: QVBoxLayout, question: Question) -> None:
    box.addWidget(wrapped(question.ask, "title"))
    box.addSpacing(px(4))
    box.addWidget(step_words(question.answer))


def _chapter(box: QVBoxLayout, chapter: Chapter, go: Go) -> None:
    box.addWidget(wrapped(chapter.title, "title"))
    box.addSpacing(px(4))
    for task in chapter.tasks:
        box.addWidget(Link(task.title, partial(go, task)))


def _add_beside(box: QVBoxLayout, entry: Entry, go: Go, law: Law) -> None:
    articles = [] if isinstance(entry, Chapter) else cited_in(entry.law)
    asked = questions_of(entry) if isinstance(entry, Task) else []
    if articles:
        box.addWidget(label("法律依据", "strong"))
    for article in articles:
        long = len(article.text) > _MOST_LAW
        said = f"{article.text[:_MOST_LAW]}…" if long else article.text
        box.addWidget(Link(_short(article.title), partial(law, article.title)))
        box.addWidget(_indented(wrapped(said, "small")))
    if articles:
        box.addWidget(_indented(wrapped(note(), "hint")))
    near = asked_near(entry) if isinstance(entry, Task) and not asked else []
    if asked or near:
        box.addSpacing(px(6))
        box.addWidget(label("常问" if asked else "这一页常问", "strong"))
    for question in asked or near:
        box.addWidget(Link(question.ask, partial(go, question)))
    if isinstance(entry, Question):
        box.addWidget(label("怎么做", "strong"))
        for title in entry.tasks:
            box.addWidget(Link(title, partial(go, _task_called(title))))


def _indented(part: QWidget) -> QWidget:
    part.setContentsMargins(px(4), 0, 0, 0)
    return part


def _short(title: str) -> str:
    """Return the title of an article without the year and number of its law."""
    law, _, rest = title.partition("》")
    return f"{law}》{rest.partition('）')[2] or rest}".replace("中华人民共和国", "")


def _task_called(title: str) -> Task:
    return next(task for each in chapters() for task in each.tasks if task.title == title)
