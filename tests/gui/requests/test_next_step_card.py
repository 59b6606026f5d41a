"""The card of the next step in little room: which of its buttons stay."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.requests.case.facts import NextStepCard
from gui.theme.theme import em
from models.law.action import Action, StepKind
from models.law.next_step import NextStep

ACTIONS = (
    Action(StepKind.WRITE, "拟写告知书"),
    Action(StepKind.CLOSE, "按逾期不补正办结"),
)


def test_an_other_step_stays_beside_the_paper_as_long_as_there_is_room(
    qtbot: QtBot, restored: Application
) -> None:
    card = NextStepCard()
    qtbot.addWidget(card)
    card.resize(em(30), em(10))
    card.show_step(NextStep("申请人没有补正", "补正期限已过", actions=ACTIONS))
    card.show()
    for width, words in ((30, {each.word for each in ACTIONS}), (14, {"拟写告知书"})):
        card.setFixedWidth(em(width))
        QApplication.processEvents()
        shown = {each.text().strip() for each in card.action_buttons if each.isVisible()}
        assert shown == words
