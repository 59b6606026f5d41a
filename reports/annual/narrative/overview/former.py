"""What the form of 2014 to 2018 lists: ways in, ways to reply, inquiries, reasons of refusal."""

from collections.abc import Mapping, Sequence

from reports.annual.narrative.bound import mark
from reports.annual.narrative.fact import Fact

_LISTS = {
    "ways_in": ("in_person", "by_fax", "online", "by_letter"),
    "reply_ways": ("press_conf", "online_talk", "weibo_wechat_reply", "other_reply"),
    "denied_reasons": (
        *("den_state_secret", "den_trade_secret", "den_privacy"),
        *("den_security", "den_not_gov_info", "den_other_law"),
    ),
    "inquiry_ways": (
        *("inquiries_in_person", "inquiries_by_phone"),
        *("inquiries_online", "inquiries_by_letter"),
    ),
}


def former_said(facts: Mapping[str, Fact]) -> dict[str, object]:
    """Return each list in words, "" where a form has none of its figures or all are 0."""
    return {name: _listed(names, facts) for name, names in _LISTS.items()}


def _listed(names: Sequence[str], facts: Mapping[str, Fact]) -> str:
    found = [facts[name] for name in names if name in facts and facts[name].value]
    return "、".join(f"{each.label}{mark(each.id)}{each.unit}" for each in found)
