"""政府信息公开审查审批表: one item on one page, with room for real signatures (条例 17)."""

from dataclasses import dataclass

from models import clearance, item
from models.clearance import Conclusion, Review
from models.item import PublishedItem
from models.office import office
from reports.document import Cell, CellKind, Document, Metadata, Note, Table, TableBlock

TITLE = "政府信息公开审查审批表"
_WIDTHS = (92, 158, 92, 158)
_ROW, _SUMMARY, _STEP, _DECIDING = 30, 64, 62, 104
_LINE = 32  # characters
_NOTE = (
    "本表签字后随文归档。不予公开、依申请公开的，要写明依据的条款和理由（条例第十四条至第十六条）。"
)


@dataclass
class _Rows:
    """Cells row by row: a label, its text, and a second pair beside it where there is one."""

    cells: list[Cell]
    heights: list[int]

    def pair(self, one: tuple[str, str], other: tuple[str, str]) -> None:
        """Add a row of two labels with their texts."""
        row = len(self.heights)
        for column, (name, text) in ((0, one), (2, other)):
            self.cells.append(Cell(row, column, name, CellKind.HEAD))
            self.cells.append(Cell(row, column + 1, text, align="left"))
        self.heights.append(_ROW)

    def wide(self, name: str, text: str, height: int = _ROW) -> None:
        """Add a row of one label whose text takes the rest."""
        row = len(self.heights)
        self.cells.append(Cell(row, 0, name, CellKind.HEAD))
        lines = tuple(text.split("\n")) if "\n" in text else ()
        self.cells.append(Cell(row, 1, text, colspan=3, align="left", lines=lines))
        self.heights.append(height)


def clearance_slip(record: PublishedItem) -> Document:
    """Return the slip of an item: its facts, then every step with what is recorded of it."""
    rows = _Rows([], [])
    rows.wide("信息名称", record.title, _ROW + 12)
    rows.pair(("文号", record.document_number), ("索引号", record.index_number or ""))
    rows.pair(
        ("责任科室", record.department.name if record.department else ""),
        ("成文日期", record.made_on.isoformat() if record.made_on else ""),
    )
    rows.wide("信息类别", record.category.path.replace("/", " / ") if record.category else "")
    rows.wide("拟公开属性", _boxes(("主动公开", "依申请公开", "不予公开"), record.attribute))
    rows.wide("公开渠道", "、".join(item.channel_names(record)))
    rows.wide("内容概述", record.summary[:160], _SUMMARY)
    for each in clearance.reviews(record):
        height = _DECIDING if each.decides else _STEP
        name = f"{each.step}\n（{each.title}）" if each.title else each.step
        rows.wide(name, _step(each), height)
    cells = tuple(_with_lines(cell) for cell in rows.cells)
    table = Table("clearance", "", _WIDTHS, tuple(rows.heights), cells)
    return Document(
        TITLE,
        lines=(f"填报单位：{office().name}",),
        blocks=(TableBlock(table), Note(_NOTE)),
        metadata=Metadata(TITLE),
    )


def _with_lines(cell: Cell) -> Cell:
    if cell.kind is not CellKind.HEAD or "\n" not in cell.text:
        return cell
    return Cell(cell.row, cell.column, cell.text, cell.kind, lines=tuple(cell.text.split("\n")))


def _broken(text: str) -> list[str]:
    """Break a text that the clerk wrote so that it fits the column."""
    plain = " ".join(text.split())
    return [plain[at : at + _LINE] for at in range(0, len(plain), _LINE)]


def _boxes(words: tuple[str, ...], chosen: str) -> str:
    return "　".join(f"{'■' if word == chosen else '□'} {word}" for word in words)


def _step(each: Review) -> str:
    lines = [*_broken(f"意见：{each.opinion}"), ""]
    if each.decides:
        words = tuple(conclusion.value for conclusion in Conclusion)
        lines.append(f"结论：{_boxes(words, each.conclusion)}")
        lines += _broken(f"依据和理由：{'；'.join(filter(None, (each.basis, each.reason)))}")
        lines.append("")
    day = each.signed_on
    date = f"{day.year} 年 {day.month} 月 {day.day} 日" if day else "　　　年　　月　　日"
    name = each.person if day else "　　　　　　"
    lines.append(f"签名：{name}　　　　　　{date}")
    return "\n".join(lines)
