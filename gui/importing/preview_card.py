"""预览: the rows of the file before they go in, with what is said of the current one below them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QSizePolicy, QTableView

from gui.controls.controls import IconLabel, button, label, set_state
from gui.importing.check_card import Card
from gui.importing.preview_grid import PreviewCells, PreviewModel
from gui.theme.theme import px
from reports.ledgers.books.by_hand import Place
from reports.ledgers.preview.seen import Seen, State
from reports.ledgers.problem import Problem

_ROW, _LINE, _CELL, _LEAST = 30, 44, 240, 66
_LOOKED_AT = 60  # rows, for the widths of the columns
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BANDS = {State.REJECTED: "late", State.HINT: "soon"}


class PreviewCard(Card):
    """The grid; `mended` tells of a changed cell, `left_out` of a row kept out or taken again."""

    mended = Signal(object, str, str)
    left_out = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__("预览")
        self._proposed = ("", "")  # field and text that would mend the problem that is told
        self.model = PreviewModel()
        self.model.mended.connect(self.mended)
        self.view = self._grid()
        self.narrow_button = button("只看有问题的行", icon_name="list-checks", size="card")
        self.narrow_button.setCheckable(True)
        self.narrow_button.toggled.connect(self._narrow)
        self.head.addWidget(self.narrow_button)
        self.head.addWidget(label("F8 下一处　Enter 改这一格", "hint"))
        self.box.addWidget(self.view, 1)
        self.box.addWidget(self._said_line())

    def _grid(self) -> QTableView:
        view = QTableView(self)
        view.setProperty("role", "grid")
        view.setModel(self.model)
        view.setItemDelegate(PreviewCells(view, self.model))
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        view.setAccessibleName("预览")
        view.setTabKeyNavigation(False)
        view.setMinimumHeight(px(_LEAST))
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # what is left
        heads = view.horizontalHeader()
        heads.setResizeContentsPrecision(_LOOKED_AT)
        heads.setDefaultAlignment(_LEFT)
        heads.setHighlightSections(False)
        heads.setStretchLastSection(True)
        view.verticalHeader().setDefaultSectionSize(px(_ROW))
        view.verticalHeader().setHighlightSections(False)
        view.selectionModel().currentChanged.connect(lambda *_: self._say())
        return view

    def _said_line(self) -> QFrame:
        self._line = QFrame()
        self._line.setMinimumHeight(px(_LINE))
        row = QHBoxLayout(self._line)
        row.setContentsMargins(px(16), 0, px(12), 0)
        row.setSpacing(px(10))
        self._icon = IconLabel("circle-alert", 18, "late")
        self.sentence = label()
        self.sentence.setWordWrap(True)
        self.row_button = button("这行不导入", size="card", press=self._turn)
        row.addWidget(self._icon)
        row.addWidget(self.sentence, 1)
        self.repair_button = button("改为", size="card", press=self._repair)
        row.addWidget(self.row_button)
        row.addWidget(self.repair_button)
        return self._line

    def show_of(self, seen: Seen) -> None:
        """Show what a check saw; the current cell stays where it was."""
        current = self.view.currentIndex()
        at, columns = (current.row(), current.column()), self.model.columnCount()
        self.model.take(seen)
        if self.model.columnCount() != columns:
            self._fit_columns()
        problems = len(self.model.problem_rows())
        self.narrow_button.setEnabled(bool(problems) or self.model.narrowed)
        self.count.say(f"共 {len(seen.rows):,} 行　红框要改，黄框请核对")
        cell = self.model.index(min(at[0], self.model.rowCount() - 1), at[1])
        if not cell.isValid() and self.model.rowCount():
            cell = self.model.cell_to_mend()
        self.view.setCurrentIndex(cell)
        self._say()

    def _fit_columns(self) -> None:
        self.view.resizeColumnsToContents()
        self.view.setColumnWidth(0, px(68))
        for at in range(1, self.model.columnCount()):
            self.view.setColumnWidth(at, min(self.view.columnWidth(at) + px(18), px(_CELL)))

    def _narrow(self, narrowed: bool) -> None:
        self.model.narrow(narrowed)
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.cell_to_mend(0))
        self._say()

    def next_problem(self) -> None:
        """Go to the next row that should be looked at, after the last to the first (F8)."""
        rows, now = self.model.problem_rows(), self.view.currentIndex().row()
        if rows:
            row = next((each for each in rows if each > now), rows[0])
            self._set_current(self.model.cell_to_mend(row))

    def go_to(self, problems: Sequence[Problem]) -> None:
        """Go to the next cell that one of the problems is about."""
        cells = [cell for each in problems if (cell := self.model.cell_of(each)).isValid()]
        now = self.view.currentIndex().row()
        later = [cell for cell in cells if cell.row() > now]
        if cells:
            self._set_current((later or cells)[0])

    def _set_current(self, cell: QModelIndex) -> None:
        self.view.setFocus()
        self.view.setCurrentIndex(cell)
        self.view.scrollTo(cell, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _say(self) -> None:
        """Say below the grid what is said of the current cell, else of its row."""
        index = self.view.currentIndex()
        said, place = self.model.said(index), self._place()
        state = said[0] if said else State.GOOD
        is_out = place is not None and self._is_out()
        words = "这一行您选了不导入" if is_out else said[1].sentence() if said else ""
        self.sentence.setText(words)
        band = "" if is_out else _BANDS.get(state, "")
        set_state(self._line, "band", band)
        self._icon.set_icon(
            "info" if state is State.HINT or not band else "circle-alert", band or "text2"
        )
        self._icon.setVisible(bool(words))
        self.row_button.setText("这行要导入" if is_out else "这行不导入")
        self.row_button.setVisible(place is not None and state is not State.HELD)
        wrong = said[1] if said and state is State.REJECTED and not is_out else None
        self._proposed = self.model.seen.repair(wrong) if wrong and self.model.seen else ("", "")
        self.repair_button.setText(f"改为 {self._proposed[1]}" if self._proposed[1] else "改这一格")
        self.repair_button.setVisible(wrong is not None and self._cell_of(wrong).isValid())

    def _place(self) -> Place | None:
        index = self.view.currentIndex()
        if self.model.seen is None or not index.isValid():
            return None
        return self.model.seen.place(self.model.at(index.row()))

    def _is_out(self) -> bool:
        seen = self.model.seen
        return seen is not None and self._place() in seen.result.by_hand.left_out

    def _cell_of(self, problem: Problem) -> QModelIndex:
        """Return the cell that a problem is about, an invalid one where none can be written in."""
        cell = self.model.cell_of(problem)
        is_written = cell.isValid() and self.model.flags(cell) & Qt.ItemFlag.ItemIsEditable
        return cell if is_written else QModelIndex()

    def _repair(self) -> None:
        """Let the cell say what was proposed; where nothing was, let the clerk write in it."""
        said, place = self.model.said(self.view.currentIndex()), self._place()
        if self._proposed[1] and place is not None:
            self.mended.emit(place, *self._proposed)
        elif said is not None:
            cell = self._cell_of(said[1])
            self._set_current(cell)
            self.view.edit(cell)

    def _turn(self) -> None:
        if (place := self._place()) is not None:
            self.left_out.emit(place, not self._is_out())
