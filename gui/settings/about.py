"""字体 and 关于: what a helper wants to know of this PC."""

import os
import platform
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

import resources
from gui.acting import background
from gui.acting.application import NAME
from gui.acting.files import open_logs
from gui.controls.controls import button, label
from gui.settings.settings_card import SettingsCard
from gui.theme.theme import px
from models.disk.program import licence, version

_ALL_THERE = "仿宋、小标宋、楷体、黑体、宋体都已安装，文书和报告按公文格式用字。"
_STAND_INS = {
    "NotoSerifSC-Regular.ttf": "思源宋体",
    "NotoSerifSC-Bold.ttf": "思源宋体（粗）",
    "GongkaibuKai-Regular.ttf": "霞鹜文楷",
    "NotoSansSC-Medium.ttf": "思源黑体",
}


def lacking(progress: object = None) -> list[str]:
    """Return the typefaces of papers that this PC lacks; takes a moment to find out."""
    from reports.writers.setting.fonts import substituted  # noqa: PLC0415 (slow to import)

    return substituted()


def fonts_in_words(absent: list[str]) -> str:
    """Return what is used in place of the typefaces this PC lacks, as one sentence."""
    if not absent:
        return _ALL_THERE
    table: Mapping[str, Any] = resources.toml("fonts/families.toml")
    files = {entry["label"]: entry["bundle"] for entry in table.values() if "label" in entry}
    instead = "，".join(f"{each}用{_STAND_INS[files[each]]}代替" for each in absent)
    return f"这台电脑没有{'、'.join(absent)}，打印和导出时{instead}。装上后重新打开程序即可。"


class FontCard(SettingsCard):
    """Says quietly which typefaces of the papers are missing."""

    def __init__(self) -> None:
        super().__init__("文书字体")
        self.sentence = label("正在查看这台电脑的字体", "label")
        self.sentence.setWordWrap(True)
        self.body.addWidget(self.sentence)
        self._asked = False

    def refresh(self) -> None:
        """Look once; the typefaces do not change while the program runs."""
        if not self._asked:
            self._asked = True
            background.run(lacking, self, done=self._tell)

    def _tell(self, absent: list[str]) -> None:
        self.sentence.setText(fonts_in_words(absent))


def input_method(environment: Mapping[str, str]) -> str:
    """Return the input method chosen, in words."""
    chosen = environment.get("QT_IM_MODULES") or environment.get("QT_IM_MODULE")
    return chosen or "系统默认"


class AboutCard(SettingsCard):
    """Version, licence, input method, and where the register lies."""

    def __init__(self, place: Callable[[], Path]) -> None:
        super().__init__("关于")
        self._place = place
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        for at, (name, fact) in enumerate(self.facts().items()):
            said = label(fact)
            said.setWordWrap(True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label(name, "label"), at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, at, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(button("打开文件夹", icon_name="folder", size="card", press=self.open))
        buttons.addWidget(
            button("打开日志文件夹", icon_name="folder", size="card", press=open_logs)
        )
        buttons.addWidget(button("复制", "quiet", icon_name="copy", size="card", press=self.copy))
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    def facts(self) -> dict[str, str]:
        """Return the facts by their names."""
        return {
            "版本": f"{NAME} {version()}",
            "许可": f"{licence()}，可以免费使用和修改",
            "输入法": input_method(os.environ),
            "系统": f"{platform.system()} · Python {platform.python_version()} · Qt {qt_version}",
            "登记簿": str(self._place()),
        }

    def open(self) -> None:
        """Show the folder of the register in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._place())))

    def copy(self) -> None:
        """Put the facts on the clipboard, for a helper."""
        text = "\n".join(f"{name}：{fact}" for name, fact in self.facts().items())
        QGuiApplication.clipboard().setText(text)
