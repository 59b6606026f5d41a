"""The list and the attachments of the posting in a pane: pasted, shown, masked, taken out."""

from collections.abc import Callable, Sequence, Set
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from gui.acting.telling import telling
from gui.forms.form import Form
from gui.forms.lines import Line
from gui.postings.fields import NAMES_MASKED
from gui.postings.list_dialog import ListDialog
from gui.postings.mask_dialog import MaskDialog
from gui.postings.text_dialog import TextDialog
from models.postings import posting as postings
from models.postings.pasted import Attached, PostedList, as_text, attached_text
from models.postings.posting import Posting
from reports.postings.masking import Mask, summary
from reports.postings.parts import TABLE_PLACE
from reports.postings.pasted import from_clipboard


class ListWork(QObject):
    """Keeps `table`, the rules of its columns, and `attached` beside a form; calls `touch` after
    each change of them."""

    def __init__(self, form: Form, touch: Callable[[], object]) -> None:
        super().__init__(form)
        self._form, self._touch = form, touch
        self.table: PostedList | None = None
        self.rules: list[str] = []
        self.attached: list[Attached] = []
        self.kept_plain: Set[str] = frozenset()
        self._masks: tuple[Mask, ...] = ()
        self._written: tuple[PostedList | None, str] = (None, "")

    def take(self, posting: Posting) -> None:
        """Take list and attachments of a posting."""
        self.table = postings.list_of(posting)
        self.rules = list(postings.rules_of(posting))
        self.attached = list(postings.attached_to(posting))
        self.kept_plain = postings.kept_in(posting)

    def kept(self) -> dict[str, Any]:
        """Return them as a posting keeps them."""
        if self._written[0] is not self.table:  # a long list is not written anew at every key
            self._written = (self.table, as_text(self.table))
        return {
            "list": self._written[1],
            "rules": postings.rules_text(self.rules if self.table is not None else []),
            "attached": attached_text(self.attached),
            "kept": postings.kept_text(self.kept_plain),
        }

    def begin(self, head: tuple[str, ...]) -> None:
        """Begin an empty list with the columns of a template, or none; one with rows stays."""
        if self.table is None or not self.table.rows:
            self.table, self.rules = PostedList(head, ()) if head else None, []

    def show(self) -> None:
        """Show what there is in the form."""
        lines: list[Line] = []
        if self.table is not None:
            lines.append(Line(self.table.words, "", "list", "ok", key="show", undo="drop"))
        form = self._form
        form.field("list").set_value(lines)
        form.show_row("names_masked", self.table is not None)
        form.field("attached").set_value([_line(at, each) for at, each in enumerate(self.attached)])

    def show_masks(self, masks: Sequence[Mask], untidy: bool) -> None:
        """Say on one line what is masked in text, list and attachments, and what is kept.

        `untidy` tells that the numbers of the paragraphs are written in several ways.
        """
        said = [words] if (words := summary(masks)) else []
        kept = sum(each.kept for each in masks)
        said += [f"保留 {kept} 处不隐去"] if kept else []
        doubtful = any(each.doubtful and not each.kept for each in masks)
        tone = "soon" if doubtful else "ok"
        line = Line("查看", "；".join(said), "shield-check", tone, key="masks")
        self._masks = tuple(masks)
        lines = [line] if said else []
        if untidy:
            lines.append(Line("整理编号", "段落编号写法不一", "list", "soon", key="tidy"))
        field = self._form.field("hidden")
        if tuple(lines) != field.value():
            field.set_value(lines)
        self._form.show_row("hidden", bool(lines))

    def show_mask_dialog(self) -> None:
        """Show each place that is masked or kept, and let each be changed."""
        dialog = MaskDialog(self._masks, self._keep_plain, self._form.window())
        dialog.finished.connect(lambda _result: self._form.go_to("body"))
        dialog.open()

    def _keep_plain(self, kept: Set[str]) -> None:
        self.kept_plain = kept
        self._touch()

    def _names(self) -> bool:
        return bool(self._form.field("names_masked").value())

    def paste(self) -> None:
        """Take the table on the clipboard as the list (Ctrl+Shift+V)."""
        found = self._pasted()
        if found is None:
            return
        self.table, self.rules = found, []
        body = self._form.field("body")
        if TABLE_PLACE not in str(body.value()):
            body.set_value(f"{body.value()}\n{TABLE_PLACE}".strip())
        self._touch()

    def _pasted(self) -> PostedList | None:
        data = QGuiApplication.clipboard().mimeData()
        html = data.html() if data.hasHtml() else ""
        with telling(self._form):
            found = from_clipboard(data.text(), html)
            as_text(found)  # refuses one that is too large
            return found
        return None

    def press_list(self, key: str) -> None:
        """Do what a line or button of the list asks."""
        if key == "paste":
            self.paste()
        elif key == "drop":
            self._keep(None, [])
        else:
            self.open()

    def open(self) -> None:
        """Open the list with its rules."""
        if self.table is not None:
            opened = (self.table, self.rules, self._names(), self._keep_as, self._form.window())
            dialog = ListDialog(*opened, self.kept_plain)
            dialog.finished.connect(lambda _result: self._form.go_to("list"))
            dialog.open()

    def _keep_as(self, table: PostedList | None, rules: list[str], names: bool) -> None:
        self._form.field("names_masked").set_value([NAMES_MASKED] if names else [])
        self._keep(table, rules)

    def _keep(self, table: PostedList | None, rules: list[str]) -> None:
        self.table, self.rules = table, rules
        self._touch()

    def press_attached(self, key: str) -> None:
        """Do what a line or button of the attachments asks."""
        verb, _, rest = key.partition(":")
        window = self._form.window()
        if verb == "add_table":
            found = self._pasted()
            if found is not None:
                TextDialog(Attached("", table=found), self._add, window).open()
        elif verb == "add_text":
            TextDialog(Attached(""), self._add, window).open()
        elif verb == "drop":
            del self.attached[int(rest)]
            self._touch()
        else:
            change = partial(self._change, int(rest))
            TextDialog(self.attached[int(rest)], change, window).open()

    def _add(self, made: Attached) -> None:
        self.attached.append(made)
        self._touch()

    def _change(self, at: int, made: Attached) -> None:
        self.attached[at] = made
        self._touch()


def _line(at: int, each: Attached) -> Line:
    size = each.table.words if each.table else f"{len(each.text)} 字"
    words = f"附件{at + 1}　{each.name}"
    return Line(words, size, "paperclip", key=f"show:{at}", undo=f"drop:{at}")
