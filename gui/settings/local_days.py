"""地方放假: the days that are off, or worked, only here (放假办法 4)."""

from collections.abc import Callable
from datetime import date
from typing import Any

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.controls import label
from gui.forms.choices import ToggleField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.lines import Line, LinesField, Way
from gui.forms.rows import FieldSpec
from gui.settings.settings_card import SettingsCard
from models.law import local_day
from models.law.local_day import LocalDay
from models.law.workday_notice import calendar
from models.store.dates import read_date
from models.store.refusal import Refusal
from models.store.words import weekday
from reports.ways import Book, Show

_RULE = "少数民族自治地方的假日、本地另定的上班日，在这里录入；全国放假安排之外才用录。"
_KINDS = ((False, "放假"), (True, "上班"))


class LocalDaysCard(SettingsCard):
    """Lists the local days."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("地方放假")
        self._today = today
        rule = label(_RULE, "hint")
        rule.setWordWrap(True)
        self.lines = LinesField((Way("add", "加一天", "calendar-plus"),), "没有录入地方放假。")
        self.lines.pressed.connect(self._press)
        self.body.addWidget(rule)
        self.body.addWidget(self.lines)

    def refresh(self) -> None:
        """Show the days anew."""
        self.lines.set_value([_line(each) for each in local_day.local_days()])

    def _press(self, key: str) -> None:
        if key == "add":
            self.ask()
        else:
            self._remove(int(key))

    def ask(self) -> FormDialog:
        """Open the dialog for another day."""
        dialog = FormDialog(
            "加一天地方放假",
            (
                FieldSpec(
                    "day",
                    "日期",
                    lambda: DateField(lambda text: read_date(text, self._today())),
                    "可写 5-27、2027-3-10",
                    required=True,
                ),
                FieldSpec("works", "这一天", lambda: ToggleField(_KINDS), required=True),
                FieldSpec(
                    "reason", "依据", lambda: LineField("如 开斋节，自治州政府通知"), required=True
                ),
            ),
            self._record,
            accept_word="保存",
            parent=self.window(),
        )
        dialog.keep_typing(Show(Book.CHOICE, "holidays"))
        dialog.form.set_values({"works": False})
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _record(self, values: dict[str, Any]) -> None:
        works = values["works"]
        if works is None:
            raise Refusal("works", "请选择这一天放假还是上班。")
        with acting("录入地方放假"):
            local_day.record(values["day"], works, values["reason"], known=calendar())

    def _remove(self, key: int) -> None:
        with telling(self), acting("移去地方放假"):
            local_day.remove(key)


def _line(each: LocalDay) -> Line:
    word = "上班" if each.works else "放假"
    words = f"{each.day} 星期{weekday(each.day)}　{word}"
    return Line(words, each.reason, "calendar", undo=str(each.id))
