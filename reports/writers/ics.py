"""A calendar as ics (RFC 5545), which telephones, WPS and mail programs take in."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from reports.paper.calendar_day import CalendarDay
from reports.writers.saving import save_bytes

_PROGRAM = "-//Gongkaibu//CN"
_HOME = "gongkaibu.invalid"  # behind the key of an entry: no host has this name
_EVE = timedelta(hours=-15)  # before the day begins: at nine of the day before
_SINCE = datetime(2020, 1, 1, tzinfo=UTC)


def ics_bytes(name: str, days: Iterable[CalendarDay], now: datetime) -> bytes:
    """Return days as a calendar called `name`, in which the same key again replaces what is known.

    `now` is with its zone; what is made later counts. What is gone is taken out.
    """
    made = Calendar()
    for key, value in (
        ("prodid", _PROGRAM),
        ("version", "2.0"),
        ("method", "PUBLISH"),
        ("x-wr-calname", name),
    ):
        made.add(key, value)
    for each in days:
        made.add_component(_event(each, now))
    return bytes(made.to_ical())


def write_ics(name: str, days: Iterable[CalendarDay], path: Path) -> None:
    """Write days as a calendar, the file `path`. Refuses as `save_bytes` does."""
    save_bytes(path, ics_bytes(name, days, datetime.now(UTC)), "ics")


def _event(entry: CalendarDay, now: datetime) -> Event:
    made = Event()
    made.add("uid", f"{entry.key}@{_HOME}")
    made.add("dtstamp", now)
    made.add("sequence", int((now - _SINCE).total_seconds()) // 60)
    made.add("summary", entry.words)
    made.add("dtstart", entry.day)
    made.add("dtend", entry.day + timedelta(days=1))
    made.add("transp", "TRANSPARENT")
    if entry.gone:
        made.add("status", "CANCELLED")
        return made
    if entry.yearly:
        made.add("rrule", {"freq": "yearly"})
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.words)
    alarm.add("trigger", _EVE)
    made.add_component(alarm)
    return made
