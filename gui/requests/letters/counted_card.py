"""计入: the one row of the form in which a request with several parts counts, and why."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.controls.cited import CitedLabel
from gui.controls.controls import IconLabel, button, label
from gui.dialogs.article import ArticleDialog
from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import TextField
from gui.forms.rows import FieldSpec
from gui.theme.theme import px
from models.law.rules.counting import Counted
from models.store.refusal import Refusal
from reports.cases.mixed import row_label


class CountedCard(QFrame):
    """Shows the row by rule; asks for it where the law is silent. `edited` when it was changed."""

    edited = Signal()

    def __init__(self, is_old: bool) -> None:
        super().__init__()
        self.setProperty("role", "next")
        self._is_old = is_old
        self._counted = Counted("", "", "", ())
        self._takes: Sequence[str] = ()
        self.chosen, self.reason = "", ""
        self.title, self.said = label(kind="section"), CitedLabel()
        self.title.setWordWrap(True)
        self.said.article_pressed.connect(lambda said: ArticleDialog(said, self.window()).open())
        self.choice = ComboField(empty="请选", width=300)
        self.choice.combo.setAccessibleName("计入")
        self.choice.edited.connect(self._choose)
        self.change_button = button("改计入", icon_name="pencil-line", press=self.ask)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(12), px(16), px(12))
        row.setSpacing(px(12))
        row.addWidget(IconLabel("file-spreadsheet", 22, "accent"))
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self.title)
        words.addWidget(self.choice)
        words.addWidget(self.said)
        row.addLayout(words, 1)
        row.addWidget(self.change_button)

    def take(self, chosen: str, reason: str) -> None:
        """Show what was chosen before, "" for what the rule gives."""
        self.chosen, self.reason = chosen, reason

    def show_counted(self, counted: Counted, takes: Sequence[str]) -> None:
        """Show the row that the rule gives now; what was chosen goes where it cannot stand."""
        self._counted, self._takes = counted, takes
        if self.chosen not in takes or self.chosen == counted.outcome:
            self.chosen, self.reason = "", ""
        self._show()

    def _show(self) -> None:
        found, overridden = self._counted, bool(self.reason)
        outcome = self.chosen or found.outcome
        asks = not found.outcome and not overridden and len(found.choices) > 1
        words = row_label(outcome, self._is_old) or "先填各项结果"
        self.title.setText("计入：" if asks else f"计入：{words}")
        self.choice.setVisible(asks)
        if asks:
            rows = [(each, row_label(each, self._is_old)) for each in found.choices]
            self.choice.set_choices(rows)
            self.choice.set_value(self.chosen or None)
        reason = found.reason if found.choices else "各项的结果填好以后，按规定算出计入表里的哪一行"
        if overridden:
            self.said.cite(f"改计入的理由：{self.reason}")
        else:
            self.said.cite(f"{reason}。", found.article)
        self.change_button.setVisible(bool(found.outcome or overridden or self.chosen))

    def _choose(self) -> None:
        self.chosen = self.choice.value() or ""
        self._show()
        self.edited.emit()

    def ask(self) -> None:
        """Ask for another row and the reason."""
        rows = [(each, row_label(each, self._is_old)) for each in self._takes]
        dialog = FormDialog(
            "改计入",
            (
                FieldSpec("counted", "计入", lambda: ComboField(rows), required=True),
                FieldSpec("reason", "理由", lambda: TextField("为什么不按规定的一项计", 2)),
            ),
            self._change,
            sentence=f"按规定：{row_label(self._counted.outcome, self._is_old) or '由你选'}",
            accept_word="改计入",
            parent=self.window(),
        )
        now = self.chosen or self._counted.outcome
        dialog.form.set_values({"counted": now or None, "reason": self.reason})
        dialog.open()

    def _change(self, values: dict[str, Any]) -> None:
        chosen, reason = values["counted"] or "", values["reason"].strip()
        if not chosen:
            raise Refusal("counted", "请选计入哪一项。")
        if chosen not in self._counted.choices and not reason:
            raise Refusal("reason", "计入的不是按规定算出的一项，请写明理由。")
        by_rule = chosen in self._counted.choices
        self.chosen = "" if chosen == self._counted.outcome else chosen
        self.reason = "" if by_rule else reason
        self._show()
        self.edited.emit()

    def focus_main(self) -> QWidget:
        """Put the cursor into the choice, or on the button that changes the row."""
        wanted: QWidget = self.choice if self.choice.isVisible() else self.change_button
        wanted.setFocus()
        return wanted
