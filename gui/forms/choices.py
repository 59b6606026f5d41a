"""Fields of choice: combo, category path, toggles, check grid."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QCompleter,
    QGridLayout,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from gui.controls.combo import Combo, dress
from gui.controls.controls import Button
from gui.controls.tips import set_tip, with_ands
from gui.forms.field import ENTER, Field
from gui.theme.theme import px

Choice = tuple[Any, str]  # the value, its words
_FEW = 10  # boxes


class ComboField(Field):
    """One of several. With `editable` other words may be typed and are the value."""

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        *,
        editable: bool = False,
        empty: str = "",
        width: int = 0,
    ) -> None:
        self.stretches = not width
        super().__init__()
        self._empty = empty
        self.combo = Combo()
        self.combo.setEditable(editable)
        self.combo.setItemDelegate(QStyledItemDelegate(self.combo))
        self.combo.setMaxVisibleItems(16)
        self.combo.setMinimumContentsLength(4)
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        if width:
            self.combo.setFixedWidth(px(width))
        else:
            self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row.addWidget(self.combo)
        self._watch(self.combo)
        if editable:
            self._be_typed_into()
        self.combo.activated.connect(lambda _at: self.edited.emit())
        self.set_choices(choices)

    def _be_typed_into(self) -> None:
        line = self.combo.lineEdit()
        assert line is not None
        line.installEventFilter(self)
        line.textEdited.connect(lambda _text: self.edited.emit())
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.combo.completer()
        assert completer is not None
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        dress(completer)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; the value stays when it is among them."""
        kept = self.value() if self.combo.count() else None
        self.combo.clear()
        self.combo.addItem(self._empty, None)
        for value, words in choices:
            self.combo.addItem(words, value)
        self.set_value(kept)

    def value(self) -> Any:
        """Return the value chosen, the text typed, or None."""
        if self.combo.isEditable():
            text = self.combo.currentText().strip()
            at = self.combo.findText(text, Qt.MatchFlag.MatchExactly)
            return self.combo.itemData(at) if at >= 0 else text or None
        return self.combo.currentData()

    def set_value(self, value: Any) -> None:
        """Choose `value`; an unknown one is typed into an editable combo, else left empty."""
        at = next((i for i in range(self.combo.count()) if self.combo.itemData(i) == value), -1)
        self.combo.setCurrentIndex(max(at, 0))
        if self.combo.isEditable():
            known = self.combo.itemText(at) if at >= 0 else ""
            self.combo.setEditText(known or ("" if value is None else str(value)))

    def raw(self) -> Any:
        """Return the words that stand in the field, known or not."""
        return self.combo.currentText()

    def set_raw(self, raw: Any) -> None:
        """Show these words again."""
        at = self.combo.findText(str(raw or ""), Qt.MatchFlag.MatchExactly)
        self.combo.setCurrentIndex(max(at, 0))
        if self.combo.isEditable():
            self.combo.setEditText(str(raw or ""))

    def _inputs(self) -> list[QWidget]:
        return [self.combo]

    def _key_pressed(self, event: QKeyEvent) -> bool:
        completer = self.combo.completer() if self.combo.isEditable() else None
        popup = completer.popup() if completer else None
        if event.key() in ENTER and popup is not None and popup.isVisible():
            return False
        return super()._key_pressed(event)


class PathField(ComboField):
    """A path such as 法定主动公开内容 / 应急管理: found by typing any part of it.

    Choices are (value, levels); the levels are shown joined by " / ".
    """

    def __init__(self, choices: Sequence[tuple[Any, Sequence[str]]] = ()) -> None:
        super().__init__(_joined(choices), editable=True)

    def set_paths(self, choices: Sequence[tuple[Any, Sequence[str]]]) -> None:
        """Offer other paths."""
        self.set_choices(_joined(choices))


def _joined(choices: Sequence[tuple[Any, Sequence[str]]]) -> list[Choice]:
    return [(value, " / ".join(levels)) for value, levels in choices]


class ToggleField(Field):
    """A few choices as buttons, `columns` side by side (0: all); arrows move, Tab goes on.

    Those of a column are equally wide. What is `rare` is shown only where it is the value.
    """

    stretches = False

    def __init__(
        self, choices: Sequence[Choice], columns: int = 0, *, rare: Collection[Any] = ()
    ) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setSpacing(px(6))
        self._row.addLayout(grid)
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in choices]
        self._rare = rare
        for at, (_, words) in enumerate(choices):
            made = Button(words)
            made.setCheckable(True)
            made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self._group.addButton(made, at)
            grid.addWidget(made, *divmod(at, columns or len(choices)))
            made.installEventFilter(self)
        self._show_rare(None)
        self._group.idToggled.connect(self._follow)
        self._group.idClicked.connect(lambda _at: self.edited.emit())

    def _follow(self, at: int, on: bool) -> None:
        if on:
            self.setFocusProxy(self._group.button(at))

    def value(self) -> Any:
        """Return the value chosen, or None."""
        at = self._group.checkedId()
        return self._values[at] if at >= 0 else None

    def set_value(self, value: Any) -> None:
        """Choose `value`, or nothing."""
        self._show_rare(value)
        if value in self._values:
            at = self._values.index(value)
            self._group.button(at).setChecked(True)
            self._follow(at, True)  # also where it was chosen before
            return
        self._group.setExclusive(False)
        for made in self._group.buttons():
            made.setChecked(False)
        self._group.setExclusive(True)

    def _show_rare(self, value: Any) -> None:
        for each in self._rare:
            self._group.button(self._values.index(each)).setVisible(each == value)
        shown = (made for made in self._group.buttons() if not made.isHidden())
        self.setFocusProxy(next(shown))


class CutBox(QCheckBox):
    """A box whose words are cut in the middle where they have no room, and whole in its tooltip."""

    def __init__(self, words: str) -> None:
        super().__init__(with_ands(words))
        self._words = words

    @property
    def wanted(self) -> int:
        """The width that all the words want, in pixels."""
        return (
            self.sizeHint().width() + self._wide(with_ands(self._words)) - self._wide(self.text())
        )

    def _wide(self, words: str) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words).width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.sizeHint().width() + self._wide(self.text())
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room)
        if self.text() != with_ands(cut):
            self.setText(with_ands(cut))
        set_tip(self, "" if cut == self._words else self._words)


class CheckGridField(Field):
    """Any of several, in a grid; up to `columns` side by side, fewer where it is narrow.

    The value is a list in the order of the choices.
    """

    def __init__(self, choices: Sequence[Choice], columns: int = 3) -> None:
        super().__init__()
        self._most = self._columns = columns
        holder = QWidget()
        self._grid = grid = QGridLayout(holder)
        grid.setContentsMargins(0, px(3), 0, px(3))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(0)
        self._boxes: list[tuple[Any, CutBox]] = []
        grid.setColumnStretch(columns, 1)
        self._row.addWidget(holder)
        holder.setMinimumWidth(px(100))
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other boxes; what was ticked and is still offered stays so."""
        kept = self.value()
        for _, box in self._boxes:
            box.hide()
            box.deleteLater()
        self._boxes = []
        for value, words in choices:
            box = CutBox(words)
            box.clicked.connect(lambda _checked=False: self.edited.emit())
            box.installEventFilter(self)
            self._boxes.append((value, box))
        self._place()
        self.set_value(kept)
        if self._boxes:
            self.setFocusProxy(self._boxes[0][1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        gap = self._grid.horizontalSpacing()
        columns = min(max((self.width() + gap) // (self._usual() + gap), 1), self._most)
        if columns != self._columns:
            self._columns = columns
            self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # dressed, a box is wider
            self._place()

    def _usual(self) -> int:
        """The width of a column: among many boxes the widest tenth does not count."""
        widths = sorted(box.wanted for _, box in self._boxes)
        return widths[len(widths) * 9 // 10] if len(widths) > _FEW else max(widths, default=1)

    def _place(self) -> None:
        """Fill the grid; a box wider than its column takes as many columns as it wants."""
        row = column = 0
        step = self._usual() + self._grid.horizontalSpacing()
        for at in range(self._most):
            self._grid.setColumnMinimumWidth(at, self._usual() if at < self._columns else 0)
        for _, box in self._boxes:
            wanted = -(-(box.wanted + self._grid.horizontalSpacing()) // step)
            span = min(wanted, self._columns)
            if column + span > self._columns:
                row, column = row + 1, 0
            self._grid.addWidget(box, row, column, 1, span)
            column += span

    def value(self) -> list[Any]:
        """Return the values ticked."""
        return [value for value, box in self._boxes if box.isChecked()]

    def set_value(self, value: Any) -> None:
        """Tick these values and no others."""
        wanted = set(value or ())
        for each, box in self._boxes:
            box.setChecked(each in wanted)
