"""Do the parts that a sentence lists make its total, and are the shares right (B2)."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from reports.checks.finding import Finding
from reports.checks.written import Wording, about, search

_UNITS = "条|件|篇|次|项"
# A total, then what says that its parts follow.
_LIST = re.compile(
    rf"(?P<whole>共[^。；，\d]{{0,8}})?(?P<total>\d+)\s*(?P<unit>{_UNITS})(?:信息)?(?P<colon>[，,。；;：:（(]*)"
    r"(?P<some>其中|主要有|主要为|主要包括|内有)?(?P<all>包括|分别是|分别为|分为|包含|涵盖)?[，：:]*"
    r"(?=(?P<list>[^。\n]{1,600}))"
)
_PART = re.compile(rf"(?<![\d.〔])(\d+)\s*({_UNITS})?(?=[、，,；;）)（(\s\]]|等|$)")
_NO_PART = re.compile(
    r"(?:增长|上升|下降|增加|减少|提高|占|第|超过|同比|较|比)[^，、]{0,8}$|[年月日第]$"
)
# An item counts on each channel, so that these need not add up.
_CHANNELS = re.compile(
    "网站|微信|微博|公众号|公示栏|公开栏|抖音|客户端|平台|报刊|广播|电视|屏|专栏"
)
_NESTED = re.compile("内有|其中|包括|（")
# A figure that is itself the last of a list: 其中 behind its sentence is of the whole list.
_LAST_OF_LIST = re.compile(rf"\d\s*(?:{_UNITS})、[^。；\n]*$")
_MOST = 60  # parts; a list of more is none of a report
_ALL_OF_THEM = 4  # parts, from which on a list with 其中 is taken for a whole one
_SHARE = re.compile(rf"(\d+)\s*(?:{_UNITS})[，,]?(?:所?占[^\d。；，]{{0,8}})?(\d+(?:\.\d+)?)\s*%")
_FAR = 8  # percentage points, from which on a share is one of something else
_TOTAL = re.compile(rf"(?<![\d.])(\d+)\s*(?:{_UNITS})")


def parts(report: Wording) -> Iterator[Finding]:
    """B2: the parts that a sentence lists do not make its total."""
    for section, found in search(report, _LIST.pattern):
        total, unit = int(found["total"]), found["unit"]
        listed = _listed(found["list"], unit)
        said = _said(listed, unit)
        is_more = _is_no_part(found.string, found.start("total"))  # 比上年多2件
        if (
            is_more
            or _ends_a_list(found)
            or not 2 <= len(said) <= _MOST
            or not (found["some"] or found["all"] or "：" in found["colon"])
        ):
            continue
        if _adds_up(said, total) or _need_not(found, listed, said):
            continue
        message = (
            f"正文写共 {total} {unit}，所列 {len(said)} 项相加为 {sum(said)} {unit}，"
            f"相差 {abs(total - sum(said))} {unit}"
        )
        suggestion = "请核对总数和各项；没有列出的也写明，不用“等”带过。"
        quote = found[0] + listed
        yield about("B2", "warn", section, quote, message, suggestion)


def _is_no_part(text: str, at: int) -> bool:
    return _NO_PART.search(text[max(at - 16, 0) : at]) is not None


def _ends_a_list(found: re.Match[str]) -> bool:
    return (
        "。" in found["colon"]
        and _LAST_OF_LIST.search(found.string, 0, found.start("total")) is not None
    )


def _listed(text: str, unit: str) -> str:
    """Return the list at the begin of a text: up to the first ；, or the parts between several."""
    first, *others = text.split("；")
    if len(_said(first, unit)) != 1:
        return first
    parts = [first]
    for each in others:
        count = len(_said(each, unit))
        if count > 1:  # the list goes on otherwise
            return first
        if not count:
            break
        parts.append(each)
    return "；".join(parts)


def _said(text: str, unit: str) -> list[int]:
    """Return the figures of a list that count what its total counts."""
    return [
        int(each[1])
        for each in _PART.finditer(text)
        if each[2] in (None, unit) and not _is_no_part(text, each.start())
    ]


def _need_not(found: re.Match[str], listed: str, said: Sequence[int]) -> bool:
    """Say whether the parts need not make the total: some of it, channels, parts of parts."""
    if len(set(_CHANNELS.findall(listed))) > 1 or _NESTED.search(listed):
        return True
    if not found["some"] or sum(said) > int(found["total"]) or len(said) >= _ALL_OF_THEM:
        return False
    named = len(re.findall(rf"\d\s*{found['unit']}", listed))
    return not found["whole"] or named < len(said)


def _adds_up(said: Sequence[int], total: int) -> bool:
    """Say whether figures make a total, some of them being made of those behind them."""

    @cache
    def adds_up(at: int, left: int) -> bool:
        if at == len(said):
            return left == 0
        first = said[at]
        if first > left:
            return False
        ends = range(at + 3, len(said) + 1)
        return adds_up(at + 1, left - first) or any(
            sum(said[at + 1 : end]) == first and adds_up(end, left - first) for end in ends
        )

    return adds_up(0, total)


def shares(report: Wording) -> Iterator[Finding]:
    """B2: a share in percent is not that of the figures beside it."""
    for section, text in report.sections.items():
        for line in text.split("\n"):
            found = [each for each in _SHARE.finditer(line) if _wrong_share(line, each)]
            if found:
                message = f"占比与数量不符：{'；'.join(_wrong_share(line, each) for each in found)}"
                yield about("B2", "warn", section, found[0][0], message, "请重新计算。")


def _wrong_share(line: str, found: re.Match[str]) -> str:
    """Say what a share should be; "" where one of the totals before it makes it right, or none."""
    part, share = int(found[1]), Decimal(found[2])
    totals = {
        int(each) for each in _TOTAL.findall(line[max(found.start() - 600, 0) : found.start()])
    }
    rights = {total: Decimal(100 * part) / total for total in totals if total > part}
    if not rights:
        return ""
    total = min(rights, key=lambda each: abs(rights[each] - share))
    places = len(found[2].partition(".")[2])
    away = abs(rights[total] - share)
    if away <= Decimal("0.501").scaleb(-places) or away > _FAR:
        return ""
    right = f"{rights[total]:.{max(places, 1)}f}"
    return f"{part} 占 {total} 是 {right}%，写的是 {found[2]}%"
