"""The bar over a paper: the key goes before the page is said short, and the tip says it whole."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.controls.controls import button
from gui.printing.bar import PageCount, fit_bar
from tests.gui.windows import settle

WHOLE = "第 2 页，共 14 页"


def test_the_key_goes_first_and_the_page_is_said_short_at_last(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    bar = QWidget(pane)
    row = QHBoxLayout(bar)
    row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
    count, whole, printing = PageCount(), button("整页"), button("打印")
    row.addWidget(count)
    row.addStretch(1)
    row.addWidget(whole)
    row.addWidget(printing)
    count.say(1, 14)
    seen = []
    pane.resize(600, 50)
    pane.show()
    for width in range(600, 90, -5):
        bar.resize(width, 50)
        fit_bar(row, bar.width(), printing, "打印", whole)
        settle()
        seen.append(("Ctrl+P" in printing.text(), whole.isVisible(), count.text() == WHOLE))
        assert count.text() in (WHOLE, "2/14 页")
        assert count.toolTip() == ("" if count.text() == WHOLE else WHOLE)
    assert list(dict.fromkeys(seen)) == [
        (True, True, True),
        (False, True, True),
        (False, False, True),
        (False, False, False),
    ]
