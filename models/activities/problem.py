"""A problem as it is entered with its activity."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Problem:
    """What was found, the id of the department that puts it right, by when, and when it was."""

    text: str
    department: int | None = None
    due_on: date | None = None
    fixed_on: date | None = None
