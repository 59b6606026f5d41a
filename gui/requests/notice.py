"""录入放假安排: takes the wording of the notice and shows what was read before it is saved."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.controls import label
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField, TextField
from gui.forms.rows import FieldSpec
from models.refusal import Refusal
from models.workday_notice import read_notice, record_notice

_EXAMPLE = "粘贴国务院办公厅通知的原文，如\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。"


class NoticeDialog(FormDialog):
    """Enters the 放假安排 of one year; `done(sentence)` when it is saved."""

    def __init__(self, year: int, done: Callable[[str], object], parent: QWidget) -> None:
        self._year, self._done = year, done
        super().__init__(
            f"{year} 年放假安排",
            (
                FieldSpec("title", "文号", lambda: LineField("如 国办发明电〔2026〕7号")),
                FieldSpec("text", "通知原文", lambda: TextField(_EXAMPLE, 7), required=True),
            ),
            self._save,
            sentence="国务院办公厅每年秋天发布下一年的通知；粘贴进来，期限就能算到那一年",
            accept_word="保存",
            parent=parent,
        )
        self.read = label(kind="small")
        self.read.setWordWrap(True)
        self.read.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.read.setMinimumHeight(self.read.fontMetrics().lineSpacing() * 5)
        self.body.addWidget(self.read)
        self.form.edited.connect(lambda _key: self._show_read())
        self.form.set_values({"title": "", "text": ""})
        self._show_read()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.form.go_to("text")

    def _show_read(self) -> None:
        text = self.form.field("text").value()
        if not text:
            self.read.setText("读出的日期会显示在这里，核对以后再保存。")
            return
        try:
            found = read_notice(self._year, text)
        except Refusal as refusal:
            self.read.setText(refusal.sentence)
            return
        work = spans(sorted(found.work)) or "没有"
        self.read.setText(
            f"读出放假（周一至周五）{len(found.rest)} 天：{spans(sorted(found.rest))}；"
            f"周末上班 {len(found.work)} 天：{work}"
        )

    def _save(self, values: dict[str, Any]) -> None:
        record_notice(self._year, values["text"], values["title"])
        self._done(f"已录入 {self._year} 年放假安排")


def spans(days: list[date]) -> str:
    """Return days as spans: 01-01、02-15 至 02-17."""
    found: list[list[date]] = []
    for day in days:
        if found and day - found[-1][-1] == timedelta(days=1):
            found[-1].append(day)
        else:
            found.append([day])
    return "、".join(
        f"{span[0]:%m-%d}" + (f" 至 {span[-1]:%m-%d}" if len(span) > 1 else "") for span in found
    )
