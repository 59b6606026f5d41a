"""A register is a folder: ``register.db``, ``attachments/``, ``backups/``.

Beginning, opening, locking and upgrading. A register is made and upgraded on a draft beside it and
swapped in once it is whole; a newer one is refused; one program at a time has it open.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from models.disk import log_of_changes, private
from models.disk.durable import force_down, put
from models.disk.shared import shared_by
from models.store import refusal
from models.store.acts import act
from models.store.attachment import clear_drafts
from models.store.database import DB, bind
from models.store.held import own_files, seat, steps
from models.store.held.lock import check_free, check_has_one_name, check_names, locked, writing
from models.store.held.rights import tighten
from models.store.refusal import FROM_BACKUP, Refusal, RegisterBroken, said_plainly
from models.store.secret import key as keys
from models.store.secret import swap
from models.store.secret.key import Ask, Key
from models.store.secret.keyed import KeyedDatabase, connected, is_sealed
from models.store.sought import index

FILE = own_files.FILE
_SAID: dict[Path, str] = {}  # of each register: it names folders, and is not kept in it
# Carries out what takes long, which tells how far it is (0 to 1) and what is being done.
Carry = Callable[[Callable[[index.Tell], list[str]]], list[str]]
# Marks the file as ours ("GKB" and a version of the mark), see SQLite's application_id.
MARK = 0x474B4201
_MAGIC = b"SQLite format 3\x00"
# By whether there is a key although the file is not sealed.
_UNLIKE = {
    True: f"{FILE} 没有加密，与旁边的 {keys.FILE} 不是一套，请用备份恢复。",
    False: f"{FILE} 已加密，但旁边缺少 {keys.FILE}，请把它放回登记簿文件夹，或用备份恢复。",
}


def begin(folder: Path, fill: Callable[[], object]) -> Path:
    """Make a register in `folder`, filled by `fill` on a draft, and return its file.

    Refuses a folder that has one, and one that cannot be written.
    """
    with founded(folder) as file:
        draft = file.with_suffix(".draft")
        _discard(draft)
        try:
            with writing(folder), said_plainly():
                _fill(draft, fill)
                put(draft, file)
        except BaseException:
            _discard(draft)
            raise
    return file


@contextmanager
def founded(folder: Path) -> Iterator[Path]:
    """Hold a folder in which a register begins, and give its file, which is to be put there.

    Refuses as `begin` does. A folder that was not there goes again where no register began.
    """
    file, is_ours = folder / FILE, not os.path.lexists(folder)
    try:
        with _held(folder):
            yield file
    except refusal.RegisterBusy:  # another program begins one in the same folder just now
        is_ours = False
        raise
    finally:
        if is_ours and not os.path.exists(file):  # also of a name that is too long
            shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    with writing(folder):
        whole = folder.resolve()
        if whole.parent == whole:
            raise Refusal("folder", f"“{folder}”是磁盘的根目录，请在里面另起一个文件夹。")
        check_names(folder)
        check_free(folder / FILE)
        for place in (folder, *(folder / name for name in own_files.STORES)):
            private.make_folders(place)
        tighten(folder)
    with locked(folder):
        with writing(folder):
            check_free(folder / FILE)  # another program may have begun one meanwhile
            keys.set_aside(folder)
        yield


def _fill(draft: Path, fill: Callable[[], object]) -> None:
    private.make_file(draft)
    with closing(_connect(draft, None)) as db:
        steps.take(db)
        db.pragma("application_id", MARK)
    bind(draft)
    try:
        with act("建立登记簿", lasting="登记簿的建立不能撤销。"):
            fill()
        DB.pragma("journal_mode", "delete")  # leaves no -wal file beside the finished one
    finally:
        DB.close()


@contextmanager
def opened(folder: Path, ask: Ask | None = None, carry: Carry | None = None) -> Iterator[list[str]]:
    """Hold the register in `folder` open; yields the names of upgrade steps that were run.

    `ask` is asked for the key of one that has a password; an upgrade is done by `carry`, which may
    use another thread. Refuses a folder without a register, one
    that is damaged, newer, open elsewhere, or sealed while nobody gives the key.
    """
    file = folder / FILE
    with writing(folder):
        is_there = file.is_file() or swap.is_pending(folder)
    if not is_there:
        raise Refusal("register", f"文件夹“{folder}”里没有登记簿（{FILE}），请检查位置或先新建。")
    with locked(folder):
        try:
            with writing(folder):
                swap.settle(folder)
                check_has_one_name(file)
            key = key_of(folder, ask)
            with writing(folder), said_plainly():
                said = tighten(folder) + _clear_log(file)
                recognise(file, key)
                taken = upgrade(file, key, carry)
                bind(file, key)
                clear_drafts(folder)
                if said:
                    say_at_opening(said)
                _check_office()
            yield taken
        finally:
            seat.leave()
            if not DB.is_closed():
                DB.leave()


def key_of(folder: Path, ask: Ask | None) -> Key | None:
    """Return the key of the register in a folder, None where it has no password.

    Refuses where it is not given.
    """
    wrapped = keys.read(folder)
    if wrapped is None:
        return None
    if ask is None:
        raise Refusal("password", "登记簿设了口令，请用 --password-file 指定写有口令的文件。")
    return ask(wrapped)


def _check_office() -> None:
    """Refuse a register without its one office: nothing can be said or counted in it."""
    if DB.execute_sql("SELECT 1 FROM office LIMIT 1").fetchone() is None:
        raise RegisterBroken("register", f"{FILE} 里没有机关信息，已损坏，{FROM_BACKUP}")


def _clear_log(file: Path) -> str:
    """Set a -wal aside that belongs to another state than the file; say so, "" when none did."""
    if log_of_changes.belongs(file):
        return ""
    kept = log_of_changes.set_aside(file)
    return (
        f"{FILE} 上次关闭以后被换过，登记簿按这个文件原样打开；"
        f"换之前没有并入的改动另存为 {kept.name}，没有用。"
    )


def say_at_opening(sentence: str) -> None:
    """Let the next window, or verb, say something about the register."""
    _SAID[DB.path] = sentence


def said_at_opening() -> str:
    """Return what the clerk has to know of how the register was opened, once; "" if nothing."""
    return _SAID.pop(DB.path, "")


def why_only_read() -> str:
    """Return why the register that is open can only be read, "" where it can be written."""
    return DB.only_read


def place() -> Path:
    """Return the folder of the register that is open."""
    return DB.path.parent


def before_upgrade() -> Path:
    """Return where the open register lies as it was before its last upgrade, if it had one."""
    return DB.path.with_suffix(".before")


def recognise(file: Path, key: Key | None) -> None:
    """Refuse a file that is no register of ours, before SQLite touches it."""
    with file.open("rb") as stream:
        head = stream.read(100)
    if not head.startswith(_MAGIC):
        raise RegisterBroken("register", f"{FILE} 不是登记簿文件或已损坏，{FROM_BACKUP}")
    if is_sealed(head) != (key is not None):
        raise RegisterBroken("register", _UNLIKE[key is not None])
    with closing(_connect(file, key)) as db:
        # Of a sealed file every page proves itself when it is read; reading all takes three times
        # as long as of a plain one, and each backup does it.
        if key is None and db.pragma("quick_check", 1) != "ok":
            raise RegisterBroken("register", f"{FILE} 已损坏，{FROM_BACKUP}")
        if db.pragma("application_id") != MARK:
            raise RegisterBroken("register", f"{FILE} 不是本程序的登记簿，请检查文件夹位置。")


def _connect(file: Path, key: Key | None) -> KeyedDatabase:
    # Where other PCs write too, no memory in common with them is wanted.
    locking = "exclusive" if shared_by(file.parent) else "normal"
    return connected(file, key, locking_mode=locking, foreign_keys=1, busy_timeout=3000)


def upgrade(file: Path, key: Key | None = None, carry: Carry | None = None) -> list[str]:
    """Bring the register up to date: on a copy, swapped in once it is whole.

    Returns the steps that were run; the search index is made anew. What was stays beside it as
    ``.before``, that of an earlier upgrade until then; interrupted, it is the old one or the new.
    Refuses a register that a newer program has upgraded.
    """
    before, copy, draft = (file.with_suffix(end) for end in (".before", ".before-draft", ".draft"))
    with closing(_connect(file, key)) as db:
        done, ours = steps.done(db), steps.known()
    if unknown := done - ours:
        raise steps.too_new(max(unknown))
    if done == ours:
        if copy.exists():  # the upgrade was killed after its very last step but one
            copy.replace(before)
        return []

    def renew(tell: index.Tell) -> list[str]:
        tell(0.0, "正在保留升级前的登记簿")
        _discard(copy)
        with closing(_connect(file, key)) as db:
            db.pragma("wal_checkpoint", "truncate")
            private.make_file(copy)
            db.execute_sql("VACUUM INTO ?", (str(copy),))
        force_down(copy)
        return _upgrade_draft(copy, draft, key, tell)

    try:
        applied = carry(renew) if carry else renew(index.unsaid)
        for rest in ("-wal", "-shm"):  # they belong to the file that is now replaced
            file.with_name(file.name + rest).unlink(missing_ok=True)
        put(draft, file)
    finally:
        _discard(draft)
    copy.replace(before)
    return applied


def lacks_steps() -> bool:
    """Tell whether the register that is open to be read is of another version than the program."""
    return steps.known() != steps.done(DB)


def _upgrade_draft(before: Path, draft: Path, key: Key | None, tell: index.Tell) -> list[str]:
    _discard(draft)
    private.make_file(draft)
    shutil.copyfile(before, draft)
    with closing(_connect(draft, key)) as db:
        tell(0.2, "正在升级登记簿")
        applied = steps.take(db)
        index.rebuild(db, lambda part, said: tell(0.3 + 0.7 * part, said))
        if db.execute_sql("PRAGMA foreign_key_check").fetchone():
            said = f"升级“{applied[-1]}”没有成功，登记簿保持原样，请联系维护人员。"
            raise RegisterBroken("register", said)
    return applied


def _discard(draft: Path) -> None:
    for name in (draft.name, f"{draft.name}-wal", f"{draft.name}-shm", f"{draft.name}-journal"):
        draft.with_name(name).unlink(missing_ok=True)
