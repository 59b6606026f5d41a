from datetime import date

import pytest

from models.law.clock import clock
from models.law.event import Event, EventKind
from models.law.urgency import Tone, left
from models.law.workdays import shipped_calendar
from models.requests.state import of_request


@pytest.mark.parametrize(
    ("days", "word", "tone"),
    [
        (-2, "逾期 2 天", Tone.LATE),
        (0, "今天到期", Tone.NOW),
        (2, "剩 2 天", Tone.NOW),
        (3, "剩 3 天", Tone.SOON),
        (5, "剩 5 天", Tone.SOON),
        (6, "剩 6 天", Tone.FINE),
    ],
)
def test_a_date_is_late_urgent_near_or_fine(days: int, word: str, tone: Tone) -> None:
    state = left(days)
    assert (state.word, state.tone) == (word, tone)


@pytest.mark.parametrize(
    ("on", "word", "tone"),
    [("2026-03-19", "等待补正", Tone.WAITING), ("2026-03-20", "补正期满", Tone.NOW)],
)
def test_a_supplement_that_never_came_is_the_offices_turn(on: str, word: str, tone: Tone) -> None:
    events = [
        Event(EventKind.RECEIVED, date(2026, 3, 2)),
        Event(EventKind.SUPPLEMENT_ASKED, date(2026, 3, 5), until=date(2026, 3, 19)),
    ]
    state = of_request(clock(events, shipped_calendar(), date.fromisoformat(on)))
    assert (state.word, state.tone) == (word, tone)
