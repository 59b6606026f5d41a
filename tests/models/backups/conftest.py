"""What the tests of backups begin with."""

from pathlib import Path

import pytest

from models.backups import backup
from models.backups.manifest import Reason
from models.items import item
from models.store import attachment


@pytest.fixture
def kept(opened: Path, tmp_path: Path) -> Path:
    """A backup of a register with an item and its attachment, to which one more item came."""
    made = item.record("村级财务公开")
    scan = tmp_path / "附件.pdf"
    scan.write_bytes(b"%PDF-1.4 scan")
    attachment.attach(item.KIND, made.id, scan)
    file = backup.make(Reason.HAND)
    item.record("后来的一条")
    return file
