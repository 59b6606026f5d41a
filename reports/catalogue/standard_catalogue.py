"""基层政务公开标准目录 as printed: the official two-row head, one band for each domain."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from models.catalogue.standard_entry import (
    StandardEntry,
    channel_names,
    compared_on,
    domains,
    entries,
    shipped_note,
)
from models.office.profile import office
from models.store.refusal import Refusal
from models.store.words import numeral
from reports.paper.document import Align, Cell, CellKind, Document, Metadata, Table, TableBlock

KINDS = ("xlsx", "pdf", "ofd", "docx", "html")
TICK, BOX, TICKED = "√", "□", "■"
_BASIS = "国办发〔2019〕54号"
_OPEN_YET = "（起步稿，待对照县级标准目录补充修改）"
_EM, _LINE, _AIR = 12, 15, 8  # pixels: a character, a line, over and under the text of a row
_HEAD, _BAND = 30, 24
_CHANNELS, _CHANNELS_EM = 270, 21.0  # width; how much of the boxes stands on one line

# heading, width in pixels, what a row shows in the column
_LEFT = (
    ("公开内容（要素）", 130, "content"),
    ("公开依据", 122, "basis"),
    ("公开时限", 76, "time_limit"),
    ("公开主体", 60, "organ"),
)
_TICKS = (
    ("公开对象", (("全社会", 28, "to_all"), ("特定群众", 44, "to_some"))),
    ("公开方式", (("主动", 28, "active"), ("依申请公开", 36, "on_request"))),
)
_LEVELS = (("县级", 30, "county"), ("乡级", 30, "township"), ("村级", 30, "village"))


def file_name(kind: str) -> str:
    """Return the name of the catalogue as a file of that kind."""
    return f"{_title()}.{kind}"


def write(path: Path) -> list[str]:
    """Write the catalogue as `path`: xlsx, pdf, ofd, docx or html by its suffix.

    Returns the characters that no font has (pdf only). Refuses an empty catalogue and a place
    that cannot be written.
    """
    paper, kind = document(), path.suffix.lower().removeprefix(".")
    if kind == "xlsx":
        from reports.writers.xlsx.writer import write_xlsx  # noqa: PLC0415 (heavy, only when needed)

        write_xlsx(paper, (), path)
        return []
    from reports.writers.papers import write_paper  # noqa: PLC0415 (heavy, only when needed)

    return write_paper(paper, path)


def document(rows: Sequence[StandardEntry] | None = None) -> Document:
    """Return the catalogue (or some of its rows) as one landscape paper. Refuses an empty one."""
    shown = entries() if rows is None else rows
    if not shown:
        raise Refusal(None, "标准目录还没有条目，请先按 26 个领域建立，或者新增。")
    title, open_yet = _title(), compared_on() is None
    line = f"编制单位：{office().name}"
    return Document(
        title=title,
        lines=(line, _OPEN_YET) if open_yet else (line,),
        blocks=(TableBlock(_Catalogue(title, shown).table(shipped_note() if open_yet else "")),),
        metadata=Metadata(title, _BASIS),
        landscape=True,
    )


def _title() -> str:
    return f"{office().name}基层政务公开标准目录"


class _Catalogue:
    """Builds the table of some rows."""

    def __init__(self, title: str, rows: Sequence[StandardEntry]) -> None:
        self.title, self.rows = title, rows
        used = any(row.village for row in rows)
        levels = _LEVELS if used else _LEVELS[:-1]
        self.groups = (*_TICKS, ("公开层级", levels))
        self.cells: list[Cell] = []
        self.heights: list[int] = []
        ticks = [width for _, group in self.groups for _, width, _ in group]
        self.widths = (34, 64, 72, *(width for _, width, _ in _LEFT), _CHANNELS, *ticks)

    def table(self, note: str) -> Table:
        """Return the whole table with a note under it."""
        self._heads()
        number = 0
        order = [domain.name for domain in domains()]
        for at, (domain, group) in enumerate(groupby(self.rows, lambda row: row.domain), start=1):
            self._band(f"{numeral(at)}、{domain}" + ("领域" if domain in order else ""))
            for _, same in groupby(group, lambda row: row.matter):
                members = list(same)
                self._matter(members, number)
                number += len(members)
        cells = tuple(sorted(self.cells, key=lambda cell: (cell.row, cell.column)))
        return Table(
            "standard",
            self.title,
            self.widths,
            tuple(self.heights),
            cells,
            head_rows=2,
            note=note,
            flowing=True,
        )

    def _heads(self) -> None:
        def head(row: int, column: int, text: str, rowspan: int = 1, colspan: int = 1) -> None:
            self.cells.append(Cell(row, column, text, CellKind.HEAD, rowspan, colspan))

        head(0, 0, "序号", 2)
        head(0, 1, "公开事项", 1, 2)
        head(1, 1, "一级事项")
        head(1, 2, "二级事项")
        for column, (text, _, _) in enumerate(_LEFT, start=3):
            head(0, column, text, 2)
        column = 3 + len(_LEFT)
        head(0, column, "公开渠道和载体", 2)
        column += 1
        for text, group in self.groups:
            head(0, column, text, 1, len(group))
            for below, _, _ in group:
                head(1, column, below)
                column += 1
        self.heights += [_HEAD, 2 * _HEAD]

    def _band(self, text: str) -> None:
        row = len(self.heights)
        span = len(self.widths)
        self.cells.append(Cell(row, 0, text, CellKind.BAND, colspan=span, align="left"))
        self.heights.append(_BAND)

    def _matter(self, members: Sequence[StandardEntry], before: int) -> None:
        """Add the rows of one 一级事项, which is printed once beside them all."""
        top = len(self.heights)
        name = members[0].matter
        self.cells.append(Cell(top, 1, name, rowspan=len(members)))
        for number, entry in enumerate(members, start=before + 1):
            self._row(number, entry)

    def _row(self, number: int, entry: StandardEntry) -> None:
        row, depth = len(self.heights), 1
        for column, (text, align) in enumerate(self._texts(number, entry)):
            if text is None:
                continue
            self.cells.append(Cell(row, column, text, align=align))
            depth = max(depth, _depth(text, self.widths[column]))
        self.heights.append(depth * _LINE + _AIR)

    def _texts(self, number: int, entry: StandardEntry) -> Iterator[tuple[str | None, Align]]:
        yield str(number), "center"
        yield None, "center"  # 一级事项
        yield entry.detail, "center"
        for _, _, name in _LEFT:
            yield getattr(entry, name), "left" if name in ("content", "basis") else "center"
        yield channel_text(entry.channel_list), "left"
        for _, group in self.groups:
            for _, _, name in group:
                yield _ticked(entry, name), "center"


def _ticked(entry: StandardEntry, name: str) -> str:
    value = getattr(entry, name)
    if name == "to_some" and value:
        return f"{TICK}\n{value}"
    return TICK if value else ""


def channel_text(ticked: Sequence[str]) -> str:
    """Return every 公开渠道和载体 with its box, ■ where it is ticked, a few on each line."""
    names = [*channel_names(), *(name for name in ticked if name not in channel_names())]
    lines: list[str] = []
    for name in names:
        box = f"{TICKED if name in ticked else BOX}{name}"
        if lines and _ems(f"{lines[-1]} {box}") <= _CHANNELS_EM:
            lines[-1] += f" {box}"
        else:
            lines.append(box)
    return "\n".join(lines)


def _ems(text: str) -> float:
    return sum(0.5 if unicodedata.east_asian_width(each) in "NaH" else 1 for each in text)


def _depth(text: str, width: int) -> int:
    """How many lines a text takes in a column, reckoned by whole and half characters."""
    room = max((width - _AIR) // _EM, 1)
    return sum(max(-(-int(_ems(line) * 2) // (room * 2)), 1) for line in text.split("\n"))
