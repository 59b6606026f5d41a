"""A package (数据包) that was pressed in the desktop: a register is made of it and opened."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.acting import background
from gui.acting.background import Progress
from gui.acting.files import ask_folder, documents
from gui.controls.controls import button, label
from gui.dialogs.messages import Band, ProgressLine
from gui.dialogs.sheet import SheetDialog
from models.packages import unpacking
from models.store.plain_text import safe_file_name
from models.store.refusal import Refusal

_SAID = (
    "“{name}”是数据包，里面是整个登记簿。变成登记簿以后在这台电脑上用；"
    "数据包原样不动，要并进现有登记簿的，请在设置 · 数据安全里合并。"
)


class PackageDialog(SheetDialog):
    """Asks where; `made` is the folder of the register once it is there, None without."""

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__("打开数据包", _SAID.format(name=file.name), parent)
        self._file = file
        self.made: Path | None = None
        self.place = documents() / safe_file_name(f"公开簿 {file.stem}")
        self.band, self._line = Band(), ProgressLine()
        self._where = label()
        self._where.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._where, 1)
        row.addWidget(button("换位置", "link", size="card", press=self.move_place))
        for part in (self.band, self._line):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.add_button("取消", self.reject, key="Esc")
        self.main = self.add_button("变成登记簿", self.accept, key="Ctrl+Enter", kind="primary")
        self._tell()

    def _tell(self) -> None:
        self._where.setText(f"放在：{self.place}")

    def move_place(self) -> None:
        """Ask for another folder, in which a new one is made."""
        chosen = ask_folder("放在哪个文件夹里", self)
        if chosen is not None:
            self.place = chosen / self.place.name
            self._tell()

    def accept(self) -> None:
        """Make the register, and close once it is there."""
        self.main.setEnabled(False)

        def work(progress: Progress) -> None:
            progress(0.1, "正在变成登记簿")
            unpacking.into(self._file, self.place)

        background.run(work, self, done=lambda _made: self._close(), line=self._line)

    def _close(self) -> None:
        self.made = self.place
        super().accept()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say in the band what cannot be done."""
        self.main.setEnabled(True)
        self.band.say("late", refusal.sentence)
