"""The tasks of the pages and the questions of clerks, as the window and the manual tell them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import resources
from models.store.sought.cutting import fold

MOST_QUESTIONS = 5  # beside a task


@dataclass(frozen=True)
class Task:
    """What is done step by step; `about` says what for, `law` is the citation it rests on.

    `picture` is the name of the picture of its first step, "" for none. `opens` are the words by
    which dialogs and parts of pages call what it tells of, `also` what clerks call it.
    """

    title: str
    about: str
    steps: tuple[str, ...]
    law: str = ""
    picture: str = ""
    opens: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """What clerks ask or take wrongly, with its answer; `tasks` are the titles it belongs to."""

    ask: str
    answer: str
    tasks: tuple[str, ...]
    law: str = ""


@dataclass(frozen=True)
class Chapter:
    """The tasks of one page; `key` is that of the page, `title` its word."""

    key: str
    title: str
    tasks: tuple[Task, ...]


@cache
def chapters() -> tuple[Chapter, ...]:
    """Return the chapters in the order of the pages."""
    return tuple(
        Chapter(page["key"], page["title"], tuple(map(_task, page["task"])))
        for page in resources.toml("help/tasks.toml")["page"]
    )


def _task(entry: dict[str, Any]) -> Task:
    return Task(**resources.tupled(entry))


@cache
def questions() -> tuple[Question, ...]:
    """Return all questions in their order."""
    data = resources.toml("help/questions.toml")["question"]
    return tuple(Question(**resources.tupled(each)) for each in data)


def questions_of(task: Task) -> list[Question]:
    """Return the questions that stand beside a task."""
    return [each for each in questions() if task.title in each.tasks][:MOST_QUESTIONS]


def asked_near(task: Task) -> list[Question]:
    """Return what clerks ask on the page of a task of which they ask nothing."""
    own = next(each for each in chapters() if task in each.tasks)
    near = {each.title for each in own.tasks}
    return [each for each in questions() if each.tasks[0] in near][:MOST_QUESTIONS]


def chapter_of(key: str) -> Chapter:
    """Return the chapter of a page; the first where the page has none."""
    return next((each for each in chapters() if each.key == key), chapters()[0])


def picture_file(name: str) -> Path:
    """Return where the picture of that name lies."""
    return resources.path(f"help/pictures/{name}.png")


def place(key: str, subjects: Sequence[str] = ()) -> tuple[Chapter, Task]:
    """Return the place that F1 opens: what tells of its `subjects`, else the begin of the page."""
    own = chapter_of(key)
    return told_of(key, subjects) or (own, own.tasks[0])


def told_of(key: str, subjects: Sequence[str]) -> tuple[Chapter, Task] | None:
    """Return the task that tells of the first of its subjects that any tells of, and its chapter.

    A task is named by the words it opens for, on the page `key` before the others, or on that page
    by its title.
    """
    own = chapter_of(key)
    order = (own, *(each for each in chapters() if each is not own))
    for subject in filter(None, map(fold, subjects)):
        named = ((each, task) for each in order for task in each.tasks if _is_named(task, subject))
        titled = ((own, task) for task in own.tasks if subject in fold(task.title))
        found = next(named, None) or next(titled, None)
        if found is not None:
            return found
    return None


def _is_named(task: Task, subject: str) -> bool:
    return any(fold(word) in subject for word in task.opens)
