"""Tab goes through a window as it is read, also through what came into it later.

Qt goes in the order in which parts came into the window; pages, panes and rows come when they are
wanted. So the order is looked at when Tab is pressed.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QSplitter, QWidget

_FROM_RIGHT = "fromright"
_LEAST = 2  # stops between which Tab can go


def read_from_right(foot: QWidget) -> None:
    """Let Tab come to the buttons of a foot from the right, where the main one stands.

    Enter in the last field leads to what is wanted.
    """
    foot.setProperty(_FROM_RIGHT, True)


def is_from_right(part: QWidget) -> bool:
    """Tell whether the parts of a part are read from the right."""
    return bool(part.property(_FROM_RIGHT))


def goes_round(window: QWidget, forward: bool) -> bool:
    """Let Tab go through what is seen of `window` from left to right and down, pane by pane.

    At either end it goes to the other one here, and True is returned: Qt may stay at the last stop,
    or pass over the first. What goes or rests passes the focus on by itself: that is no Tab, and
    asked for its parts what is being deleted would stay.
    """
    now = QApplication.focusWidget()
    if now is None or not (now.isVisible() and now.isEnabled()):
        return False
    passed = stops(window)
    for one, following in pairwise(passed):
        QWidget.setTabOrder(one, following)  # nothing is moved where that is so by now
    if len(passed) < _LEAST:
        return False
    here, there = (passed[-1], passed[0]) if forward else (passed[0], passed[-1])
    if now is not here:
        return False
    reasons = Qt.FocusReason
    there.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
    return True


def stops(window: QWidget) -> list[QWidget]:
    """Return the parts of a window to which Tab comes, in the order of reading."""
    return [each for each in _read(window) if is_stop(each)]


def is_stop(part: QWidget) -> bool:
    """Tell whether Tab comes to a part; one that hands the focus on is none itself."""
    by_tab = Qt.FocusPolicy.TabFocus in part.focusPolicy()
    return by_tab and part.isVisible() and part.isEnabled() and part.focusProxy() is None


def _read(part: QWidget) -> Iterator[QWidget]:
    """Give the visible parts of a part in the order of reading."""
    inside = _inside(part)
    for each in reversed(inside) if is_from_right(part) else inside:
        if each.isVisible() and not each.isWindow():
            yield each
            yield from _read(each)


def _inside(part: QWidget) -> list[QWidget]:
    """Return the parts right inside a part: as they are laid out, then as they stand."""
    layout = part.layout()
    if isinstance(part, QSplitter):
        laid: list[QWidget | None] = [part.widget(at) for at in range(part.count())]
    else:
        laid = list(_laid_out(layout)) if layout is not None else []
    found = dict.fromkeys(each for each in laid if each is not None)
    others = [each for each in part.children() if isinstance(each, QWidget) and each not in found]
    return [*found, *sorted(others, key=lambda each: (each.y(), each.x()))]


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    """Give what a layout holds, a grid by its rows."""
    places: Iterable[int] = range(layout.count())
    if isinstance(layout, QGridLayout):
        places = sorted(places, key=lambda at: _cell(layout, at))
    for item in filter(None, map(layout.itemAt, places)):
        inner, part = item.layout(), item.widget()
        if inner is not None:
            yield from _laid_out(inner)
        elif part is not None:
            yield part


def _cell(grid: QGridLayout, at: int) -> tuple[int, int]:
    place: object = grid.getItemPosition(at)
    assert isinstance(place, tuple)
    return place[0], place[1]
