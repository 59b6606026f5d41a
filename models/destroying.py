"""销毁: files whose time is over go for good; what figures count of them, and the list, stays.

A row of the register keeps its number and what the yearly tables count: days, kinds, results. All
else of it, its letters, searches, attachments, drafts and its history, is taken out in one act,
which is never taken back; `finish` then leaves nothing readable in the files.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import resources
from models.cases.archiving import due_for_destruction
from models.cases.destruction import Destruction, as_text, filed, next_number
from models.disputes.dispute import Dispute, DisputeStage
from models.letters.letter import Letter
from models.letters.values import kept_under
from models.office.follow_up import FollowUp
from models.requests.request import KIND, InformationRequest, RequestEvent
from models.requests.search_record import SearchRecord
from models.store import attachment, register, rows
from models.store.acts import act
from models.store.attachment import Attachment
from models.store.connection import DB
from models.store.database import Table
from models.store.history import Act, Change, History, keep
from models.store.plain_text import one_line
from models.store.refusal import Refusal
from models.store.settings import Setting, forget, known, remember, setting
from models.store.sought import index
from models.store.sought.kinds import LETTER
from models.year import report

_DATA = "archive/retention.toml"
_LASTING = "案卷已经登记销毁，里面的内容没有留下，不能撤销。"
_LEFT = "destruction.left"  # the contents that are still to be taken from the disk
_RECORDED = (InformationRequest, RequestEvent, Dispute, DisputeStage)
_TYPED_IN: Mapping[str, Any] = {"requests": InformationRequest, "disputes": Dispute}  # by page
_Ids = Mapping[type[Table], Sequence[int]]


@dataclass(frozen=True)
class Signed:
    """What the paper list says: the day, who approved it, who watched (监销人, two), and why."""

    on: date | None
    approver: str
    witnesses: str
    reason: str


def destroy(requests: Sequence[InformationRequest], signed: Signed, today: date) -> Destruction:
    """登记销毁: all of these files or none; call `finish` once the act is over.

    Refuses files whose time is not over or in dispute, a day to come, and an unsigned list.
    """
    on = _check(requests, signed, today)
    with act("登记销毁", lasting=_LASTING) as done:
        made = Destruction.add(
            "登记销毁",
            number=next_number(on.year),
            destroyed_on=on,
            approver=one_line(signed.approver),
            witnesses=one_line(signed.witnesses),
            reason=one_line(signed.reason),
            files=as_text([filed(each) for each in requests]),
        )
        done.name(f"清册 {made.number}，{len(requests)} 卷")
        ids = [each.id for each in requests]
        of = _belonging(ids)
        _forget_history(of, {each.id: each.number for each in requests}, done)
        digests = {each.digest for each in Attachment.select().where(_in(Attachment, of))}
        _take_out(of)
        for recorded in _RECORDED:
            _blank(recorded, of[recorded])
            _begin_history(recorded, of[recorded])
        _forget_typed(of)
        gone = resources.toml(_DATA)["gone"]
        report.forget_words("request", of[InformationRequest], gone)
        report.forget_words("dispute", of[Dispute], gone)
        note = f"{on} 案卷销毁，清册 {made.number}"
        rows.put(
            InformationRequest, {key: {"destroyed_on": on.isoformat(), "note": note} for key in ids}
        )
        for each in requests:
            each.tell("登记销毁", Change.CHANGED, {"destroyed_on": (None, on), "note": ("", note)})
        used = {each.digest for each in Attachment.select(Attachment.digest)}
        left = json.loads(setting(_LEFT) or "[]")
        remember(_LEFT, json.dumps(sorted({*left, *(digests - used)})))
    return made


def finish() -> None:
    """Take contents nobody names any more from the disk, and write the file anew without remains.

    The register as it was before its last upgrade goes as well: a backup has it. Does nothing
    where nothing was destroyed; what an interruption left is done the next time.
    """
    if DB.only_read or not setting(_LEFT):
        return
    for digest in json.loads(setting(_LEFT)):
        attachment.discard(digest)
    register.before_upgrade().unlink(missing_ok=True)
    index.compact()
    DB.rewrite()
    forget(_LEFT)


def standing_against(requests: Sequence[InformationRequest], on: date) -> dict[int, str]:
    """Return what speaks against destroying files on the day `on`, in words, by their ids.

    A file whose time is not over, that is in dispute, or that the report of this or the last year
    counts, until that is final; one that may go is not named.
    """
    due = {each.id for each in due_for_destruction(on)}
    disputes: dict[int, list[Dispute]] = {each.id: [] for each in requests}
    for each in Dispute.select().where(Dispute.request.in_(list(disputes))):
        if each.request_id is not None:
            disputes[each.request_id].append(each)
    final = report.finalised_years()
    found = {}
    for one in requests:
        said = "" if one.id in due else f"在 {on} 还没有保管期满"
        said = said or _undecided(disputes[one.id]) or _unreported(one, disputes[one.id], on, final)
        if said:
            found[one.id] = said
    return found


def _check(requests: Sequence[InformationRequest], signed: Signed, today: date) -> date:
    on = signed.on
    if not requests:
        raise Refusal("files", "没有选案卷，请勾选要销毁的案卷。")
    if on is None or on > today:
        raise Refusal("on", f"请填销毁日期，不能晚于今天（{today}）。")
    against = standing_against(requests, on)
    for each in requests:
        if each.id in against:
            said = f"{each.number} {against[each.id]}，不能登记销毁；请先不选这一卷。"
            raise Refusal("files", said)
    _check_signed(signed)
    return on


def _undecided(disputes: Sequence[Dispute]) -> str:
    for each in disputes:
        if each.closed_on is None and each.removed_at is None:
            return f"有没审结的复议诉讼（{each.number}）"
    return ""


def _unreported(
    request: InformationRequest, disputes: Sequence[Dispute], on: date, final: Collection[int]
) -> str:
    days = [request.received_on, request.closed_on, request.served_on]
    for one in disputes:
        days += [one.received_on, one.closed_on]
    for year in sorted({day.year for day in days if day is not None}):
        if year >= on.year - 1 and year not in final:
            return f"计入还没定稿的 {year} 年度报告"
    return ""


def _check_signed(signed: Signed) -> None:
    if not signed.approver.strip():
        raise Refusal("approver", "请填批准人：销毁要经单位负责人批准。")
    if not signed.reason.strip():
        raise Refusal("reason", "登记销毁要写理由，如“保管期满，经鉴定小组审定”。")
    if len(one_line(signed.witnesses).replace("，", "、").split("、")) < 2:
        raise Refusal("witnesses", "请填两名监销人，用“、”隔开。")


def _in(kind: Any, of: _Ids) -> Any:
    return kind.id.in_(list(of[kind]))


def _belonging(ids: Sequence[int]) -> _Ids:
    """Return the ids of all that belongs to some requests, by table."""
    of: dict[type[Table], list[int]] = {InformationRequest: list(ids)}

    def found(kind: Any, condition: Any) -> None:
        of[kind] = [each.id for each in kind.select(kind.id).where(condition)]

    found(RequestEvent, RequestEvent.request.in_(ids))
    found(Letter, Letter.request.in_(ids))
    found(SearchRecord, SearchRecord.request.in_(ids))
    found(Dispute, Dispute.request.in_(ids))
    found(DisputeStage, DisputeStage.dispute.in_(of[Dispute]))
    found(Setting, Setting.key.in_([kept_under(key) for key in of[Letter]]))
    for kind in (Attachment, FollowUp):
        found(
            kind,
            ((kind.kind == KIND) & kind.record.in_(ids))
            | ((kind.kind == Dispute.__name__) & kind.record.in_(of[Dispute])),
        )
    return of


def _take_out(of: _Ids) -> None:
    for kind in (Attachment, FollowUp, Letter, SearchRecord, Setting):
        rows.take_out(kind, of[kind])
    index.renew(LETTER, of[Letter])  # whose history is gone


def _forget_history(of: _Ids, numbers: Mapping[int, str], done: Act) -> None:
    """Delete what the history says of these records; acts that are left without are named anew."""
    touched: set[int] = set()
    for kind, ids in of.items():
        mine = (History.kind == kind.__name__) & History.record.in_(list(ids))
        named = {row.act_id for row in History.select(History.act).where(mine).distinct()}
        touched |= {key for key in named if key is not None}
        History.delete().where(mine).execute()
    touched.discard(done.id)
    rest = {row.act_id for row in History.select(History.act).where(History.act.in_(touched))}
    bare = list(touched - rest)
    Act.update(about="已销毁的案卷").where(Act.id.in_(bare)).execute()
    Act.update(lasting=_LASTING).where(Act.id.in_(list(touched))).execute()


def _begin_history(kind: type[Table], ids: Sequence[int]) -> None:
    """Let the history of rows that stay begin with what is left of them, to no reader."""
    begun = (
        (key, {name: (None, value) for name, value in values.items()})
        for key, values in rows.read(kind, ids).items()
    )
    if ids:
        keep("登记销毁", kind.__name__, Change.MADE, begun, quiet=True)


def _blank(kind: type[Table], ids: Sequence[int]) -> None:
    """Leave of some rows what figures count; what must not be empty says that it was destroyed."""
    data = resources.toml(_DATA)
    kept, marked = data["kept"][kind.__name__], data["marked"].get(kind.__name__, ())
    held = rows.read(kind, ids)
    blank = {name: rows.default(field) for name, field in rows.columns(kind).items()}
    for key, values in held.items():
        wanted = {name: value for name, value in blank.items() if name not in kept}
        wanted |= {name: data["gone"] for name in marked if values[name]}
        rows.put(kind, {key: wanted})


def _forget_typed(of: _Ids) -> None:
    """Let go what was typed about these requests and their disputes and never saved."""
    named = {
        book: {*of[kind], *(each.number for each in kind.select().where(kind.id.in_(of[kind])))}
        for book, kind in _TYPED_IN.items()
    }
    for key in known("draft."):
        left = json.loads(setting(key))
        way = left.get("way") or {}
        book = named.get(way.get("book", ""), set())
        asked = named["requests"] & {left["fields"].get("request"), way.get("about")}
        if asked or book & {way.get("id"), left.get("record")}:
            forget(key)
