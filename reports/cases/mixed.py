"""分项答复 in words: its parts as they are given on the command line, and as a case tells them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from models.law.law import eras
from models.letters import mixed
from models.letters.kinds import LetterField
from models.letters.parts import Part, articles_of, ways
from models.store.refusal import Refusal
from models.store.words import numeral
from reports.cases.words import outcome_groups, outcome_words, short
from reports.forms.data import RowData
from reports.forms.outcomes import former_outcomes, outcome_of

_LAW = re.compile("^(旧?条例|《[^》]+》)")


def in_rows(field: LetterField, value: Any, *, is_old: bool) -> Any:
    """Return the value of a field with its results as rows of the form, by id or printed label.

    A part without its article cites the usual one. Refuses a result that the form has not, and
    an article that does not fit it.
    """
    if field.kind == "outcome":
        row = _row(str(value or ""), is_old)
        if row and row not in dict(rows(is_old)):
            raise Refusal(field.key, f"“{field.label}”不能是“{value}”，请填办理结果里的一行。")
        return row
    if field.kind != "parts":
        return value
    parts = tuple(_settled(part, is_old) for part in value or ())
    mixed.check_parts(parts, is_old)
    return parts


def _settled(part: Part, is_old: bool) -> Part:
    outcome = _row(part.outcome, is_old)
    usual = next(iter(articles_of(outcome, is_old)), "")
    return replace(part, outcome=outcome, article=_LAW.sub("", part.article) or usual)


def _row(word: str, is_old: bool) -> str:
    if not is_old:
        return outcome_of(word) or word
    known = {name: row.id for row in former_outcomes() for name in (row.label, _plain(row.label))}
    return known.get(word) or known.get(_plain(word)) or word


def _plain(label: str) -> str:
    return re.sub("^[0-9]+[.．、]|数$", "", label)


@cache
def rows(is_old: bool) -> tuple[tuple[str, str], ...]:
    """Return the results that a part can have, id and label as the form prints it, with its head.

    （三）4.保护第三方合法权益; without the remark in brackets.
    """
    known = {way.outcome for way in ways(is_old)}
    if is_old:
        printed = [(row.id, row.label.removesuffix("数")) for row in former_outcomes()]
    else:
        printed = [
            (leaf.id, _named(group, leaf)) for group in outcome_groups() for leaf in group.leaves
        ]
    return tuple((row, label) for row, label in printed if row in known)


def _named(group: RowData, leaf: RowData) -> str:
    number = group.label.split("）", 1)[0] + "）"
    return number + (short(group.label) if leaf is group else leaf.label)


def row_label(outcome: str, is_old: bool) -> str:
    """Return the printed label of a row, "" without one."""
    return dict(rows(is_old)).get(outcome, outcome)


def in_words(parts: Sequence[Part], is_old: bool) -> list[str]:
    """Return each part in a line: 一、2025年度补贴标准：予以公开（第三十六条第（二）项）."""
    law = eras()[0 if is_old else -1].law
    return [
        f"{numeral(at)}、{part.asked}：{outcome_words(part.outcome)}"
        + (f"（{law}{part.article}）" if part.article else "")
        for at, part in enumerate(parts, 1)
    ]
