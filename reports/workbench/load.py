"""How much there is to do: what the first line of 工作台 counts of the groups below it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.law.urgency import Tone
from reports.workbench.task import Group, Task

_PRESSING = (Tone.LATE, Tone.NOW)


@dataclass(frozen=True)
class Load:
    """Tasks by how they press: late, with a time that has run out (补正期满), within two days.

    `soon` is within five working days; `stale` is listed, past its day, and yet nothing that the
    law presses for (a column of the catalogue); `unserved` are replies not served yet, for which
    no day is set; `after` is all else that is listed.
    """

    late: int = 0
    ended: int = 0
    now: int = 0
    soon: int = 0
    after: int = 0
    stale: int = 0
    unserved: int = 0

    @property
    def pressing(self) -> int:
        """What has to be done today."""
        return self.late + self.ended + self.now


def load_of(groups: Sequence[Group], in_working_days: int, today: date) -> Load:
    """Count the groups; the first `in_working_days` of them reckon in working days."""
    late, now = (sum(group.tones.get(tone, 0) for group in groups) for tone in _PRESSING)
    ended = sum(group.passed for group in groups)
    soon = sum(group.tones.get(Tone.SOON, 0) for group in groups[:in_working_days])
    stale = sum(_stale(group, today) for group in groups)
    after = sum(_after(group, today) for group in groups)
    unserved = sum(group.unserved for group in groups)
    return Load(late, ended, now - ended, soon, after, stale, unserved)


def _after(group: Group, today: date) -> int:
    """Return how many of a group do not press; what is listed counts where nothing else does."""
    told = sum(count for tone, count in group.tones.items() if tone not in _PRESSING)
    return max(told, sum(not _is_past(task, today) for task in _quiet(group)))


def _stale(group: Group, today: date) -> int:
    return max(group.stale, sum(_is_past(task, today) for task in _quiet(group)))


def _quiet(group: Group) -> list[Task]:
    listed = [task for task in group.tasks if not task.is_rest and not group.unserved]
    return [task for task in listed if task.state.tone not in _PRESSING]


def _is_past(task: Task, today: date) -> bool:
    return task.day is not None and task.day < today
