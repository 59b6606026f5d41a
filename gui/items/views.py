"""The views that come with the list of items."""

from datetime import date

from gui.items.listing import BIN_SORT, SORT
from gui.pages.record_list import STATE
from models.store.list_views import ListView
from models.store.listing import BIN

_NEWEST = tuple((key.column, key.descending) for key in SORT)


def built_in(today: date) -> list[ListView | None]:
    """Return the views; the bin stands apart from the lists of what is kept."""
    return [
        ListView("待公开：逾期和临期", filters={"state": "逾期和临期"}, sort=(("due_on", False),)),
        *(_of_state(word) for word in ("缺审查", "待解读")),
        ListView("现行有效文件", filters={"state": "现行有效文件"}, sort=(("made_on", True),)),
        *(_of_state(word) for word in ("未送交档案馆", "村务公开")),
        ListView("本年公开", filters={"year": today.year, "state": "已公开"}, sort=_NEWEST),
        None,
        ListView(
            BIN,
            filters={STATE: BIN},
            sort=tuple((key.column, key.descending) for key in BIN_SORT),
        ),
    ]


def _of_state(word: str) -> ListView:
    return ListView(word, filters={"state": word}, sort=_NEWEST)
