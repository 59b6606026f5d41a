"""The 索引号 of the document that an item explains: found by its title."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from gui.controls.combo import dress
from gui.forms.field import LineField
from models.items.listing import ItemFilter, ItemListing

_NUMBER = Qt.ItemDataRole.UserRole + 1
_MOST = 8


class _Completer(QCompleter):
    """Shows titles, and writes the 索引号 of the one chosen."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(_NUMBER) or "")


class ExplainedField(LineField):
    """Offers the items whose title holds what is typed; its value is the 索引号 of one."""

    def __init__(self) -> None:
        super().__init__("写名称里的几个字，或索引号")
        self._offers = QStandardItemModel(self)
        self._completer = _Completer(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        dress(self._completer)
        self.line.textEdited.connect(self._seek)
        self.line.setCompleter(self._completer)
        self._completer.activated.connect(lambda _text: self.edited.emit())

    def _seek(self, text: str) -> None:
        rows = ItemListing(ItemFilter(text=text)).window(0, _MOST) if text.strip() else []
        self._offers.clear()
        for row in rows:
            if row.index_number:
                offer = QStandardItem(f"{row.title}　{row.index_number}")
                offer.setData(row.index_number, _NUMBER)
                self._offers.appendRow(offer)
