"""What all lists of the register have in common."""

from collections.abc import Sequence

# (column, descending) for each sort key, the first one leading.
Order = Sequence[tuple[str, bool]]
