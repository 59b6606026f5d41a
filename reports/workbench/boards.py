"""公开栏 on 工作台: postings whose time is over, and those that lack their photographs."""

from datetime import date, timedelta

from models.law.urgency import State, Tone
from models.postings.listing import PostingFilter, PostingListing, PostingRow
from reports.ways import Book, Narrow, Open
from reports.workbench.items import STRIP_DAYS
from reports.workbench.task import Dated, Group, Task, facts, rest

_MOST = 6


def board_group(today: date) -> Group:
    """Return the postings to take down, and those that hang without a photograph."""
    due = PostingListing(PostingFilter(state="应取下"), today)
    hanging = PostingListing(PostingFilter(state="在贴"), today).window(0, 200)
    late = [_due(row, today) for row in due.window(0, _MOST)]
    count = due.count()
    if count > len(late):
        late.append(rest(f"共 {count:,} 张应取下", Narrow(Book.POSTING, {"state": "应取下"})))
    bare = [_bare(row) for row in hanging if row.unseen][: _MOST - len(late[:_MOST])]
    dated = tuple(
        Dated(_day(row), f"取下 {row.title[:8]}", "取下", State("取下", Tone.SOON))
        for row in hanging
        if row.last_on and today <= _day(row) < today + timedelta(days=STRIP_DAYS)
    )
    tones = {Tone.NOW: count, Tone.SOON: len(bare)}
    head = f"在贴 {len(hanging) + count} 张"
    shown = (*late, *bare)
    return Group("公开栏", "presentation", head, "天数是自然日", shown, tones, dated, passed=count)


def _day(row: PostingRow) -> date:
    """Return the day on which a posting may come down: the one after its last."""
    return date.fromisoformat(row.last_on) + timedelta(days=1)


def _due(row: PostingRow, today: date) -> Task:
    over = (today - date.fromisoformat(row.last_on)).days
    way = Open(Book.POSTING, row.id)
    return Task(
        State("今天取下" if over == 1 else f"应取下 {over} 天", Tone.NOW),
        row.title,
        way,
        facts(row.kind, f"贴在 {row.hanging} 处", f"{row.first_on} 至 {row.last_on}"),
        "",
        date.fromisoformat(row.last_on),
        "已截止",
        "登记取下",
        way,
        "presentation",
    )


def _bare(row: PostingRow) -> Task:
    way = Open(Book.POSTING, row.id)
    last = date.fromisoformat(row.last_on) if row.last_on else None
    return Task(
        State("缺照片", Tone.SOON),
        row.title,
        way,
        facts(row.kind, f"贴在 {row.hanging} 处"),
        "",
        last,
        "截止" if last else "",
        "加照片",
        way,
        "image",
    )
