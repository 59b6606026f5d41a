"""What a clerk can do with the office, its years and its postings, as one act each."""

from collections.abc import Mapping
from decimal import Decimal

from models.catalogue import guide, standard_entry
from models.items import clearance
from models.items.item import PublishedItem
from models.law import local_day, workday_notice
from models.law.local_day import LocalDay
from models.law.workday_notice import calendar
from models.letters import texts as letter_texts
from models.letters.kinds import kind as letter_kind
from models.office import index_pattern
from models.office import profile as office
from models.postings import boards as posting_boards
from models.postings import posting
from models.postings.posting import Posting, PostingPlace
from models.store import list_views
from models.year import dismissal as hints
from models.year import entered as year_figure
from models.year import local_row, report_day
from models.year import report as annual_report
from models.year.dismissal import Dismissal
from models.year.local_row import LocalRow
from models.year.report import ReportText, Snapshot
from reports.ledgers.figures import FigureImport
from tests.models.store.picking import TODAY, Action, come_in, day, pick, word


def _figure_comes_in(one: int, other: int) -> None:
    row = {"year": 2020 + one % 5, "figure": "行政许可", "value": (str(other), "")}
    come_in(FigureImport(TODAY), row)


OFFICE: Mapping[str, Action] = {
    "profile": lambda one, other: office.change_profile(work_unit=word(one), fax=word(other)),
    "pattern": lambda one, other: index_pattern.set_pattern(f"{word(one)}{{seq:5}}"),
    "steps": lambda one, other: clearance.set_steps([clearance.Step(word(one), decides=True)]),
    "guide": lambda one, other: guide.write_text(guide.sections()[one % 3].key, word(other)),
    "compared": lambda one, other: standard_entry.say_compared(day(one)),
    "view": lambda one, other: list_views.add_view("views", list_views.ListView(word(one))),
    "drop view": lambda one, other: list_views.drop_view("views", word(one)),
    "own day": lambda one, other: report_day.set_own_day(f"1-{10 + one % 9}" if other % 3 else ""),
    "template": lambda one, other: letter_texts.set_template(letter_kind("granted"), word(one)),
    "reset template": lambda one, other: letter_texts.reset_template(letter_kind("granted")),
    "notice": lambda one, other: workday_notice.record_notice(
        2027, f"1月{1 + one % 3}日至{4 + other % 4}日放假。"
    ),
    "local day": lambda one, other: local_day.record(day(one), False, "州里", known=calendar()),
    "drop local day": lambda one, other: local_day.remove(pick(LocalDay, one).id),
    "figure": lambda one, other: year_figure.enter(2025, f"f{one % 3}", Decimal(other)),
    "drop figure": lambda one, other: year_figure.withdraw(2025, f"f{one % 3}"),
    "row": lambda one, other: local_row.add("2021", "o1", word(one)),
    "drop row": lambda one, other: local_row.remove(pick(LocalRow, one)),
    "row figure": lambda one, other: year_figure.enter(
        2025, f"{pick(LocalRow, one).row_id}.total", Decimal(other)
    ),
    "text": lambda one, other: annual_report.write_text(2025, one % 3, word(other), ""),
    "restore text": lambda one, other: annual_report.restore_draft(
        2025, pick(ReportText, one).section
    ),
    "finalise": lambda one, other: annual_report.finalise(Snapshot(2025, "2021", word(one), {})),
    "reopen report": lambda one, other: annual_report.reopen(2025, word(one)),
    "dismiss": lambda one, other: hints.dismiss(2025, ("c", word(one), ""), word(other)),
    "take up": lambda one, other: hints.take_up(2025, ("c", pick(Dismissal, one).place, "")),
    "figure comes in": _figure_comes_in,
    "posting": lambda one, other: posting.record(
        TODAY, title=word(one), item=pick(PublishedItem, other) if other % 2 else None
    ),
    "change posting": lambda one, other: posting.change(
        pick(Posting, one), TODAY, first_on=day(other)
    ),
    "bin posting": lambda one, other: pick(Posting, one).remove("重复"),
    "put up": lambda one, other: posting_boards.put_up(
        pick(Posting, one), word(other), TODAY, "王五", TODAY
    ),
    "take down": lambda one, other: posting_boards.take_down(
        pick(PostingPlace, one), TODAY, "王五", TODAY
    ),
    "withdraw board": lambda one, other: posting_boards.withdraw_place(pick(PostingPlace, one)),
}
