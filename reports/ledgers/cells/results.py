"""办理结果 in a cell: a row of table 三, or an outcome of the form before it."""

import re
from datetime import date
from functools import cache
from typing import Any

from models.store.refusal import Refusal
from reports.forms.outcomes import former_outcomes, outcome_of
from reports.ledgers.books.columns import Column
from reports.ledgers.cells.cell import folded, text_of
from reports.ledgers.cells.known_words import candidates


def read_outcome(column: Column, cell: Any, today: date) -> str:
    """Read 办理结果: the id or label of a row of table 三, or an outcome of the form before it."""
    text = text_of(cell)
    for candidate in candidates(text):
        if found := outcome_of(candidate) or _old_outcomes().get(_old(candidate)):
            return found
    raise Refusal(
        column.field,
        f"没有“{text}”这种办理结果，请填表三“三、本年度办理结果”里最末一级的一行，如“予以公开”“属于国家秘密”",
    )


@cache
def _old_outcomes() -> dict[str, str]:
    rows = former_outcomes()
    return {_old(row.label): row.id for row in rows} | {row.id: row.id for row in rows}


def _old(text: str) -> str:
    plain = re.sub(r"^(其中:?)?\d*[.、]?", "", folded(text).replace("：", ":"))
    return re.sub(r"[《》“”\"]|数$", "", plain)
