"""A backup as a file: one zip with the register, its attachments as they lie, and its manifest."""

import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from models.backups import zipped
from models.backups.manifest import DATABASE, MANIFEST, Manifest, Member
from models.store.secret import key as keys
from models.store.secret.contents import pieces

OF_REGISTER = (DATABASE, keys.FILE)  # what is no attachment
_MOST_OF_A_MANIFEST = 100 << 20  # octets; of a backup with half a million attachments
_LEVEL = 3  # of packing: a third of the time of the usual 6, an eighth larger
_MOST_PACKED = 200  # times: no register is packed so small
Tell = Callable[[float], object]
_plainly = partial(zipped.plainly, what="备份")


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
            members[name] = zipped.add(bundle, _info(name), pieces(file, None))
            done += members[name].size
            tell(min(done / whole, 1.0))
        manifest = facts(members)
        bundle.writestr(_info(MANIFEST), manifest.written())
    return manifest


def _info(name: str) -> zipfile.ZipInfo:
    return zipped.info(name, is_packed="/" not in name, level=_LEVEL)


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
            zipped.read(bundle, name, member)
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
        zipped.read(bundle, name, member, out)


def take_out_register(file: Path, place: Path) -> None:
    """Write the register of a backup into the file `place`, its key beside it; as `take_out`."""
    take_out(file, DATABASE, place)
    if keys.FILE in read_manifest(file).members:
        take_out(file, keys.FILE, place.with_name(keys.FILE))
