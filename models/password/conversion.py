"""The open register is written anew, sealed or unsealed, checked, and put in its own place."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from models.disk import private
from models.disk.durable import force_down
from models.store.attachment import Attachment
from models.store.attachment import contents as attached
from models.store.connection import DB, bind
from models.store.held.lock import writing
from models.store.refusal import Refusal, RegisterUnwritable, said_plainly
from models.store.secret import contents, swap
from models.store.secret import key as keys
from models.store.secret.contents import ContentBroken
from models.store.secret.key import Key
from models.store.secret.keyed import connected, driver, key_words, prepare
from models.store.words import size

Progress = Callable[[float, str], object]  # the part done, 0 to 1, and what is being done
Do = Callable[[Callable[[], list[str]]], list[str]]

_SPARE = 32 << 20  # bytes that stay free on the disk
_UNLIKE = "转换出的登记簿核对不上，登记簿保持原样；请检查磁盘后再试。"
_PER_DATABASE = 0.3  # of the time, by experience


def at_once(work: Callable[[], list[str]]) -> list[str]:
    """Do the work in the thread that asks for it."""
    return work()


def convert(key: Key | None, progress: Progress, do: Do = at_once) -> list[str]:
    """Seal the open register with `key`, or unseal it, and go on with it.

    Nothing is asked of the register meanwhile; `do` may do the work in another thread. Returns the
    names of attachments that were broken before and stayed behind. Refuses where the disk has no
    room or what was written does not agree; the register then stays as it was. Killed at any
    point, the next opening finds the one or the other.
    """
    if DB.only_read:
        raise RegisterUnwritable("register", DB.only_read)
    folder, before = DB.path.parent, DB.key
    _check_room(folder)
    names = {each.digest: each.name for each in Attachment.select()}
    DB.write_back()
    DB.leave()
    held = before
    with writing(folder), said_plainly():
        try:
            draft = swap.draft_folder(folder)
            try:
                broken = do(partial(_made, folder, draft, before, key, names, progress))
                swap.mark_ready(draft, sealed=key is not None)
            except BaseException:
                swap.settle(folder)
                raise
            held = key
            swap.settle(folder)
        finally:
            bind(folder / swap.DATABASE, held)
    return broken


def _made(
    folder: Path,
    draft: Path,
    before: Key | None,
    key: Key | None,
    names: dict[str, str],
    progress: Progress,
) -> list[str]:
    progress(0, "正在转换登记簿")
    _write_database(folder / swap.DATABASE, draft / swap.DATABASE, before, key)
    force_down(draft / swap.DATABASE)
    if key is not None:
        keys.write(draft, key)
    return list(_write_attachments(folder, draft, before, key, names, progress))


def _check_room(folder: Path) -> None:
    with writing(folder):
        files = [folder / swap.DATABASE, *attached(folder)]
        wanted = sum(each.stat().st_size for each in files) + _SPARE
        free = shutil.disk_usage(folder).free
    if free < wanted:
        raise Refusal(
            "register",
            f"转换要另写一份登记簿，需要 {size(wanted)}，磁盘只剩 {size(free)}；请腾出空间后再试。",
        )


def _write_database(file: Path, draft: Path, before: Key | None, key: Key | None) -> None:
    """Write the database anew through SQLCipher, with the numbers that it does not carry itself."""
    private.make_file(draft)
    sealing = driver(before or key)
    with closing(sealing.connect(str(file), isolation_level=None)) as db:
        prepare(db)
        if before is not None:
            db.execute(f"PRAGMA key = {key_words(before)}")
        numbers = {name: _number(db, name) for name in ("user_version", "application_id")}
        words = key_words(key) if key is not None else "''"
        db.execute(f"ATTACH DATABASE ? AS made KEY {words}", (str(draft),))
        db.execute("SELECT sqlcipher_export('made')").fetchall()
        for name, number in numbers.items():
            db.execute(f"PRAGMA made.{name} = {number}")
        db.execute("DETACH DATABASE made")
        held = _counted(db)
    with closing(connected(draft, key)) as made:
        if made.pragma("integrity_check") != "ok" or _counted(made.connection()) != held:
            raise Refusal("register", _UNLIKE)


def _number(db: Any, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _counted(db: Any) -> dict[str, Any]:
    """Return what is the same in both: shape, rows of each table, numbers given."""
    shape = db.execute("SELECT type, name, tbl_name FROM sqlite_master ORDER BY 1, 2").fetchall()
    counts: dict[str, Any] = {"": [tuple(row) for row in shape]}
    for kind, name, _ in shape:
        if kind == "table":
            counts[name] = db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
    given = db.execute("SELECT name, seq FROM sqlite_sequence ORDER BY name").fetchall()
    counts["numbers given"] = [tuple(row) for row in given]
    counts |= {name: _number(db, name) for name in ("user_version", "application_id")}
    return counts


def _write_attachments(
    folder: Path,
    draft: Path,
    before: Key | None,
    key: Key | None,
    names: dict[str, str],
    progress: Progress,
) -> Iterator[str]:
    """Write every content anew and read it again; give the names of those that are broken."""
    known = {contents.place_of(digest, before).name: digest for digest in names}
    files = attached(folder)
    for at, file in enumerate(files):
        done = _PER_DATABASE + (1 - _PER_DATABASE) * at / len(files)
        progress(done, f"正在转换附件，第 {at + 1} 件，共 {len(files)} 件")
        digest = known.get(file.name) or (file.name if before is None else None)
        try:
            digest = digest or contents.digest_of(file, before)
            _write_content(file, draft / swap.ATTACHMENTS, digest, before, key)
        except ContentBroken:
            yield names.get(digest or "", file.name)


def _write_content(
    file: Path, into: Path, digest: str, before: Key | None, key: Key | None
) -> None:
    place = into / contents.place_of(digest, key)
    private.make_folders(place.parent)
    private.make_file(place)
    with place.open("wb") as out:
        found, _ = contents.write(contents.pieces(file, before), out, key)
    if found != digest:
        place.unlink()
        raise ContentBroken
    force_down(place)
    if contents.digest_of(place, key) != digest:
        raise Refusal("register", _UNLIKE)
