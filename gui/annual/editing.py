"""Typing a figure: the small card below its cell, with number, reason, and what is wrong."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.annual.report import Report
from gui.controls.controls import IconLabel, button, label, set_state
from gui.theme.theme import px
from models.store.refusal import Refusal
from models.year import entered as year_figure
from reports.forms.counting import is_counted
from reports.forms.table import number_text
from reports.ledgers.figures import figure_problems

_WIDTH = 380
_NO_REASON = "这个数由台账统计得出，改数必须写明理由，如“上年已公布的报告为 2 件”。"


def sum_refusal(report: Report, figure: str) -> str:
    """Say why a sum cannot be typed over, or return ""."""
    if not report.form.cell(figure).sum_of:
        return ""
    return "合计由程序相加，不能直接改。" + report.how(figure) + "请改相加的那一格。"


def enter(report: Report, figure: str, number: str, reason: str) -> None:
    """Write a figure down and say so.

    Refuses what is no number, a fraction, an override without reason.
    """
    if not number.strip():
        raise Refusal("value", "请填数字，没有发生的填 0。")
    cell = report.form.cell(figure)
    value = year_figure.read_value(number, cell.unit, signed=cell.kind == "signed")
    problems = figure_problems(report.form, figure, value, reason)
    if problems and problems[0].field == "reason":
        raise Refusal("reason", _NO_REASON)
    if problems:
        raise Refusal(problems[0].field, f"{problems[0].sentence}。")
    about = f"{place(report, figure)} {number_text(value)}"
    with acting("改数" if is_counted(figure) else "填报", about):
        year_figure.enter(report.year, figure, value, reason.strip(), part=report.part)


def withdraw(report: Report, figure: str) -> None:
    """Take an entered figure back and say so."""
    with acting("撤销改数" if is_counted(figure) else "撤销填报", place(report, figure)):
        year_figure.withdraw(report.year, figure, part=report.part)


def place(report: Report, figure: str) -> str:
    """Return where a figure stands, in words: 2025 年度 行政许可 · 本年处理决定数量."""
    return f"{report.period_words} {report.form.cell(figure).label}"


class FigureEditor(QFrame):
    """Opens below a cell; `left` when it closes."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "dialog")
        self._ground = parent
        self._under = QRect()
        self._report: Report | None = None
        self._figure = ""
        self._name, self._unit = label(kind="strong"), label(kind="label")
        self._name.setWordWrap(True)
        self._reason_word = label(kind="label")
        self.number, self.reason = QLineEdit(), QLineEdit()
        self.number.setFixedWidth(px(110))
        self._wrong = QWidget()
        self.sentence = label(kind="error")
        self._lay_out()
        for field in (self.number, self.reason):
            field.textEdited.connect(lambda _text: self._say(None))
        self.hide()

    def _lay_out(self) -> None:
        self.setFixedWidth(px(_WIDTH))
        number_row = QHBoxLayout()
        number_row.setSpacing(px(8))
        number_row.addWidget(self.number)
        number_row.addWidget(self._unit)
        number_row.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(7))
        grid.addWidget(label("数字", "label"), 0, 0)
        grid.addLayout(number_row, 0, 1)
        grid.addWidget(self._reason_word, 1, 0)
        grid.addWidget(self.reason, 1, 1)
        grid.setColumnStretch(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(14), px(12), px(14), px(12))
        box.setSpacing(px(8))
        box.addWidget(self._name)
        box.addLayout(grid)
        box.addWidget(self._wrong_row())
        box.addLayout(self._buttons())

    def _wrong_row(self) -> QWidget:
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self._wrong)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(5))
        row.addWidget(IconLabel("circle-alert", 14, "late"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.sentence, 1)
        return self._wrong

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        cancel = button("取消   Esc", size="card", press=self.leave)
        save = button("保存   Enter", "primary", size="card", press=self.save)
        cancel.setAccessibleName("取消")
        save.setAccessibleName("保存")
        row.addWidget(cancel)
        row.addWidget(save)
        return row

    def open(self, report: Report, figure: str, typed: str, under: QRect) -> None:
        """Open below the rectangle `under` of the parent; `typed` replaces the number."""
        self._report, self._figure = report, figure
        cell, counted = report.form.cell(figure), is_counted(figure)
        entry = report.entries.get(figure)
        self._name.setText(cell.label)
        self._unit.setText(cell.unit)
        shown = report.figures[figure]
        self.number.setText(typed or ("" if shown.missing else number_text(shown.value)))
        self.reason.setText(entry.reason if entry else "")
        self._reason_word.setText("理由 *" if counted else "说明")
        example = "为什么与台账不同，必须写" if counted else "数字从哪里来，可以不写"
        self.reason.setPlaceholderText(example)
        self.number.setAccessibleName(f"{cell.label} 数字")
        self.reason.setAccessibleName("改数的理由" if counted else "说明")
        self._say(None)
        self.show()
        self.place(under)
        self.raise_()
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        if not typed:
            self.number.selectAll()

    def place(self, under: QRect) -> None:
        """Stand below `under`, above it where there is no room."""
        self._under = under
        self.adjustSize()
        parent = self._ground
        right = parent.width() - self.width() - px(4)
        top = under.bottom() + px(4)
        if top + self.height() > parent.height():
            top = max(under.top() - px(4) - self.height(), 0)
        self.move(max(min(under.left(), right), px(4)), top)

    def save(self) -> None:
        """Write the figure down, or say below the fields what is wrong."""
        report = self._report
        if report is None:
            return
        with telling(self):
            enter(report, self._figure, self.number.text(), self.reason.text())
            self.leave()

    def leave(self) -> None:
        """Close without writing."""
        self.hide()
        self.left.emit()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say below the fields what is wrong."""
        self._say(refusal)

    def _say(self, refusal: Refusal | None) -> None:
        for key, field in (("value", self.number), ("reason", self.reason)):
            wrong = refusal is not None and refusal.field == key
            set_state(field, "state", "error" if wrong else "")
            if wrong:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sentence.setText(refusal.sentence if refusal else "")
        self._wrong.setVisible(refusal is not None)
        if self.isVisible():
            self.place(self._under)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter_pressed()
        elif key == Qt.Key.Key_Down and self.number.hasFocus():
            self.reason.setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_Up and self.reason.hasFocus():
            self.number.setFocus(Qt.FocusReason.BacktabFocusReason)
        else:
            event.accept()  # the table behind must not move

    def _enter_pressed(self) -> None:
        missing = is_counted(self._figure) and not self.reason.text().strip()
        if self.number.hasFocus() and missing and self.number.text().strip():
            self.reason.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.save()
