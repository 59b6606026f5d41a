"""The stages of a dispute: what happened when, and the date to keep that a paper sets."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from models.disputes.dispute import Dispute, DisputeStage, find
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal


def stages_of(dispute: Dispute) -> list[DisputeStage]:
    """Return the stages of a dispute, oldest first."""
    query = DisputeStage.select().where(DisputeStage.dispute == dispute)
    return list(query.order_by(DisputeStage.on_date, DisputeStage.id))


def stage(key: int) -> DisputeStage:
    """Return the stage with that id."""
    found: DisputeStage = DisputeStage.get_by_id(key)
    return found


def to_keep(stages: Iterable[DisputeStage]) -> DisputeStage | None:
    """Return the stage whose date has to be kept next: the last one, if it sets a date."""
    last = max(stages, key=lambda each: (each.on_date, each.id), default=None)
    return last if last is not None and last.until is not None else None


def add_stage(
    dispute: Dispute, kind: str, on: date, today: date, until: date | None = None, text: str = ""
) -> DisputeStage:
    """Register a stage; `until` is a date that the paper sets, typed by the clerk."""
    values = _stage(dispute, kind, on, until, today)
    return DisputeStage.add("登记阶段", dispute=dispute, text=lines(text), **values)


def change_stage(
    found: DisputeStage, kind: str, on: date, today: date, until: date | None, text: str
) -> list[str]:
    """Change a stage and return the names of the changed fields."""
    values = _stage(find(found.dispute_id), kind, on, until, today)
    return found.alter("修改阶段", text=lines(text), **values)


def remove_stage(found: DisputeStage) -> None:
    """Take a stage out; the history keeps it."""
    found.erase("移去阶段")


def _stage(
    dispute: Dispute, kind: str, on: date | None, until: date | None, today: date
) -> dict[str, Any]:
    if not kind.strip():
        raise Refusal("kind", "请选择或写明阶段，如“收到答复通知书”。")
    if on is None:
        raise Refusal("on_date", "请填日期，可写 5、3-5、今天、-1。")
    if on > today:
        raise Refusal("on_date", f"日期不能晚于今天（{today}）；要守的日期请填在“期限”里。")
    if dispute.received_on is not None and on < dispute.received_on:
        raise Refusal("on_date", f"日期不能早于收到日期（{dispute.received_on}）。")
    if until is not None and until < on:
        raise Refusal("until", f"期限不能早于这一阶段的日期（{on}）。")
    return {"kind": one_line(kind), "on_date": on, "until": until}
