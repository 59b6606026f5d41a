"""The orders of the list of items that say more than their column."""

from pathlib import Path

import pytest

from models.items import item
from models.items.listing import ItemFilter, ItemListing


@pytest.mark.parametrize("down", [False, True])
def test_a_document_number_sorts_by_its_serial(opened: Path, down: bool) -> None:
    numbers = ["示政发〔2025〕11号", "示政发〔2026〕5号", "示政发〔2026〕10号"]
    for number in (numbers[2], numbers[0], numbers[1]):
        item.record("办法", document_number=number)
    rows = ItemListing(ItemFilter(), (("document_number", down),)).window(0, 9)
    assert [row.document_number for row in rows] == (numbers[::-1] if down else numbers)


def test_a_title_sorts_by_its_pinyin_whatever_mark_it_begins_with(opened: Path) -> None:
    for title in ("征地公告", "《防汛预案》解读", "安全生产", "2026年计划"):
        item.record(title)
    rows = ItemListing(ItemFilter(), (("title", False),)).window(0, 9)
    assert [row.title for row in rows] == ["2026年计划", "安全生产", "《防汛预案》解读", "征地公告"]


def test_items_on_the_same_channels_stand_together(opened: Path) -> None:
    for names in (["公开栏"], [], ["政府网站"], ["公开栏"], ["政府网站", "公开栏"]):
        item.record("甲", names)
    rows = ItemListing(ItemFilter(), (("channels", False),)).window(0, 9)
    assert [row.channels for row in rows] == [
        "",
        "政府网站、公开栏",
        "政府网站",
        "公开栏",
        "公开栏",
    ]
