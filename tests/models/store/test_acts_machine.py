"""Any acts in any order: taken back in reverse, the register is as it was, row by row."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.law.workday_notice import calendar
from models.office.category import SEPARATOR, every_entry
from models.requests.case import Case
from models.requests.request import InformationRequest
from models.store import register
from models.store.acts import Act, take_back
from models.store.database import DB, History, bind
from models.store.refusal import Refusal
from tests.models.letters.case import profile
from tests.models.store.act_maker import ACTIONS, CATALOGUE, furnish
from tests.models.store.acts_of_cases import REQUESTS
from tests.models.store.picking import TODAY, Rows, state

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly

STEPS = st.lists(
    st.tuples(
        st.one_of(*(st.sampled_from(sorted(names)) for names in (ACTIONS, CATALOGUE, REQUESTS))),
        st.integers(0, 30),
        st.integers(0, 30),
    ),
    min_size=4,
    max_size=20,
)
QUICK = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)


@contextlib.contextmanager
def furnished(blank: Path) -> Iterator[Path]:
    """A register of its own with a little of everything, open."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "register"
        shutil.copytree(blank, folder)
        with register.opened(folder):
            profile()
            furnish()
            yield folder


def perform(name: str, one: int, other: int) -> Act | None:
    """Do something and return its act, None where it was refused or changed nothing."""
    newest = Act.select(Act.id).order_by(Act.id.desc()).first().id
    with contextlib.suppress(Refusal):
        ACTIONS[name](one, other)
    made = list(Act.select().where(Act.id > newest))
    assert len(made) <= 1, (name, [each.verb for each in made])
    return made[0] if made else None


def changed(before: Rows, after: Rows) -> set[tuple[str, int]]:
    """Return the records that differ; the search index follows them."""
    return {
        (kind, key)
        for kind in before.keys() - {"search_index"}
        for key in before[kind].keys() | after[kind].keys()
        if before[kind].get(key) != after[kind].get(key)
    }


@QUICK
@given(steps=STEPS)
def test_taken_back_in_reverse_the_register_is_as_it_was(
    blank_register: Path, steps: list[tuple[str, int, int]]
) -> None:
    with furnished(blank_register):
        done = []
        for step in steps:
            before = state()
            made = perform(*step)
            assert made is not None or state() == before, step
            if made is not None:
                done.append((made.id, before, state(), step))
        backs = []
        for key, before, _, step in reversed(done):
            backs.append(take_back(key).id)
            assert state() == before, step
        for back, (_, _, after, step) in zip(reversed(backs), done, strict=True):
            take_back(back)
            assert state() == after, step


@settings(QUICK, max_examples=4)
@given(steps=STEPS)
def test_taken_back_after_a_restart_the_register_is_as_it_was(
    blank_register: Path, steps: list[tuple[str, int, int]]
) -> None:
    with furnished(blank_register) as folder:
        begun = state()
        done = [made.id for step in steps if (made := perform(*step)) is not None]
        DB.close()
        bind(folder / register.FILE)
        for key in reversed(done):
            take_back(key)
        assert state() == begun


@QUICK
@given(steps=STEPS, choice=st.lists(st.integers(0, 30), min_size=8, max_size=8))
def test_taken_back_in_any_order_others_are_untouched_or_nothing_changes(
    blank_register: Path, steps: list[tuple[str, int, int]], choice: list[int]
) -> None:
    with furnished(blank_register):
        done = [made.id for step in steps if (made := perform(*step)) is not None]
        for at in choice:
            if not done:
                break
            key = done[at % len(done)]
            before, kept = state(), History.select().count()
            own = {(row.kind, row.record) for row in History.select().where(History.act == key)}
            try:
                done[at % len(done)] = take_back(key).id
            except Refusal:
                assert state() == before
                assert History.select().count() == kept
            else:
                assert changed(before, state()) <= own
                check_whole()


def check_whole() -> None:
    """No path of the catalogue lies, and what stands on a request is what its log says."""
    paths = {entry.id: entry.path for entry in every_entry()}
    for entry in every_entry():
        upper = paths.get(entry.parent_id or 0)
        assert entry.path == (f"{upper}{SEPARATOR}{entry.name}" if upper else entry.name)
    for case in InformationRequest.select():
        clock = Case(case, TODAY, calendar()).clock
        assert clock is not None
        assert clock.closed_on == case.closed_on
        assert case.archived_on is None or case.closed_on is not None
