"""开放数据包: the whole register as files that any program reads, put where the clerk says."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout

from gui.acting import background
from gui.acting.background import Progress
from gui.acting.files import ask_where, show_folder
from gui.controls.controls import button, label
from gui.controls.resting import rest
from gui.dialogs.messages import Band, ProgressLine
from gui.settings.settings_card import SettingsCard
from gui.theme.theme import px
from models.merging.bringing import VERB as MERGE
from models.office.profile import office
from models.packages import packing
from models.packages.inventory import Inventory
from models.pc.program import NAME
from models.store.refusal import Refusal

_SAID = (
    "把整个登记簿导出成一个 zip：每张表一个 csv，附件，和说明每个文件、每一列的“说明.txt”，"
    "不用公开簿也能看，也能变回登记簿。没有加密，里面有申请人的姓名和证件号码，用完请删除。"
    "村级站点、同事的电脑上各记一本的，用数据包带过来合并成一本。"
)


class PackageCard(SettingsCard):
    """Says what a package is, and writes one off the window's thread."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("开放数据包")
        self._today = today
        said = label(_SAID, "hint")
        said.setWordWrap(True)
        self.band, self.progress = Band(), ProgressLine()
        self.export_button = button(
            "导出数据包…", icon_name="download", size="card", press=self.ask
        )
        rest(self.export_button, packing.VERB, verb=packing.VERB)
        self.merge_button = button(
            "合并另一台电脑的登记簿…", icon_name="git-compare-arrows", size="card", press=self.merge
        )
        rest(self.merge_button, MERGE, verb=MERGE)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.merge_button)
        row.addWidget(self.export_button)
        for part in (said, self.band, self.progress):
            self.body.addWidget(part)
        self.body.addLayout(row)

    def refresh(self) -> None:
        """Nothing here follows the register."""

    def ask(self) -> None:
        """Ask where the package goes, and write it there."""
        name = f"{office().name}公开簿数据包{self._today():%Y%m%d}.{NAME}.zip"
        file = ask_where(packing.VERB, name, "zip", "数据包", self)
        if file is not None:
            self.write(file)

    def merge(self) -> None:
        """Open the merge of a register that was kept on another PC."""
        from gui.settings.safety.merge_dialog import MergeDialog  # noqa: PLC0415 (only when wanted)

        MergeDialog(self._today, self).open()

    def write(self, file: Path) -> None:
        """Write the package into a file."""

        def work(progress: Progress) -> Inventory:
            return packing.make(file, lambda part: progress(part, "正在导出数据包"))

        self.band.silence()
        self.export_button.setEnabled(False)
        background.run(
            work, self, done=partial(self._tell, file), ended=self._end, line=self.progress
        )

    def _end(self) -> None:
        self.export_button.setEnabled(True)

    def _tell(self, file: Path, made: Inventory) -> None:
        lacks = f"；{made.missing} 个附件的内容不在或已损坏，没有放进去" if made.missing else ""
        self.band.say(
            "ok", f"已导出并核对：{file.name}{lacks}。", "打开文件夹", partial(show_folder, file)
        )

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why there is none."""
        self.band.say("late", refusal.sentence)
