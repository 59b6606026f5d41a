"""The looks: readable colours, one scale, icons that follow the theme."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyle, QTableView

import gui
import resources
from gui.acting.application import Application, prepare
from gui.controls.menus import menu
from gui.dialogs.sheet import SheetDialog
from gui.shell.main_window import MainWindow
from gui.tables.search_field import SearchField
from gui.theme import tokens
from gui.theme.icons import icon
from gui.theme.theme import font, px, theme

MODES: tuple[tokens.Mode, ...] = ("light", "dark")


@pytest.mark.parametrize("mode", MODES)
def test_every_promised_pair_of_text_is_readable(mode: tokens.Mode) -> None:
    colours = tokens.colours(mode)
    poor = {
        pair: round(tokens.contrast(colours[pair[0]], colours[pair[1]]), 2)
        for pair in tokens.contrast_pairs("text")
        if tokens.contrast(colours[pair[0]], colours[pair[1]]) < 4.5
    }
    assert poor == {}


@pytest.mark.parametrize("mode", MODES)
def test_borders_of_inputs_are_seen(mode: tokens.Mode) -> None:
    colours = tokens.colours(mode)
    for line, ground in tokens.contrast_pairs("border"):
        assert tokens.contrast(colours[line], colours[ground]) >= 3


def test_a_font_that_is_underlined_underlines_no_other(qapp: Application) -> None:
    font(medium=True).setUnderline(True)
    assert not font(medium=True).underline()


def test_contrast_is_that_of_wcag() -> None:
    assert tokens.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert tokens.contrast("#14252A", "#FFFFFF") == pytest.approx(15.8, abs=0.1)


def test_the_sheet_is_short_and_leaves_nothing_unfilled(qapp: Application) -> None:
    template = resources.path("styles/app.qss").read_text(encoding="utf-8")
    assert len(template.splitlines()) <= 120
    assert not re.search(r"@\w|\bpx\(|\bbox\(|\bpt\(|\bicon\(", theme().sheet)


def test_lengths_grow_with_the_point_size(restored: Application) -> None:
    restored.dresser.choose(points=10.5)
    assert px(32) == 32
    restored.dresser.choose(points=14)
    assert px(32) == 43
    assert "min-height: 41px" in theme().sheet


@pytest.mark.parametrize("points", [10.5, 11, 12, 14, 16])
def test_a_focus_line_takes_the_pixel_that_it_adds_from_the_padding(
    restored: Application, points: float
) -> None:
    restored.dresser.choose(points=points)
    sheet = tokens.Sheet(theme().colours, theme().scale, points)
    for padding in (2, 4, 6, 8, 12):
        beside, within = sheet.fill(f"px({padding}) pad({padding})", {}).split()
        assert int(beside.removesuffix("px")) - int(within.removesuffix("px")) == 1


def test_icons_in_lines_menus_and_lists_grow_with_the_text(restored: Application) -> None:
    restored.dresser.choose(points=16)
    window = MainWindow(())
    line, entries, rows = SearchField("题名"), menu(window), QTableView(window)
    line.setParent(window)
    rows.ensurePolished()
    sizes = {
        line.style().pixelMetric(QStyle.PixelMetric.PM_LineEditIconSize, None, line),
        *(
            each.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, each)
            for each in (entries, rows)
        ),
    }
    window.deleteLater()
    assert sizes == {px(16)} == {24}


def test_windows_wear_the_sheet_and_what_lies_over_them_wears_it_with_them(
    restored: Application,
) -> None:
    window, alone = MainWindow(()), SheetDialog("自己的")
    over = SheetDialog("上面的", parent=window)
    restored.dresser.choose(choice="dark")
    worn = [each.styleSheet() for each in (window, alone, over)]
    for each in (window, alone):
        each.deleteLater()
    assert worn == [theme().sheet, theme().sheet, ""]


def test_every_dialog_is_a_sheet() -> None:
    others = {
        each.name
        for each in Path(*gui.__path__).rglob("*.py")
        if re.search(
            r"class \w+\((QDialog|QMainWindow|QMessageBox)\)|QMessageBox\(", each.read_text("utf-8")
        )
    }
    assert others == {"sheet.py", "step_window.py"}  # the first start is a window of its own


def test_the_mode_changes_palette_and_icons_at_once(restored: Application) -> None:
    heard: list[str] = []
    theme().theme_changed.connect(lambda: heard.append(theme().mode))
    sign = icon("plus", 16, "accent")
    light = sign.pixmap(16, 16).toImage()
    restored.dresser.choose(choice="dark")
    assert heard == ["dark"]
    assert restored.palette().color(QPalette.ColorRole.Window).name() == "#11181a"
    assert sign.pixmap(16, 16).toImage() != light


def test_every_shipped_icon_can_be_drawn(qapp: Application) -> None:
    for file in resources.path("icons").glob("*.svg"):
        drawn = icon(file.stem, 16, "text").pixmap(32, 32).toImage()
        inked = any(drawn.pixelColor(x, y).alpha() > 0 for x in range(0, 32) for y in range(0, 32))
        assert inked, file.name


def test_the_font_of_the_bundle_is_used(qapp: Application) -> None:
    assert qapp.font().family().startswith("Noto Sans SC")
    assert qapp.font().pointSizeF() == 10.5
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("before", "modules"),
    [
        ({"QT_IM_MODULE": "fcitx"}, "fcitx;ibus"),
        ({"QT_IM_MODULE": "fcitx5"}, "fcitx5;ibus"),
        ({"XMODIFIERS": "@im=fcitx"}, "ibus"),
        ({"XMODIFIERS": "@im=ibus"}, "ibus"),
        ({"QT_IM_MODULE": "xim", "XMODIFIERS": "@im=ibus"}, None),
        ({"QT_IM_MODULE": "fcitx", "QT_IM_MODULES": "wayland"}, "wayland"),
        ({}, None),
    ],
)
def test_typing_chinese_is_prepared(before: dict[str, str], modules: str | None) -> None:
    environment = dict(before)
    prepare(environment)
    assert environment.get("QT_IM_MODULES") == modules


def test_without_a_screen_the_window_goes_nowhere() -> None:
    bare: dict[str, str] = {}
    prepare(bare)
    assert bare["QT_QPA_PLATFORM"] == "offscreen"
    for shown in ({"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}):
        prepare(shown)
        assert "QT_QPA_PLATFORM" not in shown


def test_on_windows_nothing_is_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    windows: dict[str, str] = {}
    prepare(windows)
    assert windows == {}
