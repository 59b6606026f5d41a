"""Restoring a backup: into a new folder, or in the place of the open register; whole or not."""

import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path

from models.backups import backup, bundle, copies, verify
from models.backups.manifest import REASONS, Manifest, Member, Reason
from models.disk.durable import make_folder, put
from models.store import attachment, register
from models.store.connection import DB, bind, own_connection
from models.store.held import seat
from models.store.held.lock import writing
from models.store.refusal import Refusal, said_plainly
from models.store.secret import key as keys
from models.store.secret.key import Ask, Key
from models.store.settings import known, remember, setting

VERB = "恢复备份"  # as resources/operators/roles.toml calls it
_UNDER_WAY = ".restoring"
_LEFT = (".", "register.", attachment.FOLDER, backup.FOLDER)
_AIR = 50 << 20  # octets that stay free
_TELLING = "正在备份现在的登记簿，准备恢复"
Progress = Callable[[float, str], object]  # the part done, 0 to 1, and what is being done
Do = Callable[[Callable[[], list[str]]], list[str]]


def into(file: Path, folder: Path, ask: Ask | None = None) -> Manifest:
    """Make a register of a backup in `folder`, which has none, and return what the backup says.

    `ask` is asked for the key of one with a password, which is that of its day. Refuses a folder
    that has a register or other files, or cannot be written, a backup that is damaged, and one of
    a newer program; one of an older program is upgraded. No register is left behind then.
    """
    manifest = bundle.check(file)
    verify.check_step(manifest.step)
    with writing(folder):
        check_alone(folder)
    with register.founded(folder) as place, writing(folder):
        try:
            draft = _prepared(file, manifest, folder, ask)
            if (draft.parent / keys.FILE).is_file():  # first: without it it opens to nobody
                put(draft.parent / keys.FILE, folder / keys.FILE)
            put(draft, place)
        finally:
            discard(folder)
    return manifest


def check_alone(folder: Path) -> None:
    """Refuse a folder with files of others; what is left of a register that is gone may lie there.

    Raises OSError.
    """
    for each in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not each.name.startswith(_LEFT):
            raise Refusal(
                "folder",
                f"文件夹“{folder}”里已经有别的文件（如“{each.name}”），"
                "请换一个空文件夹，或者写一个还没有的文件夹名。",
            )


def in_place(file: Path, tell: Progress, do: Do) -> list[str]:
    """Put a backup in the place of the open register, which is backed up before, and go on in it.

    Nothing else is asked of the register meanwhile; `do` does the long part, maybe in another
    thread, and what `tell` raises there ends the work. Returns what is to be said, the way back
    too. Refuses what `into` and `backup.make` refuse, a backup of other protection than the
    register has, and one at the desk who may not restore; the register then stays as it was.
    Killed at any point, the register is the old one or the new one.
    """
    seat.check(VERB)
    manifest, folder = bundle.read_manifest(file), register.place()
    key = copies.key_of(manifest)
    try:
        do(partial(_make_ready, file, folder, tell))
        with writing(folder):
            held = {name: setting(name) for name in known(backup.SETTINGS)}
            _swap_in(folder / _UNDER_WAY / register.FILE, key)
    finally:
        discard(folder)
    for name, value in held.items():
        remember(name, value)
    return [
        f"已恢复到 {manifest.made_at:%Y-%m-%d %H:%M} 的备份。恢复前的登记簿也备份了，"
        f"要换回来，请到“设置”的“数据安全”，选来由是“{REASONS[Reason.RESTORE]}”的那一份再恢复。"
    ]


def _make_ready(file: Path, folder: Path, tell: Progress) -> list[str]:
    manifest = bundle.check(file, lambda part: tell(part * 0.3, _TELLING))
    verify.check_step(manifest.step)
    with own_connection():
        key = copies.key_of(manifest)
        with writing(folder):
            _prepared(file, manifest, folder, (lambda _wrapped: key) if key else None)
        # Only now: the oldest backup goes for a new one, and that may be this one.
        backup.make(Reason.RESTORE, tell=lambda part: tell(0.5 + part * 0.5, _TELLING))
    return []


def _swap_in(draft: Path, key: Key | None) -> None:
    """Put a register in the place of the open one, sealed with the same key, and go on in that.

    Killed at any point, it is the old one or the new one: a -wal beside a file that has none of its
    own is set aside by the next start. Raises OSError; the old one is then open again.
    """
    file = DB.path
    DB.leave()
    try:
        put(draft, file)
        for rest in ("-wal", "-shm"):
            file.with_name(file.name + rest).unlink(missing_ok=True)
    finally:
        bind(file, key)


def _prepared(file: Path, manifest: Manifest, folder: Path, ask: Ask | None) -> Path:
    """Return the register of a backup as today's program wants it; its attachments are in place."""
    check_room(manifest.members.values(), folder, "备份")
    inside = begin_under_way(folder)
    draft = inside / register.FILE
    with said_plainly():
        bundle.take_out_register(file, draft)
        key = register.key_of(inside, ask)
        verify.check_copy(draft, manifest, key)
        register.recognise(draft, key)
        register.upgrade(draft, key)
    _write_attachments(file, manifest, folder)
    return draft


def begin_under_way(folder: Path) -> Path:
    """Make the folder for a register that is made ready inside `folder`. Raises OSError."""
    discard(folder)
    inside = folder / _UNDER_WAY
    inside.mkdir(mode=0o700)
    return inside


def discard(folder: Path) -> None:
    """Take away what was made ready inside `folder`."""
    shutil.rmtree(folder / _UNDER_WAY, ignore_errors=True)


def check_room(members: Iterable[Member], folder: Path, what: str) -> None:
    """Refuse a `what` whose contents a disk has no room for. Raises OSError."""
    needed = sum(each.size for each in members) + _AIR
    if shutil.disk_usage(folder).free < needed:
        raise Refusal("folder", f"磁盘剩余空间不够放下这份{what}，没有恢复；请腾出空间后再试。")


def _write_attachments(file: Path, manifest: Manifest, folder: Path) -> None:
    """Write the contents that are not there, or are not what the backup holds."""
    for name, member in manifest.members.items():
        if name in bundle.OF_REGISTER:
            continue
        place = folder / name
        if place.is_file() and attachment.is_whole(place, member.sha256, None):
            continue
        make_folder(place.parent.parent)
        make_folder(place.parent)
        with copies.drafted(place.parent, ".part") as draft:
            bundle.take_out(file, name, draft)
            put(draft, place)


def clear(folder: Path) -> None:
    """Take away what a program that was killed while it backed up or restored left behind."""
    with suppress(OSError):
        discard(folder)
        for each in (folder / backup.FOLDER, *(folder / attachment.FOLDER).glob("??")):
            copies.clear_drafts(each)
