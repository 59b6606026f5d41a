"""Toys for the recipes: a copy of what is shipped, with files added or changed for a while."""

import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import resources

_HOUSES = ("cli", "gui", "models", "reports", "resources")


def changed(name: str, *changes: tuple[str, str]) -> str:
    """Return the text of a shipped file in which each of these words, found once, is another."""
    text = resources.path(name).read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@contextmanager
def shipped_with(files: Mapping[str, str]) -> Iterator[None]:
    """Let everything be read from a copy of what is shipped that has these files: name → text."""
    try:
        with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
            _copy(Path(place), files)
            patch.setattr(resources, "FOLDER", Path(place))
            _forget()
            yield
    finally:
        _forget()


def _copy(place: Path, files: Mapping[str, str]) -> None:
    """Copy what is shipped, the folders that these files change in full, and write the files."""
    folders = {Path(name).parts[0] for name in files}
    for each in resources.FOLDER.iterdir():
        if each.name in folders:
            shutil.copytree(each, place / each.name)
        elif each.suffix != ".py":
            (place / each.name).symlink_to(each, target_is_directory=each.is_dir())
    for name, text in files.items():
        (place / name).write_text(text, encoding="utf-8")


def _forget() -> None:
    """Empty everything that the program keeps of what it has read."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in _HOUSES:
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
