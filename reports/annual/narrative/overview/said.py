"""What the texts of 总体情况 name beside plain figures: lists, names, and what holds of a year."""

from collections.abc import Mapping, Sequence
from datetime import date

import resources
from models.year.year import Year
from reports.annual.narrative.bound import mark
from reports.annual.narrative.fact import Fact
from reports.annual.narrative.overview.former import former_said
from reports.annual.narrative.overview.further import further_said
from reports.annual.narrative.overview.lists import (
    channels,
    headings,
    lateness,
    listed,
    name_of,
    named,
    of,
    results,
    title,
    titles_behind,
)

Facts = Mapping[str, Fact]
_FEW = 3  # titles, matters and names that are told one by one
_REASONS = 2
_ACCOUNT = ("account", "account_gap", "account_over")


def said(facts: Facts, year: Year, today: date, ends: Sequence[str]) -> dict[str, object]:
    """Return the words of the overview; `ends` are the figures that tell what requests ended in."""
    return {
        **headings(facts),
        **channels(facts),
        **_published(facts),
        **_asked(facts, over=today >= year.last),
        **_kept(facts),
        **_platform(facts),
        **_support(facts),
        **former_said(facts),
        **further_said(facts),
        "grounded": results(facts, ends),
    }


def _published(facts: Facts) -> dict[str, object]:
    responses = _matters(facts, "response_total", "happened_responses")
    late = [each for each in of("late", facts) if name_of(each)]
    items = facts["items_published"]
    return {
        "the_item": titles_behind(items) if items.value == 1 else "",
        "late_listed": listed(late) if len(late) > 1 else "".join(map(name_of, late)),
        "fields_listed": listed(_fields(facts)[:_FEW]),
        "genres_listed": _genres(facts),
        "responses_named": responses,
        "responses_open_named": named(facts["responses_open"].names) if responses else "",
    }


def _fields(facts: Facts) -> list[Fact]:
    """Return the fields with several items that no heading in the list before them tells."""
    told = [name_of(each) for each in of("category", facts) if not each.within]
    words = {row["name"]: row["words"] for row in resources.toml("narrative/fields.toml")["field"]}
    return [
        each
        for each in of("field", facts)
        if each.value > 1
        and not any(word in heading for word in words[name_of(each)] for heading in told)
    ]


def _genres(facts: Facts) -> str:
    """Return in which forms documents were explained; "" where it is not known of all."""
    genres = of("genre", facts)
    if sum(each.value for each in genres) != facts["interpretations"].value:
        return ""
    return listed(genres) if len(genres) > 1 else "".join(map(name_of, genres))


def _asked(facts: Facts, *, over: bool) -> dict[str, object]:
    more, series = facts.get("received_more"), facts["series"]
    ways = of("way", facts)
    complete = sum(each.value for each in ways) == facts["received"].value
    undecided = any(
        facts[f"requests_{each}"].value for each in ("overdue", "unknown", "taken_back")
    )
    answers, again = facts["requests_published"].names, facts["replied_anew"]
    complete_again = again.value == facts["new_replies"].value
    return {
        "tell_series": more is not None and 0 < more.value <= 2 * series.value,
        "series_named": named(series.names),
        "ways_listed": listed(ways) if complete and len(ways) > 1 else "",
        "way_of_all": _way_of_all(ways) if complete else "",
        "of_matter_named": named(facts["of_matter"].names),
        "open_in_time": over and not undecided,
        "lateness": lateness(facts),
        "published_answers": "、".join(map(title, answers)) if len(answers) <= _FEW else "",
        "replied_anew_named": "；".join(again.names) if complete_again else "",
        "channels_work": facts["channel_faults"].given and not facts["channel_faults"].value,
        "inquiries_named": named(facts["happened_inquiries"].names),
    }


def _way_of_all(ways: Sequence[Fact]) -> str:
    return name_of(ways[0]) if len(ways) == 1 else ""


def _kept(facts: Facts) -> dict[str, object]:
    corrected, withdrawn = (facts[name].names for name in ("items_corrected", "items_withdrawn"))
    repealed = facts.get("documents_repealed")
    return {
        "all_signed": facts["items_signed"].value == facts["items_published"].value,
        "items_signed_named": "、".join(facts["items_signed"].names),
        "reassessed_on": _on(facts, "happened_reassessments_on"),
        "repealed_named": titles_behind(repealed) if repealed is not None else "",
        "corrected_why": "；".join(corrected) if len(corrected) <= _REASONS else "",
        "withdrawn_why": "；".join(withdrawn) if len(withdrawn) <= _REASONS else "",
    }


def _platform(facts: Facts) -> dict[str, object]:
    entered = facts["accounts"]
    organs = facts["inspected"].names
    return {
        "accounts_listed": _accounts(facts),
        "no_accounts": entered.given and not entered.value,
        "inspected_named": "、".join(organs) if len(organs) <= _REASONS else "上级",
    }


def _accounts(facts: Facts) -> str:
    """Return each account with its updates and its gaps: “甲发布”更新96次，间隔不超过9天."""
    names = dict.fromkeys(name_of(each) for kind in _ACCOUNT for each in of(kind, facts))
    return "；".join(_account(name, facts) for name in names)


def _account(name: str, facts: Facts) -> str:
    updates, gap, over = (facts.get(f"{kind}:{name}") for kind in _ACCOUNT)
    said = [
        f"更新{mark(updates.id)}次" if updates is not None and updates.value else "",
        f"间隔不超过{mark(gap.id)}天" if gap is not None and gap.value else "",
        f"曾有{mark(over.id)}天没有更新" if over is not None else "",
    ]
    called = name if "“" in name else f"“{name}”"
    return called + "，".join(filter(None, said))


def _support(facts: Facts) -> dict[str, object]:
    inspections = facts["inspections"].value
    own = facts["checked"].value + facts["inspected"].value
    deducted = facts["happened_assessments"].names
    return {
        "meeting_named": _one(facts, "meetings", "happened_meetings"),
        "meeting_on": _on(facts, "happened_meetings_on"),
        "training_named": _one(facts, "trainings", "happened_trainings"),
        "training_on": _on(facts, "happened_trainings_on"),
        "no_meetings": facts["meetings"].given and not facts["meetings"].value,
        "accountable_for": _accountable(facts),
        "no_trainings": facts["trainings"].given and not facts["trainings"].value,
        "checks_told": bool(own) and own == inspections,
        "checked_none": facts["checked_clear"].value == len(facts["checked"].records()),
        "checked_left_named": named(facts["checked_left"].names),
        "assessed_named": named(deducted),
        "appraised_on": _on(facts, "happened_appraisals_on"),
        "no_appraisals": facts["appraisals"].given and not facts["appraisals"].value,
        "no_complaints": facts["complaints"].given and not facts["complaints"].value,
    }


def _accountable(facts: Facts) -> str:
    """Return for what and how people were called to account, where all of it is registered."""
    known = facts["happened_accountability"]
    people = facts["accountability"]
    return "；".join(known.names) if known.value and people.value == known.value else ""


def _matters(facts: Facts, figure: str, happened: str) -> str:
    """Return the matters of activities where they are all that the figure counts."""
    names = facts[happened].names
    if facts[happened].value != facts[figure].value:
        return ""
    return "、".join(names[:_FEW])


def _one(facts: Facts, figure: str, happened: str) -> str:
    return _matters(facts, figure, happened) if facts[figure].value == 1 else ""


def _on(facts: Facts, happened: str) -> str:
    return "、".join(facts[happened].names)
