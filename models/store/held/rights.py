"""Whose a register's folder is: of the account that works with it, and of no other on this PC."""

from contextlib import suppress
from pathlib import Path

from models.disk.private import shut, shut_all
from models.disk.shared import NETWORK, shared_by

_OURS = ("attachments", "backups", ".restoring")
_SAID = (
    "这台电脑上的其他账户原来也能看登记簿的文件，现在已改为只有您的账户能看；"
    "要给别人看的，请导出或打印。"
)


def tighten(folder: Path) -> str:
    """Shut a register's folder, and all of it that is the register's, to other accounts.

    Says so where something was open to them, "" where nothing was. In a network folder the share
    says who comes in: it is left alone.
    """
    if shared_by(folder) == NETWORK:
        return ""
    changed = shut(folder)
    with suppress(OSError):
        for each in folder.iterdir():
            if each.name.startswith("register.") or each.name in _OURS:
                changed |= shut_all(each)
    return _SAID if changed else ""
