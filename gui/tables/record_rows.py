"""A table of records that is a list by itself: its rows are copied, written into a file, menued."""

from PySide6.QtWidgets import QWidget

from gui.tables.clipboard import Clipboard
from gui.tables.columns import Shape
from gui.tables.list_menu import ListMenu
from gui.tables.rows_out import ListExport
from gui.tables.view import RecordView


class RecordRows(RecordView):
    """A view with what every list can: Ctrl+C, Ctrl+Shift+E and the menu of its rows.

    Its records are counted in `unit`.
    """

    def __init__(self, shape: Shape, unit: str = "条", parent: QWidget | None = None) -> None:
        super().__init__(shape, parent)
        self.setAccessibleName(shape.name)
        self.clipboard = Clipboard(self, unit)
        self.exporting = ListExport(self, unit)
        self.menu = ListMenu(self, self.clipboard, self.exporting)
