"""Records with what they differ in, a line each: ours, theirs, and which of both is taken."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.controls.chips import Chip, ChipKind, chip_size, paint_chip
from gui.tables.plain_table import Index, PlainModel
from gui.theme.theme import colour, font, px
from models.merging.comparison import Compared, Difference

FIELD, OURS, THEIRS, TAKEN = range(4)
_AIR, _RADIO = 10, 7
_VCENTER = Qt.AlignmentFlag.AlignVCenter


class Line(NamedTuple):
    """A line: the head of a record, or one of its differences."""

    record: Compared
    difference: Difference | None


class DifferencesModel(PlainModel[Line]):
    """The lines of some records; `choices` are what the clerk chose, `chose` tells of each."""

    chose = Signal()

    def __init__(self, sides: tuple[str, str], kinds: dict[str, str]) -> None:
        super().__init__(("登记项", sides[0], sides[1], "用哪个"))
        self._taken = {True: f"用{sides[1]}的", False: f"用{sides[0]}的"}
        self._kinds = kinds
        self.choices: dict[str, bool] = {}

    def show_of(self, records: Sequence[Compared]) -> None:
        """Show other records; what was chosen holds."""
        self.take(
            [Line(record, each) for record in records for each in (None, *record.differences)]
        )

    def heads_of_records(self) -> list[int]:
        """Return the rows that are heads of records."""
        return [row for row, each in enumerate(self.rows) if each.difference is None]

    def choose(self, rows: Sequence[int], theirs: bool) -> None:
        """Take theirs, or ours, in some rows; what is fixed stays."""
        for row in rows:
            each = self.rows[row].difference
            if each is not None and not each.is_fixed:
                self.choices[each.key] = theirs
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), TAKEN))
            self.chose.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record, each = self.rows[index.row()]
        if each is None:
            is_first = role == Qt.ItemDataRole.DisplayRole and index.column() == FIELD
            return self.title(record) if is_first else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return each.why or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{each.label}：{each.ours}；{each.theirs}；{self._word(each)}"
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (each.label, each.ours, each.theirs, self._word(each))[index.column()]

    def _word(self, each: Difference) -> str:
        return each.why if each.is_fixed else self._taken[each.is_taken(self.choices)]

    def title(self, record: Compared) -> str:
        """Return a record in a line."""
        kind = self._kinds.get(record.kind, "")
        name = " · ".join(filter(None, (record.number, record.day)))
        return "　".join(filter(None, (record.title or record.number, name, kind)))


class DifferenceCells(QStyledItemDelegate):
    """Paints heads over the whole width, and both sides with a radio button before each."""

    def __init__(self, view: QTableView, model: DifferencesModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        record, each = self._model.rows[index.row()]
        painter.save()
        if each is None:
            self._paint_head(painter, option.rect, record)
        elif index.column() in (OURS, THEIRS):
            self._paint_side(painter, option.rect, each, index)
        else:
            quiet = index.column() == TAKEN
            painter.setPen(colour("text2" if quiet else "text"))
            self._paint_words(painter, option.rect, str(index.data()), px(_AIR))
        if self._view.currentIndex().row() == index.row():
            painter.setPen(QPen(colour("accent"), 2))
            box: QRect = option.rect
            painter.drawLine(box.left(), box.top() + 1, box.right(), box.top() + 1)
            painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())
        painter.restore()

    def _paint_head(self, painter: QPainter, box: QRect, record: Compared) -> None:
        painter.fillRect(box, colour("sunken"))
        room = box.adjusted(px(_AIR), 0, -px(_AIR), 0)
        if record.is_conflict:
            chip = Chip(ChipKind.SOON, record.said or "要决定", "info")
            wide = min(chip_size(chip).width(), room.width() // 2)
            paint_chip(painter, QRect(room.right() - wide, room.top(), wide, room.height()), chip)
            room.setRight(room.right() - wide - px(_AIR))
        painter.setFont(font("body", medium=True))
        painter.setPen(colour("text"))
        self._paint_words(painter, room, self._model.title(record), 0)

    def _paint_side(self, painter: QPainter, box: QRect, each: Difference, index: Index) -> None:
        taken = each.is_taken(self._model.choices) == (index.column() == THEIRS)
        if taken:
            painter.fillRect(box, colour("soft"))
        left = box.left() + px(_AIR)
        middle = box.center().y() + 1
        if not each.is_fixed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent" if taken else "text2"), px(1.5)))
            disc = QRectF(left, middle - px(_RADIO), 2 * px(_RADIO), 2 * px(_RADIO))
            painter.drawEllipse(disc)
            if taken:
                inner = px(3.5)
                painter.setBrush(colour("accent"))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(disc.adjusted(inner, inner, -inner, -inner))
        painter.setPen(colour("text" if taken else "text2"))
        self._paint_words(painter, box, str(index.data()), px(_AIR + 2 * _RADIO + 8))

    def _paint_words(self, painter: QPainter, box: QRect, text: str, left: int) -> None:
        room = box.adjusted(left, 0, -px(6), 0)
        said = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _VCENTER, said)
