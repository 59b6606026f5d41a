"""An attachment of a posting: its name, and its text."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.dialog import FormDialog
from gui.forms.field import LineField, TextField
from gui.forms.rows import FieldSpec
from models.postings.pasted import Attached
from models.store.refusal import Refusal
from reports.ways import Book, Show


class TextDialog(FormDialog):
    """Asks for the name, and for an attachment without a table for its text; `done(attached)`."""

    def __init__(
        self, attached: Attached, done: Callable[[Attached], object], parent: QWidget
    ) -> None:
        self._attached, self._done = attached, done
        parts = [FieldSpec("name", "名称", lambda: LineField("如 岗位招聘信息表"), required=True)]
        if attached.table is None:
            parts.append(FieldSpec("text", "内容", lambda: TextField("每段一行", 10)))
        said = attached.table.words if attached.table else ""
        super().__init__(
            "附件",
            parts,
            self._keep,
            sentence=said,
            accept_word="确定",
            parent=parent,
            width=560,
        )
        self.keep_typing(Show(Book.POSTING), attached.name, attached.name)
        self.form.set_values({"name": attached.name, "text": attached.text})

    def _keep(self, values: dict[str, Any]) -> None:
        if not values["name"]:
            raise Refusal("name", "附件要有名称，印在“附件：”后面和附件页上。")
        text = values.get("text") or ""
        self._done(Attached(values["name"], text, self._attached.table))
