"""What ARCHITECTURE and CONTRIBUTING name is there: whoever follows a name finds it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.test_house import product

PAPERS = ("ARCHITECTURE.md", "CONTRIBUTING.md")
_COMMANDS = re.compile(r"```.*?```", re.DOTALL)
_NAMED = re.compile(r"`([^`]+)`")


def lines_of(paper: str) -> list[str]:
    """Return the lines of a paper, without what is a command."""
    return _COMMANDS.sub("", (ROOT / paper).read_text(encoding="utf-8")).splitlines()


def there(path: str, folders: list[Path]) -> list[Path]:
    """Return what a path means from the root, or from a folder that its line named before."""
    name = path.replace("YEAR", "*").rstrip("/,:")
    bare = re.sub(r"(\.[a-z_]+)?(\(.*)?$", "", name)  # module.function(...)
    for folder in folders:
        for each in (name, f"{name}.py", f"{bare}.py"):
            if found := list(folder.glob(each)):
                return found
    return []


def lost(line: str) -> Iterator[str]:
    """Yield the paths of a line that lead nowhere."""
    folders = [ROOT]
    for named in _NAMED.findall(line):
        for path in named.split():
            if re.fullmatch(r"[\w.*…]+(/[\w.*…]+)+/?:?(\(.*)?", path):
                found = there(path, folders)
                if not found:
                    yield path
                folders += [each if each.is_dir() else each.parent for each in found]
                folders += [each.parent for each in found]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_path_that_is_named_leads_somewhere(paper: str) -> None:
    lines = lines_of(paper)
    assert sum("/" in path for line in lines for path in _NAMED.findall(line)) > 1
    assert [path for line in lines for path in lost(line)] == []


def test_every_name_in_what_exists_once_is_one_of_the_program() -> None:
    table = "\n".join(lines_of("ARCHITECTURE.md")).partition("## What exists once")[2]
    known = {part for name in product() for part in name.split(".")}
    for file in product().values():
        known.update(re.findall(r"\w+", file.read_text(encoding="utf-8")))
    names = {
        word
        for row in table.partition("\n## ")[0].splitlines()
        for named in _NAMED.findall(row)
        if "/" not in named
        for word in re.findall(r"[A-Za-z_]\w+", named)
    }
    assert len(names) > 100
    assert names - known == set()
