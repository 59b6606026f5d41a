"""Texts cut into pairs: many at once as each by itself."""

from hypothesis import given
from hypothesis import strategies as st

from models.store.sought.cutting import cut_each, fold


def pairs(plain: str) -> str:
    return " ".join([*(plain[at : at + 2] for at in range(len(plain) - 1)), plain[-1:]])


def test_a_text_is_cut_into_pairs_and_its_last_character() -> None:
    assert [*cut_each(["防汛抢险", "", "急", fold("（2026） 1号\n")])] == [
        "防汛 汛抢 抢险 险",
        "",
        "急",
        "20 02 26 61 1号 号",
    ]


@given(st.lists(st.text().map(fold), max_size=6))
def test_many_texts_are_cut_as_each_alone(texts: list[str]) -> None:
    assert [*cut_each(texts)] == [*map(pairs, texts)]
