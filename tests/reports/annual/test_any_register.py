"""Registers thrown together at random: what the text praises, a slow reckoning finds in order."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from models.items import item
from models.law.workday_notice import calendar
from models.office.category import CatalogueEntry
from models.requests import handling, request
from models.year.notable.items import is_known
from models.year.year import Year
from reports.annual.yearly import yearly
from reports.forms.form import form
from tests.reports.annual.fifth import listed

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly

TODAY, LAST = date(2026, 1, 15), date(2024, 12, 31)
OUTCOMES = ("granted", "partial", "d5", "u1", "n1", "o3")


@dataclass
class Slow:
    """What was put in: each request as (due, closed, whether by a reply), each item's lateness."""

    requests: list[tuple[date, date | None, bool]] = field(default_factory=list)
    published: list[bool] = field(default_factory=list)
    overdue_items: int = 0

    @property
    def replies(self) -> list[bool]:
        """Whether each reply of the year was late."""
        return [
            closed > due
            for due, closed, replied in self.requests
            if replied and closed and closed.year == 2024
        ]

    @property
    def overdue(self) -> int:
        """How many requests were past their day on the last of the year, and not closed."""
        return sum(
            due < LAST and (closed is None or closed > LAST) for due, closed, _ in self.requests
        )


def thrown(seed: int) -> Slow:
    """Fill the register with a few requests and items, most of them in order."""
    dice, slow, days = Random(seed), Slow(), calendar()
    for number in range(dice.randrange(5)):
        received = date(2024, 1, 2) + timedelta(days=dice.randrange(350))
        due = days.after(received, 20)
        closed = received + timedelta(days=dice.choice((1, 9, 20, 20, 45)))
        outcome = dice.choice(OUTCOMES)
        made = request.record(
            f"{number}", TODAY, received_on=received, intake="当面", applicant_kind="business"
        )
        is_open = dice.random() < 0.15
        if not is_open:
            handling.answer(made, closed, outcome, "", TODAY, reason="核对过")
        slow.requests.append((due, None if is_open else closed, outcome != "o3"))
    for number in range(dice.randrange(4)):
        made_on = date(2024, 1, 2) + timedelta(days=dice.randrange(300))
        last, lag = days.after(made_on, 20), timedelta(days=dice.choice((2, 9, 9, 60)))
        on = None if dice.random() < 0.15 else made_on + lag
        item.record(f"第{number + 1}条", ("政府网站",), made_on=made_on, published_on=on)
        if on is None or on > LAST:
            slow.overdue_items += last < LAST
        else:
            slow.published.append(on > last)
    return slow


@pytest.mark.parametrize("seed", range(30))
def test_nothing_is_praised_that_a_slow_reckoning_finds_wanting(opened: Path, seed: int) -> None:
    CatalogueEntry.update(withdrawn_on=date(2023, 1, 1)).execute()
    slow = thrown(seed)
    report = yearly(form("2021"), Year.of(2024), TODAY)
    text = "\n".join(section.plain for section in report.sections.values())
    lapsed = any(
        closed and closed.year == 2024 and closed > due
        for due, closed, replied in slow.requests
        if not replied
    )
    well = bool(slow.replies) and not any(slow.replies) and not slow.overdue and not lapsed
    assert ("在法定期限内作出" in text) == well
    assert (f"有{sum(slow.replies)}件答复超过法定期限" in text) == any(slow.replies)
    assert (f"有{slow.overdue}件已过法定期限仍未答复" in text) == bool(slow.overdue)
    fine = bool(slow.published) and not any(slow.published) and not slow.overdue_items
    every = "均" if len(slow.published) > 1 else ""
    assert (f"公开时间{every}没有超过规定期限" in text) == fine
    assert (f"有{slow.overdue_items}条信息已过规定期限" in text) == bool(slow.overdue_items)
    said = "没有新公开的政府信息" if is_known(Year.of(2024)) else "〔请写明2024年"
    assert (said in text) == (not slow.published)
    assert_reads_well(text)
    problems, measures = listed(report.sections[5].plain)
    assert len(problems) == len(measures) <= 4
    assert len(set(measures)) == len(measures)


def assert_reads_well(text: str) -> None:
    """No sentence with a 0 beside its unit, no doubled mark, no empty bracket, none said twice."""
    assert not re.search(r"(?<!\d)0(?:件|条|人|次|个|元)", text)
    assert not re.search("[，、；：。]{2}|（）|“”|^[，；。]", text, re.MULTILINE)
    sentences = re.findall(r"[^。\n]{8,}。", text)
    assert len(sentences) == len(set(sentences))
