"""What the clerk said of the columns of a ledger and did to its rows before it went in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.merging.comparison import Choices

# Where a row stands: the name of its sheet, "" for the only one, and its number there.
Place = tuple[str, int]


@dataclass(frozen=True)
class ByHand:
    """For which field headers stand ("" for one that is not taken), cells mended, rows left out.

    `chosen` says by the keys of differences whose is taken, None that every row's is.
    """

    assigned: Mapping[str, str] = field(default_factory=dict)
    mended: Mapping[Place, Mapping[str, str]] = field(default_factory=dict)
    left_out: frozenset[Place] = frozenset()
    chosen: Choices | None = None
