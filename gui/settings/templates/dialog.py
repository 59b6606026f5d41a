"""文书模板: every kind with its text, filled with an invented case beside it, and back to ours."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import button, label
from gui.controls.tips import set_tip
from gui.dialogs.messages import Band
from gui.dialogs.sheet import SheetDialog
from gui.dialogs.unsaved import Answer, ask
from gui.forms import drafts
from gui.forms.choices import ComboField
from gui.forms.paper_text import PaperText, TokenChips
from gui.printing.paper_pane import PaperPane
from gui.settings.templates.columns import TemplateColumns
from gui.tables.columns import Column, Held, Shape
from gui.tables.record_rows import RecordRows
from gui.theme.theme import px
from models.letters import texts as letter_texts
from models.letters.kinds import LetterKind, fact_words, kinds
from models.letters.tokens import to_template, to_words
from models.store.refusal import Refusal
from models.store.sought.cutting import initials
from reports.cases.letters import sample_document
from reports.paper.document import Document
from reports.ways import Book, Show

_WIDTH, _HEIGHT, _LEAST = 1180, 580, 180
_BESIDE, _AIR = 150, 44  # above and below the columns without the marks, and beside those
_MARKS = (
    "一行一段；〔 〕里的由程序填写，〔如有 附件〕…〔完〕是有这一项才写的话。"
    "表格一行里用 Tab 隔开各格，Shift+Enter 在格内换行；附件写成“附件：名称”。"
)
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def _text(of: LetterKind) -> str:
    return f"{of.name} {of.title} {of.id} {initials(of.name)}".casefold()


def _name(of: LetterKind) -> str:
    return f"{of.name}（已改）" if letter_texts.is_changed(of) else of.name


class TemplateDialog(SheetDialog):
    """Edits the texts beside their page. Ctrl+S saves, Ctrl+P prints the page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("文书模板", "", parent, width=_WIDTH)
        window = parent.window()
        self.setFixedWidth(min(px(_WIDTH), window.width() - px(24)))
        self.kind = kinds()[0]
        self.band = Band()
        self.field = QLineEdit()
        self.view = RecordRows(
            Shape((Column("name", "文书", _name, sortable=False, tooltip=_name),), name="文书模板")
        )
        self.text, self.paper = PaperText(), PaperPane("打印样张")
        self._drafts = drafts.Drafts("", self.text, self.is_dirty, self._typed)
        self._chips = TokenChips(self.text.document())
        self.names = ComboField(empty="插入名称")
        self._lay_out()
        self.add_button("关闭", self.reject, key="Esc")
        self.restore_button = self.add_button("恢复原文", self.restore)
        self.add_button("保存", self.save, key="Ctrl+S", kind="primary")
        self.field.textChanged.connect(lambda _text: self._list())
        self.field.installEventFilter(self)
        self.view.chosen.connect(self._choose)
        self.text.edited.connect(self._follow)
        self.names.edited.connect(self._insert)
        self._list()
        self.show_kind(self.kind)

    def _lay_out(self) -> None:
        self.field.setPlaceholderText("查找文书")
        self.field.setAccessibleName("查找文书")
        self.text.setAccessibleName("模板")
        parts = []
        for word, signed in (("落款", True), ("另起一页", False)):
            add = partial(self.text.add_paragraph, signed=signed)
            parts.append(button(word, icon_name="plus", press=add, size="card"))
        tools, listed = (self.names, parts), (self.field, self.view)
        self.columns = TemplateColumns(listed, tools, self.text, self.paper, self.width())
        marks = label(_MARKS, "hint")
        marks.setWordWrap(True)
        room = self.whole_height() - px(_BESIDE)
        said = marks.heightForWidth(self.width() - px(_AIR))
        if room - said < px(_LEAST):  # what is worked in goes before what is said of it
            marks.hide()
            set_tip(self.text, _MARKS)
            said = 0
        self.columns.setFixedHeight(min(room - said, px(_HEIGHT)))
        for row_part in (self.band, self.columns, marks):
            self.body.addWidget(row_part)

    def _list(self) -> None:
        wanted = self.field.text().casefold().split()
        found = [each for each in kinds() if all(word in _text(each) for word in wanted)]
        self.view.records.show(Held(found))
        if self.kind in found:
            self.view.select_only(found.index(self.kind))

    def _choose(self, of: LetterKind) -> None:
        if of.id == self.kind.id:
            return
        if not self.may_leave():
            self._list()
            return
        self.show_kind(of)

    def show_kind(self, of: LetterKind) -> None:
        """Show the text of a kind, or what was typed over it and neither saved nor let go."""
        self.kind, self._drafts.key = of, f"template.{of.id}"
        draft = drafts.kept(self._drafts.key)
        own = [(field.label, f"{field.label}：这份文书填的一项") for field in of.fields]
        facts = [(name, f"{name}：{to_words(what)}") for name, what in fact_words().items()]
        self.names.set_choices([*own, *facts])
        self.band.silence()
        self.text.set_body(draft.fields["text"] if draft else self._text_kept())
        if draft is not None:
            self.band.say("soon", draft.sentence, "不要了", self._drop)
        self._list()
        self.paper.follow(self.sample)
        self._follow()

    def is_dirty(self) -> bool:
        """Tell whether the text was changed and not saved."""
        return self.text.body().strip() != self._text_kept().strip()

    def _text_kept(self) -> str:
        return to_words(letter_texts.template_of(self.kind))

    def _typed(self) -> drafts.Typed:
        fields = {"text": self.text.body()}
        return drafts.Typed(f"文书模板：{self.kind.name}", fields, Show(Book.CHOICE, "letters"))

    def _drop(self) -> None:
        self.band.silence()
        self.text.set_body(self._text_kept())
        self._follow()

    def _insert(self) -> None:
        name = self.names.value()
        self.names.set_value(None)
        if name:
            self.text.insertPlainText(f"〔{name}〕")
            self.text.setFocus()

    def _template(self) -> str:
        return to_template(self.text.body())

    def _follow(self) -> None:
        self.restore_button.setEnabled(letter_texts.is_changed(self.kind) or self.is_dirty())
        self._drafts.follow(self.is_dirty())
        self.paper.touch()

    def sample(self) -> Document | None:
        """Return the text with an invented case as its page; None while it is no template."""
        try:
            document = sample_document(self.kind, self._template())
        except Refusal as refusal:
            self.paper.tell(refusal.sentence, "", ())
            return None
        self.paper.tell("用示例的一件申请填好的样子", "", ())
        return document

    def save(self) -> bool:
        """Keep the text; tell whether that went well."""
        with telling(self) as told, acting("修改文书模板", self.kind.name):
            letter_texts.set_template(self.kind, self._template())
            self._kept("已保存文书模板")
            self._say_lacking()
        return not told

    def _say_lacking(self) -> None:
        """Warn of what every letter by this text would lack."""
        lacking = letter_texts.lacking(self.kind, self._template())
        if lacking:
            said = f"已保存，但是“{self.kind.name}”的模板里没有：{'、'.join(lacking)}"
            self.band.say("soon", f"{said}；请补上，或者恢复原文")

    def restore(self) -> None:
        """Take the shipped text again."""
        with telling(self), acting("恢复原文", self.kind.name):
            letter_texts.reset_template(self.kind)
            self.text.set_body(to_words(self.kind.text))
            self._kept("已恢复原文")

    def _kept(self, word: str) -> None:
        self.band.say("ok", f"{word}：{self.kind.name}")
        self._list()
        self._follow()

    def may_leave(self) -> bool:
        """Tell whether another text may be shown; asks when there are changes."""
        if not self.is_dirty():
            return True
        answer = ask(f"文书模板：{self.kind.name}", self)
        if answer is Answer.DISCARD:
            self._drop()
        return answer is Answer.DISCARD or (answer is Answer.SAVE and self.save())

    def reject(self) -> None:
        """Close; asks about changes."""
        if self.may_leave():
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what is wrong over the text, and go to the line it names."""
        self.band.say("late", refusal.sentence)
        self.columns.show_text()
        digits = refusal.sentence.removeprefix("第 ").split(" ")[0]
        if digits.isdecimal():
            block = self.text.document().findBlockByNumber(int(digits) - 1)
            self.text.setTextCursor(QTextCursor(block))
            self.text.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The arrows move in the list while the cursor stays in the field.
        moves = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if moves and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.view.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)
