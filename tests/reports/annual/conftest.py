"""The example offices as registers, each built and read once; which wordings a test reads.

What the text of the report says is asked of its first wordings, unless a test turns them.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType

import pytest

from models import founding
from models.office.profile import change_profile
from models.store import register
from models.year.year import Year
from reports.annual.narrative import wordings
from reports.annual.yearly import Yearly, yearly
from reports.forms.register_form import register_form
from tests.reports.annual.examples import busy_subdistrict, calm_township, county_bureau
from tests.reports.annual.examples.filling import TODAY, YEAR

_OFFICES = (calm_township, busy_subdistrict, county_bureau)


def _short(office: ModuleType) -> str:
    return office.__name__.rpartition(".")[2]


@pytest.fixture(autouse=True)
def first_wordings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every sentence stand in the first of its wordings."""
    monkeypatch.setattr(wordings, "turn", lambda office, year, about, number: 0)


@pytest.fixture(scope="session")
def example_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return what gives the folder of an example office by the name of its module."""
    offices, made = {_short(each): each for each in _OFFICES}, {}

    def folder(name: str) -> Path:
        if name not in made:
            office, place = offices[name], tmp_path_factory.mktemp(name) / "register"
            founding.make(place, office.NAME, office.KIND)
            with register.opened(place):
                change_profile(**office.PROFILE)
                office.fill()
            made[name] = place
        return made[name]

    return folder


@pytest.fixture(scope="session")
def examples(example_folder: Callable[[str], Path]) -> Mapping[str, Yearly]:
    """Return the reports of the example offices, drafted, by the names of their modules."""
    found = {}
    for name in map(_short, _OFFICES):
        with register.opened(example_folder(name)):
            year = Year.of(YEAR)
            found[name] = yearly(register_form("2021", year), year, TODAY)
    return found
