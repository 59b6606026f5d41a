"""A part of the text put together from its topics (resources/narrative/overview/*.toml).

A topic says its sentences in one of several wordings. Which one turns with the year and begins
elsewhere in every office, so that two consecutive years never have the same and neighbours seldom.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import resources
from models.letters.template import render
from reports.annual.narrative.fact import Fact
from reports.checks.written import length

_MOST = 1000  # 字 of 总体情况: some places ask for no more
_LONG, _SHORT = 180, 40  # 字; a longer part is told in paragraphs, a shorter one is none


@dataclass(frozen=True)
class Say:
    """A sentence in its wordings, said `when` its condition holds.

    One that is said `otherwise` is said only where none did since the last that is not.
    """

    texts: tuple[str, ...]
    when: str = ""
    otherwise: bool = False


@dataclass(frozen=True)
class Topic:
    """What is told together. `about` are the figures by which it is ranked.

    One told `always` stays however little room there is; one that `leads` comes first in its part
    where its figures changed most since last year; `paragraph` parts a long part by meaning.
    """

    id: str
    say: tuple[Say, ...]
    about: tuple[str, ...] = ()
    always: bool = False
    leads: bool = False
    paragraph: int = 1


@dataclass(frozen=True)
class Part:
    """A part of a section; `empty` stands where no topic has anything to say.

    The part of a section that has only one has no `heading`.
    """

    heading: str
    empty: str
    topics: tuple[Topic, ...]


@dataclass(frozen=True)
class Told:
    """A topic of a part as it is told, as stored text."""

    topic: Topic
    text: str
    size: int = 0
    change: int = 0


@dataclass(frozen=True)
class Telling:
    """What a text is told with: the names it may use, the figures, whose it is and of which year.

    `plain` says stored text as it is printed.
    """

    names: Mapping[str, object]
    facts: Mapping[str, Fact]
    office: str
    year: int
    plain: Callable[[str], str]


@cache
def part(name: str) -> Part:
    """Return a part as its file describes it."""
    data = resources.toml(f"narrative/overview/{name}.toml")
    return Part(data["heading"], data["empty"], tuple(map(_topic, data["topic"])))


def _topic(row: Mapping[str, Any]) -> Topic:
    say = tuple(Say(**resources.tupled(each)) for each in row["say"])
    return Topic(**{**resources.tupled(row), "say": say})


def turn(office: str, year: int, about: str, number: int) -> int:
    """Return which of `number` wordings an office uses in a year for what a text is about."""
    return (zlib.crc32(f"{office}\n{about}".encode()) + year) % number


def told(names: Sequence[str], telling: Telling, *, headed: bool = True) -> str:
    """Return a section of these parts as stored text: one heading or paragraph a line.

    It is not `headed` where its parts are told without their headings.
    """
    parts = [part(name) for name in names]
    room = _MOST - sum(length(each.heading) for each in parts)
    kept = _with_room([list(_told(each, telling)) for each in parts], telling, room)
    return "\n".join(
        line
        for each, topics in zip(parts, kept, strict=True)
        for line in (each.heading if headed else "", *_paragraphs(topics, telling, each.empty))
        if line
    )


def _told(part_: Part, telling: Telling) -> Iterator[Told]:
    """Yield the topics of a part that have something to say; the one that changed most leads."""
    found = []
    for topic in part_.topics:
        text = render(_template(topic, telling), telling.names)
        if text:
            size = max((_amount(name, telling) for name in topic.about), default=0)
            change = max((_change(name, telling) for name in topic.about), default=0)
            found.append(Told(topic, text.replace("\n", ""), size, change))
    first = max(
        (each for each in found if each.topic.leads), key=lambda each: each.change, default=None
    )
    if first is not None and first.change:
        found.remove(first)
        found.insert(0, first)
    yield from found


def _template(topic: Topic, telling: Telling) -> str:
    """Return the sentences of a topic as one template, each in the wording of the year."""
    made, is_open = [], False
    for at, say in enumerate(topic.say):
        which = turn(telling.office, telling.year, f"{topic.id}{at}", len(say.texts))
        if is_open and not say.otherwise:
            made.append("{% endif %}")
        made.append(f"{{% {'elif' if say.otherwise else 'if'} {say.when or 'true'} %}}")
        made.append(say.texts[which])
        is_open = True
    return "".join([*made, "{% endif %}"])


def _amount(name: str, telling: Telling) -> int:
    fact = telling.facts.get(name)
    return int(fact.value) if fact is not None else 0


def _change(name: str, telling: Telling) -> int:
    known = f"{name}_last" in telling.facts
    return abs(_amount(name, telling) - _amount(f"{name}_last", telling)) if known else 0


def _with_room(parts: list[list[Told]], telling: Telling, room: int) -> list[list[Told]]:
    """Leave topics out, those with the smallest figures first, until the rest fits.

    Of those left out the larger that still find room stay.
    """
    spare = sorted(
        (each for topics in parts for each in topics if not each.topic.always),
        key=lambda each: each.size,
    )
    whole = sum(length(telling.plain(each.text)) for topics in parts for each in topics)
    left_out = []
    while whole > room and spare:
        left_out.append(spare.pop(0))
        whole -= length(telling.plain(left_out[-1].text))
    for each in reversed(left_out[:]):
        if (more := length(telling.plain(each.text))) <= room - whole:
            left_out.remove(each)
            whole += more
    return [[each for each in topics if each not in left_out] for topics in parts]


def _paragraphs(topics: Sequence[Told], telling: Telling, empty: str) -> list[str]:
    """Return the topics in one paragraph, or in several parted by meaning where they are long."""
    if not topics:
        return [empty] if empty else []
    whole = "".join(each.text for each in topics)
    if length(telling.plain(whole)) <= _LONG:
        return [whole]
    led = replace(topics[0], topic=replace(topics[0].topic, paragraph=0))
    found: dict[int, str] = {}
    first = min((each.topic.paragraph for each in topics[1:]), default=0)
    for each in (led, *topics[1:]):
        key = each.topic.paragraph or first
        found[key] = found.get(key, "") + each.text
    return list(_joined(found.values(), telling))


def _joined(paragraphs: Iterable[str], telling: Telling) -> Iterator[str]:
    """Yield paragraphs, a short one at the end of the one before it."""
    before = ""
    for each in paragraphs:
        if before and length(telling.plain(each)) > _SHORT:
            yield before
            before = ""
        before += each
    yield before
