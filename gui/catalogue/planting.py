"""按 26 个领域建立: which domains the office takes from the shipped rows."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.choices import CheckGridField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from models.catalogue.standard_entry import domains, shipped_note

_WIDTH = 640


class PlantingDialog(FormDialog):
    """Lets the clerk tick domains that have no rows yet; all are ticked at first."""

    def __init__(
        self, names: Sequence[str], plant: Callable[[Sequence[str]], object], parent: QWidget
    ) -> None:
        known = {domain.name: domain for domain in domains()}
        choices = [
            (name, f"{name}（{known[name].also}）" if known[name].also else name) for name in names
        ]

        def verb(values: dict[str, Any]) -> None:
            plant(values["domains"])

        super().__init__(
            "按领域建立标准目录",
            (FieldSpec("domains", "领域", lambda: CheckGridField(choices, columns=3)),),
            verb,
            sentence=shipped_note(),
            accept_word="建立",
            parent=parent,
            width=_WIDTH,
        )
        self._names = list(names)
        self.form.set_values({"domains": self._names})
        self.none_button = self.add_button("全选 / 全不选", self.toggle, key="Ctrl+A")
        self.foot.insertWidget(0, self.none_button)

    def toggle(self) -> None:
        """Tick every domain, or none when all are ticked."""
        ticked = self.form.field("domains").value()
        self.form.field("domains").set_value([] if len(ticked) == len(self._names) else self._names)
