"""What a period brought beside items and requests: 行政复议, 行政诉讼 and 信息处理费, in words."""

from collections import Counter
from collections.abc import Iterator

from models.disputes.ruling import result_word
from models.requests.fee_totals import fee_totals
from models.store.words import yuan
from models.year import figures
from models.year.period import Period

_WORDS = {"reconsideration": "行政复议"}
_SUIT = "行政诉讼"  # with or without a reconsideration before it
_PENDING = "pending"


def also(period: Period) -> str:
    """Return what ended in a period and what is open on its last day, then the fees."""
    disputes = "，".join(_disputes(period)) or "没有审结的和尚未审结的行政复议、行政诉讼"
    return f"{disputes}。{_fees(period)}。"


def _disputes(period: Period) -> Iterator[str]:
    """Yield each kind with its results, as table 四 counts them."""
    found: dict[str, Counter[str]] = {}
    for kind, column, number in figures.cases(period.first, period.last).disputes:
        found.setdefault(_WORDS.get(kind, _SUIT), Counter())[column] += number
    for word, by_result in sorted(found.items()):
        pending = by_result.pop(_PENDING, 0)
        if by_result:
            each = "、".join(f"{result_word(key)}{count}件" for key, count in by_result.items())
            yield f"审结{word}{by_result.total()}件（{each}）"
        if pending:
            yield f"尚未审结的{word}{pending}件"


def _fees(period: Period) -> str:
    totals = fee_totals(period.first, period.last)
    if not totals.notices and not totals.collected:
        return "没有发出信息处理费收费通知，没有收取信息处理费"
    collected = f"{yuan(totals.collected)}元"
    if not totals.notices:
        return f"收取以前通知的信息处理费{collected}"
    asked = f"发出信息处理费收费通知{totals.notices}件，通知金额{yuan(totals.charged)}元"
    return f"{asked}，{f'实际收取{collected}' if totals.collected else '还没有收取'}"
