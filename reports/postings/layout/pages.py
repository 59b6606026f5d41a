"""Filling pages with blocks: nothing is drawn here, so that many sizes can be tried.

All lengths are points.
"""

from dataclasses import dataclass, field

from reportlab.platypus import Flowable

from reports.postings.layout.blocks import Foot, Gap
from reports.postings.layout.flow import Flow, Section
from reports.writers.pdf.flowing import Flowing
from reports.writers.pdf.pages import Page
from reports.writers.pdf.prose import Prose

_TAIL = 2  # rows of a table, paragraphs of one line, that go with a signature
_LINES_BEHIND = 2  # lines of a paragraph that stand under a heading, at least
_SLIGHT = 0.05  # of rounding


class TooLong(Exception):
    """The posting needs more pages than it is allowed."""


@dataclass
class Filled:
    """A page and the blocks on it, each with how far its top is under that of the 版心."""

    page: Page
    lying: bool = False
    numbered: bool = True
    placed: list[tuple[Flowable, float]] = field(default_factory=list)
    used: float = 0.0

    @property
    def room(self) -> float:
        """Height that is left."""
        return self.page.height - self.used

    def put(self, block: Flowable) -> None:
        """Put a block under the others."""
        self.placed.append((block, self.used))
        self.used += height(block, self.page)

    def take_last(self) -> Flowable:
        """Take the last block away."""
        block, self.used = self.placed.pop()
        return block


def height(block: Flowable, page: Page) -> float:
    """Return how high a block is."""
    return float(block.wrap(page.width, page.height)[1])


class Filling:
    """The pages of a posting as they are filled, `most` at most."""

    def __init__(self, page: Page, most: int | None = None) -> None:
        self.upright, self.most = page, most
        self.pages: list[Filled] = []

    def fill(self, flow: Flow) -> list[Filled]:
        """Fill pages with all sections of a flow. Raises TooLong beyond the pages allowed."""
        for section in flow.sections:
            self._section(section)
        if flow.foot is not None:
            self._foot(flow.foot)
        return self.pages

    def _begin(self, lying: bool) -> Filled:
        if self.most is not None and len(self.pages) >= self.most:
            raise TooLong
        self.pages.append(Filled(self.upright.turned() if lying else self.upright, lying))
        return self.pages[-1]

    def _section(self, section: Section) -> None:
        page = self._begin(section.lying)
        waiting = list(reversed(section.blocks))
        while waiting:
            block = waiting.pop()
            if isinstance(block, Gap) and _is_void(block, page):
                continue
            group = _with_next(block, waiting)
            if self._fits(group, page):
                page.put(block)
                continue
            rest = self._cut(section, block, page, len(group) > 1)
            waiting += reversed(rest)
            if rest:
                page = self._begin(section.lying)

    def _cut(self, section: Section, block: Flowable, page: Filled, keeps: bool) -> list[Flowable]:
        """Put what fits of a block on a page; return what goes to the next one."""
        clings = any(block is each for each in section.clinging)
        if clings and page.placed:
            section.clinging = [each for each in section.clinging if each is not block]
            return [*_taken_back(page), block]
        if keeps and page.placed:
            return [block]
        parts = block.split(page.page.width, page.room + _SLIGHT)
        if parts:
            page.put(parts[0])
            return parts[1:]
        if page.placed:
            return [block]
        page.put(block)  # higher than a page and not to be cut: better over the edge than lost
        return []

    def _fits(self, group: list[Flowable], page: Filled) -> bool:
        """Tell whether a block fits with as much of the next as must stay with it."""
        needed = sum(height(block, page.page) for block in group[:-1])
        last = group[-1]
        needed += height(last, page.page) if len(group) == 1 else _least(last, page.page)
        if needed <= page.room + _SLIGHT:
            return True
        alone = height(group[0], page.page) <= page.room + _SLIGHT
        return not page.placed and alone and len(group) > 1

    def _foot(self, foot: Foot) -> None:
        """Put 版记 at the foot of the last page, an even one where there are several (7.4)."""
        last = self.pages[-1]
        needed = height(foot, self.upright)
        if last.lying or needed > last.room or (len(self.pages) > 1 and len(self.pages) % 2):
            last = self._begin(False)
            last.numbered = False
        last.placed.append((foot, self.upright.height - needed))


def _is_void(gap: Gap, page: Filled) -> bool:
    """Tell whether a gap is at the top or over the foot of a page."""
    return not page.placed or height(gap, page.page) > page.room


def _with_next(block: Flowable, waiting: list[Flowable]) -> list[Flowable]:
    group = [block]
    at = len(waiting) - 1
    while group[-1].getKeepWithNext() and at >= 0:
        group.append(waiting[at])
        at -= 1
    return group


def _least(block: Flowable, page: Page) -> float:
    """Return how much of a block has to stand under what it may not part from."""
    whole = height(block, page)
    if isinstance(block, Prose):
        return min(whole, _LINES_BEHIND * block.grid.leading)
    if isinstance(block, Flowing):
        heads = len(block.setting.heads)
        return min(whole, block.setting.tops[min(heads + 1, len(block.setting.strips))])
    return whole


def _taken_back(page: Filled) -> list[Flowable]:
    """Take the end of the text from a page, to go with what may not begin the next one."""
    taken: list[Flowable] = []
    placed, used, lines = list(page.placed), page.used, 0
    while lines < _TAIL and len(page.placed) > 1:
        block = page.placed[-1][0]
        if isinstance(block, Gap) or block.getKeepWithNext():
            taken.insert(0, page.take_last())
            continue
        parts = _cut_end(block, _TAIL - lines)
        if parts is None:
            break
        page.take_last()
        if len(parts) > 1:
            page.put(parts[0])
        taken.insert(0, parts[-1])
        lines += len(parts[-1].lines) if isinstance(parts[-1], Prose) else _TAIL
    if all(isinstance(block, Gap) or block.getKeepWithNext() for block, _ in page.placed):
        page.placed, page.used = placed, used  # a title alone would be worse
        return []
    return taken


def _cut_end(block: Flowable, lines: int) -> list[Flowable] | None:
    """Return a block without its last lines and these, or the block alone where it is short."""
    if isinstance(block, Prose):
        return block.tail(lines) or [block]
    if isinstance(block, Flowing):
        cut = block.last - _TAIL
        if cut <= block.first + len(block.setting.heads):
            return None
        return [Flowing(block.setting, block.first, cut), Flowing(block.setting, cut, block.last)]
    return None
