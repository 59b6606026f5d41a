"""上报日程: what is handed in next, what the office added itself, on which days the county asks."""

from collections.abc import Callable, Collection
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.acting.application import Changed, application
from gui.acting.telling import telling
from gui.controls.chips import Chip, ChipKind
from gui.controls.resting import rest
from gui.dialogs.sheet import SheetDialog
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.rows import FieldSpec
from gui.pages.follow_up_dialog import every_field
from gui.tables.columns import Column, Held, Kind, Query, Shape
from gui.tables.record_table import RecordTable
from gui.theme.theme import px
from models.store.dates import read_date
from models.year import duties
from models.year.duties import DutyDue
from reports.ways import Book, Show
from reports.workbench.agenda import in_days
from reports.workbench.task import SCHEDULE

Today = Callable[[], date]

_EXAMPLE = "如 政务公开信息月报"
_WIDTH, _HEIGHT = 860, 320
_SAID = "报了就按“已上报”，定了周期的自动排到下一次；天数是自然日。年度报告的日期在“设置”里改。"


def _shape(today: Today) -> Shape:
    def chip(row: DutyDue) -> Chip:
        state = in_days((row.day - today()).days)
        return Chip(ChipKind(state.tone.value), state.word)

    return Shape(
        (
            Column("state", "还剩", width_em=8.6, kind=Kind.CHIP, chip=chip, sortable=False),
            Column("title", "报什么", lambda row: row.title, sortable=False),
            Column("sub", "说明", lambda row: row.sub, 19, quiet=True, sortable=False),
            Column("day", "日期", lambda row: row.day.isoformat(), 7.2, Kind.DATE, sortable=False),
            Column("every", "周期", _every, 6, quiet=True, sortable=False),
        ),
        identity=lambda row: row.key,
        name="上报日程",
    )


def _every(row: DutyDue) -> str:
    own = next((each for each in duties.own_duties() if each.key == row.key), None)
    return own.every or "只一次" if own is not None else "每季度"


class ScheduleDialog(SheetDialog):
    """Lists what is handed in next; each can be noted as handed in, own ones added and dropped."""

    def __init__(self, today: Today, parent: QWidget) -> None:
        super().__init__("上报日程", _SAID, parent, _WIDTH)
        self._today = today
        self.list = RecordTable(_shape(today), self._find, unit="项", hints="↑↓ 选择")
        self.list.setFixedHeight(min(px(_HEIGHT), self.room().height()))
        self.list.set_empty("circle-check", "没有要上报的", "按“增加”登记本机关要定期报送的。")
        self.body.addWidget(self.list)
        self.add_button("关闭", self.reject, key="Esc")
        self._rest_by("修改上报日期", "县里的日期", self.ask_days)
        self._rest_by("删除上报日程", "删除", self.drop, "Del")
        self._rest_by("登记上报日程", "增加", self.add, "Ctrl+N")
        self._rest_by("登记报送", "已上报", self.hand_in, "Ctrl+Enter", "primary")
        self.take_back_by_key()
        application().changed.connect(self._note)
        self.list.refresh()
        self.list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.view.go_to(0)

    def _rest_by(
        self, verb: str, word: str, press: Callable[[], object], key: str = "", kind: str = ""
    ) -> None:
        rest(self.add_button(word, press, key=key, kind=kind), word, verb=verb)

    def _find(self, _query: Query) -> Held:
        return Held(duties.upcoming(self._today()))

    def _note(self, changed: Changed) -> None:
        if self.isVisible() and changed.touches({"office"}):
            self.list.refresh()

    def hand_in(self) -> None:
        """Note that the one under the cursor was handed in (Ctrl+Enter)."""
        row = self.list.view.current_row()
        if row is not None:
            with telling(self), acting("登记报送", row.title):
                duties.hand_in(row, self._today())

    def add(self) -> None:
        """Ask for a duty of the office's own (Ctrl+N)."""
        before = {each.key for each in duties.upcoming(self._today())}
        asked = AddDutyDialog(self._today, self)
        asked.accepted.connect(partial(self._go_to_new, before))
        asked.open()

    def _go_to_new(self, before: Collection[str]) -> None:
        keys = [each.key for each in duties.upcoming(self._today())]
        at = next((at for at, key in enumerate(keys) if key not in before), None)
        if at is not None:
            self.list.view.go_to(at)

    def drop(self) -> None:
        """Take a duty of the office's own out (Del); the county's rest by 不报."""
        row = self.list.view.current_row()
        if row is None:
            return
        if any(each.key == row.key for each in duties.own_duties()):
            with telling(self), acting("删除上报日程", row.title):
                duties.drop_duty(row.key)
        else:
            self.ask_days()

    def ask_days(self) -> None:
        """Ask for the county's own days of what every office hands in."""
        CountyDaysDialog(self).open()


class AddDutyDialog(FormDialog):
    """Asks for a duty of the office's own."""

    def __init__(self, today: Today, parent: QWidget) -> None:
        super().__init__(
            "增加上报日程",
            (
                FieldSpec(
                    "title", "报什么", lambda: LineField("如 政务公开信息月报"), required=True
                ),
                FieldSpec(
                    "day",
                    "日期",
                    lambda: DateField(lambda text: read_date(text, today(), "day")),
                    "第一次报送的日期",
                    required=True,
                ),
                FieldSpec(
                    "every",
                    "周期",
                    every_field,
                    "也可以写成“每 10 天”",
                ),
                FieldSpec("note", "说明", lambda: LineField("如 报县政务公开办")),
            ),
            self._add,
            accept_word="保存",
            parent=parent,
        )
        self.keep_typing(Show(Book.TASK, SCHEDULE))

    def _add(self, values: dict[str, Any]) -> None:
        every, note = values["every"] or "", values["note"] or ""
        with acting("登记上报日程", values["title"] or ""):
            duties.add_duty(values["title"] or "", values["day"], every, note)


class CountyDaysDialog(FormDialog):
    """Asks on which days of the year the county wants what every office hands in."""

    def __init__(self, parent: QWidget) -> None:
        self._names = duties.common_duties()
        usual = "写成 1-5、4-5；县里不要的写“不报”；空着就按通常的日期"
        super().__init__(
            "县里的日期",
            [
                FieldSpec(key, name, partial(LineField, days), usual)
                for key, (name, days) in self._names.items()
            ],
            self._take,
            accept_word="保存",
            parent=parent,
        )
        self.keep_typing(Show(Book.TASK, SCHEDULE))
        self.form.set_values({key: duties.county_days(key) for key in self._names})

    def _take(self, values: dict[str, Any]) -> None:
        with acting("修改上报日期", "县里的日期"):
            for key in self._names:
                duties.set_county_days(key, values[key] or "")
