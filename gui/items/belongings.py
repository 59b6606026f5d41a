"""What belongs to an item beside its fields: review, 更正 and 撤回, 解读, attachments."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.dialogs.messages import Band
from gui.forms.attachments import Attachments, attachment_line
from gui.forms.form import Form
from gui.forms.lines import Line, LinesField
from gui.inspecting.inspections import Inspections
from gui.items.amendment_dialog import AmendmentDialog, amendment_lines
from gui.items.clearance_dialog import ClearanceDialog, clearance_lines
from gui.items.fields import Today
from gui.items.words import WAYS
from models.items import amendment, interpretation, item
from models.items.item import KIND, Attribute, PublishedItem
from models.store.attachment import attachments
from models.store.refusal import Refusal

KEYS = ("clearance", "amendments", "interpretations", "attachments")


class Belongings(QObject):
    """Follows one form. `saved_item` saves what is unsaved and returns the item, or None.

    What an attached file gives away is said in `band`.
    """

    item_wanted = Signal(int)

    def __init__(
        self,
        form: Form,
        today: Today,
        saved_item: Callable[[], PublishedItem | None],
        band: Band,
    ) -> None:
        super().__init__(form)
        self._form, self._today, self._saved_item = form, today, saved_item
        self._shown: PublishedItem | None = None
        self.files = Attachments(KIND, form, self._saved_id)
        self.inspections = Inspections(form, band, today)
        self.files.attached.connect(self._hint)
        for key in KEYS:
            field = form.field(key)
            assert isinstance(field, LinesField)
            field.pressed.connect(self._press)

    def add_shortcuts(self, widget: QWidget) -> None:
        """Let the keys of the buttons work anywhere in `widget`."""
        for way in (way for ways in WAYS.values() for way in ways if way.shortcut):
            shortcut = QShortcut(QKeySequence(way.shortcut), widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._press, way.key))

    def show(self, record: PublishedItem | None) -> None:
        """Show what belongs to another item; None for one that is not yet saved."""
        self._shown = record
        lines = {
            "clearance": clearance_lines(record),
            "amendments": amendment_lines(record),
            "interpretations": _interpretation_lines(record),
            "attachments": _file_lines(record),
        }
        for key, each in lines.items():
            self._form.field(key).set_value(each)
        published = record is not None and record.published_on is not None
        self._form.show_row("amendments", published)
        self._form.show_row("interpretations", bool(lines["interpretations"]))

    def _press(self, key: str) -> None:
        verb, _, rest = key.partition(":")
        verbs: dict[str, Callable[[], object]] = {
            "review": self.review,
            "amend": self.amend,
            "item": lambda: self.item_wanted.emit(int(rest)),
            "undo": lambda: self._take_back(int(rest)),
            "inspect": self.inspect,
        }
        with telling(self._form):
            if not self.files.press(key):
                verbs[verb]()

    def review(self) -> None:
        """Open the review of the item (Ctrl+R); a new item is saved first."""
        record = self._saved_item()
        if record is not None:
            ClearanceDialog(record, self._today, self._form.window()).open()

    def amend(self) -> None:
        """Record a correction, clarification or withdrawal (Ctrl+T)."""
        record = self._saved_item()
        if record is None:
            return
        if record.published_on is None:
            raise Refusal(None, "还没有公开的信息不用更正或撤回，直接修改就可以。")
        AmendmentDialog(record, self._today, self._form.window()).open()

    def _take_back(self, key: int) -> None:
        made = amendment.find(key)
        with acting(f"撤销{made.kind}", made.item.title):
            amendment.take_back(made)

    def inspect(self) -> None:
        """Look the attached files over before they go out (公开前体检)."""
        record = self._saved_item()
        if record is not None:
            self.inspections.inspect(attachments(KIND, record.id))

    def _hint(self, files: list[Path]) -> None:
        record = self._shown
        if record is not None and record.attribute in ("", Attribute.PUBLIC):
            self.inspections.hint(files, lambda: self._shown_id() == record.id)

    def _shown_id(self) -> int | None:
        return self._shown.id if self._shown is not None else None

    def _saved_id(self) -> int | None:
        record = self._saved_item()
        return record.id if record is not None else None


def _file_lines(record: PublishedItem | None) -> list[Line]:
    files = attachments(KIND, record.id) if record is not None else ()
    return [attachment_line(each) for each in files]


def _interpretation_lines(record: PublishedItem | None) -> list[Line]:
    if record is None:
        return []
    target = item.by_index_number(record.explains) if record.explains else None
    lines = (
        [Line(f"解读：{target.title}", "", "file-text", key=f"item:{target.id}")] if target else []
    )
    for each in interpretation.explained_by(record):
        day = each.published_on.isoformat() if each.published_on else "尚未公开"
        lines.append(Line(each.title, day, "file-text", key=f"item:{each.id}"))
    if not lines and record.published_on and interpretation.needs_interpretation(record):
        lines.append(Line("还没有解读", "在解读的“解读对象”里填本件索引号", "info", "soon"))
    return lines
