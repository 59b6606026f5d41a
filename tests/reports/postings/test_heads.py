"""Title, number, 称呼, 文种, signature of own texts of every kind, however they are laid out."""

from pathlib import Path

import pytest

from models.postings.taking import taken
from tests.reports.postings.heads import TEXTS, Text


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_head_and_end_of_a_text_fill_their_fields(opened: Path, text: Text) -> None:
    found = taken(str(text), "", "公示").values
    names = ("title", "kind", "subtitle", "addressee", "organ", "dated")
    assert {name: found.get(name) or "" for name in names} == {
        **{name: getattr(text, name) or "" for name in names},
        "kind": "" if text is TEXTS["text_alone"] else text.kind,
    }


@pytest.mark.parametrize("key", ["announced", "by_its_end", "title_over_lines"])
def test_no_way_to_object_is_added_to_what_is_no_notice(opened: Path, key: str) -> None:
    assert taken(str(TEXTS[key]), "", "公示").values["objections_to"] == ""
