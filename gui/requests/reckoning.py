"""期限速算: the days are typed, the due date and its proof stand beside; no case is made."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.acting.telling import telling
from gui.calendar.holiday_notice import NoticeDialog
from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.forms.choices import ComboField
from gui.forms.dates import DateField
from gui.forms.field import LineField
from gui.forms.form import Form, Part
from gui.forms.rows import FieldSpec, Section
from gui.printing.preview import PreviewDialog
from gui.requests.case.clock_pane import ClockPane
from gui.theme.theme import px
from models.cases.trial import STEPS, Trial, trial
from models.law.event import Party
from models.law.workday_notice import calendar
from models.letters.handled import PARTIES
from models.store.dates import read_date
from models.store.refusal import Refusal
from reports.cases.clock_proof import clock_proof

_WIDTH, _FORM, _HEIGHT = 1000, 430, 560
_SENTENCE = "填收到日期就能算；有补正、征求意见、收费、延期的，填上日期再看。不登记，也不留下记录。"


class ReckoningDialog(SheetDialog):
    """The days at the left, figure, calendar and rules at the right. Ctrl+P prints the proof."""

    def __init__(self, parent: QWidget, today: Callable[[], date] = date.today) -> None:
        super().__init__("期限速算", _SENTENCE, parent, _WIDTH)
        self._today = today
        self.shown: Trial | None = None
        parts = self._parts() if self._has_room else tuple(_one_by_one(self._parts()))
        self.form, self.clock = Form(parts, narrow=True, label_width=84), ClockPane()
        self.remark = label(kind="hint")
        self.remark.setWordWrap(True)
        self._lay_out()
        self.form.edited.connect(lambda _key: self._reckon())
        self.clock.notice_wanted.connect(self._enter_notice)
        self.add_button("关闭", self.reject, key="Esc")
        self.add_button("清空", self._clear, key="Ctrl+N")
        self._print = self.add_button("打印", self.print, key="Ctrl+P", kind="primary")
        self.form.set_values({"received_on": today(), "party": Party.THIRD_PARTY})
        self._reckon()

    def _lay_out(self) -> None:
        height = min(px(_HEIGHT), self.room().height())
        keeps = self.clock.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.clock.setSizePolicy(keeps)
        self.clock.print_button.hide()  # it stands in the foot
        self.form.setFixedHeight(height)
        self.clock.setFixedHeight(height)
        self.form.setFixedWidth(px(_FORM) if self._has_room else self.width() * 9 // 20)
        row = QHBoxLayout()
        row.addWidget(self.form, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.clock, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.remark)
        self.remark.hide()

    @property
    def _has_room(self) -> bool:
        """Whether two days stand in one row: they are never cut."""
        return self.width() // 2 >= px(_FORM)

    def _parts(self) -> tuple[Part, ...]:
        return (
            self._day("received_on", "收到日期", required=True),
            Section("办理中，有的才填"),
            (
                self._day("supplement_asked", "要求补正"),
                self._day("supplement_received", "收到补正"),
            ),
            (self._day("consulted", "征求意见"), FieldSpec("party", "对象", _party, inline=True)),
            (
                self._day("consultation_told", "意见书送达"),
                self._day("opinion_received", "收到意见"),
            ),
            (self._day("fee_notified", "通知收费"), self._day("fee_paid", "缴费")),
            (
                self._day("extended", "延期答复"),
                FieldSpec("days", "天数", lambda: LineField("法定最长", width=86), inline=True),
            ),
            self._day("replied", "答复日期"),
        )

    def _day(self, key: str, word: str, *, required: bool = False) -> FieldSpec:
        make = partial(DateField, lambda text: read_date(text, self._today(), key), width=118)
        later = key in ("supplement_received", "opinion_received", "fee_paid")
        return FieldSpec(key, word, make, required=required, inline=later)

    def _reckon(self) -> None:
        """Show what the days give; nothing while one of them cannot be read."""
        try:
            values = self.form.values()
            self.shown = self._trial(values) if values["received_on"] else None
        except Refusal:
            self.shown = None
        self._show()

    def _trial(self, values: dict[str, object]) -> Trial:
        days = {key: day for key in STEPS if isinstance(day := values[key], date)}
        received = values["received_on"]
        assert isinstance(received, date)
        party = Party(str(values["party"]))
        return trial(received, days, _days(values["days"]), calendar(), self._today(), party)

    def _show(self) -> None:
        self._print.setEnabled(self.shown is not None)
        self.clock.setVisible(self.shown is not None)
        remarks = self.shown.remarks if self.shown is not None else []
        self.remark.setText("　".join(f"注意：{each}。" for each in remarks))
        self.remark.setVisible(bool(remarks))
        if self.shown is None:
            self.form.set_rule("received_on", "")
            return
        era = self.shown.era
        self.form.set_rule("received_on", f"{era.reply} 个工作日", era.articles["reply"])
        self.clock.show_case(self.shown)

    def _clear(self) -> None:
        blank = dict.fromkeys(("received_on", "days", *STEPS))
        self.form.set_values({**blank, "party": Party.THIRD_PARTY})
        self.form.focus_first()
        self._reckon()

    def _enter_notice(self, year: int) -> None:
        NoticeDialog(year, self, self._today).exec()
        self._reckon()

    def print(self) -> None:
        """Show the proof as it prints."""
        with telling(self.form):
            self.shown = self._trial(self.form.values())
            PreviewDialog(clock_proof(self.shown), self).exec()


def _one_by_one(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the fields each in a row of its own."""
    for part in parts:
        for each in part if isinstance(part, tuple) else (part,):
            yield each if isinstance(each, Section) else replace(each, inline=False)


def _party() -> ComboField:
    return ComboField([(party, PARTIES[party]) for party in Party], width=118)


def _days(text: object) -> int | None:
    """Return the working days typed for an extension, None where nothing was."""
    typed = str(text or "").strip()
    if not typed:
        return None
    if not typed.isdigit():
        raise Refusal("days", f"“{typed}”不是天数，请填整数，如 10。")
    return int(typed)
