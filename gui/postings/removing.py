"""移入回收站: a posting leaves the list with a reason."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from models.postings.posting import Posting


def remove_dialog(
    posting: Posting, done: Callable[[Posting], object], parent: QWidget
) -> FormDialog:
    """Return the dialog that asks for the reason; `done(posting)` afterwards."""

    def verb(values: dict[str, Any]) -> None:
        posting.remove(values["removed_reason"])
        done(posting)

    return FormDialog(
        "移入回收站",
        (FieldSpec("removed_reason", "理由", lambda: LineField("如 重复登记"), required=True),),
        verb,
        sentence="不再列出，可以恢复；张贴的记录留着",
        accept_word="移入回收站",
        parent=parent,
    )
