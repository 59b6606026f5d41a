"""归档: a closed case goes to the archive, and its file is kept there for its time."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from peewee import fn

import resources
from models.cases.whole import WholeCase
from models.law.event import WITHOUT_REPLY
from models.requests.renewal import Renewal
from models.requests.request import InformationRequest
from models.requests.search_record import UNSEARCHED
from models.store.refusal import Refusal

_DATA = "archive/retention.toml"
_PROOFS = ("送达", "回证", "回执", "邮寄", "EMS", "签收")  # in the name of a file


@dataclass(frozen=True)
class Retention:
    """One 保管期限: its name and its years (0 is for ever)."""

    name: str
    years: int


@cache
def retentions() -> tuple[Retention, ...]:
    """Return the periods there are, the longest first."""
    return tuple(Retention(**entry) for entry in resources.toml(_DATA)["retention"])


def usual() -> str:
    """Return the period that is proposed."""
    return str(resources.toml(_DATA)["default"])


def usual_note() -> str:
    """Return what the periods rest on, and what is to be said of the proposed one."""
    data = resources.toml(_DATA)
    unread = "" if data["sure"] else "，请核对原文"
    return f"依{data['basis']}（{data['from']} 起{unread}）；{data['note']}"


def may_archive(request: InformationRequest) -> bool:
    """Say whether a case is done with: closed, and served where there is a reply."""
    ended = request.outcome in WITHOUT_REPLY or request.helps
    done = request.closed_on is not None and (ended or request.served_on is not None)
    return done and not request.new_reply and request.archived_on is None


def lacking(case: WholeCase) -> list[str]:
    """Return what the register lacks of a case; it may be archived all the same."""
    found, request = [], case.request
    if not case.issued and not case.files:
        found.append("没有签发的文书，也没有附件")
    if request.outcome not in WITHOUT_REPLY and not request.service_way:
        found.append("没有登记送达方式")
    if case.lacks_search_record():
        found.append(UNSEARCHED)
    if not request.reply_number and request.outcome not in WITHOUT_REPLY:
        found.append("没有答复文号")
    return found


def held(case: WholeCase) -> list[str]:
    """Return what the register holds for the file of a case, in words with their numbers."""
    counted = (
        ("签发的文书", len(case.issued), "份"),
        ("检索记录", len(case.searches), "条"),
        ("附件", len(case.files), "个"),
    )
    return ["登记表", "办理过程", *(f"{word} {n} {unit}" for word, n, unit in counted if n)]


def on_paper_only(case: WholeCase) -> list[str]:
    """Return the papers that belong into the file and of which the register holds no copy.

    It cannot know whether they lie there on paper. An attachment is known by its name.
    """
    wanted = (
        ("申请书", ("申请",), True),
        ("审批单", ("审批", "呈批"), True),
        ("送达回证或者邮寄凭证", _PROOFS, case.request.outcome not in WITHOUT_REPLY),
    )
    names = [each.name.replace("申请人", "") for each in case.files]
    return [
        paper
        for paper, words, owed in wanted
        if owed and not any(word in name for name in names for word in words)
    ]


def archive(request: InformationRequest, on: date | None, retention: str, today: date) -> None:
    """归档: let a closed case go to the archive on the day `on`.

    Refuses a case that is open, not served, or archived, and a day before it was done with.
    """
    if request.archived_on is not None:
        raise Refusal("on", f"这件申请已在 {request.archived_on} 归档。")
    if request.closed_on is None:
        raise Refusal("on", "还没有办结，不能归档；请先登记办结。")
    if request.new_reply == Renewal.OWED:
        raise Refusal("on", "还有责令重新答复没有答复，不能归档；请先登记重新答复。")
    if not may_archive(request):
        which = "重新答复" if request.new_reply else "答复"
        raise Refusal("on", f"{which}还没有登记送达，不能归档；请先登记送达日期。")
    if on is None:
        raise Refusal("on", "请填归档日期，可写 5、3-5、今天、-1。")
    first = request.served_on or request.closed_on
    if not first <= on <= today:
        raise Refusal("on", f"归档日期应在 {first} 和今天（{today}）之间。")
    if retention not in [each.name for each in retentions()]:
        raise Refusal("retention", "请选择保管期限。")
    request.alter("归档", archived_on=on, retention=retention)


def take_back(request: InformationRequest) -> None:
    """撤销归档: the case was archived by mistake. Refuses a destroyed file."""
    request.alter("撤销归档", archived_on=None, retention="")


def ends_on(request: InformationRequest) -> date | None:
    """Return the day on which the file's time is over; None for ever, or not archived."""
    years = next((each.years for each in retentions() if each.name == request.retention), 0)
    day = request.archived_on
    if day is None or not years:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return date(day.year + years, 3, 1)


def due_for_destruction(on: date) -> list[InformationRequest]:
    """Return the archived cases whose time is over on the day `on`, by 登记号."""
    kept = InformationRequest.select().where(
        InformationRequest.removed_at.is_null()
        & InformationRequest.archived_on.is_null(False)
        & InformationRequest.destroyed_on.is_null()
    )
    ends = [
        (each, ends_on(each)) for each in kept.order_by(fn.natural_order(InformationRequest.number))
    ]
    return [each for each, end in ends if end is not None and end <= on]
