"""What was typed while the register could not keep it: beside no register, and sealed like it."""

from pathlib import Path

from models.disk import left_over
from models.store.connection import DB
from models.store.settings import remember


def keep(key: str, text: str) -> None:
    """Keep a text in the user's own folder for the open register. Raises OSError."""
    left_over.keep(DB.path.parent, key, text if DB.key is None else DB.key.seal(text))


def bring_back(folder: Path | None = None) -> None:
    """Take what was kept into the open register; `folder` is where it lay, when it went elsewhere.

    What was sealed with another key says nothing any more.
    """
    before = folder or DB.path.parent
    found = left_over.left(before)
    for key, text in found.items():
        held = text if DB.key is None else DB.key.unseal(text)
        if held is not None:
            remember(key, held)
    if found:
        left_over.let_go(before)
