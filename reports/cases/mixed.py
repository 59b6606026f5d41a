"""分项答复 in words: its parts as they are given on the command line, and as a case tells them."""

import re
from dataclasses import replace
from typing import Any

from models.letters import mixed
from models.letters.kinds import LetterField
from models.letters.parts import Part, articles_of
from reports.forms.outcomes import former_outcomes, outcome_of

_LAW = re.compile("^(旧?条例|《[^》]+》)")


def in_rows(field: LetterField, value: Any, *, is_old: bool) -> Any:
    """Return the value of a field with its results as rows of the form, by id or printed label.

    A part without its article cites the usual one. Refuses a result that the form has not, and
    an article that does not fit it.
    """
    if field.kind == "outcome":
        return _row(str(value or ""), is_old)
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
