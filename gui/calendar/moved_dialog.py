"""The dialog of the due dates that have moved, to be printed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QGridLayout, QWidget

from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.theme.theme import px
from models.cases.moved_dates import Moved, moved
from models.law.local_day import LocalDay
from models.law.workday_notice import HolidayNotice
from models.law.workdays import Calendar
from models.store.acts import latest_on
from reports.cases.moved_dates import moved_dates

_WIDTH = 640
_HEADS = ("登记号", "申请人", "期限", "原定", "现为", "变动")


class MovedDialog(SheetDialog):
    """Shows the dates that moved; Ctrl+P prints them."""

    def __init__(self, found: Sequence[Moved], why: str, today: date, parent: QWidget) -> None:
        sentence = f"{why}以后重新计算：{len(found)} 个期限有变动。已办结的申请不受影响。"
        super().__init__("在办申请的期限有变动", sentence, parent, width=_WIDTH)
        self.found, self.why, self._today = found, why, today
        box = self.add_reading()
        box.addWidget(self._rows())
        box.addStretch(1)
        self.close_reading()
        self.add_button("打印", self.print, key="Ctrl+P", kind="primary")

    def _rows(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        for column, word in enumerate(_HEADS):
            grid.addWidget(label(word, "small"), 0, column)
        for row, each in enumerate(self.found, start=1):
            days = [day.isoformat() if day else "算不出" for day in (each.old, each.new)]
            words = (each.number, each.applicant, each.word, *days, each.effect)
            for column, word in enumerate(words):
                grid.addWidget(label(word, "strong" if column in (0, 5) else ""), row, column)
        return holder

    def print(self) -> None:
        """Show the list as it will be printed."""
        from gui.printing.preview import PreviewDialog  # noqa: PLC0415 (only when wanted)

        PreviewDialog(moved_dates(self.found, self.why, self._today), self).open()


def moved_dialog(
    before: Calendar, after: Calendar, today: date, parent: QWidget
) -> MovedDialog | None:
    """Return the dialog of what one calendar gives otherwise than another, None for nothing."""
    found = moved(before, after, today)
    if not found:
        return None
    done = latest_on(HolidayNotice, LocalDay)
    why = f"{done.verb}（{done.about}）" if done is not None else "放假安排改动"
    return MovedDialog(found, why, today, parent)
