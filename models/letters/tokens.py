"""A template as a clerk reads and writes it: names and conditions as Chinese words in 〔 〕.

〔登记号〕 is a name, 〔如有 附件〕 … 〔否则〕 … 〔完〕 a part written on a condition; 〔2020〕 of a
文号 is text. Both ways are exact for every shipped text.
"""

import re

_TEMPLATE = re.compile(r"\{\{\s*(?P<name>[^{}%]*?)\s*\}\}|\{%\s*(?P<tag>[^{}%]*?)\s*%\}")
WORDS = re.compile(r"〔(?P<said>[^〔〕\n]*)〕")
_EQUALS = re.compile(r'(?P<name>\S+) == "(?P<value>[^"]*)"')
_IS = re.compile(r"(?P<name>\S+) 是 (?P<value>.+)")
_BEGINS = {"if": "如", "elif": "或者如"}
_ALONE = {"else": "否则", "endif": "完"}


def to_words(template: str) -> str:
    """Return a template, or a sentence about one, in the clerk's words."""
    return _TEMPLATE.sub(_word, template)


def to_template(words: str) -> str:
    """Return what was written in words as a template."""
    return WORDS.sub(_mark, words)


def is_text(said: str) -> bool:
    """Tell whether what stands in 〔 〕 is text: the year of a 文号."""
    return not said.strip() or said.strip().isdecimal()


def _word(found: re.Match[str]) -> str:
    tag = found["tag"]
    if tag is None:
        return f"〔{found['name']}〕"
    verb, _, condition = tag.partition(" ")
    if verb not in _BEGINS:
        return f"〔{_ALONE.get(tag, tag)}〕"
    return f"〔{_BEGINS[verb]}{_condition(condition.strip())}〕"


def _condition(said: str) -> str:
    equals = _EQUALS.fullmatch(said)
    if equals:
        return f"果 {equals['name']} 是 {equals['value']}"
    verb, _, name = said.partition(" ")
    if verb == "not" and name and " " not in name:
        return f"无 {name}"
    return f"有 {said}" if " " not in said else f"果：{said}"


def _mark(found: re.Match[str]) -> str:
    said = found["said"].strip()
    alone = {word: tag for tag, word in _ALONE.items()}
    if is_text(said):
        return found[0]
    if said in alone:
        return f"{{% {alone[said]} %}}"
    for verb, word in _BEGINS.items():
        if said.startswith(word):
            condition = _read(said.removeprefix(word))
            if condition:
                return f"{{% {verb} {condition} %}}"
    return f"{{{{ {said} }}}}"


def _read(said: str) -> str:
    """Return the condition that words say, "" where they say none."""
    if said.startswith("果："):
        return said.removeprefix("果：")
    how, _, rest = said.partition(" ")
    equals = _IS.fullmatch(rest)
    if how == "果" and equals:
        return f'{equals["name"]} == "{equals["value"]}"'
    return {"有": rest, "无": f"not {rest}"}.get(how, "") if rest else ""
