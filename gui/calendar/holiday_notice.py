"""录入放假安排: takes the wording of the notice and shows what was read before it is saved."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.acting.files import ask_file
from gui.acting.telling import telling
from gui.controls.controls import button, label, set_state
from gui.controls.tall_sheet import scrolled
from gui.controls.tips import set_tip
from gui.forms.choices import ToggleField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField, TextField
from gui.forms.rows import FieldSpec
from models.cases.moved_dates import Moved, moved
from models.law.notice_reading import NoticeDays
from models.law.workday_notice import calendar, notices, read_whole, record_notice, taken_over
from models.law.workdays import YearCalendar
from models.store.refusal import Refusal
from models.store.words import listed, weekday
from reports.ways import Book, Show

_EXAMPLE = "粘贴国务院办公厅通知的原文，如\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。"
_WHY = "国务院办公厅每年秋天发布下一年的通知；粘贴进来，期限就能算到那一年。"
_KINDS = ((False, "全年通知"), (True, "补充通知"))  # a supplementary one changes its own days
_MOST = 4  # moved dates that are named before the notice is taken
_READ, _FORM = 186, 250  # the height of what was read; of the form above it
_EMPTY = "读出的日期会显示在这里，核对以后再保存。"


class NoticeDialog(FormDialog):
    """Enters or changes the 放假安排 of one year."""

    def __init__(self, year: int, parent: QWidget, today: Callable[[], date] = date.today) -> None:
        self._year, self._today, self._read_below = year, today, 0
        known = notices().get(year)
        super().__init__(
            f"{year} 年放假安排",
            (
                FieldSpec("text", "通知原文", lambda: TextField(_EXAMPLE, 7), required=True),
                FieldSpec("supplementary", "这份通知", lambda: ToggleField(_KINDS)),
                FieldSpec("title", "文号", lambda: LineField("如 国办发明电〔YYYY〕7号")),
            ),
            self._save,
            sentence=_WHY,
            accept_word="保存",
            parent=parent,
        )
        self.keep_typing(Show(Book.CHOICE, "holidays"))
        self.read = label(kind="small")
        self.read.setWordWrap(True)
        self.read.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_state(self.read, "role", "sheet")
        area = scrolled(self.read)
        area.setAccessibleName("读出的日期")
        high = self.within(_READ, _FORM)
        area.setFixedHeight(high)
        self._read_below = high + self.body.spacing()
        self.body.addWidget(area)
        file = button("从文件读入", icon_name="file-spreadsheet", press=self.choose_file)
        set_tip(file, "xlsx：日期、类型（休或班）、名称 三列；或 json")
        file.setAutoDefault(False)
        self.foot.insertWidget(0, file)
        self._before = f"现在录入的是：\n{in_words(known.days)}" if known else _EMPTY
        self.form.edited.connect(lambda _key: self._show_read())
        self.form.set_values(
            {"title": known.title if known else "", "text": "", "supplementary": False}
        )
        self._show_read()

    def room(self) -> QSize:
        """Return the room of the form: what was read stands below it."""
        return super().room() - QSize(0, self._read_below)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.go_to("text")

    def _show_read(self) -> None:
        text = self.form.field("text").value()
        if not text:
            self.read.setText(self._before)
            return
        try:
            self.read.setText(self._preview(text, bool(self.form.field("supplementary").value())))
        except Refusal as refusal:
            self.read.setText(refusal.sentence)

    def _preview(self, text: str, supplementary: bool) -> str:
        """Return what was read and which dates of open requests it would move."""
        found = read_whole(self._year, text, supplementary=supplementary)
        after = taken_over(self._year, found, supplementary=supplementary)
        whole = f"录入后全年是：\n{in_words(after.years[self._year])}" if supplementary else ""
        moves = _moves(moved(calendar(), after, self._today()))
        parts = ["读出：", *_by_year(found), whole, moves]
        return "\n".join(filter(None, parts))

    def choose_file(self) -> None:
        """Ask for a file and read it into the text."""
        chosen = ask_file("读入放假安排", "放假安排 (*.xlsx *.xls *.et *.json)", self)
        if chosen is not None:
            self.read_file(chosen)

    def read_file(self, path: Path) -> None:
        """Read a file into the text, where it is looked through before it is saved."""
        from reports.ledgers.notice_file import read_notice_file  # noqa: PLC0415 (only when wanted)

        with telling(self.form):
            self.form.set_values({"text": read_notice_file(path, self._year)})
        self._show_read()

    def _save(self, values: dict[str, Any]) -> None:
        word = "修改" if self._year in notices() else "录入"
        text, supplementary = values["text"], bool(values["supplementary"])
        read_whole(self._year, text, supplementary=supplementary)
        with acting(f"{word}放假安排", f"{self._year} 年"):
            record_notice(self._year, text, values["title"], supplementary=supplementary)


def _by_year(found: NoticeDays) -> list[str]:
    """Return what a notice sets, the days of another year by themselves."""
    years = sorted({day.year for day in found.rest | found.work})
    said = []
    for year in years:
        rest = frozenset(day for day in found.weekdays_off if day.year == year)
        work = frozenset(day for day in found.work if day.year == year)
        head = f"{year} 年 " if len(years) > 1 else ""
        said.append(f"{head}{in_words(YearCalendar(rest, work))}")
    return said


def _moves(found: Sequence[Moved]) -> str:
    """Return in a sentence which dates of open requests would move."""
    if not found:
        return "在办申请的期限没有变动。"
    named = [f"{each.number} {each.word} {_iso(each.old)} → {_iso(each.new)}" for each in found]
    return f"在办申请有 {len(found)} 个期限会变动：{listed(named, _MOST)}"


def _iso(day: date | None) -> str:
    return day.isoformat() if day else "算不出"


def in_words(days: YearCalendar) -> str:
    """Return what a notice changes, with weekdays; weekends off need no word."""
    rest = f"周一至周五休息 {len(days.rest)} 天：{_spans(sorted(days.rest))}" if days.rest else ""
    work = f"周末上班 {len(days.work)} 天：{_spans(sorted(days.work))}" if days.work else ""
    return "\n".join(filter(None, (rest, work or "没有周末上班")))


def _spans(days: list[date]) -> str:
    """Return days as spans: 01-01 周五、02-15 周一至 02-19 周五."""
    found: list[list[date]] = []
    for day in days:
        if found and day - found[-1][-1] == timedelta(days=1):
            found[-1].append(day)
        else:
            found.append([day])
    return "、".join("至 ".join(dict.fromkeys((_day(s[0]), _day(s[-1])))) for s in found)


def _day(day: date) -> str:
    return f"{day:%m-%d} 周{weekday(day)}"
