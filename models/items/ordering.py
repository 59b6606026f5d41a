"""By what the list of items is ordered: SQL over item `x`, its category `c` and department `d`."""

from models.items.states import LAST_DAY_SQL, LONGEST_SQL
from models.office.publishing_period import PUBLIC_SQL
from models.store.database import DB

_STATE_ORDER = (
    "CASE WHEN x.attribute = '依申请公开' THEN 3 WHEN x.attribute = '不予公开' THEN 4"
    " WHEN x.withdrawn_on IS NOT NULL THEN 5 WHEN x.validity IN ('废止', '失效') THEN 6"
    " WHEN x.published_on IS NOT NULL THEN 2 WHEN x.made_on IS NULL THEN 1 ELSE 0 END"
)
# Items on the same channels stand together, the office's first channel leading.
_CHANNEL_ORDER = (
    "(SELECT -SUM(1 << (62 - MIN(k.position, 62))) FROM publication p"
    " JOIN channel k ON k.id = p.channel_id WHERE p.item_id = x.id)"
)
ITEM_ORDER: dict[str, tuple[str, ...]] = {
    "state": (_STATE_ORDER,),
    "title": ("pinyin_order(x.title)",),
    "document_number": ("natural_order(x.document_number)",),
    "index_number": ("natural_order(x.index_number)",),
    "category": ("c.position",),
    "genre": ("x.genre",),
    "department": ("d.position", "d.id"),
    "attribute": (
        "CASE x.attribute WHEN '' THEN 0 WHEN '主动公开' THEN 1"
        " WHEN '依申请公开' THEN 2 ELSE 3 END",
    ),
    "made_on": ("x.made_on",),
    "published_on": ("x.published_on",),
    "due_on": (f"CASE WHEN {PUBLIC_SQL} THEN {LAST_DAY_SQL} END",),
    "channels": (_CHANNEL_ORDER,),
    "document_kind": ("x.document_kind",),
    "validity": ("x.validity",),
    "duration": ("x.duration",),
    "reviewer": ("pinyin_order(x.reviewer)",),
    "removed_at": ("x.removed_at",),
    "removed_reason": ("x.removed_reason",),
}
# Among items not yet published those to be published lead, the soonest due first (seven days of
# the calendar stand for five working days: near enough for an order).
_ITEM_DUE = (
    "date(x.made_on, '+' || (CASE WHEN x.period IS NOT NULL THEN"
    " CASE x.period_kind WHEN 'calendar' THEN x.period ELSE x.period * 7 / 5 END"
    " ELSE COALESCE((SELECT CASE k.period_kind WHEN 'calendar' THEN k.period"
    " ELSE k.period * 7 / 5 END FROM catalogue_entry k WHERE k.id = x.category_id), 28) END)"
    " || ' days')"
)
ITEM_URGENCY = (
    "CASE WHEN x.published_on IS NULL THEN"
    f" (x.attribute NOT IN ('', '主动公开')) || COALESCE({_ITEM_DUE}, '9') END"
)


def urgent_sql(tables: str, where: str) -> str:
    """Return a condition that leaves the `:limit` most urgent items, and few others, of `where`.

    It leaves none where there are not so many: what was made before all but `:limit` falls due
    within the longest period, and nothing falls due before it is made.
    """
    waits = f"x.published_on IS NULL AND {PUBLIC_SQL}"
    return (
        f"x.published_on IS NULL AND x.made_on <= date((SELECT x.made_on FROM {tables}"
        f" WHERE {where} AND {waits} AND x.made_on > '' ORDER BY x.made_on"
        f" LIMIT 1 OFFSET :limit - 1), '+' || {LONGEST_SQL} || ' days')"
    )


def _pinyin_order(text: str) -> bytes:
    """Return what sorts a text by its pinyin: the common characters of GB 18030 stand so."""
    return text.lstrip("《〈“‘（【〔").encode("gb18030", "replace")


DB.register_function(_pinyin_order, "pinyin_order", 1, deterministic=True)
