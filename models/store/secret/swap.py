"""A register sealed, or unsealed, takes the place of the one before: all of it or nothing.

What is made lies in a folder beside the register's files. Until it is marked as ready it is only a
draft; from then on every step leads forward and may be taken again, so that a program that was
killed at any point is followed by one that discards the draft, or finishes.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from models.disk.durable import force_down_folder, put
from models.disk.private import make_folders
from models.store.secret.key import FILE as KEY_FILE

DATABASE, ATTACHMENTS = "register.db", "attachments"
_DRAFT, _READY, _OLD = "register.converting", "ready", "before"
_SEALED, _PLAIN = "sealed", "plain"
# What earlier upgrades, crashes and drafts left of the register as it was.
_LEFT = ("register.before*", "register.draft*", "register.db-*")


def draft_folder(folder: Path) -> Path:
    """Return a new folder in which a register in `folder` is made anew. Raises OSError."""
    settle(folder)
    draft = folder / _DRAFT
    make_folders(draft)
    make_folders(draft / ATTACHMENTS)
    return draft


def is_pending(folder: Path) -> bool:
    """Tell whether a program was ended while it sealed or unsealed the register in a folder."""
    return (folder / _DRAFT).is_dir()


def mark_ready(draft: Path, *, sealed: bool) -> None:
    """Let what lies in the draft folder, whole and forced down, be the register. Raises OSError."""
    for inside in sorted(draft.rglob("*")):
        if inside.is_dir():
            force_down_folder(inside)
    force_down_folder(draft)
    mark = draft / f"{_READY}.draft"
    mark.write_text(_SEALED if sealed else _PLAIN, encoding="utf-8")
    put(mark, draft / _READY)


def settle(folder: Path) -> None:
    """Finish what is ready, discard what is only a draft. Raises OSError.

    Wanted while nobody else has the register, before its key is asked for.
    """
    draft = folder / _DRAFT
    if not draft.is_dir():
        return
    ready = draft / _READY
    if ready.is_file():
        _finish(folder, draft, sealed=ready.read_text(encoding="utf-8") == _SEALED)
    shutil.rmtree(draft)
    force_down_folder(folder)


def _finish(folder: Path, draft: Path, *, sealed: bool) -> None:
    if (draft / DATABASE).is_file():
        for rest in ("-wal", "-shm", "-journal"):  # they belong to the file that is now replaced
            (folder / f"{DATABASE}{rest}").unlink(missing_ok=True)
        (draft / DATABASE).replace(folder / DATABASE)
    if (draft / KEY_FILE).is_file():
        (draft / KEY_FILE).replace(folder / KEY_FILE)
    elif not sealed:
        (folder / KEY_FILE).unlink(missing_ok=True)
    _swap_attachments(folder, draft)
    force_down_folder(folder)
    for left in _left(folder):
        left.unlink(missing_ok=True)
    if (draft / _OLD).is_dir():
        shutil.rmtree(draft / _OLD)
    (draft / _READY).unlink()


def _swap_attachments(folder: Path, draft: Path) -> None:
    made, there = draft / ATTACHMENTS, folder / ATTACHMENTS
    if made.is_dir():
        if there.is_dir() and not (draft / _OLD).exists():
            there.replace(draft / _OLD)
        made.replace(there)


def _left(folder: Path) -> Iterator[Path]:
    for pattern in _LEFT:
        yield from (each for each in folder.glob(pattern) if each.is_file())
