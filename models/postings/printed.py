"""What hangs was printed when it went up: whether the posting says something else since then."""

import json
from typing import Any

from models.postings.boards import places_of
from models.postings.posting import Posting, PostingPlace
from models.store.history import changes_of

_PRINTED = frozenset(
    {"kind", "title", "subtitle", "document_number", "addressee", "body", "list", "rules", "kept"}
    | {"names_masked", "attached", "first_on", "last_on", "objections_to", "phone", "supervision"}
    | {"organ", "dated", "note", "ending", "objecting"}
)


def differs_from_paper(posting: Posting) -> bool:
    """Tell whether what still hangs anywhere was printed with other words than the posting has."""
    hanging = [each.id for each in places_of(posting) if each.taken_down_on is None]
    if not hanging:
        return False
    put_up = {row.record: row.id for row in changes_of(PostingPlace.__name__, hanging)}
    since = min(put_up.values(), default=0)  # the oldest row of each is when it was put up
    before: dict[str, Any] = {}
    now: dict[str, Any] = {}
    for row in changes_of(Posting.__name__, [posting.id]):  # the newest first
        for field, (old, new) in json.loads(row.changes).items() if row.id > since else ():
            before[field] = old
            now.setdefault(field, new)
    return any(before[field] != now[field] for field in _PRINTED & before.keys())
