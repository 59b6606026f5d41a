"""Where the columns of a list stand and how wide: as chosen, and folded where it gets narrow."""

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QTableView

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

    Every column can be dragged wider and to another place. As they come they share the width there
    is; once the clerk has chosen or dragged, what finds no room is reached by scrolling to the
    side. A column that stretches keeps fifteen em then, or the width it was dragged to.
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
        header.sectionMoved.connect(lambda *_: self._note_order())

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
            if not self._shares_room(section):
                self._header.resizeSection(section, self._width(section))
        self._place(fold)
        columns = self._shape.columns
        two = fold is not None or any(c.spills or c.kind == Kind.TWO_LINE for c in columns)
        rows = self._view.verticalHeader()
        rows.setMinimumSectionSize(px(20))
        rows.setDefaultSectionSize(px(_TWO_LINES if two else _ROW))
        self._view.setHorizontalScrollBarPolicy(_BAR.ScrollBarAlwaysOff)
        self._view.viewport().update()

    def _width(self, section: int) -> int:
        column = self._shape.columns[section]
        return em(self._layout.widths.get(column.key, column.width_em))

    def _shares_room(self, section: int) -> bool:
        """Tell whether a column takes what the others leave."""
        column = self._shape.columns[section]
        if self._folded and self._shape.fold is not None:
            return column.key == self._shape.fold.title
        return not column.width_em and column.key not in self._layout.widths

    @property
    def is_own(self) -> bool:
        """Whether the columns are as the clerk chose or dragged them."""
        return bool(self._layout.shown is not None or self._only or self._layout.widths)

    def _place(self, fold: Fold | None) -> None:
        """Put the columns into their order; the chips stand last where the list is folded."""
        keys = [column.key for column in self._shape.columns]
        known = [key for key in self._layout.order if key in keys]
        order = [*known, *(key for key in keys if key not in known)]
        if fold is not None and fold.chip in order:
            order.remove(fold.chip)
            order.append(fold.chip)
        for at, key in enumerate(order):
            self._header.moveSection(self._header.visualIndex(keys.index(key)), at)

    def _leave_out_spare(self) -> None:
        """Hide spare columns, the last first, until the column that stretches has room."""
        if self.is_own:
            return
        columns = self._shape.columns
        room = self._view.width() - em(sum(c.width_em for c in columns) + _STRETCHED_EM)
        for section in reversed(range(len(columns))):
            if not columns[section].spare:
                continue
            self._view.setColumnHidden(section, room < 0)
            if room < 0:
                room += em(columns[section].width_em)

    def _share_room(self) -> None:
        """Give the columns that stretch what is left, or let the list scroll to the side."""
        sections = range(len(self._shape.columns))
        seen = [section for section in sections if not self._view.isColumnHidden(section)]
        sharing = [section for section in seen if self._shares_room(section)]
        taken = sum(self._header.sectionSize(each) for each in seen if each not in sharing)
        room = self._view.viewport().width() - taken
        cramped = not self._folded and self.is_own and room < em(_STRETCHED_EM) * len(sharing)
        for at, section in enumerate(sharing):
            share = em(_STRETCHED_EM) if cramped else room // (len(sharing) - at)
            self._header.resizeSection(section, share)
            room -= share
        policy = _BAR.ScrollBarAsNeeded if cramped else _BAR.ScrollBarAlwaysOff
        self._view.setHorizontalScrollBarPolicy(policy)

    def _note_width(self, section: int, _old: int, new: int) -> None:
        if self._arranging or self._folded or not new:
            return
        column = self._shape.columns[section]
        widths = {**self._layout.widths, column.key: round(new / em(1), 2)}
        self._keep(replace(self._layout, widths=widths))
        self._arranging = True
        self._share_room()
        self._arranging = False

    def _note_order(self) -> None:
        if self._arranging or self._folded:
            return
        columns, header = self._shape.columns, self._header
        order = tuple(columns[header.logicalIndex(at)].key for at in range(header.count()))
        self._keep(replace(self._layout, order=order))

    def _keep(self, layout: Layout) -> None:
        self._layout = layout
        self._timer.start()
