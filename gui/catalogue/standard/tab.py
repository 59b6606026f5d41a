"""基层政务公开标准目录: the list of its rows and the form of one beside it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.acting.application import application
from gui.acting.telling import telling
from gui.catalogue.planting import PlantingDialog
from gui.catalogue.standard.pane import StandardPane
from gui.catalogue.standard.words import EXAMPLE, HINTS, SHAPE, filters, listing
from gui.controls.controls import button
from gui.controls.list_and_pane import ListAndPane
from gui.dialogs.messages import ProgressLine
from gui.pages.paper_export import PaperExport
from gui.pages.tab import Action, Tab, Today
from gui.printing.preview import PreviewDialog
from gui.tables.record_table import RecordTable
from models.catalogue import standard_entry
from models.catalogue.standard_listing import StandardRow, counts, domains_without_rows
from models.office.profile import office
from reports.catalogue import standard_catalogue

_FOLLOW_AFTER_MS = 60
_NOT_COMPARED = "这些条目是起步用的常见事项，还没有对照本县（市、区）的标准目录。"


class StandardTab(Tab):
    """The tab. `today` says what day it is."""

    kinds = frozenset({"standard", "office"})

    def __init__(self, today: Today) -> None:
        super().__init__(today)
        self._kept = 0
        self.progress = ProgressLine()
        self.table = RecordTable(
            SHAPE,
            listing,
            example=EXAMPLE,
            filters=filters(),
            total=lambda: self._kept,
            hints=HINTS,
        )
        self.split = ListAndPane(self.table)
        self._pane: StandardPane | None = None
        self.exporter = PaperExport(self, standard_catalogue.write, self.progress, self.band)
        self._follow = QTimer(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.body.addWidget(self.split, 1)
        self.body.addWidget(self.progress)
        self.table.set_empty(
            "folder-tree",
            "还没有标准目录",
            "国办发〔2019〕54号列有 26 个领域。可以先按领域建立常见事项，再对照县级目录补充。",
            button("按 26 个领域建立", "primary", icon_name="layers", press=self.plant),
            button("新增", icon_name="plus", press=self.start_new),
        )

    def _connect(self) -> None:
        self.table.opened.connect(lambda row: self._open(row.id))
        self.table.chosen.connect(lambda _row: self._follow.start())
        self.table.bar.field.returnPressed.connect(self._enter_list)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW_AFTER_MS)
        self._follow.timeout.connect(self._follow_cursor)
        for keys, press in (
            ("Del", self.remove),
            ("Ctrl+Shift+Up", lambda: self.move_row(-1)),
            ("Ctrl+Shift+Down", lambda: self.move_row(1)),
            ("Ctrl+Shift+D", self.copy_row),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.table.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(press)

    @property
    def head_actions(self) -> Sequence[Action]:
        """What can be done, the primary action last."""
        return (
            Action("建立领域", "layers", self.plant),
            Action("导出 xlsx", "download", self.export),
            Action("打印", "printer", self.print, "Ctrl+P"),
            Action("新增", "plus", self.start_new, "Ctrl+N", "primary"),
        )

    @property
    def pane(self) -> StandardPane:
        """The form beside the list; made when it is first wanted."""
        if self._pane is None:
            self._pane = StandardPane()
            self._pane.left.connect(self.split.close_pane)
            self._pane.saved.connect(self._after_saving)
            self._pane.said.connect(self.said)
            self._pane.unsaved.connect(self.unsaved)
            self.split.set_pane(self._pane)
        return self._pane

    @property
    def counts(self) -> str:
        """One sentence of counts for the head of the page."""
        rows, fields = counts()
        return f"{rows:,} 条　{fields} 个领域" if rows else ""

    def refresh(self) -> None:
        """Show list and form anew."""
        self._kept, _ = counts()
        self.table.refresh()
        if self._pane is not None:
            self._pane.refresh()
        if self._kept and standard_entry.compared_on() is None:
            self.band.say("soon", _NOT_COMPARED, "已对照完", self.say_compared)
        else:
            self.band.silence()

    def say_compared(self) -> None:
        """Keep that the rows agree with the county's catalogue; the paper no longer says it."""
        with telling(self):
            standard_entry.say_compared(self.today())
            self.said.emit("已记下：标准目录对照县级目录核对过", self._not_compared)
            self._changed()

    def _not_compared(self) -> None:
        standard_entry.say_compared(None)
        self._changed()

    def start_new(self) -> None:
        """Open an empty form in the domain of the list's cursor (Ctrl+N)."""
        self._follow.stop()
        row: StandardRow | None = self.table.view.current_row()
        if self.pane.start_new(row.domain if row else ""):
            self.split.open_pane()
            self.pane.form.go_to("matter" if row else "domain")

    def _open(self, key: int) -> None:
        self._follow.stop()
        if self.pane.show_entry(key):
            self.split.open_pane()
            self.pane.form.go_to("matter")

    def _enter_list(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow_cursor(self) -> None:
        row: StandardRow | None = self.table.view.current_row()
        beside = self.split.is_open and self.table.isVisible()
        if beside and row is not None and not self.pane.form.is_dirty():
            self.pane.show_entry(row.id)

    def _after_saving(self, key: int) -> None:
        self._changed()
        self._select(key)

    def _select(self, key: int) -> None:
        self.table.view.records.row(0)
        at = self.table.view.records.row_of(key)
        if at >= 0:
            self.table.view.select_only(at)

    def _changed(self) -> None:
        application().announce("standard")
        self.refresh()

    def plant(self) -> None:
        """Ask which domains to take from the shipped rows, and take them."""
        names = domains_without_rows()
        if not names:
            self.band.say("ok", "26 个领域都已建立，可以直接修改或新增。")
            return
        PlantingDialog(names, self._plant, self).open()

    def _plant(self, names: Sequence[str]) -> None:
        made = standard_entry.plant(office().kind, names)
        self._changed()
        self.table.view.go_to(0)
        self._enter_list()
        said = f"已建立 {len(made)} 条，{len(names)} 个领域"
        self.said.emit(said, partial(self._take_away, made))

    def _take_away(self, keys: Sequence[int]) -> None:
        for key in keys:
            standard_entry.remove(standard_entry.find(key))
        self._changed()
        self.said.emit("已撤销建立，条目在回收站", None)

    def remove(self) -> None:
        """Put the chosen rows into the bin (Delete); the status line offers the way back."""
        rows: list[StandardRow] = self.table.view.selected_rows()
        if not rows:
            return
        keys = [row.id for row in rows]
        with telling(self):
            for key in keys:
                standard_entry.remove(standard_entry.find(key))
            if self._pane is not None and self._pane.entry_id in keys:
                self._pane.forget()
            what = rows[0].detail or rows[0].matter if len(rows) == 1 else f"{len(rows)} 条"
            before = self.table.view.currentIndex().row()
            self._changed()
            self.table.view.go_to(min(before, self.table.view.records.rowCount() - 1))
            self.said.emit(f"已移入回收站：{what}", partial(self._restore, keys))

    def _restore(self, keys: Sequence[int]) -> None:
        with telling(self):
            for key in keys:
                standard_entry.restore(standard_entry.find(key))
            self._changed()
            self._select(keys[0])
            self.said.emit("已恢复", None)

    def move_row(self, by: int) -> None:
        """Move the row under the cursor inside its domain (Ctrl+Shift+↑ ↓)."""
        row: StandardRow | None = self.table.view.current_row()
        if row is None:
            return
        with telling(self):
            if standard_entry.move(standard_entry.find(row.id), by):
                self._changed()
                self._select(row.id)
                self.said.emit(f"已移动：{row.detail or row.matter}", None)

    def copy_row(self) -> None:
        """Add a row like the one under the cursor and open it (Ctrl+Shift+D)."""
        row: StandardRow | None = self.table.view.current_row()
        if row is None or not self.pane.may_leave():
            return
        with telling(self):
            made = standard_entry.copy(standard_entry.find(row.id))
            self._changed()
            self._select(made.id)
            self._open(made.id)
            self.said.emit(f"已复制：{row.detail or row.matter}", partial(self._undo_copy, made.id))

    def _undo_copy(self, key: int) -> None:
        standard_entry.remove(standard_entry.find(key))
        self._changed()

    def export(self) -> None:
        """Ask where, and write the catalogue as a workbook."""
        with telling(self):
            standard_catalogue.document()  # an empty one is refused before a place is asked for
            name = standard_catalogue.file_name("xlsx")
            self.exporter.export("导出标准目录", name, "xlsx")

    def print(self) -> None:
        """Show the paper before it is printed (Ctrl+P)."""
        with telling(self):
            PreviewDialog(standard_catalogue.document(), self).open()

    def search_field(self) -> QLineEdit:
        """Return the search of the list."""
        return self.table.bar.field

    def panes(self) -> list[QWidget]:
        """Return list and form."""
        return [self.table.view, self._pane.form] if self._pane else [self.table.view]

    def go_back(self) -> bool:
        """Close the form; tell whether it was open."""
        if not self.split.is_open:
            return False
        self.pane.close_pane()
        return True

    def may_close(self) -> bool:
        """Ask about changes that are not saved."""
        return self._pane is None or self._pane.may_leave()
