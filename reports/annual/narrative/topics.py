"""What a report usually tells and the register does not know, to be put into its section."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import resources
from reports.annual.narrative import bound
from reports.annual.narrative.fact import Fact, words_of
from reports.annual.narrative.headings import is_heading, lines_of

_OPEN = re.compile("〔[^〔〕]*〕")
_SENTENCE = re.compile("[^。；]+[。；]?")
_LIST = "按"  # begins a paragraph that is a list: what is put in goes before it


@dataclass(frozen=True)
class Clause:
    """A sentence of the part that begins with `part`; `told` finds what tells it there.

    It is put at the end of its part, or `instead` of what stands there.
    """

    part: str
    told: str
    text: str
    instead: str = ""


@dataclass(frozen=True)
class Topic:
    """Something usually told (resources/narrative/topics.toml), with the clauses not told yet.

    One that is `entered` is a figure, and told once it is filled in; one that is `given` was
    filled in, and the clerk's own text does not tell it. One that `confirms` takes what the program
    proposed as it stands.
    """

    narrative: str
    section: int
    label: str
    clauses: tuple[Clause, ...]
    some: str = ""
    none: str = ""
    entered: bool = False
    confirms: bool = False
    kinds: tuple[str, ...] = ()
    given: bool = False


@cache
def _topics() -> tuple[Topic, ...]:
    rows: list[dict[str, Any]] = resources.toml("narrative/topics.toml")["topic"]
    return tuple(
        Topic(
            clauses=tuple(Clause(**each) for each in row["clause"]),
            **resources.tupled(_without(row, "clause")),
        )
        for row in rows
    )


def _without(row: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != key}


def untold(
    narrative: str, number: int, text: str, facts: Mapping[str, Fact], kind: str
) -> Iterator[Topic]:
    """Yield the topics of a section that its stored text does not tell, for an office of a kind."""
    plain = _OPEN.sub("", bound.plain(text, words_of(facts)))
    for topic in _topics():
        if (topic.narrative, topic.section) != (narrative, number) or not _fits(topic, facts, kind):
            continue
        clauses = [
            each for each in topic.clauses if not re.search(each.told, _part(plain, each.part))
        ]
        if clauses:
            yield replace(topic, clauses=tuple(clauses))


def left_out(number: int, text: str, draft: str, facts: Mapping[str, Fact]) -> Iterator[Topic]:
    """Yield what was filled in and is told by the draft of a section, but not by its own text.

    A figure that stands there with its unit is told, whoever wrote it.
    """
    told, said = set(bound.names(text)), bound.plain(text, words_of(facts))
    part = ""
    for line in draft.split("\n"):
        if is_heading(line):
            part = line.strip()[: line.strip().index("）") + 1]
        for sentence in _SENTENCE.findall(line):
            found = [facts[each] for each in bound.names(sentence) if each in facts]
            new = [
                each
                for each in found
                if each.entered and each.given and each.value and each.id not in told
                if f"{each.words}{each.unit}" not in said
            ]
            if new:
                label = "、".join(dict.fromkeys(each.label for each in new))
                yield Topic("", number, label, (Clause(part, "", sentence),), given=True)


def _fits(topic: Topic, facts: Mapping[str, Fact], kind: str) -> bool:
    if topic.kinds and kind not in topic.kinds:
        return False
    some = not topic.some or bool(facts[topic.some].value)
    if not some or not topic.none:
        return some
    known = facts[topic.none]
    return not (known.value or (topic.entered and known.given))


def _part(text: str, part: str) -> str:
    lines = text.split("\n")
    return "\n".join(lines[at] for at in lines_of(lines, part))


def put_in(text: str, topic: Topic) -> str:
    """Return the stored text of a section with the clauses of a topic in their parts."""
    for clause in topic.clauses:
        if clause.instead and clause.instead in text:
            text = text.replace(clause.instead, clause.text, 1)
            continue
        lines = text.split("\n")
        own = [at for at in lines_of(lines, clause.part) if not lines[at].startswith(_LIST)]
        at = own[-1] if own else len(lines) - 1
        if is_heading(lines[at]):
            lines.insert(at + 1, clause.text)
        else:
            lines[at] += clause.text
        text = "\n".join(line for line in lines if line.strip())
    return text


def open_place(topic: Topic) -> str:
    """Return the first place 〔…〕 that a topic leaves open, "" where it leaves none."""
    found = _OPEN.search("".join(each.text for each in topic.clauses))
    return found[0] if found else ""
