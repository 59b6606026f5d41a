"""Where the office's register lies, when it is not in the usual place."""

import contextlib
from pathlib import Path

from models.disk import private
from models.store import register
from models.store.refusal import Refusal


def _note(usual: Path) -> Path:
    return usual.with_name(f"{usual.name}.elsewhere")


def has_register(folder: Path) -> bool:
    """Tell whether a register lies in `folder`. Refuses a folder that may not be looked into."""
    try:
        return (folder / register.FILE).is_file()
    except OSError:
        raise Refusal("folder", f"文件夹“{folder}”打不开，请检查权限，或换一个文件夹。") from None


def elsewhere(usual: Path) -> Path | None:
    """Return the folder that was chosen in place of `usual`, or None."""
    try:
        return Path(_note(usual).read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return None


def keep(usual: Path, chosen: Path) -> None:
    """Remember `chosen` for the next start; where that cannot be written it is asked again."""
    with contextlib.suppress(OSError):
        private.make_folders(usual.parent)
        private.write(_note(usual), str(chosen.absolute()))
