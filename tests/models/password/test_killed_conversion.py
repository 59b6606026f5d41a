"""A program killed while it seals or unseals a register leaves the one from before, or the new."""

import contextlib
import os
import shutil
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.password import verbs
from models.store import attachment, register
from models.store.attachment import Attachment
from models.store.secret import key as keys
from tests.models.password.conftest import BAIT, LONG
from tests.models.password.reading import everything, readable_in
from tests.passwords import PASSWORD, by

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="goes on in a process of its own")
_STEPS = [(Path, "replace"), (Path, "unlink"), (shutil, "rmtree"), (os, "fsync"), (Path, "mkdir")]


def ended_at(step: int, folder: Path, work: Callable[[], object], password: str | None) -> bool:
    """Do the work in a process that ends at its so many-th step on the disk; tell if it got there."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    try:
        ask = (lambda wrapped: wrapped.opened(password)) if password else None
        with register.opened(folder, ask):
            _count_down(step)
            work()
    finally:
        os._exit(0)


def _count_down(step: int) -> None:
    left = [step]

    def ending(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            left[0] -= 1
            if left[0] == 0:
                os._exit(9)
            return real(*given, **named)

        return call

    for owner, name in _STEPS:
        setattr(owner, name, ending(getattr(owner, name)))


def check_whole(folder: Path, held: object) -> None:
    sealed_now = (
        keys.read(folder) is not None or (folder / "register.converting" / "ready").exists()
    )
    with register.opened(folder, by()):
        assert everything() == held
        contents = [attachment.content(each) for each in Attachment.select()]
    assert contents == [BAIT.encode(), LONG]
    assert not (folder / "register.converting").exists()
    if (folder / keys.FILE).exists():
        assert sealed_now
        assert readable_in(folder) == []


def walk(folder: Path, work: Callable[[], object], password: str | None, every: int) -> None:
    with register.opened(folder, by()):
        held = everything()
    for step in range(1, 200, every):
        copy = Path(shutil.copytree(folder, folder.with_name(f"copy{step}")))
        got_there = ended_at(step, copy, work, password)
        check_whole(copy, held)
        shutil.rmtree(copy)
        if not got_there:
            return
    raise AssertionError("never done")


def test_a_program_killed_while_it_sets_a_password_leaves_a_whole_register(baited: Path) -> None:
    walk(baited, lambda: verbs.set_password(PASSWORD, date(2026, 3, 5)), None, every=17)


def test_a_program_killed_while_it_removes_a_password_leaves_a_whole_register(
    sealed: Path,
) -> None:
    walk(sealed, verbs.remove, PASSWORD, every=17)


def test_a_program_killed_while_it_changes_a_password_leaves_the_old_or_the_new(
    sealed: Path,
) -> None:
    for step in (1, 2, 3):
        copy = Path(shutil.copytree(sealed, sealed.with_name(f"copy{step}")))
        ended_at(step, copy, lambda: verbs.change("a new password", date(2026, 3, 6)), PASSWORD)
        found = keys.read(copy)
        assert found is not None
        opens = []
        for password in (PASSWORD, "a new password"):
            with contextlib.suppress(keys.WrongPassword):
                opens.append(found.opened(password))
        assert len(opens) == 1
