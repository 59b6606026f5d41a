"""What stands in a package: its tables, attachments and files, each with size and hash."""

import json
import re
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from models.backups import zipped
from models.backups.manifest import Member
from models.store.refusal import Refusal

FILE, README = "manifest.json", "说明.txt"
WHAT = "数据包"
_KIND, _FORMAT = "公开簿数据包", 1
_MOST = 100 << 20  # octets of an inventory, of half a million attachments
_MOST_PACKED, _FEW = 200, 4 << 20  # times; octets that may be packed smaller
_HASH = re.compile("[0-9a-f]{64}")
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


class _Newer(Exception):
    """A package of a newer program."""


@dataclass(frozen=True)
class TableFacts:
    """How many rows a table has, and the last id that was given in it, None before the first."""

    rows: int
    last_id: int | None


@dataclass(frozen=True)
class Inventory:
    """The facts of a package. `step` is the newest step of its schema.

    `attachments` gives the file of each content by its SHA-256; `missing` counts those that were
    gone or damaged already; `counts` are what the clerk counts by.
    """

    step: str
    counts: Mapping[str, int]
    tables: Mapping[str, TableFacts]
    attachments: Mapping[str, str]
    missing: int
    files: Mapping[str, Member]

    def written(self) -> bytes:
        """Return it as it stands in the package."""
        facts = {"kind": _KIND, "format": _FORMAT, **asdict(self)}
        return json.dumps(facts, indent=1, ensure_ascii=False).encode()


def table_file(table: str) -> str:
    """Return the name of the file that holds a table."""
    return f"data/{table}.csv"


def check(bundle: zipfile.ZipFile, file: Path) -> Inventory:
    """Read a package from end to end against its inventory, and return that.

    Refuses one of a newer program; raises what `zipped.plainly` says for what is none of ours.
    """
    try:
        found = _read(bundle, file.stat().st_size)
    except _Newer:
        raise Refusal(
            "file", f"“{file.name}”是更新版本的公开簿导出的数据包，请先把本程序换成新版本再导入。"
        ) from None
    for name, member in found.files.items():
        zipped.read(bundle, name, member)
    return found


def _read(bundle: zipfile.ZipFile, packed: int) -> Inventory:
    infos = {each.filename: each for each in bundle.infolist()}
    if len(infos) != len(bundle.infolist()) or infos[FILE].file_size > _MOST:
        raise ValueError("a name that stands twice, or an inventory without end")
    if any(each.compress_type not in _PACKINGS for each in infos.values()):
        raise ValueError("packed as we never do")
    if sum(each.file_size for each in infos.values()) > _MOST_PACKED * max(packed, _FEW):
        raise ValueError("unpacked far larger than a register is")
    with bundle.open(FILE) as stream:
        facts: dict[str, Any] = json.loads(stream.read(_MOST))
    if facts["kind"] != _KIND:
        raise ValueError("a package of another program")
    if int(facts["format"]) > _FORMAT:
        raise _Newer
    found = _made(facts)
    sizes = {name: each.file_size for name, each in infos.items() if name != FILE}
    if sizes != {name: each.size for name, each in found.files.items()}:
        raise ValueError("other contents than the inventory says")
    return found


def _made(facts: Mapping[str, Any]) -> Inventory:
    files = {str(name): _member(each) for name, each in facts["files"].items()}
    attachments = {str(digest): str(name) for digest, name in facts["attachments"].items()}
    if any(files[name].sha256 != digest for digest, name in attachments.items()):
        raise ValueError("an attachment of another content")
    tables = {str(name): _table(each) for name, each in facts["tables"].items()}
    if any(table_file(name) not in files for name in tables):
        raise ValueError("a table without its file")
    return Inventory(
        step=str(facts["step"]),
        counts={str(key): int(each) for key, each in facts["counts"].items()},
        tables=tables,
        attachments=attachments,
        missing=int(facts["missing"]),
        files=files,
    )


def _member(facts: Mapping[str, Any]) -> Member:
    if not _HASH.fullmatch(facts["sha256"]):
        raise ValueError("no hash")
    return Member(facts["sha256"], int(facts["size"]))


def _table(facts: Mapping[str, Any]) -> TableFacts:
    last = facts["last_id"]
    return TableFacts(int(facts["rows"]), None if last is None else int(last))
