from pathlib import Path

import pytest

from models.store.list_views import ListView, add_view, drop_view, rename_view, views
from models.store.refusal import Refusal
from models.store.settings import remember
from tests.last_act import take_back_last

KEY = "items.views"
VIEW = ListView("民政办", "低保", {"year": 2026, "department": 3}, (("title", True),))


def test_a_view_keeps_search_filters_and_order(opened: Path) -> None:
    add_view(KEY, VIEW)
    assert views(KEY) == [VIEW]


@pytest.mark.parametrize("name", ["", "  ", "民政办", " 民政办 ", "回收站", "很" * 21])
def test_a_name_must_be_given_once_and_short(opened: Path, name: str) -> None:
    add_view(KEY, VIEW)
    add_view(KEY, ListView("财政所"))
    for act in (
        lambda: add_view(KEY, ListView(name), {"回收站"}),
        lambda: rename_view(KEY, "财政所", name, {"回收站"}),
    ):
        with pytest.raises(Refusal) as refusal:
            act()
        assert refusal.value.field == "name"
    assert [view.name for view in views(KEY)] == ["民政办", "财政所"]


def test_a_view_is_renamed_dropped_and_put_back(opened: Path) -> None:
    add_view(KEY, VIEW)
    rename_view(KEY, "民政办", "民政办公示")
    rename_view(KEY, "民政办公示", "民政办公示")
    before = views(KEY)
    assert [view.name for view in before] == ["民政办公示"]
    drop_view(KEY, "民政办公示")
    assert views(KEY) == []
    take_back_last()
    assert views(KEY) == before


@pytest.mark.parametrize("kept", ["{", "[1, {}]", '[{"name": "甲"}]'])
def test_what_cannot_be_read_is_no_view(opened: Path, kept: str) -> None:
    remember(KEY, kept)
    assert views(KEY) == []
