"""三审三校、保密审查: the steps that the office has, in its own words."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import Button, button, label
from gui.controls.tips import set_tip
from gui.dialogs.messages import Band
from gui.settings.settings_card import SavingCard
from gui.theme.theme import px
from models.items import clearance
from models.items.clearance import Step
from models.store.refusal import Refusal

_RULE = "审查表和表单按这些环节；改动只管以后登记的审查。至少一个环节要作出能不能公开的结论。"
_MOST = 9


@dataclass(frozen=True)
class StepRow:
    """The widgets of one step."""

    name: QLineEdit
    title: QLineEdit
    decides: QCheckBox
    up: Button
    drop: Button

    def step(self) -> Step:
        """Return the step as it stands in the row."""
        return Step(self.name.text().strip(), self.title.text().strip(), self.decides.isChecked())


class ClearanceCard(SavingCard):
    """Changes the steps."""

    title = "三审三校和保密审查"

    def __init__(self) -> None:
        super().__init__()
        self.add_button = button(
            "加一个环节", "link", icon_name="plus", size="card", press=self.add
        )
        self.save_button = button("保存", size="card", press=self.save)
        self.head.addWidget(self.add_button)
        self.head.addWidget(self.save_button)
        rule = label(_RULE, "hint")
        rule.setWordWrap(True)
        self.band = Band()
        self._holder = QWidget()
        self.rows: list[StepRow] = []
        for part in (rule, self.band, self._holder):
            self.body.addWidget(part)
        self._dirty = False
        self.save_button.setEnabled(False)

    def refresh(self) -> None:
        """Show the steps anew, unless the clerk is changing them."""
        if not self._dirty:
            self._show(clearance.steps())

    def _show(self, steps: tuple[Step, ...]) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        for column, word in enumerate(("环节", "签字人职务", "作结论")):
            grid.addWidget(label(word, "small"), 0, column)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 3)
        self.rows = [self._row(grid, at, step) for at, step in enumerate(steps)]
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder
        self.add_button.setEnabled(len(steps) < _MOST)

    def _row(self, grid: QGridLayout, at: int, step: Step) -> StepRow:
        name, title = QLineEdit(step.name), QLineEdit(step.title)
        decides = QCheckBox()
        decides.setChecked(step.decides)
        up = button("", "quiet", icon_name="arrow-up", size="card", press=lambda: self._raise(at))
        drop = button("", "quiet", icon_name="x", size="card", press=lambda: self._drop(at))
        up.setEnabled(at > 0)
        names = ("环节", "签字人职务", "作结论", "上移", "移去")
        for column, (part, word) in enumerate(
            zip((name, title, decides, up, drop), names, strict=True)
        ):
            part.setAccessibleName(f"第 {at + 1} 环{word}")
            set_tip(part, word if column > 2 else "")
            grid.addWidget(part, at + 1, column)
        for line in (name, title):
            line.textEdited.connect(lambda _text: self._touch())
        decides.clicked.connect(lambda _on: self._touch())
        return StepRow(name, title, decides, up, drop)

    def _touch(self) -> None:
        self.band.silence()
        self._note(self._steps() != list(clearance.steps()))
        self.drafts.touch()

    def _note(self, dirty: bool) -> None:
        self._dirty = dirty
        self.save_button.setEnabled(dirty)
        self.dirty.emit(dirty)

    def is_dirty(self) -> bool:
        """Tell whether the steps differ from those that are kept."""
        return self._dirty

    def let_go(self) -> None:
        """Show the steps that are kept."""
        self.band.silence()
        self._note(False)
        self.refresh()

    def raw(self) -> Mapping[str, Any]:
        """Return the steps as they stand in the rows."""
        return {"steps": [asdict(each) for each in self._steps()]}

    def take_raw(self, raw: Mapping[str, Any]) -> None:
        """Show again what `raw` returned."""
        self._show(tuple(Step(**each) for each in raw["steps"]))
        self._touch()

    def _steps(self) -> list[Step]:
        return [row.step() for row in self.rows]

    def add(self) -> None:
        """Add an empty step at the end and go there."""
        self._show((*self._steps(), Step("")))
        self._touch()
        self.rows[-1].name.setFocus()

    def _raise(self, at: int) -> None:
        steps = self._steps()
        steps[at - 1], steps[at] = steps[at], steps[at - 1]
        self._show(tuple(steps))
        self._touch()
        self.rows[at - 1].up.setFocus()

    def _drop(self, at: int) -> None:
        steps = self._steps()
        del steps[at]
        self._show(tuple(steps))
        self._touch()

    def save(self) -> bool:
        """Take the steps; tell whether they were taken."""
        with telling(self) as told, acting("修改审查环节"):
            clearance.set_steps(self._steps())
            self._note(False)
        return not told

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what is wrong over the steps."""
        self.band.say("late", refusal.sentence)
