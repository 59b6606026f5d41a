"""恢复: what the chosen backup would change, and the way to go back to it, or to keep a copy."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.acting.act import say
from gui.acting.background import run
from gui.acting.files import ask_where
from gui.acting.long_reading import LongReading
from gui.controls.controls import CutLabel, button, hair_line, label
from gui.controls.resting import rest
from gui.dialogs.messages import Band, ProgressLine
from gui.settings.safety.restore_dialog import GoneDialog, RestoreDialog
from gui.settings.settings_card import SettingsCard
from gui.theme.theme import px
from models.backups import backup, restore, shelf
from models.backups.copies import BackupUnlike
from models.backups.preview import Gone, Preview, preview
from models.backups.shelf import Backup
from models.store import register
from models.store.held import seat
from models.store.refusal import Refusal, RegisterTooNew, refusal_of

_FEW = 3
_CHOOSE = "选一份备份，这里说恢复以后会怎样。"
_WAY_BACK = "恢复前先备份现在的，随时换回来"
_RIGHT = Qt.AlignmentFlag.AlignRight


class RestoreCard(SettingsCard):
    """Shows a backup against the register as it is now."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("恢复")
        self._today = today
        self._file: Path | None = None
        self._ours = False
        self.preview: Preview | None = None
        self.title = label("", "strong")
        self.ago = label("", "label")
        self.head.insertWidget(1, self.title)
        self.head.addWidget(self.ago)
        self.band, self.progress = Band(), ProgressLine()
        self.said = label(_CHOOSE, "hint")
        self.said.setWordWrap(True)
        self._holder = QWidget()
        self.foot = label(_WAY_BACK, "hint")
        self.foot.setWordWrap(True)
        for part in (self.band, self.progress, self.said, self._holder, self.foot):
            self.body.addWidget(part)
        self.body.addLayout(self._buttons())
        self._reading = LongReading(self, self._take)

    def _buttons(self) -> QHBoxLayout:
        self.copy_button = button(
            "另存一份", icon_name="download", size="card", press=self.save_copy
        )
        self.restore_button = button("恢复…", icon_name="history", size="card", press=self.restore)
        why = seat.objection(restore.VERB) or register.why_only_read()
        rest(self.restore_button, restore.VERB, verb=restore.VERB)
        if why:
            self.foot.setText(why)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.restore_button)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Compare anew: the register may have gone on."""
        self._rest(self.preview is not None)
        if self._file is not None:
            self._reading.want(partial(_read, self._file))

    def show_backup(self, chosen: Backup) -> None:
        """Show one of the register's own backups."""
        self._ours = True
        self._show_file(chosen.file)

    def show_file(self, file: Path) -> None:
        """Show a backup that lies elsewhere."""
        self._ours = False
        self._show_file(file)

    def _show_file(self, file: Path) -> None:
        self._file = file
        self.refresh()

    def _rest(self, awake: bool) -> None:
        self.copy_button.setEnabled(awake)
        self.restore_button.setEnabled(awake and not register.why_only_read())

    def _take(self, found: Preview | Refusal) -> None:
        self.preview = None if isinstance(found, Refusal) else found
        self._rest(self.preview is not None)
        if isinstance(found, Refusal):
            self.title.setText(self._file.name if self._file and not self._ours else "")
            self.ago.setText("")
            self._put(QWidget())
            self.said.hide()
            self.band.say("late", found.sentence)
            return
        self.band.silence()
        at = found.manifest.made_at
        days = (self._today() - at.date()).days
        self.title.setText(f"到 {at:%Y-%m-%d %H:%M}")
        self.ago.setText(f"{days} 天前" if days else "今天")
        self.said.setText(_about(found, ours=self._ours))
        self.said.setVisible(bool(self.said.text()))
        self._put(self._sheet(found))

    def _put(self, holder: QWidget) -> None:
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def _sheet(self, found: Preview) -> QWidget:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(6))
        box.addLayout(_counts(found))
        titled = (
            ("恢复后没有的", found.gone),
            ("会重新出现的", found.back),
            ("会改回去的", found.old),
        )
        several = [each for each in titled if each[1]]
        for word, titles in several:
            row = QHBoxLayout()
            row.setContentsMargins(0, px(6), 0, 0)
            row.addWidget(label(word, "strong"))
            row.addWidget(label(f"{len(titles):,} 处", "label"))
            row.addStretch(1)
            if len(titles) > _FEW:
                row.addWidget(button("看全部", "link", size="card", press=self.show_gone))
            box.addLayout(row)
            box.addLayout(_titles(titles[:_FEW]))
        return holder

    def enter(self) -> None:
        """Put the cursor on what can be done with the backup that is shown."""
        for part in (self.restore_button, self.copy_button):
            if part.isEnabled():
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it was not kept elsewhere."""
        self.band.say("late", refusal.sentence)

    def show_gone(self) -> None:
        """List all that would not be there."""
        if self.preview is not None:
            _open(GoneDialog(self.preview, self.window()))

    def restore(self) -> None:
        """Ask whether the register shall go back to the backup that is shown."""
        if self.preview is not None:
            _open(RestoreDialog(self.preview, self.window()))

    def save_copy(self) -> None:
        """Keep the backup that is shown in another place, too."""
        if self.preview is None:
            return
        file = self.preview.file
        target = ask_where("另存一份备份", file.stem, "zip", "公开簿的备份", self)
        if target is not None:
            run(lambda _progress: _copied(file, target), self, done=_tell_of_copy)


def _read(file: Path) -> Preview | Refusal:
    """Read a backup; what is wrong with it is what is shown."""
    try:
        return preview(file)
    except (BackupUnlike, RegisterTooNew) as refusal:  # it may be whole all the same
        return refusal
    except Refusal as refusal:
        if file.parent == backup.place() and file.exists():
            shelf.remember(file, is_whole=False)
        return refusal
    except Exception as error:
        known = refusal_of(error)
        if known is None:
            raise
        return known


def _copied(file: Path, target: Path) -> Path:
    backup.check_target(target)
    return shelf.copy(file, target)


def _tell_of_copy(target: Path) -> None:
    say(f"已另存并核对：{target.name}")


def _about(found: Preview, *, ours: bool) -> str:
    if found.other_office:
        return f"这是“{found.other_office}”的备份，不是本登记簿的；恢复以后登记簿整个换成它的。"
    said = [] if ours else [f"别处的备份文件：{found.file.name}"]
    if found.changed:
        said.append(f"那以后改过的 {found.changed:,} 条记录，恢复后没有那些改动。")
    return "\n".join(said)


def _counts(found: Preview) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(4))
    for column, word in enumerate(("登记项", "现在", "恢复后", "相差")):
        grid.addWidget(label(word, "small"), 0, column, _RIGHT if column else Qt.AlignmentFlag(0))
    for at, each in enumerate(found.counts, 1):
        grid.addWidget(hair_line(), 2 * at - 1, 0, 1, 4)
        grid.addWidget(label(each.word), 2 * at, 0)
        grid.addWidget(label(f"{each.now:,}"), 2 * at, 1, _RIGHT)
        grid.addWidget(label(f"{each.then:,}"), 2 * at, 2, _RIGHT)
        kind = "label" if each.now == each.then else "strong"
        grid.addWidget(label(each.said, kind), 2 * at, 3, _RIGHT)
    grid.setColumnStretch(0, 1)
    return grid


def _titles(gone: tuple[Gone, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(2))
    for at, each in enumerate(gone):
        grid.addWidget(label(f"{each.since:%m-%d}", "hint"), at, 0)
        grid.addWidget(CutLabel(each.title, "hint"), at, 1)
    grid.setColumnStretch(1, 1)
    return grid


def _open(dialog: GoneDialog | RestoreDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
