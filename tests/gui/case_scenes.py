"""How the window gets to the steps of a case, its papers and what belongs to it."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.calendar.moved_dialog import MovedDialog
from gui.forms.form import Form
from gui.requests.archive_dialogs import ArchiveDialog
from gui.requests.case.belongings import PublishDialog
from gui.requests.destruction_dialog import DestructionDialog
from gui.requests.letters.letter_page import LetterPage
from gui.requests.letters.mixed_form import MixedForm
from gui.requests.mailing_dialog import MailingDialog
from gui.requests.page import RequestPage
from gui.requests.people_field import PeopleField
from gui.requests.repeats_band import EarlierDialog
from gui.requests.steps.dialog import CancelDialog, CorrectDialog, StepDialog, correctable
from gui.requests.steps.steps import STEPS
from gui.shell.main_window import MainWindow
from models.cases.mail import pieces_of
from models.cases.moved_dates import Moved
from models.cases.whole import WholeCase, read
from models.law.action import StepKind
from models.letters.kinds import kind
from models.requests import repeats, request
from tests.gui import scenes
from tests.gui.dialog_scenes import opened, page, paper, show
from tests.gui.requests.scene import mixed_letter

_ASKED = "2025-004"  # its applicant was asked to say more


def _case(window: MainWindow) -> WholeCase:
    scenes.case(window)
    return read(scenes.CASE, scenes.TODAY)


def step(wanted: StepKind, window: MainWindow) -> QWidget:
    """The dialog of a step, whether it fits or not."""
    found = next(each for each in STEPS if each.kind is wanted)
    return show(StepDialog(found, _case(window), window))


def cancel(window: MainWindow) -> QWidget:
    return show(CancelDialog(_case(window), window))


def correct(window: MainWindow) -> QWidget:
    case = read(_ASKED, scenes.TODAY)
    scenes.case(window)
    found, event = correctable(case)[0]
    return show(CorrectDialog(found, event, case, window))


def refused(window: MainWindow) -> QWidget | None:
    """The closing, pressed with nothing filled in."""
    dialog = scenes.closing(window)
    assert dialog is not None
    scenes.settle()
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    return dialog


def search(window: MainWindow) -> QWidget | None:
    return opened(scenes.case_page(window).case.searches.add.click)


def case_history(window: MainWindow) -> QWidget | None:
    return opened(scenes.case_page(window).case.history_wanted.emit)


def archive(window: MainWindow) -> QWidget:
    return show(ArchiveDialog(_case(window), window))


def publish(window: MainWindow) -> QWidget:
    return show(PublishDialog(_case(window).request, scenes.TODAY, window))


def destruction(window: MainWindow) -> QWidget:
    window.show_page("requests")
    return show(DestructionDialog(scenes.TODAY, window))


def mailing(window: MainWindow) -> QWidget:
    """The letters of three applicants, of whom one gave no address."""
    case = _case(window)
    found = pieces_of([case.request], scenes.TODAY)[0]
    others = replace(found, receiver="示例县农业发展有限公司", address="示例县城关镇文化路 5 号")
    pieces = [
        found,
        replace(others, postcode="745002", contents=(("政府信息公开答复书", ""),)),
        others,
    ]
    return show(MailingDialog(lambda _day: pieces, scenes.TODAY, window, chosen=True))


def earlier(window: MainWindow) -> QWidget:
    window.show_page("requests")
    asked = repeats.Asked("某人", "", request.find(scenes.CASE).content)
    return show(EarlierDialog(repeats.alike(asked)[0], print, window))


def moved_dates(window: MainWindow) -> QWidget:
    scenes.home(window)
    days = date(2026, 4, 3), date(2026, 4, 7)
    found = [
        Moved("2026-002", "王××", "答复期限", *days),
        Moved("2026-003", "示例县农业发展有限公司", "征求意见期满", *days),
    ]
    return show(MovedDialog(found, "录入放假安排（2026 年）", scenes.TODAY, window))


def proof(window: MainWindow) -> QWidget | None:
    scenes.case_page(window).case.print_wanted.emit()
    return paper()


def case_file(window: MainWindow) -> QWidget | None:
    scenes.case_page(window).case.bind_wanted.emit()
    return paper()


def entry(window: MainWindow) -> None:
    """A new request, saved without its content."""
    window.show_page("requests")
    scenes.settle()
    page(window, "requests", RequestPage).desk.start_new()
    scenes.settle()
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def joint(window: MainWindow) -> None:
    """A new request of two people, the second still to be named."""
    window.show_page("requests")
    scenes.settle()
    pane = page(window, "requests", RequestPage)
    pane.desk.start_new()
    scenes.settle()
    field = next(each for each in pane.findChildren(PeopleField) if each.isVisible())
    field.add()
    scenes.settle()
    area = next(each for each in pane.findChildren(Form) if each.isAncestorOf(field))
    area.ensureWidgetVisible(field.more, 0, 200)


def letter_of(wanted: str, window: MainWindow) -> None:
    scenes.case_page(window).letters.write(kind(wanted))


def counted(window: MainWindow) -> QWidget | None:
    mixed_letter(window)
    found = page(window, "requests", RequestPage).letters.page
    assert isinstance(found, LetterPage)
    assert isinstance(found.form, MixedForm)
    return opened(found.form.counted.ask)


STEP_SCENES = {f"step_{each.kind}": partial(step, each.kind) for each in STEPS}
