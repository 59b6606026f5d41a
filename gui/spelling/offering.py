"""查找替换 and 统一写法 in 更多 of a page, for the records that its list shows."""

from typing import Any

from gui.acting.act import say
from gui.controls.page_head import PageHead
from gui.pages.record_desk import RecordDesk
from gui.pages.record_list import RecordList
from gui.tables.list_menu import RowAction
from models.spelling.book_texts import BOOKS

KEY = "Ctrl+Shift+F"
_REPLACE, _MERGE = "查找替换…", "统一写法…"
_ICONS = {_REPLACE: "file-pen-line", _MERGE: "layers"}


class SpellingActions:
    """What is done with the texts of a book: of the rows selected, else of all that are shown."""

    def __init__(self, book: str, table: RecordList) -> None:
        self._texts, self._table = BOOKS[book], table

    def put_into(self, head: PageHead, desk: RecordDesk[Any]) -> None:
        """Offer both in the menu 更多 of a head, and the first by its key in the list."""
        desk.add_key(KEY, self.replace)
        for word, press in ((_REPLACE, self.replace), (_MERGE, self.merge)):
            head.add_rare(word, press, lambda: not self._table.in_bin, _ICONS[word])

    def rows(self) -> tuple[RowAction, RowAction]:
        """Return both for the menu of the rows, where the page has no menu 更多 of its own."""
        held = (lambda: not self._table.in_bin,)
        return (
            RowAction(_REPLACE, _ICONS[_REPLACE], KEY, self.replace, *held),
            RowAction(_MERGE, _ICONS[_MERGE], "", self.merge, *held),
        )

    def replace(self) -> None:
        """Ask what is found and what stands in its place."""
        from gui.spelling.replace_dialog import ReplaceDialog  # noqa: PLC0415 (only when wanted)

        if self._table.in_bin:
            say("回收站里的要先恢复，才能修改")
            return
        ids, words = self._table.wanted()
        scope = f"{words}的 {len(ids):,} 条" if words else f"全部 {len(ids):,} 条"
        ReplaceDialog(self._texts.texts, ids, scope, self._table.window()).open()

    def merge(self) -> None:
        """Ask which spellings become one."""
        from gui.spelling.spelling_dialog import SpellingDialog  # noqa: PLC0415 (only when wanted)

        SpellingDialog(self._texts.names, self._table.window()).open()
