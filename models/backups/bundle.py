"""A backup as a file: one zip with the register, its attachments as they lie, and its manifest."""

import errno
import hashlib
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from models.backups.manifest import DATABASE, MANIFEST, Manifest, Member
from models.disk.durable import NO_ROOM
from models.store.refusal import Refusal
from models.store.secret import key as keys

OF_REGISTER = (DATABASE, keys.FILE)  # what is no attachment
_PIECE = 1 << 20
_MOST_OF_A_MANIFEST = 100 << 20  # octets; of a backup with half a million attachments
_FAULTS = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, struct.error),
    *(NotImplementedError, RuntimeError, KeyError, ValueError, TypeError, AttributeError),
    *(OverflowError, RecursionError),
)
_UNREADABLE = {errno.EACCES, errno.EPERM, errno.EIO}
_MOST_PACKED = 200  # times: no register is packed so small
Tell = Callable[[float], object]


def write(
    draft: Path, files: dict[str, Path], facts: Callable[[dict[str, Member]], Manifest], tell: Tell
) -> Manifest:
    """Write the contents under their names into `draft`, then the manifest that `facts` makes.

    `tell` hears which part is done, 0 to 1. Raises OSError.
    """
    whole = sum(file.stat().st_size for file in files.values()) or 1
    done, members = 0, {}
    with zipfile.ZipFile(draft, "w", allowZip64=True) as bundle:
        for name, file in files.items():
            members[name] = _add(bundle, name, file)
            done += members[name].size
            tell(min(done / whole, 1.0))
        manifest = facts(members)
        bundle.writestr(_info(MANIFEST), manifest.written())
    return manifest


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)  # of no day: the manifest says when
    info.compress_type = zipfile.ZIP_STORED if "/" in name else zipfile.ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def _add(bundle: zipfile.ZipFile, name: str, file: Path) -> Member:
    hasher, size, info = hashlib.sha256(), 0, _info(name)
    info.file_size = file.stat().st_size
    with file.open("rb") as stream, bundle.open(info, "w", force_zip64=True) as out:
        while piece := stream.read(_PIECE):
            hasher.update(piece)
            size += len(piece)
            out.write(piece)
    return Member(hasher.hexdigest(), size)


def read_manifest(file: Path) -> Manifest:
    """Return the manifest of a backup, whose list of contents agrees with it.

    Refuses, in one sentence, a file that is no backup of ours, is cut, damaged or unreadable.
    """
    with _plainly(file), zipfile.ZipFile(file) as bundle:
        return _manifest(bundle)


def _manifest(bundle: zipfile.ZipFile) -> Manifest:
    infos = {each.filename: each for each in bundle.infolist()}
    if infos[MANIFEST].file_size > _MOST_OF_A_MANIFEST:
        raise ValueError("no manifest is so long")
    with bundle.open(MANIFEST) as stream:
        manifest = Manifest.read(stream.read(_MOST_OF_A_MANIFEST))
    sizes = {name: each.file_size for name, each in infos.items() if name != MANIFEST}
    if sizes != {name: each.size for name, each in manifest.members.items()} or (
        len(infos) != len(bundle.infolist())
    ):
        raise ValueError("other contents than the manifest says")
    packed = infos[DATABASE]
    if packed.file_size > _MOST_PACKED * max(packed.compress_size, 1 << 13):
        raise ValueError("unpacked far larger than a register is")
    return manifest


def check(file: Path, tell: Tell = lambda _part: None) -> Manifest:
    """Read a backup from end to end against its manifest, and return that. Refuses as it does."""
    with _plainly(file), zipfile.ZipFile(file) as bundle:
        manifest = _manifest(bundle)
        whole = sum(each.size for each in manifest.members.values()) or 1
        done = 0
        for name, member in manifest.members.items():
            _read(bundle, name, member, None)
            done += member.size
            tell(done / whole)
    return manifest


def take_out(file: Path, name: str, place: Path) -> None:
    """Write one content of a backup into the file `place`, which no other account reads.

    Refuses a damaged one; raises OSError where it cannot be written.
    """
    place.touch(0o600)
    with place.open("wb") as out, _plainly(file), zipfile.ZipFile(file) as bundle:
        member = _manifest(bundle).members[name]
        _read(bundle, name, member, out)


def take_out_register(file: Path, place: Path) -> None:
    """Write the register of a backup into the file `place`, its key beside it; as `take_out`."""
    take_out(file, DATABASE, place)
    if keys.FILE in read_manifest(file).members:
        take_out(file, keys.FILE, place.with_name(keys.FILE))


def _read(bundle: zipfile.ZipFile, name: str, member: Member, out: IO[bytes] | None) -> None:
    hasher, size = hashlib.sha256(), 0
    with bundle.open(name) as stream:
        while piece := stream.read(_PIECE):
            hasher.update(piece)
            size += len(piece)
            if size > member.size:
                break
            if out is not None:
                out.write(piece)
    if size != member.size or hasher.hexdigest() != member.sha256:
        raise ValueError("another content than the manifest says")


@contextmanager
def _plainly(file: Path) -> Iterator[None]:
    try:
        if not stat.S_ISREG(mode := file.stat().st_mode) and not stat.S_ISDIR(mode):
            raise ValueError("nothing that ends")  # a pipe, a device
        yield
    except FileNotFoundError:
        raise _not_found(file) from None
    except (OSError, *_FAULTS) as error:
        raise _refusal(file, error) from error


def _not_found(file: Path) -> Refusal:
    return Refusal("file", f"没有找到备份“{file.name}”，请检查位置。")


def _refusal(file: Path, error: Exception) -> Refusal:
    code = error.errno if isinstance(error, OSError) else None
    if code in NO_ROOM:
        return Refusal("file", "磁盘已满，没有写完；请腾出空间后再试。")
    if code == errno.ENAMETOOLONG:
        return _not_found(file)
    if os.path.isdir(file):
        return Refusal("file", f"“{file.name}”是文件夹，请选一个备份文件（.zip）。")
    if code in _UNREADABLE:
        return Refusal("file", f"备份“{file.name}”读不了，请检查权限、磁盘或 U 盘。")
    return Refusal("file", f"“{file.name}”不是公开簿的备份或已损坏，请换一份备份。")
