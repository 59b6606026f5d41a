"""The parts of a 分项答复: what was asked, its result, article and the one thing the result needs.

How each result is written, and which articles it may cite, is data (``letters/parts.toml``).
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from typing import Any

import resources
from models.law.articles import number
from models.law.relief import PartDecided
from models.letters.kinds import GAP
from models.letters.matters import split
from models.letters.searched import place_of
from models.store.plain_text import one_line
from models.store.refusal import Refusal
from models.store.words import numeral

_DATA = "letters/parts.toml"
_ARTICLE = re.compile("第([一二三四五六七八九十百零]+)条")
MOST = 20
_NAMES = {"申请内容": "asked", "结果": "outcome", "依据": "article", "内容": "said"}
_AS_JSON = (
    '分项要写成 [{"申请内容": "…", "结果": "予以公开", "依据": "第三十六条第（二）项", '
    '"内容": "随本答复书提供"}, …]。'
)


@dataclass(frozen=True)
class Part:
    """One matter and its answer. `outcome` is a row of the form, `said` what its field says."""

    asked: str = ""
    outcome: str = ""
    article: str = ""
    said: str = ""


@dataclass(frozen=True)
class Way:
    """How a result is written as a part, and what it asks for; see the data."""

    outcome: str
    articles: tuple[str, ...]
    label: str
    rule: str
    example: str
    text: str
    rule_article: str = ""
    source: str = ""
    partly: bool = False
    searched: bool = False
    placeless: str = ""
    cites: tuple[str, ...] = ()


_NOTHING = Way("", (), "说明", "先选结果", "", "{said}")


@cache
def ways(is_old: bool) -> tuple[Way, ...]:
    """Return the ways of the results by the law of the request, in the order of the form."""
    entries = resources.toml(_DATA)["old" if is_old else "new"]
    return tuple(Way(**resources.tupled(entry)) for entry in entries)


def way_of(part: Part, is_old: bool) -> Way:
    """Return the way of a part, by its result and then by the article it cites."""
    found = [way for way in ways(is_old) if way.outcome == part.outcome]
    return next((way for way in found if part.article in way.articles), (*found, _NOTHING)[0])


def articles_of(outcome: str, is_old: bool) -> tuple[str, ...]:
    """Return the articles that a result may cite, the usual one first."""
    found = (way.articles for way in ways(is_old) if way.outcome == outcome)
    return tuple(article for articles in found for article in articles)


def decided(part: Part, outcome: str, is_old: bool, facts: Mapping[str, Any]) -> Part:
    """Return a part with another result: its usual article, and what is known for its field."""
    article = next(iter(articles_of(outcome, is_old)), "")
    return filled(replace(part, outcome=outcome, article=article), is_old, facts)


def filled(part: Part, is_old: bool, facts: Mapping[str, Any]) -> Part:
    """Return a part whose empty field holds the fact that its way is filled with at first."""
    source = way_of(part, is_old).source
    known = one_line(str(facts.get(source) or "")) if source else ""
    return part if part.said else replace(part, said=known)


def key(at: int, name: str) -> str:
    """Return how a refusal names a field of the part `at`, from 0: parts.1.said."""
    return f"parts.{at}.{name}"


def gaps(parts: Sequence[Part], is_old: bool) -> list[tuple[str, str]]:
    """Return what is still to be filled in: the field as `key` names it, and its words."""
    found = []
    for at, part in enumerate(parts):
        for name, label in _lacking(part, is_old):
            found.append((key(at, name), f"第{numeral(at + 1)}项的{label}"))
    return found


def _lacking(part: Part, is_old: bool) -> Iterable[tuple[str, str]]:
    if not part.asked:
        yield "asked", "申请内容"
    if not part.outcome:
        yield "outcome", "结果"
        return
    if not part.article and articles_of(part.outcome, is_old):
        yield "article", "依据"
    if not part.said:
        yield "said", way_of(part, is_old).label


def paragraphs(parts: Sequence[Part], is_old: bool, law: str, you: str) -> list[str]:
    """Return the parts as paragraphs of the letter, numbered; gaps are visible."""
    return [_paragraph(at, part, is_old, law, you) for at, part in enumerate(parts)]


def _paragraph(at: int, part: Part, is_old: bool, law: str, you: str) -> str:
    nth = f"第{numeral(at + 1)}项的"
    lacking = {name: GAP.format(label=nth + label) for name, label in _lacking(part, is_old)}
    asked = lacking.get("asked") or _plain(part.asked)
    if "outcome" in lacking:
        return f"{numeral(at + 1)}、关于{asked}。{lacking['outcome']}"
    way = way_of(part, is_old)
    said = lacking.get("said") or _plain(part.said)
    place = lacking.get("said") or place_of(part.said)
    text = way.text if place or not way.placeless else way.placeless
    article = lacking.get("article") or part.article
    made = text.format(law=law, article=article, you=you, said=said, place=place)
    return f"{numeral(at + 1)}、关于{asked}。{made}"


def _plain(text: str) -> str:
    """Return a text so that the sentence around it goes on."""
    return one_line(text).rstrip("。；;，, ")


def decisions(parts: Sequence[Part], is_old: bool) -> list[PartDecided]:
    """Return what the parts decide, as the law of 告知救济 asks."""
    return [_decision(part, is_old) for part in parts]


def _decision(part: Part, is_old: bool) -> PartDecided:
    way, law = way_of(part, is_old), "旧条例" if is_old else "条例"
    said = tuple(f"{law}{number(each)}" for each in _ARTICLE.findall(part.article))
    return PartDecided(way.cites or said, way.partly)


def cited(parts: Sequence[Part]) -> list[str]:
    """Return the articles that the parts cite, each once."""
    single = (each for part in parts for each in part.article.split("、"))
    return list(dict.fromkeys(filter(None, single)))


def read_parts(text: str) -> tuple[Part, ...]:
    """Read parts as JSON, named as fields or in words: [{"申请内容": …, "结果": …}, …].

    Refuses what is no such list. A part may leave out what is still to be filled in.
    """
    try:
        found = json.loads(text)
    except ValueError as error:
        raise Refusal("parts", _AS_JSON) from error
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise Refusal("parts", _AS_JSON)
    if len(found) > MOST:
        raise Refusal("parts", f"分项最多 {MOST} 项，这里有 {len(found)} 项。")
    return tuple(_part(each) for each in found)


def _part(entry: Mapping[str, Any]) -> Part:
    read = {}
    for name, said in entry.items():
        plain = _NAMES.get(name, name)
        if plain not in _NAMES.values() or not isinstance(said, str):
            raise Refusal("parts", _AS_JSON)
        read[plain] = one_line(said)
    return Part(**read)


def first_parts(content: str) -> tuple[Part, ...]:
    """Return a part for each matter in the content of a request, still without answers."""
    return tuple(Part(asked=one_line(each)) for each in split(content)[:MOST])


def sample_parts() -> tuple[Part, ...]:
    """Return the parts of an invented letter, for looking at a template."""
    found = []
    for entry in resources.toml(_DATA)["sample"]:
        way = next(way for way in ways(False) if way.outcome == entry["outcome"])
        found.append(Part(entry["asked"], way.outcome, way.articles[0], way.example))
    return tuple(found)


def as_plain(parts: Iterable[Part]) -> list[dict[str, str]]:
    """Return parts as JSON knows them."""
    return [asdict(part) for part in parts]
