"""Nothing that any table of a register holds can be read on the disk once it has a password."""

import sqlite3
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from models.backups import backup, restore
from models.backups.manifest import Reason
from models.items import item
from models.password import old_backups, verbs
from models.store import attachment, register
from models.store.connection import DB
from models.store.held import unsaved
from models.store.settings import remember
from tests.passwords import PASSWORD, by
from tests.places import REGISTERS
from tests.registers import as_text

_LEAST = 4  # characters of a bait, in which stands more than one of ours


def baits(file: Path) -> set[str]:
    """Return of every column of every table the longest text that no program would write."""
    found = set()
    with closing(sqlite3.connect(file)) as db:
        for table in as_text.tables(db):
            for column in as_text.columns(db, table):
                texts = db.execute(f'SELECT "{column}" FROM "{table}"').fetchall()
                odd = [t for (t,) in texts if isinstance(t, str) and not t.isascii()]
                found.add(max(odd, key=len, default="")[:40])
    return {each for each in found if len(each) >= _LEAST}


def readable(folder: Path, words: set[str]) -> list[tuple[str, str]]:
    """Return the files in which one of some words can be read, and the word."""
    found = []
    for file in folder.rglob("*"):
        data = file.name.encode() + (file.read_bytes() if file.is_file() else b"")
        forms = ((word, word.encode(code)) for word in words for code in ("utf-8", "utf-16-le"))
        found += [(file.name, word) for word, form in forms if form in data]
    return found


@pytest.fixture
def full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register with records in every table, everything around it inside the test's folder."""
    place, temp = tmp_path / "register", tmp_path / "temp"
    for each in (place / "attachments", place / "backups", temp):
        each.mkdir(parents=True)
    for name, of in (("TMPDIR", temp), ("SQLITE_TMPDIR", temp), ("XDG_STATE_HOME", tmp_path / "s")):
        monkeypatch.setenv(name, str(of))
    monkeypatch.setattr(tempfile, "tempdir", str(temp))
    as_text.read(max(REGISTERS.glob("[0-9]*.sql")), place / register.FILE)
    return place


def test_no_text_of_any_table_and_no_attachment_is_readable_anywhere_on_the_disk(
    full: Path, tmp_path: Path
) -> None:
    words = baits(full / register.FILE)
    assert len(words) > 60
    scan = tmp_path / "scan.txt"
    scan.write_text("附件里的张三丰", encoding="utf-8")
    with register.opened(full):
        about = item.record("登记的张三丰")
        attachment.attach(item.KIND, about.id, scan)
        remember("draft.requests", "草稿里的张三丰")
        backup.make(Reason.HAND)
        verbs.set_password(PASSWORD, date(2026, 3, 5))
        plain = old_backups.readable()
        assert len(plain) == 1
        old_backups.replace(plain)
        scan.unlink()
        words |= {"登记的张三丰", "附件里的张三丰", "草稿里的张三丰", "张三丰"}
        item.record("后来的张三丰")
        unsaved.keep("draft.items", "没存下的张三丰")
        DB.execute_sql("SELECT * FROM history ORDER BY changes").fetchall()
        made = backup.make(Reason.HAND)
        assert readable(tmp_path, words) == []
    restore.into(made, tmp_path / "other", by())
    assert readable(tmp_path, words) == []
