"""网站对账 in view: the list is taken in, compared, and what is missing is registered."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from gui.acting.files import ask_files
from gui.controls.controls import button
from gui.controls.menus import menu
from gui.controls.page_head import PageHead
from gui.controls.resting import rest
from gui.controls.resting_line import RestingLine
from gui.controls.tips import set_tip, with_ands
from gui.dialogs.messages import Band, EmptyState, ProgressLine
from gui.dialogs.middle import Middle
from gui.forms.dropping import FileDrop
from gui.pages.paper_export import PRINTED, offer_files
from gui.tables.list_menu import RowAction
from gui.theme.icons import icon
from gui.theme.theme import px
from gui.website.line_table import Lines, lines_table
from gui.website.list_desk import ListDesk
from gui.website.registration import Registration
from gui.website.result_out import ResultOut
from gui.website.scope_bar import ScopeBar
from models.store.refusal import Refusal
from models.website.from_website import VERB
from reports.ways import Book, Open, Way
from reports.website.page_reading import KINDS
from reports.website.paper import TITLE, counts_in_short, counts_words
from reports.website.reconciled import Compared, Scope

_FILES = f"网页和表格 ({' '.join(f'*{each}' for each in KINDS)})"
_LOW = 760


class WebsiteView(QFrame):
    """网站对账. `left` when it is closed, `going(way)` to an item."""

    left = Signal()
    going = Signal(Way)

    def __init__(self, today: Callable[[], date], list_word: str) -> None:
        super().__init__()
        self._today = today
        self.head, self.resting = PageHead(list_word), RestingLine()
        self.band, self.progress, self.start = Band(), ProgressLine(), EmptyState()
        self.bar, self.lines = ScopeBar(today), Lines()
        self.table = lines_table(self.lines)
        self.desk = ListDesk(self, self.progress, today)
        self.registration = Registration(self, self.desk, self.chosen, self.band, self.progress)
        self.leaving = ResultOut(self, self.desk, self.progress, self.band, today)
        self.stack = QStackedWidget()
        self.head.set_compact(True)  # until its window is known: else a low one would grow
        self._lay_out(list_word)
        self._connect()
        self._tell_start()

    def _lay_out(self, list_word: str) -> None:
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.bar)
        inner.addWidget(self.table, 1)
        for part in (self.start, content):
            self.stack.addWidget(part)
        middle = QVBoxLayout()
        middle.addWidget(self.stack)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for each in (self.head, self.resting, self.band):
            box.addWidget(each)
        box.addWidget(Middle(middle), 1)
        box.addWidget(self.progress)
        self._fill_head(list_word)

    def _fill_head(self, list_word: str) -> None:
        add = self.head.add_action
        self.head.show_record(list_word, "网站对账")
        self._anew = add("另对一个栏目", self.begin_anew, icon_name="undo-2")
        self._paste = add("粘贴下一页", self.desk.paste, icon_name="clipboard-paste")
        set_tip(self._paste, "粘贴下一页 Ctrl+V")
        self._open = add("打开文件", self.choose_files, icon_name="folder")
        self._other, self.lists = add("换列表", lambda: None, icon_name="list"), menu(self)
        self._other.setMenu(self.lists)
        self.lists.aboutToShow.connect(self._fill_lists)
        set_tip(self._other, "网页上不止一个列表，现在对的是登记簿里最多的一个")
        self._print = add("打印", self.leaving.preview, icon_name="printer", key="Ctrl+P")
        self._out = add("导出", lambda: None, icon_name="download")
        self._menu = menu(self)
        offer_files(self._menu, TITLE, self.leaving.export, (*PRINTED, "xlsx"))
        self._out.setMenu(self._menu)
        self.register_button = add(
            "登记选中的", self.confirm, icon_name="plus", kind="primary", key="Ctrl+Enter"
        )
        rest(self.register_button, VERB, verb=VERB)
        self._offer()

    def _connect(self) -> None:
        self.head.back_pressed.connect(self.left)
        self.bar.changed.connect(self._call)
        self.bar.refused.connect(partial(self.band.say, "late"))
        self.desk.grown.connect(self._take_page)
        self.desk.compared.connect(self._show)
        self.table.opened.connect(self._open_item)
        self.table.menu.actions = (
            RowAction("打开登记的", "file-text", "Enter", self._open_chosen, against=self._no_item),
            RowAction("登记、认作同一条", "check", "Ctrl+Enter", self.confirm),
            RowAction("不是列表里的，或不是同一条", "x", "Del", self.registration.reject),
        )
        FileDrop(self, self.desk.open_files)
        for keys, press in (("Ctrl+V", self.desk.paste), ("Esc", self.left.emit)):
            self._key(keys, self, press)
        self._key("Del", self.table.view, self.registration.reject)
        self._key("Ctrl+Return", self.table.view, self.confirm)

    def _key(self, keys: str, on: QWidget, press: Callable[[], object]) -> None:
        made = QShortcut(QKeySequence(keys), on)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(press)

    def _tell_start(self) -> None:
        self.start_button = button("粘贴", "primary", icon_name="clipboard-paste")
        self.start_button.setText(f"{self.start_button.text()}   Ctrl+V")
        self.start_button.clicked.connect(self.desk.paste)
        self.start.tell(
            "git-compare-arrows",
            "把网站栏目的列表粘贴到这里",
            "在浏览器里打开栏目，选中列表复制（Ctrl+C），回到这里按 Ctrl+V；有几页就一页接一页地"
            "粘贴。也可以拖入保存的网页、xlsx、csv。",
            self.start_button,
            button("打开文件", icon_name="folder", press=self.choose_files),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.set_compact(self.window().height() < px(_LOW))

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        if self.desk.is_empty:
            return [self.start_button]
        return [self.table.front, self.bar.column]

    @property
    def is_filled(self) -> bool:
        """Whether what is shown is what the register holds."""
        return self.desk.is_done

    def enter(self) -> None:
        """Give the keyboard to the list, or to the way to one."""
        self.panes()[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin(self, category: str = "") -> None:
        """Show what is there; another category than that compared begins with no list."""
        if category and category != self.desk.scope.category:
            self.begin_anew()
            self.desk.scope = Scope(category=category)
        self.renew()

    def renew(self) -> None:
        """Compare anew after the register has changed."""
        self.desk.renew()

    def begin_anew(self) -> None:
        """Forget the list, for another column."""
        self.desk.begin_anew()
        self.bar.by_hand = False
        self.band.silence()
        self._offer()
        self.stack.setCurrentWidget(self.start)
        self.enter()

    def choose_files(self) -> None:
        """Ask for saved pages or tables."""
        if files := ask_files("打开网站的列表", _FILES, self):
            self.desk.open_files(files)

    def _take_page(self, more: int) -> None:
        if not more:
            self.band.say("soon", "没有认出列表里的条目；请只选中栏目的列表（题名和日期）再复制。")
            return
        self.band.silence()
        self._show_list()
        self.stack.setCurrentIndex(1)
        self.table.setFocus()

    def _show_list(self) -> None:
        scope = self.desk.proposed(days=not self.bar.by_hand)
        self.bar.show_scope(self.desk.site.column, scope)
        self.desk.call(self.desk.site.column, scope)

    def _fill_lists(self) -> None:
        """Offer the lists of the page: the column's own, and those beside it."""
        self.lists.clear()
        choices = self.desk.choices
        shown = self.desk.kind or next(iter(choices), "")
        for kind, words in choices.items():
            made = self.lists.addAction(with_ands(words))
            made.setIcon(icon("check") if kind == shown else QIcon())
            made.triggered.connect(partial(self._choose_list, kind))

    def _choose_list(self, kind: str, _checked: bool = False) -> None:
        self.band.silence()
        self.desk.choose(kind)
        self._show_list()

    def _call(self) -> None:
        self.band.silence()
        self.desk.call(*self.bar.shown)

    def _show(self) -> None:
        self.lines.compared = found = self.desk.result
        if found is not None:
            self.bar.tell(counts_words(found), counts_in_short(found))
        self.table.refresh()
        if self.table.view.current_row() is None:
            self.table.view.go_to(0)
        self._offer()

    def _offer(self) -> None:
        empty = self.desk.is_empty
        parts = (self._anew, self._paste, self._open, self._print, self._out, self.register_button)
        single = () if self.desk.choices else (self._other,)
        self.head.leave_out((*parts, self._other) if empty else single)

    def chosen(self) -> Sequence[Compared]:
        """Return the lines chosen."""
        return list(self.table.view.selected_rows())

    def confirm(self) -> None:
        """Register what is missing of the lines chosen, or take pairs for one (Ctrl+Enter)."""
        self.registration.confirm()

    def _no_item(self) -> str:
        chosen = self.chosen()
        return "" if len(chosen) == 1 and chosen[0].item is not None else "登记簿里没有这一条"

    def _open_chosen(self) -> None:
        for row in self.chosen()[:1]:
            self._open_item(row)

    def _open_item(self, row: Compared) -> None:
        if row.item is not None:
            self.going.emit(Open(Book.ITEM, row.item.id))
        else:
            self.band.say("soon", "登记簿里没有这一条；按 Ctrl+Enter 登记。")

    def show_refusal(self, refusal: Refusal) -> None:
        """Say over the list what cannot be done."""
        self.band.say("late", refusal.sentence)
