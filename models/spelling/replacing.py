"""查找替换: a word in one text of many records, seen row by row before it is changed."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from models.spelling.book_texts import Text, stays
from models.store.acts import act
from models.store.database import DB, change_many
from models.store.refusal import Refusal
from models.store.rows import table_name

VERB = "查找替换"
_EMPTY = "改后会空着"


@dataclass(frozen=True)
class Hit:
    """A record that holds the word: its name, its text now and then, and why it stays ("")."""

    id: int
    name: str
    before: str
    after: str
    against: str


def hits(text: Text, ids: Sequence[int], word: str, instead: str) -> list[Hit]:
    """Return which of these records hold `word` in a text, in their order.

    Capitals and widths count. What would be the same afterwards is left out; a record that is
    closed, archived, destroyed or posted stays, and so does one whose name would be empty.
    """
    if not word:
        return []
    found = DB.connection().execute(
        f'SELECT x.id, x."{_named_by(text)}", {text.column}, {stays(text.kind)}'
        f' FROM "{table_name(text.kind)}" x JOIN json_each(?) wanted ON wanted.value = x.id'
        f" WHERE instr({text.column}, ?) ORDER BY wanted.key",
        (json.dumps(list(ids)), word),
    )
    told = (_hit(text, row, word, instead) for row in found)
    return [each for each in told if each.after != each.before]


def _hit(text: Text, row: tuple[int, str, str, str], word: str, instead: str) -> Hit:
    key, name, before, against = row
    after = text.straightened(before.replace(word, instead))
    is_lost = text.field == _named_by(text) and not after
    return Hit(key, name, before, after, against or (_EMPTY if is_lost else ""))


def _named_by(text: Text) -> str:
    """Return the field that names a record to the clerk: a posting goes by its title."""
    return text.kind.named_by or "title"


def replace(text: Text, ids: Sequence[int], word: str, instead: str) -> int:
    """Replace a word in a text of records, in one act; return how many were changed.

    Refuses records that stay as they are (see `hits`).
    """
    with act(VERB) as done:
        found = hits(text, ids, word, instead)
        if fixed := next((each for each in found if each.against), None):
            raise Refusal(None, f"“{fixed.name}”{fixed.against}，不能替换；去掉它的勾再试。")
        done.name(f"{text.word}“{word}”→“{instead}”，{len(found):,} 条")
        change_many(text.kind, VERB, text.changes({each.id: each.after for each in found}))
    return len(found)
