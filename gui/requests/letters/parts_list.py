"""The parts of a 分项答复 one below the other: added, moved, taken out, one of them in hand."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from gui.acting.application import application
from gui.controls.controls import button, label
from gui.requests.letters.part_view import PartView
from gui.theme.theme import px
from models.letters.parts import MOST, Part
from models.store.words import numeral


class PartsList(QWidget):
    """Shows parts. `edited` when they changed, `taken(n)` when another one is in hand,
    `dropped(words, parts)` when one was taken out: what it was, and the parts as they were."""

    edited = Signal()
    taken = Signal(int)
    dropped = Signal(str, object)

    def __init__(self, is_old: bool, law: str, facts: Mapping[str, Any]) -> None:
        super().__init__()
        self._is_old, self._law, self._facts = is_old, law, facts
        self.views: list[PartView] = []
        self.in_hand = 0
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self._foot())
        inside, anywhere = (
            Qt.ShortcutContext.WidgetWithChildrenShortcut,
            Qt.ShortcutContext.WindowShortcut,
        )
        for keys, press, context in (
            ("Ctrl+N", self.add, anywhere),
            ("Alt+Shift+Up", partial(self.move_part, -1), inside),
            ("Alt+Shift+Down", partial(self.move_part, 1), inside),
        ):
            key = QShortcut(QKeySequence(keys), self)
            key.setContext(context)
            key.activated.connect(press)
        application().focusChanged.connect(self._follow_focus)

    def _foot(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(px(18), px(8), px(20), px(4))
        self.add_button = button("加一项", "link", icon_name="plus", press=self.add, size="card")
        self.add_button.setText(" 加一项   Ctrl+N")
        row.addWidget(self.add_button)
        row.addStretch(1)
        row.addWidget(label("Alt+Shift+↑↓ 调次序　Del 去掉", "hint"))
        return holder

    def parts(self) -> tuple[Part, ...]:
        """Return the parts as they are filled in."""
        return tuple(view.part() for view in self.views)

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show other parts, at least two to be filled in; the first is in hand."""
        wanted = [*parts, Part(), Part()][: max(len(parts), 2)]
        while len(self.views) > len(wanted):
            self._let_go(self.views.pop())
        while len(self.views) < len(wanted):
            self._make(len(self.views))
        for view, part in zip(self.views, wanted, strict=True):
            view.clear_errors()
            view.show_part(part)
        self._take(0)

    def _make(self, at: int) -> PartView:
        view = PartView(self._is_old, self._law, self._facts)
        view.edited.connect(self.edited)
        view.removed.connect(lambda: self.remove(self.views.index(view)))
        view.pressed.connect(lambda: self._take(self.views.index(view)))
        self.views.insert(at, view)
        self._box.insertWidget(at, view)
        return view

    @staticmethod
    def _let_go(view: PartView) -> None:
        view.hide()
        view.setParent(None)
        view.deleteLater()

    def add(self) -> None:
        """Add a part behind the one in hand and go into it."""
        if len(self.views) >= MOST:
            return
        at = min(self.in_hand + 1, len(self.views))
        self._make(at).show()
        self._take(at)
        self.edited.emit()
        self.views[at].enter("asked")

    def move_part(self, by: int) -> None:
        """Move the part in hand up or down; the cursor goes with it."""
        at, to = self.in_hand, self.in_hand + by
        if not 0 <= to < len(self.views):
            return
        view = self.views.pop(at)
        self.views.insert(to, view)
        focus = QApplication.focusWidget()
        self._box.removeWidget(view)
        self._box.insertWidget(to, view)
        self._take(to)
        if focus is not None and view.isAncestorOf(focus):
            focus.setFocus()
        self.edited.emit()

    def remove(self, at: int) -> None:
        """Take a part out; the one behind it is in hand."""
        before = self.parts()
        self._let_go(self.views.pop(at))
        if not self.views:
            self._make(0).show()
        self._take(min(at, len(self.views) - 1))
        self.views[self.in_hand].mark.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        self.dropped.emit(f"已去掉第{numeral(at + 1)}项", before)

    def go_to(self, at: int, name: str = "") -> None:
        """Take a part in hand and put the cursor into it."""
        if at < len(self.views):
            self._take(at)
            self.views[at].enter(name)

    def _take(self, at: int) -> None:
        self.in_hand = at
        for place, view in enumerate(self.views):
            view.place(place + 1, in_hand=place == at)
        self.taken.emit(at)

    def _follow_focus(self, _left: QWidget | None, now: QWidget | None) -> None:
        for at, view in enumerate(self.views):
            if now is not None and view.isAncestorOf(now) and at != self.in_hand:
                self._take(at)
