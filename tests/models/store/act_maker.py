"""Everything a clerk can do, as one act each, for the tests of acts: items, catalogue, all together.


An action takes two numbers that choose the records it concerns; it refuses where there are none.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from models.catalogue import cataloguing, standard_entry
from models.catalogue import merging as catalogue_merge
from models.catalogue.standard_entry import StandardEntry
from models.items import bulk, clearance, hand_over, item
from models.items.amendment import Amendment, AmendmentKind, amend
from models.items.amendment import take_back as take_amendment_back
from models.items.hand_over import HandOver
from models.items.item import PublishedItem
from models.law.event import Party
from models.office import category as catalogue
from models.office.category import CatalogueEntry
from models.requests import handling
from models.requests.request import InformationRequest
from models.store import attachment
from models.store.attachment import Attachment
from models.store.database import DB
from models.store.refusal import Refusal
from reports.ledgers.items import ItemImport
from tests.models.letters.case import case_of, issued
from tests.models.store.acts_of_cases import REQUESTS
from tests.models.store.acts_of_office import OFFICE
from tests.models.store.picking import NUMBERS, TODAY, Action, come_in, day, pick, word

TREE = ("甲/甲", "甲/乙", "乙/甲/丙", "丙")


def _items_come_in(one: int, other: int) -> None:
    come_in(
        ItemImport(TODAY),
        {
            "title": f"{word(one)}通知",
            "category": f"新栏目{other % 3}",
            "channels": f"渠道{one % 3}",
        },
        {"title": f"{word(other)}通知", "department": f"科室{one % 3}", "made_on": day(other)},
    )


def _attach(one: int, other: int) -> None:
    file = DB.path.parent / f"{word(other)}.txt"
    file.write_text(word(other))
    attachment.attach(item.KIND, pick(PublishedItem, one).id, file)


def _move_row(one: int, other: int) -> None:
    row = pick(StandardEntry, one)
    if row.removed_at is not None:
        raise Refusal(None, "在回收站")
    standard_entry.move(row, 1 if other % 2 else -1)


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
