"""What stands in a backup beside its contents: when, why, how many; no title and no name."""

import json
import re
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from models.pc.program import version

_FORMAT = 1
DATABASE, MANIFEST = "register.db", "manifest.json"
_NAMES = re.compile(r"register\.(db|key)|attachments/[0-9a-z]{2}/[0-9A-Za-z._-]{1,128}")
_HASH = re.compile("[0-9a-f]{64}")


class Reason(StrEnum):
    """Why a backup was made."""

    DAILY = "daily"
    EXIT = "exit"
    UPGRADE = "upgrade"
    IMPORT = "import"
    MERGE = "merge"
    RESTORE = "restore"
    HAND = "hand"


REASONS = {
    Reason.DAILY: "每天第一次打开",
    Reason.EXIT: "退出时",
    Reason.UPGRADE: "升级前",
    Reason.IMPORT: "导入前",
    Reason.MERGE: "合并前",
    Reason.RESTORE: "恢复前",
    Reason.HAND: "手动",
}

# What the clerk counts by: the word, and the rows of the register that are it.
COUNTED = {
    "items": ("公开信息", "published_item WHERE removed_at IS NULL"),
    "requests": ("申请", "information_request WHERE removed_at IS NULL"),
    "steps": ("办理过程和文书", ""),
    "postings": ("公开栏", "posting WHERE removed_at IS NULL"),
    "disputes": ("复议诉讼", "dispute WHERE removed_at IS NULL"),
    "activities": ("工作台账", "activity WHERE removed_at IS NULL"),
    "figures": ("年度指标", "year_figure"),
    "attachments": ("附件", "attachment WHERE removed_at IS NULL"),
}
_STEPS = ("request_event", "dispute_stage", "letter WHERE removed_at IS NULL")


@dataclass(frozen=True)
class Member:
    """A content of a backup, as it is stored: its SHA-256, and its size in octets."""

    sha256: str
    size: int


@dataclass(frozen=True)
class Manifest:
    """The facts of a backup. `step` is the newest step of its schema, `history` its last change.

    `origin` marks the register it is of; `missing` counts the attachments that were gone already.
    """

    made_at: datetime
    reason: Reason
    step: str
    history: int
    origin: str
    counts: Mapping[str, int]
    rows: Mapping[str, int]
    members: Mapping[str, Member]
    missing: int = 0
    program: str = field(default_factory=version)

    def written(self) -> bytes:
        """Return it as it stands in the backup."""
        facts = {
            "format": _FORMAT,
            **asdict(self),
            "made_at": self.made_at.isoformat(timespec="seconds"),
        }
        return json.dumps(facts, indent=1).encode()

    @classmethod
    def read(cls, data: bytes) -> "Manifest":
        """Read what `written` gave. Raises ValueError, KeyError or TypeError for anything else."""
        facts: dict[str, Any] = json.loads(data)
        if facts.pop("format") != _FORMAT:
            raise ValueError("a format of another program")
        members = {str(name): _member(name, each) for name, each in facts["members"].items()}
        if DATABASE not in members:
            raise ValueError("no register")
        return cls(
            made_at=datetime.fromisoformat(facts["made_at"]).replace(tzinfo=None),
            reason=Reason(facts["reason"]),
            step=str(facts["step"]),
            history=int(facts["history"]),
            origin=str(facts["origin"]),
            counts={str(key): int(each) for key, each in facts["counts"].items()},
            rows={str(key): int(each) for key, each in facts["rows"].items()},
            members=members,
            missing=int(facts["missing"]),
            program=str(facts["program"]),
        )


def _member(name: str, facts: Mapping[str, Any]) -> Member:
    size = int(facts["size"])
    if not _NAMES.fullmatch(name) or not _HASH.fullmatch(facts["sha256"]) or size < 0:
        raise ValueError("a name or a hash that no backup has")
    return Member(facts["sha256"], size)


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """Count what the clerk counts by; a table that an older register lacks counts as empty."""
    known = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    found = {}
    for key, (_, of) in COUNTED.items():
        sources = [each for each in ((of,) if of else _STEPS) if each.split()[0] in known]
        found[key] = sum(_count(db, each) for each in sources)
    return found


def row_counts(db: sqlite3.Connection) -> dict[str, int]:
    """Count the rows of every table."""
    names = db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        " ORDER BY name"
    )
    return {str(name): _count(db, f'"{name}"') for (name,) in names.fetchall()}


def _count(db: sqlite3.Connection, of: str) -> int:
    return int(db.execute(f"SELECT COUNT(*) FROM {of}").fetchone()[0])


def last_change(db: sqlite3.Connection) -> int:
    """Return the id of the last change in the history."""
    return int(db.execute("SELECT coalesce(MAX(id), 0) FROM history").fetchone()[0])


def newest_step(db: sqlite3.Connection) -> str:
    """Return the newest step of the schema that was run."""
    return str(db.execute("SELECT MAX(name) FROM schema_migration").fetchone()[0])
