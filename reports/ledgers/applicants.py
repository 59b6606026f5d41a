"""Joint applicants in a row of the ledger: several joined by 、 in 申请人, all else in their order.

A place is kept where somebody has no number, phone or address (`139…、、138…`). Where a value
holds a 、 itself the cell has a line for each applicant.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from models.requests import applicant
from models.requests.applicant import JOINT, Jointly, Person
from models.store.refusal import Refusal

# The columns that follow 申请人, and their words.
_BESIDE = {"id_number": "证件号码", "phone": "联系电话", "address": "通信地址"}
_NONE = "—"
# What else stands between names, and what stands for names that are not written.
_SEVERAL = re.compile(r"[,，;；/／]|等[\d一二三四五六七八九十百两]*[人名位户]?$")


def take_apart(facts: dict[str, Any]) -> list[Refusal]:
    """Let the facts of a row name joint applicants one by one; return what to check.

    A value of which there are not as many as applicants stays whole with the first of them.
    """
    text, facts["others"] = facts["applicant"], ""
    names = text.split("\n") if "\n" in text else applicant.split(text, facts["applicant_kind"])
    if len(names) < 2:
        return _kept_whole(text)
    people, said = [Person(name.strip()) for name in names], []
    for field, word in _BESIDE.items():
        values = _parts(facts[field])
        if len(values) == len(people):
            people = [replace(who, **{field: v}) for who, v in zip(people, values, strict=True)]
        elif facts[field]:
            people[0] = replace(people[0], **{field: facts[field]})
            counts = f"申请人有 {len(people)} 个，{word}有 {len(values)} 个"
            said.append(Refusal(field, f"{counts}，先都记在{names[0]}名下，请核对"))
    first = people[0]
    facts |= {"applicant": first.name, **{field: getattr(first, field) for field in _BESIDE}}
    facts["others"] = applicant.as_text(people[1:])
    return said


def _kept_whole(text: str) -> list[Refusal]:
    if JOINT not in text and not _SEVERAL.search(text):
        return []
    return [Refusal("applicant", "按一个申请人登记；是几个人共同申请的，请在申请信息里逐个补登")]


def put_together(request: Jointly) -> dict[str, str]:
    """Return the columns of the applicants of a request."""
    people = applicant.people(request)
    if len(people) < 2:
        return {}
    fields = {"applicant": "name", **{field: field for field in _BESIDE}}
    return {
        column: _joined([getattr(each, field) for each in people])
        for column, field in fields.items()
    }


def _parts(text: str) -> list[str]:
    if "\n" in text:
        return ["" if line.strip() == _NONE else line.strip() for line in text.split("\n")]
    return [part.strip() for part in text.split(JOINT)]


def _joined(values: Sequence[str]) -> str:
    if not any(values):
        return ""
    if any(JOINT in value for value in values):
        return "\n".join(" ".join(value.split()) or _NONE for value in values)
    return JOINT.join(values)
