"""Items with every mixture of what a state of the list looks at."""

import random
from datetime import date, timedelta

TODAY = date(2026, 3, 26)
DAYS = [TODAY + timedelta(days=n) for n in range(-70, 12)]
PERIODS: list[dict[str, object]] = [
    {},
    {},
    {"period": 7, "period_kind": "working"},
    {"period": 20, "period_kind": "calendar"},
]


def any_item(n: int, chance: random.Random, leaves: list[int | None]) -> dict[str, object]:
    """Return the values of an item with a mixture of what a state looks at."""
    unknown_year = date(2026, 12, 21)
    return {
        "title": f"第{n}号",
        "index_number": f"k/{n}",
        "category": chance.choice(leaves),
        "made_on": chance.choice([None, unknown_year, *chance.sample(DAYS, 6)]),
        "published_on": chance.choice([None, None, *chance.sample(DAYS, 2)]),
        "attribute": chance.choice(["", "主动公开", "主动公开", "依申请公开", "不予公开"]),
        "document_kind": chance.choice(["", "否", "规章", "行政规范性文件"]),
        "validity": chance.choice(["", "", "有效", "失效", "废止"]),
        "valid_until": chance.choice([None, *chance.sample(DAYS, 1)]),
        "repealed_on": chance.choice([None, None, *chance.sample(DAYS, 1)]),
        "withdrawn_on": chance.choice([None, None, None, TODAY]),
        "needs_interpretation": chance.choice([None, True, False]),
        "explains": chance.choice(["", "", "", f"k/{chance.randrange(400)}"]),
        "village_affairs": chance.random() < 0.2,
        "reviewer": chance.choice(["", "赵××"]),
        **chance.choice(PERIODS),
    }
