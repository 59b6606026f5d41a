"""The list of the website as it grows: page after page pasted or opened, then compared."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from gui.acting import background
from gui.acting.long_reading import LongReading
from gui.dialogs.messages import ProgressLine
from models.store.database import own_connection
from models.website.from_website import category_of, note_category
from models.website.on_record import on_record, titles_in_bin, titles_on_record
from reports.website.choosing import OnPage, choices, lists_on, site_list
from reports.website.page_reading import page_pasted, pages_of
from reports.website.reconciled import Comparison, Decided, Scope, compare
from reports.website.site_list import Page, SiteList


class ListDesk(QObject):
    """Holds the list, what was decided of it, and its comparison with the register.

    `grown(lines)` when a page came in, with how many entries it has; `compared` when the
    comparison is new. Refusals go to `owner`.
    """

    grown = Signal(int)
    compared = Signal()

    def __init__(self, owner: QObject, line: ProgressLine, today: Callable[[], date]) -> None:
        super().__init__(owner)
        self._owner, self._line, self._today = owner, line, today
        self._pages: list[OnPage] = []
        self.kind = ""  # of the lists that are taken; "" while each page says it by itself
        self.site, self.scope, self.decided = SiteList(), Scope(), Decided()
        self.result: Comparison | None = None
        self._reading = LongReading(owner, self._take, "正在对账", line)
        self.job: background.Job | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was pasted or opened yet."""
        return not self._pages

    def begin_anew(self) -> None:
        """Forget the list, for another column."""
        self._pages, self.kind = [], ""
        self.site, self.scope, self.decided, self.result = SiteList(), Scope(), Decided(), None

    def paste(self) -> None:
        """Take what was copied in the browser as the next page of the list."""
        data = QGuiApplication.clipboard().mimeData()
        if files := [Path(each.toLocalFile()) for each in data.urls() if each.isLocalFile()]:
            self.open_files(files)
            return
        text, markup = data.text(), data.html() if data.hasHtml() else ""
        self._read(lambda wanted: [page_pasted(text, markup, wanted)])

    def open_files(self, files: Sequence[Path]) -> None:
        """Take saved pages and tables as the next pages of the list."""
        self._read(lambda wanted: [page for path in files for page in pages_of(path, wanted)])

    def _read(self, pages: Callable[[Callable[[], object]], list[Page]]) -> None:
        if self.job is not None:
            return

        today = self._today()

        def work(progress: background.Progress) -> list[OnPage]:
            read = pages(partial(progress, 0.3, "正在读取网站的列表"))
            with own_connection():
                return [lists_on(each, today, titles_on_record) for each in read]

        def end() -> None:
            self.job = None

        self.job = background.run(work, self._owner, done=self._add, ended=end, line=self._line)

    def _add(self, pages: list[OnPage]) -> None:
        found = site_list([*self._pages, *pages], self.kind)
        more = len(found.lines) - len(self.site.lines)
        if more:
            self._pages += pages
            self.site = replace(found, column=self.site.column or found.column)
        self.grown.emit(more)

    @property
    def choices(self) -> dict[str, str]:
        """The kinds of lists on the pages in words; none where there is nothing to choose."""
        return choices(self._pages)

    def choose(self, kind: str) -> None:
        """Take the lists of another kind; what was decided of the lines is no longer true."""
        self.kind, self.decided = kind, Decided()
        self.site = replace(site_list(self._pages, kind), column=self.site.column)

    def call(self, column: str, scope: Scope) -> None:
        """Compare the list under this name, with this category and these days."""
        if column and scope.category != category_of(column):
            note_category(column, scope.category)
        self.site, self.scope = replace(self.site, column=column), scope
        self.renew()

    def proposed(self, *, days: bool) -> Scope:
        """Return the scope of the list: the category of its column, with `days` those it spans."""
        category = self.scope.category or category_of(self.site.column)
        span = self.site.days
        if not days:
            return replace(self.scope, category=category)
        return Scope(*span, category) if span is not None else Scope(category=category)

    def decide(self, decided: Decided) -> None:
        """Compare by what a person said of pairs and lines."""
        self.decided = decided
        self.renew()

    def renew(self) -> None:
        """Compare anew with what the register holds now."""
        if self.is_empty:
            return
        site, scope, decided = self.site, self.scope, self.decided
        self._reading.want(lambda: compare(site, on_record(), scope, decided, titles_in_bin()))

    @property
    def is_done(self) -> bool:
        """Whether nothing is being read or compared."""
        return self.job is None and self._reading.is_done

    def _take(self, found: Comparison) -> None:
        self.result = found
        self.compared.emit()
