"""A page of records over which 网站对账 can be laid, and taken away again as it was left."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from gui.pages.record_desk import RecordDesk
from gui.pages.record_page import RecordPage
from gui.pages.record_pane import RecordPane
from models.store.database import Table
from models.store.refusal import Refusal
from reports.ways import Show, Step, Way, Work

if TYPE_CHECKING:
    from gui.website.view import WebsiteView

P = TypeVar("P", bound=RecordPane[Any])


class RecordsBesideWebsite(RecordPage[P]):
    """The page of records; what is held against the website stays until the page goes."""

    def __init__(self, title: str, desk: RecordDesk[P], today: Callable[[], date]) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(desk.beside)
        super().__init__(title, desk, self._stack)
        self._title, self._day = title, today
        self.website: WebsiteView | None = None
        self.head.add_rare(
            "与网站对账", self.compare_with_website, lambda: True, "git-compare-arrows"
        )

    @property
    def _over(self) -> "WebsiteView | None":
        """网站对账 while it is shown."""
        return self.website if self._stack.currentWidget() is self.website else None

    def compare_with_website(self, category: str = "") -> None:
        """Show 网站对账 over the whole page, of the column of a category where one is named."""
        from gui.website.view import WebsiteView  # noqa: PLC0415 (only when wanted)

        if self.website is None:
            self.website = made = WebsiteView(self._day, self._title)
            made.left.connect(self.step_back)
            made.going.connect(self.going)
            self._stack.addWidget(made)
        self.head.hide()
        self.band.silence()
        self._stack.setCurrentWidget(self.website)
        self.helped_with = "网站对账"
        self.website.begin(category)
        self.website.enter()

    def _leave(self) -> None:
        self._stack.setCurrentWidget(self.desk.beside)
        self.helped_with = ""
        self.head.show()

    @property
    def is_filled(self) -> bool:
        """Whether all that is shown is what the register holds."""
        return super().is_filled and (self._over is None or self._over.is_filled)

    def refresh(self) -> None:
        """Show records and form anew, and compare anew what lies over them."""
        super().refresh()
        if self._over is not None:
            self._over.renew()

    def follow(self, way: Way) -> None:
        """Do what another page asks for, with the list in front."""
        if isinstance(way, Step) and way.action is Work.COMPARE:
            self.compare_with_website(str(way.id or ""))
            return
        if self._over is not None and not isinstance(way, Show):
            self._leave()
        super().follow(way)

    def go_back(self) -> bool:
        """Go back from the website to the list, or close the form."""
        if self._over is None:
            return super().go_back()
        self._leave()
        self.list.setFocus()
        return True

    def step_back(self) -> bool:
        """Go back by the clerk's own hand: from the website too to where a way led from."""
        was_over = self._over is not None
        went = self.go_back()
        if was_over:
            self.record_left.emit()
        return went

    def go_home(self) -> None:
        """Go back from the website to the list."""
        if self._over is not None:
            self.go_back()

    def place(self) -> Callable[[], object]:
        """Return what shows again what is shown now."""
        beside, is_over = super().place(), self._over is not None

        def again() -> None:
            beside()
            if is_over:
                self.compare_with_website()

        return again

    def search_field(self) -> QLineEdit | None:
        """Return the search of what is shown."""
        return super().search_field() if self._over is None else self._over.table.bar.field

    def panes(self) -> list[QWidget]:
        """Return the panes of what is shown."""
        return super().panes() if self._over is None else self._over.panes()

    def subjects(self) -> Sequence[Table]:
        """Return the records chosen, none while the website is shown."""
        return super().subjects() if self._over is None else ()

    def show_refusal(self, refusal: Refusal) -> None:
        """Say a refusal over what is shown."""
        if self._over is None:
            super().show_refusal(refusal)
        else:
            self._over.show_refusal(refusal)
