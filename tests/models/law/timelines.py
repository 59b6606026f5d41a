"""Random timelines of a request: a receipt, then any steps that follow one another in time."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from models.law.event import Event, EventKind, Party

FIRST, LAST = date(2008, 5, 1), date(2026, 12, 31)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Timeline:
    """What happened to a request, in the order of the days."""

    events: tuple[Event, ...]
    on: date


def timeline(chance: random.Random) -> Timeline:
    """Make up a timeline: a receipt, then any steps that follow one another in time."""
    day = FIRST + DAY * chance.randrange((date(2026, 3, 1) - FIRST).days)
    events = [Event(EventKind.RECEIVED, day, id=1)]
    for _ in range(chance.randrange(5)):
        day += DAY * chance.randrange(1, 16)
        step = _STEPS[chance.randrange(len(_STEPS))]
        for event in step(day, len(events) + 1, chance):
            events.append(event)
            day = event.on
    if chance.random() < 0.4:
        day += DAY * chance.randrange(0, 30)
        kind = EventKind.REPLIED if chance.random() < 0.8 else EventKind.ENDED
        events.append(Event(kind, day, id=len(events) + 1))
        if kind is EventKind.REPLIED and chance.random() < 0.3:
            events += afterwards(day, len(events) + 1, chance)
            day = events[-1].on
    return Timeline(tuple(events), min(day + DAY * chance.randrange(0, 60), LAST))


def supplement(day: date, key: int, chance: random.Random) -> list[Event]:
    asked = Event(EventKind.SUPPLEMENT_ASKED, day, until=day + DAY * 15, id=key)
    if chance.random() < 0.2:
        return [asked]
    back = day + DAY * chance.randrange(1, 20)
    return [asked, Event(EventKind.SUPPLEMENT_RECEIVED, back, id=key + 1)]


def fee(day: date, key: int, chance: random.Random) -> list[Event]:
    told = Event(EventKind.FEE_NOTIFIED, day, id=key)
    if chance.random() < 0.2:
        return [told]
    return [told, Event(EventKind.FEE_PAID, day + DAY * chance.randrange(1, 25), id=key + 1)]


def consultation(day: date, key: int, chance: random.Random) -> list[Event]:
    party = chance.choice(list(Party))
    until = day + DAY * chance.randrange(1, 40) if chance.random() < 0.2 else None
    letter = Event(EventKind.CONSULTED, day, until=until, party=party, id=key)
    if chance.random() < 0.3:
        return [letter]
    back = day + DAY * chance.randrange(0, 40)
    return [letter, Event(EventKind.OPINION_RECEIVED, back, id=key + 1, refers=key)]


def extension(day: date, key: int, chance: random.Random) -> list[Event]:
    return [Event(EventKind.EXTENDED, day, days=chance.randrange(1, 16), id=key)]


def beside(day: date, key: int, chance: random.Random) -> list[Event]:
    """Confer, or hand the matter to a department: the clock runs on."""
    if chance.random() < 0.3:
        return [Event(EventKind.CONFERRED, day, whom="县档案馆", id=key)]
    until = day + DAY * chance.randrange(1, 10)
    matter = Event(EventKind.ASSIGNED, day, until=until, whom="农业办", id=key)
    if chance.random() < 0.3:
        return [matter]
    back = day + DAY * chance.randrange(0, 20)
    return [matter, Event(EventKind.ASSIGNMENT_ANSWERED, back, id=key + 1, refers=key)]


def afterwards(day: date, key: int, chance: random.Random) -> list[Event]:
    """Follow the end of a case: a service, a decision that orders a new reply, the new reply."""
    found = [Event(EventKind.SERVED, day + DAY, way="邮寄", id=key)]
    ordered = day + DAY * chance.randrange(1, 90)
    days = chance.choice([None, 5, 15])
    found.append(Event(EventKind.REPLY_ORDERED, ordered, days=days, refers=key - 1, id=key + 1))
    if chance.random() < 0.6:
        again = ordered + DAY * chance.randrange(0, 40)
        found.append(Event(EventKind.REPLIED_AGAIN, again, refers=key + 1, id=key + 2))
        served = again + DAY * chance.randrange(0, 9)
        way = chance.choice(["直接送达", "邮寄"])
        found.append(Event(EventKind.SERVED, served, way=way, refers=key + 2, id=key + 3))
    return found


def delay(day: date, key: int, chance: random.Random) -> list[Event]:
    told = day + DAY * chance.randrange(1, 10)
    until = told + DAY * chance.randrange(1, 90)
    asked = Event(EventKind.REASONS_ASKED, day, id=key)
    return [asked, Event(EventKind.DELAYED, told, until=until, id=key + 1)]


_STEPS = (supplement, fee, consultation, extension, delay, beside)
