"""The kinds of 文书 as data: title, articles, fields, step and text (``letters/*.toml``)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any

import resources
from models.store.plain_text import lines
from models.store.refusal import Refusal

_DATA = "letters/letters.toml"

# What a field without words leaves in the text of a letter.
GAP = "【请填写：{label}】"
_GAPS = re.compile(r"【请填写：([^【】]*)】")


@dataclass(frozen=True)
class LetterField:
    """What a kind asks beside the facts of the case; `label` is its name in the text.

    `kind`: line, text, date, days, count, money (in 分), choice, parts, or outcome (a row of the
    form). `choices` of a line are proposed, other words may be typed. `required_with` are words of
    other fields that make it required. `source` is the fact it is filled with at first, else
    `default`; for a request under the old law the choices may be others. A `hidden` field belongs
    to the step, not to the text. A `paper_only` one is given on the command line; the window takes
    it from the profile.
    """

    key: str
    label: str
    kind: str = "line"
    required: bool = False
    required_with: tuple[str, ...] = ()
    example: str = ""
    default: str = ""
    source: str = ""
    choices: tuple[str, ...] = ()
    old_choices: tuple[str, ...] = ()
    hidden: bool = False
    paper_only: bool = False

    def choices_for(self, old: bool) -> tuple[str, ...]:
        """Return what may be chosen for a request under the old law, or under the new one."""
        return self.old_choices if old and self.old_choices else self.choices

    def is_needed(self, values: Mapping[str, Any]) -> bool:
        """Tell whether a letter with these values wants the field filled in."""
        return self.required or any(word in values.values() for word in self.required_with)

    def check_choice(self, value: Any, old: bool) -> None:
        """Refuse a word that cannot be chosen for a request under that law."""
        choices = self.choices_for(old)
        if self.kind == "choice" and value and value not in choices:
            known, law = "、".join(choices), "，这件申请适用2007年的条例" if old else ""
            raise Refusal(self.key, f"“{self.label}”不能是“{value}”{law}，可选：{known}。")


# The way to apply by internet, named by who serves a decision by internet (复议法第二十二条); and
# 复议机关 and 法院 of this paper alone, without which they are those of the profile.
REMEDY = (
    LetterField(
        "channel",
        "网上复议渠道",
        example="通过互联网送达的要写，如 全国行政复议服务平台",
        source="网上复议渠道",
        hidden=True,
    ),
    LetterField(
        "authority", "复议机关", example="不填是机关信息里的", hidden=True, paper_only=True
    ),
    LetterField("court", "法院", example="不填是机关信息里的", hidden=True, paper_only=True),
)
# Why a step holds although the case, or the scale, speaks against it: asked for only then.
REASONS = {
    "answer": LetterField(
        "closing_reason", "办结说明", "text", example="写明为什么仍是这个结果", hidden=True
    ),
    "issue_fee_notice": LetterField(
        "amount_reason", "金额说明", "text", example="写明为什么和标准不一样", hidden=True
    ),
}


@dataclass(frozen=True)
class LetterKind:
    """One kind of paper.

    `form` is letter or slip (a table on one page). `basis` and `old_basis` are the articles cited
    for requests under either law; a kind without `old` is not for requests under the old one.
    `each` is the field of names of whom every one gets a sheet of his own.
    `event` is the verb of handling that issuing it runs, `outcome` the row of table 三 it closes
    the case with, `says` that step in words, `searched` the field that tells of a search.
    `relief`: none, ordinary, or cited (by `cites`).
    """

    id: str
    name: str
    title: str
    family: str
    text: str
    form: str = "letter"
    each: str = ""
    addressee: str = "applicant"
    numbered: bool = False
    basis: str = ""
    old_basis: str = ""
    old: bool = False
    cites: tuple[str, ...] = ()
    old_cites: tuple[str, ...] = ()
    partly: bool = False
    relief: str = "none"
    subject: str = "本文书"
    event: str = ""
    party: str = ""
    outcome: str = ""
    old_outcome: str = ""
    old_outcome_of: Mapping[str, str] = field(default_factory=dict)
    says: str = ""
    searched: str = ""
    why: str = ""
    start: date | None = None
    fields: tuple[LetterField, ...] = ()

    @property
    def is_slip(self) -> bool:
        """Whether it is a table on one page, with no addressee and no signature."""
        return self.form == "slip"

    @property
    def short_name(self) -> str:
        """What the name says in brackets, which tells it from others of its title; else ""."""
        return self.name.partition("（")[2].removesuffix("）")

    @property
    def in_parts(self) -> bool:
        """Whether it answers several matters, each part by itself."""
        return any(field.kind == "parts" for field in self.fields)

    def field(self, key: str) -> LetterField:
        """Return a field by its key or its label. Refuses an unknown one."""
        for each in self.fields:
            if key in (each.key, each.label):
                return each
        known = "、".join(f"{each.key}（{each.label}）" for each in self.fields) or "没有要填的项"
        raise Refusal(key, f"“{self.name}”没有“{key}”这一项；可填：{known}。")


@cache
def kinds() -> tuple[LetterKind, ...]:
    """Return every kind, in the order of the course of a case."""
    found = []
    for name in resources.toml(_DATA)["files"]:
        for entry in resources.toml(f"letters/{name}.toml")["kind"]:
            found.append(_kind(dict(entry)))
    return tuple(found)


def _kind(entry: dict[str, Any]) -> LetterKind:
    fields = tuple(LetterField(**resources.tupled(each)) for each in entry.pop("field", ()))
    if entry.get("relief"):
        others = entry.get("addressee", "applicant") != "applicant"
        fields += tuple(replace(each, source="") for each in REMEDY) if others else REMEDY
    if entry.get("event") in REASONS:
        fields += (REASONS[entry["event"]],)
    entry["old"] = entry.get("old", False) or bool(entry.get("old_basis"))
    entry["text"] = lines(entry["text"])
    return LetterKind(start=entry.pop("from", None), fields=fields, **resources.tupled(entry))


def kind(key: str) -> LetterKind:
    """Return a kind by its id; KeyError when there is none."""
    return {each.id: each for each in kinds()}[key]


def find_kind(word: str) -> LetterKind:
    """Return the kind called `word`: its id, its name, what that says in brackets (分项答复), or
    the row it closes a case with.
    """
    word = word.strip()
    for names in (("id", "name"), ("short_name",), ("outcome",)):
        for each in kinds():
            if word and word in [getattr(each, name) for name in names]:
                return each
    known = "、".join(f"{each.id}（{each.name}）" for each in kinds())
    raise Refusal("kind", f"没有“{word}”这种文书，可选：{known}。")


def families() -> Mapping[str, str]:
    """Return the groups of kinds: id → name."""
    found: dict[str, str] = resources.toml(_DATA)["family"]
    return found


def fact_words() -> Mapping[str, str]:
    """Return what every text may name: name → what it is."""
    found: dict[str, str] = resources.toml(_DATA)["fact"]
    return found


def outcome_word(outcome: str) -> str:
    """Return an outcome as a letter says it, by the kind that closes a case with it."""
    for each in kinds():
        if outcome and outcome in (each.outcome, each.old_outcome, *each.old_outcome_of.values()):
            return each.says
    return outcome


def gaps(text: str) -> list[str]:
    """Return what is still to be filled in of a text, by its words, each once."""
    return list(dict.fromkeys(_GAPS.findall(text)))
