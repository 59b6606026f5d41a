"""归档 and 销毁: a closed case goes to the archive; its file is destroyed when its time is over.

The row of the register itself is never deleted: the yearly figures rest on it.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from peewee import fn

import resources
from models.cases.whole import WholeCase
from models.law.event import WITHOUT_REPLY
from models.requests.applicant import Person, as_text, read_others
from models.requests.renewal import Renewal
from models.requests.request import KIND, InformationRequest, RequestEvent
from models.requests.search_record import UNSEARCHED
from models.store.acts import act
from models.store.history import Act, History
from models.store.refusal import Refusal

_DATA = "archive/retention.toml"
_GONE = "（已销毁）"
_SIGNED = ("receiver", "mail_number")  # of a service
_PROOFS = ("送达", "回证", "回执", "邮寄", "EMS", "签收")  # in the name of a file
_UNREADABLE = "案卷已经登记销毁，里面的个人信息没有留下，不能撤销。"


@dataclass(frozen=True)
class Retention:
    """One 保管期限: its name, its years (0 is for ever), what it rests on."""

    name: str
    years: int
    basis: str


@cache
def retentions() -> tuple[Retention, ...]:
    """Return the periods there are, the longest first."""
    return tuple(Retention(**entry) for entry in resources.toml(_DATA)["retention"])


def usual() -> str:
    """Return the period that is proposed."""
    return str(resources.toml(_DATA)["default"])


def usual_note() -> str:
    """Return what is to be said of the proposed period."""
    return str(resources.toml(_DATA)["note"])


def personal_fields() -> dict[str, str]:
    """Return the fields that may be blanked at the destruction: name → word."""
    return dict(resources.toml(_DATA)["personal"])


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
    if request.destroyed_on is not None:
        raise Refusal(None, f"案卷已在 {request.destroyed_on} 登记销毁，不能撤销归档。")
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


def destroy(
    requests: Sequence[InformationRequest],
    on: date | None,
    reason: str,
    today: date,
    *,
    blank: bool = False,
) -> None:
    """登记销毁: the files were destroyed on the day `on`; all of them or none.

    The rows stay. With `blank` the personal data of `personal_fields` are taken out of them and
    out of their history for good. Refuses without a reason, and a file whose time is not over.
    """
    if not requests:
        raise Refusal(None, "没有到期的案卷，不用登记销毁。")
    if on is None or on > today:
        raise Refusal("on", f"请填销毁日期，不能晚于今天（{today}）。")
    if not reason.strip():
        raise Refusal("reason", "登记销毁要写理由，如“保管期满，经鉴定小组审定”。")
    for each in requests:
        end = ends_on(each)
        if each.destroyed_on is not None or end is None or end > on:
            raise Refusal("on", f"{each.number} 在 {on} 还没有保管期满，不能登记销毁。")
    about = "、".join(each.number for each in requests)
    with act("登记销毁", about, lasting=_UNREADABLE if blank else ""):
        for each in requests:
            note = "\n".join(filter(None, (each.note, f"{on} 案卷销毁：{reason.strip()}")))
            each.alter("登记销毁", destroyed_on=on, note=note)
            if blank:
                _forget(each)


def _forget(request: InformationRequest) -> None:
    """Blank the personal data, in the history too: what was destroyed must not be read there.

    Of joint applicants the names stay, as that of the first does.
    """
    verb, signed = "清除个人信息", dict.fromkeys(_SIGNED, "")
    others = _names_alone(request.others)
    request.alter(verb, **dict.fromkeys(personal_fields(), ""), others=others)
    gone = dict.fromkeys(personal_fields(), lambda _value: _GONE)
    _scrub(KIND, [request.id], {**gone, "others": _names_alone})
    steps = list(RequestEvent.select().where(RequestEvent.request == request))
    for step in steps:
        step.alter(verb, **signed)
    kind, ids = RequestEvent.__name__, [step.id for step in steps]
    _scrub(kind, ids, dict.fromkeys(_SIGNED, lambda _value: _GONE))


def _names_alone(others: str) -> str:
    return as_text(Person(each.name) for each in read_others(others))


def _scrub(kind: str, ids: Sequence[int], ways: Mapping[str, Callable[[str], str]]) -> None:
    """Let the history say of some fields only what `ways` leave of their values."""
    for row in History.select().where((History.kind == kind) & History.record.in_(ids)):
        changes = json.loads(row.changes)
        for name in ways.keys() & changes.keys():
            changes[name] = [ways[name](value) if value else value for value in changes[name]]
        text = json.dumps(changes, ensure_ascii=False)
        if text != row.changes:
            row.changes = text
            row.save(only=[History.changes])
            Act.update(lasting=_UNREADABLE).where(Act.id == row.act_id).execute()
