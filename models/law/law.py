"""The periods of the 条例 for a request, by the law of its day of receipt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources


@dataclass(frozen=True)
class Era:
    """One state of the law. All periods are working days.

    `reply` is the period for an answer, `extension` the longest extension, `consultation` the
    time of the other side, `payment` the time to pay a fee, `supplement_notice` the time to ask
    for a supplement (0 where the text sets none). `articles` names the article of each rule.
    A fee notice issued before `fee_from` (None: any) has no effect on the period. `caps_extension`
    lets a longer extension count as the longest one; `knows_excess` says whether there is a step
    for requests beyond reason in number (条例 35), `third_party_fixed` whether the time of a third
    party is the law's own and no default of ours. `contents` is what a request has to say of who
    asks, `supplement_lapses` whether one that was not supplemented in its time counts as given up.
    """

    law: str
    title: str
    start: date
    end: date | None
    reply: int
    extension: int
    supplement_notice: int
    consultation: int
    payment: int
    articles: Mapping[str, str]
    contents: tuple[str, ...]
    fee_from: date | None = None
    caps_extension: bool = False
    knows_excess: bool = True
    third_party_fixed: bool = True
    supplement_lapses: bool = True


@cache
def eras() -> tuple[Era, ...]:
    """Return the states of the law, oldest first."""
    found = []
    for entry in resources.toml("law/periods.toml")["era"]:
        facts = resources.tupled(entry)
        found.append(Era(start=facts.pop("from"), end=facts.pop("until", None), **facts))
    return tuple(found)


@cache
def era_of(received_on: date) -> Era:
    """Return the law of a day of receipt; receipts before 2008-05-01 get the oldest one."""
    for era in eras():
        if era.end is None or received_on <= era.end:
            return era
    raise AssertionError("the newest law has no end")


def common(key: str) -> str:
    """Return a fact that holds under both laws, such as the article of the first day."""
    return str(resources.toml("law/periods.toml")["common"][key])


def fee_scales_from() -> date:
    """Return the first day of receipt to which the scales of 信息处理费 apply."""
    found: date = resources.toml("law/fees.toml")["scale"]["from"]
    return found


def report_due(year: int, is_of_government: bool) -> tuple[date, str]:
    """Return the last day to publish the annual report of a year, and the article that sets it.

    `is_of_government` says that it is the report of a whole government, of a county or above.
    """
    is_former = era_of(date(year + 1, 1, 1)) is eras()[0]
    day = "annual_report_of_governments" if is_former or is_of_government else "annual_report"
    article = "annual_report_former_article" if is_former else "annual_report_article"
    month, on = (int(each) for each in common(day).split("-"))
    return date(year + 1, month, on), common(article)
