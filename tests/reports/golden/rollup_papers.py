"""The papers of a rollup: the sums as they are printed, and the units that are chased."""

from collections.abc import Mapping

from reports.paper.document import Document
from reports.rollup.chasing import chasing_paper
from reports.rollup.paper import rollup_paper
from reports.rollup.summing import Rollup, rolled_up
from tests.reports.golden.annual_papers import TODAY, Writing, paper
from tests.reports.rollup.sample import MISSING, TOWNS, reports

_FEW = (*TOWNS[:4], *TOWNS[10:12])


def _rollup() -> Rollup:
    """Return what a few towns reported: one twice, one wrongly, some not at all."""
    few = [each for each in reports() if each.refused or any(town in each.office for town in _FEW)]
    return rolled_up(few, [*_FEW, *MISSING])


def _sums() -> Document:
    found = _rollup()
    return rollup_paper(found, found.groups[0])


def _chasing() -> Document:
    found = _rollup()
    return chasing_paper(found, found.groups[0], TODAY)


PAPERS: Mapping[str, tuple[Writing, tuple[str, ...]]] = {
    "rollup/sums": (paper(_sums), ("pdf", "docx")),
    "rollup/chasing": (paper(_chasing), ("pdf", "docx")),
}
