"""One section of the 公开指南: its text as the office keeps it, and as it is printed."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import hair_line, label, set_state
from gui.dialogs.pane_foot import PaneFoot
from gui.dialogs.panes import Pane, PaneHead
from gui.dialogs.unsaved import Answer, ask
from gui.forms import drafts
from gui.pages.undo_key import UndoKey
from gui.theme.theme import em, px
from models.catalogue import guide
from reports.ways import Book, Show

_NAMED_FROM_EM = 30  # high enough for the text and what is filled in below it


class SectionEditor(Pane):
    """Edits the text of a section. `unsaved` counts."""

    unsaved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self._kept = ""  # the text as it was last read from the register
        self._facts: Mapping[str, str] = {}
        self.head = PaneHead("")
        self.restore_button = self.head.add_action("恢复原文", "undo-2", self.restore)
        self.foot = PaneFoot()
        self.text, self.printed = QPlainTextEdit(), QPlainTextEdit()
        self._is_unsaved = self._resumed = False
        self.drafts = drafts.Drafts("guide", self, self.is_dirty, self._typed)
        self._lay_out()
        self.text.textChanged.connect(self._note)
        UndoKey(self.text, self.is_dirty)

    def _lay_out(self) -> None:
        self.set_head(self.head)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName("文字")
        self.printed.setReadOnly(True)
        self.printed.setTabChangesFocus(True)
        self.printed.setAccessibleName("填好以后")
        halves = QWidget()
        row = QHBoxLayout(halves)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(_half("文字", self.text), 1)
        row.addWidget(hair_line(upright=True))
        row.addWidget(_half("填好以后", self.printed), 1)
        self.add(halves, 1)
        self._names = _names()
        self.add(self._names)
        self.add(self.foot)
        self.foot.add_button("保存", self.save, key="Ctrl+S")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._names.setVisible(self.height() >= em(_NAMED_FROM_EM))

    def show_section(self, key: str, facts: Mapping[str, str]) -> None:
        """Show a section filled with `facts`; text that is being changed stays."""
        self._facts = facts
        if key == self.key and self.is_dirty():
            self._show_printed()
            return
        self.key = key
        section = guide.section(key)
        self.head.set_title(section.heading or section.name)
        self.band.silence()
        self._take(guide.text_of(key))

    def is_dirty(self) -> bool:
        """Tell whether the text was changed and not saved."""
        return self.text.toPlainText().strip() != self._kept

    def _note(self) -> None:
        self.band.silence()
        self._settle()

    def _settle(self) -> None:
        self._show_printed()
        self.restore_button.setEnabled(guide.is_changed(self.key))
        dirty = self.is_dirty()
        if dirty or self._is_unsaved:
            self.drafts.follow(dirty)
        self._is_unsaved = dirty
        self.unsaved.emit(int(dirty))

    def _typed(self) -> drafts.Typed:
        what = f"公开指南：{guide.section(self.key).name}"
        fields = {"section": self.key, "text": self.text.toPlainText()}
        return drafts.Typed(what, fields, Show(Book.CATALOGUE, "guide"))

    def resume(self, facts: Mapping[str, str]) -> bool:
        """Show the text that was not saved the last time, once; tell whether there was one."""
        draft = None if self._resumed else drafts.kept(self.drafts.key)
        self._resumed = True
        if draft is None:
            return False
        self.show_section(draft.fields["section"], facts)
        self.text.setPlainText(draft.fields["text"])
        self.band.say("soon", draft.sentence, "不要了", self._drop)
        return True

    def _drop(self) -> None:
        self.band.silence()
        self._take(guide.text_of(self.key))

    def _show_printed(self) -> None:
        at = self.printed.verticalScrollBar().value()
        self.printed.setPlainText(guide.filled(self.text.toPlainText(), self._facts))
        self.printed.verticalScrollBar().setValue(at)

    def save(self) -> bool:
        """Keep the text; tell whether that went well."""
        return self._keep(self.text.toPlainText(), "修改指南")

    def restore(self) -> None:
        """Take the shipped text again."""
        self._keep(guide.section(self.key).text, "恢复指南原文")

    def _keep(self, text: str, verb: str) -> bool:
        with telling(self) as told, acting(verb, guide.section(self.key).name):
            guide.write_text(self.key, text)
            self._take(guide.text_of(self.key))
        return not told

    def _take(self, text: str) -> None:
        self._kept = text
        blocked = self.text.blockSignals(True)
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        self.text.blockSignals(blocked)
        self._settle()

    def may_leave(self) -> bool:
        """Tell whether another section may be shown; asks when there are changes."""
        if not self.is_dirty():
            return True
        answer = ask(f"公开指南：{guide.section(self.key).name}", self)
        if answer is Answer.SAVE:
            return self.save()
        if answer is Answer.DISCARD:
            self._drop()
        return answer is Answer.DISCARD


def _half(title: str, part: QWidget) -> QWidget:
    holder = QWidget()
    set_state(holder, "role", "sheet")
    box = QVBoxLayout(holder)
    box.setContentsMargins(px(16), px(10), px(16), px(10))
    box.setSpacing(px(6))
    box.addWidget(label(title, "label"))
    box.addWidget(part, 1)
    return holder


def _names() -> QWidget:
    """Say across both halves what is filled in, and from where."""
    names = "、".join(f"〔{each.label}〕" for each in guide.fields())
    said = label(f"打印时从机关信息和公开目录自动填入：{names}；在“设置”里改", "hint")
    said.setWordWrap(True)
    said.setContentsMargins(px(16), 0, px(16), px(10))
    return said
