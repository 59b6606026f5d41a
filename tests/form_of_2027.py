"""A form of 2027 that no notice has brought: one file more in a copy of what is shipped."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import resources

_ROOMS = ("cli", "gui", "models", "reports", "resources")

# What the form of 2027 says otherwise than that of 2021: 行政检查 in table 二, one more result.
_CHANGES = (
    ('id = "2021"', 'id = "2027"'),
    ("first_year = 2021", "first_year = 2027"),
    ("国办公开办函〔2021〕30号", "示例〔2027〕1号"),
    (
        '{ id = "coercion", label = "行政强制" },',
        '{ id = "coercion", label = "行政强制" },\n    { id = "inspection", label = "行政检查" },',
    ),
    (
        '[[table3.row.row]]\nid = "unable"',
        '[[table3.row.row.row]]\nid = "d9"\nlabel = "9.属于商业数据"\narticle = "第十五条"\n'
        'meaning = "企业的经营数据"\n\n[[table3.row.row]]\nid = "unable"',
    ),
)


def add_form_of_2027(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let everything be read from a copy in `place` that has one file more."""
    copied = place / "shipped"
    copied.mkdir()
    for each in resources.FOLDER.iterdir():
        if each.is_dir() and each.name != "forms":
            (copied / each.name).symlink_to(each, target_is_directory=True)
    shutil.copytree(resources.FOLDER / "forms", copied / "forms")
    text = resources.path("forms/2021.toml").read_text(encoding="utf-8")
    for old, new in _CHANGES:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (copied / "forms/2027.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(resources, "FOLDER", copied)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    """Empty everything that the program keeps of what it has read."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in _ROOMS:
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
