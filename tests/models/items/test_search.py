"""The search as a clerk types it: any width, any case, words apart, numbers of documents."""

from pathlib import Path

import pytest

from models.items import item
from models.items.listing import ItemFilter, ItemListing

PLAN, NOTICE, VILLAGE = (
    "2026年防汛抢险应急预案（修订Ⅱ）",
    "关于WiFi覆盖的通告",
    "𬱖村🌊防汛物资公示",
)


@pytest.fixture
def three(opened: Path) -> Path:
    """Three items that have little in common."""
    item.record(
        PLAN,
        document_number="示政办发〔2026〕5号",
        index_number="slzzf/2026-00038",
        keywords="汛期；值班",
        summary="第一条　为了做好防汛工作",
    )
    item.record(NOTICE, document_number="示政办发〔2026〕15号")
    item.record(VILLAGE)
    return opened


def found(text: str) -> set[str]:
    return {row.title for row in ItemListing(ItemFilter(text=text)).window(0, 9)}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("２０２６年防汛", {PLAN}),
        ("示政办发(2026)5号", {PLAN}),
        ("示政办发［2026］５号", {PLAN}),
        ("2026 5号", {PLAN, NOTICE}),
        ("〔2026〕5号", {PLAN}),
        ("〔2026〕15号", {NOTICE}),
        ("SLZZF／2026", {PLAN}),
        ("wifi", {NOTICE}),
        ("ＷＩＦＩ", {NOTICE}),
        ("预案　防汛", {PLAN}),
        ("防汛", {PLAN, VILLAGE}),
        ("防汛 公示", {VILLAGE}),
        ("汛", {PLAN, VILLAGE}),
        ("值班", {PLAN}),
        ("做好防汛", {PLAN}),
        ("修订ⅱ", {PLAN}),
        ("fxqx", {PLAN}),
        ("tg", {NOTICE}),
        ("𬱖", {VILLAGE}),
        ("𬱖村", {VILLAGE}),
        ("𬱖村防汛", {VILLAGE}),
        ("没有", set()),
        ("防 涝", set()),
    ],
)
def test_what_is_typed_finds_what_is_meant(three: Path, text: str, titles: set[str]) -> None:
    assert found(text) == titles


@pytest.mark.parametrize("text", ["　", "\ud800", "\x00"])
def test_what_says_nothing_narrows_nothing(three: Path, text: str) -> None:
    assert found(text) == {PLAN, NOTICE, VILLAGE}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        *((each, set()) for each in ("👨‍👩‍👧", "_", '"', "*", "。，")),
        ("（", {PLAN}),
        ("〔", {PLAN, NOTICE}),
        ("🌊", {VILLAGE}),
    ],
)
def test_signs_alone_find_what_has_them(three: Path, text: str, titles: set[str]) -> None:
    assert found(text) == titles


@pytest.mark.parametrize("text", ["🌊防汛", "防汛🌊", "🌊 防汛 〔"])
def test_signs_beside_a_word_do_not_matter(three: Path, text: str) -> None:
    assert found(text) == {PLAN, VILLAGE}
