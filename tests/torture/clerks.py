"""A clerk who does anything in any order: after every step the figures, lists and numbers agree.

What can be done is what the tests of acts know (`tests.models.store.act_maker`): every verb of
items, requests, letters, disputes, postings, catalogue and office, and rows that come in by a
ledger; here come undo, redo and a restart between any two of them.
"""

import contextlib
import shutil
from collections import Counter
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from models import founding
from models.items import in_force
from models.items.item import DocumentKind
from models.law.workday_notice import calendar
from models.requests.case import Case
from models.requests.listing import RequestFilter, RequestListing
from models.requests.request import InformationRequest
from models.requests.state import kept_word, of_request
from models.store import acts, register
from models.store.history import Act
from models.store.numbering import GivenNumber
from models.store.refusal import Refusal
from models.year import figures
from tests.models.letters.case import profile
from tests.models.store.act_maker import ACTIONS, furnish
from tests.models.store.picking import TODAY, Rows, state
from tests.models.store.test_acts_machine import check_whole
from tests.torture import sound

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
_KINDS = [kind.value for kind in DocumentKind]
_PLACE = st.integers(0, 30)


class Clerks(RuleBasedStateMachine):
    """Steps of a clerk in a register of its own."""

    whole: Path  # the register that each one begins with

    def __init__(self) -> None:
        super().__init__()
        self._stack = contextlib.ExitStack()
        self._folder = Path(self._stack.enter_context(TemporaryDirectory())) / "register"
        shutil.copytree(self.whole, self._folder)
        self._opened = self._stack.enter_context(contextlib.ExitStack())
        self._opened.enter_context(register.opened(self._folder))
        self._numbers: dict[tuple[str, str], int] = {}
        self._before: dict[int, Rows] = {}  # the rows before an act that is the newest

    @rule(name=st.sampled_from(sorted(ACTIONS)), one=_PLACE, other=_PLACE)
    def do(self, name: str, one: int, other: int) -> None:
        """Do something: one act, or nothing changes."""
        newest, before = self._newest(), state()
        with contextlib.suppress(Refusal):
            ACTIONS[name](one, other)
        made = self._newest()
        self._before = {made: before} if made != newest else {}
        assert made != newest or state() == before

    @rule()
    def undo(self) -> None:
        """Take back what was done last: every row is as it was before."""
        done = acts.last()
        if done is None:
            return
        before = state()
        try:
            back = acts.take_back(done.id)
        except Refusal:
            assert state() == before
            return
        if done.id in self._before:
            assert state() == self._before[done.id]
        self._before = {back.id: before}

    @rule()
    def redo(self) -> None:
        """Do again what was taken back last."""
        undone = acts.last_undone()
        if undone is not None:
            before = state()
            with contextlib.suppress(Refusal):
                acts.take_back(undone.id)
            if undone.id in self._before and undone.taken_back_by_id is None:
                assert state() in (before, self._before[undone.id])
            self._before = {}

    @rule()
    def start_again(self) -> None:
        """Close the register and open it: nothing changes, and it is sound."""
        before = state()
        self._opened.close()
        assert [each for each in sound.faults_of(self._folder) if ".txt" not in each] == []
        self._opened.enter_context(register.opened(self._folder))
        assert state() == before

    @invariant()
    def figures_are_what_is_behind_them(self) -> None:
        """Each sum of a year is as large as the list that is shown behind it."""
        sums = Counter[str]()
        for standing, outcome, kind, number in figures.cases(FIRST, LAST).requests:
            sums[standing] += number
            wanted = [outcome] if standing == "results" else []
            behind = figures.requests_behind(standing, FIRST, LAST, wanted, kind)
            assert number == len(behind) or not kind, (standing, outcome, kind)
        for standing, number in sums.items():
            assert number == len(figures.requests_behind(standing, FIRST, LAST)), standing
        for kind, column, number in figures.cases(FIRST, LAST).disputes:
            assert number == len(figures.disputes_behind(kind, column, FIRST, LAST))
        for document, counts in in_force.documents(_KINDS, FIRST, LAST).items():
            for which, number in counts.items():
                listed = in_force.documents_behind(document, which, FIRST, LAST)
                assert number == len(listed), (document, which)

    @invariant()
    def lists_say_what_the_cases_say(self) -> None:
        """The state in the list of requests is that of the case, and so are its dates."""
        check_whole()
        listed = RequestListing(RequestFilter(), calendar(), TODAY).window(0, 1000)
        for row in listed:
            case = Case(InformationRequest.get_by_id(row.id), TODAY, calendar())
            assert row.clock == case.clock, row.number
            told = of_request(row.clock, row.kept)
            assert told == of_request(case.clock, kept_word(case.request)), row.number

    @invariant()
    def numbers_are_given_once(self) -> None:
        """A number stays with the record to which it was given, whatever becomes of that."""
        given = {(row.kind, row.number): row.record for row in GivenNumber.select()}
        assert self._numbers.items() <= given.items()
        self._numbers = given

    def _newest(self) -> int:
        return int(Act.select(Act.id).order_by(Act.id.desc()).first().id)

    def teardown(self) -> None:
        """Close the register, and let it go."""
        self._stack.close()


def torture(times: int, seed_given: int, steps: int = 30) -> tuple[Counter[str], list[str]]:
    """Let so many clerks work; return how many, and what did not agree."""
    chosen = settings(
        max_examples=times,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
    )
    with TemporaryDirectory() as place:
        Clerks.whole = Path(place) / "register"
        founding.make(Clerks.whole, "示例镇人民政府")
        with register.opened(Clerks.whole):
            profile()
            furnish()
        counted = Counter({f"clerks of {steps} steps": times})
        try:
            run_state_machine_as_test(seed(seed_given)(Clerks), settings=chosen)
        except Exception as fault:
            notes = "\n".join(getattr(fault, "__notes__", ()))
            return counted, [f"{type(fault).__name__}: {fault}\n{notes}"]
    return counted, []
