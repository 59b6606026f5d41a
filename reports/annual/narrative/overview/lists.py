"""Lists in the text: the largest first, what belongs together beside it, the rest as one figure."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from models.office.category import OTHER
from models.year.counts import OTHERS
from reports.annual.narrative.bound import mark
from reports.annual.narrative.fact import Fact
from reports.forms.counting import Record

_ENOUGH, _LEAST, _TOP = 6, 3, 5  # groups in which the largest are told apart; how many they are
_HALF = Decimal("0.5")  # of all, which the largest together should hold
_UNNAMED = Decimal("0.2")  # of all; with more of them without a heading no list is told
_NAMES = 3
_REFUSED, _FEW = "denied", 5  # requests of which every ground is told
_NUMERALS = "零一二三四五"
_PERCENT = Decimal("0.1")
_LAST = {OTHER: 1, "": 2, OTHERS: 2}  # headings that stand last, and never among the largest
_ISSUED = re.compile(r"[^《〈]*关于印发[《〈]([^《》]+)[》〉]的通知")


def of(kind: str, facts: Mapping[str, Fact]) -> list[Fact]:
    """Return the figures of a kind (``way:网络``) that are above 0, in their order."""
    return [fact for key, fact in facts.items() if key.startswith(f"{kind}:") and fact.value]


def name_of(fact: Fact) -> str:
    """Return what a figure of a kind counts: 网络 of ``way:网络``."""
    return fact.id.partition(":")[2]


def listed(facts: Iterable[Fact], by: str = "、") -> str:
    """Return figures with their names, the largest first and 其他 last: 网络21件、当面4件."""
    ordered = sorted(facts, key=lambda fact: (name_of(fact).startswith(OTHER), -fact.value))
    return by.join(f"{name_of(each)}{mark(each.id)}{each.unit}" for each in ordered)


def named(names: Sequence[str], most: int = _NAMES) -> str:
    """Return names: all where they are few, else the first and 等."""
    return "、".join(names[:most]) + ("等" if len(names) > most else "")


def title(name: str) -> str:
    """Return a title in its marks; of 关于印发《甲办法》的通知 that of the document."""
    issued = _ISSUED.fullmatch(name)
    inner = issued[1] if issued else name
    return f"《{inner.replace('《', '〈').replace('》', '〉')}》"


def titles_behind(fact: Fact) -> str:
    """Return the titles behind a small figure: 《甲》《乙》; "" for many."""
    if fact.changed or not 0 < fact.value <= _NAMES:
        return ""
    return "".join(title(record.words) for record in fact.records())


def percent(name: str, label: str, part: int, whole: int) -> Fact:
    """Return a share in percent with one decimal, 0 of nothing."""
    share = Decimal(part * 100) / whole if whole else Decimal(0)
    rounded = share.quantize(_PERCENT)
    value = int(rounded) if rounded == rounded.to_integral_value() else rounded
    return Fact(name, label, value, "%")


def top_headings(facts: Mapping[str, Fact]) -> Iterator[Fact]:
    """Yield what the largest headings hold together, and which part of all that is."""
    top = _top(_headings(facts))
    number = sum(int(each.value) for each in top)

    def behind() -> list[Record]:
        return [record for each in top for record in each.records()]

    yield Fact("top_headings", "数量居前的栏目合计", number, "条", (), behind)
    whole = int(facts["items_published"].value)
    yield percent("top_headings_percent", "数量居前的栏目所占比例", number, whole)


def _headings(facts: Mapping[str, Fact]) -> list[Fact]:
    """Return the headings by size; 其他, those without a name and the rest last."""
    groups = [each for each in of("category", facts) if not each.within]
    return sorted(groups, key=lambda each: (_LAST.get(name_of(each), 0), -each.value))


def _top(groups: Sequence[Fact]) -> list[Fact]:
    """Return the largest headings: three to five that hold half of all, else none."""
    own = [each for each in groups if name_of(each) not in _LAST]
    whole = sum(int(each.value) for each in groups)
    for number in range(_LEAST, _TOP + 1):
        many = len(own) >= _ENOUGH
        if many and sum(int(each.value) for each in own[:number]) >= whole * _HALF:
            return own[:number]
    return []


def headings(facts: Mapping[str, Fact]) -> dict[str, object]:
    """Return the headings in words: all, and where they are many the largest and the others."""
    groups, whole = _headings(facts), facts["items_published"]
    unnamed = facts.get(f"category:{OTHERS}")
    doubtful = unnamed is not None and unnamed.value > whole.value * _UNNAMED
    if len(groups) < 2 or whole.changed or doubtful:
        return dict.fromkeys(("headings", "headings_top", "headings_rest", "top_number"), "")
    top = _top(groups)
    within = [name_of(each) for each in of("category", facts) if each.within]
    return {
        "headings": _said(groups, within),
        "headings_top": "、".join(map(_one, top)),
        "headings_rest": _said([each for each in groups if each not in top], within),
        "top_number": _NUMERALS[len(top)],
    }


def _said(groups: Sequence[Fact], within: Sequence[str]) -> str:
    own = "、".join(_one(each) for each in groups if name_of(each) not in ("", OTHERS))
    rest = [_rest(each, within) for each in groups if name_of(each) in ("", OTHERS)]
    return "，".join(filter(None, (own, *rest)))


def _rest(fact: Fact, within: Sequence[str]) -> str:
    if name_of(fact) == OTHERS:
        return f"没有归入栏目的{mark(fact.id)}条"
    if len(within) == fact.value:
        return f"其余{mark(fact.id)}个栏目各1条（{named(within)}）"
    return f"其他{mark(fact.id)}条（{named(within, 5)}）"


def _one(fact: Fact) -> str:
    return f"{name_of(fact)}{mark(fact.id)}{fact.unit}"


def channels(facts: Mapping[str, Fact]) -> dict[str, object]:
    """Return on which channel all items stand, and the others with how many they carry."""
    whole, every = facts["items_published"], of("channel", facts)
    by = facts.get("on_channels")
    changed = whole.changed or (by is not None and by.changed)
    full = [each for each in every if each.value == whole.value] if not changed else []
    rest = [each for each in every if each not in full[:1]]
    return {
        "channel_of_all": name_of(full[0]) if full else "",
        "channels_beside": "、".join(map(_one, rest)) if full and not changed else "",
        "channels_listed": "" if changed or full else "、".join(map(_one, every)),
    }


def lateness(facts: Mapping[str, Fact]) -> str:
    """Return by how much replies were late: 分别迟4个、2个工作日; "" where it is not known."""
    found = of("lateness", facts)
    if not found or len(found) != facts["requests_late"].value:
        return ""
    if len(found) == 1:
        return f"迟{mark(found[0].id)}个工作日"
    if len(found) <= _NAMES:
        return f"分别迟{'、'.join(f'{mark(each.id)}个' for each in found)}工作日"
    return f"最长迟{mark(found[0].id)}个工作日"


def results(facts: Mapping[str, Fact], names: Sequence[str]) -> str:
    """Return what requests ended in, with their grounds: 不予公开2件（内部事务信息2件）.

    Of many requests only the grounds of refusal are told.
    """
    said, few = [], facts["closed"].value <= _FEW
    for name in names:
        whole = facts[name]
        if whole.value:
            label = whole.label.removesuffix("数")
            number = "" if facts["closed"].value == 1 else f"{mark(name)}件"
            grounds = of(f"ground:{name}", facts) if name == _REFUSED or few else []
            said.append(f"{label}{number}{_grounds(whole, grounds)}")
    return "、".join(said)


def _grounds(whole: Fact, grounds: Sequence[Fact]) -> str:
    if not grounds or sum(each.value for each in grounds) != whole.value:
        return ""
    if len(grounds) == 1:
        return f"（{grounds[0].label}）"
    ordered = sorted(grounds, key=lambda fact: -fact.value)
    return f"（{'、'.join(f'{each.label}{mark(each.id)}件' for each in ordered)}）"
