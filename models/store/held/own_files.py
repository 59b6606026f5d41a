"""What in a folder is a file of a register, which nobody writes but the register."""

import os
from pathlib import Path

FILE = "register.db"
STORES = ("attachments", "backups")


def is_own_file(path: Path) -> bool:
    """Tell whether a file is one of a register, this or another: its data, lock, files, backups."""
    whole = Path(os.path.realpath(path))
    if whole.name.casefold().startswith("register.") and (whole.parent / FILE).exists():
        return True
    return any(
        folder.name.casefold() in STORES and (folder.parent / FILE).exists()
        for folder in whole.parents
    )
