"""F1: what is done on a page, step by step, and every shortcut; found by any word of it."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

import resources
from gui.controls.cited import CitedLabel
from gui.controls.controls import Label, label, set_state
from gui.controls.tall_sheet import TallSheet, scrolled
from gui.dialogs.article import ArticleDialog
from gui.dialogs.keys import matching, shortcuts
from gui.dialogs.sheet import SheetDialog
from gui.theme.theme import px

_WIDTH, _HEIGHT = 820, 640
_SCROLLS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_EXAMPLE = "找一件事，如 延期、名单、撤销"


class HelpDialog(SheetDialog):
    """The tasks of the page that is shown, then all shortcuts; what is typed searches all pages.

    `page` is the key of the page, `subject` the word of the sheet over it: what tells of that
    comes first.
    """

    def __init__(self, parent: QWidget | None = None, page: str = "", subject: str = "") -> None:
        pages = resources.toml("help/tasks.toml")["page"]
        found = [each for each in pages if each["key"] == page]
        title = f"帮助　{found[0]['title']}" if found else "帮助"
        super().__init__(title, "", parent, width=_WIDTH)
        self._pages, self._own, self._subject = pages, found, subject
        self.field = QLineEdit()
        self.field.setPlaceholderText(_EXAMPLE)
        self.field.setAccessibleName("在帮助里查找")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._show)
        self.area = scrolled()
        self.area.setFixedHeight(self.within(_HEIGHT))
        self.body.addWidget(self.field)
        self.body.addWidget(self.area)
        self.add_button("关闭", self.reject, key="Esc")
        self._show("")
        self.field.installEventFilter(self)
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows scroll what is found while words are typed."""
        if watched is self.field and isinstance(event, QKeyEvent):
            down = event.type() == QEvent.Type.KeyPress
            if down and event.key() in _SCROLLS:
                QApplication.sendEvent(self.area, event)
                return True
        return super().eventFilter(watched, event)

    def ask_for_help(self) -> None:
        """Go to the search: what is asked for is shown already."""
        self.field.setFocus()

    def _show(self, text: str) -> None:
        """Show what holds every word of `text`, of all pages; without any, the page itself."""
        words = text.split()
        sheet = TallSheet()
        set_state(sheet, "role", "sheet")
        box = QVBoxLayout(sheet)
        box.setContentsMargins(0, 0, px(10), 0)
        box.setSpacing(px(4))
        count = 0
        for page in self._pages if words else self._own:
            tasks = [each for each in page["task"] if not words or _holds(page, each, words)]
            tasks.sort(key=lambda each: not _tells_of(each, self._subject))
            if tasks and words:
                box.addWidget(label(page["title"], "legend"))
            for task in tasks:
                self._add_task(box, task)
            count += len(tasks)
        keys = matching(words)
        if keys:
            box.addWidget(label("快捷键", "section"))
            box.addWidget(shortcuts(keys))
        if not count and not keys:
            box.addWidget(_line(f"帮助里没有找到“{text.strip()}”，请换一个词。", "label"))
        box.addStretch(1)
        self.area.setWidget(sheet)

    def _add_task(self, box: QVBoxLayout, task: dict[str, Any]) -> None:
        head = CitedLabel("strong")
        head.cite(task["title"], task.get("law", ""))
        head.article_pressed.connect(lambda law: ArticleDialog(law, self).open())
        box.addWidget(head)
        for number, step in enumerate(task["steps"], 1):
            row = QHBoxLayout()
            row.setSpacing(px(8))
            at = label(f"{number}.", "hint")
            at.setFixedWidth(px(18))
            row.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(_line(step), 1)
            box.addLayout(row)
        box.addSpacing(px(10))


def _holds(page: dict[str, Any], task: dict[str, Any], words: list[str]) -> bool:
    text = " ".join((page["title"], task["title"], *task["steps"], task.get("law", "")))
    return all(word.casefold() in text.casefold() for word in words)


def _tells_of(task: dict[str, Any], subject: str) -> bool:
    return bool(subject) and subject in "".join((task["title"], *task["steps"]))


def _line(text: str, kind: str = "") -> Label:
    said = label(text, kind)
    said.setWordWrap(True)
    return said
