"""目录: the columns that the register begins with; those not wanted are unticked."""

from gui.forms.choices import CheckGridField
from gui.forms.rows import FieldSpec
from gui.shell.beginning.step_page import StepPage
from models.office.category import FRAME, OTHER, SEPARATOR, shipped


class CataloguePage(StepPage):
    """Every shipped column of a kind of office, ticked; 其他 is always kept."""

    def __init__(self) -> None:
        super().__init__(
            [FieldSpec("columns", "栏目", lambda: CheckGridField((), columns=4), wide=True)]
        )
        self._kind = ""
        self._offered: list[str] = []

    def offer(self, kind: str) -> None:
        """Offer the columns for a kind of office; what was unticked before stays so."""
        if kind == self._kind:
            return
        away, self._kind = self.left_out(), kind
        self._offered = [str(each["path"]) for each in shipped(kind) if each["path"] != OTHER]
        grid = self.field("columns")
        assert isinstance(grid, CheckGridField)
        grid.set_choices([(path, path.removeprefix(FRAME + SEPARATOR)) for path in self._offered])
        grid.set_value([path for path in self._offered if path not in away])

    def left_out(self) -> set[str]:
        """Return the full names of the columns that were unticked."""
        return set(self._offered) - set(self.field("columns").value())

    @property
    def chosen(self) -> str:
        """What was chosen, in words."""
        return f"{len(self._offered) - len(self.left_out()) + 1} 个栏目"
