"""What of a published report could not be read, and what is not there at all (A4, A7, B6)."""

from collections.abc import Iterator

from reports.checks.finding import Finding
from reports.foreign.folding import key
from reports.foreign.report import ForeignReport
from reports.foreign.row_read import RowRead
from reports.forms.form import form, form_id_for_year

_FEW = 6  # rows that are named one by one


def unknown_cells(report: ForeignReport) -> set[str]:
    """Return the cells of the form that were not found or could not be told apart."""
    if report.form_id is None:
        return {cell.id for cell in report.form.cells}
    empty = {(row.table, row.row) for row in report.rows if row.cells is None and row.is_empty}
    return {
        cell.id
        for cell in report.form.cells
        if cell.id not in report.cells and (cell.table, cell.row) not in empty
    }


def reading_findings(report: ForeignReport) -> Iterator[Finding]:
    """Return what is wrong with the tables as tables, before their figures are looked at."""
    yield from _wrong_form(report)
    if report.form_id is not None:
        yield from _unclear(report)
        yield from _missing(report)
        yield from _twice(report)
        yield from _words(report)
        yield from _labels(report)
        yield from _headings_with_figures(report)
    elif report.origin.year is None:
        message = "没有读到统计表，也看不出是哪一年的报告"
        yield Finding("A7", "warn", (), message, "请核对文件是不是完整的年度报告。")


def _wrong_form(report: ForeignReport) -> Iterator[Finding]:
    year = report.origin.year
    right = form_id_for_year(year) if year else None
    if year is None or right is None or report.form_id in (None, right) or not report.rows:
        return
    book = form(right)
    message = f"{year} 年度的报告用了 {report.form_id} 年格式的表"
    suggestion = f"请改用{book.data.basis}规定的表（{right} 年度起）。"
    yield Finding("A7", "error", (), message, suggestion)


def _missing(report: ForeignReport) -> Iterator[Finding]:
    """A7: a table is missing, or a part of it."""
    found = {(row.table, row.row) for row in report.rows}
    for table, part in report.form.data.parts.items():
        rows = report.form.rows[table]
        lacking = {row: cells for row, cells in rows.items() if (table, row) not in found}
        if not lacking:
            continue
        places = list(rows)
        read = [places.index(row) for row in rows if row not in lacking]
        at_end = places.index(next(iter(lacking))) > max(read, default=-1)
        if at_end and not _goes_on(report, part.section):
            yield _cut(report, part.section, found)
            return
        ids = tuple(cell.id for cells in lacking.values() for cell in cells)
        heading = report.form.data.sections[part.section - 1]
        if len(lacking) == len(rows):
            message = f"没有读到“{heading}”的表{_twin(report, part.section)}"
            suggestion = "请核对报告里有没有这张表，是不是图片；没有发生的各格填“0”。"
        else:
            names = [cells[0].row_label for cells in lacking.values()]
            named = "、".join(names[:_FEW]) + ("……" if len(names) > _FEW else "")
            message = f"“{heading}”的表有 {len(names)} 行没有读到：{named}"
            suggestion = "请核对这几行是不是漏了，或表格是不是断开了。"
        yield Finding("A7", "error", ids, message, suggestion)


def _goes_on(report: ForeignReport, section: int) -> bool:
    """Say whether anything of a report was read behind a section."""
    parts = report.form.data.parts
    return any(each.section > section for each in report.headings) or any(
        parts[row.table].section > section for row in report.rows
    )


def _cut(report: ForeignReport, section: int, found: set[tuple[str, str]]) -> Finding:
    """Say that the file ends in a section: nothing can be known of what follows."""
    ids = tuple(cell.id for cell in report.form.cells if (cell.table, cell.row) not in found)
    last = report.rows[-1] if report.rows else None
    heading = report.form.data.sections[section - 1]
    after = f"“{report.form.rows[last.table][last.row][0].row_label}”" if last else "正文"
    message = f"文件到{after}就没有了，“{heading}”的表和后面的内容没有读到"
    return Finding("A7", "warn", ids, message, "请核对文件是不是完整的报告。")


def _twin(report: ForeignReport, section: int) -> str:
    """Say which other table stands where one is missing."""
    other = next((row.table for row in report.rows if row.section == section), "")
    if not other:
        return ""
    heading = report.form.data.sections[report.form.data.parts[other].section - 1]
    return f"，这一部分印的是“{heading}”的表"


def _unclear(report: ForeignReport) -> Iterator[Finding]:
    """A4: a row was found, but which of its cells are which is not clear."""
    for row in report.rows:
        cells = report.form.rows[row.table][row.row]
        if row.cells is None and not row.is_empty and cells[0].id not in report.cells:
            ids = tuple(cell.id for cell in cells)
            message = f"“{cells[0].row_label}”一行未能识别（{row.where}），格数对不上"
            yield Finding("A4", "error", ids, message, "请核对原表这一行有没有空着或合并的格子。")


def _twice(report: ForeignReport) -> Iterator[Finding]:
    """A7: a row stands there twice with different figures."""
    first: dict[tuple[str, str], RowRead] = {}
    found = list[tuple[RowRead, RowRead, tuple[str, ...]]]()
    for row in report.rows:
        known = first.setdefault((row.table, row.row), row)
        differ = _differing(known, row)
        if differ:
            cells = report.form.rows[row.table][row.row]
            found.append((known, row, tuple(each.id for each in cells if each.column in differ)))
    for known, row, ids in found[:_FEW]:
        label = report.form.rows[row.table][row.row][0].row_label
        message = f"“{label}”一行出现两次，数不同（{known.where}、{row.where}），按第一次的核查"
        yield Finding("A7", "error", ids, message, "请只留一张正确的表。")
    if len(found) > _FEW:
        message = f"还有 {len(found) - _FEW} 行出现两次，数不同；文件里可能有几份报告"
        ids = tuple(cell for _, _, cells in found[_FEW:] for cell in cells)
        yield Finding("A7", "error", ids, message, "请一份报告存成一个文件再核查。")


def _differing(one: RowRead, other: RowRead) -> set[str]:
    """Return the columns in which both rows have figures, and not the same."""
    if one.cells is None or other.cells is None:
        return set()
    return {
        name
        for name, seen in other.cells.items()
        if name in one.cells
        and None not in (seen.value, one.cells[name].value)
        and seen.value != one.cells[name].value
    }


def _words(report: ForeignReport) -> Iterator[Finding]:
    """A4: words or another sign stand where a figure should."""
    for name, seen in report.cells.items():
        if seen.value is None and seen.text:
            label = report.form.cell(name).label
            message = f"“{label}”填的是“{seen.text}”，不是数字（{seen.where}）"
            yield Finding("A4", "error", (name,), message, "请填写数字，没有发生的填“0”。")
        elif seen.value is not None and seen.unit in ("元", "万元", "亿元"):
            cell = report.form.cell(name)
            if seen.unit != cell.unit or not cell.print_unit:
                message = f"“{cell.label}”格内写着单位“{seen.text}”，按{cell.unit}计"
                yield Finding("A4", "warn", (name,), message, "请按表头的单位填写，只填数字。")


def _headings_with_figures(report: ForeignReport) -> Iterator[Finding]:
    """A4: a heading of the statistics table has a figure, where the form has none."""
    for name, figure in report.counted.items():
        message = f"“{name}”是标题行，填了 {figure}"
        yield Finding("A4", "warn", (), message, "标题行不填数字，请填“——”。")


def _labels(report: ForeignReport) -> Iterator[Finding]:
    """B6: labels that are not those of the form."""
    said, ids = dict[str, None](), list[str]()
    for words, right in report.odd.items():
        said[f"“{words}”应为“{right}”" if right else f"表头“{words}”不完整"] = None
    for row in report.rows:
        cells = report.form.rows[row.table][row.row]
        right = cells[0].row_label.rpartition(" ")[2]
        if row.cells and not row.exact and key(row.label) != key(right):
            said[f"“{row.label or '（空白）'}”应为“{right}”"] = None
            ids += [cell.id for cell in cells]
    if said:
        message = f"表中的名称与格式不一致：{'；'.join(said)}"
        yield Finding("B6", "warn", tuple(ids), message, "请照格式改正。")
