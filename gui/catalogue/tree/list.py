"""The tree of the columns between its search and its foot."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from gui.catalogue.tree.model import Node, first_fit, fits, nodes
from gui.catalogue.tree.view import EntryTree
from gui.controls.controls import button, label
from gui.controls.phrases import Phrases
from gui.dialogs.messages import EmptyState
from gui.pages.tab import Today
from gui.tables.columns import Column, Kind, Shape
from gui.tables.rows_out import OtherRows
from gui.tables.search_field import SearchField
from gui.theme.theme import px
from models.office.category_tree import Tree, holdings

_SEARCH_AFTER_MS = 120
_HINTS = "Enter 打开　F2 改名　Ctrl+Shift+↑↓ 移动　Del 停用"

_SHAPE = Shape(
    (
        Column("path", "栏目", lambda node: node.path, 20),
        Column("name", "名称", lambda node: node.name, 12),
        Column("level", "级", lambda node: str(node.path.count("/") + 1), 4, Kind.NUMBER),
        Column("total", "信息条数", lambda node: str(node.total), 6, Kind.NUMBER),
        Column("state", "状态", lambda node: "停用" if node.withdrawn else "在用", 6),
    ),
    name="公开目录",
)


def _all(top: Sequence[Node]) -> Iterator[Node]:
    """Give entries with all below them, in the order in which they are shown."""
    for node in top:
        yield node
        yield from _all(node.children)


class TreeList(QFrame):
    """Shows the entries that the search finds, withdrawn ones when wanted.

    `entries` is the tree as it was read last, `totals` the items of each entry and all below it.
    """

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._today = today
        self.entries, self.totals = Tree(), dict[int, int]()
        self.tree = EntryTree()
        self._top: list[Node] = []
        self.field = SearchField("栏目名称、拼音首字母")
        self.withdrawn = button("显示停用", size="bar")
        self.withdrawn.setCheckable(True)
        self._count = label(kind="small")
        self.empty = EmptyState()
        self.stack = QStackedWidget()
        self._lay_out()
        self._seek = QTimer(self)
        self._seek.setSingleShot(True)
        self._seek.setInterval(_SEARCH_AFTER_MS)
        self._seek.timeout.connect(self._show)
        self.field.textChanged.connect(lambda _text: self._seek.start())
        self.field.list_wanted.connect(self.enter)
        self.withdrawn.toggled.connect(lambda _on: self._show())
        self.setFocusProxy(self.tree)
        self.out = OtherRows(
            self.tree, _SHAPE, "个", lambda: list(_all(self._top)), lambda: self.tree.current
        )

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        bar, foot = QFrame(), QFrame()
        bar.setProperty("role", "head")
        foot.setProperty("role", "foot")
        foot.setFixedHeight(px(32))
        above, below = QHBoxLayout(bar), QHBoxLayout(foot)
        above.setContentsMargins(px(16), px(10), px(14), px(10))
        above.addWidget(self.field, 1)
        above.addWidget(self.withdrawn)
        below.setContentsMargins(px(16), 0, px(16), 0)
        below.addWidget(self._count)
        below.addWidget(Phrases(_HINTS), 1)
        for part in (self.tree, self.empty):
            self.stack.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(bar)
        box.addWidget(self.stack, 1)
        box.addWidget(foot)

    def refresh(self) -> None:
        """Read the tree and the counts anew."""
        self.entries = Tree()
        own = {key: holding.items for key, holding in holdings(self._today()).items()}
        self.totals = self.entries.summed(own)
        self._show()

    def _show(self) -> None:
        words = self.field.text().strip()
        top = nodes(self.entries, self.totals, words, self.withdrawn.isChecked())
        self._top = top
        self.tree.show_nodes(top, open_all=bool(words))
        if top and self.tree.current is None:
            self.tree.go_to_first()
        if words:
            self.empty.tell("search", f"没有找到“{words}”", "换个词，或清空查找再看。")
        else:
            self.empty.tell("folder-tree", "目录是空的", "按 Ctrl+N 新增一个栏目。")
        self.stack.setCurrentWidget(self.tree if top else self.empty)
        self._count.setText(f"共 {len(self.tree.records):,} 个")

    def enter(self) -> None:
        """Give the cursor to the tree; while it is searched, to an entry that is meant."""
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)  # first: the form follows it
        words = self.field.text().strip()
        if words:
            self._seek.stop()
            self._show()
            node, found = self.tree.current, first_fit(self._top, words)
            if found is not None and (node is None or not fits(node.name, words)):
                self.tree.go_to(found.id)

    @property
    def counts(self) -> str:
        """How many entries are in use."""
        used = sum(entry.withdrawn_on is None for entry in self.entries.entries.values())
        gone = len(self.entries.entries) - used
        return f"在用 {used:,} 个" + (f"　停用 {gone:,} 个" if gone else "")
