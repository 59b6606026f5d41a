"""年度报告: the table on the screen is the table of the form, and keys move over its figures."""

import itertools
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.acting.application import Application
from gui.annual.page import AnnualPage
from reports.paper.document import CellKind
from tests.gui.annual.annual_register import GRANTED, record_requests, shown_page

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(opened: Path, qtbot: QtBot) -> AnnualPage:
    record_requests()
    return shown_page(qtbot)


@pytest.mark.parametrize("tab", [0, 1, 2])
def test_the_cells_on_screen_are_those_of_the_form(page: AnnualPage, tab: int) -> None:
    view, report = page.content.desk.view, page.report
    assert report is not None
    table = report.tables[tab]
    page.content.tabs.bar.setCurrentIndex(report.parts.index(table))
    assert (view.paper.rowCount(), view.paper.columnCount()) == (
        table.row_count,
        table.column_count,
    )
    for cell in table.cells:
        index = view.paper.index(cell.row, cell.column)
        assert index.data() == cell.text
        assert view.rowSpan(cell.row, cell.column) == cell.rowspan
        assert view.columnSpan(cell.row, cell.column) == cell.colspan


def test_every_label_of_the_form_fits_its_cell(page: AnnualPage) -> None:
    for tab in range(2, 5):
        page.content.tabs.bar.setCurrentIndex(tab)
        page.content.desk.grab()
        painter = page.content.desk.view.cells_painter
        for (text, width, height), (font, lines) in painter.lettered.items():
            assert "".join(lines) == text
            assert len(lines) * font.pixelSize() <= height, text
            assert width > 0


def test_arrows_go_from_figure_to_figure(page: AnnualPage) -> None:
    view = page.content.desk.view
    page.content.go_to("table3.received.natural_person")
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.chosen_figure == "table3.received.natural_person"
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.chosen_figure == "table3.received.natural_person"
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.chosen_figure == "table3.carried_in.business"
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.chosen_figure == "table3.carried_in.total"
    QTest.keyClick(view, Qt.Key.Key_End, CONTROL)
    assert view.chosen_figure == "table3.carried_out.total"


def test_arrows_skip_the_heads_between_blocks_and_keep_the_column(page: AnnualPage) -> None:
    view = page.content.desk.view
    page.content.go_to("table2.normative_documents.valid")
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.chosen_figure == "table2.licensing.decisions"
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.chosen_figure == "table2.normative_documents.valid"


def test_a_press_on_a_label_chooses_nothing(page: AnnualPage) -> None:
    view, report = page.content.desk.view, page.report
    assert report is not None
    page.content.go_to(GRANTED)
    label = next(c for c in report.tables[1].cells if c.kind is CellKind.LABEL and c.column == 0)
    at = view.visualRect(view.paper.index(label.row, label.column)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.chosen_figure == GRANTED
    at = view.figure_box("table3.granted.business").center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.chosen_figure == "table3.granted.business"


def test_the_label_and_the_head_of_the_chosen_figure_are_tinted(page: AnnualPage) -> None:
    page.content.go_to(GRANTED)
    led = {cell.text for cell in page.content.desk.view.cells_painter.led}
    assert led == {"（一）予以公开", "自然人"}


def test_lines_are_one_pixel_at_every_zoom(page: AnnualPage) -> None:
    desk = page.content.desk
    for notches in (0, 1, 1, -3):
        desk.zoom(notches)
        QApplication.processEvents()
        image = desk.view.viewport().grab().toImage()
        y = desk.view.rowViewportPosition(5) + desk.view.rowHeight(5) // 5
        dark = [x for x in range(image.width()) if image.pixelColor(x, y) == QColor("#2A2A2A")]
        assert dark[0] == 0
        assert dark[-1] == image.width() - 1
        assert all(later - earlier > 1 for earlier, later in itertools.pairwise(dark))


def test_ctrl_wheel_zooms_and_ctrl_0_fits_the_width_again(page: AnnualPage) -> None:
    desk = page.content.desk
    fitted = desk.scale
    assert 0.9 <= fitted <= 1.6
    QApplication.sendEvent(desk.viewport(), wheel(120))
    assert desk.scale == pytest.approx(fitted + 0.1)
    desk.view.setFocus()
    QTest.keyClick(desk.view, Qt.Key.Key_0, CONTROL)
    assert desk.scale == pytest.approx(fitted)


@pytest.mark.parametrize("width", [825, 920, 1112, 1200, 1272])
def test_a_table_is_never_small_nor_scrolled_sideways_while_it_is_fitted(
    page: AnnualPage, width: int
) -> None:
    page.resize(width, 700)
    QApplication.processEvents()
    desk = page.content.desk
    assert desk.scale >= 0.87
    assert desk.horizontalScrollBar().maximum() == 0


def wheel(delta: int) -> QWheelEvent:
    at = QPointF(100, 100)
    return QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        CONTROL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def test_paper_stays_light_in_dark_mode(restored: Application, page: AnnualPage) -> None:
    restored.dresser.choose(choice="dark")
    QApplication.processEvents()
    image = page.content.desk.sheet.grab().toImage()
    assert image.pixelColor(5, 5).name() == "#edeeea"


def test_a_figure_is_spoken_with_its_name_and_source(page: AnnualPage) -> None:
    view = page.content.desk.view
    said = view.paper.index_of(GRANTED).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "（一）予以公开 · 自然人：3，台账统计"


def test_copy_puts_the_whole_table_on_the_clipboard(page: AnnualPage) -> None:
    page.content.desk.view.setFocus()
    QTest.keyClick(page.content.desk.view, Qt.Key.Key_C, CONTROL)
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == "三、收到和处理政府信息公开申请情况"
    assert lines[4] == "一、本年新收政府信息公开申请数量\t\t\t5\t1\t0\t0\t1\t0\t7"
    assert all(line.count("\t") == 9 for line in lines[1:])
