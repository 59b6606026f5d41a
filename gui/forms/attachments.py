"""The files that stand with a record: choosing, opening, removing, putting back, lines to show."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.acting.files import open_file
from gui.acting.telling import telling
from gui.forms.lines import Line, Way
from models.store import attachment
from models.store.attachment import Attachment
from models.store.refusal import Refusal
from models.store.words import size

WAY = Way("attach", "加入附件", "paperclip", "Ctrl+Shift+A")

# A sentence, and what takes it back (None where nothing does).
Tell = Callable[[str, Callable[[], object] | None], object]


class Attachments(QObject):
    """The verbs of the files of records of one `kind`, for one form or card.

    `record` returns the id of the record, saving what is unsaved first, or None; `tell` shows the
    record anew and says what was done.
    """

    def __init__(
        self, kind: str, owner: QWidget, record: Callable[[], int | None], tell: Tell
    ) -> None:
        super().__init__(owner)
        self._kind, self._owner, self._record, self._tell = kind, owner, record, tell

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
        chosen, _ = QFileDialog.getOpenFileNames(self._owner, "加入附件")
        if chosen:
            self.attach([Path(each) for each in chosen])

    def attach(self, files: Iterable[Path]) -> None:
        """Attach files to the record; a new one is saved first."""
        record = self._record()
        if record is None:
            return
        made: list[Attachment] = []
        with telling(self._owner):  # what stands before a file that is refused is kept, and told
            for file in files:
                made.append(attachment.attach(self._kind, record, file))
        if made:
            names = made[0].name if len(made) == 1 else f"{len(made)} 个附件"
            self._tell(f"已加入 {names}", partial(self._drop_all, made))

    def _drop_all(self, made: Iterable[Attachment]) -> None:
        with telling(self._owner):
            for each in made:
                attachment.remove(each)
            self._tell("已撤销加入附件", None)

    def _open(self, key: int) -> None:
        with telling(self._owner):
            file = attachment.copy_out(attachment.find(key), Path(mkdtemp(prefix="gongkaibu-")))
            if not open_file(file):
                where = f"文件在 {file.parent}。"
                raise Refusal(None, f"这台电脑没有能打开“{file.name}”的程序；{where}")

    def _remove(self, key: int) -> None:
        with telling(self._owner):
            attached = attachment.find(key)
            attachment.remove(attached)
            self._tell(f"已移去附件：{attached.name}", partial(self._put_back, key))

    def _put_back(self, key: int) -> None:
        with telling(self._owner):
            attached = attachment.find(key)
            attachment.put_back(attached)
            self._tell(f"已恢复附件：{attached.name}", None)


def attachment_lines(kind: str, record: int | None) -> list[Line]:
    """Return the files of a record as lines that open and remove them."""
    found = attachment.attachments(kind, record) if record is not None else []
    return [
        Line(each.name, size(each.size), "paperclip", key=f"open:{each.id}", undo=f"drop:{each.id}")
        for each in found
    ]
