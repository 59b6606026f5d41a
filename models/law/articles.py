"""Articles of law: how they are cited, and the gist that stands beside fields and dates."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import resources
from models.store.words import numeral

_LAST = 999  # no law of ours has more articles
OWN, FORMER = "条例", "旧条例"  # 政府信息公开条例 of 2019 and of 2007
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_N = r"(?:[一二三四五六七八九十百零〇两]+|\d+)"
_TO = r"(?:至|到|—+|-|~)"
_PARTS = rf"第?\(?{_N}\)?(?:[、和]第?\(?{_N}\)?)*"
# Law; articles, as 第十四、十五条 or 第十四条至第十六条; 之一; the 款 and 项 of the last of them.
_CITED = re.compile(
    r"(?P<law>《[^《》]*》(?:\([^()]*\))?|[\u4e00-\u9fff]{0,30}?(?:条例|法典|法|办法|规定|解释))?"
    rf"(?P<mark>第?)(?<![\d一二三四五六七八九十百零〇])"
    rf"(?P<numbers>{_N}(?:条?(?:、|,|和|及|与|{_TO})第?{_N}){{0,30}})(?:条|(?=\({_N}\)))"
    rf"(?:之(?P<sub>{_N}))?(?P<rest>(?:{_PARTS}[款项]|\({_N}\))*)"
)
_SPAN = re.compile(rf"({_N})条?{_TO}第?({_N})")
_PART = re.compile(rf"({_PARTS})([款项])|\(({_N})\)")
_JOINED = re.compile(r"[、,和及与或的规定以]*")
# The name ends the run of characters before the article; 土地管理法实施条例 is another law.
_NAMED_OWN = re.compile(r"(?:(?<!政务)公开|^|[据照按于用和及与新旧本该的合反由在见对])条例$")


@dataclass(frozen=True)
class Citation:
    """An article as it is cited: its law, its number, 之几, and its 款 and 项 where named.

    `law` is 条例 where none is named, 旧条例 for that of 2007, else the name as it is written.
    """

    law: str
    number: int
    sub: int = 0
    paragraphs: tuple[int, ...] = ()
    items: tuple[int, ...] = ()


@dataclass(frozen=True)
class Article:
    """One article: where it stands and what it says, in short."""

    title: str
    text: str


def citations(words: str) -> list[Citation]:
    """Return the articles that a text cites, in its order; digits of any width are read.

    Articles that follow one another (《……法》第九条、第十条) are of one law. Without 第 an article
    counts behind the name of a law, in such a row, and where the text begins with it.
    """
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", words))
    found: list[Citation] = []
    law, end = OWN, 0
    for match in _CITED.finditer(text):
        joined = _JOINED.fullmatch(text, end, match.start()) is not None
        if not (match["law"] or match["mark"] or joined):
            continue
        if match["law"] or not joined:
            law = _law(match["law"])
        found += _cited(law, match)
        end = match.end()
    return found


def _law(name: str | None) -> str:
    title, _, rest = (name or OWN).removeprefix("《").partition("》")
    if title.endswith(FORMER) or (_NAMED_OWN.search(title) and re.search("2007|492", rest)):
        return FORMER
    return OWN if _NAMED_OWN.search(title) else title


def _cited(law: str, match: re.Match[str]) -> Iterator[Citation]:
    """Yield what one row of articles names; 款 and 项 are those of its last article."""
    row = _SPAN.sub(_every, match["numbers"])
    *before, last = [number(each) for each in re.findall(_N, row)]
    for each in before:
        yield Citation(law, each)
    parts: dict[str, tuple[int, ...]] = {"款": (), "项": ()}
    for names, kind, alone in _PART.findall(match["rest"]):
        parts[kind or "项"] += tuple(number(each) for each in re.findall(_N, names or alone))
    yield Citation(law, last, number(match["sub"] or "零"), parts["款"], parts["项"])


def _every(span: re.Match[str]) -> str:
    """Name each article of 第十四条至第十六条."""
    last = min(number(span[2]), _LAST)
    return "、".join(numeral(each) for each in range(number(span[1]), last + 1)) or span[1]


def cited_in(words: str) -> list[Article]:
    """Return the articles that a citation names, such as 条例第三十二条、第三十三条第三款.

    An article of which no gist is shipped is left out; so an empty list means: nothing to show.
    """
    data = resources.toml("law/articles.toml")
    found: dict[str, Article] = {}
    for each in citations(words):
        law = data["law"].get(each.law, {"articles": {}})
        text = "" if each.sub else law["articles"].get(str(each.number))
        if text:
            title = f"{law['title']}第{numeral(each.number)}条"
            found[title] = Article(title, text)
    for name, rule in data["rule"].items():
        if name in words:
            found[name] = Article(rule["title"], rule["text"])
    return list(found.values())


def number(said: str) -> int:
    """Return the number of a Chinese numeral below 1000, or of digits: 二百零一, 201 → 201."""
    if said.isdecimal():
        return int(said)
    total, digit = 0, 0
    for character in said:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def note() -> str:
    """Return the sentence that stands under every gist."""
    return str(resources.toml("law/articles.toml")["note"])
