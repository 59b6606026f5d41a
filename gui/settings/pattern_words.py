"""The tokens of a pattern of numbers as the clerk reads them: 「年份」 for ``{year}``."""

import re
from collections.abc import Mapping

_KEPT, _SHOWN = re.compile(r"\{(\w+)(?::(\d))?\}"), re.compile("「([^「」]*?)([0-9]?)」")


def shown(text: str, words: Mapping[str, str]) -> str:
    """Return a pattern, or what is said of it, with its tokens in words; digits stay behind."""

    def word(found: re.Match[str]) -> str:
        known = words.get(found[1])
        return f"「{known}{found[2] or ''}」" if known else found[0]

    return _KEPT.sub(word, text)


def kept(text: str, words: Mapping[str, str]) -> str:
    """Return a pattern as it is kept; an unknown word stays, to be refused by its name."""
    names = {word: name for name, word in words.items()}

    def token(found: re.Match[str]) -> str:
        digits = f":{found[2]}" if found[2] else ""
        return f"{{{names.get(found[1], found[1])}{digits}}}"

    return _SHOWN.sub(token, text)
