"""The rule beside a field: what it says, its article, or a way to what the field lacks."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from gui.controls.controls import button, label, set_state
from gui.controls.tips import set_tip
from gui.theme.theme import px

RULE = 184  # 172 and the air at the right, for rules that are a word too long
_BESIDE = 150  # that a whole rule wants beside its article; with less that stands under it
_NO_LIMIT = 16777215  # QWIDGETSIZE_MAX

# The word of a way, and what its press does.
Way = tuple[str, Callable[[], object]]


class Rule(QWidget):
    """The rule in small grey, its article in the accent colour."""

    article_pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wide = True
        self.said = ""
        self._tip = ""
        self._whole = False
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self.rule_label = label(kind="hint")
        self.rule_label.setWordWrap(True)
        self._article = button("", "article")
        self._article.setProperty("square", "false")
        set_tip(self._article, "按 Shift+F1 打开")
        self._article.clicked.connect(self.press)
        self._way: Way | None = None
        self._box.addWidget(self.rule_label)
        self._box.addWidget(self._article)
        self._box.addStretch(1)

    @property
    def article(self) -> str:
        """The article named, or the word of the way, or ""."""
        return self._article.text()

    def press(self) -> None:
        """Go the way that stands behind the rule, or show its article."""
        if self._way is not None:
            self._way[1]()
        else:
            self.article_pressed.emit(self.article)

    def tell(
        self,
        rule: str,
        article: str,
        *,
        whole: bool = False,
        doubt: bool = False,
        way: Way | None = None,
        tip: str = "",
    ) -> None:
        """Show another rule and article; a `whole` one takes the lines it needs everywhere.

        A `doubt` is what the law has against what was filled in: whole, and in amber. A `way` leads
        to where what is lacking is filled in, in the place of an article. `tip` stands in the
        tooltip.
        """
        self.said, self._whole, self._way = rule, whole or doubt, way
        self._tip = tip
        article = way[0] if way is not None else article
        set_state(self.rule_label, "kind", "doubt" if doubt else "hint")
        self.rule_label.setText(rule)
        self.rule_label.setVisible(bool(rule))
        self._article.setText(article)
        self._article.setVisible(bool(article))
        self._show_if_wanted()
        self._fit()

    def _fit(self) -> None:
        # Reckoned here: Qt reserves room for far more lines than the rule has.
        if not self._wide:
            self.rule_label.setMinimumHeight(0)
            self.rule_label.setMaximumHeight(_NO_LIMIT)
            self.rule_label.setWordWrap(self._whole)
            self._box.setStretch(0, int(self._whole) * 100)  # beside the empty end
            self._cut()
            return
        self.rule_label.setText(self.said)
        set_tip(self.rule_label, self._tip)
        self.rule_label.setFixedHeight(self._height(px(RULE)))

    def _height(self, width: int) -> int:
        flags = Qt.TextFlag.TextWordWrap
        room = QRect(0, 0, width, 0)
        needed = self.rule_label.fontMetrics().boundingRect(room, flags, self.rule_label.text())
        return needed.height() if self.rule_label.text() else 0

    def _cut(self) -> None:
        # One line under the field: a rule too long for it ends with … and has a tooltip.
        article = self._article.sizeHint().width() + px(6) if self.article else 0
        room = max(self.width() - article, px(60))
        if self._whole:
            is_under = bool(article) and room < px(_BESIDE)
            directions = QBoxLayout.Direction
            self._box.setDirection(directions.TopToBottom if is_under else directions.LeftToRight)
            room = self.width() if is_under else room
            set_tip(self.rule_label, self._tip)
            self.rule_label.setText(self.said)
            self.rule_label.setFixedHeight(self._height(room))
            return
        metrics = self.rule_label.fontMetrics()
        words = metrics.elidedText(self.said, Qt.TextElideMode.ElideRight, room)
        self.rule_label.setText(words)
        set_tip(self.rule_label, self._tip or (self.said if words != self.said else ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._wide:
            self._cut()

    def _show_if_wanted(self) -> None:
        # In the margin it keeps its room, so that all fields end on one line.
        self.setVisible(self._wide or bool(self.rule_label.text() or self.article))

    def set_wide(self, wide: bool) -> None:
        """Stand in the margin (two lines), or under the field (one line)."""
        self._wide = wide
        self._show_if_wanted()
        if wide:
            self.setFixedWidth(px(RULE))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_NO_LIMIT)
        self.rule_label.setWordWrap(wide or self._whole)
        self.rule_label.setMinimumWidth(0 if wide else 1)
        self._fit()
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.TopToBottom if wide else directions.LeftToRight)
        self._box.setSpacing(0 if wide else px(6))
        self._box.setContentsMargins(0, px(5) if wide else 0, 0, 0)
