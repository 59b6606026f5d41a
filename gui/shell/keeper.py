"""Keeps the window on the open register: its words, its day, and what is remembered of it."""

import contextlib
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from gui.acting.application import NAME, Application, Changed, Said
from gui.acting.aside import Aside
from gui.calendar.moved_dates import MovedDates
from gui.forms import drafts
from gui.shell import entries as pages
from gui.shell.everywhere import take_dropped
from gui.shell.main_window import MainWindow
from gui.shell.opening import looks
from gui.shell.opening.news_band import tell_news
from models import moving
from models.law.workday_notice import calendar
from models.law.workdays import CalendarMissing
from models.office.profile import office
from models.store import register
from models.store.held import seat, unsaved
from models.store.refusal import Refusal, RegisterLost, said_plainly
from models.store.settings import remember, setting
from reports.ways import Book, Show, Way

_LOOK_AT_CLOCK_MS = 20_000
_SIZE, _LEAST = QSize(1440, 900), QSize(1000, 620)


class Keeper(QObject):
    """Makes `window` as it was left the last time, and keeps it in step with the register.

    `today` says what day it is; when that changes every page shows its dates anew. `begin` shows
    the first page, `at_once` or after the window was drawn without one. `moved_to` is
    the folder in which the register goes on, once the clerk had it saved elsewhere; `aside` what
    is done before, while no window reads it; `opens` another register that is opened instead.
    """

    def __init__(
        self, app: Application, today: Callable[[], date], *, at_once: bool = True
    ) -> None:
        super().__init__(app)
        self._app, self._today = app, today
        self._day = today()
        self.moved_to: Path | None = None
        self.aside: Aside | None = None
        self.opens: Path | None = None
        self._lost: QDialog | None = None
        with contextlib.suppress(Refusal), said_plainly():
            unsaved.bring_back()
        app.dresser.choose(**looks.of_register()._asdict())
        every = pages.entries(today, self.resize_text)
        self.window = MainWindow(every, drafts.waiting, today, at_once=False)
        self.setParent(self.window)
        MovedDates(self.window, today)
        take_dropped(self.window, today, self.window.follow)
        self._take_place()
        self._tell()
        self.window.rebuilt.connect(self._tell)
        self.window.closing.connect(self._remember)
        self.window.put_away.connect(self._remember)
        app.changed.connect(self._follow)
        app.lost.connect(self._tell_of_loss)
        app.aside.connect(self._step_aside)
        app.taken_over.connect(self._follow_draft)
        self._seat = seat.taken()
        self.window.operator_wanted.connect(self._change_operator)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look_at_clock)
        self._clock.start(_LOOK_AT_CLOCK_MS)
        if at_once:
            self.begin()

    def begin(self) -> None:
        """Show the first page, and say on it what is to be known of how the register was opened."""
        from models import destroying  # noqa: PLC0415 (behind the first picture)

        with contextlib.suppress(Refusal), said_plainly():
            destroying.finish()
        self.window.begin()
        self._tell_of_opening()

    def _take_place(self) -> None:
        screen = QGuiApplication.primaryScreen().availableSize()
        self.window.setMinimumSize(_LEAST.boundedTo(screen))
        known = QByteArray.fromBase64(setting("window").encode())
        if known.isEmpty() or not self.window.restoreGeometry(known):
            self.window.resize(_SIZE.boundedTo(screen))
            if screen.width() <= _SIZE.width() or screen.height() <= _SIZE.height():
                self.window.setWindowState(Qt.WindowState.WindowMaximized)

    def _tell(self) -> None:
        name = office().name
        mark = "（只读）" if register.why_only_read() else ""
        self.window.setWindowTitle(f"{name} · {NAME}{mark}")
        self.window.status.set_register(f"{name}信息公开登记簿{mark}")
        self.window.status.set_operator(seat.who())
        self.window.status.set_day(self._day, _day_word(self._day))

    def _tell_of_opening(self) -> None:
        with contextlib.suppress(Refusal), said_plainly():
            band = self.window.page(self.window.page_key).band
            if said := register.why_only_read() or register.said_at_opening():
                band.say("soon", said)
            elif said := moving.warning():
                band.say("soon", said, "怎么办", partial(self._ask_about_place, said))
            else:
                tell_news(band, self.window, is_new=not setting("window"))

    def _ask_about_place(self, said: str) -> None:
        from gui.shell.shared_place import SharedPlaceDialog  # noqa: PLC0415 (only when asked)

        dialog = SharedPlaceDialog(said, self.go_on_in, self.window)
        dialog.accepted.connect(self.window.page(self.window.page_key).band.silence)
        dialog.open()

    def _tell_of_loss(self, lost: RegisterLost) -> None:
        """Offer to save elsewhere, after the form has said why; once while that is shown."""
        from gui.shell.lost import LostDialog  # noqa: PLC0415 (only where it is lost)

        if self._lost is None or not self._lost.isVisible():
            self._lost = LostDialog(lost, self.go_on_in, self.window)
            self._lost.open()

    def go_on_in(self, folder: Path) -> None:
        """Close the window, which keeps what is typed in the register that was saved."""
        self.moved_to = folder
        if self.window.close():
            for dialog in self.window.findChildren(QDialog):
                dialog.hide()  # what is typed in it is kept

    def open_another(self, folder: Path) -> None:
        """Close the window, which keeps what is typed, and open another register."""
        self.opens = folder
        self.go_on_in(folder)
        if self.window.isVisible():  # something in it could not be kept
            self.opens = self.moved_to = None

    def _step_aside(self, aside: Aside) -> None:
        """Close the window, which keeps what is typed; it is opened anew once that is done."""
        self.aside = aside
        self.go_on_in(register.place())
        if self.window.isVisible():  # something in it could not be kept
            self.aside = self.moved_to = None

    def _follow(self, changed: Changed) -> None:
        if changed.touches(("office", "holiday")) and self.window.isVisible():
            self._tell()
        if changed.touches(("operator",)) and seat.taken() != self._seat:
            QTimer.singleShot(0, self, self._follow_operator)

    def _change_operator(self) -> None:
        """换人: another one takes the seat; what is typed is kept."""
        from gui.shell.opening.sign_in import SignInDialog  # noqa: PLC0415 (only with operators)

        if self.window.may_leave():
            dialog = SignInDialog(self.window)
            dialog.accepted.connect(self._follow_operator)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _follow_operator(self) -> None:
        """Offer everywhere what the one now at the desk may do."""
        if self.window.may_leave():
            was, self._seat = self._seat, seat.taken()
            self.window.rebuild()
            if was is None or self._seat is None:
                self.window.follow(Show(Book.CHOICE, "operators"))

    def _follow_draft(self, way: Way) -> None:
        QTimer.singleShot(0, self, partial(self._go_on, way))  # after what was pressed has closed

    def _go_on(self, way: Way) -> None:
        """Show again, where it leads, what was taken over from another operator."""
        if self.window.may_leave():
            self.window.rebuild()
            self.window.follow(way)

    def look_at_clock(self) -> None:
        """Follow the day: after midnight every date is reckoned anew."""
        if self._today() != self._day:
            self._day = self._today()
            self._app.announce()

    def resize_text(self, points: float) -> None:
        """Show everything in another point size, unless the clerk wants to save first."""
        before = self._app.dresser.theme.points
        if points == before or not self.window.may_leave():
            return
        with said_plainly():
            remember("points", f"{points:g}")
        QTimer.singleShot(0, self, partial(self._show_resized, points, before))

    def _show_resized(self, points: float, before: float) -> None:
        self._app.dresser.set_points(points)
        self.window.rebuild()
        self.window.follow(Show(Book.CHOICE, "points"))
        undo = partial(self.resize_text, before)
        self.window.status.say(Said(f"字号已改为 {points:g}", undo))

    def show_refusal(self, refusal: Refusal) -> None:
        """Say what no slot expected in the dialog that is open, else on the page."""
        if isinstance(refusal, RegisterLost):
            self._app.lost.emit(refusal)
            return
        dialog = QApplication.activeModalWidget()
        tell = getattr(dialog, "show_refusal", self.window.show_refusal)
        tell(refusal)

    def _remember(self) -> None:
        dresser = self._app.dresser
        looks.keep_here(looks.Looks(dresser.theme.points, dresser.choice))
        with contextlib.suppress(Refusal), said_plainly():
            geometry = self.window.saveGeometry().toBase64().data()
            remember("window", bytes(geometry).decode())


def _day_word(day: date) -> str:
    try:
        return "工作日" if calendar().is_workday(day) else "休息日"
    except CalendarMissing:
        return "放假安排未录入"
