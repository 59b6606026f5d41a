"""What can be done wrong in 会商, 转办 and a new reply."""

from typing import Any

from models.requests import inner_steps, renewal
from tests.models.law.rule_doors import TODAY, Verb, Wrong, close, closed, d

_REFUSED = closed("2026-03-20")


def _order(on: str, until: str | None = None, days: int | None = None) -> Verb:
    last = d(until) if until else None
    return lambda case: renewal.order(case, d(on), TODAY, until=last, days=days)


def _orders(*on: str) -> dict[str, Any]:
    return _REFUSED | {"责令重新答复收到日期": "、".join(on)}


BESIDE_WRONGS = (
    Wrong(
        "a conference with nobody",
        "2026-03-06 的会商没有写和谁会商",
        "whom",
        lambda case: inner_steps.confer(case, d("2026-03-06"), "", "同意", TODAY),
        {"会商日期": d("2026-03-06"), "会商结果": "同意"},
        "会商对象",
        severity="warn",
    ),
    Wrong(
        "a matter handed to no department",
        "2026-03-06 的转办没有写转给哪个科室",
        "whom",
        lambda case: inner_steps.assign(case, d("2026-03-06"), "", None, "核对", TODAY),
        {"转办日期": d("2026-03-06"), "转办事项": "核对"},
        "转办科室",
        severity="warn",
    ),
    Wrong(
        "a matter due on the day it was handed over",
        "交办期限 2026-03-06 要晚于转办日期 2026-03-06",
        "until",
        lambda case: inner_steps.assign(case, d("2026-03-06"), "农办", d("2026-03-06"), "", TODAY),
        {"转办日期": d("2026-03-06"), "转办科室": "农办", "交办期限": d("2026-03-06")},
        "交办期限",
    ),
    Wrong(
        "a new reply ordered of a case that is open",
        "还没有办结，没有可以重新作出的答复",
        "on",
        _order("2026-07-22"),
        {"责令重新答复收到日期": d("2026-07-22")},
        "责令重新答复收到日期",
        rejected=True,
        steps=({"kind": "reply_ordered", "on_date": "2026-07-22"},),
    ),
    Wrong(
        "a second order while the first is owed",
        "2026-07-22 的责令重新答复还没有答复",
        "on",
        _order("2026-08-05"),
        _orders("2026-07-22", "2026-08-05"),
        "责令重新答复收到日期",
        before=(close("2026-03-20"), _order("2026-07-22")),
    ),
    Wrong(
        "a new reply due on the day of the decision",
        "重新答复期限 2026-07-22 要晚于收到日期 2026-07-22",
        "until",
        _order("2026-07-22", "2026-07-22"),
        _orders("2026-07-22") | {"重新答复期限": d("2026-07-22")},
        "重新答复期限",
        before=(close("2026-03-20"),),
    ),
)
