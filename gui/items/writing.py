"""Writes what the form holds into the register, and knows the way back."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.acting.application import application
from gui.acting.telling import telling
from gui.items.values import given, shown
from models.items import item
from models.items.item import PublishedItem

Undo = Callable[[], object]


class Writer(QObject):
    """Writes for one pane. `said` speaks in the status line, `gone` names an item put away."""

    said = Signal(str, object)
    gone = Signal(int)

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane

    def write(
        self, record: PublishedItem | None, values: Mapping[str, Any]
    ) -> tuple[PublishedItem, Undo]:
        """Write the values of the form into a record, a new one for None; return it and the undo.

        Refuses what `item.record` and `item.change` refuse.
        """
        kept = given(values)
        if record is None:
            made = item.record(**kept)
            return made, partial(self._take_back, made.id)
        old = item.find(record.id)
        before = given(shown(old))
        item.change(old, **kept)
        return old, partial(self._restore, old.id, before)

    def _take_back(self, item_id: int) -> None:
        with telling(self._pane):
            item.find(item_id).remove("撤销登记")
            self.gone.emit(item_id)
            application().announce("item")
            self.said.emit("已撤销登记，记录在回收站", None)

    def _restore(self, item_id: int, before: dict[str, Any]) -> None:
        with telling(self._pane):
            record = item.find(item_id)
            item.change(record, **before)
            application().announce("item")
            self.said.emit(f"已撤销修改：{record.title}", None)
