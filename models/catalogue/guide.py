"""公开指南 (条例 12): its texts, what fills them, and whether the last one still holds."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

import resources
from models.office import category as catalogue
from models.office.profile import office
from models.store.history import done_by
from models.store.plain_text import lines
from models.store.refusal import Refusal
from models.store.settings import Setting, choose, setting

_DATA = "guide/guide.toml"
_TEXTS, _MADE = "guide.texts", "guide.made"
_MAKE = "制作指南"
_FIELD = re.compile("〔([^〔〕\n]*)〕")
_BRACES = re.compile(r"\{([^{}\n]*)\}")  # as texts of earlier versions have it


@dataclass(frozen=True)
class Section:
    """A section: its short `name`, the printed `heading` ("" for the preface), shipped `text`."""

    key: str
    name: str
    heading: str
    articles: str
    text: str


@dataclass(frozen=True)
class GuideField:
    """What texts are filled with: `label` stands in their 〔…〕; `needed` by 条例 12."""

    key: str
    label: str
    needed: bool = False
    hint: str = ""


@dataclass(frozen=True)
class Made:
    """The last guide that was made: its day, what it was filled with, its changed texts."""

    on: date
    facts: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Change:
    """What differs from the last guide that was made; `old` and `new` are "" for a text."""

    label: str
    old: str = ""
    new: str = ""

    def sentence(self) -> str:
        """Return the change in words: 联系电话：甲 → 乙."""
        if not self.old and not self.new:
            return f"“{self.label}”一节的文字改过"
        return f"{self.label}：{self.old or '（空）'} → {self.new or '（空）'}"


@cache
def sections() -> tuple[Section, ...]:
    """Return the sections as shipped, in printed order."""
    return tuple(
        Section(**{**each, "text": lines(each["text"])})
        for each in resources.toml(_DATA)["section"]
    )


@cache
def fields() -> tuple[GuideField, ...]:
    """Return what the texts can be filled with."""
    return tuple(GuideField(**each) for each in resources.toml(_DATA)["field"])


def section(key: str) -> Section:
    """Return a section as shipped; KeyError when there is none of that key."""
    return {each.key: each for each in sections()}[key]


def text_of(key: str) -> str:
    """Return the text of a section with its 〔…〕: the office's own, else the shipped one."""
    return _own_texts().get(key, section(key).text)


def is_changed(key: str) -> bool:
    """Tell whether the office wrote a text of its own for a section."""
    return key in _own_texts()


def write_text(key: str, text: str) -> None:
    """Keep the office's own text of a section; the shipped text takes it back.

    Refuses an empty text, and a 〔…〕 that nothing can be filled in for.
    """
    tidied = _without_braces(lines(text))
    if not tidied:
        raise Refusal("text", "这一节不能空着；想用回原来的文字，请按“恢复原文”。")
    known = [each.label for each in fields()]
    for name in names_in(tidied):
        if name not in known:
            raise Refusal("text", f"“〔{name}〕”不能自动填入，请改成：{'、'.join(known)}。")
    own = _own_texts()
    if tidied == section(key).text:
        own.pop(key, None)
    else:
        own[key] = tidied
    choose("修改指南", _TEXTS, json.dumps(own, ensure_ascii=False))


def names_in(text: str) -> list[str]:
    """Return the names that a text is filled in for; 〔2020〕 of a 文号 is none."""
    return [str(name) for name in _FIELD.findall(text) if not str(name).strip().isdecimal()]


def _own_texts() -> dict[str, str]:
    kept: dict[str, str] = json.loads(setting(_TEXTS) or "{}")
    return {key: _without_braces(text) for key, text in kept.items()}


def _without_braces(text: str) -> str:
    return _BRACES.sub(r"〔\1〕", text)


def facts() -> dict[str, str]:
    """Return what the texts are filled with now, by the key of the field; "" where it lacks."""
    profile = office()
    found = {each.key: str(getattr(profile, each.key, "") or "") for each in fields()}
    by_kind = resources.toml(_DATA)["reconsideration"].get(profile.kind, "")
    found["reconsideration"] = profile.authority or by_kind
    found["classes"] = _classes()
    return found


def _classes() -> str:
    entries = catalogue.entries()
    below: dict[int | None, list[str]] = {}
    for entry in entries:
        below.setdefault(entry.parent_id, []).append(entry.name)
    return "；".join(
        entry.name + (f"（{'、'.join(below[entry.id])}）" if entry.id in below else "")
        for entry in entries
        if entry.parent_id is None
    )


def filled(text: str, given: Mapping[str, str] | None = None) -> str:
    """Return a text with its 〔…〕 filled in.

    What is not known stands as （待填写：…）; a line that only says a field the law does not demand
    (邮政编码：〔邮政编码〕) is left out while it is empty.
    """
    known = facts() if given is None else given
    values = {each.label: known.get(each.key, "") for each in fields()}
    spare = {each.label for each in fields() if not each.needed and not values[each.label]}

    def put(found: re.Match[str]) -> str:
        name = found[1]
        return (values[name] or f"（待填写：{name}）") if name in values else found[0]

    kept = [line for line in _without_braces(text).split("\n") if _says_only(line) not in spare]
    return "\n".join(_FIELD.sub(put, line) for line in kept)


def _says_only(line: str) -> str:
    """Return the field of a line 名称：〔field〕, or ""."""
    found = re.fullmatch("[^〔〕：]*：〔([^〔〕]*)〕。?", line)
    return found[1] if found else ""


def title() -> str:
    """Return the title of the guide."""
    return filled(str(resources.toml(_DATA)["title"]))


def missing() -> list[GuideField]:
    """Return the fields that 条例 12 demands and the profile lacks."""
    known = facts()
    return [each for each in fields() if each.needed and not known[each.key].strip()]


def make(on: date) -> None:
    """Keep that the guide was made on a day, and with what it was filled.

    Refuses while the profile lacks what 条例 12 demands.
    """
    lacking = missing()
    if lacking:
        words = "、".join(
            each.label + (f"（{each.hint}）" if each.hint else "") for each in lacking
        )
        raise Refusal(None, f"指南还缺 {len(lacking)} 项：{words}。请先在“设置”的机关信息里填好。")
    kept: dict[str, Any] = {"on": on.isoformat(), "facts": facts(), "texts": _own_texts()}
    choose(_MAKE, _MADE, json.dumps(kept, ensure_ascii=False))


def made() -> Made | None:
    """Return the last guide that was made, or None."""
    text = setting(_MADE)
    if not text:
        return None
    kept = json.loads(text)
    texts = {key: _without_braces(each) for key, each in kept["texts"].items()}
    return Made(date.fromisoformat(kept["on"]), kept["facts"], texts)


def days_made(first: date, last: date) -> list[date]:
    """Return the days between two on which a guide was made, each once; also of earlier guides."""
    kept = [json.loads(row.changes).get("value") for row in done_by(Setting.__name__, _MAKE)]
    made = {date.fromisoformat(json.loads(pair[1])["on"]) for pair in kept if pair and pair[1]}
    return sorted(day for day in made if first <= day <= last)


def changes() -> list[Change]:
    """Return what changed since the guide was last made; nothing when it never was."""
    last = made()
    if last is None:
        return []
    now, own = facts(), _own_texts()
    found = [
        Change(each.label, last.facts.get(each.key, ""), now[each.key])
        for each in fields()
        if last.facts.get(each.key, "") != now[each.key]
    ]
    texts = [each.name for each in sections() if own.get(each.key) != last.texts.get(each.key)]
    return found + [Change(name) for name in texts]


def is_stale() -> bool:
    """Tell whether the guide that was last made no longer holds (条例 12: 及时更新)."""
    return bool(changes())
