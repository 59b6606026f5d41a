"""Reports in a zip, as mail and chat programs pack them: what lies in it, and one file of it."""

import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from typing import Any

from models.packages import inventory
from models.store.plain_text import safe_file_name
from models.store.refusal import Refusal
from reports.apart.asking import read_apart
from reports.apart.serving import Reading
from reports.apart.unreadable import answered

ARCHIVE = ".zip"
_MOST_MB, _MOST_FILE_MB, _MOST_FILES = 1000, 100, 2000  # unpacked
_MOST_MEMORY = 450 << 20  # bytes
_IS_UTF8, _IS_SEALED = 0x800, 0x1  # flags of a member
_NAMED_BY = ("utf-8", "gb18030")  # names without the flag: by macOS, by programs on Windows


def holding(place: Path) -> Path | None:
    """Return the zip in which a place lies, None where it is a place of its own."""
    above = (each for each in place.parents if each.suffix.lower() == ARCHIVE)
    return next((each for each in above if each.is_file()), None)


def places_in(archive: Path) -> list[Path]:
    """Return the places of the files in a zip; none where it is a package of a register.

    Refuses what is no zip, sealed, far too large unpacked, or names a file outside it.
    """
    found: list[str] = _apart(archive, names_in)
    return [archive / name for name in found]


def taken_out(place: Path, archive: Path, folder: Path, still_wanted: Callable[[], object]) -> Path:
    """Write one file of a zip into a folder, and return it there. Refuses as `places_in`."""
    name = place.relative_to(archive).as_posix()
    made: Path = _apart(archive, partial(written, name=name, folder=folder), still_wanted)
    return made


def _apart(
    archive: Path, read: Callable[[Path], Any], still_wanted: Callable[[], object] = lambda: None
) -> Any:
    return read_apart(Reading(archive, read, _too_much, _MOST_MEMORY), still_wanted)


def names_in(archive: Path) -> list[str] | str:
    """Read the names of the files in a zip, or the words why it cannot be read."""
    return answered(archive, lambda path: [*_members(path)], "汇总")


def written(archive: Path, name: str, folder: Path) -> Path | str:
    """Write the file of that name into a folder; the words why where it cannot be."""
    return answered(archive, partial(_written, name=name, folder=folder), "汇总")


def _written(archive: Path, name: str, folder: Path) -> Path:
    member = _members(archive)[name]
    target = folder / safe_file_name(PurePosixPath(name).name)
    if member.file_size >> 20 >= _MOST_FILE_MB:
        raise Refusal("file", f"“{target.name}”展开有 {member.file_size >> 20} MB，没有读。")
    with zipfile.ZipFile(archive) as bundle, bundle.open(member) as file, target.open("wb") as out:
        copyfileobj(file, out)
    return target


def _members(archive: Path) -> dict[str, zipfile.ZipInfo]:
    with zipfile.ZipFile(archive) as bundle:
        every = [each for each in bundle.infolist() if not each.is_dir()]
    if inventory.FILE in {each.filename for each in every}:
        return {}
    size = sum(each.file_size for each in every) >> 20
    if size > _MOST_MB or len(every) > _MOST_FILES:
        what = f"展开有 {size} MB" if size > _MOST_MB else f"里面有 {len(every)} 个文件"
        raise _refusal(archive, f"{what}，不像只有年度报告，没有读")
    if any(each.flag_bits & _IS_SEALED for each in every):
        raise _refusal(archive, "设了密码，打不开")
    found = {_name(each): each for each in every}
    if any(".." in each.split("/") or each.startswith("/") or ":" in each for each in found):
        raise _refusal(archive, "里的文件名指到了压缩包外面，没有读")
    return found


def _refusal(archive: Path, why: str) -> Refusal:
    return Refusal("file", f"“{archive.name}”{why}；请解压后再汇总。")


def _name(member: zipfile.ZipInfo) -> str:
    """Return the name of a member as it was meant: without the flag it is in nobody's letters."""
    name = member.filename
    if not member.flag_bits & _IS_UTF8:
        with suppress(UnicodeEncodeError):
            raw = name.encode("cp437")
            name = next(filter(None, (_decoded(raw, each) for each in _NAMED_BY)), name)
    return name.replace("\\", "/")


def _decoded(raw: bytes, letters: str) -> str:
    with suppress(UnicodeDecodeError):
        return raw.decode(letters)
    return ""


def _too_much(archive: Path) -> str:
    return f"“{archive.name}”读不出来：已损坏，或者内容太多；请解压后再汇总。"
