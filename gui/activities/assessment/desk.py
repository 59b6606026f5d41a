"""The desk of the items: the sheet of a year is reckoned once until something changes."""

from collections.abc import Callable
from typing import Any

from gui.activities.asked import Today
from gui.activities.assessment.pane import AssessmentPane
from gui.pages.record_book import RecordBook
from gui.pages.record_desk import RecordDesk
from gui.pages.record_list import RecordList
from models.assessment.sheet import Sheet, sheet


class Sheets:
    """The sheets of the years that were looked at, each as it stood when it was reckoned."""

    def __init__(self, today: Today) -> None:
        self._today = today
        self._known: dict[int, Sheet] = {}

    def of(self, year: int) -> Sheet:
        """Return the sheet of a year."""
        if year not in self._known:
            self._known[year] = sheet(year, self._today())
        return self._known[year]

    def forget(self) -> None:
        """Let them be reckoned anew."""
        self._known.clear()


class AssessmentDesk(RecordDesk[AssessmentPane]):
    """Works list and form; whenever it reads the list, the sheets are reckoned anew."""

    def __init__(
        self,
        book: RecordBook[Any],
        listing: RecordList,
        make_pane: Callable[[], AssessmentPane],
        sheets: Sheets,
    ) -> None:
        super().__init__(book, listing, make_pane)
        self._sheets = sheets

    def read(self) -> None:
        """Read the list anew, and what the register shows."""
        self._sheets.forget()
        super().read()
