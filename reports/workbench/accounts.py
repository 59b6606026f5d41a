"""网站和新媒体 on 工作台: accounts on which something new is due, before they count as idle."""

from datetime import date, timedelta

from models.accounts.in_year import AccountYear, accounts_of
from models.accounts.upkeep import CHECK
from models.law.urgency import Tone
from reports.ways import Book, New, Open, Show
from reports.workbench.items import STRIP_DAYS
from reports.workbench.task import Dated, Group, Task, facts, rest

TAB = "accounts"  # of 工作台账
_MOST = 4


def account_group(today: date) -> Group:
    """Return the accounts that have to be updated and checked within five days, or are late.

    The days are those of the calendar: no law reckons them.
    """
    open_ones = [each for each in accounts_of(date(today.year, 1, 1), today) if each.is_open]
    near = sorted(
        (each for each in open_ones if each.is_pressing(today)),
        key=lambda each: each.due_on or date.min,
    )
    tasks = [_task(each, today) for each in near[:_MOST]]
    if len(near) > _MOST:
        tasks.append(rest(f"共 {len(near):,} 个要更新", Show(Book.ACTIVITY, TAB)))
    tones: dict[Tone, int] = {}
    for each in near:
        tone = each.standing(today).tone
        tones[tone] = tones.get(tone, 0) + 1
    dated = tuple(
        Dated(each.due_on, f"{each.account.name}该更新", "新媒体", each.standing(today))
        for each in open_ones
        if each.due_on and today <= each.due_on < today + timedelta(days=STRIP_DAYS)
    )
    counts = f"{len(near):,} 个要更新"
    return Group("新媒体", "smartphone", counts, "天数是自然日", tuple(tasks), tones, dated)


def _task(each: AccountYear, today: date) -> Task:
    account = each.account
    way = Open(Book.ACTIVITY, each.id, TAB)
    seen = f"最近更新 {each.last_update}" if each.last_update else ""
    department = account.department
    sub = facts(account.of_kind.name, seen, department.name if department else "", account.keeper)
    check = New(Book.ACTIVITY, f"{CHECK}/{account.name}")
    state, word = each.standing(today), "更新"
    return Task(state, str(account.name), way, sub, "", each.due_on, word, "登记检查", check)
