"""The files that stand with a record: choosing, opening, removing, lines to show."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.acting.act import acting, say, tell_of
from gui.acting.files import ask_files, open_file
from gui.acting.telling import telling
from gui.forms.lines import Line, Way
from models.disk import passing
from models.store import acts, attachment
from models.store.attachment import Attachment
from models.store.refusal import Refusal
from models.store.words import size

WAY = Way("attach", "加入附件", "paperclip", "Ctrl+Shift+A")

_READ_ONLY = 0o400  # what would be saved into a copy would be lost


class Attachments(QObject):
    """The verbs of the files of records of one `kind`, for one form or card.

    `record` returns the id of the record, saving what is unsaved first, or None. `attached(files)`
    once files stand with it.
    """

    attached = Signal(list)

    def __init__(self, kind: str, owner: QWidget, record: Callable[[], int | None]) -> None:
        super().__init__(owner)
        self._kind, self._owner, self._record = kind, owner, record

    def press(self, key: str) -> bool:
        """Do what a line or button asks (attach, open:ID, drop:ID); tell whether it was for us."""
        verb, _, rest = key.partition(":")
        if verb == "attach":
            self.choose_files()
        elif verb == "open":
            self._open(int(rest))
        elif verb == "drop":
            self._remove(int(rest))
        else:
            return False
        return True

    def choose_files(self) -> None:
        """Ask for files and attach them (Ctrl+Shift+A)."""
        chosen = ask_files("加入附件", "", self._owner)
        if chosen:
            self.attach(chosen)

    def attach(self, files: Sequence[Path]) -> None:
        """Attach files to the record; a new one is saved first."""
        record = self._record()
        if record is None:
            return
        with acts.act("加入附件") as done:
            made = attach_each(self._kind, record, files, self._owner)
        words = f"已加入 {made[0] if len(made) == 1 else f'{len(made)} 个附件'}"
        tell_of(done, words, cannot_be_printed(files))
        if made:
            self.attached.emit(list(files))

    def _open(self, key: int) -> None:
        with telling(self._owner):
            show_copy(attachment.find(key))

    def _remove(self, key: int) -> None:
        with telling(self._owner), acting("移去附件"):
            attachment.remove(attachment.find(key))


def show_copy(attached: Attachment) -> None:
    """Open a copy of an attached file in the program of the desktop, to read.

    Refuses where there is no such program, and what `attachment.copy_out` refuses.
    """
    try:
        file = attachment.copy_out(attached, passing.new_folder())
        file.chmod(_READ_ONLY)
    except OSError as error:
        raise Refusal(None, f"附件“{attached.name}”打不开，请检查磁盘空间。") from error
    if not open_file(file):
        raise Refusal(None, f"这台电脑没有能打开“{file.name}”的程序；文件在 {file.parent}。")
    say(f"打开的是只读副本：{file.name}。要改的，另存一份改好，再按“加入附件”放回来")


def attach_each(kind: str, record: int, files: Iterable[Path], owner: QWidget) -> list[str]:
    """Attach files and return the names of those taken; one that is refused stops no other."""
    made: list[str] = []
    refused: list[str] = []
    for file in files:
        try:
            made.append(attachment.attach(kind, record, file).name)
        except Refusal as refusal:
            refused.append(refusal.sentence)
    with telling(owner):
        if refused:
            raise Refusal(None, "".join(refused))
    return made


def cannot_be_printed(files: Iterable[Path]) -> str:
    """Say of files that were attached which of them cannot be printed, and why; else ""."""
    from reports.paper.leaves import unreadable  # noqa: PLC0415 (heavy, only when wanted)

    found: list[str] = []
    for file in files:
        with suppress(OSError):  # what cannot be read was refused already
            why = unreadable(file)
            found += [f"“{file.name}”打不开：{why}"] if why else []
    more = f"，还有 {len(found) - 1} 个也是" if len(found) > 1 else ""
    return f"{found[0]}{more}" if found else ""


def attachment_line(file: Attachment) -> Line:
    """Return a file of a record as a line that opens and removes it."""
    small, key = size(file.size), str(file.id)
    return Line(file.name, small, "paperclip", key=f"open:{key}", undo=f"drop:{key}")
