"""How much there is to do: what the first line of 工作台 counts of the groups below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.law.urgency import Tone
from reports.workbench.task import Group

_PRESSING = (Tone.LATE, Tone.NOW)


@dataclass(frozen=True)
class Load:
    """Tasks by how they press: late, with a time that has run out (补正期满), within two days.

    `soon` is within five working days; `after` is all that is listed and does not press.
    """

    late: int = 0
    ended: int = 0
    now: int = 0
    soon: int = 0
    after: int = 0

    @property
    def pressing(self) -> int:
        """What has to be done today."""
        return self.late + self.ended + self.now


def load_of(groups: Sequence[Group], in_working_days: int) -> Load:
    """Count the groups; the first `in_working_days` of them reckon in working days."""
    late, now = (sum(group.tones.get(tone, 0) for group in groups) for tone in _PRESSING)
    ended = sum(group.passed for group in groups)
    soon = sum(group.tones.get(Tone.SOON, 0) for group in groups[:in_working_days])
    return Load(late, ended, now - ended, soon, sum(_after(group) for group in groups))


def _after(group: Group) -> int:
    """Return how many of a group do not press; what is listed counts where nothing else does."""
    told = sum(count for tone, count in group.tones.items() if tone not in _PRESSING)
    listed = (task for task in group.tasks if not task.is_rest)
    return max(told, sum(task.state.tone not in _PRESSING for task in listed))
