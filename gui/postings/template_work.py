"""样稿 in a form: chosen over what a template wrote, never over what was typed; with a way back."""

from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

from gui.dialogs.messages import Band
from gui.forms.choices import ComboField
from gui.forms.field import TextField
from gui.forms.form import Form
from gui.postings.fields import Today
from gui.postings.list_work import ListWork
from gui.postings.text_work import TextWork
from models.office.profile import office
from models.postings.posting import PostingKind
from models.postings.template import filled, template_in, templates

_TEXTS = {"title": "标题", "body": "正文"}
_EMPTY: dict[str, Any] = {"title": "", "body": "", "matter": None}


class TemplateWork(QObject):
    """Fills a new posting from the template chosen in its form; the next one takes its place.

    Where title or text are the clerk's own, they stay, and `band` offers the template; Ctrl+Z in
    the choice, or a press, brings back what stood there.
    """

    def __init__(self, form: Form, lists: ListWork, text: TextWork, today: Today) -> None:
        super().__init__(form)
        self._form, self._lists, self._text, self._today = form, lists, text, today
        self.band = Band()
        self._wrote: dict[str, Any] = {}
        self._before: dict[str, Any] = {}
        field = form.field("template")
        assert isinstance(field, ComboField)
        field.combo.installEventFilter(self)

    def begin(self) -> None:
        """Another posting is shown."""
        self._wrote, self._before = {}, {}
        self.band.silence()

    def choose(self) -> None:
        """Fill the posting from the template chosen, unless title or text are the clerk's own."""
        self._say_whose()
        own = [word for name, word in _TEXTS.items() if self._is_typed(name)]
        if not own:
            self.band.silence()
            self._fill()
        elif self._form.field("template").value():
            said = f"{'、'.join(own)}是您写的，没有换成样稿"
            self.band.say("soon", said, "换成样稿", self._replace)

    def _say_whose(self) -> None:
        chosen = templates().get(self._form.field("template").value() or "")
        words, basis = (chosen.words, chosen.basis) if chosen is not None else ("", "")
        self._form.set_rule("template", words, basis if words else "", whole=True)

    def say_issuer(self, *, from_item: bool) -> None:
        """Say beside 落款 who issues what an item's title names, where the office does not."""
        title = str(self._form.field("title").value() or "")
        wanted = template_in(title) if from_item else None
        words = wanted.words if wanted is not None else ""
        self._form.set_rule("organ", words, wanted.basis if wanted and words else "", whole=True)

    def _is_typed(self, name: str) -> bool:
        return self._form.field(name).value() not in (self._wrote.get(name), *self._blank(name))

    def _blank(self, name: str) -> tuple[Any, ...]:
        """Return what stands in a field before anything is chosen or typed."""
        known = {"kind": PostingKind.NOTICE.value, "organ": office().name}
        return ("", None, known.get(name))

    def _values(self) -> dict[str, Any]:
        template = templates().get(self._form.field("template").value() or "")
        if template is None:
            return {**_EMPTY, "kind": PostingKind.NOTICE.value, "organ": office().name}
        made = filled(template, self._today())
        return {
            "kind": template.kind,
            "title": made.title,
            "body": made.body,
            "matter": template.matter,
            "organ": made.organ,
        }

    def _fill(self) -> None:
        """Take the template; what else was changed by hand, as 落款, stays."""
        values = self._values()
        hold = {name: self._form.field(name).value() for name in values}
        self._before = hold
        self._write({name: each for name, each in values.items() if not self._is_typed(name)})
        self._wrote = values
        chosen = templates().get(self._form.field("template").value() or "")
        self._lists.begin(chosen.head if chosen is not None else ())
        self._lists.show()
        self._text.begin()

    def _replace(self) -> None:
        """Take the template in the place of what the clerk wrote."""
        before = {name: self._form.field(name).value() for name in self._values()}
        self._wrote = before  # so that nothing of it counts as typed
        self._fill()
        self.band.say("ok", "已换成样稿", "放回我写的", self.put_back)
        self._form.field("title").edited.emit()

    def put_back(self) -> None:
        """Bring back what stood there before the last template."""
        self._write(self._before)
        self._wrote, self._before = {}, {}
        self._form.field("template").set_value(None)
        self._say_whose()
        self._lists.begin(())
        self._lists.show()
        self._text.begin()
        self.band.silence()
        self._form.field("title").edited.emit()

    def _write(self, values: dict[str, Any]) -> None:
        for name, value in values.items():
            field = self._form.field(name)
            if isinstance(field, TextField):
                field.write(value)
            else:
                field.set_value(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._before:
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if undo and event.type() == QEvent.Type.KeyPress:
                self.put_back()
                return True
        return super().eventFilter(watched, event)
