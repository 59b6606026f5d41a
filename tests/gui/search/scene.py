"""How the window gets to the search over everything."""

from gui.search.find_panel import FindPanel
from gui.shell.main_window import MainWindow
from tests.gui.windows import settle


def panel_of(window: MainWindow) -> FindPanel:
    """Return the panel of a window, opened."""
    window.find_all()
    (found,) = window.findChildren(FindPanel)
    return found


def found(text: str, window: MainWindow) -> None:
    """Show what a text finds, over 工作台."""
    window.show_page("home")
    settle()
    panel_of(window).field.setText(text)
    settle()
