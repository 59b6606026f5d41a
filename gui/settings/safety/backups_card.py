"""备份: what there is, made by itself or at a press, and read again when the clerk wants it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout

from gui.acting.act import say
from gui.acting.files import ask_file, show_folder
from gui.acting.long_reading import LongReading
from gui.acting.safekeeping import safekeeping
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, label
from gui.controls.resting import rest
from gui.dialogs.messages import Band, EmptyState, ProgressLine
from gui.settings.safety.checking import CheckingDialog
from gui.settings.safety.table import BackupTable
from gui.settings.settings_card import SettingsCard
from gui.theme.theme import px
from models.backups import backup, generations, health, restore
from models.backups.health import Health
from models.backups.shelf import Backup
from models.store import register
from models.store.refusal import Refusal
from models.store.words import size

_CHIPS = {
    Health.FINE: ChipKind.FINE,
    Health.NEVER: ChipKind.SOON,
    Health.UNREAD: ChipKind.NEUTRAL,
    Health.OVERDUE: ChipKind.SOON,
    Health.DAMAGED: ChipKind.LATE,
    Health.FAILED: ChipKind.LATE,
}


class BackupsCard(SettingsCard):
    """Lists the backups; `picked(backup)` tells which one is chosen, `elsewhere(file)` another."""

    picked = Signal(object)
    elsewhere = Signal(object)
    opened = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("备份")
        self._today = today
        self.chip = ChipLabel(parent=self)
        self.last = label("", "label")
        self.head.insertWidget(1, self.chip)
        self.head.insertWidget(2, self.last)
        self.head.addWidget(label("退出时再备份一次", "hint"))
        self.band, self.progress = Band(), ProgressLine()
        self.table = BackupTable()
        self.table.picked.connect(self.picked)
        self.table.opened.connect(self.opened)
        self.empty = EmptyState()
        self.empty.tell(
            "database",
            "还没有备份",
            "点“马上备份”做第一份；以后每天第一次打开和退出时自动做。",
        )
        self.count = label("", "label")
        self.count.setWordWrap(True)
        for part in (self.band, self.progress, self.table, self.empty, self.count):
            self.body.addWidget(part)
        self.body.addLayout(self._buttons())
        self._reading = LongReading(self, self._show)
        safekeeping().changed.connect(self.refresh)

    def _buttons(self) -> QHBoxLayout:
        self.make_button = button("马上备份", "primary", size="card", press=self.back_up)
        self.check_button = button("核对", size="card", press=self.check)
        self.folder_button = button(
            "打开文件夹", icon_name="folder", size="card", press=self.open_folder
        )
        self.other_button = button("从别处恢复…", size="card", press=self.choose_file)
        rest(self.other_button, "从别处恢复", verb=restore.VERB)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.other_button)
        row.addStretch(1)
        for part in (self.folder_button, self.check_button, self.make_button):
            row.addWidget(part)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()  # others may have made one, or taken one away

    def refresh(self) -> None:
        """Show anew what there is."""
        why = register.why_only_read()
        self.make_button.setEnabled(not why and not safekeeping().is_at_work)
        self._reading.want(lambda: (safekeeping().told(self._today()), backup.own()))

    def _show(self, found: tuple[health.Told, Sequence[Backup]]) -> None:
        told, there = found
        self.chip.set_chip(Chip(_CHIPS[told.health], told.word))
        good = next((each for each in there if each.is_good), None)
        when = health.when_said(good.made_at, self._today()) if good else ""
        self.last.setText(f"上次 {when}" if when else "")
        if safekeeping().why:
            self.band.say("late", safekeeping().why, "马上备份", self.back_up)
        else:
            self.band.silence()
        whole = sum(each.size for each in there)
        self.count.setText(f"共 {len(there)} 份，占 {size(whole)}　　{generations.IN_WORDS}")
        self.table.setVisible(bool(there))
        self.count.setVisible(bool(there))
        self.empty.setVisible(not there)
        self.check_button.setEnabled(bool(there))
        self.table.take(there)

    def back_up(self) -> None:
        """Make a backup now."""
        if safekeeping().back_up(self, _tell_of_it, self.progress) is not None:
            self.make_button.setEnabled(False)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why there is none."""
        self.band.say("late", refusal.sentence, "再试一次", self.back_up)

    def check(self) -> None:
        """Read the register and every backup again, and say what was found."""
        dialog = CheckingDialog(self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(safekeeping().changed)  # the status line follows as well
        dialog.open()

    def open_folder(self) -> None:
        """Show the backups in the program of the desktop."""
        show_folder(backup.place() / "x")

    def choose_file(self) -> None:
        """Ask for a backup that lies elsewhere, and show what restoring it would mean."""
        file = ask_file("选一份备份", "公开簿的备份 (*.zip)", self)
        if file is not None:
            self.elsewhere.emit(file)


def _tell_of_it(_nothing: object) -> None:
    say("已备份并核对")
