"""查找替换 and 统一写法 over the list of items, with something found."""

from PySide6.QtWidgets import QApplication, QWidget

from gui.shell.main_window import MainWindow
from gui.spelling.offering import SpellingActions
from gui.spelling.replace_dialog import ReplaceDialog
from gui.spelling.spelling_dialog import SpellingDialog
from models.items import item
from tests.gui.dialog_scenes import list_of, opened

_WORD, _INSTEAD = "通知", "通告"


def replacing(window: MainWindow) -> QWidget | None:
    """The rows that hold a word, and what they would say."""
    opened(SpellingActions("items", list_of(window).list).replace)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReplaceDialog)
    dialog.form.set_values({"word": _WORD, "instead": _INSTEAD})
    dialog.form.field("instead").edited.emit()
    dialog.table.ticks.tick([1], False)
    return dialog


def spelling(window: MainWindow) -> QWidget | None:
    """The spellings of a name, the first group of similar ones ticked."""
    page = list_of(window)
    for at, said in enumerate(("党政办 公室", "党政办")):
        item.record(f"值班安排{at}", publisher=said)
    opened(SpellingActions("items", page.list).merge)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SpellingDialog)
    dialog.form.set_values({"name": 1})
    dialog.form.field("name").edited.emit()
    dialog.tick_next()
    return dialog
