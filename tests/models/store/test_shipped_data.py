"""Every shipped table of facts is read strictly: what it may hold stands in shapes.toml."""

import copy
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

import resources
from models.law.articles import number
from models.letters.kinds import kinds
from reports.forms.data import FormData, read_form
from reports.forms.strict import build
from resources.shape import check

FILES = [
    each.relative_to(resources.FOLDER).as_posix()
    for each in sorted(resources.FOLDER.rglob("*.toml"))
    if each.name != "shapes.toml"
]
WRONG = {str: 7, bool: "true", int: "1", float: "1", date: 7, list: "['甲']", dict: "甲"}


def places(value: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield every table of a file with each of its keys; of a list only the last entry."""
    if isinstance(value, list) and value:
        yield from places(value[-1])
    if isinstance(value, dict):
        for key, inner in value.items():
            yield value, key
            yield from places(inner)


def shipped(name: str) -> dict[str, Any]:
    """Return a copy of a file, of a form without the tables that it takes from another."""
    data = copy.deepcopy(resources.toml(name))
    taken = [key for key, part in data.items() if isinstance(part, dict) and "same_as" in part]
    return {key: part for key, part in data.items() if key not in taken}


def read(name: str, data: dict[str, Any]) -> None:
    """Read `data` in place of a shipped file."""
    if name.startswith("forms/"):
        build(FormData, data, name)
    check(name, data, resources.toml)


def refusal(name: str, data: dict[str, Any]) -> str:
    """Return what is said of `data` read in place of a shipped file."""
    with pytest.raises(ValueError, match=name) as error:
        read(name, data)
    return str(error.value)


@pytest.mark.parametrize("name", FILES)
def test_every_shipped_file_is_read(name: str) -> None:
    assert resources.toml(name)
    if name.startswith("forms/"):
        read_form(name.removeprefix("forms/").removesuffix(".toml"))


@pytest.mark.parametrize("name", FILES)
def test_a_wrong_type_is_refused_with_file_and_key_named(name: str) -> None:
    for at in range(len(list(places(shipped(name))))):
        data = shipped(name)
        table, key = list(places(data))[at]
        table[key] = WRONG[type(table[key])]
        said = refusal(name, data)
        assert name in said
        assert key in said


@pytest.mark.parametrize("name", FILES)
def test_an_unknown_key_is_refused_with_file_and_key_named(name: str) -> None:
    for at in range(len(list(places(shipped(name))))):
        data = shipped(name)
        list(places(data))[at][0]["stray"] = [[date(2020, 1, 1)]]
        said = refusal(name, data)
        assert name in said
        assert "stray" in said


def test_a_list_written_as_a_text_is_refused() -> None:
    data = copy.deepcopy(resources.toml("letters/answers.toml"))
    data["kind"][2]["field"][2]["old_choices"] = "['第八条', '第十四条']"
    with pytest.raises(
        ValueError, match=r"letters/answers.toml: kind\[2\]: field\[2\]: old_choices"
    ):
        check("letters/answers.toml", data, resources.toml)


@pytest.mark.parametrize(
    ("key", "word"),
    [("family", "letter"), ("outcome", "d9"), ("event", "close"), ("relief", "first")],
)
def test_a_letter_that_names_what_there_is_not_is_refused(key: str, word: str) -> None:
    data = copy.deepcopy(resources.toml("letters/answers.toml"))
    data["kind"][0][key] = word
    with pytest.raises(ValueError, match=f"kind\\[0\\]: {key}: '{word}' is none of"):
        check("letters/answers.toml", data, resources.toml)


def articles(words: str) -> set[int]:
    return {number(found) for found in re.findall("第([一二三四五六七八九十百]+)条", words)}


def test_every_article_that_a_letter_rests_on_is_one_of_its_law() -> None:
    law = resources.toml("law/articles.toml")["law"]
    cited: dict[str, set[int]] = {"条例": set(), "旧条例": set()}
    for of in kinds():
        cited["条例"] |= articles(of.basis)
        cited["旧条例"] |= articles(of.old_basis)
        for word in (*of.cites, *of.old_cites):
            name, digits = re.fullmatch(r"(旧?条例)(\d+)", word).groups()  # type: ignore[union-attr]
            cited[name].add(int(digits))
        for field in of.fields:
            cited["条例"] |= articles("".join(field.choices))
            cited["旧条例"] |= articles("".join(field.old_choices))
    for name, found in cited.items():
        assert found
        assert max(found) <= law[name]["last"]


def test_every_default_of_a_letter_is_one_of_its_choices() -> None:
    fields = [field for of in kinds() for field in of.fields if field.kind == "choice"]
    for field in fields:
        assert field.default in (*field.choices, "")
        assert not (field.default and field.old_choices)


def test_no_letter_comes_with_a_legal_ground_that_nobody_chose() -> None:
    usual = {"怎样提供", "计收方式", "送达方式"}  # how it is handed over or reckoned, no ground
    fields = [field for of in kinds() for field in of.fields if field.kind == "choice"]
    assert {field.label for field in fields if field.default} == usual


def test_a_letter_for_old_requests_offers_no_article_of_the_new_law() -> None:
    for of in kinds():
        for field in of.fields if of.old else ():
            if articles("".join(field.choices)):
                assert field.old_choices, f"{of.id} {field.key}"
