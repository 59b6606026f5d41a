"""What of the help holds the words that are typed: characters, or the initials of their pinyin."""

from dataclasses import dataclass

from models.law.articles import cited_in
from models.store.sought.cutting import fold, initials, terms
from reports.handbook.chapters import Chapter, Question, Task, chapters, questions


@dataclass(frozen=True)
class Hit:
    """A task of a chapter, or a question, that was found."""

    chapter: Chapter
    entry: Task | Question


def find(text: str) -> list[Hit]:
    """Return what holds every word of `text`; what says it in its title comes first.

    The gist of the articles that a task or a question rests on is looked through too.
    """
    words = terms(text)
    if not words:
        return []
    entries: list[tuple[Chapter, Task | Question]] = [
        (chapter, task) for chapter in chapters() for task in chapter.tasks
    ]
    entries += [(_chapter_of(each), each) for each in questions()]
    ranked = [(_rank(chapter, entry, words), Hit(chapter, entry)) for chapter, entry in entries]
    return [hit for rank, hit in sorted(ranked, key=lambda each: each[0]) if rank < _NOWHERE]


_TITLE, _SHORT, _TEXT, _LAW, _NOWHERE = range(5)


def _rank(chapter: Chapter, entry: Task | Question, words: list[str]) -> int:
    """Tell how near the words are: in the title, as its initials, in the text, in its law."""
    title = entry.title if isinstance(entry, Task) else entry.ask
    body = "".join(entry.steps) if isinstance(entry, Task) else entry.answer
    law = "".join(f"{each.title}{each.text}" for each in cited_in(entry.law))
    called = (title, *entry.opens) if isinstance(entry, Task) else (title,)
    text = fold(f"{chapter.title}{body}{entry.law}")
    held = (fold("".join(called)), " ".join(map(initials, called)), text, fold(law))
    places = [[at for at, each in enumerate(held) if word in each] for word in words]
    return max(min(each, default=_NOWHERE) for each in places)


def _chapter_of(question: Question) -> Chapter:
    """Return the chapter of the first task that a question belongs to."""
    first = question.tasks[0]
    return next(each for each in chapters() if first in {task.title for task in each.tasks})
