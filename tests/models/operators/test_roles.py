"""权限: every verb of the program stands under a role, and is refused to every role below it."""

from pathlib import Path
from typing import Any

import pytest

import resources
from models.operators import operator
from models.store.acts import act
from models.store.held import seat
from models.store.refusal import Refusal
from models.store.settings import Setting
from tests.verbs import verbs

# 登记公开 is the button of the field 公开日期, which is what is guarded.
_OF_THE_WINDOW = {"登记公开"}
_NAMES = {"登记": "李××", "审核": "陈××", "管理": "王××"}


def guarded() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = resources.toml("operators/roles.toml")["guarded"]
    return found


def roles_of_verbs() -> dict[str, str]:
    return {verb: each["role"] for each in guarded() for verb in each["verbs"]}


def test_every_verb_of_the_program_stands_under_one_role() -> None:
    named = [verb for each in guarded() for verb in each["verbs"]]
    assert len(named) == len(set(named))
    assert {verb: file for verb, file in verbs().items() if verb not in named} == {}
    assert set(named) - verbs().keys() == _OF_THE_WINDOW


def is_refused(verb: str) -> bool:
    try:
        with act(verb) as done:
            Setting.add(verb, key=f"test.{verb}", value="x")
            done.name("")
    except Refusal as refusal:
        return "权限" in refusal.sentence
    return False


@pytest.mark.parametrize("role", seat.roles())
def test_a_role_does_what_stands_under_it_and_under_those_before_it_alone(
    staffed: Path, role: str
) -> None:
    found = operator.named(_NAMES[role])
    assert found is not None
    seat.sit(found.id)
    rank = seat.roles().index(role)
    above = {verb for verb, of in roles_of_verbs().items() if seat.roles().index(of) > rank}
    assert {verb for verb in roles_of_verbs() if is_refused(verb)} == above
    assert Setting.select().where(Setting.key.startswith("test.")).count() == len(
        roles_of_verbs()
    ) - len(above)


def test_whom_to_ask_are_those_who_may(staffed: Path) -> None:
    operator.add("赵××", "管理", "河湾村-2027")
    assert seat.whom_to_ask("Office") == ""
    found = operator.named("李××")
    assert found is not None
    seat.sit(found.id)
    assert seat.whom_to_ask("Office") == "请王××（管理）、赵××（管理）填写"
    assert "陈××（审核）" in seat.whom_to_ask("Clearance")
