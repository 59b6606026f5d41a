"""The dialogs of the annual report: 定稿 and back, reasons, what no ledger gives, local rows."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.annual.report import Report
from gui.controls.controls import button, label
from gui.dialogs.sheet import SheetDialog
from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField, TextField
from gui.forms.rows import FieldSpec
from models.store.refusal import Refusal
from models.year import dismissal, local_row
from models.year import entered as year_figure
from models.year import report as annual_report
from models.year.year import Year
from reports.annual.finality import finalise
from reports.annual.narrative.fact import Fact
from reports.annual.yearly import hint_key
from reports.checks.finding import Finding
from reports.forms.register_form import places
from reports.forms.table import number_text
from reports.ways import Book, Show

_WIDE, _LABEL = 560, 300


class FinaliseDialog(SheetDialog):
    """Says what 定稿 does and what is still hinted at."""

    def __init__(self, report: Report, today: date, parent: QWidget) -> None:
        hints = len(report.findings)
        said = f"还有 {hints} 处提示没有处理，可以照此定稿。" if hints else "核查没有发现问题。"
        super().__init__(f"{report.year} 年度报告定稿", said, parent)
        self._report, self._today = report, today
        self.add_words(
            "定稿以后，表里的数、数后面的记录和正文都固定下来，台账再变也不会跟着变；"
            "与台账不同的地方会列出来。公布以后请定稿；要改，可以写明理由取消定稿。"
        )
        self.sentence = label(kind="error")
        self.sentence.setWordWrap(True)
        self.sentence.hide()
        self.body.addWidget(self.sentence)
        self.add_button("取消", self.reject, key="Esc")
        self.add_button("定稿", self.accept, key="Ctrl+Enter", kind="primary")

    def accept(self) -> None:
        """Freeze the report, or say why it cannot be."""
        year = self._report.year
        with telling(self), acting("定稿", _about(year)):
            finalise(self._report.form, Year.of(year), self._today)
            super().accept()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say over the buttons why it cannot be final."""
        self.sentence.setText(refusal.sentence)
        self.sentence.show()
        self.fit()


def reopen_dialog(year: int, parent: QWidget) -> FormDialog:
    """Ask why a final report is opened again."""

    def verb(values: dict[str, Any]) -> None:
        with acting("取消定稿", _about(year)):
            annual_report.reopen(year, values["reason"])

    return _reason_dialog(
        f"取消 {year} 年度报告定稿",
        "取消以后，数和自动起草的文字重新跟着台账变。已经公布的，请按更正的规定处理。",
        "如 县里退回，要求更正表三",
        verb,
        "取消定稿",
        parent,
    )


def dismiss_dialog(year: int, finding: Finding, parent: QWidget) -> FormDialog:
    """Ask why a hint may be waved through."""

    def verb(values: dict[str, Any]) -> None:
        with acting("不再提示", finding.message, "这条提示不再出现"):
            dismissal.dismiss(year, hint_key(finding), values["reason"])

    example = "如 已与县里核对，属实"
    return _reason_dialog("不再提示", finding.message, example, verb, "不再提示", parent)


def _reason_dialog(
    title: str,
    sentence: str,
    example: str,
    verb: Callable[[dict[str, Any]], None],
    word: str,
    parent: QWidget,
) -> FormDialog:
    parts = (FieldSpec("reason", "理由", lambda: TextField(example, 3), required=True),)
    dialog = FormDialog(title, parts, verb, sentence=sentence, accept_word=word, parent=parent)
    dialog.keep_typing(Show(Book.REPORT), sentence)
    return dialog


class EnteredDialog(FormDialog):
    """What the text needs and no ledger gives: entered once, with its source."""

    def __init__(self, report: Report, parent: QWidget) -> None:
        self._facts = [
            fact
            for fact in report.facts.values()
            if fact.entered and (fact.id in report.entries or not fact.records())
        ]
        self._year = report.year
        last = report.whole.of.before.entered
        parts = [
            FieldSpec(fact.id, f"{fact.label}（{fact.unit}）", _number, _last_year(fact, last))
            for fact in self._facts
        ]
        parts.append(FieldSpec("source", "来源", lambda: LineField("如 培训签到册、会议记录")))
        super().__init__(
            f"{report.year} 年度台账里没有的数",
            parts,
            self._save,
            sentence="填了的写进正文和统计表，没有填的不写。没有发生的填 0。",
            accept_word="保存",
            parent=parent,
            width=_WIDE,
            label_width=_LABEL,
        )
        self.keep_typing(Show(Book.REPORT))
        given = {fact.id: number_text(fact.value) for fact in self._facts if fact.given}
        notes = {report.entries[key].reason for key in given if key in report.entries}
        self.form.set_values({**given, "source": next(iter(notes)) if len(notes) == 1 else ""})

    def _save(self, values: dict[str, Any]) -> None:
        amounts: dict[str, Decimal | None] = {}
        for fact in self._facts:
            text = str(values[fact.id] or "").strip()
            value = year_figure.read_value(text, fact.unit, field=fact.id) if text else None
            if value is not None and value != value.to_integral_value():
                raise Refusal(fact.id, f"“{fact.label}”要填整数。")
            amounts[fact.id] = value
        source = str(values["source"] or "").strip()
        with acting("填报", f"{self._year} 年度台账里没有的数"):
            for fact in self._facts:
                amount = amounts[fact.id]
                if amount is None and fact.given:
                    year_figure.withdraw(self._year, fact.id)
                elif amount is not None and (not fact.given or amount != fact.value):
                    year_figure.enter(self._year, fact.id, amount, source)


def _about(year: int) -> str:
    return f"{year} 年度报告"


def _last_year(fact: Fact, last: Mapping[str, year_figure.YearFigure]) -> str:
    return f"上年 {last[fact.id].value}" if fact.id in last else ""


def _number() -> LineField:
    return LineField(width=110)


class LocalRowDialog(FormDialog):
    """Adds a row that the county wants in the table; `done(row_id)` after it."""

    def __init__(self, report: Report, done: Callable[[str], object], parent: QWidget) -> None:
        self._form, self._done = report.form, done
        choices = [(key, text) for key, text in places(report.form).items()]
        super().__init__(
            "给统计表加一行",
            (
                FieldSpec("label", "名称", lambda: LineField("照县里的表写"), required=True),
                FieldSpec("unit", "单位", lambda: LineField("如 条、件")),
                FieldSpec(
                    "after", "加在", lambda: ComboField(choices), "在这一行的下面", required=True
                ),
            ),
            self._save,
            sentence="县里的表比全国格式多出来的行加在这里，数由人工填报，以后各年都有这一行。",
            accept_word="加上",
            parent=parent,
        )
        self.keep_typing(Show(Book.REPORT))
        for row in local_row.local_rows(report.form.id):
            self.body.addLayout(self._known(row))

    def _known(self, row: local_row.LocalRow) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(label(f"已有：{row.label}", "label"), 1)
        press = partial(self._take_out, row)
        line.addWidget(button("删去", "link", size="card", press=press))
        return line

    def _take_out(self, row: local_row.LocalRow) -> None:
        with telling(self), acting("删去本地行", row.label):
            local_row.remove(row)
            self.let_go()

    def _save(self, values: dict[str, Any]) -> None:
        if not values["after"]:
            raise Refusal("after", "请选择加在哪一行的下面。")
        label, unit = values["label"], values["unit"] or ""
        with acting("增加本地行", label, "已给统计表加了一行，按 Enter 填数"):
            made = local_row.add(self._form.id, values["after"], label, unit)
        self._done(made.row_id)
