"""The gist of the articles that stand beside fields and dates, found by how they are cited."""

import re
from dataclasses import dataclass

import resources
from models.store.words import numeral

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}
_CITED = re.compile(r"(旧?条例|民法典|预算法)?第([一二三四五六七八九十百零]+)条")
_SPAN = re.compile(r"第([一二三四五六七八九十百零]+)至([一二三四五六七八九十百零]+)条")


@dataclass(frozen=True)
class Article:
    """One article: where it stands and what it says, in short."""

    title: str
    text: str


def cited_in(words: str) -> list[Article]:
    """Return the articles that a citation names, such as 条例第三十二条、第三十三条第三款.

    An article of which no gist is shipped is left out; so an empty list means: nothing to show.
    """
    data = resources.toml("law/articles.toml")
    found: dict[str, Article] = {}
    law = next(name for name, entry in data["law"].items() if entry.get("default"))
    for name, said in _numerals(words):
        law = name or law
        text = data["law"][law]["articles"].get(str(number(said)))
        if text:
            title = f"{data['law'][law]['title']}第{said}条"
            found[title] = Article(title, text)
    for name, rule in data["rule"].items():
        if name in words:
            found[name] = Article(rule["title"], rule["text"])
    return list(found.values())


def _numerals(words: str) -> list[tuple[str, str]]:
    """Return (law, numeral) in the order cited; 第十四至十六条 names each between."""
    for span in _SPAN.finditer(words):
        every = range(number(span[1]), number(span[2]) + 1)
        words = words.replace(span[0], "、".join(f"第{numeral(each)}条" for each in every))
    return [(match[1] or "", match[2]) for match in _CITED.finditer(words)]


def number(numeral: str) -> int:
    """Return the number of a Chinese numeral below 1000: 二百零一 → 201."""
    total, digit = 0, 0
    for character in numeral:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def note() -> str:
    """Return the sentence that stands under every gist."""
    return str(resources.toml("law/articles.toml")["note"])
