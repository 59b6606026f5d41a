"""What is compared: the column of the website, its category in the register, and which days."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from gui.controls.controls import label
from gui.forms.category_field import CategoryField
from gui.forms.dates import DateField
from gui.forms.field import Field, LineField
from gui.theme.theme import px
from models.office import category as catalogue
from models.store.dates import in_order, read_date
from models.store.refusal import Refusal
from reports.website.reconciled import Scope

_LINES = 1.8  # of words that wrap where the line has no room for the next


class ScopeBar(QFrame):
    """`changed` when something else is to be compared; `refused(sentence)`."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.column = LineField("如 通知公告")
        self.category = CategoryField([], example="全部类别")
        self.first, self.last = (DateField(lambda text: read_date(text, today())) for _ in range(2))
        self.said = label(kind="hint")
        self.said.setWordWrap(True)
        self.by_hand = False  # whether the days were typed
        self._shown: tuple[str, Scope] | None = None
        self._told = "", ""
        self._lay_out()
        for day in (self.first, self.last):
            day.edited.connect(self._note_by_hand)
        for field in (self.column, self.category, self.first, self.last):
            field.left.connect(self._tell)
            field.next_wanted.connect(self._tell)
        self.category.edited.connect(self._tell)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(px(16), px(8), px(14), px(6))
        box.setSpacing(px(6))
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for row in (upper, lower):
            row.setSpacing(px(8))
            box.addLayout(row)
        self._add(upper, "网站栏目", self.column, 2)
        self._add(upper, "登记簿类别", self.category, 3)
        self._add(lower, "期间", self.first)
        self._add(lower, "至", self.last)
        lower.addWidget(self.said, 1)

    def _add(self, row: QHBoxLayout, word: str, field: Field, stretch: int = 0) -> None:
        row.addWidget(label(word, "label"))
        row.addWidget(field, stretch)
        inner = field.focusProxy()
        if inner is not None:
            inner.setAccessibleName("期间止" if word == "至" else word)

    def tell(self, whole: str, in_short: str) -> None:
        """Say how the comparison came out, in short where the whole takes more than two lines."""
        self._told = whole, in_short
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        whole, in_short = self._told
        room = _LINES * self.said.width()
        has_room = self.said.fontMetrics().horizontalAdvance(whole) <= room
        self.said.setText(whole if has_room else in_short)

    def offer_categories(self) -> None:
        """Offer the categories that there are now, upper levels too."""
        entries = [(each.id, catalogue.split(each.path)) for each in catalogue.entries()]
        self.category.set_paths(entries)

    def show_scope(self, column: str, scope: Scope) -> None:
        """Show what is compared, without telling `changed`."""
        self.offer_categories()
        entry = catalogue.find(scope.category) if scope.category else None
        self.column.set_value(column)
        self.category.set_value(entry.id if entry is not None else None)
        self.first.set_value(scope.first)
        self.last.set_value(scope.last)
        self._shown = (column, scope)

    @property
    def shown(self) -> tuple[str, Scope]:
        """The column and the scope that stand there. Refuses what cannot be read."""
        key = self.category.value()
        entry = catalogue.by_id(key) if key is not None else None
        first, last = self.first.value(), self.last.value()
        if first and last:
            in_order(first, last)
        return self.column.value(), Scope(first, last, entry.path if entry is not None else "")

    def _note_by_hand(self) -> None:
        self.by_hand = True

    def _tell(self) -> None:
        try:
            shown = self.shown
        except Refusal as refusal:
            self.refused.emit(refusal.sentence)
            return
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()
