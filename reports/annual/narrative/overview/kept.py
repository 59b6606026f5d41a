"""（三）政府信息管理: who signed each step before publishing, what was assessed anew."""

from collections.abc import Iterator, Mapping

from models.catalogue import guide
from models.items import clearance
from models.year.notable import items
from models.year.year import Year
from reports.annual.narrative.fact import Fact, of_rows
from reports.annual.narrative.overview.lists import of


def kept(year: Year, known: Mapping[str, Fact]) -> Iterator[Fact]:
    """Yield what the third part tells beyond the tables and what is `known`."""
    later = items.reviewed_later(year)
    yield of_rows("items_reviewed_later", "先发布、后补审的信息", "条", later)
    late = {row[0] for row in later}
    before = [each for each in known["items_reviewed"].records() if each.id not in late]
    label = "发布前有保密审查记录的信息"
    yield Fact("items_reviewed_before", label, len(before), "条", (), lambda: before)
    handed = {record.id: record for each in of("place", known) for record in each.records()}
    label = "送交的政府信息"
    yield Fact("items_handed", label, len(handed), "条", (), lambda: list(handed.values()))
    steps = tuple(step.name for step in clearance.steps())
    signed = items.signed_at_every_step(year)
    yield of_rows("items_signed", "每个审查环节都有签字的信息", "条", signed, names=steps)
    made = guide.made()
    holds = made is not None and made.on.year == year.last.year and not guide.is_stale()
    yield Fact("guide_holds", "印发后没有变动的公开指南", int(holds), "件")
