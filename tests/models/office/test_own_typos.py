"""The office's own words of the 公文错字本: kept, changed, taken out and taken back."""

from pathlib import Path

import pytest

from models.office.own_typos import OwnTypo, keep_typo, own_typos, remove_typo
from models.office.typos import typos
from models.store.acts import act, take_back
from models.store.refusal import Refusal
from tests.last_act import last_act


@pytest.fixture(autouse=True)
def kept_word(opened: Path) -> None:
    with act("修改错字本"):
        keep_typo("一事一仪", "一事一议", "议事的议")


def test_an_own_word_is_found_with_its_right_form_and_reason() -> None:
    (found,) = typos("按一事一仪的办法", own_typos())
    assert (found.sentence, found.why) == ("“一事一仪”应写“一事一议”", "议事的议")


def test_an_own_word_changed_stands_in_the_place_of_the_other() -> None:
    keep_typo("一事一义", "一事一议", instead_of="一事一仪")
    assert own_typos() == (OwnTypo("一事一义", "一事一议"),)


def test_an_own_word_taken_out_comes_back_with_its_act() -> None:
    with act("修改错字本"):
        remove_typo("一事一仪")
    assert own_typos() == ()
    take_back(last_act().id)
    assert [each.word for each in own_typos()] == ["一事一仪"]


@pytest.mark.parametrize(
    ("word", "right", "field"),
    [
        ("的", "地", "word"),
        ("一" * 21, "二", "word"),
        ("议事", "", "right"),
        ("议事", "议事会", "right"),
        ("一事一仪", "一事一议", "word"),
    ],
)
def test_an_own_word_that_would_mislead_is_refused(word: str, right: str, field: str) -> None:
    with pytest.raises(Refusal) as refused:
        keep_typo(word, right)
    assert refused.value.field == field
