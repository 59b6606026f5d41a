"""Everything a clerk can do, as one act each, and the register row by row, for the tests of acts.

An action takes two numbers that choose the records it concerns; it refuses where there are none.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

from models.cases import archiving, publish_answer
from models.catalogue import cataloguing, guide, standard_entry
from models.catalogue import merging as catalogue_merge
from models.catalogue.standard_entry import StandardEntry
from models.disputes import course as dispute_course
from models.disputes import dispute
from models.disputes.dispute import Dispute, DisputeStage
from models.items import bulk, clearance, hand_over, item
from models.items.amendment import Amendment, AmendmentKind, amend
from models.items.amendment import take_back as take_amendment_back
from models.items.hand_over import HandOver
from models.items.item import PublishedItem
from models.law import local_day, workday_notice
from models.law.event import EventKind, Party
from models.law.local_day import LocalDay
from models.law.workday_notice import HolidayNotice, calendar
from models.letters import issuing as lettering
from models.letters import texts as letter_texts
from models.letters.kinds import kind as letter_kind
from models.letters.letter import Letter
from models.office import category as catalogue
from models.office import index_pattern
from models.office import profile as office
from models.office.category import CatalogueEntry
from models.postings import boards as posting_boards
from models.postings import posting
from models.postings.posting import Posting, PostingPlace
from models.requests import handling, request, search_record
from models.requests.request import InformationRequest, events_of
from models.requests.search_record import SearchRecord
from models.store import attachment, list_views
from models.store.acts import Act, act
from models.store.attachment import Attachment
from models.store.database import DB, History, Table
from models.store.numbering import GivenNumber
from models.store.refusal import Refusal
from models.store.rows import table_name
from models.tables import TABLES
from models.year import dismissal as hints
from models.year import entered as year_figure
from models.year import local_row, report_day
from models.year import report as annual_report
from models.year.dismissal import Dismissal
from models.year.local_row import LocalRow
from models.year.report import ReportText, Snapshot
from reports.ledgers.disputes import DisputeImport
from reports.ledgers.figures import FigureImport
from reports.ledgers.items import ItemImport
from reports.ledgers.requests import RequestImport
from tests.models.letters.case import case_of, filled, issued

TODAY = date(2026, 3, 26)
NUMBERS = count(1)
WORDS = ("防汛", "抗旱", "低保", "预算", "公示")
TREE = ("甲/甲", "甲/乙", "乙/甲/丙", "丙")
Action = Callable[[int, int], object]
Rows = Mapping[str, Mapping[int, tuple[Any, ...]]]


def pick(kind: type[Table], at: int) -> Any:
    """Return one of the records of a table; refuses where it has none."""
    keys = [row.id for row in kind.select(kind.id).order_by(kind.id)]
    if not keys:
        raise Refusal(None, "没有")
    return kind.get_by_id(keys[at % len(keys)])


def word(at: int) -> str:
    return WORDS[at % len(WORDS)]


def day(at: int) -> date:
    return date(2026, 3, 2) + timedelta(days=at % 24)


def state() -> Rows:
    """Return every row of the register, and what its search index holds, by table and id."""
    found = {}
    for table in TABLES:
        if table not in (Act, History, GivenNumber):
            rows = DB.execute_sql(f'SELECT * FROM "{table_name(table)}"').fetchall()
            found[table.__name__] = {row[0]: row for row in rows}
    words = DB.execute_sql("SELECT rowid, words, initials FROM item_search").fetchall()
    return found | {"item_search": {row[0]: row for row in words}}


def _ledger(intake: Any, *rows: dict[str, Any]) -> None:
    with act("导入"):
        for row in rows:
            for refusal in intake.take(row):
                raise refusal
        intake.write()


def _items_come_in(one: int, other: int) -> None:
    _ledger(
        ItemImport(TODAY),
        {
            "title": f"{word(one)}通知",
            "category": f"新栏目{other % 3}",
            "channels": f"渠道{one % 3}",
        },
        {"title": f"{word(other)}通知", "department": f"科室{one % 3}", "made_on": day(other)},
    )


def _requests_come_in(one: int, other: int) -> None:
    _ledger(
        RequestImport(TODAY),
        {
            "number": f"入{next(NUMBERS)}",
            "received_on": day(one % 5),
            "applicant_kind": "natural_person",
            "party": ["third_party"],
            "consulted": [day(6)],
            "opinion": [day(8)],
        },
    )


def _dispute_comes_in(one: int, other: int) -> None:
    row = {"number": f"入{next(NUMBERS)}", "kind": "reconsideration", "received_on": day(one)}
    _ledger(DisputeImport(TODAY), row | {"stage": ["受理"], "stage_on": [TODAY]})


def _figure_comes_in(one: int, other: int) -> None:
    row = {"year": 2020 + one % 5, "figure": "行政许可", "value": Decimal(other)}
    _ledger(FigureImport(TODAY), row)


def _opinion(one: int, other: int) -> None:
    case = pick(InformationRequest, one)
    letters = [event for event in events_of(case) if event.kind == EventKind.CONSULTED]
    if not letters:
        raise Refusal(None, "没有")
    handling.receive_opinion(case, letters[-1], day(other), "同意", TODAY)


def _cancel(one: int, other: int) -> None:
    case = pick(InformationRequest, one)
    if not events_of(case):
        raise Refusal(None, "没有")
    handling.cancel(case, events_of(case)[-1], "登错了", TODAY)


def _correct(one: int, other: int) -> None:
    case = pick(InformationRequest, one)
    if not events_of(case):
        raise Refusal(None, "没有")

    def again() -> Any:
        return handling.ask_reasons(case, day(other), "", TODAY)

    handling.correct(case, events_of(case)[-1], again, "登错了", TODAY)


def _draft(one: int, other: int) -> None:
    of = letter_kind(("granted", "receipt", "supplement")[other % 3])
    case = case_of(pick(InformationRequest, one))
    lettering.draft(case, of, filled(case, of))


def _attach(one: int, other: int) -> None:
    file = Path(DB.database).parent / f"{word(other)}.txt"
    file.write_text(word(other))
    attachment.attach(item.KIND, pick(PublishedItem, one).id, file)


def _destroy(one: int, other: int) -> None:
    later = date(2040, 1, 1)
    archiving.destroy([pick(InformationRequest, one)], later, "保管期满", later)


def _move_row(one: int, other: int) -> None:
    row = pick(StandardEntry, one)
    if row.removed_at is not None:
        raise Refusal(None, "在回收站")
    standard_entry.move(row, 1 if other % 2 else -1)


def _publish(one: int, other: int) -> None:
    publish_answer.publish_answer(pick(InformationRequest, one), word(other), TODAY)


def _bulk(one: int, other: int) -> None:
    ids = [row.id for row in PublishedItem.select(PublishedItem.id)]
    change = bulk.BulkChange({"note": word(one)}, add=(f"渠道{other % 3}",), by_title=one % 2 == 0)
    bulk.change_each(ids, change, lambda part: None)


ITEMS: Mapping[str, Action] = {
    "record": lambda one, other: item.record(
        word(one), [f"渠道{other % 3}"], index_number=f"示-{next(NUMBERS)}", made_on=day(other)
    ),
    "title": lambda one, other: item.change(pick(PublishedItem, one), title=word(other)),
    "number": lambda one, other: item.change(
        pick(PublishedItem, one), index_number=f"示-{next(NUMBERS)}" if other % 2 else None
    ),
    "days": lambda one, other: item.change(
        pick(PublishedItem, one), notice_from=day(one), notice_until=day(other)
    ),
    "publish": lambda one, other: item.change(
        pick(PublishedItem, one), channels=[f"渠道{other % 4}"], published_on=day(other)
    ),
    "file": lambda one, other: item.change(
        pick(PublishedItem, one), category=pick(CatalogueEntry, other)
    ),
    "bin": lambda one, other: pick(PublishedItem, one).remove("重复"),
    "restore": lambda one, other: pick(PublishedItem, one).restore(),
    "bulk": _bulk,
    "review": lambda one, other: clearance.review(
        pick(PublishedItem, one),
        [clearance.Review(name, person=word(other)) for name in "初复终"[: 1 + other % 3]],
        TODAY,
    ),
    "amend": lambda one, other: amend(
        pick(PublishedItem, one),
        list(AmendmentKind)[other % 3],
        TODAY,
        "写错了",
        today=TODAY,
        after="新",
    ),
    "unamend": lambda one, other: take_amendment_back(pick(Amendment, one)),
    "attach": _attach,
    "detach": lambda one, other: attachment.remove(pick(Attachment, one)),
    "hand over": lambda one, other: hand_over.hand_over(
        hand_over.PLACES[one % 2], date(2026, 1, 1), TODAY, TODAY
    ),
    "receipt": lambda one, other: hand_over.receive(
        pick(HandOver, one), TODAY, "李四", "", today=TODAY
    ),
    "withdraw list": lambda one, other: hand_over.withdraw(pick(HandOver, one)),
    "items come in": _items_come_in,
}

CATALOGUE: Mapping[str, Action] = {
    "add": lambda one, other: cataloguing.add(
        pick(CatalogueEntry, one).id, word(other), before=pick(CatalogueEntry, other).id
    ),
    "rename": lambda one, other: cataloguing.rename(pick(CatalogueEntry, one).id, word(other)),
    "move": lambda one, other: cataloguing.move(
        pick(CatalogueEntry, one).id, pick(CatalogueEntry, other).id
    ),
    "to the top": lambda one, other: cataloguing.move(pick(CatalogueEntry, one).id, None),
    "shift": lambda one, other: cataloguing.shift(
        pick(CatalogueEntry, one).id, 1 if other % 2 else -1
    ),
    "hint": lambda one, other: cataloguing.change(
        pick(CatalogueEntry, one).id, hint=word(other), gap=other % 7 or None
    ),
    "merge": lambda one, other: catalogue_merge.merge(
        pick(CatalogueEntry, one).id, pick(CatalogueEntry, other).id, TODAY
    ),
    "withdraw": lambda one, other: cataloguing.withdraw(pick(CatalogueEntry, one).id, TODAY),
    "reinstate": lambda one, other: cataloguing.reinstate(pick(CatalogueEntry, one).id),
    "plant rows": lambda one, other: standard_entry.plant(
        "township", [standard_entry.domains()[one % 26].name]
    ),
    "add row": lambda one, other: standard_entry.add(domain=word(one), matter=word(other)),
    "change row": lambda one, other: standard_entry.change(
        pick(StandardEntry, one), matter=word(other)
    ),
    "copy row": lambda one, other: standard_entry.copy(pick(StandardEntry, one)),
    "move row": _move_row,
    "bin row": lambda one, other: pick(StandardEntry, one).remove("重复登记"),
}

REQUESTS: Mapping[str, Action] = {
    "register": lambda one, other: request.record(
        f"号{next(NUMBERS)}", TODAY, received_on=day(one % 5), applicant=word(other)
    ),
    "facts": lambda one, other: request.change(
        pick(InformationRequest, one), TODAY, content=word(other)
    ),
    "receipt day": lambda one, other: request.change(
        pick(InformationRequest, one), TODAY, received_on=day(other % 5)
    ),
    "bin case": lambda one, other: pick(InformationRequest, one).remove("重复"),
    "ask": lambda one, other: handling.ask_supplement(
        pick(InformationRequest, one), day(other), TODAY + timedelta(9), "", TODAY
    ),
    "supplement": lambda one, other: handling.receive_supplement(
        pick(InformationRequest, one), day(other), TODAY
    ),
    "consult": lambda one, other: handling.consult(
        pick(InformationRequest, one), Party.THIRD_PARTY, day(other), today=TODAY
    ),
    "opinion": _opinion,
    "answer": lambda one, other: handling.answer(
        pick(InformationRequest, one), day(20 + other), ("granted", "o3")[other % 2], "", TODAY
    ),
    "serve": lambda one, other: handling.serve(pick(InformationRequest, one), TODAY, TODAY),
    "cancel": _cancel,
    "correct": _correct,
    "archive": lambda one, other: archiving.archive(
        pick(InformationRequest, one), TODAY, "10年", TODAY
    ),
    "unarchive": lambda one, other: archiving.take_back(pick(InformationRequest, one)),
    "destroy": _destroy,
    "publish answer": _publish,
    "search": lambda one, other: search_record.record(
        pick(InformationRequest, one), TODAY, searched_on=TODAY, place=word(other)
    ),
    "unsearch": lambda one, other: search_record.remove(pick(SearchRecord, one)),
    "draft": _draft,
    "redraft": lambda one, other: lettering.change(
        pick(Letter, one), case_of(pick(Letter, one).request), {}, word(other)
    ),
    "drop draft": lambda one, other: lettering.remove(pick(Letter, one)),
    "issue": lambda one, other: lettering.issue(pick(Letter, one), TODAY, calendar()),
    "requests come in": _requests_come_in,
    "dispute": lambda one, other: dispute.record(
        f"复{next(NUMBERS)}",
        TODAY,
        kind="reconsideration",
        request=pick(InformationRequest, one),
        received_on=day(other % 9),
    ),
    "suit": lambda one, other: dispute.record(
        f"诉{next(NUMBERS)}",
        TODAY,
        kind="suit_after_reconsideration",
        before=pick(Dispute, one),
        received_on=TODAY,
    ),
    "close": lambda one, other: dispute.close(
        pick(Dispute, one), day(9 + other % 9), "驳回", TODAY, "upheld"
    ),
    "reopen": lambda one, other: dispute.reopen(pick(Dispute, one), TODAY),
    "bin dispute": lambda one, other: pick(Dispute, one).remove("重复"),
    "stage": lambda one, other: dispute_course.add_stage(
        pick(Dispute, one), word(other), TODAY, TODAY
    ),
    "drop stage": lambda one, other: dispute_course.remove_stage(pick(DisputeStage, one)),
    "dispute comes in": _dispute_comes_in,
}

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
    "drop notice": lambda one, other: workday_notice.take_back_notice(pick(HolidayNotice, one)),
    "local day": lambda one, other: local_day.record(day(one), False, "州里", known=calendar()),
    "drop local day": lambda one, other: local_day.remove(pick(LocalDay, one)),
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

ACTIONS: Mapping[str, Action] = {**ITEMS, **CATALOGUE, **REQUESTS, **OFFICE}


def furnish() -> None:
    """Fill a register with a little of the kinds that most actions need."""
    for path in TREE:
        catalogue.grow(path)
    for at in range(3):
        ITEMS["record"](at, at)
        REQUESTS["register"](at, at)
    ITEMS["file"](0, 0)
    ITEMS["publish"](1, 0)
    ITEMS["amend"](1, 1)
    ITEMS["hand over"](0, 0)
    closed, open_, waiting = (pick(InformationRequest, at) for at in range(3))
    issued(case_of(closed), "receipt")
    handling.answer(closed, day(10), "granted", "", TODAY)
    handling.serve(closed, TODAY, TODAY)
    handling.consult(open_, Party.OTHER_ORGAN, day(5), today=TODAY)
    handling.ask_supplement(waiting, day(5), TODAY + timedelta(9), "", TODAY)
    for name in ("draft", "dispute", "close", "figure"):
        ACTIONS[name](0, 0)
    ACTIONS["posting"](0, 0)
    ACTIONS["put up"](0, 0)
