"""跟进: the office's own date on records, asked for, changed, done or taken away."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting, say
from gui.acting.telling import telling
from gui.forms.choices import ComboField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.lines import LinesField, Way
from gui.forms.rows import FieldSpec
from models.office import follow_up
from models.office.follow_up import Every, FollowUp
from models.store.database import Table
from models.store.dates import read_date
from reports.ways import Open
from reports.workbench.follow_ups import BOOKS

_EVERY = [(each.value, each.value) for each in Every if each.value]
_SAID = "到了这一天，工作台上会提醒；办好了按“办好了”，定了周期的自动排到下一次。法定期限不受影响。"
_DAYS, _MONDAY = 7, "monday"
_SOON = (Way("1", "明天"), Way(_MONDAY, "下周一"), Way(str(_DAYS), "一周后"))


def every_field() -> ComboField:
    """Return the field of how often something comes again; own words may be typed."""
    return ComboField(_EVERY, empty="只一次", editable=True)


class FollowUpDialog(FormDialog):
    """Asks for day, repetition and note of one record, or of several at once."""

    def __init__(
        self, records: Sequence[Table], parent: QWidget, today: Callable[[], date] = date.today
    ) -> None:
        self._records, self._today = records, today
        self._what = records[0].in_words() if len(records) == 1 else f"{len(records):,} 项"
        self._known = follow_up.open_of(records[0]) if len(records) == 1 else None
        super().__init__(
            f"跟进：{_short(self._what)}",
            (
                FieldSpec(
                    "due_on",
                    "跟进日期",
                    lambda: DateField(lambda text: read_date(text, today(), "due_on")),
                    required=True,
                ),
                FieldSpec("soon", "", lambda: LinesField(_SOON)),
                FieldSpec("every", "周期", every_field),
                FieldSpec("note", "事项", lambda: LineField("如 催科室交材料")),
            ),
            self._save,
            sentence=_SAID,
            accept_word="保存",
            parent=parent,
            label_width=70,
        )
        self.form.set_rule("every", "可选，也可以写成“每 10 天”", whole=True)
        first = records[0]
        keys = [each.id for each in records]
        self.keep_typing(Open(BOOKS[type(first)], first.id), keys)
        soon = self.form.field("soon")
        assert isinstance(soon, LinesField)
        soon.pressed.connect(self._take_day)
        if self._known is not None:
            self._add_ends(self._known)

    def _add_ends(self, known: FollowUp) -> None:
        self.form.set_values(
            {"due_on": known.due_on, "every": known.every or None, "note": known.note}
        )
        for word, press in (("取消跟进", partial(self._drop, known)), ("办好了", self._done)):
            self.foot.insertWidget(1, self.add_button(word, press))

    def _take_day(self, key: str) -> None:
        """Write one of the usual days into the form; what else she fills in comes next."""
        today = self._today()
        ahead = _DAYS - today.weekday() if key == _MONDAY else int(key)
        self.form.field("due_on").set_value(today + timedelta(days=ahead))
        self.form.set_dirty(True)
        self.form.clear_errors()
        self.form.go_to("every")

    def _save(self, values: dict[str, Any]) -> None:
        every, note = values["every"] or "", values["note"] or ""
        with acting("定跟进日期", self._what):
            for each in self._records:
                kind = type(each).__name__
                follow_up.follow_up(kind, each.id, values["due_on"], self._today(), every, note)

    def _done(self) -> None:
        with telling(self.form):
            if self._known is not None:
                finish(self._known, self._records[0], self._today())
            self.let_go()

    def _drop(self, known: FollowUp) -> None:
        with telling(self.form), acting("取消跟进", self._what):
            follow_up.drop(known)
            self.let_go()


def finish(known: FollowUp, record: Table | None, today: date) -> None:
    """Note that it was done, and say when it comes again."""

    def said() -> str:
        after = FollowUp.known(known.id)
        again = after is not None and after.is_open
        return f"已办好；下一次 {after.due_on}" if again and after else "已办好"

    with acting("跟进办好", record.in_words() if record else known.note, said):
        follow_up.done(known, today)


def ask_follow_up(records: Sequence[Table], over: QWidget) -> None:
    """Ask by when some records are to be looked at again; says what to do where there is none."""
    if not records:
        say("先打开或者选中一条记录，再按 Ctrl+U 定跟进日期")
        return
    dialog = FollowUpDialog(records, over)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _short(name: str) -> str:
    return name if len(name) <= 20 else f"{name[:19]}…"
