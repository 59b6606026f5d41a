"""How a year went, as far as the register proves it: what was late, overdue, undone, put right.

All is judged as it stood on the last day of the year, or on the day of reading where that is
earlier, so that what is recorded later moves no figure of a past year. Only a reply is judged by
all that is known of it, for the day it was signed for may lie after the year.
"""

from datetime import date

from models.catalogue import column_updates
from models.catalogue.column_updates import ColumnUpdate, UpdateState
from models.law.event import EventKind
from models.office.category import SEPARATOR
from models.year import counts, figures, steps
from models.year.timeliness import timeliness
from models.year.year import Year
from reports.annual.narrative.fact import Fact, of_rows


def conduct(year: Year, today: date) -> list[Fact]:
    """Return what went well and what did not, and what of it was so the year before."""
    on = min(year.last, today)
    return [*_requests(year, on), *_steps(year, on), *_items(year, on), *_columns(year, on)]


def _requests(year: Year, on: date) -> list[Fact]:
    now, last = timeliness(year, on), timeliness(year.before, year.before.last)
    made = (
        ("replies", "答复的申请", now.replies),
        ("requests_late", "超过法定期限答复的申请", now.late),
        ("requests_overdue", "已过法定期限仍未答复的申请", now.overdue),
        ("requests_lapsed", "过了法定期限才终止的申请", now.lapsed),
        ("requests_taken_back", "申请人已经撤回、尚未办结的申请", now.taken_back),
        ("requests_doubted", "靠迟告知或再次告知的补正才没有超期的申请", now.doubted),
        ("requests_unknown", "算不出是否按期的申请", now.unknown),
        ("requests_late_last", "上年超过法定期限答复的申请", last.late),
        ("requests_overdue_last", "上年末已过法定期限仍未答复的申请", last.overdue),
    )
    counted = figures.cases(year.before.first, year.before.last).disputes
    older = figures.disputes_before(year.first, year.last)
    corrected = sum(number for _, column, number in counted if column == "corrected")
    return [
        *(of_rows(name, label, "件", rows, "request") for name, label, rows in made),
        of_rows("disputes_before", "以前年度提起的复议诉讼", "件", older, "dispute"),
        Fact("corrected_last", "上年被纠正的处理决定", corrected, "件"),
    ]


# The steps that a text counts, in the order of handling.
_STEPS = {
    EventKind.SUPPLEMENT_ASKED: "要求补正",
    EventKind.CONSULTED: "征求意见",
    EventKind.CONFERRED: "会商",
    EventKind.ASSIGNED: "转科室办理",
    EventKind.EXTENDED: "延期答复",
}
_AGAIN = (EventKind.REPLY_ORDERED, EventKind.REPLIED_AGAIN)


def _steps(year: Year, on: date) -> list[Fact]:
    """What was done in handling, and the replies that decisions ordered anew."""
    taken = steps.steps((*_STEPS, *_AGAIN), year.first, on)
    counted = ((f"step:{word}", word, taken[kind]) for kind, word in _STEPS.items())
    late = steps.late_demands(taken[EventKind.SUPPLEMENT_ASKED], year)
    again = steps.new_replies(year, on)
    made = (
        ("supplements_late", "迟于规定期限告知的补正", late),
        ("new_replies_ordered", "收到的责令重新答复的决定", taken[EventKind.REPLY_ORDERED]),
        ("new_replies", "责令重新答复后的答复", taken[EventKind.REPLIED_AGAIN]),
        ("new_replies_late", "超过期限重新答复的申请", again.late),
        ("new_replies_overdue", "已过期限仍未重新答复的申请", again.overdue),
    )
    return [
        *(of_rows(name, word, "次", rows, "request") for name, word, rows in counted),
        *(of_rows(name, label, "件", rows, "request") for name, label, rows in made),
    ]


def _items(year: Year, on: date) -> list[Fact]:
    last = year.before
    late_last, open_items = counts.behind("late", last), counts.overdue_items(year, on)
    open_last = counts.overdue_items(last, last.last)
    bare, bare_last = counts.unexplained(year, on), counts.unexplained(last, last.last)
    return [
        of_rows("items_overdue", "已过规定期限尚未公开的信息", "条", open_items),
        of_rows("items_overdue_last", "上年末已过规定期限尚未公开的信息", "条", open_last),
        of_rows("items_late_last", "上年迟于规定期限公开的信息", "条", late_last),
        of_rows("documents_unexplained", "没有解读的应解读文件", "件", bare),
        of_rows("documents_unexplained_last", "上年没有解读的应解读文件", "件", bare_last),
        *(
            of_rows(f"place:{place}", f"送交{place}的政府信息", "条", rows)
            for place, rows in counts.handed_over(year).items()
        ),
    ]


def _columns(year: Year, on: date) -> list[Fact]:
    """The columns in use: how many got news, and what there is to say of those with a gap.

    A column that was not in the register that year, and holds nothing of it, cannot have failed.
    """
    last = year.before
    every = column_updates.updates(on)
    every_before = column_updates.updates(last.last) if last.is_whole else []
    columns = [each for each in every if not each.inner]
    empty = {each.id for each in _never(every_before)}
    fed = [each for each in columns if each.last is not None and each.last >= year.first]
    timed = column_updates.judged(every, on)
    before = column_updates.judged(every_before, last.last)
    lapsed = column_updates.lapsed
    made = (
        ("columns", "公开目录的栏目", columns),
        ("columns_timed", "定有更新间隔的栏目", timed),
        ("columns_over", "超过更新间隔没有更新的栏目", lapsed(timed, year.first, on)),
        ("columns_never", "定有更新间隔、还没有公开过信息的栏目", _never(timed)),
        ("columns_fed", "本年有新公开信息的栏目", fed),
        ("columns_first", "首次有公开信息的栏目", [each for each in fed if each.id in empty]),
        ("columns_over_last", "上年超过更新间隔的栏目", lapsed(before, last.first, last.last)),
        ("columns_never_last", "上年末定有更新间隔、还没有公开过信息的栏目", _never(before)),
    )
    return [
        Fact(name, label, len(found), "个", names=tuple(_last_name(each) for each in found))
        for name, label, found in made
    ]


def _never(columns: list[ColumnUpdate]) -> list[ColumnUpdate]:
    return [each for each in columns if each.state is UpdateState.NEVER]


def _last_name(column: ColumnUpdate) -> str:
    return column.path.rpartition(SEPARATOR)[2]
