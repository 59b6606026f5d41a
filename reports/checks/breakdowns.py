"""Do the parts that a sentence lists make its total, and are the shares right (B2)."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from reports.checks.finding import Finding
from reports.checks.written import Wording, about, clause, search, sentence

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
# A list in brackets that leaves nothing out: figures alone, or with a rest. Years are none.
_WHOLE_LIST = re.compile(rf"^\d+(?:{_UNITS})?(?:[，、；]\d+(?:{_UNITS})?)+$|其[他它](?:信息)?\d")
_YEARS = 1990, 2099
_NESTED = re.compile("内有|其中|包括|（")
# A figure that has others before it: 其中 behind its sentence is of all of them, or of the first.
_LAST_OF_LIST = re.compile(rf"\d\s*(?:{_UNITS})[、，,）)][^。；\n]*$")
_MOST = 60  # parts; a list of more is none of a report
_SOME, _NEAR = 3, 0.05  # parts, and of the total, from which on they are taken for all of it
_COUNTED = "条"  # of requests, in 件, a sentence often tells some results
_EVERYBODY = re.compile("自然人.*(?:法人|组织)")  # who can ask: there is nobody else
_ALL_OF_THEM = 4  # parts, from which on a list with 其中 is taken for a whole one
# What is told once: all that was published, and what stands in a column of the website.
_PUBLISHED = re.compile(
    r"(主动公开)(?:各类|各项)?(?:政府|政务)信息(?:共|共计|总数|数量)?\s*(\d+)\s*条"
)
_PART_OF_IT = re.compile("网站|微信|微博|公众号|平台|栏|其中|报|上年|去年|比|季度|上半年|下半年|月")
_COLUMN = re.compile(
    r"([\u4e00-\u9fff]{4,12})(?:栏目|专栏)(?:公开|发布|更新)(?:政府|政务)?信息\s*(\d+)\s*条"
)
_OTHER_TIME = re.compile("其中|上年|去年|比|季度|上半年|下半年|月")
_NAME = 4  # characters by which a column is known
_SHARE = re.compile(rf"(\d+)\s*(?:{_UNITS})[，,]?(?:所?占[^\d。；，]{{0,8}})?(\d+(?:\.\d+)?)\s*%")
_FAR = 8  # percentage points, from which on a share is one of something else
_OF_ALL = re.compile("总数|总量|全部")  # what a share is of, where one total is told before it
_CHANGE = (
    rf"(?<![\d.])(?P<now>\d+)\s*(?P<unit>{_UNITS})[，（]?(?:相?较|比|同比|相比)(?:于)?"
    r"(?:上年|去年|上一年|20\d\d年)(?:度|同期)?的?(?P<before>\d+)\s*(?P=unit)，?"
    r"(?:增加|增长|上升|多|减少|下降|少)了?(?P<more>\d+)\s*(?P=unit)"
)
_TOTAL = re.compile(rf"(?<![\d.])(\d+)\s*(?:{_UNITS})")


def parts(report: Wording) -> Iterator[Finding]:
    """B2: the parts that a sentence lists do not make its total."""
    for section, found in search(report, _LIST.pattern):
        total, unit = int(found["total"]), found["unit"]
        listed = _in_brackets(found) or _listed(found["list"], unit)
        said = _said(listed, unit)
        is_more = _is_no_part(found.string, found.start("total"))  # 比上年多2件
        if (
            is_more
            or _ends_a_list(found)
            or not 2 <= len(said) <= _MOST
            or not _is_list(found, said)
        ):
            continue
        if any(_adds_up(said, each) for each in (total, *_before(found))):
            continue
        if _need_not(found, listed, said):
            continue
        message = (
            f"正文写共 {total} {unit}，所列 {len(said)} 项相加为 {sum(said)} {unit}，"
            f"相差 {abs(total - sum(said))} {unit}"
        )
        suggestion = "请核对总数和各项；没有列出的也写明，不用“等”带过。"
        quote = found[0] + listed
        yield about("B2", "warn", section, quote, message, suggestion)


def _is_list(found: re.Match[str], said: Sequence[int]) -> bool:
    """Say whether figures behind a total are its parts, as the words between them tell or they."""
    if found["some"] or found["all"] or "：" in found["colon"]:
        return True
    total, listed = int(found["total"]), _in_brackets(found)
    if listed and max(said) <= total:  # 126条（68，57，8）
        is_year = all(_YEARS[0] <= each <= _YEARS[1] for each in said)
        return not is_year and _WHOLE_LIST.search(listed) is not None
    is_meant = bool(found["colon"]) and found["unit"] == _COUNTED
    return is_meant and _nearly(said, total)


def _in_brackets(found: re.Match[str]) -> str:
    """Return what stands in the brackets that open right behind a total, "" where none do."""
    listed, end, _ = found["list"].partition("）")
    return listed if found["colon"].endswith("（") and end else ""


def _is_no_part(text: str, at: int) -> bool:
    return _NO_PART.search(text[max(at - 16, 0) : at]) is not None


def _ends_a_list(found: re.Match[str]) -> bool:
    return (
        "。" in found["colon"]
        and _LAST_OF_LIST.search(found.string, 0, found.start("total")) is not None
    )


def _before(found: re.Match[str]) -> list[int]:
    """Return other totals that a list can be of: those before it in its sentence, and all at once.

    新收申请3件，上年结转1件，其中自然人2件、企业2件.
    """
    whole, at = sentence(found), found.string.rfind("\n", 0, found.start()) + 1
    begin = found.string.find(whole, at)
    text = found.string[begin : found.start("total")] if begin >= 0 else ""
    others = _said(text, found["unit"])
    return [*others, sum(others) + int(found["total"])] if others else []


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
    total = int(found["total"])
    if not found["some"] or sum(said) > total or len(said) >= _ALL_OF_THEM:
        return False
    is_whole = found["unit"] == _COUNTED and _nearly(said, total)
    if is_whole or _EVERYBODY.search(listed):
        return False
    named = len(re.findall(rf"\d\s*{found['unit']}", listed))
    return not found["whole"] or named < len(said)


def _nearly(said: Sequence[int], total: int) -> bool:
    """Say whether figures are so near to a total that they are meant to make it."""
    return len(said) >= _SOME and 0 < abs(total - sum(said)) <= max(3, total * _NEAR)


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


def repeated(report: Wording) -> Iterator[Finding]:
    """B2: the same thing is counted twice, and not as the same number."""
    for pattern, unless in ((_PUBLISHED, _PART_OF_IT), (_COLUMN, _OTHER_TIME)):
        said: dict[str, dict[str, tuple[int, str]]] = {}
        for section, found in search(report, pattern.pattern):
            if not unless.search(clause(found)) and not _is_other_year(report, found):
                numbers = said.setdefault(found[1][-_NAME:], {})
                numbers.setdefault(found[2], (section, found[0]))
        for each in said.values():
            if len(each) > 1:
                section, quote = list(each.values())[1]
                first = "、".join(f"“{words}”" for _, words in each.values())
                message = f"同一件事前后写的数不同：{first}"
                yield about("B2", "warn", section, quote, message, "请核对，前后写成一个数。")


def changes(report: Wording) -> Iterator[Finding]:
    """B2: how much more or less it is than the year before, is not the difference of both."""
    for section, found in search(report, _CHANGE):
        now, before, more = (int(found[each]) for each in ("now", "before", "more"))
        if abs(now - before) != more:
            unit, less = found["unit"], "减少" if now < before else "增加"
            message = f"从 {before} {unit}到 {now} {unit}是{less} {abs(now - before)} {unit}，"
            message += f"写的是 {more} {unit}"
            yield about("B2", "warn", section, found[0], message, "请重新计算。")


def _is_other_year(report: Wording, found: re.Match[str]) -> bool:
    years = re.findall(r"(20\d\d)年", sentence(found))
    return any(int(each) != report.year for each in years) and report.year > 0


def shares(report: Wording) -> Iterator[Finding]:
    """B2: a share in percent is not that of the figures beside it."""
    for section, text in report.sections.items():
        for line in text.split("\n"):
            wrong: dict[str, dict[str, str]] = {}  # by sentence, with the first words of each
            for each in _SHARE.finditer(line):
                said = _wrong_share(line, each)
                if said:
                    wrong.setdefault(sentence(each), {}).setdefault(said, each[0])
            for found in wrong.values():
                message, quote = f"占比与数量不符：{'；'.join(found)}", next(iter(found.values()))
                yield about("B2", "warn", section, quote, message, "请重新计算。")


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
    if away <= Decimal("0.501").scaleb(-places):
        return ""
    if away > _FAR and (len(rights) > 1 or not _OF_ALL.search(found[0])):
        return ""
    right = f"{rights[total]:.{max(places, 1)}f}"
    return f"{part} 占 {total} 是 {right}%，写的是 {found[2]}%"
