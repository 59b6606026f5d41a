"""Restoring a backup into a new folder: whole, or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from models.backups import backup, bundle, copies, verify
from models.backups.manifest import Manifest
from models.disk.durable import make_folder, put
from models.store import attachment, register
from models.store.held.lock import writing
from models.store.refusal import Refusal, said_plainly
from models.store.secret import key as keys
from models.store.secret.key import Ask

_UNDER_WAY = ".restoring"
_AIR = 50 << 20  # octets that stay free


def into(file: Path, folder: Path, ask: Ask | None = None) -> Manifest:
    """Make a register of a backup in `folder`, which has none, and return what the backup says.

    `ask` is asked for the key of one with a password, which is that of its day. Refuses a folder
    that has a register or cannot be written, a backup that is damaged, and one of a newer program;
    one of an older program is upgraded. No register is left behind then.
    """
    manifest = bundle.check(file)
    verify.check_step(manifest)
    with (
        register.founded(folder) as place,
        writing(folder),
        _prepared(file, manifest, folder, ask) as draft,
    ):
        if (draft.parent / keys.FILE).is_file():  # first: without it the register opens to nobody
            put(draft.parent / keys.FILE, folder / keys.FILE)
        put(draft, place)
    return manifest


@contextmanager
def _prepared(file: Path, manifest: Manifest, folder: Path, ask: Ask | None) -> Iterator[Path]:
    """Give the register of a backup as today's program wants it; its attachments are in place."""
    _check_room(manifest, folder)
    inside = folder / _UNDER_WAY
    shutil.rmtree(inside, ignore_errors=True)
    inside.mkdir(mode=0o700)
    draft = inside / register.FILE
    try:
        with said_plainly():
            bundle.take_out_register(file, draft)
            key = register.key_of(inside, ask)
            verify.check_copy(draft, manifest, key)
            register.recognise(draft, key)
            register.upgrade(draft, key)
        draft.chmod(0o600)
        _write_attachments(file, manifest, folder)
        yield draft
    finally:
        shutil.rmtree(inside, ignore_errors=True)


def _check_room(manifest: Manifest, folder: Path) -> None:
    needed = sum(each.size for each in manifest.members.values()) + _AIR
    if shutil.disk_usage(folder).free < needed:
        raise Refusal("folder", "磁盘剩余空间不够放下这份备份，没有恢复；请腾出空间后再试。")


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
        shutil.rmtree(folder / _UNDER_WAY, ignore_errors=True)
        for each in (folder / backup.FOLDER, *(folder / attachment.FOLDER).glob("??")):
            copies.clear_drafts(each)
