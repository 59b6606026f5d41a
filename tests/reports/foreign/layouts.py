"""The statutory tables as pages, copies and programs lay them out."""

from collections.abc import Callable

from reports.paper.document import Cell, Table

FULL_WIDTH = {ord("0") + digit: 0xFF10 + digit for digit in range(10)}


def _rows(table: Table) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[] for _ in table.heights]
    for cell in table.cells:
        rows[cell.row].append(cell)
    return rows


def _grid(table: Table) -> list[list[str]]:
    """Return the texts by place, where spans were lost and left blanks."""
    grid = [[""] * len(table.widths) for _ in table.heights]
    for cell in table.cells:
        grid[cell.row][cell.column] = cell.text
    return grid


def bars(table: Table) -> str:
    return "\n".join(" | ".join(cell.text for cell in row) for row in _rows(table))


def bars_with_blanks(table: Table) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in _grid(table))


def tabs(table: Table) -> str:
    return "\n".join("\t".join(cell.text for cell in row) for row in _rows(table))


def blanks(table: Table) -> str:
    return "\n".join(" ".join(cell.text for cell in row) for row in _rows(table))


def one_cell_a_line(table: Table) -> str:
    return "\n\n".join(cell.text for row in _rows(table) for cell in row)


def run_together(table: Table) -> str:
    """Let the cells of a row run together where each figure is one digit: 规章000."""
    lines = [[cell.text for cell in row] for row in _rows(table)]
    return "\n".join(
        "".join(line)
        if all(not text.isdigit() or len(text) == 1 for text in line)
        else " ".join(line)
        for line in lines
    )


def wide_digits(table: Table) -> str:
    return bars(table).translate(FULL_WIDTH)


def misspelt(table: Table) -> str:
    """Let every long label have one wrong character."""
    rows = [
        [
            text if len(text) < 7 or text.isdigit() else f"{text[:4]}某{text[5:]}"
            for text in (cell.text for cell in row)
        ]
        for row in _rows(table)
    ]
    return "\n".join(" | ".join(row) for row in rows)


def page(table: Table) -> str:
    rows = (
        "".join(
            f'<td rowspan="{cell.rowspan}" colspan="{cell.colspan}"><p>{cell.text}</p></td>'
            for cell in row
        )
        for row in _rows(table)
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def page_without_spans(table: Table) -> str:
    rows = ("".join(f"<td>{text or '&nbsp;'}</td>" for text in row) for row in _grid(table))
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def page_with_filled_spans(table: Table) -> str:
    """Let every cell be one column wide, and repeat what stood in a wider one."""
    rows = [[""] * len(table.widths) for _ in table.heights]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.rowspan):
            for column in range(cell.column, cell.column + cell.colspan):
                rows[row][column] = cell.text
    lines = ("".join(f"<td>{text}</td>" for text in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


TEXTS: tuple[Callable[[Table], str], ...] = (
    *(bars, bars_with_blanks, tabs, blanks, run_together, one_cell_a_line, wide_digits, misspelt),
)
PAGES: tuple[Callable[[Table], str], ...] = (page, page_without_spans)
