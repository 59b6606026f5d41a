import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.printing import preview, printing
from gui.printing.preview import PreviewDialog
from models.store.refusal import Refusal
from reports.paper.document import Document, Heading, PageBreak, Paragraph
from tests.gui.keyboard import CTRL, press
from tests.gui.windows import settle, window_with

PAPER = Document(
    "政府信息公开审查审批表",
    blocks=(
        Heading("一、审查意见"),
        Paragraph("可以公开。"),
        PageBreak(),
        Heading("二、其他"),
        Paragraph("没有其他意见。"),
    ),
)


@pytest.fixture
def shown(qtbot: QtBot, opened: Path) -> Iterator[PreviewDialog]:
    window = QWidget()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    dialog = PreviewDialog(PAPER, window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.data))
    yield dialog
    window.close()


def test_a_paper_is_paged_through_by_keyboard(shown: PreviewDialog, qtbot: QtBot) -> None:
    assert shown.desk.number == 0
    qtbot.keyClick(shown, Qt.Key.Key_PageDown)
    assert shown.desk.number == 1
    qtbot.keyClick(shown, Qt.Key.Key_PageDown)
    assert shown.desk.number == 1
    qtbot.keyClick(shown, Qt.Key.Key_PageUp)
    assert shown.desk.number == 0


def test_a_page_is_shown_dot_for_dot(shown: PreviewDialog) -> None:
    area = shown.desk
    assert area.pages is not None
    area.view.show_page(area.pages, 0, 1.1)
    seen = area.view.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    drawn = area.pages.image(0, 1.1).convertToFormat(QImage.Format.Format_RGB888)
    assert drawn.height() > seen.height()
    assert seen == drawn.copy(seen.rect())


def test_a_paper_is_saved_as_it_was_shown(
    shown: PreviewDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "审批表"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    qtbot.keyClick(shown, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert target.with_name("审批表.pdf").read_bytes() == shown.data
    assert "已保存" in shown.band.sentence


def test_without_a_printer_a_way_out_is_named(
    shown: PreviewDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    qtbot.keyClick(shown, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert "导出成 PDF" in shown.band.sentence


def test_what_is_printed_is_what_was_shown(
    shown: PreviewDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[bytes] = []

    def take(data: bytes, *_: object) -> bool:
        sent.append(data)
        return True

    monkeypatch.setattr(preview, "print_pdf", take)
    qtbot.keyClick(shown, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert sent == [shown.data]


def test_a_printer_that_refuses_is_said(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: "/bin/false")
    with pytest.raises(Refusal, match="打印机"):
        printing.print_through_cups(b"%PDF-1.4", "公示")


def test_a_lying_page_is_turned_and_keeps_its_shape_on_a_standing_sheet() -> None:
    lying = QImage(842, 595, QImage.Format.Format_RGB888)
    place, turned = printing.fitted(QRectF(0, 0, 1190, 1684), lying)
    assert (turned.width(), turned.height()) == (595, 842)
    assert (place.width() / place.height()) == pytest.approx(595 / 842, rel=1e-3)
    place, same = printing.fitted(QRectF(0, 0, 1684, 1190), lying)
    assert (same.width(), same.height()) == (842, 595)
    assert place.center() == QRectF(0, 0, 1684, 1190).center()


@pytest.mark.parametrize("points", [10.5, 16])
@pytest.mark.parametrize("size", [(1440, 900), (1366, 768)])
def test_the_preview_fits_its_window_before_and_after_it_says_something(
    opened: Path,
    qtbot: QtBot,
    restored: Application,
    monkeypatch: pytest.MonkeyPatch,
    points: float,
    size: tuple[int, int],
) -> None:
    monkeypatch.setattr(preview, "print_pdf", lambda *_: True)
    restored.dresser.choose(points=points, choice="light")
    window = window_with(qtbot, "items", width=size[0], height=size[1])
    dialog = PreviewDialog(PAPER, window)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.data))
    settle()
    before = dialog.geometry()
    press(Qt.Key.Key_P, modifier=CTRL)
    dialog.band.say("ok", "已送到打印机。" * 12)
    settle()
    assert dialog.geometry() == before
    assert window.frameGeometry().contains(before)
    (button,) = (each for each in dialog.findChildren(QPushButton) if "Ctrl+P" in each.text())
    assert button.visibleRegion().boundingRect() == button.rect()
    assert dialog.band.height() < dialog.desk.height() / 2
    dialog.reject()
