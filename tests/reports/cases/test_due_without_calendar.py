"""What a due line says where the days off of a year have not been entered."""

from datetime import date
from pathlib import Path

from models.requests import request
from reports.cases.due import due, line

TODAY = date(2026, 12, 31)


def test_only_what_could_not_be_reckoned_is_called_unknown(opened: Path) -> None:
    for number, day in (("早", date(2026, 3, 2)), ("晚", date(2026, 12, 31))):
        request.record(number, TODAY, received_on=day)
    told = {each.request.number: line(each) for each in due(date(2027, 12, 31))}
    assert "答复期限 2026-03-30" in told["早"]
    assert "2027年节假日安排未录入，逾期天数算不出来" in told["早"]
    assert "2027年节假日安排未录入，期限算不出来" in told["晚"]
