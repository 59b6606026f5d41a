"""The recipe of a sentence of the annual report: a topic in a file of data."""

from datetime import date
from pathlib import Path

import pytest

import resources
from models.items.item import record
from models.year.year import Year
from reports.annual.narrative import wordings
from reports.annual.yearly import yearly
from reports.forms.form import form
from tests.reports.annual.odd_registers import TODAY
from tests.reports.annual.turning import TURN
from tests.toys import shipped_with

TOY = """
[[topic]]
id = "weekly"
about = ["items_published"]
[[topic.say]]
when = "items_published > 1"
texts = ["平均每周公开的不到一条，共{{ items_published }}条。", "全部{{ items_published }}条分散在各月。"]
[[topic.say]]
when = "items_published"
otherwise = true
texts = ["只有一条。"]
"""


def overview_of(year: int) -> str:
    return yearly(form("2021"), Year.of(year), TODAY).sections[1].plain


def test_a_new_sentence_turns_with_the_year_and_keeps_its_condition(
    opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wordings, "turn", TURN)
    file = "narrative/overview/platform.toml"
    with shipped_with({file: resources.path(file).read_text(encoding="utf-8") + TOY}):
        for on in (date(2024, 3, 6), date(2025, 3, 6)):
            record(f"{on}", ("政府网站",), made_on=on, published_on=on)
        assert "只有一条。" in overview_of(2024)
        for on in (date(2024, 3, 7), date(2025, 3, 7)):
            record(f"{on}", ("政府网站",), made_on=on, published_on=on)
        said = ("平均每周公开的不到一条，共2条。", "全部2条分散在各月。")
        told = {each for year in (2024, 2025) for each in said if each in overview_of(year)}
        assert told == set(said)
