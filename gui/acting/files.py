"""Files on the clerk's PC: where the last one went, where to, and opening what was written."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from models.store.plain_text import safe_file_name
from models.store.settings import remember, setting

_FOLDER = "report_folder"


def folder() -> Path:
    """Return the folder of the last export, at first the user's documents."""
    last = setting(_FOLDER)
    if last and Path(last).is_dir():
        return Path(last)
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def ask_where(title: str, name: str, kind: str, words: str, parent: QWidget) -> Path | None:
    """Ask where the file `name` goes and remember the folder; None when the clerk gives up.

    `kind` is the ending (``pdf``), `words` what such a file is called.
    """
    proposed = str(folder() / safe_file_name(name))
    chosen, _ = QFileDialog.getSaveFileName(parent, title, proposed, f"{words} (*.{kind})")
    if not chosen:
        return None
    path = Path(chosen)
    remember(_FOLDER, str(path.parent))
    return with_ending(path, f".{kind}")


def with_ending(path: Path, ending: str) -> Path:
    """Return a file as it was named, with the ending of its kind where that was not written."""
    return path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")


def show_folder(path: Path) -> None:
    """Open the folder of a file in the program of the desktop."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def open_file(path: Path) -> bool:
    """Open a file with the program of the desktop; tell whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
