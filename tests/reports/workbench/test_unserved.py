"""送达 on 工作台: a reply that is not served yet is a task of the day."""

from datetime import date
from pathlib import Path

from models.items.deadlines import Deadlines
from models.law.workday_notice import calendar
from models.requests import handling, renewal
from reports.ways import Book, Step
from reports.workbench.unserved import service_group
from tests.gui.requests.request_window import received
from tests.gui.windows import TODAY


def test_a_reply_that_is_not_served_is_a_task_until_it_is(opened: Path) -> None:
    by, since = Deadlines(calendar(), TODAY), date(2026, 1, 1)
    asked = received("2026-001", date(2026, 3, 2))
    assert service_group(since, by).tasks == ()
    handling.answer(asked, date(2026, 3, 20), "granted", "示镇公复〔2026〕1号", TODAY)
    (task,) = service_group(since, by).tasks
    assert task.sub == "示镇公复〔2026〕1号 · 办结 6 天还没有登记送达"
    assert isinstance(task.do, Step)
    assert (task.do.book, task.do.id, task.step) == (Book.REQUEST, "2026-001", "登记送达")
    handling.serve(asked, date(2026, 3, 23), TODAY)
    assert service_group(since, by).tasks == ()


def test_replies_of_years_whose_report_is_done_are_no_task(opened: Path) -> None:
    asked = received("2025-001", date(2025, 3, 3))
    handling.answer(asked, date(2025, 3, 20), "granted", "示镇公复〔2025〕1号", TODAY)
    assert service_group(date(2026, 1, 1), Deadlines(calendar(), TODAY)).tasks == ()


def test_a_new_reply_is_served_as_well_though_the_first_was(opened: Path) -> None:
    by, since = Deadlines(calendar(), TODAY), date(2027, 1, 1)
    asked = received("2026-001", date(2026, 3, 2))
    handling.answer(asked, date(2026, 3, 10), "d5", "示镇公复〔2026〕1号", TODAY, basis="第十六条")
    handling.serve(asked, date(2026, 3, 11), TODAY)
    renewal.order(asked, date(2026, 3, 20), TODAY)
    renewal.reply_again(asked, date(2026, 3, 23), "granted", "示镇公复〔2026〕2号", TODAY)
    (task,) = service_group(since, by).tasks
    assert task.sub == "重新答复 · 还没有登记送达"
    handling.serve(asked, date(2026, 3, 24), TODAY)
    assert service_group(since, by).tasks == ()
