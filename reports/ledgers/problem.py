"""One thing that is wrong with a ledger, or should be checked."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """A row of the sheet (0: the whole sheet), its column, the value found and the reason."""

    row: int
    column: str
    value: str
    reason: str

    def sentence(self) -> str:
        """Return the problem as one line for a person."""
        place = f"第 {self.row} 行" if self.row else "整表"
        value = f"“{self.value}”" if self.value else ""
        return f"{place} {self.column}{value}：{self.reason}"
