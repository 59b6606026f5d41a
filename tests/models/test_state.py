import pytest

from models.state import Tone, left


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
def test_a_date_is_late_urgent_near_or_fine(days: int, word: str, tone: Tone):
    state = left(days)
    assert (state.word, state.tone) == (word, tone)
