"""移入回收站: records leave their list with a reason."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import Field, LineField
from gui.forms.rows import FieldSpec
from gui.pages.record_book import REASON, RecordBook
from models.store.refusal import Refusal


class BinDialog(FormDialog):
    """Asks why records, named by `what`, go into the bin; then `put(reason)`."""

    def __init__(
        self,
        what: str,
        book: RecordBook[Any],
        put: Callable[[str], object],
        parent: QWidget,
        *,
        many: bool = False,
    ) -> None:
        self._put = put
        usual = book.words.reasons()

        def field() -> Field:
            choices = [(each, each) for each in usual]
            return ComboField(choices, editable=True) if usual else LineField(REASON)

        super().__init__(
            "移入回收站",
            (FieldSpec("removed_reason", "理由", field, required=True),),
            self._remove,
            sentence=what,
            accept_word="移入回收站",
            parent=parent,
        )
        self.keep_typing(book.way, what, what)
        self.form.set_rule("removed_reason", book.words.binning, whole=True)
        if usual and not many:  # many together are seldom there for the usual reason of one
            self.form.set_values({"removed_reason": usual[0]})

    def _remove(self, values: dict[str, Any]) -> None:
        reason = str(values["removed_reason"] or "").strip()
        if not reason:
            raise Refusal("removed_reason", "移入回收站要写理由，如“重复登记”。")
        self._put(reason)
