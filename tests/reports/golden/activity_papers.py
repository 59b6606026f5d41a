"""The papers of 工作台账: its accounts, and what the office says of the 考核."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from models.accounts import account
from models.activities import activity
from models.assessment import deduction, verdict
from reports.activities.account_list import account_list
from reports.activities.self_assessment import write
from reports.writers.papers import write_paper

TODAY = date(2026, 3, 26)


def lay_over() -> None:
    """Register two accounts with their checks, and begin the 考核 with its example."""
    for name, kind, closed in (
        ("示例镇发布", "wechat", None),
        ("示例镇微博", "weibo", date(2026, 2, 28)),
    ):
        opened = date(2026, 1, 5)
        account.record(
            name, TODAY, kind=kind, opened_on=opened, closed_on=closed, address="shilizhen"
        )
    for month, day, seen in ((2, 20, 18), (3, 20, 18)):
        facts = {"account": "示例镇发布", "updated_on": date(2026, month, seen), "late_replies": 1}
        on = date(2026, month, day)
        activity.record("account_check", "更新检查", TODAY, on_date=on, facts=facts)
    deduction.plant()
    for item in deduction.items():
        if not item.measure:
            verdict.judge(item, 2026, 0, "", "县政务公开办抽查记录")
        if item.measure == "late_items":
            verdict.judge(item, 2026, 100, "县里只认 2 条", "县政务公开办通报")


def _accounts(path: Path) -> None:
    write_paper(account_list([each.id for each in account.accounts()], "", TODAY), path)


PAPERS: Mapping[str, tuple[Callable[[Path], object], tuple[str, ...]]] = {
    "activities/accounts": (_accounts, ("pdf", "docx", "html")),
    "activities/self_assessment": (
        partial(write, 2026, TODAY),
        ("pdf", "docx", "xlsx", "html"),
    ),
}
