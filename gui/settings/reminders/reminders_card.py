"""提醒: started with the PC, one message a day beside the clock."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QSystemTrayIcon

from gui.acting import autostart
from gui.acting.application import application
from gui.acting.telling import telling
from gui.controls.controls import label
from gui.forms.choices import ToggleField
from gui.forms.rows import FieldSpec
from gui.settings.settings_card import SettingsCard, WholeForm
from models.store.refusal import Refusal

_SENTENCE = (
    "开机以后在通知区域（时钟旁边）等着，每天提醒一次今天要办几件，按一下打开。"
    "关窗口时收到那里，登记簿一直开着；要退出，在图标上按右键。"
)
_NO_PLACE = "这个桌面没有通知区域，不能在窗口外提醒；打开公开簿，工作台照样列出要办的事。"
_UNWRITTEN = "开机启动的设置没有写进去，请检查用户文件夹的权限和剩余空间。"


class RemindersCard(SettingsCard):
    """The choice; it holds at once, on this PC alone."""

    def __init__(self, _today: Callable[[], date]) -> None:
        super().__init__("提醒")
        self.form = WholeForm(
            (
                FieldSpec(
                    "reminders",
                    "开机提醒",
                    lambda: ToggleField(((False, "不要"), (True, "要"))),
                    "只管这台电脑",
                ),
            ),
            narrow=True,
            label_width=76,
        )
        self.said = label(_SENTENCE, "hint")
        self.said.setWordWrap(True)
        self.body.addWidget(self.form)
        self.body.addWidget(self.said)
        self.form.edited.connect(self._apply)

    def refresh(self) -> None:
        """Show what is chosen, and whether there is a place for it."""
        self.form.set_values({"reminders": autostart.is_on()})
        has_place = QSystemTrayIcon.isSystemTrayAvailable()
        self.form.setEnabled(has_place or autostart.is_on())
        self.said.setText(_SENTENCE if has_place else _NO_PLACE)

    def _apply(self, key: str) -> None:
        wanted = bool(self.form.values()[key])
        with telling(self.form):
            try:
                autostart.turn(wanted)
            except OSError as error:
                self.refresh()
                raise Refusal(key, _UNWRITTEN) from error
            application().reminders_turned.emit()
