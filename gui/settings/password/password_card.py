"""The card 口令: off or on, what is sealed, when it was set, the recovery sheet, the lock."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gui.acting.locking import CHOICES, chosen_minutes, remember_minutes
from gui.acting.telling import telling
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, label
from gui.controls.resting import rest
from gui.controls.tips import set_tip
from gui.dialogs.messages import Band
from gui.forms.choices import ToggleField
from gui.printing.preview import PreviewDialog
from gui.settings.password.setting_dialogs import AskDialog, ChangeDialog, RemoveDialog, SetDialog
from gui.settings.settings_card import SettingsCard
from gui.theme.theme import px
from models.office.profile import office
from models.password import verbs
from models.password.verbs import Protection
from models.store import register
from models.store.refusal import Refusal

_OFF = (
    "登记簿没有加密：电脑、U 盘丢了，捡到的人能看里面的姓名、证件号码。"
    "设了口令，登记簿、附件和以后的备份都加密。"
)
_ON = "忘了口令，只有恢复单能打开。\n两样都没有，谁也打不开。导出、打印的文件不加密。"
_SEALED = "登记簿、附件、以后的备份"
_NOT_PRINTED = "还没有打印"


class PasswordCard(SettingsCard):
    """Sets, changes and removes the password."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("口令")
        self._today = today
        self.chip = ChipLabel()
        self.switch = ToggleField(((False, "关"), (True, "开")))
        self.switch.setAccessibleName("口令")
        self.switch.edited.connect(self._turn)
        rest(self.switch, "设口令", verb="设置口令")
        self.head.insertWidget(1, self.chip)
        self.head.addWidget(self.switch)
        self.band = Band()
        self._holder = QWidget()
        self._said = label("", "hint")
        self._said.setWordWrap(True)
        self.minutes = ToggleField(CHOICES)
        self.minutes.edited.connect(self._keep_minutes)
        rest(self.minutes, "不用时锁定", verb="设置口令")
        self.lock_row = self._lock_row()
        self.change_button = button("改口令", size="card", icon_name="pencil", press=self.change)
        self.print_button = button(
            "打印恢复单", size="card", icon_name="printer", press=self.ask_for_sheet
        )
        for part in (self.band, self._holder, self._said, self.lock_row):
            self.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.change_button)
        row.addWidget(self.print_button)
        self.body.addLayout(row)

    def _lock_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(12))
        row.addWidget(label("不用时锁定", "label"))
        row.addWidget(self.minutes)
        row.addStretch(1)
        return holder

    def refresh(self) -> None:
        """Show what is known anew."""
        known = verbs.protection()
        self.chip.set_chip(Chip(ChipKind.WAITING, "已加密", "lock") if known else None)
        self.switch.set_value(known is not None)
        self._said.setText(_ON if known else _OFF)
        self.minutes.set_value(chosen_minutes())
        for part in (self.lock_row, self.change_button, self.print_button):
            part.setVisible(known is not None)
        why = register.why_only_read()
        for control in (self.switch, self.change_button, self.print_button):
            control.setEnabled(not why)
            set_tip(control, why)
        self._put(_facts(known))

    def _put(self, holder: QWidget) -> None:
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder

    def _turn(self) -> None:
        wanted, known = self.switch.value(), verbs.protection()
        self.switch.set_value(known is not None)  # it is turned once it is done
        if wanted and known is None:
            self._ask(SetDialog(self._today(), self.window()))
        elif not wanted and known is not None:
            self._ask(RemoveDialog(self.window()))

    def _ask(self, dialog: SetDialog | RemoveDialog | ChangeDialog | AskDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def change(self) -> None:
        """Ask for another password."""
        self._ask(ChangeDialog(self._today(), self.window()))

    def ask_for_sheet(self) -> None:
        """Show the recovery sheet once the password is given."""
        self._ask(AskDialog(self.show_sheet, self.window()))

    def show_sheet(self) -> None:
        """Show the recovery sheet, and keep on which day it was printed."""
        from reports.recovery_sheet import recovery_sheet  # noqa: PLC0415 (rarely wanted)

        known = verbs.protection()
        if known is None:
            return
        with telling(self):
            paper = recovery_sheet(
                office().name,
                verbs.recovery_code(),
                date.fromisoformat(known.set_on),
                self._today(),
            )
            preview = PreviewDialog(paper, self.window())
            preview.printed.connect(self._note_printed)
            preview.finished.connect(preview.deleteLater)
            preview.open()

    def _note_printed(self) -> None:
        with telling(self):
            verbs.note_printed(self._today())
        self.refresh()

    def _keep_minutes(self) -> None:
        with telling(self):
            remember_minutes(self.minutes.value())

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it was not done."""
        self.band.say("late", refusal.sentence)


def _facts(known: Protection | None) -> QWidget:
    holder = QWidget()
    holder.setVisible(known is not None)
    if known is None:
        return holder
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(px(5))
    printed = f"{known.printed_on} 打印或另存" if known.printed_on else _NOT_PRINTED
    facts = (
        ("加密的", _SEALED),
        ("设于", "，".join(filter(None, (known.set_on, known.set_by)))),
        ("恢复单", printed),
    )
    for at, (name, fact) in enumerate(facts):
        grid.addWidget(label(name, "label"), at, 0)
        grid.addWidget(label(fact), at, 1)
    grid.setColumnStretch(1, 1)
    return holder
