"""The states by which the list of items is narrowed: SQL over item `x` and its category `c`.

`:today` is the day of the list, `:soon` the last day that counts as near, `:long_ago` the first
that is work of today; ``last_day`` is reckoned by the calendar (see `models.items.deadlines`).
"""

from models.items.clearance import CLEARED_SQL
from models.items.in_force import ENDED_SQL, IN_FORCE_SQL
from models.office.publishing_period import PUBLIC_SQL

# The period of item `x` in category `c`: its own, else the category's, else 条例 26's.
PERIOD_SQL = "COALESCE(x.period, c.period, 20)"
PERIOD_KIND_SQL = (
    "CASE WHEN x.period IS NOT NULL THEN COALESCE(NULLIF(x.period_kind, ''), 'working')"
    " ELSE COALESCE(c.period_kind, 'working') END"
)
# So many days of the calendar no period of an item that waits lasts longer, holidays left aside.
LONGEST_SQL = (
    "(MAX(20, COALESCE((SELECT MAX(m.period) FROM catalogue_entry m), 0),"
    " COALESCE((SELECT MAX(m.period) FROM published_item m"
    " WHERE m.removed_at IS NULL AND m.published_on IS NULL), 0)) * 7 / 5)"
)
REPEALED_SQL = "x.validity IN ('废止', '失效')"
LAST_DAY_SQL = f"last_day(x.made_on, {PERIOD_SQL}, {PERIOD_KIND_SQL})"

_WAITING = (
    f"x.published_on IS NULL AND {PUBLIC_SQL} AND x.withdrawn_on IS NULL AND NOT {REPEALED_SQL}"
)
_PUBLISHED = f"x.published_on IS NOT NULL AND {PUBLIC_SQL} AND x.withdrawn_on IS NULL"
# No period ends before as many days of the calendar have passed: what was published within them
# needs no reckoning.
_PASSED = f"julianday({{}}) - julianday(x.made_on) > {PERIOD_SQL} AND {{}} > {LAST_DAY_SQL}"
_OVERDUE = f"{_WAITING} AND {_PASSED.format(':today', ':today')}"
_SOON = f"{_WAITING} AND {LAST_DAY_SQL} BETWEEN :today AND :soon"
_PRESSING = f"{_WAITING} AND {LAST_DAY_SQL} BETWEEN :long_ago AND :soon"
_DOCUMENT = "x.document_kind IN ('规章', '行政规范性文件')"
_EXPLAINED = (
    "COALESCE(x.index_number, '') IN"
    " (SELECT e.explains FROM published_item e WHERE e.removed_at IS NULL AND e.explains <> '')"
)
# Two with one 文号; or two documents of one title and day, of which one has no 文号. An
# interpretation may bear the 文号 of its document.
_KEPT = "FROM published_item d WHERE d.removed_at IS NULL AND d.explains = ''"
_TWICE = (
    "x.explains = '' AND ((x.document_number <> '' AND number_key(x.document_number) IN"
    f" (SELECT number_key(d.document_number) {_KEPT} AND d.document_number <> ''"
    f" GROUP BY 1 HAVING COUNT(*) > 1)) OR ({_DOCUMENT} AND"
    " (x.document_kind, x.title, x.made_on) IN"
    f" (SELECT d.document_kind, d.title, d.made_on {_KEPT}"
    " AND d.document_kind IN ('规章', '行政规范性文件')"
    " GROUP BY 1, 2, 3 HAVING COUNT(*) > 1 AND MIN(d.document_number) = '')))"
)
_HANDED = "x.id IN (SELECT h.item_id FROM handed_item h)"
_HANDED_TO_ARCHIVES = (
    "x.id IN (SELECT h.item_id FROM handed_item h JOIN hand_over o ON o.id = h.hand_over_id"
    " WHERE o.place = '国家档案馆')"
)

ITEM_STATES = {
    "未公开": _WAITING,
    "逾期": _OVERDUE,
    "逾期超过一年": f"{_WAITING} AND {LAST_DAY_SQL} < :long_ago",
    "五日内到期": _SOON,
    "逾期和临期": _PRESSING,
    "迟公开": (
        f"x.published_on IS NOT NULL AND {PUBLIC_SQL}"
        f" AND {_PASSED.format('x.published_on', 'x.published_on')}"
    ),
    "日期存疑": "x.published_on < x.made_on",
    "公开日期未到": "x.published_on > :today",
    "已公开": _PUBLISHED,
    "缺审查": f"({_PUBLISHED} OR {_PRESSING}) AND NOT {CLEARED_SQL}",
    "缺渠道": (f"{_PUBLISHED} AND NOT EXISTS (SELECT 1 FROM publication p WHERE p.item_id = x.id)"),
    "缺类别": "x.category_id IS NULL",
    "缺属性": "x.attribute = ''",
    "属性存疑": (f"x.published_on IS NOT NULL AND x.withdrawn_on IS NULL AND NOT ({PUBLIC_SQL})"),
    "缺日期": f"{_WAITING} AND x.made_on IS NULL",
    "缺成文日期": f"{_DOCUMENT} AND x.made_on IS NULL AND x.published_on IS NOT NULL",
    "重复登记": _TWICE,
    "缺文件种类": "x.document_kind = '' AND (c.path LIKE '%/规范性文件' OR c.path = '规范性文件')",
    "缺理由": "x.attribute IN ('依申请公开', '不予公开') AND x.withheld_reason = ''",
    "现行有效文件": f"{_DOCUMENT} AND {IN_FORCE_SQL}",
    "有效期已满": "x.valid_until < :today AND x.validity IN ('', '有效')",
    "待解读": (
        f"COALESCE(x.needs_interpretation, {_DOCUMENT}) AND {_PUBLISHED} AND NOT {ENDED_SQL}"
        f" AND NOT {_EXPLAINED}"
    ),
    "未送交": f"{_PUBLISHED} AND NOT {_HANDED}",
    "未送交档案馆": f"{_PUBLISHED} AND NOT {_HANDED_TO_ARCHIVES}",
    "村务公开": "x.village_affairs",
    "已撤回": "x.withdrawn_on IS NOT NULL",
    "已废止": REPEALED_SQL,
    "依申请公开": "x.attribute = '依申请公开'",
    "不予公开": "x.attribute = '不予公开'",
}
