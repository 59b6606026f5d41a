"""The text of a report in others of its wordings."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from reports.annual.narrative import bound, wordings
from reports.annual.narrative.draft import draft
from reports.annual.narrative.fact import words_of
from reports.annual.sections import SectionText
from reports.annual.yearly import Yearly

TURN = wordings.turn  # as it is, before a fixture lets it stand still
AFTER = date(2026, 1, 15)  # a day after the years that are told


def turned(report: Yearly, which: int) -> Mapping[int, SectionText]:
    """Return the sections of a report of an open register with every sentence in one wording."""
    say = words_of(report.facts)

    def turn(office: str, year: int, about: str, number: int) -> int:
        return which % number

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wordings, "turn", turn)
        drafts = draft(report.form, report.of, report.facts, AFTER)
    return {
        at: replace(each, text=drafts[at], plain=bound.plain(drafts[at], say))
        for at, each in report.sections.items()
    }
