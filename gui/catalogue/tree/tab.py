"""公开目录: the tree of the columns, and the form of one beside it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from gui.catalogue.tree.acting import Acting
from gui.catalogue.tree.entry_pane import EntryPane
from gui.catalogue.tree.model import nodes
from gui.catalogue.tree.view import EntryTree
from gui.controls.controls import button, label
from gui.controls.list_and_pane import ListAndPane
from gui.dialogs.messages import EmptyState
from gui.pages.tab import Action, Tab, Today
from gui.tables.filters import SearchField
from gui.theme.theme import px
from models.catalogue import cataloguing
from models.office.category_tree import Tree, holdings
from reports.ways import Book, Narrow, Open

_FOLLOW_AFTER_MS, _SEARCH_AFTER_MS = 60, 120
_HINTS = "Enter 打开　F2 改名　Ctrl+Shift+↑↓ 移动　Del 停用"


class TreeTab(Tab):
    """The tab 公开目录."""

    kinds = frozenset({"catalogue", "item"})

    def __init__(self, today: Today) -> None:
        super().__init__(today)
        self._tree, self._totals = Tree(), dict[int, int]()
        self._started = False
        self.acting = Acting(self)
        self.tree = EntryTree()
        self.field = SearchField("栏目名称、拼音首字母")
        self.withdrawn = button("显示停用", size="bar")
        self.withdrawn.setCheckable(True)
        self._count = label(kind="small")
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self.list = self._lay_out()
        self.pane = EntryPane(today, self.acting)
        self.split = ListAndPane(self.list, self.pane)
        self.body.addWidget(self.split, 1)
        self._follow, self._seek = QTimer(self), QTimer(self)
        self._connect()

    def _lay_out(self) -> QFrame:
        listing = QFrame()
        listing.setProperty("role", "pane")
        bar, foot = QFrame(), QFrame()
        bar.setProperty("role", "head")
        foot.setProperty("role", "foot")
        foot.setFixedHeight(px(32))
        above, below = QHBoxLayout(bar), QHBoxLayout(foot)
        above.setContentsMargins(px(16), px(10), px(14), px(10))
        above.addWidget(self.field, 1)
        above.addWidget(self.withdrawn)
        below.setContentsMargins(px(16), 0, px(16), 0)
        hints = label(_HINTS, "small")
        hints.setMinimumWidth(1)
        below.addWidget(self._count)
        below.addStretch(1)
        below.addWidget(hints)
        for part in (self.tree, self._empty):
            self._stack.addWidget(part)
        box = QVBoxLayout(listing)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(bar)
        box.addWidget(self._stack, 1)
        box.addWidget(foot)
        listing.setFocusProxy(self.tree)
        return listing

    def _connect(self) -> None:
        for timer, after, then in (
            (self._follow, _FOLLOW_AFTER_MS, self._follow_cursor),
            (self._seek, _SEARCH_AFTER_MS, self._show_tree),
        ):
            timer.setSingleShot(True)
            timer.setInterval(after)
            timer.timeout.connect(then)
        self.field.textChanged.connect(lambda _text: self._seek.start())
        self.field.returnPressed.connect(self._enter_tree)
        self.withdrawn.toggled.connect(lambda _on: self._show_tree())
        self.tree.opened.connect(self.open_entry)
        self.tree.chosen.connect(lambda _key: self._follow.start())
        self.tree.count_pressed.connect(lambda key: self._go_to_items(self._tree[key].path))
        self.tree.shifted.connect(self._shift)
        self.tree.withdrawing.connect(self._withdraw)
        self.tree.records.renamed.connect(self._rename)
        self.tree.records.moved.connect(self._move)
        self.pane.saved.connect(self.tree.go_to)
        self.pane.left.connect(self.split.close_pane)
        self.pane.unsaved.connect(self.unsaved)
        self.pane.items_wanted.connect(self._go_to_items)
        self.acting.said.connect(self.said)
        self.acting.said.connect(lambda _sentence, _undo: self.band.silence())

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
        used = sum(entry.withdrawn_on is None for entry in self._tree.entries.values())
        gone = len(self._tree.entries) - used
        return f"在用 {used:,} 个" + (f"　停用 {gone:,} 个" if gone else "")

    def refresh(self) -> None:
        """Read the tree and the counts anew; at first the first entry is shown beside it."""
        self._tree = Tree()
        own = {key: holding.items for key, holding in holdings(self.today()).items()}
        self._totals = self._tree.summed(own)
        self._show_tree()
        self.pane.refresh(self._tree, self._totals)
        if not self._started:
            self._started = True
            QTimer.singleShot(0, self, self._open_first)

    def _open_first(self) -> None:
        # Later than the page is laid out: only where both have room.
        node = self.tree.current
        if node is None or self.split.is_open:
            return
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.split.is_folded:
            self.pane.show_entry(node.id)
            self.split.open_pane()

    def _show_tree(self) -> None:
        words = self.field.text().strip()
        top = nodes(self._tree, self._totals, words, self.withdrawn.isChecked())
        self.tree.show_nodes(top, open_all=bool(words))
        if top and self.tree.current is None:
            self.tree.go_to_first()
        if words:
            self._empty.tell("search", f"没有找到“{words}”", "换个词，或清空查找再看。")
        else:
            self._empty.tell("folder-tree", "目录是空的", "按 Ctrl+N 新增一个栏目。")
        self._stack.setCurrentWidget(self.tree if top else self._empty)
        self._count.setText(f"共 {len(self.tree.records):,} 个")

    def open_record(self, way: Open) -> None:
        """Open the entry with this id, unless it is gone."""
        key = int(way.id)
        if key in self._tree.entries:
            self.tree.go_to(key)
            self.open_entry(key)

    def open_entry(self, key: int) -> None:
        """Open the form of an entry, the cursor in its first field."""
        if self.pane.show_entry(key):
            self.split.open_pane()
            self.pane.form.focus_first()

    def _follow_cursor(self) -> None:
        node = self.tree.current
        beside = self.split.is_open and self.list.isVisible()
        other = node is not None and node.id != self.pane.key
        if node is not None and other and beside and not self.pane.form.is_dirty():
            self.pane.show_entry(node.id)

    def add_beside(self) -> None:
        """Start a new entry after the one under the cursor (Ctrl+N)."""
        node = self.tree.current
        parent = self._tree[node.id].parent_id if node is not None else None
        beside = [each.id for each in self._tree.children(parent)]
        at = beside.index(node.id) + 1 if node is not None else len(beside)
        self._start_new(parent, beside[at] if at < len(beside) else None)

    def add_below(self) -> None:
        """Start a new entry as the last one below that under the cursor (Ctrl+Shift+N)."""
        node = self.tree.current
        self._start_new(node.id if node is not None else None, None)

    def _start_new(self, parent: int | None, before: int | None) -> None:
        self._follow.stop()  # the cursor has just moved, and the form is for a new entry
        if self.pane.start_new(parent, before):
            self.split.open_pane()
            self.pane.form.focus_first()

    def _rename(self, key: int, name: str) -> None:
        self.acting.do(partial(cataloguing.rename, key, name), "改名", name)

    def _move(self, key: int, parent: int | None, before: int | None) -> None:
        verb = partial(cataloguing.move, key, parent, before=before)
        self.acting.do(verb, "移动", self._tree[key].name)

    def _shift(self, key: int, by: int) -> None:
        self.acting.do(partial(cataloguing.shift, key, by), "移动", self._tree[key].name)

    def _withdraw(self, key: int) -> None:
        verb = partial(cataloguing.withdraw, key, self.today())
        self.acting.do(verb, "停用", self._tree[key].name)

    def _go_to_items(self, path: str) -> None:
        self.going.emit(Narrow(Book.ITEM, {"category": path}))

    def _enter_tree(self) -> None:
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search_field(self) -> QLineEdit:
        """Return the search of the tree."""
        return self.field

    def panes(self) -> list[QWidget]:
        """Return the tree and the form."""
        return [self.tree, self.pane.form]

    def go_back(self) -> bool:
        """Close the form."""
        if not self.split.is_open:
            return False
        self.pane.close_pane()
        return True

    def may_close(self) -> bool:
        """Ask about changes that are not saved."""
        return self.pane.may_leave()
