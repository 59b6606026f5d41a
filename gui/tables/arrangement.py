"""Where the columns of a list stand and how wide: as chosen, and folded where it gets narrow."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from gui.tables.columns import Fold, Kind, Shape
from gui.tables.delegate import RecordDelegate
from gui.tables.header import RecordHeader
from gui.tables.layout import Layout
from gui.theme.theme import em, px

FOLD_BELOW_EM = 40
_STRETCHED_EM = 15  # what the column that stretches has at least
_ROW = 30
_TWO_LINES = 48
_KEEP_AFTER_MS = 300
_BAR = Qt.ScrollBarPolicy


class Arrangement(QObject):
    """Arranges the columns of one view. `changed` tells that the clerk chose or dragged.

    Columns that the clerk added are reached by scrolling to the side where they find no room: the
    one that stretches then keeps fifteen em. The usual columns always share the width there is.
    """

    changed = Signal()

    def __init__(self, view: QTableView, header: RecordHeader, cells: RecordDelegate) -> None:
        super().__init__(view)
        self._view, self._header, self._cells = view, header, cells
        self._shape: Shape = header.shape
        self._folded: bool | None = None
        self._arranging = False
        self._only: tuple[str, ...] | None = None
        self._layout = Layout()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._timer.timeout.connect(self.changed)
        header.sectionResized.connect(self._note_width)

    @property
    def layout(self) -> Layout:
        """The columns chosen and the widths dragged."""
        return self._layout

    @property
    def shown(self) -> tuple[str, ...]:
        """The keys of the columns that are shown, unless the list is folded."""
        if self._only is not None:
            return self._only
        if self._layout.shown is not None:
            known = {column.key for column in self._shape.columns if not column.apart}
            return tuple(key for key in self._layout.shown if key in known)
        return tuple(c.key for c in self._shape.columns if not (c.hidden or c.apart))

    @property
    def may_choose(self) -> bool:
        """Whether the clerk chooses the columns at the moment."""
        return self._only is None

    def take(self, layout: Layout) -> None:
        """Arrange the columns by a layout that was kept."""
        self._layout = layout
        self.renew()

    def choose(self, key: str, shown: bool) -> None:
        """Show a column, or leave it out."""
        wanted = {*self.shown, key} if shown else {*self.shown} - {key}
        keys = tuple(c.key for c in self._shape.columns if c.key in wanted)
        self.take(replace(self._layout, shown=keys))
        self.changed.emit()

    def restore(self) -> None:
        """Arrange the columns as they come."""
        self.take(Layout())
        self.changed.emit()

    def show_only(self, keys: Collection[str] | None) -> None:
        """Show just these columns for a while; None goes back to those chosen."""
        self._only = None if keys is None else tuple(keys)
        self.renew()

    def renew(self) -> None:
        """Arrange everything anew, after a change of looks too."""
        self._folded = None
        self.fit()

    def fit(self) -> None:
        """Fold or unfold by the width of the view, and share out the room."""
        fold = self._shape.fold
        folded = fold is not None and self._view.width() < em(FOLD_BELOW_EM)
        self._arranging = True
        if folded != self._folded:
            self._folded = folded
            self._fold(fold if folded else None)
        if not folded:
            self._leave_out_spare()
            self._share_room()
        self._arranging = False

    def _fold(self, fold: Fold | None) -> None:
        self._cells.fold = self._header.fold = fold
        shown = self.shown
        for section, column in enumerate(self._shape.columns):
            kept = column.key in (shown if fold is None else (fold.title, fold.chip))
            self._view.setColumnHidden(section, not kept)
            self._size_column(section, fold)
        self._place_chips(fold)
        two = fold is not None or any(c.kind == Kind.TWO_LINE for c in self._shape.columns)
        rows = self._view.verticalHeader()
        rows.setMinimumSectionSize(px(20))
        rows.setDefaultSectionSize(px(_TWO_LINES if two else _ROW))
        self._view.setHorizontalScrollBarPolicy(_BAR.ScrollBarAlwaysOff)
        self._view.viewport().update()

    def _width(self, section: int) -> int:
        column = self._shape.columns[section]
        return em(self._layout.widths.get(column.key, column.width_em))

    def _size_column(self, section: int, fold: Fold | None) -> None:
        column = self._shape.columns[section]
        stretches = not column.width_em if fold is None else column.key == fold.title
        mode = QHeaderView.ResizeMode
        self._header.setSectionResizeMode(section, mode.Stretch if stretches else mode.Interactive)
        if not stretches:
            self._header.resizeSection(section, self._width(section))

    def _place_chips(self, fold: Fold | None) -> None:
        key = self._shape.fold.chip if self._shape.fold else ""
        section = next((i for i, each in enumerate(self._shape.columns) if each.key == key), -1)
        if section >= 0:
            at = self._header.visualIndex(section)
            self._header.moveSection(at, section if fold is None else self._header.count() - 1)

    def _leave_out_spare(self) -> None:
        """Hide spare columns, the last first, until the column that stretches has room."""
        columns = self._shape.columns
        room = self._view.width() - em(sum(c.width_em for c in columns) + _STRETCHED_EM)
        for section in reversed(range(len(columns))):
            if not columns[section].spare:
                continue
            self._view.setColumnHidden(section, room < 0)
            if room < 0:
                room += em(columns[section].width_em)

    def _share_room(self) -> None:
        """Let the stretching column take what is left, or scroll to the side."""
        sections = range(len(self._shape.columns))
        seen = [section for section in sections if not self._view.isColumnHidden(section)]
        stretched = [section for section in seen if not self._shape.columns[section].width_em]
        taken = sum(self._header.sectionSize(each) for each in seen if each not in stretched)
        room = self._view.viewport().width() - taken
        own = self._layout.shown is not None or self._only is not None
        cramped = own and room < em(_STRETCHED_EM) * len(stretched)
        mode = QHeaderView.ResizeMode
        for section in stretched:
            self._header.setSectionResizeMode(section, mode.Fixed if cramped else mode.Stretch)
            if cramped:
                self._header.resizeSection(section, em(_STRETCHED_EM))
        policy = _BAR.ScrollBarAsNeeded if cramped else _BAR.ScrollBarAlwaysOff
        self._view.setHorizontalScrollBarPolicy(policy)

    def _note_width(self, section: int, _old: int, new: int) -> None:
        column = self._shape.columns[section]
        if self._arranging or self._folded or not column.width_em or not new:
            return
        widths = {**self._layout.widths, column.key: round(new / em(1), 2)}
        self._layout = replace(self._layout, widths=widths)
        self._arranging = True
        self._share_room()
        self._arranging = False
        self._timer.start()
