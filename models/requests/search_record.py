"""检索记录: the search behind an answer that information does not exist (条例 36(4))."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from peewee import CharField, DateField, DateTimeField, ForeignKeyField, TextField

import resources
from models.law.articles import citations
from models.requests.request import InformationRequest
from models.store.database import Table
from models.store.owned import owned
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal

_DATA = "law/search.toml"
UNSEARCHED = "答复没有所申请的信息，但是没有登记检索记录"


class SearchRecord(Table):
    """One search: where, how, with which words, by whom, and what was found."""

    request = ForeignKeyField(InformationRequest, on_delete="CASCADE")
    searched_on = DateField()
    place = CharField()
    method = CharField(default="")
    words = CharField(default="")
    person = CharField(default="")
    found = TextField(default="")
    recorded_at = DateTimeField(default=datetime.now)

    named_by = "request"

    if TYPE_CHECKING:
        request_id: int


def find(key: int) -> SearchRecord:
    """Return the search with that id."""
    record: SearchRecord = SearchRecord.get_by_id(key)
    return record


def searches_of(request: InformationRequest) -> list[SearchRecord]:
    """Return the searches for a request, oldest first."""
    query = SearchRecord.select().where(SearchRecord.request == request)
    return list(query.order_by(SearchRecord.searched_on, SearchRecord.id))


def searches_of_many(requests: Iterable[int]) -> dict[int, list[SearchRecord]]:
    """Return the searches for many requests, each as `searches_of` does."""
    return owned(SearchRecord.request, requests, SearchRecord.searched_on, SearchRecord.id)


def record(request: InformationRequest, today: date, **values: Any) -> SearchRecord:
    """Register a search. Refuses none or a future day, one before the receipt, and no place."""
    tidied = _tidy(request, values, today)
    return SearchRecord.add("登记检索", request=request, **tidied)


def change(search: SearchRecord, today: date, **values: Any) -> list[str]:
    """Change a search and return the names of the changed fields."""
    return search.alter("修改检索", **_tidy(search.request, values, today))


def remove(search: SearchRecord) -> None:
    """Take a search out; the history keeps it."""
    search.erase("移去检索")


def unsearched_words() -> str:
    """Return what speaks against such an answer without its record, and what frees from it."""
    return str(resources.toml(_DATA)["not_held"]["sentence"])


def needs_search(outcome: str, basis: str) -> bool:
    """Say whether an answer rests on there being no such information (条例 36(4)).

    Its row of table 三 also holds what another organ has to open (36(5)), which needs no search:
    the article cited tells them apart. A basis that names neither, or both, wants the search.
    """
    data = resources.toml(_DATA)["not_held"]
    cited = [(each.number, item) for each in citations(basis) for item in each.items]
    named = {}
    for key, article in data["articles"].items():
        ((number, item),) = [(each.number, each.items[0]) for each in citations(article)]
        named[key] = (number, item) in cited or any(word in basis for word in data[key])
    return outcome == data["outcome"] and (named["searched"] or not named["elsewhere"])


def _tidy(request: InformationRequest, values: dict[str, Any], today: date) -> dict[str, Any]:
    plain: dict[str, Any] = {
        key: value if key == "searched_on" else (lines if key == "found" else one_line)(value)
        for key, value in values.items()
    }
    day = plain.get("searched_on")
    if day is None:
        raise Refusal("searched_on", "请填检索日期，可写 5、3-5、今天、-1。")
    if day > today:
        raise Refusal("searched_on", f"检索日期不能晚于今天（{today}）。")
    if request.received_on is not None and day < request.received_on:
        raise Refusal("searched_on", f"检索日期不能早于收到日期（{request.received_on}）。")
    if not plain.get("place"):
        raise Refusal("place", "请写在哪里检索，如“综合档案室 2019 年文书档案”。")
    return plain
