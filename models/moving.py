"""The open register goes on in another folder: whole, with its attachments."""

import shutil
from contextlib import closing, suppress
from pathlib import Path

from models.disk import private
from models.disk.durable import force_down_folder, make_folder, put
from models.disk.shared import shared_by
from models.store import attachment, register
from models.store.connection import DB, bind
from models.store.held import unsaved
from models.store.refusal import Refusal, said_plainly
from models.store.secret import key as keys
from models.store.secret.key import Key
from models.store.secret.keyed import connected
from models.store.settings import remember, setting

_NAME = "公开簿登记簿"
_LEFT = "register.moved"
_STAYS = "place.stays"  # the setting that holds where the clerk chose to leave the register


def go_on_in(parent: Path) -> Path:
    """Save the open register into a new folder inside `parent`, go on there, and return it.

    It is taken from the file as this program holds it, also where that no longer lies in its
    place. Attachments that are gone with their folder are named when they are wanted. Refuses
    what cannot be written; the register then stays where it was.
    """
    before = register.place()
    folder = _free(parent)
    draft = folder / "register.draft"
    try:
        make_folder(folder)
        for name in ("attachments", "backups"):
            make_folder(folder / name)
        with said_plainly():
            private.make_file(draft)
            DB.execute_sql("VACUUM INTO ?", (str(draft),))
            _check(draft, DB.key)
        _copy_attachments(before, folder)
        if DB.key is not None:
            keys.write(folder, DB.key)
        put(draft, folder / register.FILE)
    except (OSError, Refusal) as error:
        shutil.rmtree(folder, ignore_errors=True)
        why = error.sentence if isinstance(error, Refusal) else "请检查权限和剩余空间。"
        raise Refusal(None, f"没有另存到“{folder}”：{why}") from error
    DB.leave()
    bind(folder / register.FILE, DB.key)
    unsaved.bring_back(before)
    register.say_at_opening(
        f"登记簿已另存到“{folder}”，以后从那里打开；原来的文件夹“{before}”不再使用。"
    )
    return folder


def warning() -> str:
    """Return what is to be said of the folder of the open register; "" for one of this PC alone.

    Nothing more is said once the clerk has chosen to `stay` there.
    """
    where = shared_by(register.place())
    return said_of(where) if where and setting(_STAYS) != where else ""


def said_of(where: str) -> str:
    """Say of a folder that is shared by `where` what comes of keeping a register there."""
    return (
        f"登记簿放在“{where}”里：同一时间只能一台电脑打开，网络断开或文件同步时可能丢失刚保存的内容；"
        "建议放在本机。"
    )


def stay() -> None:
    """Leave the register where it is, and say no more about it."""
    remember(_STAYS, shared_by(register.place()))


def move_to(parent: Path) -> Path:
    """Move the open register into a new folder inside `parent`, go on there, and return it.

    The file left behind is renamed, so that nobody goes on in it. Refuses as `go_on_in` does.
    """
    before = register.place()
    folder = go_on_in(parent)
    with suppress(OSError):  # it is said where the register is now
        (before / register.FILE).rename(before / _LEFT)
    return folder


def _check(file: Path, key: Key | None) -> None:
    with closing(connected(file, key)) as db:
        if db.pragma("integrity_check") != "ok":
            raise Refusal(None, "写出的登记簿核对不上，请检查磁盘。")


def _free(parent: Path) -> Path:
    """Return the name of a folder that is not there yet."""
    folder, more = parent / _NAME, 2
    while folder.exists():
        folder, more = parent / f"{_NAME}{more}", more + 1
    return folder


def _copy_attachments(before: Path, folder: Path) -> None:
    for content in attachment.contents(before):
        place = folder / "attachments" / content.parent.name / content.name
        make_folder(place.parent)
        draft = place.with_name(f"draft-{content.name}")
        private.make_file(draft)
        shutil.copyfile(content, draft)
        put(draft, place)
    force_down_folder(folder)
