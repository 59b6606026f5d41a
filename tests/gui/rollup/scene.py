"""The page 汇总 with the reports of a county's towns."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.rollup.page import RollupPage
from gui.rollup.sealed import SealedDialog
from gui.shell.main_window import MainWindow
from models.office.units import keep_units
from models.store.secret.key import Wrapped
from reports.rollup.read_before import keep
from reports.rollup.reported import refused
from reports.rollup.unit_states import State
from tests.gui import dialog_scenes, scenes
from tests.reports.rollup.sample import GRANTED, MISSING, TOWNS, reports


def lay_out() -> None:
    """Keep the reports and the list of units in the register."""
    keep(reports(), ())
    keep_units([*TOWNS, *MISSING, "竹园乡"])


def page(window: MainWindow) -> RollupPage:
    """Return the page, shown."""
    return dialog_scenes.page(window, "rollup", RollupPage)


def sums(window: MainWindow) -> None:
    """A cell of the sum with what the units add to it, a unit among them chosen."""
    content = page(window).content
    content.go_to(GRANTED)
    content.side.view.go_to(4)


def twice(window: MainWindow) -> None:
    """A unit that sent two reports, of which one counts, is chosen."""
    content = page(window).content
    content.go_to(GRANTED)
    scenes.settle()
    view = content.side.view
    for at in range(len(reports())):
        view.go_to(at)
        row = view.current_row()
        if row is not None and row.unit is not None and row.unit.state is State.TWICE_OTHERWISE:
            return


def wrong(window: MainWindow) -> None:
    """A cell that does not fit, those first by whom it is wrong, while files are read."""
    shown = page(window)
    shown.content.go_to("table3.received.total")
    shown.content.side.unfold()
    shown.line.show_reading(Path("太平镇2025年年报.pdf"), 26, 28)


def ranking(window: MainWindow) -> None:
    page(window).content.tabs.bar.setCurrentIndex(0)


def comparison(window: MainWindow) -> None:
    page(window).show_comparison()


def units(window: MainWindow) -> QWidget | None:
    return dialog_scenes.opened(page(window).edit_units)


def one_report(window: MainWindow) -> QWidget | None:
    shown = page(window)
    at = next(each for each in shown.gathering.rollup.units if each.errors)
    return dialog_scenes.opened(lambda: shown.open_report(at))


def password(window: MainWindow) -> QWidget | None:
    shown, report = page(window), refused(Path("年报/岩口乡登记簿"), "登记簿设了口令，没有读。")
    dialog = SealedDialog(report, Wrapped({}), shown.window())
    return dialog_scenes.opened(dialog.open)


SCENES = {
    "rollup": sums,
    "rollup_twice": twice,
    "rollup_wrong": wrong,
    "rollup_ranking": ranking,
    "rollup_comparison": comparison,
    "rollup_units": units,
    "rollup_report": one_report,
    "rollup_password": password,
}
