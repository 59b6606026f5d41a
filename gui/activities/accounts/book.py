"""网站和新媒体 as a book: what is done with an account, in which words, and its history."""

from collections.abc import Sequence
from typing import Any

from gui.activities.accounts.fields import shown
from gui.activities.accounts.words import NAMES, kind_word
from gui.activities.asked import Today
from gui.activities.offered import department_word
from gui.pages.history import entries
from gui.pages.record_book import RecordBook, Verb, Words
from models.accounts import account as accounts
from models.accounts.account import Account
from models.accounts.upkeep import CHECK, upkeep_of
from models.office.channel import channels
from models.store.database import history_of
from reports.ways import Book, Narrow, New, Way

WORDS = Words(
    new="登记账号",
    one="这个账号",
    unit="个",
    made="登记",
    binning="不再列出，也不计入账号数；注销的请填注销日期，不用移入",
    reasons=lambda: ("重复登记", "登记错了"),
)


def check_way(found: Account) -> Way | str:
    """Return the way to a new check of an account, or why there is none to make."""
    if found.closed_on is not None:
        return f"{found.closed_on} 已注销"
    return New(Book.ACTIVITY, f"{CHECK}/{found.name}")


def _checks(found: Account) -> Way | str:
    (kept,) = upkeep_of([found])
    ids = [each.id for each in kept.checks]
    return Narrow.to(Book.ACTIVITY, ids, "activities") if ids else "还没有检查过"


VERBS: Sequence[Verb[Account]] = (
    Verb("登记检查", "plus", check_way, "Ctrl+R"),
    Verb("看检查记录", "list", _checks),
)


def account_book(today: Today) -> RecordBook[Account]:
    """Return the book of the accounts."""

    def record(values: dict[str, Any]) -> Account:
        return accounts.record(values.pop("name"), today(), **values)

    return RecordBook(
        key="accounts",
        words=WORDS,
        find=Account.known,
        record=record,
        change=lambda found, values: accounts.change(found, today(), **values),
        shown=shown,
        name=Account.in_words,
        history=lambda found: entries(history_of(found), NAMES, _words),
        verbs=VERBS,
        followed=False,
        page=Book.ACTIVITY,
    )


def _words(field: str, value: Any) -> str:
    if value == "":
        return ""
    if field == "kind":
        return kind_word(value)
    if field == "department":
        return department_word(value)
    if field == "channel":
        return {each.id: each.name for each in channels()}.get(value, "")
    return str(value)
