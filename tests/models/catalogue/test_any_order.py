"""公开目录 in any order of moves, names and mergers: no item is lost, no path lies, no loop."""

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.catalogue import cataloguing
from models.catalogue import merging as catalogue_merge
from models.items.item import PublishedItem
from models.office import category as catalogue
from models.store.acts import act, take_back
from models.store.database import DB, insert_many
from models.store.refusal import Refusal
from tests.models.catalogue.maker import check_whole, filed, paths, plant

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly

TODAY = date(2026, 3, 26)
NAMES = ("甲", "乙", "丙")
TREE = ("甲/甲", "甲/乙", "乙/甲/丙", "乙/丙", "丙")

Action = Callable[[int, int, str], object]

ACTIONS: dict[str, Action] = {
    "add": lambda one, other, name: cataloguing.add(one, name, before=other),
    "rename": lambda one, other, name: cataloguing.rename(one, name),
    "move": lambda one, other, name: cataloguing.move(one, other),
    "top": lambda one, other, name: cataloguing.move(one, None, before=other),
    "both": lambda one, other, name: cataloguing.change(one, name=name, parent=other),
    "up": lambda one, other, name: cataloguing.shift(one, -1),
    "down": lambda one, other, name: cataloguing.shift(one, 1),
    "merge": lambda one, other, name: catalogue_merge.merge(one, other, TODAY),
    "withdraw": lambda one, other, name: cataloguing.withdraw(one, TODAY),
    "reinstate": lambda one, other, name: cataloguing.reinstate(one),
}
STEPS = st.lists(
    st.tuples(
        st.sampled_from(sorted(ACTIONS)),
        st.integers(0, 30),
        st.integers(0, 30),
        st.sampled_from(NAMES),
        st.booleans(),
    ),
    min_size=1,
    max_size=12,
)


def fill() -> None:
    """Plant the tree and file three items under every entry."""
    plant(*TREE)
    keys = [entry.id for entry in catalogue.every_entry()]
    rows = [{"title": f"{key}-{at}", "category": key} for key in keys for at in range(3)]
    insert_many(PublishedItem, "导入", rows)


def state() -> tuple[list[str], dict[str, str]]:
    return paths(), filed()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(STEPS)
def test_every_item_has_one_category_and_every_path_is_true(
    opened: Path, steps: list[tuple[str, int, int, str, bool]]
) -> None:
    with DB.atomic() as trial:
        fill()
        titles = set(filed())
        for action, one, other, name, undo in steps:
            keys = sorted(entry.id for entry in catalogue.every_entry())
            before = state()
            with contextlib.suppress(Refusal):
                with act("试") as done:
                    ACTIONS[action](keys[one % len(keys)], keys[other % len(keys)], name)
                check_whole()
                assert set(filed()) == titles
                if undo and done.changed:
                    take_back(done.id)
                    assert state() == before
            check_whole()
            assert set(filed()) == titles
        trial.rollback()
