"""A statutory form as the open register fills it in: with the rows that the county added."""

from dataclasses import replace
from functools import lru_cache

from models.year.year import Year
from reports.forms import form as forms
from reports.forms.data import BlockData, FormData, RowData, StatisticData
from reports.forms.form import Form, form_of

_Local = tuple[str, str, str, str]  # row id, after, label, unit


def register_form(form_id: str, year: Year) -> Form:
    """Return the form with its local rows; for a final report with those it had then.

    Refuses an unknown form.
    """
    shipped = forms.form(form_id)
    final = year.final_in(form_id)
    if final is None:
        rows = [row for row in year.local_rows if row.form == form_id and row.removed_at is None]
    else:
        then = {cell.split(".")[-2] if "." in cell else cell for cell in final.figures}
        rows = [row for row in year.local_rows if row.row_id in then]
    added = tuple((row.row_id, row.after, row.label, row.unit) for row in rows)
    return _with(form_id, added) if added else shipped


def places(form: Form) -> dict[str, str]:
    """Return under which rows a local row may stand: row id → label."""
    data = form.data
    labels: dict[str, str] = {}
    if data.table2:
        labels = {row.id: row.label for block in data.table2.block for row in block.rows}
    if data.statistics:
        labels = {row.id: row.label for row in data.statistics.row}
    return {key: label for key, label in labels.items() if not key.startswith("local")}


@lru_cache(maxsize=32)
def _with(form_id: str, added: tuple[_Local, ...]) -> Form:
    data = forms.form(form_id).data
    for row in added:
        data = _added(data, row)
    return form_of(data)


def _added(data: FormData, row: _Local) -> FormData:
    key, after, label, unit = row
    if data.statistics is not None:
        rows: list[StatisticData] = []
        for each in data.statistics.row:
            rows.append(each)
            if each.id == after:
                level = max(each.level, 1)
                rows.append(StatisticData(key, label, unit=unit, level=level, indent=each.indent))
        return replace(data, statistics=replace(data.statistics, row=tuple(rows)))
    if data.table2 is not None:
        blocks = tuple(_in_block(block, key, after, label) for block in data.table2.block)
        return replace(data, table2=replace(data.table2, block=blocks))
    return data


def _in_block(block: BlockData, key: str, after: str, label: str) -> BlockData:
    rows: list[RowData] = []
    for each in block.rows:
        rows.append(each)
        if each.id == after:
            rows.append(RowData(key, label))
    return replace(block, rows=tuple(rows))
