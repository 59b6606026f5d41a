"""Every paper in every kind of file is what a person has read and found right.

    python -m tests.reports.golden.test_golden [NAME …]

writes the golden files anew, all or those whose name begins so: read them before they are kept.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from models.store import register
from tests.places import GOLDEN
from tests.reports.golden.papers import PAPERS, lay_over
from tests.reports.golden.structure import structure
from tests.reports.ledgers.sample import fill
from tests.shipped_fonts import only_shipped_fonts

CASES = [(name, kind) for name, (_, kinds) in PAPERS.items() for kind in kinds]


@contextmanager
def sample(folder: Path) -> Iterator[None]:
    """Hold the register open that all papers are made of."""
    fill(folder, "busy")
    with register.opened(folder):
        lay_over()
        yield


@pytest.fixture(scope="module", autouse=True)
def _register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with sample(tmp_path_factory.mktemp("papers") / "register"):
        yield


def made(name: str, kind: str, folder: Path) -> str:
    path = folder / f"paper.{kind}"
    PAPERS[name][0](path)
    return structure(path)


def golden(name: str, kind: str) -> Path:
    return GOLDEN / "papers" / f"{name}.{kind}.txt"


@pytest.mark.parametrize(("name", "kind"), CASES)
def test_a_paper_is_what_was_read(name: str, kind: str, tmp_path: Path) -> None:
    assert made(name, kind, tmp_path) == golden(name, kind).read_text(encoding="utf-8")


def test_no_golden_file_is_left_of_a_paper_that_is_gone() -> None:
    kept = {str(each.relative_to(GOLDEN / "papers")) for each in (GOLDEN / "papers").rglob("*.txt")}
    assert kept == {f"{name}.{kind}.txt" for name, kind in CASES}


def write(wanted: tuple[str, ...]) -> None:
    """Write the golden files whose names begin with one of `wanted`, all without any."""
    with (
        only_shipped_fonts(),
        TemporaryDirectory() as place,
        sample(Path(place) / "register"),
    ):
        for name, kind in CASES:
            if name.startswith(wanted or ("",)):
                golden(name, kind).parent.mkdir(parents=True, exist_ok=True)
                golden(name, kind).write_text(made(name, kind, Path(place)), encoding="utf-8")


if __name__ == "__main__":
    write(tuple(sys.argv[1:]))
