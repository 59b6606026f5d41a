"""The text of a page made comparable: compatibility forms and traditional characters go."""

import re
import unicodedata
from functools import cache, lru_cache

import resources
from reports.forms.form import normalised

# What a copying site puts behind a character it could not keep: 規(guī)章.
_GLOSS = re.compile(r"(?<=[\u4e00-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)")
_YEAR = re.compile(r"\(?20\d\d年?(?:度)?\)?")
_COUNTED = re.compile(r"^[一二三四五六七八九][,.]")
_OPEN = re.compile(r"\([^()]*$")
_NEITHER = re.compile(r"[^\w]")
_BESIDE_FIGURES = re.compile(r"(?<=\d) (?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]) (?=\d)")
_OTHERS = re.compile("[^，。；：！？（）“”‘’〔〕、《》]+")
_FULL = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！"}
_AT = re.compile(r"(?<=[\u4e00-\u9fff\d%“”》）】])[,;:()!?]|[,;:()!?](?=[\u4e00-\u9fff“《])")


@cache
def _simplified() -> dict[int, str]:
    pairs = resources.toml("checks/reading.toml")["simplified"]
    return {ord(one): other for one, other in zip(pairs[::2], pairs[1::2], strict=True)}


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """Return a label or a figure with plain characters: 規(guī)章 and ⾏政 become 规章 and 行政."""
    plain = unicodedata.normalize("NFKC", text).translate(_simplified())
    return _GLOSS.sub("", plain).strip()


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Return what of a label is compared: no number, remark, year or sign."""
    plain = _OPEN.sub("", folded(text)) if text.count("(") + text.count("（") else folded(text)
    return _NEITHER.sub("", normalised(_COUNTED.sub("", _YEAR.sub("", plain))))


def prose(text: str) -> str:
    """Return a line of text with plain characters and the full-width signs of Chinese text."""
    plain = _OTHERS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    plain = _GLOSS.sub("", plain.translate(_simplified()))
    plain = _BESIDE_FIGURES.sub("", plain)
    return _AT.sub(lambda found: _FULL[found[0]], plain)
