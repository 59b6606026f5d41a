"""Rows of a list to the clipboard as Excel and WPS take them, and rows from it."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from gui.acting.act import say
from gui.acting.copied_cells import put_cells
from gui.tables.view import RecordView

_MOST = 10_000


class Clipboard:
    """Copies from one view, whose records are counted in `unit`.

    `take(text)` takes rows that were copied elsewhere; while it is None the list says that it
    takes none.
    """

    def __init__(self, view: RecordView, unit: str) -> None:
        self._view, self._unit = view, unit
        self.take: Callable[[str], object] | None = None
        view.copy_wanted.connect(self.copy_rows)
        view.paste_wanted.connect(self.paste)

    def copy_rows(self) -> None:
        """Copy the chosen rows as cells, in the columns that are shown (Ctrl+C)."""
        count = self._view.selected_count
        if count > _MOST:
            say(f"一次最多复制 {_MOST:,} {self._unit}；更多的请用“导出”")
        elif count:
            told = self._view.columns_told()
            rows = self._view.selected_rows()
            put_cells([[column.value(row) for column in told] for row in rows])
            say(f"已复制 {count:,} {self._unit}，可以粘贴到 Excel 或 WPS 表格")

    def copy_cell(self) -> None:
        """Copy the one cell under the cursor."""
        column, row = self._view.current_column(), self._view.current_row()
        if column is not None and row is not None:
            text = column.words(row)
            QGuiApplication.clipboard().setText(text)
            say(f"已复制“{column.title}”：{text}" if text else f"这一格“{column.title}”是空的")

    def paste(self) -> None:
        """Take rows that were copied in Excel (Ctrl+V)."""
        text = QGuiApplication.clipboard().text()
        if self.take is None:
            say("这个列表不能粘贴表格里的行；要新增的，请按 Ctrl+N 填写")
        elif "\t" not in text:
            say("剪贴板里没有表格的行；在 Excel 里连同表头选中几行，复制后再粘贴")
        else:
            self.take(text)
