"""How the window gets to 核查: nothing given, several files, and one report with its faults."""

import tempfile
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.acting import background
from gui.checking.page import CheckingPage
from gui.checking.side.reading_block import ReadingBlock
from gui.shell.main_window import MainWindow
from models.office.profile import office
from tests.gui import scenes
from tests.gui.checking.given import given, report_text, with_faults
from tests.gui.dialog_scenes import opened, page


def start(window: MainWindow) -> QWidget | None:
    """Nothing was given yet."""
    window.show_page("checking")
    return None


def listed(window: MainWindow) -> QWidget | None:
    """Several files were given: right, wrong, cut off, and no report at all."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        files = [
            given(folder, "柳塘镇2025年年度报告.txt", with_faults(report_text())),
            given(folder, "柳塘镇2024年年度报告.txt", report_text(year=2024)),
            given(folder, "白水镇2025年年度报告.txt", _cut(report_text("示例县白水镇人民政府"))),
            given(folder, "各村村务公开栏照片和文字说明（2025年12月整理）.docx", "没有内容"),
        ]
        _read(window, files)
    return None


def faulty(window: MainWindow) -> QWidget | None:
    """A report with faults, one of them chosen."""
    with tempfile.TemporaryDirectory() as place:
        name = "柳塘镇2025年年度报告.txt"
        _read(window, [given(Path(place), name, with_faults(report_text()))])
    for _ in range(4):
        _page(window).report.content.next_finding(1)
    return None


def against(window: MainWindow) -> QWidget | None:
    """How a report was read, and that it is held against none of the year before."""
    faulty(window)
    reading = _page(window).findChild(ReadingBlock)
    assert reading is not None
    scenes.settle()
    area = next(
        each for each in _page(window).findChildren(QScrollArea) if each.isAncestorOf(reading)
    )
    area.ensureWidgetVisible(reading)
    return None


def _cut(text: str) -> str:
    return text.partition("四、政府信息")[0]


def _page(window: MainWindow) -> CheckingPage:
    return page(window, "checking", CheckingPage)


def _read(window: MainWindow, files: list[Path]) -> None:
    start(window)
    _page(window).take_files(files)
    wait()


def wait() -> None:
    """Wait until everything that was given is read."""
    while background.under_way:
        QTest.qWait(2)  # in turn with the process that reads


def taken(window: MainWindow) -> QWidget | None:
    """The office's own report of last year is about to be taken, other figures stand there."""
    with tempfile.TemporaryDirectory() as place:
        text = with_faults(report_text(office().name))
        _read(window, [given(Path(place), "本机关2025年年度报告.txt", text)])
    return opened(_page(window).taking.ask)
