"""One letter: its fields at the left, the text as it will be printed at the right."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gui.acting.telling import telling
from gui.controls.controls import button, hair_line, label
from gui.dialogs.sheet import SheetDialog
from gui.dialogs.unsaved import Answer, ask
from gui.forms.form import Form
from gui.printing.preview import PreviewDialog
from gui.requests.letters import writing
from gui.requests.letters.fields import letter_parts
from gui.theme.theme import px
from models.letters import issuing as lettering
from models.letters import steps as letter_steps
from models.letters.gaps import gaps
from models.letters.kinds import LetterKind, kind
from models.letters.letter import Letter
from models.letters.numbers import next_number
from models.letters.texts import letter_text
from models.requests.case import Case
from models.store.refusal import Refusal
from reports.cases.letters import Sheet, paper, sheet_of

_WIDTH, _FORM, _HEIGHT = 1120, 372, 560


class LetterDialog(SheetDialog):
    """Writes a new letter of a kind, or goes on with a draft; an issued one is only shown."""

    def __init__(
        self,
        case: Case,
        of: LetterKind,
        today: Callable[[], date],
        parent: QWidget,
        letter: Letter | None = None,
    ) -> None:
        super().__init__(f"{of.name}　{case.request.number}", "", parent, width=_WIDTH)
        window = parent.window()
        self.setFixedWidth(min(px(_WIDTH), max(window.width() - px(24), px(720))))
        self._case, self.of, self._today = case, of, today
        self.letter = letter
        self._frozen = letter is not None and letter.issued_at is not None
        self._written = ""  # what the template gave last
        self._dirty = False
        self.form = Form(
            () if self._frozen else letter_parts(of, case, today()), narrow=True, label_width=92
        )
        self.text = QPlainTextEdit()
        self._lay_out(max(px(300), min(window.height() - px(210), px(_HEIGHT))))
        self._add_buttons()
        self._start()

    def _lay_out(self, height: int) -> None:
        self.text.setAccessibleName("正文")
        self.text.setTabChangesFocus(True)
        self.text.setReadOnly(self._frozen)
        self.step, self.hint = label(kind="hint"), label(kind="hint")
        for each in (self.step, self.hint):
            each.setWordWrap(True)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.form, 1)
        left.addWidget(self.step)
        head = QHBoxLayout()
        head.addWidget(self.hint, 1)
        self.again = button("重新生成", "link", icon_name="undo-2", size="card", press=self.rewrite)
        self.again.setToolTip("用左边填的内容重新写正文，手工改的不留")
        head.addWidget(self.again, 0, Qt.AlignmentFlag.AlignTop)
        right.addLayout(head)
        right.addWidget(self.text, 1)
        holder, side = QWidget(), QWidget()
        side.setLayout(left)
        side.setFixedWidth(px(_FORM))
        row = QHBoxLayout(holder)
        row.setSpacing(px(14))
        for box in (left, right, row):
            box.setContentsMargins(0, 0, 0, 0)
        for part in (side, hair_line(upright=True)):
            row.addWidget(part)
            part.setVisible(not self._frozen)
        row.addLayout(right, 1)
        holder.setFixedHeight(height)
        self.body.addWidget(holder)

    def _add_buttons(self) -> None:
        self.add_button("关闭", self.reject, key="Esc")
        self.add_button("导出 Word", self.export, key="Ctrl+Shift+S")
        self.add_button("预览", self.preview, key="Ctrl+P")
        if not self._frozen:
            self.add_button("保存草稿", self.save, key="Ctrl+S")
            self.add_button("出具", self.issue, key="Ctrl+Enter", kind="primary")

    def _start(self) -> None:
        self.again.setVisible(not self._frozen)
        if self.letter is not None:
            values = {} if self._frozen else lettering.values_of(self.letter)
            self.form.set_values({**values, "dated": self.letter.dated})
            self.text.setPlainText(lettering.text_of(self.letter, self._case.calendar))
            self._written = "" if self._frozen else self._generated() or ""
        else:
            values = lettering.first_values(self._case, self.of)
            self.form.set_values({**values, "dated": self._case.on})
            self.rewrite()
        self._settle(dirty=self.letter is None and not self._frozen)
        self._dirty = False
        self.form.edited.connect(self._follow)
        self.text.textChanged.connect(lambda: self._settle(dirty=True))

    # --- the text

    @property
    def case(self) -> Case:
        """The case as a letter of the day in the form sees it. Refuses a day that is none."""
        dated = self.form.field("dated").value()
        if dated is None:
            raise Refusal("dated", "请填文书日期，可写 5、3-5、今天、-1。")
        return self._case.at(dated)

    def values(self) -> dict[str, Any]:
        """Return what the fields hold. Refuses what cannot be read, naming its field."""
        found = self.form.values()
        found.pop("dated")
        return found

    def _generated(self) -> str | None:
        """Return the text that the template gives now; None while a field cannot be read."""
        try:
            return letter_text(self.case, self.of, self.values())
        except Refusal:
            return None

    def _follow(self, _key: str) -> None:
        made = self._generated()
        if made is not None and self.text.toPlainText() == self._written:
            self._take(made)
        self._settle(dirty=True)

    def rewrite(self) -> None:
        """Write the text anew from the fields; what was changed by hand goes."""
        with telling(self.form):
            self._take(letter_text(self.case, self.of, self.values()))
        self._settle(dirty=True)

    def _take(self, made: str) -> None:
        self._written = made
        at = self.text.verticalScrollBar().value()
        blocked = self.text.blockSignals(True)
        self.text.setPlainText(made)
        self.text.blockSignals(blocked)
        self.text.verticalScrollBar().setValue(at)

    def _settle(self, *, dirty: bool) -> None:
        self._dirty = self._dirty or dirty
        self.hint.setText(self._hint())
        self.step.setText("" if self._frozen else self._step_words())
        self._show_doubts()

    def _show_doubts(self) -> None:
        """Ask for a reason where the case, or the scale, speaks against the letter."""
        if self._frozen:
            return
        try:
            found = letter_steps.doubts(self.case, self.of, self.values())
        except Refusal:
            return
        for key, said in found.items():
            self.form.show_row(key, bool(said))
            self.form.set_rule(key, said, whole=True)

    def _hint(self) -> str:
        if self._frozen and self.letter is not None:
            cancelled = "；登记的这一步后来撤销了" if lettering.is_cancelled(self.letter) else ""
            return f"{self.letter.number or ''}　已出具，不能再改{cancelled}".strip()
        lacking = gaps(self.text.toPlainText())
        if lacking:
            return f"还差 {len(lacking)} 处：{'、'.join(lacking)}"
        if self.text.toPlainText() != self._written:
            return "正文手工改过，左边和机关信息再改不会进正文"
        return "正文照左边填的内容自动写好，也可以直接改"

    def _step_words(self) -> str:
        word = "办结" if self.of.event == "answer" else "登记"
        said = f"出具后{word}：{self.of.says}" if self.of.event else "出具后不改变办理进程"
        try:
            said = f"{self._caution()}{said}"
            number = f"文号 {next_number(self.case.on)}" if self.of.numbered else "不编文号"
            return f"{said}；{number}"
        except Refusal as refusal:
            return refusal.sentence

    def _caution(self) -> str:
        try:
            found = letter_steps.objections_to(self.case, self.of, self.values())
        except Refusal:
            return ""
        return "".join(f"{each.sentence}。" for each in found if each.field == "on")

    # --- what is done with it

    def save(self) -> bool:
        """Keep the draft; tell whether that went well."""
        with telling(self.form) as told:
            self._keep()
        return not told

    def _keep(self) -> Letter:
        self.form.clear_errors()
        case, values, body = self.case, self.values(), self.text.toPlainText()
        letter = writing.keep(self.letter, case, self.of, values, body)
        self.letter, self._dirty = letter, False
        return letter

    def issue(self) -> None:
        """Keep the draft, then issue it; the dialog closes when nothing was refused."""
        with telling(self.form):
            draft = self._keep()
            writing.issue(draft, self._case, self.of, self._today(), super().accept)

    def sheet(self) -> Sheet:
        """Return the letter as it stands in the dialog. Refuses what cannot be read."""
        if self._frozen and self.letter is not None:
            return sheet_of(self.letter)
        return Sheet.draft(self.case, self.of, self.values(), self.text.toPlainText())

    def preview(self) -> None:
        """Show the pages."""
        with telling(self.form):
            PreviewDialog(paper(self.sheet()), self).open()

    def export(self) -> None:
        """Write the letter as a Word file."""
        with telling(self.form):
            path = writing.export(paper(self.sheet()), self)
            if path is not None:
                self.form.band.say("ok", f"已保存：{path}")

    def reject(self) -> None:
        """Close; asks about what is not kept."""
        if self._dirty and not self._frozen:
            answer = ask(f"{self.of.name}　{self._case.request.number}", self)
            if answer is Answer.STAY or (answer is Answer.SAVE and not self.save()):
                return
        super().reject()

    def show_refusal(self, refusal: Refusal) -> None:
        """Show a refusal beside its field, or over the fields."""
        self.form.show_refusal(refusal)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._frozen:
            self.text.setFocus()
        else:
            self.form.focus_first()


def letter_dialog(
    case: Case, letter: Letter, today: Callable[[], date], parent: QWidget
) -> LetterDialog:
    """Return the dialog of a letter that was kept."""
    return LetterDialog(case.at(letter.dated), kind(letter.kind), today, parent, letter)
