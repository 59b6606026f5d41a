"""Which of the lists on its pages is that of the column: the one the register knows most of."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reports.website.entries import column_of, lists_in
from reports.website.matching import key
from reports.website.site_list import Page, SiteLine, SiteList

ALL = "all"  # stands for all lists of the pages as one


@dataclass(frozen=True)
class OnPage:
    """The lists on a page by their kinds, which of them is that of the column, and its name."""

    column: str
    lists: Mapping[str, Sequence[SiteLine]]
    best: str

    def lines(self, kind: str) -> Sequence[SiteLine]:
        """Return the entries of a kind of list; of the best where there is no such on the page."""
        if kind == ALL:
            return [line for lines in self.lists.values() for line in lines]
        return self.lists[kind if kind in self.lists else self.best]


def lists_on(page: Page, today: date, titles: Callable[[], Collection[str]]) -> OnPage:
    """Return the lists on a page; `titles` gives those of the register where there are several.

    The list of the column is the one with the most entries of the register, then the longest. One
    without days has to have more than twice as many as one with days: it may be what is
    recommended beside that.
    """
    lists = lists_in(page, today)
    known = {key(each) for each in titles()} if len(lists) > 1 else set()

    def rank(kind: str) -> tuple[float, bool, int]:
        lines = lists[kind]
        ours = sum(key(each.title) in known for each in lines)
        is_dated = any(each.day is not None for each in lines)
        return ours if is_dated else ours / 2, is_dated, len(lines)

    return OnPage(column_of(page), lists, max(lists, key=rank))


def site_list(pages: Sequence[OnPage], kind: str = "") -> SiteList:
    """Return the entries of the column on its pages, one after the other.

    They are those of the lists of a `kind` where one is named.
    """
    column = next((each.column for each in pages if each.column), "")
    lines = [line for page in pages for line in page.lines(kind)]
    return SiteList(column, tuple(replace(each, at=at) for at, each in enumerate(lines, 1)))


def choices(pages: Sequence[OnPage]) -> dict[str, str]:
    """Return the kinds of lists there are to choose from, each in words; none where there is one.

    The ones taken come first, then the longest; the last stands for all of them.
    """
    found = defaultdict[str, list[SiteLine]](list)
    for page in pages:
        for kind, lines in page.lists.items():
            found[kind] += lines
    best = {page.best for page in pages}
    kinds = sorted(
        (kind for kind, lines in found.items() if lines),
        key=lambda kind: (kind not in best, -len(found[kind])),
    )
    if all(len(page.lists) == 1 for page in pages) or len(kinds) < 2:
        return {}
    words = {kind: f"{len(found[kind])} 条，从“{found[kind][0].title}”起" for kind in kinds}
    whole = sum(map(len, found.values()))
    return {**words, ALL: f"{whole} 条，页面上的全部"}
