"""F1: what is done on a page, step by step, and every shortcut; found by any word or initials."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import KeyCap, button, hair_line, label, set_state
from gui.controls.tab_bar import TabStrip
from gui.controls.tall_sheet import TallSheet, scrolled
from gui.controls.tips import set_tip
from gui.dialogs.article import ArticleDialog
from gui.dialogs.sheet import SheetDialog
from gui.printing.preview import PreviewDialog
from gui.shell.handbook import sheets
from gui.shell.handbook.contents import Contents, Entry, Row
from gui.shell.handbook.keys import matching, ordered, shortcuts
from gui.theme.dress import grow_icons
from gui.theme.icons import icon
from gui.theme.theme import px
from reports.handbook.chapters import Chapter, Question, Task, chapters, place
from reports.handbook.hits import Hit, find
from reports.handbook.manual import manual, paper_of

_WIDTH, _HEIGHT, _BESIDE = 1080, 645, 180
_LIST, _LAW, _THREE = 216, 284, 1000  # of the list, of the law, and from where both have room
_SCROLLS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_EXAMPLE = "查做法、名词、条款，如 延期、yqdf"
_FOOT = "↑↓ 选择　Enter 阅读　Alt+← 返回　Ctrl+Tab 快捷键"


class HelpDialog(SheetDialog):
    """The tasks of the page that is shown beside the law; what is typed searches all pages.

    `page` is the key of the page, `subjects` the words of what is in hand, nearest first: the task
    that tells of them is shown.
    """

    def __init__(self, parent: QWidget, page: str, subjects: Sequence[str]) -> None:
        self.field = QLineEdit()
        super().__init__("帮助", "", parent, width=_WIDTH)
        self._three = self.width() >= px(_THREE)
        self.home, entry = place(page, subjects)
        self.entry: Entry = entry
        self._back: list[tuple[Chapter, Entry]] = []
        self.strip, self.list = TabStrip(["怎么做", "快捷键"]), Contents()
        self.area, self.law, self.keys = scrolled(), scrolled(), scrolled()
        self._lay_out()
        self.list.chosen.connect(self._show)
        self.field.textChanged.connect(self._search)
        self.strip.chosen.connect(self._stack.setCurrentIndex)
        self._add_keys()
        self._search("")
        self.field.installEventFilter(self)
        self.list.installEventFilter(self)
        self.field.setFocus()

    def _head(self, title: str) -> QHBoxLayout:
        """Put the search beside the word."""
        row = QHBoxLayout()
        row.setContentsMargins(px(22), 0, px(10), 0)
        row.setSpacing(px(8))
        row.addWidget(label(title, "section"))
        row.addSpacing(px(20))
        self.field.setPlaceholderText(_EXAMPLE)
        self.field.setAccessibleName("在帮助里查找")
        self.field.setClearButtonEnabled(True)
        grow_icons(self.field)
        sign = self.field.addAction(
            icon("search", 16, "text2"), QLineEdit.ActionPosition.LeadingPosition
        )
        sign.setText("查找")
        row.addWidget(self.field, 1)
        row.addWidget(KeyCap("Ctrl F"))
        row.addSpacing(px(20))
        close = button("", "quiet", icon_name="x", press=self.reject)
        close.setAccessibleName("关闭")
        set_tip(close, "关闭　Esc")
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(close)
        return row

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, px(4), 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.strip)
        self._stack = QStackedWidget()
        self._stack.setFixedHeight(self.within(_HEIGHT - _BESIDE))
        self.body.addWidget(self._stack)
        tasks = QWidget()
        row = QHBoxLayout(tasks)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.list.setFixedWidth(px(_LIST) if self._three else self.width() // 3)
        self.area.setAccessibleName("做法")
        row.addWidget(self.list)
        row.addWidget(hair_line(upright=True))
        row.addWidget(self.area, 1)
        ground = QFrame()
        set_state(ground, "role", "sunken")
        ground.setFixedWidth(px(_LAW))
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.law)
        ground.setVisible(self._three)
        row.addWidget(ground)
        self._stack.addWidget(tasks)
        self._stack.addWidget(self.keys)
        self.say_in_foot(_FOOT)
        self.add_button("导出手册", self._export)
        self.add_button("打印这一页", self._print, key="Ctrl+P")
        self.add_button("关闭", self.reject, key="Esc")

    def _add_keys(self) -> None:
        for keys, done in (
            ("Ctrl+F", self.ask_for_help),
            ("Ctrl+Tab", lambda: self._turn(1 - self.strip.bar.currentIndex())),
            ("Alt+Left", self.go_back),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(done)

    def ask_for_help(self) -> None:
        """Go to the search: what is asked for is shown already."""
        self.field.setFocus()
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows choose and the page keys scroll while words are typed; Enter reads."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, plain = Qt.Key(event.key()), not event.modifiers() & _ALT
            if watched is self.field and key in _STEPS and plain:
                self.list.step(_STEPS[key])
                return True
            if key in _SCROLLS:
                QApplication.sendEvent(self._shown_area(), event)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._read()
                return True
        return super().eventFilter(watched, event)

    def go_back(self) -> None:
        """Show what was shown before a link was followed."""
        if self._back:
            self.home, self.entry = self._back.pop()
            self.field.clear()
            self._search("")

    def _shown_area(self) -> QWidget:
        return self.keys if self._stack.currentWidget() is self.keys else self.area

    def _read(self) -> None:
        """Open the chapter that is chosen, else go to what is shown, which the arrows scroll."""
        if isinstance(self.entry, Chapter):
            self._go(self.entry.tasks[0])
        else:
            self._shown_area().setFocus()

    def _turn(self, at: int) -> None:
        self.strip.bar.setCurrentIndex(at)

    def _search(self, text: str) -> None:
        """List what holds every word of `text`, of all pages; without any, the page itself."""
        words = text.split()
        keys = ordered(matching(words), self.home.key)
        count = sum(len(group["keys"]) for group in keys)
        self.strip.bar.set_chips([None, Chip(ChipKind.NEUTRAL, str(count))])
        self._fill_keys(shortcuts(keys) if keys else None, text)
        if not words:
            self.list.show_rows(_contents(self.home), self.entry)
            self._show(self.entry)
            self._turn(0)
            return
        hits = find(text)
        self.list.show_rows(_found(hits), hits[0].entry if hits else None)
        if hits:
            self._show(hits[0].entry)
        else:
            said = f"帮助里没有找到“{text.strip()}”，请换一个词。"
            self.area.setWidget(sheets.empty(said))
            self.law.setWidget(TallSheet())
        self._turn(1 if keys and not hits else 0)

    def _fill_keys(self, groups: QWidget | None, text: str) -> None:
        if groups is None:
            self.keys.setWidget(sheets.empty(f"没有“{text.strip()}”的快捷键。"))
            return
        sheet = TallSheet()
        set_state(sheet, "role", "sheet")
        box = QVBoxLayout(sheet)
        box.setContentsMargins(px(22), px(14), px(22), px(14))
        box.addWidget(groups)
        box.addStretch(1)
        self.keys.setWidget(sheet)

    def _show(self, entry: Entry) -> None:
        self.entry = entry
        self.area.setWidget(sheets.of_entry(entry, self._go, self._law, whole=not self._three))
        self.law.setWidget(sheets.beside(entry, self._go, self._law))

    def _go(self, entry: Entry) -> None:
        """Follow a link; Alt+← comes back."""
        self._back.append((self.home, self.entry))
        self.field.clear()
        if not isinstance(entry, Question):
            self.home = next(each for each in chapters() if entry in (each, *each.tasks))
        self.entry = entry
        self._search("")
        self._turn(0)

    def _law(self, title: str) -> None:
        ArticleDialog(title, self).open()

    def _print(self) -> None:
        PreviewDialog(paper_of(self.home), self, edited=True).open()

    def _export(self) -> None:
        PreviewDialog(manual(), self, edited=True).open()


_ALT = Qt.KeyboardModifier.AltModifier


def _contents(home: Chapter) -> list[Row]:
    """Return the tasks of a chapter, then the other chapters with how many they have."""
    others = [each for each in chapters() if each is not home]
    return [
        Row(f"这一页：{home.title}"),
        *(Row(task.title, task) for task in home.tasks),
        Row("别的页"),
        *(Row(each.title, each, str(len(each.tasks))) for each in others),
    ]


def _found(hits: Sequence[Hit]) -> list[Row]:
    """Return what was found: the tasks, then the questions, the nearest first."""
    tasks = [Row(hit.entry.title, hit.entry) for hit in hits if isinstance(hit.entry, Task)]
    asked = [Row(hit.entry.ask, hit.entry) for hit in hits if isinstance(hit.entry, Question)]
    parts = (("怎么做", tasks), ("常问", asked))
    return [row for word, rows in parts if rows for row in (Row(f"{word}　{len(rows)}"), *rows)]
