"""没有跟进日期的未办结事项: the list of them, from which several get a date at once."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gui.acting.application import Changed, application
from gui.dialogs.sheet import SheetDialog
from gui.pages.follow_up_button import KEY
from gui.pages.follow_up_dialog import ask_follow_up
from gui.tables.columns import Column, Held, Kind, Query, Shape
from gui.tables.record_table import RecordTable
from gui.theme.theme import px
from models.items.deadlines import Deadlines
from models.law.workday_notice import calendar
from reports.ways import Way
from reports.workbench.open_things import OpenThing, without_date

_WIDTH, _HEIGHT = 900, 460
_SAID = "选中一件或几件（Ctrl、Shift 加点，Ctrl+A 全选），给它们定一个跟进日期；法定期限不受影响。"
_SHAPE = Shape(
    (
        Column("kind", "在哪里", lambda row: row.kind, 7.6, quiet=True, sortable=False),
        Column("name", "事项", lambda row: row.name, sortable=False),
        Column("state", "状态", lambda row: row.state, 7.5, sortable=False),
        Column("since", "起算", lambda row: row.since, 7.2, Kind.DATE, sortable=False, spare=True),
        Column("until", "期限", lambda row: row.until, 7.2, Kind.DATE, sortable=False),
    ),
    name="没有跟进日期的未办结事项",
)


class WithoutDateDialog(SheetDialog):
    """Lists what is open and has no date; `going(way)` opens a record and closes the list."""

    going = Signal(Way)

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__("没有跟进日期的未办结事项", _SAID, parent, _WIDTH)
        self._today = today
        self.list = RecordTable(
            _SHAPE, self._find, example="事项", unit="件", columns_key="undated.columns"
        )
        self.list.setFixedHeight(min(px(_HEIGHT), self.room().height()))
        self.list.set_empty("circle-check", "都有跟进日期", "未办结的事项都定了跟进日期。")
        self.list.opened.connect(self._open)
        self.body.addWidget(self.list)
        self.add_button("关闭", self.reject, key="Esc")
        self.set_button = self.add_button("定跟进日期", self.ask, key=KEY, kind="primary")
        everything = QShortcut(QKeySequence.StandardKey.SelectAll, self.list)
        everything.activated.connect(self.list.view.selectAll)
        self.take_back_by_key()
        application().changed.connect(self._note)
        self.list.refresh()
        self.list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _find(self, query: Query) -> Held:
        found = without_date(Deadlines(calendar(), self._today))
        words = query.search.split()
        return Held([each for each in found if all(w in each.name + each.kind for w in words)])

    def _note(self, changed: Changed) -> None:
        if self.isVisible() and changed.touches({"follow_up"}):
            self.list.refresh()

    def ask(self) -> None:
        """Ask for the date of the things chosen."""
        chosen: list[OpenThing] = self.list.view.selected_rows()
        ask_follow_up([each for row in chosen if (each := row.record) is not None], self)

    def _open(self, row: OpenThing) -> None:
        self.accept()
        self.going.emit(row.way)
