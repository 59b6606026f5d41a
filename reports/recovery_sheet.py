"""恢复单: the recovery code of a register on one page, to be locked away, and how it is used."""

from datetime import date

from reports.paper.document import (
    Cell,
    CellKind,
    Document,
    Heading,
    Metadata,
    Paragraph,
    Table,
    TableBlock,
)

_TITLE = "登记簿恢复单"
_IN_A_ROW = 4
_HEIGHTS = (26, 48)  # of a word and of the group below it
_STEPS = (
    "打开公开簿，在问口令的窗口里按“忘了口令：用恢复单”，把上面 8 组字符照抄进去，另定一个口令。",
    "字母不分大小写，没有 I、L、O、U：写 1、0 的都是数字。抄错一组，窗口会指出是第几组。",
    "口令改过以后恢复单仍然能用；取消口令后再设的，要重新打印，旧的作废。",
)
_KEPT = (
    "本单和口令一样重要：锁在保险柜里，不要和电脑、U 盘放在一起。口令和恢复单都没有，谁也打不开。"
)


def recovery_sheet(office: str, code: str, set_on: date, printed_on: date) -> Document:
    """Return the sheet with a `code` in groups, of a register that was sealed on `set_on`."""
    groups = code.split()
    cells = [
        Cell(2 * (at // _IN_A_ROW) + below, at % _IN_A_ROW, text, kind)
        for at, group in enumerate(groups)
        for below, text, kind in ((0, f"第 {at + 1} 组", CellKind.HEAD), (1, group, CellKind.LABEL))
    ]
    heights = _HEIGHTS * -(-len(groups) // _IN_A_ROW)
    table = Table("recovery", "", (100,) * _IN_A_ROW, heights, tuple(cells), large=True)
    return Document(
        _TITLE,
        subtitle=office,
        blocks=(
            Heading("恢复码"),
            TableBlock(table, whole=True),
            Heading("怎样用"),
            *(Paragraph(step) for step in _STEPS),
            Heading("怎样保管"),
            Paragraph(_KEPT),
            Paragraph(f"登记簿 {set_on} 设的口令；本单 {printed_on} 打印。"),
        ),
        metadata=Metadata(_TITLE),
        numbered=False,
    )
