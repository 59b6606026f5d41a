"""The office's own words of the 公文错字本, beside those that are shipped."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from models.store.refusal import Refusal
from models.store.settings import choose, setting

_KEY = "checks.typos"
_MOST = 20  # characters of a word


@dataclass(frozen=True)
class OwnTypo:
    """A word that the office wants written otherwise: its right form, and why, which may be ""."""

    word: str
    right: str
    why: str = ""


def own_typos() -> tuple[OwnTypo, ...]:
    """Return the office's own words, in their order."""
    return tuple(OwnTypo(word, *rest) for word, rest in sorted(_kept().items()))


def keep_typo(word: str, right: str, why: str = "", instead_of: str = "") -> None:
    """Keep a word, in the place of another if one is named.

    Refuses a word of one character, which would be met everywhere, one too long, one that is
    its own right form or a part of it, and one that was added already.
    """
    word, right = word.strip(), right.strip()
    if not 1 < len(word) <= _MOST:
        raise Refusal("word", f"错的写法要写 2 到 {_MOST} 个字，一个字到处都会碰上。")
    if not right:
        raise Refusal("right", "请写出对的写法。")
    if word in right:
        raise Refusal("right", f"“{right}”里有“{word}”，改对了还会提示，请写得更准。")
    known = dict(_kept())
    if word != instead_of and word in known:
        raise Refusal("word", f"“{word}”已经在错字本里，请在那一行上修改。")
    known.pop(instead_of, None)
    known[word] = (right, why.strip())
    _write("修改错字本", known)


def remove_typo(word: str) -> None:
    """Take a word out of the book."""
    known = dict(_kept())
    known.pop(word, None)
    _write("修改错字本", known)


def _kept() -> Mapping[str, tuple[str, str]]:
    found = json.loads(setting(_KEY, "{}"))
    return {word: (right, why) for word, (right, why) in found.items()}


def _write(verb: str, known: Mapping[str, tuple[str, str]]) -> None:
    choose(verb, _KEY, json.dumps(known, ensure_ascii=False) if known else None)
