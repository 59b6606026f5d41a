"""What is to be done goes out of 工作台: one task copied as cells, all of them into a file."""

from PySide6.QtCore import QPoint, Qt

from gui.controls.menus import menu
from gui.dialogs.sheet import EXPORT_KEY
from gui.home.task_list import TaskList
from gui.tables.columns import Column, Shape
from gui.tables.rows_out import OtherRows
from gui.theme.icons import icon
from reports.workbench.task import Group, Task

Row = tuple[str, Task]  # with the word of its group
_SHAPE = Shape(
    (
        Column("group", "类别", lambda row: row[0], 8),
        Column("number", "编号", lambda row: row[1].number, 8),
        Column("title", "事项", lambda row: row[1].title),
        Column("sub", "情况", lambda row: row[1].sub, 20),
        Column("state", "状态", lambda row: row[1].state.word, 8),
        Column("day_word", "什么日期", lambda row: row[1].day_word if row[1].day else "", 6),
        Column("day", "日期", lambda row: str(row[1].day or ""), 6),
        Column("step", "下一步", lambda row: row[1].step, 8),
    ),
    name="要办的事",
)


class TasksOut:
    """Follows a list of tasks, and opens its menu by the right button."""

    def __init__(self, tasks: TaskList) -> None:
        self._tasks = tasks
        self.out = OtherRows(tasks, _SHAPE, "件", self.rows, self._chosen)
        tasks.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tasks.customContextMenuRequested.connect(self.show_menu)

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

    def _chosen(self) -> Row | None:
        return next((row for row in self.rows() if row[1] is self._tasks.task), None)

    def show_menu(self, place: QPoint) -> None:
        """Offer both at a place of the list, the task there being the one under the cursor."""
        here = self._tasks.indexAt(place)
        if self._tasks.rows.task(here) is not None:
            self._tasks.setCurrentIndex(here)
        made = menu(self._tasks)
        made.aboutToHide.connect(made.deleteLater)
        if self._chosen() is not None:
            made.addAction("复制\tCtrl+C").triggered.connect(lambda _on: self.out.copy())
        out = made.addAction(icon("download", 16), f"{self.out.word}\t{EXPORT_KEY}")
        out.triggered.connect(lambda _on: self.out.ask())
        made.popup(self._tasks.viewport().mapToGlobal(place))
