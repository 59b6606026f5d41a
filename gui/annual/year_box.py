"""The year of the report: chosen from those with records, or typed."""

import re
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from gui.controls.combo import Combo
from gui.controls.tips import set_tip
from gui.theme.theme import em

_YEAR = re.compile(r"\s*(\d{4})\s*(?:年度?)?\s*")
FIRST = 2008  # 条例 came into force on 2008-05-01: no report is older
_WIDTH_EM = 8.5


class YearBox(Combo):
    """`wanted(year)` when another year is chosen or typed; `refused(text)` for what is no year."""

    wanted = Signal(int)
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setAccessibleName("年度")
        set_tip(self, "选择年度，也可以直接输入，如 2017")
        self.setFixedWidth(em(_WIDTH_EM))
        self._shown, self._last = 0, FIRST
        self.activated.connect(self._take_chosen)
        field = self.lineEdit()
        assert field is not None
        field.returnPressed.connect(self._take_typed)
        field.editingFinished.connect(self._say_shown)

    def show_years(self, years: Iterable[int], shown: int, last: int) -> None:
        """Offer these years; `last` is the latest that may be typed."""
        self._shown, self._last = shown, last
        offered = sorted({*years, shown}, reverse=True)
        self.clear()
        for year in offered:
            self.addItem(f"{year} 年度", year)
        self.setCurrentIndex(offered.index(shown))

    def _take_chosen(self, at: int) -> None:
        self.wanted.emit(self.itemData(at))

    def _take_typed(self) -> None:
        typed = _YEAR.fullmatch(self.currentText())
        year = int(typed[1]) if typed else 0
        if not FIRST <= year <= self._last:
            self.refused.emit(self.currentText().strip())
        elif year != self._shown:
            self.wanted.emit(year)

    def _say_shown(self) -> None:
        """Let the year shown stand there again, whatever was typed."""
        self.setCurrentIndex(self.findData(self._shown))
        self.setEditText(f"{self._shown} 年度")
