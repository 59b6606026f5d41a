"""放假安排: the years whose working days are known, and the one that is to be entered."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.calendar.holiday_notice import NoticeDialog
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import Button, button, label
from gui.settings.settings_card import SettingsCard
from gui.theme.theme import px
from models.law.workday_notice import HolidayNotice, notices
from models.law.workdays import shipped_calendar

_RULE = "期限按工作日计算，每年要有国务院办公厅的放假通知；没有通知的年份不猜。"


@dataclass(frozen=True)
class YearLine:
    """What the card says of one year; `word` is what its button does."""

    year: int
    source: str
    word: str
    missing: bool = False


def year_lines(this_year: int) -> list[YearLine]:
    """Return the years worth a line, newest first: entered ones, and all from this to the next."""
    entered, shipped = notices(), shipped_calendar().years
    years = {*entered, this_year, this_year + 1}
    years |= set(range(max(shipped) + 1, this_year))  # a program that has grown old
    return [_line(year, entered.get(year), year in shipped) for year in sorted(years, reverse=True)]


def _line(year: int, notice: HolidayNotice | None, shipped: bool) -> YearLine:
    if notice is not None:
        on = f"{notice.recorded_at:%Y-%m-%d} 录入"
        return YearLine(year, "　".join(filter(None, (on, notice.title))), "修改")
    if shipped:
        return YearLine(year, "随程序提供", "更正")
    return YearLine(year, "未录入", "录入", missing=True)


class HolidayCard(SettingsCard):
    """The years with their buttons."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("放假安排")
        self._today = today
        rule = label(_RULE, "hint")
        rule.setWordWrap(True)
        self._shipped = label(kind="label")
        self._rows = QWidget()
        self.buttons: dict[int, Button] = {}
        self.body.addWidget(rule)
        self.body.addWidget(self._rows)
        self.body.addWidget(self._shipped)

    def refresh(self) -> None:
        """Show the years anew."""
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        self.buttons.clear()
        for at, line in enumerate(year_lines(self._today().year)):
            self._add(grid, at, line)
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        years = shipped_calendar().years
        self._shipped.setText(f"{min(years)}–{max(years)} 年随程序提供，已经核对。")

    def _add(self, grid: QGridLayout, at: int, line: YearLine) -> None:
        grid.addWidget(label(f"{line.year} 年", "strong"), at, 0)
        if line.missing:
            chip = ChipLabel(Chip(ChipKind.SOON, line.source, "calendar"))
            grid.addWidget(chip, at, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            source = label(line.source, "label")
            source.setWordWrap(True)
            grid.addWidget(source, at, 1)
        made = button(
            line.word,
            "" if line.missing else "link",
            size="card",
            press=lambda: self.ask(line.year),
        )
        made.setAccessibleName(f"{line.word} {line.year} 年放假安排")
        self.buttons[line.year] = made
        grid.addWidget(made, at, 2, Qt.AlignmentFlag.AlignRight)

    def ask(self, year: int) -> NoticeDialog:
        """Open the dialog for the notice of `year`."""
        dialog = NoticeDialog(year, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
