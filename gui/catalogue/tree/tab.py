"""公开目录: the tree of the columns, and the form of one beside it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.catalogue.tree.book import entry_book
from gui.catalogue.tree.entry_menu import open_menu
from gui.catalogue.tree.entry_pane import EntryPane
from gui.catalogue.tree.list import TreeList
from gui.catalogue.tree.merging import MergeDialog
from gui.catalogue.tree.view import EntryTree
from gui.controls.list_and_pane import ListAndPane
from gui.dialogs.sheet import EXPORT_KEY
from gui.pages.follow_up_button import ICON, KEY, WORD
from gui.pages.follow_up_dialog import ask_follow_up
from gui.pages.pane_desk import PaneDesk
from gui.pages.record_book import RecordBook
from gui.pages.record_page import DeskTab
from gui.pages.tab import Action, Today
from models.catalogue import cataloguing
from models.office.category import CatalogueEntry
from reports.ways import Book, Narrow, Step, Work


class _TreeDesk(PaneDesk[EntryPane]):
    """Works the tree and the form of one entry."""

    def __init__(
        self,
        book: RecordBook[CatalogueEntry],
        listing: TreeList,
        make_pane: Callable[[], EntryPane],
    ) -> None:
        self.place = ListAndPane(listing, key="catalogue.tree")
        super().__init__(book, self.place, make_pane)
        self.list = listing
        listing.tree.opened.connect(self.open)
        listing.tree.chosen.connect(lambda _key: self.follow())
        listing.tree.clicked.connect(lambda _index: self.follow())  # also where the cursor stood
        self._begun_at: int | None = None

    def start_new(self, about: Any = None) -> bool:
        """Open the form for a new entry; it is begun at the one under the cursor."""
        node = self.list.tree.current
        self._begun_at = node.id if node is not None else None
        return super().start_new(about)

    def read(self) -> None:
        """Read the tree anew."""
        self.list.refresh()

    def current(self) -> int | None:
        """Return the entry under the cursor."""
        node = self.list.tree.current
        return node.id if node is not None and self.list.isVisible() else None

    def go_to(self, key: int) -> None:
        """Put the cursor on an entry."""
        self.list.tree.go_to(key)

    def may_ask(self) -> bool:
        """Tell whether the clerk moved the cursor herself."""
        return self.list.tree.hasFocus()

    def choose(self, key: int | None) -> None:
        """Put the cursor on the entry in the form, or where the new one in it was begun."""
        at = key if key is not None else self._begun_at
        if at is not None:
            self.go_to(at)


class TreeTab(DeskTab[EntryPane]):
    """The tab 公开目录."""

    desk: _TreeDesk
    kinds = frozenset({"catalogue", "item"})

    def __init__(self, today: Today) -> None:
        self.list = TreeList(today)
        super().__init__(today, _TreeDesk(entry_book(), self.list, self._make_pane))
        self._started = False
        self.tree.count_pressed.connect(self._go_to_items_of)
        self.tree.shifted.connect(self._shift)
        self.tree.withdrawing.connect(self._withdraw)
        self.tree.menu_wanted.connect(self._open_menu)
        self.tree.records.renamed.connect(self._rename)
        self.tree.records.moved.connect(self._move)

    def _make_pane(self) -> EntryPane:
        made = EntryPane(self.desk.book, self.today, lambda: self.list.totals)
        made.items_wanted.connect(self._go_to_items)
        return made

    @property
    def tree(self) -> EntryTree:
        """What shows the categories, one below the other."""
        return self.list.tree

    @property
    def head_actions(self) -> Sequence[Action]:
        """A new entry beside the one under the cursor, or below it."""
        return (
            Action("新增下级", "folder-tree", self.add_below, "Ctrl+Shift+N"),
            Action("新增", "plus", self.add_beside, "Ctrl+N", "primary"),
        )

    @property
    def counts(self) -> str:
        """How many entries are in use."""
        return self.list.counts

    def refresh(self) -> None:
        """Read the tree and the counts anew; at first the first entry is shown beside it."""
        self.band.silence()
        super().refresh()
        if not self._started:
            self._started = True
            QTimer.singleShot(0, self, self._open_first)

    def _open_first(self) -> None:
        # Later than the page is laid out: only where both have room.
        node = self.tree.current
        if node is None or self.desk.is_open:
            return
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.desk.place.is_folded:
            self.desk.show_beside(node.id)

    def add_beside(self) -> None:
        """Start a new entry after the one under the cursor (Ctrl+N)."""
        node, entries = self.tree.current, self.list.entries
        parent = entries[node.id].parent_id if node is not None else None
        beside = [each.id for each in entries.children(parent)]
        at = beside.index(node.id) + 1 if node is not None else len(beside)
        self.desk.start_new((parent, beside[at] if at < len(beside) else None))

    def add_below(self) -> None:
        """Start a new entry as the last one below that under the cursor (Ctrl+Shift+N)."""
        node = self.tree.current
        self.desk.start_new((node.id if node is not None else None, None))

    def _open_menu(self, key: int, at: QPoint) -> None:
        open_menu(self._actions_on(key), at, self)

    def _actions_on(self, key: int) -> list[Action]:
        """Return what can be done with an entry of the tree, as its menu offers it."""
        entry, total = self.list.entries[key], self.list.totals.get(key, 0)
        gone = entry.withdrawn_on is not None
        word, sign = ("恢复使用", "undo-2") if gone else ("停用", "x")
        items = Action(f"查看 {total:,} 条信息", "list", partial(self._go_to_items_of, key))
        return [
            Action("打开", "file-text", partial(self.desk.open, key), "Enter"),
            *([items] if total else []),
            Action("与网站对账", "git-compare-arrows", partial(self._compare, key)),
            Action("改名", "pencil-line", partial(self.tree.rename, key), "F2"),
            Action("新增下级", "folder-tree", self.add_below, "Ctrl+Shift+N"),
            Action("在下面新增", "plus", self.add_beside, "Ctrl+N"),
            Action("上移", "arrow-up", partial(self._shift, key, -1), "Ctrl+Shift+↑"),
            Action("下移", "arrow-down", partial(self._shift, key, 1), "Ctrl+Shift+↓"),
            Action(WORD, ICON, self._ask_follow_up, KEY),
            Action("合并到", "layers", partial(self._merge, key), "Ctrl+M"),
            Action(self.list.out.word, "download", self.list.out.ask, EXPORT_KEY),
            Action(word, sign, partial(self._reinstate if gone else self._withdraw, key), "Del"),
        ]

    def _ask_follow_up(self) -> None:
        ask_follow_up(self.subjects(), self.window())

    def _merge(self, key: int) -> None:
        if self.desk.may_leave():
            MergeDialog(key, self.today(), self.window()).open()

    def _reinstate(self, key: int) -> None:
        verb = partial(cataloguing.reinstate, key)
        self._do("恢复使用", self.list.entries[key].name, verb)

    # --- what is done in the tree itself

    def _do(self, word: str, what: str, verb: Callable[[], object]) -> None:
        with telling(self), acting(word, what):
            verb()

    def _rename(self, key: int, name: str) -> None:
        self._do("改名", name, partial(cataloguing.rename, key, name))

    def _move(self, key: int, parent: int | None, before: int | None) -> None:
        verb = partial(cataloguing.move, key, parent, before=before)
        self._do("移动", self.list.entries[key].name, verb)

    def _shift(self, key: int, by: int) -> None:
        self._do("移动", self.list.entries[key].name, partial(cataloguing.shift, key, by))

    def _withdraw(self, key: int) -> None:
        verb = partial(cataloguing.withdraw, key, self.today())
        self._do("停用", self.list.entries[key].name, verb)

    def _compare(self, key: int) -> None:
        self.going.emit(Step(Book.ITEM, self.list.entries[key].path, Work.COMPARE))

    def _go_to_items_of(self, key: int) -> None:
        self._go_to_items(self.list.entries[key].path)

    def _go_to_items(self, path: str) -> None:
        self.going.emit(Narrow(Book.ITEM, {"category": path}))

    def search_field(self) -> QLineEdit:
        """Return the search of the tree."""
        return self.list.field

    def panes(self) -> list[QWidget]:
        """Return the tree and the form."""
        return [self.tree, self.pane.form]
