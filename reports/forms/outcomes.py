"""The outcomes of the form of 2014 and the rows of the later forms, read strictly."""

from dataclasses import dataclass

import resources
from reports.forms.strict import build


@dataclass(frozen=True)
class OutcomeData:
    """An outcome of the form of 2014 and the row of the later forms it is counted under."""

    id: str
    label: str
    row_2021: str


@dataclass(frozen=True)
class OutcomesData:
    """The outcomes of the form of 2014; the correspondence is our own convention."""

    basis: str
    convention: str
    outcome: tuple[OutcomeData, ...]


def read_outcomes() -> OutcomesData:
    """Return the outcomes of the form of 2014. Raises ValueError for a fault in the file."""
    file = "forms/outcomes_2014.toml"
    return build(OutcomesData, resources.toml(file), file)
