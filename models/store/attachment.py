"""Attachments: files that stand with a record, kept in the register's folder by their content."""

import hashlib
import io
import os
import re
import tempfile
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from peewee import CharField, DateTimeField, IntegerField

from models.disk.durable import make_folder, put
from models.store.database import DB, Table
from models.store.plain_text import safe_file_name
from models.store.refusal import Refusal
from models.store.secret import contents as sealing
from models.store.secret.contents import ContentBroken, place_of
from models.store.secret.key import Key

FOLDER = "attachments"
_CONTENT = re.compile("[0-9a-f]{64}")  # a name that `place_of` gives
_DRAFT = "draft-"
_PIECE = 1 << 20
_MOST = 200 << 20  # a register must still fit on a USB stick


class Attachment(Table):
    """One file of one record. `kind` names the table, `digest` the content (SHA-256).

    The same content is stored once however often it is attached.
    """

    kind = CharField()
    record = IntegerField()
    name = CharField()
    digest = CharField()
    size = IntegerField()
    added_at = DateTimeField(default=datetime.now)
    removed_at = DateTimeField(null=True)

    named_by = "name"
    belongs_to_any = True

    class Meta:
        indexes = ((("kind", "record"), False),)


def attach(kind: str, record: int, file: Path) -> Attachment:
    """Copy `file` into the register and let it stand with a record.

    Refuses what cannot be read, what is no file, is empty, or larger than 200 MB.
    """
    try:
        if not file.is_file():
            raise Refusal(None, f"“{file.name}”不是文件，请选一个文件。")
        size = file.stat().st_size
        if not 0 < size <= _MOST:
            why = "是空文件" if not size else "超过 200 MB"
            raise Refusal(None, f"“{file.name}”{why}，没有加入。")
        digest = store(file)
    except OSError as error:
        raise Refusal(None, f"“{file.name}”读不了或磁盘已满，没有加入附件。") from error
    same = standing(kind, record, digest)
    if same is not None:
        raise Refusal(None, f"这份文件已经在附件里：“{same.name}”。")
    return _add(kind, record, file.name, digest, size)


def attach_content(kind: str, record: int, name: str, data: bytes) -> Attachment | None:
    """Let a content that is no file of its own (a part of a mail, a page) stand with a record.

    None where the record has it already. Refuses a full disk.
    """
    digest = hashlib.sha256(data).hexdigest()
    if standing(kind, record, digest) is not None:
        return None
    try:
        _keep(io.BytesIO(data))
    except OSError as error:
        raise Refusal(None, f"磁盘已满或写不了，“{name}”没有加入附件。") from error
    return _add(kind, record, name, digest, len(data))


def standing(kind: str, record: int, digest: str) -> Attachment | None:
    """Return the attachment of a record that has the content of that digest, or None."""
    found: Attachment | None = Attachment.get_or_none(
        (Attachment.kind == kind)
        & (Attachment.record == record)
        & (Attachment.digest == digest)
        & Attachment.removed_at.is_null()
    )
    return found


def _add(kind: str, record: int, name: str, digest: str, size: int) -> Attachment:
    known = {"kind": kind, "record": record, "digest": digest, "size": size}
    return Attachment.add("加入附件", name=safe_file_name(_last(name)), **known)


def _last(name: str) -> str:
    """Return the name of a file without the folders that another system put before it."""
    return name.replace("\\", "/").rsplit("/", 1)[-1]


def _folder() -> Path:
    return DB.path.parent / FOLDER


def is_kept(digest: str) -> bool:
    """Tell whether the register has the content of that digest, whole."""
    place = _place(digest)
    return place.is_file() and is_whole(place, digest, DB.key)


def store(file: Path) -> str:
    """Copy a content into the register, lasting before its row is; return its digest.

    What lies there under its name already is taken only when it is that content.
    """
    with file.open("rb") as stream:
        return _keep(stream)


def _keep(stream: BinaryIO) -> str:
    DB.check_in_place()
    make_folder(_folder())
    handle, name = tempfile.mkstemp(prefix=_DRAFT, dir=_folder())
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            read = iter(lambda: stream.read(_PIECE), b"")
            digest, size = sealing.write(read, out, DB.key)
        place = _place(digest)
        if not _holds(place, digest, size):
            make_folder(place.parent)
            put(draft, place)
    finally:
        draft.unlink(missing_ok=True)
    return digest


def _holds(place: Path, digest: str, size: int) -> bool:
    if not place.is_file() or (DB.key is None and place.stat().st_size != size):
        return False
    return is_whole(place, digest, DB.key)


def is_whole(place: Path, digest: str, key: Key | None) -> bool:
    """Tell whether a file that is there holds the content of that digest, sealed with `key`.

    Raises OSError.
    """
    try:
        return sealing.digest_of(place, key) == digest
    except ContentBroken:
        return False


def contents(register: Path) -> list[Path]:
    """Return the files in which a register's folder keeps contents, in order.

    What others left among them (a sync program, Windows) is none, nor is what a link leads to.
    """
    found = sorted((register / FOLDER).glob("??/*"))
    return [each for each in found if _CONTENT.fullmatch(each.name) and _is_here(each)]


def _is_here(file: Path) -> bool:
    return file.is_file() and not file.is_symlink() and not file.parent.is_symlink()


def clear_drafts(register: Path) -> None:
    """Take away what a program that was killed while attaching left in a register's folder."""
    for draft in (register / FOLDER).glob(f"{_DRAFT}*"):
        draft.unlink(missing_ok=True)


def _place(digest: str) -> Path:
    return place_in(DB.path.parent, digest, DB.key)


def place_in(register: Path, digest: str, key: Key | None) -> Path:
    """Return where a register's folder keeps the content of that digest, sealed with `key`."""
    return register / FOLDER / place_of(digest, key)


def discard(digest: str) -> None:
    """Take a content from the disk that no record names any more."""
    if not Attachment.select().where(Attachment.digest == digest).exists():
        _place(digest).unlink(missing_ok=True)


def find(key: int) -> Attachment:
    """Return the attachment with that id, a removed one too."""
    found: Attachment = Attachment.get_by_id(key)
    return found


def attachments(kind: str, record: int) -> list[Attachment]:
    """Return the files of a record, in the order in which they were added."""
    query = Attachment.select().where(
        (Attachment.kind == kind) & (Attachment.record == record) & Attachment.removed_at.is_null()
    )
    return list(query.order_by(Attachment.id))


def remove(attached: Attachment) -> None:
    """Take a file off its record; its content stays for the history."""
    attached.alter("移去附件", removed_at=datetime.now())


def content(attached: Attachment) -> bytes:
    """Return what a file holds.

    Refuses a content that is gone or was changed behind the program's back.
    """
    try:
        data = b"".join(sealing.pieces(_place(attached.digest), DB.key))
    except ContentBroken:
        raise _broken(attached) from None
    except FileNotFoundError:
        raise Refusal(
            None, f"附件“{attached.name}”在登记簿文件夹里找不到，请用备份恢复。"
        ) from None
    except OSError as error:
        raise Refusal(None, f"附件“{attached.name}”读不了，请检查磁盘。") from error
    if hashlib.sha256(data).hexdigest() != attached.digest:
        raise _broken(attached)
    return data


def _broken(attached: Attachment) -> Refusal:
    return Refusal(None, f"附件“{attached.name}”的内容已损坏，请用备份恢复。")


def copy_out(attached: Attachment, folder: Path) -> Path:
    """Write the file under its own name into `folder` and return it, for opening or saving.

    Refuses what `content` refuses, and a folder that cannot be written.
    """
    data, target = content(attached), folder / attached.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    except OSError as error:
        raise Refusal(None, f"附件“{attached.name}”写不出来，请检查磁盘空间。") from error
    return target
