"""One thing that is wrong with a ledger, or should be checked."""

from dataclasses import dataclass

from models.store.refusal import shortened


@dataclass(frozen=True)
class Problem:
    """A row of the sheet (0: the whole sheet), its column, the value found and the reason.

    `sheet` names the sheet where the file has several.
    """

    row: int
    column: str
    value: str
    reason: str
    sheet: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "reason", shortened(self.reason))

    @property
    def place(self) -> str:
        """Where it stands: 第 3 行, 整表, or with the sheet: “2025年”第 3 行."""
        row = f"第 {self.row} 行" if self.row else ("" if self.sheet else "整表")
        return f"工作表“{self.sheet}”{row}" if self.sheet else row

    def sentence(self) -> str:
        """Return the problem as one line for a person."""
        value = f"“{self.value}”" if self.value else ""
        return shortened(f"{self.place} {self.column}{value}：{self.reason}")
