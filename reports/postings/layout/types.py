"""In which sizes a posting is set: A4 by GB/T 9704-2012, A3 in proportion to its text."""

from dataclasses import dataclass

from reports.postings.sheet import Paper
from reports.writers.pdf.pages import UPRIGHT, Page
from reports.writers.setting.flush import Grid
from reports.writers.setting.fonts import Role
from reports.writers.setting.typesetting import Type

_A3 = UPRIGHT.scaled(2**0.5)
PAGES: dict[Paper, Page] = {
    "A4": UPRIGHT,
    "A3": Page((297 / 25.4 * 72, 420 / 25.4 * 72), _A3.left, _A3.right, _A3.top, _A3.bottom),
}
_BODY = 16.0  # 三号
_PITCH = 28.95 / _BODY  # of the lines to the size: 22 on A4 (5.2.3)
# Title to a text up to this size: 二号, 一号, 小初, 初号, and larger still.
_TITLES = ((16.0, 22.0), (18.0, 26.0), (24.0, 36.0), (30.0, 42.0), (99.0, 48.0))
_TITLE_PITCH = 1.25  # of the lines of a title to its size, at least
SIZES = tuple(range(36, 15, -1))  # of the text on A3, the largest first
CLOSER_LINES = (23, 24, 25, 26)  # on A4, where they save a page
# The type of a table to that of the text, 小四 to 三号, and smaller for long lists.
DENSITIES = (0.75, 0.66, 0.57)
LONG_LISTS = ((40, DENSITIES[0]), (150, DENSITIES[1]))  # up to so many rows
# On A3, tried in this order: lines as distant as on A4, closer ones, smaller tables too.
WALL = ((1.0, DENSITIES[0]), (0.9, DENSITIES[0]), (0.9, DENSITIES[1]))
DENSEST = (0.9, DENSITIES[2])
OVER_PAGES = 22.0  # 二号, where one page of A3 does not hold the text in 三号


@dataclass(frozen=True)
class Types:
    """A page and all that is set on it."""

    page: Page
    grid: Grid
    title: Type
    is_wall: bool
    list_size: float  # of the type of a table, where its width allows it

    @property
    def scale(self) -> float:
        """How much larger than on A4 the small things are: page numbers, 版记."""
        return self.grid.size / _BODY

    @property
    def body(self) -> Type:
        """The text where it is not set flush."""
        return Type(Role.FANGSONG, self.grid.size, self.grid.leading)

    @property
    def subtitle(self) -> Type:
        """The line under the title, 楷体 of the size of the text."""
        return Type(Role.KAI, self.grid.size, self.grid.leading)

    @property
    def label(self) -> Type:
        """附件1, 黑体 of the size of the text."""
        return Type(Role.HEI, self.grid.size, self.grid.leading)

    @property
    def imprint(self) -> Type:
        """版记, 四号 on A4."""
        return Type(Role.FANGSONG, 14 * self.scale, 22 * self.scale)


def types_of(
    paper: Paper,
    size: float = _BODY,
    *,
    lines: int | None = None,
    closeness: float = 1.0,
    in_list: float = DENSITIES[0],
) -> Types:
    """Return the types of a paper for a text of `size` points.

    `lines` a page instead of those of the size: closer ones where a signature lacks room (7.3.5.5);
    `closeness` is the distance of the lines to that of GB/T 9704, `in_list` the type of a table to
    that of the text.
    """
    page = PAGES[paper]
    characters = round(page.width / size)
    rows = lines or round(page.height / (_PITCH * closeness * size))
    grid = Grid(size, page.width / characters, page.height / rows - 0.01)
    title = next(title for most, title in _TITLES if size <= most)
    if paper == "A3" and size <= _BODY:
        title = 26.0
    leading = max(grid.leading, _TITLE_PITCH * title)
    return Types(page, grid, Type(Role.TITLE, title, leading), paper == "A3", in_list * size)
