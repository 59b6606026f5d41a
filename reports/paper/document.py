"""One neutral document: what a paper says and how its tables are cut, with no library inside.

Everything that leaves the program, and the statutory table on screen, is drawn from these.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Literal

from reports.paper.chart import Chart

Align = Literal["left", "center", "right"]


class CellKind(StrEnum):
    """What a cell of a table is, which decides how it is drawn.

    `MUTED` stands on grey, `HATCHED` on diagonal lines, `MARKED` in a heavy frame: marks that
    survive a print without colours.
    """

    HEAD = "head"
    CORNER = "corner"
    BAND = "band"
    LABEL = "label"
    FIGURE = "figure"
    MUTED = "muted"
    HATCHED = "hatched"
    MARKED = "marked"


@dataclass(frozen=True)
class Cell:
    """A cell at (row, column), counted from 0, over `rowspan` rows and `colspan` columns.

    `text` is the wording of the form, unbroken; `lines` is how it is best broken, empty when it
    may break anywhere. A figure carries the id of the form's cell and its `number` (in the unit
    the form prints). `vertical` text stands one character a line, as
    its `lines` say.
    """

    row: int
    column: int
    text: str
    kind: CellKind = CellKind.LABEL
    rowspan: int = 1
    colspan: int = 1
    figure: str | None = None
    number: int | Decimal | None = None
    vertical: bool = False
    align: Align = "center"
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A table in printed form.

    `widths` are relative pixels, one a column; `heights` the hint in the same pixels, one a row;
    the first `head_rows` rows are repeated where the table is cut. Every place of the grid is
    covered by exactly one cell. A `flowing` table is a long list of texts: its rows are as high as
    their text and run over as many pages as they need. A `small` one is set in small type, its
    rows as low as that allows; a `large` one in 小四, to be read, or filled in and signed by hand.
    """

    id: str
    heading: str
    widths: tuple[int, ...]
    heights: tuple[int, ...]
    cells: tuple[Cell, ...]
    head_rows: int = 0
    note: str = ""
    flowing: bool = False
    small: bool = False
    large: bool = False

    @property
    def row_count(self) -> int:
        """Number of grid rows."""
        return len(self.heights)

    @property
    def column_count(self) -> int:
        """Number of grid columns."""
        return len(self.widths)

    @cached_property
    def _covering(self) -> dict[tuple[int, int], Cell]:
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.rowspan)
            for column in range(cell.column, cell.column + cell.colspan)
        }

    def at(self, row: int, column: int) -> Cell:
        """Return the cell that covers a place of the grid. Raises KeyError outside of it."""
        return self._covering[row, column]

    @cached_property
    def figures(self) -> dict[str, Cell]:
        """The figure cells by the id of the form's cell, in printed order."""
        return {cell.figure: cell for cell in self.cells if cell.figure is not None}


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is ``一、``, level 2 ``（一）``."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """Running text, its first line indented by two characters."""

    text: str


@dataclass(frozen=True)
class TableBlock:
    """A table in its place in the text; a `whole` one is not cut where it fits on a page."""

    table: Table
    whole: bool = False


@dataclass(frozen=True)
class Note:
    """Small text under a table or at the foot of the paper."""

    text: str


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True)
class Line:
    """A line that stands by itself at one side, not indented: an addressee, a number."""

    text: str
    align: Align = "left"


@dataclass(frozen=True)
class SheetTitle:
    """What follows begins on a new page under a title as large as that of the paper."""

    text: str


@dataclass(frozen=True)
class Attached:
    """附件说明: the names of what is attached, under the text (GB/T 9704 7.3.4)."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class Signature:
    """署名 and 成文日期 at the right with room for the seal; never alone on a page (7.3.5)."""

    organ: str
    dated: str


@dataclass(frozen=True)
class Picture:
    """A photograph with its words under it; `data` is a JPEG of `size`, in its own dots.

    It stands at most `height` points high: as it is, so that two stand on a page.
    """

    data: bytes = field(repr=False)
    size: tuple[int, int]
    words: str
    height: float = 260.0

    def within(self, width: float) -> tuple[float, float]:
        """Return how large it is in a text of this width."""
        scale = min(width / self.size[0], self.height / self.size[1])
        return self.size[0] * scale, self.size[1] * scale


Block = (
    Heading
    | Paragraph
    | TableBlock
    | Note
    | PageBreak
    | Line
    | SheetTitle
    | Attached
    | Signature
    | Picture
    | Chart
)


@dataclass(frozen=True)
class Metadata:
    """What the file says about itself; never the name of a person.

    `about` is the number of what the paper is about: 登记号, 文号, 索引号.
    """

    title: str
    subject: str = ""
    about: str = ""


@dataclass(frozen=True)
class Document:
    """A whole paper: title, subtitle, lines under them, then blocks in order.

    `title_lines` is the title broken by meaning, used where it does not fit on one line.
    A `landscape` paper lies on its side; one that is not `numbered` has no page numbers and does
    not count (a cover, a list of contents). `code` is the text of the code in the margin of each
    page, by which a scan of an upright paper is known again.
    """

    title: str
    subtitle: str = ""
    lines: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    title_lines: tuple[str, ...] = ()
    metadata: Metadata = field(default_factory=lambda: Metadata(""))
    landscape: bool = False
    numbered: bool = True
    code: str = ""

    @property
    def file_name(self) -> str:
        """What its file is called, without the ending: the number it is about, the title."""
        number, title = self.metadata.about, "".join(self.title.split("\n"))
        return f"{number} {title}" if number and number not in title else title

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the document in order."""
        return tuple(block.table for block in self.blocks if isinstance(block, TableBlock))


@dataclass(frozen=True)
class Bundle:
    """Several papers that are printed as one, their pages counted through."""

    title: str
    documents: tuple[Document, ...]

    @property
    def file_name(self) -> str:
        """What its file is called, without the ending."""
        return self.title
