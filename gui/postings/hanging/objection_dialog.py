"""Registers an objection to a posting that hangs, and later what came of it."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField, TextField
from gui.forms.rows import FieldSpec
from gui.postings.hanging.boards import day_field
from models.postings.objections import (
    Objection,
    change_objection,
    object_to,
    objections_to,
)
from models.postings.posting import Posting
from reports.ways import Book, Step, Work


class ObjectionDialog(FormDialog):
    """Asks for day, person, words and result; `at` is the objection that is changed."""

    def __init__(
        self, posting: Posting, today: date, parent: QWidget, at: int | None = None
    ) -> None:
        self._posting, self._today, self._at = posting, today, at
        self._word = "登记异议" if at is None else "修改异议"
        super().__init__(
            self._word,
            (
                FieldSpec("on", "收到日期", day_field(today), required=True),
                FieldSpec("by", "提出人", lambda: LineField("姓名或者怎样提的，如 来电，未留姓名")),
                FieldSpec("what", "异议", lambda: TextField("提了什么", 3), required=True),
                FieldSpec("result", "处理结果", lambda: TextField("怎样答复的；可以以后填", 3)),
            ),
            self._write,
            sentence=posting.in_words(),
            accept_word="登记" if at is None else "确定",
            parent=parent,
        )
        self.keep_typing(
            Step(Book.POSTING, posting.id, Work.OBJECT), (posting.id, at), posting.in_words()
        )
        known = Objection("", today) if at is None else objections_to(posting)[at]
        self.form.set_values(
            {"on": known.on, "by": known.by, "what": known.what, "result": known.result}
        )

    def _write(self, values: dict[str, Any]) -> None:
        on = values["on"] or self._today
        made = Objection(values["what"], on, values["by"], values["result"])
        with acting(self._word, self._posting.in_words()):
            if self._at is None:
                object_to(self._posting, made, self._today)
            else:
                change_objection(self._posting, self._at, made, self._today)
