"""（四）、（五）: what the 工作台账 tells of platform and support, activity by activity."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from models.accounts.in_year import accounts_of
from models.year.counts import Row
from models.year.faults.found import what_for
from models.year.notable.happenings import Happening, happenings
from models.year.year import Year
from reports.annual.narrative.fact import Fact, of_rows
from reports.forms.counting import Record

# The kinds of activity that a text names one by one: the figure, what it counts, its unit.
_NAMED = {
    "meeting": ("happened_meetings", "登记的会议", "次"),
    "training": ("happened_trainings", "登记的培训", "次"),
    "response": ("happened_responses", "登记的回应关切", "件"),
    "appraisal": ("happened_appraisals", "登记的社会评议", "次"),
    "assessment": ("happened_assessments", "登记的考核扣分", "项"),
    "inquiry": ("happened_inquiries", "登记的咨询", "次"),
    "channel_test": ("happened_tests", "登记的申请渠道试用", "次"),
    "reassessment": ("happened_reassessments", "登记的重新评估", "次"),
}
# What stands in the ledger of inquiries and is none.
_NO_QUESTION = ("查阅点接待", "举报投诉")
# Who checked is not known where no organ is named and the matter speaks of a higher one.
_HIGHER = re.compile("上级|[县区市省](?:里|级|局|委|府|政|公开|督|人)")
# A result that says itself that nothing was found.
_NOTHING_FOUND = re.compile("(?:未|没有|无)[^，。；]{0,6}问题")


def supported(year: Year, on: date) -> Iterator[Fact]:
    """Yield what the activities of a year tell by their days and matters."""
    every = happenings(year)
    for kind, (name, label, unit) in _NAMED.items():
        own = [each for each in every.get(kind, []) if each.facts.get("way") not in _NO_QUESTION]
        frequent = sorted(own, key=lambda each: -each.times)
        said = (what_for(_said(each)) if kind == "assessment" else _said(each) for each in frequent)
        named = tuple(dict.fromkeys(said))
        yield of_rows(name, label, unit, _rows(own), "activity", named)
        yield of_rows(f"{name}_on", label, unit, _rows(own), "activity", _months(own))
    yield from _checked(every.get("inspection", []), year.office.name)
    yield from _accounts(year, on)
    yield from _open(every.get("response", []))
    yield _accountable(every.get("accountability", []))


def _rows(own: Sequence[Happening]) -> list[Row]:
    return [each.row for each in own]


def _said(each: Happening) -> str:
    return each.matter.rstrip("。；，")


def _months(own: Sequence[Happening]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{each.on.month}月" for each in own))


def _open(own: Sequence[Happening]) -> Iterator[Fact]:
    left = [each for each in own if not each.is_done]
    yield of_rows(
        "responses_open",
        "还在办理的回应事项",
        "件",
        _rows(left),
        "activity",
        tuple(map(_said, left)),
    )


def _accountable(own: Sequence[Happening]) -> Fact:
    """Who was called to account: how many by which way, and what for; never by name."""
    names = tuple(
        f"因{_said(each).removeprefix('因')}，{each.facts.get('way') or '追究'}{each.times}人次"
        for each in own
    )
    times = sum(each.times for each in own)
    return _summed("happened_accountability", "登记的责任追究", times, "人次", own, names)


def _checked(own: Sequence[Happening], office: str) -> Iterator[Fact]:
    """The checks of higher offices apart from the office's own, with what they found."""
    above = [each for each in own if each.facts.get("organ") not in (None, "", office)]
    at_home = [each for each in own if each not in above and not _may_be_higher(each, office)]
    for name, label, some in (("inspected", "上级检查", above), ("checked", "自查", at_home)):
        times = sum(each.times for each in some)
        organs = tuple(dict.fromkeys(str(each.facts["organ"]) for each in some if each in above))
        yield _summed(name, label, times, "次", some, organs)
        found = [(each, text, fixed) for each in some for text, fixed in each.found]
        yield _summed(f"{name}_found", f"{label}发现的问题", len(found), "个", some)
        fixed = sum(put_right for _, _, put_right in found)
        clear = [each for each in some if _is_clear(each)]
        yield _summed(f"{name}_clear", f"{label}没有发现问题", len(clear), "项", clear)
        yield _summed(f"{name}_fixed", f"{label}发现、已经改正的问题", fixed, "个", some)
        left = tuple(text.rstrip("。；") for _, text, put_right in found if not put_right)
        yield _summed(f"{name}_left", f"{label}发现、尚未改正的问题", len(left), "个", some, left)


def _may_be_higher(each: Happening, office: str) -> bool:
    return not each.facts.get("organ") and bool(_HIGHER.search(each.matter.replace(office, "")))


def _is_clear(each: Happening) -> bool:
    """Say whether a check is registered as one that found nothing, not only without a problem."""
    said = each.result.strip()
    return not each.found and (each.is_done if not said else bool(_NOTHING_FOUND.search(said)))


def _accounts(year: Year, on: date) -> Iterator[Fact]:
    """How often each account was updated, and how long it stood without anything new.

    That is told of gaps that are proved to be too long, or where none can have been.
    """
    for each in accounts_of(year.first, on):
        name, checks = str(each.account.name), partial(_records, each.checks)
        if each.updates is not None:
            label = f"{name}更新"
            yield Fact(f"account:{name}", label, each.updates, "次", (), checks)
        if each.over:
            days = max(gap.sure for gap in each.over)
            yield Fact(f"account_over:{name}", f"{name}没有更新", days, "天", (), checks)
        elif each.longest is not None and each.longest <= each.account.allowed:
            label = f"{name}两次更新相隔至多"
            yield Fact(f"account_gap:{name}", label, each.longest, "天", (), checks)


def _records(rows: Sequence[Row]) -> list[Record]:
    return [Record("activity", *row) for row in rows]


def _summed(
    name: str,
    label: str,
    value: int,
    unit: str,
    own: Sequence[Happening],
    names: tuple[str, ...] = (),
) -> Fact:
    return Fact(name, label, value, unit, (), partial(_records, _rows(own)), names=names)
