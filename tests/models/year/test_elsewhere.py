"""已在别处发布: a report of a past year that was published without this register."""

from datetime import date
from pathlib import Path

import pytest

from models.store import acts
from models.store.refusal import Refusal
from models.year.elsewhere import (
    Elsewhere,
    forget_elsewhere,
    is_done,
    note_elsewhere,
    published_elsewhere,
)
from models.year.report_day import next_report

TODAY = date(2026, 2, 9)


def test_a_report_that_was_published_elsewhere_is_asked_for_no_more(opened: Path) -> None:
    assert next_report(TODAY, is_done).year == 2025
    note_elsewhere(2025, date(2026, 1, 28), " www.example.gov.cn/nb ", TODAY)
    assert published_elsewhere(2025) == Elsewhere(date(2026, 1, 28), "www.example.gov.cn/nb")
    assert next_report(TODAY, is_done).year == 2026
    assert published_elsewhere(2024) is None


def test_what_was_noted_is_changed_let_go_and_taken_back(opened: Path) -> None:
    note_elsewhere(2019, date(2020, 1, 20), "公报", TODAY)
    note_elsewhere(2019, date(2020, 1, 21), "县政府网站", TODAY)
    assert published_elsewhere(2019) == Elsewhere(date(2020, 1, 21), "县政府网站")
    with acts.act("取消已在别处发布") as done:
        forget_elsewhere(2019)
    assert not is_done(2019)
    acts.take_back(done.id)
    assert is_done(2019)


@pytest.mark.parametrize(
    ("day", "where", "field", "said"),
    [
        (date(2025, 12, 30), "公报", "day", "在 2025-12-31 以前还不能发布"),
        (date(2026, 2, 10), "公报", "day", "在今天（2026-02-09）以后"),
        (date(2026, 1, 20), "  ", "where", "请写明发布在哪里"),
    ],
)
def test_a_day_that_cannot_be_and_no_place_are_refused(
    opened: Path, day: date, where: str, field: str, said: str
) -> None:
    with pytest.raises(Refusal, match=said) as refused:
        note_elsewhere(2025, day, where, TODAY)
    assert refused.value.field == field
    assert published_elsewhere(2025) is None
