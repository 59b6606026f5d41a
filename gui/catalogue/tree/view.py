"""The tree of the catalogue: painted like the lists, walked and changed by keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from gui.catalogue.tree.model import COUNT, NAME, Index, Node, TreeModel
from gui.theme.icons import paint_icon
from gui.theme.theme import colour, em, font, px

_ROW, _HEAD, _INDENT, _PADDING, _CHEVRON = 30, 32, 20, 10, 15
_COUNT_EM = 6
_VCENTER = Qt.AlignmentFlag.AlignVCenter
_MOVES = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_WITHDRAWN = "停用"


class _Head(QHeaderView):
    """The head of the tree, as that of the lists."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setStretchLastSection(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(rect, colour("sunken"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("line"))
        painter.setFont(font("hint", medium=True))
        painter.setPen(colour("text2"))
        right = Qt.AlignmentFlag.AlignRight if section == COUNT else Qt.AlignmentFlag.AlignLeft
        room = rect.adjusted(px(_INDENT), 0, -px(_PADDING), -1)
        title = self.model().headerData(section, Qt.Orientation.Horizontal)
        painter.drawText(room, right | _VCENTER, title)
        painter.restore()


class _Editor(QStyledItemDelegate):
    """Makes the line that a name is edited in; the rows are painted by the view."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        line = QLineEdit(parent)
        line.setProperty("size", "bar")
        line.setAccessibleName("名称")
        return line

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(100), px(_ROW))


class EntryTree(QTreeView):
    """Shows the nodes of `records`. Signals carry the id of an entry.

    `opened` by Enter or a double press, `chosen` as one moves, `count_pressed` by a press on the
    count, `shifted(id, by)` by Ctrl+Shift+↑↓, `withdrawing` by Delete, `menu_wanted(id, place)` by
    the right button and the menu key, the place on the screen.
    """

    opened = Signal(int)
    chosen = Signal(int)
    count_pressed = Signal(int)
    shifted = Signal(int, int)
    withdrawing = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.records = TreeModel(self)
        self._closed: set[int] = set()
        self._hovered: Index = QModelIndex()
        self._keyboard = False
        self._restoring = False
        self.setHeader(_Head(self))
        self.setModel(self.records)
        self.setItemDelegate(_Editor(self))
        self.setAccessibleName("公开目录")
        self._set_up()
        self.collapsed.connect(lambda index: self._closed.add(index.internalId()))
        self.expanded.connect(lambda index: self._closed.discard(index.internalId()))
        self.selectionModel().currentChanged.connect(self._tell_chosen)

    def _set_up(self) -> None:
        self.setUniformRowHeights(True)
        self.setIndentation(px(_INDENT))
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        head = self.header()
        head.setMinimumSectionSize(px(36))
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(COUNT, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(COUNT, em(_COUNT_EM))

    @property
    def current(self) -> Node | None:
        """The entry under the cursor."""
        return self.records.node(self.currentIndex())

    def show_nodes(self, top: Sequence[Node], *, open_all: bool = False) -> None:
        """Show other nodes; what was closed stays closed, the cursor on its entry or near."""
        kept, order = self.current, self._visible_keys()
        self.records.show(top)
        closed = set(self._closed)
        self.expandAll()  # tells of each
        self._closed = closed
        for key in () if open_all else closed:
            if self.records.has(key):
                self.setExpanded(self.records.index_of(key), False)
        if kept is not None:
            near = self._nearest(kept.id, order)
            self._restoring = near == kept.id
            self.go_to(near)
            self._restoring = False

    def _visible_keys(self) -> list[int]:
        found = []
        index = self.records.index(0, NAME)
        while index.isValid():
            found.append(index.internalId())
            index = self.indexBelow(index)
        return found

    def _nearest(self, key: int, order: list[int]) -> int:
        if self.records.has(key) or key not in order:
            return key
        at = order.index(key)
        near = (*order[at:], *reversed(order[:at]))
        return next((each for each in near if self.records.has(each)), key)

    def go_to(self, key: int) -> None:
        """Put the cursor on an entry and show it."""
        index = self.records.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def go_to_first(self) -> None:
        """Put the cursor on the first entry."""
        self.setCurrentIndex(self.records.index(0, NAME))

    def _tell_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        node = self.records.node(current)
        if node is not None and not self._restoring:
            self.chosen.emit(node.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._keyboard = True
        node, key = self.current, event.key()
        editing = self.state() == QAbstractItemView.State.EditingState
        if node is None or editing:
            super().keyPressEvent(event)
        elif event.modifiers() == _MOVES and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shifted.emit(node.id, -1 if key == Qt.Key.Key_Up else 1)
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(node.id)
        elif key == Qt.Key.Key_F2:
            self.rename(node.id)
        elif key == Qt.Key.Key_Delete:
            self.withdrawing.emit(node.id)
        else:
            super().keyPressEvent(event)

    def rename(self, key: int) -> None:
        """Let the name of an entry be written over (F2)."""
        self.edit(self.records.index_of(key))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        node = self.records.node(index)
        if node is None:
            return
        self.go_to(node.id)
        at = self.visualRect(index).bottomLeft() if by_key else event.pos()
        self.menu_wanted.emit(node.id, self.viewport().mapToGlobal(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        node = self.records.node(index)
        left = event.button() == Qt.MouseButton.LeftButton
        if node is not None and node.total and left and index.column() == COUNT:
            self.count_pressed.emit(node.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        node = self.records.node(index)
        if node is not None and index.column() == NAME:
            self.opened.emit(node.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def _hover(self, index: QModelIndex) -> None:
        self._hovered = index
        node = self.records.node(index)
        link = node is not None and node.total and index.column() == COUNT
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        if not self.currentIndex().isValid():
            self.go_to_first()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node = self.records.node(index)
        if node is None:
            return
        box: QRect = option.rect
        current = self.currentIndex()
        selected = node.id == current.internalId() if current.isValid() else False
        painter.save()
        self._paint_ground(painter, box, node, selected)
        name = self.visualRect(self.records.index_of(node.id))
        self._paint_chevron(painter, name, node)
        self._paint_name(painter, name, node)
        self._paint_count(painter, box, node)
        if selected and self._keyboard and self.hasFocus():
            painter.setPen(QPen(colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -2))
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, node: Node, selected: bool) -> None:
        if selected or self._is_hovered(node):
            painter.fillRect(box, colour("soft" if selected else "soft2"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, colour("line"))
        if selected:
            painter.fillRect(box.left(), box.top(), 3, box.height(), colour("accent"))

    def _is_hovered(self, node: Node) -> bool:
        return self._hovered.isValid() and self._hovered.internalId() == node.id

    def _paint_chevron(self, painter: QPainter, name: QRect, node: Node) -> None:
        if not node.children:
            return
        opened = self.isExpanded(self.records.index_of(node.id))
        left = name.left() - px(_INDENT) + (px(_INDENT) - px(_CHEVRON)) // 2 + px(1)
        top = name.top() + (name.height() - px(_CHEVRON)) // 2
        chevron = "chevron-down" if opened else "chevron-right"
        paint_icon(painter, QPoint(left, top), chevron, _CHEVRON, "text2")

    def _paint_name(self, painter: QPainter, name: QRect, node: Node) -> None:
        room = name.adjusted(0, 0, -px(_PADDING), -1)
        painter.setFont(font(medium=bool(node.children)))
        painter.setPen(colour("hint" if node.withdrawn else "text"))
        said = f"{node.name}　{_WITHDRAWN}" if node.withdrawn else node.name
        words = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _VCENTER, words)

    def _paint_count(self, painter: QPainter, box: QRect, node: Node) -> None:
        hovered = self._is_hovered(node) and self._hovered.column() == COUNT and node.total
        painter.setFont(font())
        token = "accent" if hovered else "text2" if node.total else "hint"
        painter.setPen(colour(token))
        room = box.adjusted(0, 0, -px(_PADDING), -1)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | _VCENTER, f"{node.total:,}")
