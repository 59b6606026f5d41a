"""What a due line says where the days off of a year have not been entered."""

from datetime import date
from pathlib import Path

from models.cases.whole import read
from models.requests import handling, renewal, request
from reports.cases.course import course
from reports.cases.due import due, line

TODAY = date(2026, 12, 31)


def test_only_what_could_not_be_reckoned_is_called_unknown(opened: Path) -> None:
    for number, day in (("早", date(2026, 3, 2)), ("晚", date(2026, 12, 31))):
        request.record(number, TODAY, received_on=day)
    told = {each.request.number: line(each) for each in due(date(2027, 12, 31))}
    assert "答复期限 2026-03-30" in told["早"]
    assert "2027年节假日安排未录入，逾期天数算不出来" in told["早"]
    assert "2027年节假日安排未录入，期限算不出来" in told["晚"]


def test_a_new_reply_is_late_also_where_days_off_of_a_later_year_are_unknown(opened: Path) -> None:
    made = request.record(
        "2026-001", TODAY, received_on=date(2026, 3, 2), applicant_kind="other_org"
    )
    handling.answer(made, date(2026, 3, 20), "d5", "示公复1号", TODAY, basis="条例第十六条")
    handling.serve(made, date(2026, 3, 23), TODAY, way="邮寄")
    renewal.order(
        made, date(2026, 7, 22), TODAY, days=15, until=None, decision="示政复决〔2026〕3号"
    )
    on = date(2027, 12, 31)
    known = read("2026-001", on)
    assert known.clock is not None
    owed = known.clock.owed
    assert owed is not None
    assert (owed.due_on, owed.overdue) == (date(2026, 8, 12), True)
    assert (owed.days_left, owed.calendar_missing) == (None, 2027)
    assert line(due(on)[0]).endswith("责令重新答复，期限 2026-08-12，逾期")
    assert [entry.sub for entry in course(known) if entry.title == "今天"] == ["已逾期"]
