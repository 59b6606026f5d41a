"""What is to be done goes out of 工作台: one task copied as cells, all of them into a file."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from gui.acting.act import say
from gui.acting.copied_cells import put_cells
from gui.acting.files import ask_table
from gui.controls.menus import menu
from gui.home.task_list import TaskList
from gui.tables.columns import Column, Held
from gui.tables.rows_out import EXPORT_KEY, Told, write_rows
from gui.theme.icons import icon
from reports.workbench.task import Group, Task

_TITLE, _UNIT = "要办的事", "件"
Row = tuple[str, Task]  # with the word of its group
_COLUMNS = (
    Column("group", "类别", lambda row: row[0], 8),
    Column("number", "编号", lambda row: row[1].number, 8),
    Column("title", "事项", lambda row: row[1].title),
    Column("sub", "情况", lambda row: row[1].sub, 20),
    Column("state", "状态", lambda row: row[1].state.word, 8),
    Column("day_word", "什么日期", lambda row: row[1].day_word if row[1].day else "", 6),
    Column("day", "日期", lambda row: str(row[1].day or ""), 6),
    Column("step", "下一步", lambda row: row[1].step, 8),
)


class TasksOut:
    """Follows a list of tasks: Ctrl+C, Ctrl+Shift+E, and its menu by the right button."""

    def __init__(self, tasks: TaskList) -> None:
        self._tasks = tasks
        tasks.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tasks.customContextMenuRequested.connect(self.show_menu)
        for keys, press in ((QKeySequence.StandardKey.Copy, self.copy), (EXPORT_KEY, self.export)):
            made = QShortcut(QKeySequence(keys), tasks)
            made.setContext(Qt.ShortcutContext.WidgetShortcut)
            made.activated.connect(press)

    def rows(self) -> list[Row]:
        """Return the tasks that are listed, each with the word of its group."""
        found: list[Row] = []
        word = ""
        for each in self._tasks.rows.rows:
            if isinstance(each, Group):
                word = each.word
            elif not each.is_rest:
                found.append((word, each))
        return found

    def copy(self) -> None:
        """Copy the task under the cursor as cells."""
        rows = [row for row in self.rows() if row[1] is self._tasks.task]
        if rows:
            put_cells([[column.value(row) for column in _COLUMNS] for row in rows])
            say("已复制 1 件，可以粘贴到 Excel 或 WPS 表格")

    def export(self) -> None:
        """Ask for a file and write all tasks into it."""
        rows = self.rows()
        if not rows:
            say("没有要办的事，没有可以导出的")
            return
        path = ask_table(f"导出{_TITLE}：{len(rows):,} {_UNIT}", _TITLE, self._tasks)
        if path is not None:
            told = Told(_TITLE, _UNIT, _COLUMNS, Held(rows))
            write_rows(self._tasks, path, told, [(0, len(rows) - 1)])

    def show_menu(self, place: QPoint) -> None:
        """Offer both at a place of the list, the task there being the one under the cursor."""
        here = self._tasks.indexAt(place)
        if self._tasks.rows.task(here) is not None:
            self._tasks.setCurrentIndex(here)
        made = menu(self._tasks)
        made.aboutToHide.connect(made.deleteLater)
        if self._tasks.task is not None:
            made.addAction("复制\tCtrl+C").triggered.connect(lambda _on: self.copy())
        words = f"导出{_TITLE} {len(self.rows()):,} {_UNIT}\t{EXPORT_KEY}"
        out = made.addAction(icon("download", 16), words)
        out.triggered.connect(lambda _on: self.export())
        made.popup(self._tasks.viewport().mapToGlobal(place))
