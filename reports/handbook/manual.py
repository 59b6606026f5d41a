"""The help as a paper: a chapter of it, or all of it as a manual, with its pictures."""

from collections.abc import Iterator
from dataclasses import replace

import resources
from models.law.articles import note
from reports.handbook.chapters import Chapter, Task, chapters, picture_file, questions
from reports.paper.document import (
    Block,
    Cell,
    CellKind,
    Document,
    Heading,
    Line,
    Metadata,
    Note,
    PageBreak,
    Paragraph,
    Table,
    TableBlock,
)
from reports.paper.photo import picture

_TITLE = "公开簿使用手册"
_NUMBERS = "一二三四五六七八九十"
_PICTURE_HIGH = 165.0  # points
_KEY, _MEANING, _ROW = 34, 66, 28


def paper_of(chapter: Chapter) -> Document:
    """Return one chapter as a paper."""
    title = f"{chapter.title}：怎么做"
    return Document(title, blocks=(*_tasks(chapter), *_asked(chapter)), metadata=Metadata(title))


def manual() -> Document:
    """Return the whole manual: its contents, a chapter for each page, and the shortcuts."""
    blocks: list[Block] = [Heading("目录")]
    for at, chapter in enumerate(chapters()):
        blocks.append(Line(f"{_number(at)}、{chapter.title}：{_titles(chapter)}"))
    blocks.append(Line(f"{_number(len(chapters()))}、快捷键"))
    for at, chapter in enumerate(chapters()):
        blocks += [PageBreak(), Heading(f"{_number(at)}、{chapter.title}")]
        blocks += [*_tasks(chapter), *_asked(chapter)]
    blocks += [PageBreak(), Heading(f"{_number(len(chapters()))}、快捷键"), *_keys(), Note(note())]
    return Document(_TITLE, blocks=tuple(blocks), metadata=Metadata(_TITLE))


def _number(at: int) -> str:
    """Return the number of a chapter from 0: 0 → 一, 10 → 十一."""
    return _NUMBERS[at] if at < len(_NUMBERS) else f"十{_NUMBERS[at - len(_NUMBERS)]}"


def _titles(chapter: Chapter) -> str:
    return "；".join(task.title for task in chapter.tasks)


def _tasks(chapter: Chapter) -> Iterator[Block]:
    for at, task in enumerate(chapter.tasks, 1):
        law = f"（{task.law}）" if task.law else ""
        yield Heading(f"{at}．{task.title}{law}", level=2)
        yield from _steps(task)


def _steps(task: Task) -> Iterator[Block]:
    yield Paragraph(task.about)
    for number, step in enumerate(task.steps, 1):
        yield Paragraph(f"（{number}）{step}")
    if task.picture:
        shown = picture(picture_file(task.picture).read_bytes(), f"图：{task.title}")
        assert shown is not None
        yield replace(shown, height=_PICTURE_HIGH)


def _asked(chapter: Chapter) -> Iterator[Block]:
    titles = {task.title for task in chapter.tasks}
    own = [each for each in questions() if each.tasks[0] in titles]
    if own:
        yield Heading("常问", level=2)
    for each in own:
        yield Paragraph(f"问：{each.ask}")
        law = f"（{each.law}）" if each.law else ""
        yield Paragraph(f"答：{each.answer}{law}")


def _keys() -> Iterator[Block]:
    for group in resources.toml("help/shortcuts.toml")["group"]:
        yield Heading(group["title"], level=2)
        cells = [
            Cell(row, column, text, CellKind.LABEL, align="left")
            for row, pair in enumerate(group["keys"])
            for column, text in enumerate(pair)
        ]
        heights = (_ROW,) * len(group["keys"])
        yield TableBlock(Table("keys", "", (_KEY, _MEANING), heights, tuple(cells), flowing=True))
