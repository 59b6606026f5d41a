"""送达 on 工作台: replies that went out and were not served on the applicant yet."""

from datetime import date

from models.items.deadlines import Deadlines
from models.law.action import Action, StepKind
from models.law.urgency import State, Tone
from models.requests.renewal import Renewal, waiting_for_service
from models.requests.request import InformationRequest
from reports.ways import Book, Narrow, Open, Step
from reports.workbench.task import Group, Task, facts, rest

_MOST = 6
_SERVE = Action(StepKind.SERVE, "登记送达")


def service_group(since: date, by: Deadlines) -> Group:
    """Return the replies given since a day that are to be served, the oldest first."""
    found = waiting_for_service(since)
    tasks = [_task(each, by.today) for each in found[:_MOST]]
    if len(found) > _MOST:
        every = Narrow.to(Book.REQUEST, (each.id for each in found))
        tasks.append(rest(f"共 {len(found):,} 件没有登记送达", every))
    count = len(found)
    return Group("送达", "stamp", f"{count:,} 件", tasks=tuple(tasks), unserved=count)


def _task(request: InformationRequest, today: date) -> Task:
    assert request.closed_on is not None
    days = (today - request.closed_on).days
    since = f"办结 {days} 天还没有登记送达" if days else "今天办结"
    said = (request.reply_number or "没有文号", since)
    if request.new_reply == Renewal.MADE:
        said = ("重新答复", "还没有登记送达")
    return Task(
        State("待送达", Tone.SOON),
        " ".join(request.wanted.split()) or "没有写申请内容",
        Open(Book.REQUEST, request.number),
        facts(*said),
        request.number,
        request.closed_on,
        "办结日期",
        _SERVE.word,
        Step(Book.REQUEST, request.number, _SERVE),
    )
