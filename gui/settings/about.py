"""字体, 关于 and 诊断: what a helper wants to know of this PC."""

import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout

from gui.acting import background
from gui.acting.application import NAME
from gui.acting.files import open_file, open_logs
from gui.acting.news import in_lines, until_now
from gui.controls.controls import button, label
from gui.settings.settings_card import SettingsCard
from gui.theme.theme import em, px, theme
from models.pc.program import licence, notices, version
from reports.diagnosis.details import Fact, Group, as_text

if TYPE_CHECKING:
    from reports.writers.setting.fonts import Typeface

_WORD_EM = 4  # the longest word beside a fact
_ALL_THERE = "仿宋、小标宋、楷体、黑体、宋体都已安装，文书和报告按公文格式用字。"


def _lacking(_progress: object) -> "list[Typeface]":
    from reports.writers.setting.fonts import typefaces  # noqa: PLC0415 (slow to import)

    return [each for each in typefaces() if not each.found]


def fonts_in_words(absent: "Sequence[Typeface]") -> str:
    """Return what is used in place of the typefaces this PC lacks, as one sentence."""
    if not absent:
        return _ALL_THERE
    names = "、".join(each.label for each in absent)
    instead = "，".join(f"{each.label}用{each.stand_in}代替" for each in absent)
    return f"这台电脑没有{names}，打印和导出时{instead}。装上后重新打开程序即可。"


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
            background.run(_lacking, self, done=self._tell)

    def _tell(self, absent: "list[Typeface]") -> None:
        self.sentence.setText(fonts_in_words(absent))


class AboutCard(SettingsCard):
    """Version and licence, and where the register and its log lie."""

    def __init__(self, place: Callable[[], Path]) -> None:
        super().__init__("关于")
        self._place = place
        grid = _grid()
        self.body.addLayout(grid)
        for at, (name, fact) in enumerate(self.facts().items()):
            _add_row(grid, at, name, fact)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for word, way in (("打开文件夹", self.open), ("打开日志文件夹", open_logs)):
            buttons.addWidget(button(word, icon_name="folder", size="card", press=way))
        file = notices()
        if file is not None:
            words = button("第三方许可", "quiet", size="card", press=lambda: open_file(file))
            buttons.addWidget(words)
        buttons.addWidget(button("更新内容", "quiet", size="card", press=self.show_news))
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    def facts(self) -> dict[str, str]:
        """Return the facts by their names."""
        return {
            "版本": f"{NAME} {version()}",
            "许可": f"{licence()}，可以免费使用和修改",
            "登记簿": str(self._place()),
        }

    def open(self) -> None:
        """Show the folder of the register in the file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._place())))

    def show_news(self) -> None:
        """Show what every version up to this one brought."""
        from gui.dialogs.news_dialog import NewsDialog  # noqa: PLC0415 (only when wanted)

        dialog = NewsDialog(in_lines(until_now()), self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class DiagnosisCard(SettingsCard):
    """What the command ``diagnose`` tells, and what only the window knows; to be copied."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__("诊断")
        self._today = today
        self._of_pc: tuple[Group, ...] | None = None
        self._asked = False
        self.copy_button = button("复制", icon_name="copy", size="card", press=self.copy)
        self.copy_button.setEnabled(False)
        self.head.addWidget(self.copy_button)
        said = label("维护人员要了解这台电脑时复制给他。里面没有登记的内容和人名。", "label")
        said.setWordWrap(True)
        self.body.addWidget(said)
        self._grid = _grid()
        self.body.addLayout(self._grid)

    def refresh(self) -> None:
        """Ask printers and fonts once, aside; the register is looked at anew each time."""
        if not self._asked:
            self._asked = True
            background.run(_of_pc, self, done=self._take)
        elif self._of_pc is not None:
            self._show()

    def _take(self, found: tuple[Group, ...]) -> None:
        self._of_pc = found
        self.copy_button.setEnabled(True)
        if self.isVisible():  # else it is shown when one comes to it
            self._show()

    def groups(self) -> tuple[Group, ...]:
        """Return all that is told."""
        from reports.diagnosis import of_register  # noqa: PLC0415 (only on this tab)

        return (*(self._of_pc or ()), _of_window(), *of_register.groups(self._today()))

    def _show(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.deleteLater()
        for at, group in enumerate(self.groups()):
            lines = "\n".join(f"{each.word}：{each.text}" for each in group.facts)
            _add_row(self._grid, at, group.word, lines)

    def copy(self) -> None:
        """Put everything on the clipboard, for a helper."""
        QGuiApplication.clipboard().setText(as_text(self.groups()))


def _of_pc(_progress: object) -> tuple[Group, ...]:
    from reports.diagnosis import of_pc  # noqa: PLC0415 (only on this tab)

    return of_pc.groups(os.environ)


def _of_window() -> Group:
    """Return what only a window knows: screens with their scale, the size of type."""
    screens = [
        f"{each.size().width()}×{each.size().height()}，{each.devicePixelRatio():.0%}"
        for each in QGuiApplication.screens()
    ]
    facts = (
        Fact("platform", "显示方式", QGuiApplication.platformName()),
        Fact("screens", "屏幕", screens),
        Fact("points", "字号", theme().points),
    )
    return Group("window", "窗口", facts)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(14))
    grid.setVerticalSpacing(px(6))
    grid.setColumnMinimumWidth(0, em(_WORD_EM))  # so that all cards have one edge
    grid.setColumnStretch(1, 1)
    return grid


def _add_row(grid: QGridLayout, at: int, name: str, fact: str) -> None:
    said = label(fact)
    said.setWordWrap(True)
    said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    grid.addWidget(label(name, "label"), at, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(said, at, 1)
