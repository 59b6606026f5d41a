"""How far a date is away, in one word and the tone that goes with it."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How much a state asks of the clerk; `PLAIN` is settled and needs no colour."""

    LATE = "late"
    NOW = "now"
    SOON = "soon"
    FINE = "fine"
    WAITING = "waiting"
    NEUTRAL = "neutral"
    PLAIN = "plain"


@dataclass(frozen=True)
class State:
    """A word for the list and its tone; `was_late` of what is settled, but after its date."""

    word: str
    tone: Tone
    was_late: bool = False

    @property
    def in_full(self) -> str:
        """The word where there is room for it: 个工作日 and 重新答复."""
        word = self.word.replace(" 天", " 个工作日").replace(" 工作日", " 个工作日")
        return word.replace("重答", "重新答复")


# Working days left up to which a date is urgent, and near.
URGENT, NEAR = 2, 5


def left(days: int, unit: str = "天", told: int | None = None) -> State:
    """Return the state of a date that is `days` working days away; negative is past.

    It is told in `unit`, in as many as `told` where these are not working days.
    """
    told = days if told is None else told
    if told < 0:
        return State(f"逾期 {-told} {unit}", Tone.LATE)
    if told == 0:
        return State("今天到期", Tone.NOW)
    tone = Tone.NOW if days <= URGENT else Tone.SOON if days <= NEAR else Tone.FINE
    return State(f"剩 {told} {unit}", tone)
