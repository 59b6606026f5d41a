"""What is asked once of a 主动公开台账 as offices keep it: without 公开属性, without 公开日期."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from models.items.item import Attribute
from models.store.words import listed
from reports.ledgers.intake import Question

# The questions, and the answers that change something.
HELD, AGAIN = "held", "again"
ATTRIBUTE, PUBLIC = "attribute", "public"
FILING, AS_GUESSED = "filing", "as_guessed"
KIND, NORMATIVE = "document_kind", "normative"
PUBLISHED, AS_MADE = "published_on", "as_made"
_AS_IT_IS = "as_it_is"
_NAMED = 3  # categories in a question
_OLD = timedelta(days=365)  # what is older was published long ago, or never will be

Row = Mapping[str, Any]


def lacks_day(row: Row) -> bool:
    """Tell whether a row is 主动公开 and has no 公开日期."""
    return row["published_on"] is None and row["attribute"] in ("", Attribute.PUBLIC)


def asked_of(rows: Sequence[Row], held: int, today: date) -> list[Question]:
    """Return the questions that rows leave; `held` of the register could go in again."""
    found = []
    if held:
        choices = ((_AS_IT_IS, "不再导入"), (AGAIN, "照样再导入一次"))
        sentence = f"{held:,} 行登记簿里已有（名称和日期相同）"
        found.append(Question(HELD, sentence, choices, _AS_IT_IS, of_column=False, rows=held))
    without = sum(not row["attribute"] for row in rows)
    if without:
        choices = ((PUBLIC, "都是主动公开"), (_AS_IT_IS, "先空着"))
        found.append(Question(ATTRIBUTE, f"{without:,} 行没有公开属性", choices))
    documents = sum(map(lacks_kind, rows))
    if documents:
        choices = ((NORMATIVE, "都是"), (_AS_IT_IS, "先空着"))
        sentence = f"{documents:,} 行归在规范性文件，是不是行政规范性文件"
        found.append(Question(KIND, sentence, choices, of_column=False))
    made = [row["made_on"] for row in rows if lacks_day(row) and row["made_on"]]
    return found + _of_days(made, today)


def lacks_kind(row: Row) -> bool:
    """Tell whether a row is filed as 规范性文件 and does not say what kind of document it is."""
    return not row["document_kind"] and str(row["category"]).endswith("规范性文件")


def filing_question(rows: int, guessed: Mapping[str, str]) -> Question:
    """Ask whether categories that the catalogue lacks are the entries they look like."""
    pairs = [f"{strange} → {like.rpartition('/')[2]}" for strange, like in guessed.items()]
    sentence = f"{rows:,} 行的类别目录里没有：{listed(pairs, _NAMED)}"
    choices = ((AS_GUESSED, "这样归入"), (_AS_IT_IS, "新增到“其他”"))
    return Question(FILING, sentence, choices, AS_GUESSED, of_column=False, rows=rows)


def _of_days(made: Sequence[date], today: date) -> list[Question]:
    """Ask whether what bears no 公开日期 is published; of the last year it may well not be yet."""
    if not made:
        return []
    first, last = min(made), max(made)
    span = f"{first}" if first == last else f"{first} 至 {last}"
    choices = ((AS_MADE, "已公开，按成文日期"), (_AS_IT_IS, "尚未公开"))
    answer = "" if first < today - _OLD else _AS_IT_IS
    sentence = f"{len(made):,} 行没有公开日期（成文 {span}）"
    return [Question(PUBLISHED, sentence, choices, answer)]
