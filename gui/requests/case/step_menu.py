"""The menu 登记一步 of a case: its steps, those against the rules grey with the reason."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from gui.controls.menus import menu, menu_below
from gui.controls.tips import set_tip, with_ands
from gui.requests.steps.correct_closing import correctable_closing
from gui.requests.steps.dialog import correctable
from gui.requests.steps.steps import STEPS
from gui.theme.icons import icon
from models.cases.archiving import may_archive
from models.cases.whole import WholeCase
from models.law.action import Action, StepKind
from reports.cases.course import title_of


class StepMenu:
    """Fills the menu for a case; `want(action)` is what its entries ask for."""

    def __init__(self, owner: QWidget, want: Callable[[Action], object]) -> None:
        self.menu = menu(owner)
        self.menu.setToolTipsVisible(True)  # why a step cannot be registered now
        self._want = want

    def fill(self, case: WholeCase | None, *, may_close: bool) -> None:
        """Offer what can be registered of a case."""
        self.menu.clear()
        if case is None:
            return
        for step in STEPS:
            made = self.menu.addAction(icon(step.icon), step.word)
            against = step.against(case)
            made.setEnabled(not against)
            set_tip(made, against)
            made.triggered.connect(partial(self._want, Action(step.kind, step.word)))
        self.menu.addSeparator()
        close = self.menu.addAction(icon("circle-check"), "办结")
        close.setEnabled(may_close)
        set_tip(close, "" if may_close else "已经办结，或者还没有登记收到日期。")
        close.triggered.connect(partial(self._want, Action(StepKind.CLOSE, "办结")))
        self._offer_corrections(case)
        word = "撤销归档" if case.request.archived_on else "归档"
        archive = self.menu.addAction(icon("folder"), word)
        archive.setEnabled(bool(case.request.archived_on) or may_archive(case.request))
        set_tip(archive, "" if archive.isEnabled() else "办结并送达以后才能归档。")
        archive.triggered.connect(partial(self._want, Action(StepKind.ARCHIVE, word)))
        cancel = self.menu.addAction(icon("undo-2"), "撤销一步")
        cancel.setEnabled(len(case.events) > 1)
        set_tip(cancel, "" if cancel.isEnabled() else "收到申请不能撤销，请改申请信息。")
        cancel.triggered.connect(partial(self._want, Action(StepKind.CANCEL, "撤销一步")))

    def _offer_corrections(self, case: WholeCase) -> None:
        """Offer the steps that can be registered anew."""
        below = menu_below(self.menu, "更正一步", "pencil-line")
        for step, event in correctable(case):
            made = below.addAction(icon(step.icon), with_ands(f"{event.on_date} {title_of(event)}"))
            action = Action(StepKind.CORRECT, "更正", event=event.id)
            made.triggered.connect(partial(self._want, action))
        closing = correctable_closing(case)
        if closing is not None:
            words = f"{closing.on_date} {title_of(closing)}"
            made = below.addAction(icon("circle-check"), words)
            action = Action(StepKind.CORRECT, "更正办结", event=closing.id)
            made.triggered.connect(partial(self._want, action))
        below.setEnabled(not below.isEmpty())
        set_tip(below.menuAction(), _uncorrectable(case) if below.isEmpty() else "")


def _uncorrectable(case: WholeCase) -> str:
    """Say why no step can be registered anew, and what else there is."""
    if case.request.archived_on is not None:
        return "已经归档，请先撤销归档。"
    if case.request.closed_on is not None:
        return "已经办结：答复书办结的一步请用“撤销一步”，再重新登记。"
    return "还没有可以更正的步骤；收到日期写错了，请在申请信息里改。"
