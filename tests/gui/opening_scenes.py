"""What is asked and said where a register is opened, locked or lost, and who works with it."""

from collections.abc import Callable
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from unittest.mock import patch

from PySide6.QtWidgets import QWidget

from gui.dialogs.sheet import tell
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.settings import operator_dialogs
from gui.settings.password import setting_dialogs
from gui.shell.lost import LostDialog
from gui.shell.main_window import MainWindow
from gui.shell.only_read import OnlyReadDialog
from gui.shell.opening.carrying_out import CarryingOut
from gui.shell.opening.lock import ProveDialog
from gui.shell.opening.password_dialogs import PasswordDialog, RecoveryDialog, tell_recovered
from gui.shell.opening.sign_in import SignInDialog
from gui.shell.shared_place import SharedPlaceDialog
from models.disk.watch import Fault
from models.moving import said_of
from models.operators import operator
from models.operators.operator import Operator
from models.password import old_backups, tries
from models.store import connection, refusal
from models.store.held import steps
from models.store.refusal import Refusal, RegisterBusy, RegisterLost, RegisterUnwritable
from models.store.secret.key import Key
from tests.gui import scenes
from tests.gui.dialog_scenes import opened, show

_PASSWORD = "清泉石上流 2026"
_NAMES = (("王××", "管理"), ("李××", "登记"))
_PLACE = Path("/home/office/公开簿/register")


@cache
def _key() -> Key:
    return Key.made(_PASSWORD, "2026-03-02")


def _over_home(make: Callable[[MainWindow], FormDialog], window: MainWindow) -> FormDialog:
    window.show_page("home")
    dialog = make(window)
    show(dialog)
    return dialog


def _refused(dialog: FormDialog, **typed: str) -> QWidget:
    """Type into the fields and try."""
    for key, text in typed.items():
        field = dialog.form.field(key)
        assert isinstance(field, LineField)
        field.line.setText(text)
    scenes.settle()
    dialog.accept()
    return dialog


# --- the password


def _asked(_window: MainWindow) -> FormDialog:
    return PasswordDialog(_PLACE, _key())


def password_wrong(window: MainWindow) -> QWidget:
    """The password typed wrongly so often that the next try has to wait."""
    dialog = _over_home(_asked, window)
    known = (tries.FREE, datetime.now())
    with patch.object(tries, "_known", lambda _folder: known):
        return _refused(dialog, password="春眠不觉晓")


def recovered_wrong(window: MainWindow) -> QWidget:
    """The recovery code with a new password that was typed in two ways."""
    dialog = _over_home(lambda _window: RecoveryDialog(_PLACE, _key()), window)
    return _refused(dialog, recovery="ABCD-2345", password=_PASSWORD, again="春眠不觉晓")


def _setting(window: MainWindow) -> FormDialog:
    old = [Path(f"公开簿备份 2026-03-{day} 0831.zip") for day in (12, 24, 25, 26)]
    with patch.object(old_backups, "readable", lambda: old):
        return setting_dialogs.SetDialog(scenes.TODAY, window)


def password_set_wrong(window: MainWindow) -> QWidget:
    """Another password typed the second time."""
    return _refused(_over_home(_setting, window), password=_PASSWORD, again="春眠不觉晓")


# --- the operators


def _staff() -> list[Operator]:
    return [Operator(name=name, role=role) for name, role in _NAMES]


def _signing_in(parent: QWidget | None) -> FormDialog:
    here = patch.object(operator, "operators", _staff)
    with here, patch.object(operator, "last_seen", lambda: _NAMES[1][0]):
        return SignInDialog(parent)


def _changing(window: MainWindow) -> FormDialog:
    return operator_dialogs.ChangeDialog(_staff()[1], scenes.TODAY, window)


def _own_password(window: MainWindow) -> FormDialog:
    with patch.object(Operator, "get_by_id", lambda _key: _staff()[1]):
        return operator_dialogs.OwnPasswordDialog(1, window)


def operator_wrong(window: MainWindow) -> QWidget:
    """The first operator, whose password was typed in two ways."""
    dialog = _over_home(operator_dialogs.TurnOnDialog, window)
    return _refused(dialog, name=_NAMES[0][0], password=_PASSWORD, again="春眠不觉晓")


def operators_off(window: MainWindow) -> QWidget:
    window.show_page("home")
    return show(operator_dialogs.TurnOffDialog(window))


# --- the register


def lost(fault: Fault, window: MainWindow) -> QWidget:
    """The register taken away, or written into, under the open window."""
    window.show_page("home")
    said = RegisterLost(connection.LOST[fault], is_whole=fault is not Fault.WRITTEN)
    return show(LostDialog(said, lambda _folder: None, window))


def lost_elsewhere_refused(window: MainWindow) -> QWidget:
    """The register that could not be saved elsewhere."""
    dialog = lost(Fault.GONE, window)
    assert isinstance(dialog, LostDialog)
    dialog.show_refusal(Refusal(None, "登记簿没有另存到“/media/office”：磁盘已满，请换一个地方。"))
    return dialog


def shared_place(window: MainWindow) -> QWidget:
    window.show_page("home")
    said = said_of("坚果云 的同步文件夹")
    return show(SharedPlaceDialog(said, lambda _folder: None, window))


def only_read(said: Refusal, window: MainWindow) -> QWidget:
    """A register that another program holds, or that lies where nothing can be written."""
    window.show_page("home")
    return show(OnlyReadDialog(said))


def not_opened(sentence: str, window: MainWindow) -> QWidget | None:
    """A register that cannot be opened at all."""
    window.show_page("home")
    return opened(partial(tell, "登记簿打不开", sentence, window))


def recovered(window: MainWindow) -> QWidget | None:
    window.show_page("home")
    return opened(partial(tell_recovered, window))


def carrying_out(window: MainWindow) -> QWidget:
    window.show_page("home")
    sheet = CarryingOut("正在加密登记簿")
    show(sheet)
    sheet.line.show_progress("正在加密附件", 0.4)
    sheet.fit()
    return sheet


_BUSY = RegisterBusy("register", "登记簿正在被另一个程序使用，请关闭那个窗口后再试。")
_UNWRITABLE = RegisterUnwritable("register", "登记簿所在的文件夹不能写，请检查权限。")
_ASKED: dict[str, Callable[[MainWindow], FormDialog]] = {
    "password_asked": _asked,
    "password_set": _setting,
    "password_change": partial(setting_dialogs.ChangeDialog, scenes.TODAY),
    "password_remove": setting_dialogs.RemoveDialog,
    "recovery_sheet": lambda window: setting_dialogs.AskDialog(lambda: None, window),
    "sign_in": lambda _window: _signing_in(None),
    "change_operator": _signing_in,
    "prove": partial(ProveDialog, _NAMES[0][0]),
    "operators_on": operator_dialogs.TurnOnDialog,
    "operator_add": operator_dialogs.AddDialog,
    "operator_change": _changing,
    "own_password": _own_password,
}
SCENES: dict[str, Callable[[MainWindow], QWidget | None]] = {
    **{name: partial(_over_home, make) for name, make in _ASKED.items()},
    **{
        each.__name__: each
        for each in (
            password_wrong,
            recovered_wrong,
            password_set_wrong,
            operator_wrong,
            operators_off,
            lost_elsewhere_refused,
            shared_place,
            recovered,
            carrying_out,
        )
    },
    **{f"lost_{each.name.lower()}": partial(lost, each) for each in Fault},
    "only_read_busy": partial(only_read, _BUSY),
    "only_read_place": partial(only_read, _UNWRITABLE),
    "register_damaged": partial(not_opened, f"register.db 已损坏，{refusal.FROM_BACKUP}"),
    "register_newer": partial(not_opened, steps.too_new("0041_x").sentence),
}
