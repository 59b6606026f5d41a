"""Files on the clerk's PC: asked for where the last one was, and opened when they are written."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from models.disk import of_this_pc, private, running_log
from models.store.plain_text import safe_file_name

_FOLDER = "report_folder"
PAGES = {".pdf": "PDF 文件", ".ofd": "OFD 版式文件"}  # files of fixed pages, by their ending
_TABLES = {".xlsx": "Excel 工作簿", ".csv": "csv，逗号分隔"}  # files of rows, by their ending


def documents() -> Path:
    """Return the folder of the user's documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    found = Path(QStandardPaths.writableLocation(place) or Path.home())
    return found if found.is_dir() else Path.home()


def folder() -> Path:
    """Return the folder of the last file, at first the user's documents."""
    last = of_this_pc.known(_FOLDER)
    return Path(last) if last and Path(last).is_dir() else documents()


def ask_file(title: str, kinds: str, parent: QWidget) -> Path | None:
    """Ask for a file that is read; `kinds` are its endings in words. None: the clerk gives up."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder()), kinds)
    return _noted(Path(chosen)) if chosen else None


def ask_files(title: str, kinds: str, parent: QWidget) -> list[Path]:
    """Ask for files that are read; none when the clerk gives up."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(folder()), kinds)
    return [_noted(Path(each)) for each in chosen]


def ask_target(title: str, name: str, kinds: str, parent: QWidget) -> tuple[Path | None, str]:
    """Ask where the file `name` goes; return the place, and the kind that was chosen there."""
    proposed = str(folder() / safe_file_name(name))
    chosen, kind = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    return (_noted(Path(chosen)) if chosen else None), kind


def ask_folder(title: str, parent: QWidget) -> Path | None:
    """Ask for a folder; None when the clerk gives up."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(folder()))
    return _noted(Path(chosen) / "x").parent if chosen else None


def _noted(path: Path) -> Path:
    of_this_pc.remember(_FOLDER, str(path.parent))
    return path


def ask_where(title: str, name: str, kind: str, words: str, parent: QWidget) -> Path | None:
    """Ask where the file `name` goes and remember the folder; None when the clerk gives up.

    `kind` is the ending (``pdf``), `words` what such a file is called.
    """
    path, _ = ask_target(title, name, f"{words} (*.{kind})", parent)
    if path is None:
        return None
    return with_ending(path, f".{kind}")


def ask_pages(title: str, name: str, parent: QWidget) -> Path | None:
    """Ask where the pages of a paper go, as PDF or as OFD; `name` has no ending yet."""
    return ask_kind(title, name, PAGES, parent)


def ask_table(title: str, name: str, parent: QWidget) -> Path | None:
    """Ask where a table goes, as a workbook or as csv; `name` has no ending yet."""
    return ask_kind(title, name, _TABLES, parent)


def ask_kind(title: str, name: str, kinds: Mapping[str, str], parent: QWidget) -> Path | None:
    """Ask where a file goes and of which of `kinds`, words by ending, the usual one first.

    An ending that is typed counts before the kind that is chosen; None when the clerk gives up.
    """
    usual, *others = kinds
    words = ";;".join(f"{said} (*{ending})" for ending, said in kinds.items())
    path, chosen = ask_target(title, f"{name}{usual}", words, parent)
    if path is None or path.suffix.lower() in others:
        return path
    kind = next((each for each in others if each in chosen), usual)
    return with_ending(path.with_suffix("") if path.suffix.lower() == usual else path, kind)


def with_ending(path: Path, ending: str) -> Path:
    """Return a file as it was named, with the ending of its kind where that was not written."""
    return path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")


def show_folder(path: Path) -> None:
    """Open the folder of a file in the program of the desktop."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def open_logs() -> None:
    """Open the folder of the log and of the report of the last fault, for a helper."""
    with suppress(OSError):
        private.make_folders(running_log.folder())
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(running_log.folder())))


def open_file(path: Path) -> bool:
    """Open a file with the program of the desktop; tell whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_or_show(path: Path) -> None:
    """Open a file, or its folder where this PC has no program for it."""
    if not open_file(path):
        show_folder(path)
