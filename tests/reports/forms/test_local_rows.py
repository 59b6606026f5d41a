"""Rows that a county adds to a statutory form."""

from decimal import Decimal
from pathlib import Path

import pytest

from models.store.refusal import Refusal
from models.year import entered as year_figure
from models.year import local_row
from models.year.year import Year
from reports.forms.counting import figures_of
from reports.forms.form import form
from reports.forms.register_form import places, register_form
from reports.forms.table import tables
from reports.ledgers.figures import figure_problems

YEAR = 2017


def test_a_county_adds_its_rows_and_they_are_entered(opened: Path) -> None:
    made = local_row.add("2014", "normative_made", "机关职能公开数", "条")
    book = register_form("2014", Year.of(YEAR))
    assert book.cell_ids[3:5] == (made.row_id, "ch_gazette")
    (table,) = tables(book, {})
    assert table.at(5, 0).text == "　机关职能公开数"
    assert not figure_problems(book, made.row_id, Decimal(7), "")
    year_figure.enter(2017, made.row_id, Decimal(7))
    assert figures_of(book, Year.of(YEAR))[made.row_id].value == 7
    with pytest.raises(Refusal, match="已经有“机关职能公开数”这一行"):
        local_row.add("2014", "s1", " 机关职能公开数 ")
    local_row.remove(made)
    assert register_form("2014", Year.of(YEAR)) is form("2014")


def test_a_row_added_to_table_two_has_the_columns_of_its_block(opened: Path) -> None:
    made = local_row.add("2019", "normative_documents", "其他主动公开文件")
    book = register_form("2019", Year.of(YEAR))
    added = [cell.id for cell in book.cells if cell.row == made.row_id]
    assert added == [
        f"table2.{made.row_id}.{each}" for each in ("made", "newly_public", "total_public")
    ]
    assert made.row_id not in places(book)
    assert book.identities == form("2019").identities
