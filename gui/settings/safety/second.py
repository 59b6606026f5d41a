"""第二备份: the backups once more on a stick or another disk, caught up when it is plugged in."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gui.acting.act import say
from gui.acting.files import ask_folder
from gui.acting.safekeeping import safekeeping
from gui.acting.telling import telling
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import CutLabel, button, label
from gui.controls.resting import rest
from gui.dialogs.messages import Band, ProgressLine
from gui.settings.settings_card import SettingsCard
from gui.theme.theme import px
from models.backups import second_place
from models.backups.health import when_said
from models.backups.second_place import Look
from models.store import register
from models.store.refusal import Refusal
from models.store.words import size

_NONE = (
    "电脑坏了、丢了，从第二备份恢复。插上 U 盘或另一块硬盘，点“选位置”；"
    "以后插着就自动补齐，没插就等下一次。"
)
_SAME_DISK = "和登记簿在同一块盘上：盘坏了，两份都没有。最好换到 U 盘或另一块硬盘。"
_APART = "电脑坏了、丢了，还能从这里恢复。"
_LITTLE = 1 << 30


class SecondCard(SettingsCard):
    """Shows how the second place is, and lets it be chosen."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("第二备份")
        self._today = today
        self.look: Look | None = None
        self.chip = ChipLabel(parent=self)
        self.head.insertWidget(1, self.chip)
        self.band, self.progress = Band(), ProgressLine()
        self._holder = QWidget()
        self.said = label("", "hint")
        self.said.setWordWrap(True)
        for part in (self.band, self.progress, self._holder, self.said):
            self.body.addWidget(part)
        self.body.addLayout(self._buttons())
        safekeeping().changed.connect(self.refresh)

    def _buttons(self) -> QHBoxLayout:
        self.forget_button = button("不用了", "quiet", size="card", press=self.forget)
        self.choose_button = button("选位置", icon_name="folder", size="card", press=self.choose)
        self.again_button = button("再找一次", size="card", press=self.look_again)
        for part in (self.forget_button, self.choose_button):
            rest(part, second_place.VERB, verb=second_place.VERB)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for part in (self.forget_button, self.choose_button, self.again_button):
            row.addWidget(part)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        if second_place.chosen() is not None:
            safekeeping().catch_up(self)

    def refresh(self) -> None:
        """Show anew how it was when it was looked for last."""
        self.band.silence()
        known = second_place.chosen() is not None
        self.look = safekeeping().second if known else None
        self.choose_button.setText(" 换位置" if known else " 选位置")
        self.choose_button.setEnabled(not register.why_only_read())
        self.again_button.setVisible(known)
        self.forget_button.setVisible(known)
        why = safekeeping().second_why
        if why:
            self.band.say("late", why, "再试一次", self.look_again)
        self.chip.set_chip(self._chip(bool(why)) if known else None)
        self.said.setText(self._words() if known else _NONE)
        self._put(_facts(self._facts()))

    def _chip(self, failed: bool) -> Chip:
        if failed:
            return Chip(ChipKind.LATE, "没有写成")
        if self.look is None:
            return Chip(ChipKind.NEUTRAL, "正在找")
        if self.look.folder is not None:
            lacks = self.look.missing
            return (
                Chip(ChipKind.WAITING, f"缺 {lacks} 份") if lacks else Chip(ChipKind.FINE, "齐全")
            )
        if days := second_place.overdue_days(self._today()):
            return Chip(ChipKind.SOON, f"{days} 天没有插上")
        return Chip(ChipKind.NEUTRAL, "没有插上")

    def _facts(self) -> list[tuple[str, str]]:
        look = self.look
        if look is None:
            return []
        found = [
            ("放在", str(look.folder or look.place.folder)),
            ("上次", when_said(look.place.caught_up, self._today()) + "，已核对"),
        ]
        if look.folder is not None:
            enough = "够用" if look.free > _LITTLE else "不多了，请腾出空间"
            found += [("有", f"{look.held} 份"), ("剩余", f"{size(look.free)}，{enough}")]
        return found

    def _words(self) -> str:
        look = self.look
        if look is None:
            return ""
        if look.folder is None:
            lacks = f"，缺 {look.missing} 份" if look.missing else ""
            return f"插上就自动补齐{lacks}。{_APART}"
        return _SAME_DISK if look.is_on_same_disk else _APART

    def _put(self, holder: QWidget) -> None:
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def choose(self) -> None:
        """Ask for the folder, and copy what is there."""
        folder = ask_folder("第二备份放在哪里：选 U 盘或另一块硬盘", self)
        if folder is not None:
            self.take(folder)

    def take(self, folder: Path) -> None:
        """Use a folder for the second place from now on."""
        with telling(self) as told:
            second_place.choose(folder, datetime.now())
        if not told:
            self.look_again()

    def look_again(self) -> None:
        """Look for it again, and copy what it lacks."""
        safekeeping().catch_up(self, self._tell_of_it, self.progress)

    def _tell_of_it(self, _nothing: object) -> None:
        self.refresh()
        look = self.look
        if look is not None and not safekeeping().second_why:
            say("第二备份已补齐" if look.folder else "没有找到第二备份，请插上以后再找")

    def forget(self) -> None:
        """Use no second place any more."""
        with telling(self):
            second_place.forget()
        safekeeping().second_why = ""
        self.refresh()
        say("不再用第二备份；那里的备份都留着")

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it cannot be used."""
        self.band.say("late", refusal.sentence)


def _facts(facts: list[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(4))
    for at, (name, fact) in enumerate(facts):
        grid.addWidget(label(name, "label"), at, 0)
        grid.addWidget(CutLabel(fact), at, 1)
    grid.setColumnStretch(1, 1)
    holder.setVisible(bool(facts))
    return holder
