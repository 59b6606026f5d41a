"""What is typed into a dialog is not lost by Esc, and closing the window keeps it without asking."""

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import gui
from gui.acting.application import Application
from gui.dialogs.unsaved import Answer
from gui.forms import dialog as form_dialog
from gui.forms import drafts
from gui.forms.dialog import FormDialog
from gui.shell.keeper import Keeper
from tests.gui.keyboard import modal, press
from tests.gui.typing_places import DIALOGS, PLACES, TODAY, furnish, type_at

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly

# They write nothing into the register: what they ask for is a choice, made anew in a moment.
_CHOOSING = {
    "BulkDialog",
    "MailingDialog",
    "MaskDialog",
    "MonthDialog",
    "PeriodDialog",
    "PlantingDialog",
    "PrintDialog",
    "ReplaceDialog",
    "ScanDialog",
    "SortDialog",
    "SpellingDialog",
}
_SECRET = {  # a password is kept nowhere
    "AddDialog",
    "AskDialog",
    "BookPasswordDialog",
    "ChangeDialog",
    "OwnPasswordDialog",
    "PasswordDialog",
    "ProveDialog",
    "RecoveryDialog",
    "RemoveDialog",
    "SealedDialog",
    "SetDialog",
    "SignInDialog",
    "TurnOnDialog",
    "UnlockDialog",
}


@pytest.mark.parametrize("word", DIALOGS)
def test_esc_asks_about_what_is_typed_into_a_dialog_and_closing_the_window_keeps_it(
    word: str, opened: Path, restored: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish()
    window = Keeper(restored, lambda: TODAY).window
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    answers, asked = [Answer.DISCARD, Answer.STAY], list[str]()

    def ask(what: str, *_more: object) -> Answer:
        asked.append(what)
        return answers.pop()

    monkeypatch.setattr(form_dialog, "ask", ask)
    type_at(PLACES[word](window))
    dialog = modal()
    press(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert window.may_leave()
    assert [draft.what for draft in map(drafts.kept, drafts.waiting()) if draft] != []
    assert asked == [dialog.windowTitle()]
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert drafts.waiting() == []


def test_every_other_dialog_with_fields_keeps_what_is_typed() -> None:
    for module in walk_packages(gui.__path__, "gui."):
        import_module(module.name)
    known, found = {FormDialog}, set[type[FormDialog]]()
    while known:
        found |= known
        known = {each for kind in known for each in kind.__subclasses__()}
    shipped = {each for each in found - {FormDialog} if each.__module__.startswith("gui.")}
    assert {each.__name__ for each in shipped if not _keeps(each)} <= _CHOOSING | _SECRET


def _keeps(kind: type[FormDialog]) -> bool:
    bases = [each for each in kind.__mro__ if issubclass(each, FormDialog)]
    makers = [vars(each)["__init__"] for each in bases if "__init__" in vars(each)]
    return any("keep_typing" in each.__code__.co_names for each in makers)
