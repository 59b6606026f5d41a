"""The days of the office as a calendar: what stands in it, under which key, and what never does."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from icalendar import Calendar

from models.law.workday_notice import calendar
from models.office import follow_up
from models.postings import boards, posting
from models.requests import handling, request
from models.year import duties
from reports.paper.calendar_day import CalendarDay
from reports.workbench.annual import report_ahead
from reports.workbench.days_ahead import days_ahead, note_left
from reports.writers.ics import ics_bytes

TODAY = date(2026, 3, 26)
NOW = datetime(2026, 3, 26, 8, tzinfo=UTC)


def told(on: date = TODAY) -> list[CalendarDay]:
    return days_ahead(on, report_ahead(on))


def read(days: list[CalendarDay], now: datetime = NOW) -> dict[str, dict[str, object]]:
    """Return the entries of the written file by their summary, as the library reads them."""
    made = Calendar.from_ical(ics_bytes("政务公开日程", days, now))
    return {
        str(each["summary"]): {key.lower(): value for key, value in each.items()}
        for each in made.walk("VEVENT")
    }


def office_at_work() -> None:
    asked = request.record(
        "2026-001",
        TODAY,
        received_on=date(2026, 3, 20),
        applicant="某甲乙",
        phone="13800000000",
        content="某甲乙的补偿材料",
    )
    follow_up.follow_up("InformationRequest", asked.id, date(2026, 4, 2), TODAY, note="问某甲乙")
    hung = posting.record(
        TODAY,
        kind="公示",
        title="关于石桥村道路硬化, 排水; 工程的公示",
        first_on=date(2026, 3, 20),
        last_on=date(2026, 3, 27),
    )
    boards.put_up(hung, "镇政府公开栏", date(2026, 3, 20), "王某", TODAY)
    duties.add_duty("政务公开信息月报", date(2026, 4, 3), "每月")


def test_steps_postings_follow_ups_duties_and_the_report_are_opened_by_another_program(
    opened: Path,
) -> None:
    office_at_work()
    found = read(told())
    days = {words: each["dtstart"].dt for words, each in found.items()}  # type: ignore[attr-defined]
    assert days["答复期限：2026-001"] == date(2026, 4, 20)
    assert days["跟进 2026-001"] == date(2026, 4, 2)
    assert days["取下公示：关于石桥村道路硬化, 排水; 工程的公示"] == date(2026, 3, 28)
    assert days["政务公开信息月报"] == date(2026, 4, 3)
    assert days["公布上一年度信息公开年度报告"].year in (2026, 2027)
    assert days["一季度信息公开统计表"] == date(2026, 4, 8)


def test_nothing_of_an_applicant_but_the_number_goes_into_a_calendar(opened: Path) -> None:
    office_at_work()
    whole = ics_bytes("政务公开日程", told(), NOW).decode().replace("\r\n ", "")
    assert "2026-001" in whole
    assert not [word for word in ("某甲乙", "13800000000", "补偿", "问某") if word in whole]


def test_what_comes_every_year_comes_every_year_and_what_comes_once_once(opened: Path) -> None:
    office_at_work()
    found = read(told())
    yearly = {words for words, each in found.items() if "rrule" in each}
    quarters = {f"{each}信息公开统计表" for each in ("一季度", "二季度", "三季度", "四季度")}
    assert yearly == {"公布上一年度信息公开年度报告", *quarters}


def test_a_later_calendar_replaces_what_an_earlier_one_said_of_a_request(opened: Path) -> None:
    office_at_work()
    first = read(told())["答复期限：2026-001"]
    asked = request.find("2026-001")
    handling.extend(asked, 10, TODAY, "张主任", "材料多", calendar=calendar(), today=TODAY)
    later = read(told(), NOW + timedelta(hours=1))["答复期限：2026-001"]
    assert later["uid"] == first["uid"]
    assert later["dtstart"].dt > first["dtstart"].dt  # type: ignore[attr-defined]
    assert int(str(later["sequence"])) > int(str(first["sequence"]))


def test_what_was_done_since_the_last_calendar_is_taken_out_of_it(opened: Path) -> None:
    office_at_work()
    note_left(told())
    handling.answer(request.find("2026-001"), TODAY, "granted", "", TODAY)
    gone = {words for words, each in read(told()).items() if each.get("status") == "CANCELLED"}
    assert gone == {"答复期限：2026-001"}
    note_left(told())
    assert not [each for each in told() if each.gone]


def test_a_duty_that_was_handed_in_is_that_of_the_next_year(opened: Path) -> None:
    first = min(duties.yearly(TODAY), key=lambda each: each.day)
    assert first.day == date(2026, 4, 8)
    duties.hand_in(first, TODAY)
    again = {(each.day.month, each.day.day): each.day.year for each in duties.yearly(TODAY)}
    assert again[4, 8] == first.day.year + 1
