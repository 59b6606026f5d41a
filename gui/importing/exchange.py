"""A ledger in and out of a page: 导入 and 导出, a workbook dropped, rows pasted into the list."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from gui.acting import background
from gui.acting.act import say
from gui.acting.application import WayOn
from gui.acting.files import ask_table, open_or_show
from gui.acting.telling import telling
from gui.controls.controls import Button, button
from gui.controls.menus import menu
from gui.controls.resting import rest
from gui.dialogs.messages import ProgressLine
from gui.importing.dropped import dropped_workbook
from gui.pages.page import Page
from gui.pages.record_list import RecordList
from gui.pages.tab import Action, Tab
from gui.theme.icons import icon
from models.store.database import own_connection
from models.store.held import seat
from reports.ledgers.books.columns import ledger
from reports.ledgers.books.workbook import Opened

_VERB = "导入"
_ALL = "全部台账"
# What of a ledger may go out by itself: in words, and how its ids are found.
Scope = tuple[str, Callable[[], Sequence[int]]]


def open_import(
    kind: str,
    today: Callable[[], date],
    page: Page | Tab,
    file: Path | Opened | None = None,
    is_narrowed: Callable[[], bool] = lambda: False,
) -> QDialog | None:
    """Open the import of a ledger, with a file or to choose one; None where the desk may not."""
    with telling(page) as told:
        seat.check(_VERB)
    if told:
        return None
    from gui.importing.dialog import ImportDialog  # noqa: PLC0415 (only when wanted)

    dialog = ImportDialog(kind, today, page, is_narrowed=is_narrowed)
    dialog.open()
    if file is not None:
        dialog.check(file)
    return dialog


class Exchange(QObject):
    """Lets the ledger of `kind` go in and out of a page or tab; the progress stands at its foot.

    Rows that were copied in Excel and are pasted into `table` come in like a file. What is selected
    in it, or left by its search and filters, may go out instead of the whole ledger.
    """

    def __init__(
        self,
        page: Page | Tab,
        kind: str,
        today: Callable[[], date],
        table: RecordList,
    ) -> None:
        super().__init__(page)
        self._page, self._kind, self._today, self._table = page, kind, today, table
        self._title = ledger(kind).title
        self.progress = ProgressLine()
        self._out: Button | None = None
        if isinstance(page, Page):
            page.head.add_action(_VERB, self.open_import, icon_name="upload")
            self._out = page.head.add_action("导出", self.export, icon_name="download")
        self.menu = menu(page)
        table.clipboard.take = self.take_rows
        # Wherever the keyboard is while the list is in sight: a field of text takes the key itself.
        QShortcut(QKeySequence.StandardKey.Paste, table).activated.connect(table.clipboard.paste)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    @property
    def actions(self) -> Sequence[Action]:
        """What the head of a page offers for the ledger of a tab."""
        return Action(_VERB, "upload", self.open_import), Action("导出", "download", self.export)

    def import_button(self) -> Button:
        """Return the button that stands where a list has nothing yet."""
        made = button("从 Excel 导入", icon_name="upload", press=self.open_import)
        rest(made, _VERB, verb=_VERB)
        return made

    def open_import(self, file: Path | Opened | None = None) -> QDialog | None:
        """Open the import of the ledger, with a file or to choose one, where the desk may."""
        bar = self._table.bar
        return open_import(
            self._kind, self._today, self._page, file, lambda: bool(bar.search or bar.filters)
        )

    def take_rows(self, text: str) -> None:
        """Check rows that were copied in Excel, their header among them, as if from a file."""
        from reports.ledgers.books.copied_rows import as_ledger  # noqa: PLC0415 (only when wanted)

        self.open_import(as_ledger(text, ledger(self._kind)))

    def export(self) -> None:
        """Ask for a file and write the ledger into it; of a narrowed list asks how much of it."""
        scopes = self.scopes()
        if not scopes:
            self._ask_file(_ALL, None)
            return
        self.menu.clear()
        for word, ids in (*scopes, (_ALL, None)):
            action = self.menu.addAction(icon("download", 16), word)
            action.triggered.connect(partial(self._ask_file, word, ids))
        at = self._out if self._out is not None and self._out.isVisible() else self._page
        below = at.rect().bottomLeft() if at is self._out else at.rect().topLeft()
        self.menu.popup(at.mapToGlobal(below))
        self.menu.setActiveAction(self.menu.actions()[0])

    def scopes(self) -> list[Scope]:
        """Return what of the ledger may go out by itself: rows selected, the list as narrowed."""
        table, found = self._table, list[Scope]()
        if table.in_bin:
            return found
        view, shown = table.view, table.view.records.rowCount()
        if view.selected_count > 1:
            words = f"选中的 {view.selected_count:,} {table.unit}"
            found.append((words, view.selected_identities))
        if table.query.is_narrowed and shown:
            found.append((f"当前列表 {shown:,} {table.unit}", table.every_id))
        return found

    def _ask_file(
        self, rows: str, ids: Callable[[], Sequence[int]] | None, _checked: bool = False
    ) -> None:
        name = f"{self._title}{self._today():%Y%m%d}"
        path = ask_table(f"导出{self._title}：{rows}", name, self._page)
        if path is not None:
            self.export_to(path, ids() if ids else None)

    def export_to(self, path: Path, ids: Sequence[int] | None = None) -> background.Job:
        """Write the ledger, or only these records of it, in the background."""

        def work(progress: background.Progress) -> int:
            from reports.ledgers.exporting import export_ledger  # noqa: PLC0415 (heavy)

            progress(0.05, f"正在导出 {path.name}")
            with own_connection():
                return export_ledger(self._kind, path, ids)

        def done(count: int) -> None:
            way_on = WayOn("打开", lambda: open_or_show(path))
            say(f"已导出 {count:,} 行：{path}", way_on=way_on)

        return background.run(work, self._page, done=done, line=self.progress)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDropEvent):
            path = dropped_workbook(event.mimeData())
            if path is None:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.open_import(path)
            return True
        return super().eventFilter(watched, event)
