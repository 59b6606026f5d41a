"""What of the help holds the words that are typed: characters, or the initials of their pinyin."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from operator import add

from models.law.articles import cited_in
from models.store.sought.cutting import fold, initials, sounds, terms
from reports.handbook.chapters import Chapter, Question, Task, chapters, questions

# Where words are found, the nearest first.
_TITLE, _SOUND, _TEXT, _LAW, _NOWHERE = range(5)
_LEAST, _MOST_LACKS = 2, 0.7  # characters of a subject in pairs; the part of them that may lack
# What is asked with, and says nothing of what is asked.
_ASKING = "怎么办 怎么 怎样 如何 为什么 是什么 什么 哪里 能不能 可以 需要 我们 我 要 请 吗 了 的"
_NO_SUBJECT = re.compile("|".join(sorted(_ASKING.split(), key=len, reverse=True)))
Rank = Callable[[Chapter, Task | Question, list[str]], float]


@dataclass(frozen=True)
class Hit:
    """A task of a chapter, or a question, that was found."""

    chapter: Chapter
    entry: Task | Question


def find(text: str) -> list[Hit]:
    """Return what holds every word of `text`; what says it in its title comes first.

    The gist of the articles that a task or a question rests on is looked through too. Where nothing
    holds them it is taken for a question, and what shares enough of it in its title is returned.
    """
    words = terms(text)
    if not words:
        return []
    return _best(_rank, words, _NOWHERE) or _asked(_NO_SUBJECT.sub("", fold(text)))


def _asked(subject: str) -> list[Hit]:
    """Return what a question is about, by the pairs of characters that titles share with it."""
    if len(subject) < _LEAST:
        return _best(_rank, [subject], _TEXT) if subject else []
    return _best(_far, [*dict.fromkeys(map(add, subject, subject[1:]))], _MOST_LACKS)


def _best(rank: Rank, words: list[str], least: float) -> list[Hit]:
    """Return what ranks before `least`, the nearest first."""
    entries: list[tuple[Chapter, Task | Question]] = [
        (chapter, task) for chapter in chapters() for task in chapter.tasks
    ]
    entries += [(_chapter_of(each), each) for each in questions()]
    ranked = [(rank(chapter, entry, words), Hit(chapter, entry)) for chapter, entry in entries]
    return [hit for at, hit in sorted(ranked, key=lambda each: each[0]) if at < least]


def _rank(chapter: Chapter, entry: Task | Question, words: list[str]) -> float:
    """Tell how near the words are: in the title, as its pinyin, in the text, in its law."""
    told = (entry.about, *entry.steps) if isinstance(entry, Task) else (entry.answer,)
    body = "".join(told)
    law = "".join(f"{each.title}{each.text}" for each in cited_in(entry.law))
    called = _called(entry)
    sound = " ".join((*map(initials, called), *map(sounds, called)))
    text = fold(f"{chapter.title}{body}{entry.law}")
    held = (fold("".join(called)), sound, text, fold(law))
    places = [[at for at, each in enumerate(held) if word in each] for word in words]
    return max(min(each, default=_NOWHERE) for each in places)


def _far(_chapter: Chapter, entry: Task | Question, pairs: list[str]) -> float:
    """Tell which part of these pairs the title lacks."""
    called = fold("".join(_called(entry)))
    return sum(each not in called for each in pairs) / len(pairs)


def _called(entry: Task | Question) -> tuple[str, ...]:
    return (entry.title, *entry.opens, *entry.also) if isinstance(entry, Task) else (entry.ask,)


def _chapter_of(question: Question) -> Chapter:
    """Return the chapter of the first task that a question belongs to."""
    first = question.tasks[0]
    return next(each for each in chapters() if first in {task.title for task in each.tasks})
