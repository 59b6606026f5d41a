"""送达 in a row of the ledger: one value for all applicants, or one for each in their order."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from models.law.event import POST, EventKind
from models.requests import applicant
from models.requests.applicant import JOINT, Person
from models.requests.request import InformationRequest, RequestEvent
from models.requests.service import services
from models.store.refusal import Refusal
from reports.ledgers.cells.cell import joined
from reports.ledgers.cells.known_words import service_way
from reports.ledgers.steps import Step

_COLUMNS = ("served_on", "service_way", "posted_on", "mail_number", "receiver")


def take_services(
    values: dict[str, Any], facts: dict[str, Any]
) -> tuple[list[Step], list[Refusal], list[Refusal]]:
    """Return the services of a row, what is wrong with them, and what to check.

    `facts` name the applicants already, and say afterwards what the services come to. One day
    stands for all of them; without any day there is no service yet. One by post that has no day
    of its own is taken by that of its posting, which is what counts for the reply.
    """
    of = {name: list(values.get(name) or []) for name in _COLUMNS}
    ways = of["service_way"]
    by_posting = facts["closed_on"] is not None and _served_by_posting(of)
    facts["served_on"], facts["service_way"] = None, next(filter(None, reversed(ways)), "")
    names = _names(facts)
    if not any(of["served_on"]):
        early = [name for name in ("posted_on", "mail_number", "receiver") if any(of[name])]
        return [], [], [Refusal(name, "没有送达日期，这一栏没有登记") for name in early]
    problems = list(_problems(of, names, facts["closed_on"] is not None))
    if problems:
        return [], problems, []
    each_alone = len(of["served_on"]) > 1
    if not each_alone:  # several may have signed for one service
        of["receiver"] = [JOINT.join(filter(None, of["receiver"]))]
    if each_alone and len(ways) == 1:
        of["service_way"] = ways * len(names)
    steps = [
        _step(to if each_alone else "", row)
        for to, row in zip(names, zip_longest(*of.values()), strict=False)
        if row[0]
    ]
    if not each_alone or len(steps) == len(names):
        facts["served_on"] = max(step.on for step in steps)
    said = [Refusal("posted_on", "没有送达日期，按交邮日期登记送达，有回执的请核对")]
    return steps, [], said if by_posting else []


def _served_by_posting(of: dict[str, list[Any]]) -> bool:
    """Give what went by post and has no day of service that of its posting; tell whether any."""
    days, ways = of["served_on"], of["service_way"]
    one_way = len(ways) == 1
    found = False
    for at, posted in enumerate(of["posted_on"]):
        way = ways[0] if one_way else next(iter(ways[at : at + 1]), None)
        if not posted or any(days[at : at + 1]) or way not in (None, "", POST):
            continue
        found = True
        days += [None] * (at + 1 - len(days))
        days[at] = posted
        if not one_way:
            ways += [None] * (at + 1 - len(ways))
            ways[at] = POST
    return found


def _names(facts: dict[str, Any]) -> list[str]:
    others: list[Person] = applicant.read_others(facts.get("others") or "")
    return [facts["applicant"], *(each.name for each in others)]


def _step(to: str, row: Sequence[Any]) -> Step:
    on, way, posted, mail_number, receiver = row
    return Step(
        EventKind.SERVED,
        on,
        "served_on",
        way=way or "",
        recipient=to,
        posted=posted,
        mail_number=mail_number or "",
        receiver=receiver or "",
    )


def _problems(of: dict[str, list[Any]], names: Sequence[str], is_closed: bool) -> Iterator[Refusal]:
    days = of["served_on"]
    if not is_closed:
        yield Refusal("served_on", "填了送达日期，没有办结日期")
    if len(days) > 1 and len(days) != len(names):
        counts = f"送达日期有 {len(days)} 个，申请人有 {len(names)} 个"
        advice = "每个申请人填一个，还没有送达的留空位（如“、2026-03-05”）"
        yield Refusal("served_on", f"{counts}；{advice}")
        return
    for name, values in of.items():
        alone = name == "service_way" and len([value for value in values if value]) <= 1
        last = max((at for at, value in enumerate(values) if value), default=-1)
        unmet = any(v and not d for v, d in zip_longest(values[: last + 1], days))
        if unmet and not alone:
            yield Refusal(name, "填了送达的其他内容，没有对应的送达日期")


def service_columns(request: InformationRequest, events: Iterable[RequestEvent]) -> dict[str, Any]:
    """Return the columns of the services of a request."""
    served = services(events)
    names = applicant.names(request)
    if len(names) > 1 and all(event.recipient for event in served):
        of = {event.recipient: event for event in served}
        rows: list[RequestEvent | None] = [of.get(name) for name in names] if served else []
    else:
        rows = list(served[-1:])
    found = {
        "served_on": joined([each.on_date if each else None for each in rows]),
        "posted_on": joined([each.posted_on if each else None for each in rows]),
        "mail_number": joined([each.mail_number if each else "" for each in rows]),
        "receiver": joined([each.receiver if each else "" for each in rows]),
    }
    ways = [service_way(each.way) if each else "" for each in rows]
    return found | {"service_way": joined(ways) if any(ways) else service_way(request.service_way)}
