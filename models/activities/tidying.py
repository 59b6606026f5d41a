"""What is given of an activity, straightened and checked."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from models.activities import asked as kind_facts
from models.activities.asked import MOST
from models.activities.kinds import KindOfActivity, kinds
from models.activities.problem import Problem
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal

Values = Mapping[str, Any]

_DAYS = {"on_date": "日期", "done_on": "办结日期"}
_TEXTS, _LINES = ("matter", "result"), ("participants", "note")


def tidied(
    known: Values, given: Values, problems: Sequence[Problem], today: date
) -> dict[str, Any]:
    """Return what is `given` of an activity as it is kept, checked with what is `known` of it.

    `problems` are all that it has. Refuses an unknown kind, an empty matter, a day in the future,
    numbers below 0, an end before the beginning, and one with a problem that is not put right.
    """
    plain = {key: _plain(key, value) for key, value in given.items()}
    whole = {**known, **plain}
    if whole["kind"] not in kinds():
        raise Refusal("kind", "请选择种类：它决定这件事计入哪里。")
    if not whole["matter"]:
        raise Refusal("matter", "事项不能空着，可以照抄通知的标题。")
    kind = kinds()[whole["kind"]]
    if "facts" in plain or "kind" in plain:
        asked = plain["facts"] if "facts" in plain else kind_facts.read(known["facts"])
        plain["facts"] = whole["facts"] = kind_facts.kept(kind_facts.tidy(kind, asked, today))
    _check_numbers(kind, whole)
    kind_facts.check_most(kind, kind_facts.read(whole["facts"]), whole.get("times"))
    _check_days(whole, problems, today)
    check_end(whole, problems)
    return plain


def check_end(whole: Values, problems: Sequence[Problem]) -> None:
    """Refuse an end before the beginning, and one with a problem that is not put right."""
    begun, done = whole.get("on_date"), whole.get("done_on")
    if done is None:
        return
    if begun and done < begun:
        raise Refusal("done_on", f"办结日期不能早于日期（{begun}）。")
    for at, each in enumerate(problems, start=1):
        if each.fixed_on is None:
            raise Refusal("done_on", f"第 {at} 个问题还没有整改，填了整改日期才能办结。")


def _plain(key: str, value: Any) -> Any:
    if key in _TEXTS:
        return one_line(value)
    return lines(value) if key in _LINES else value


def _check_numbers(kind: KindOfActivity, whole: Values) -> None:
    for key, name in (("times", kind.times), ("people", "人数")):
        if not 0 <= (whole.get(key) or 0) <= MOST:
            raise Refusal(key, f"{name}请填 0 或正整数，最多 {MOST}。")


def _check_days(whole: Values, problems: Sequence[Problem], today: date) -> None:
    days = [
        ("on_date", "日期", whole.get("on_date")),
        ("done_on", "办结日期", whole.get("done_on")),
    ]
    days += [("problems", "整改日期", each.fixed_on) for each in problems]
    for key, name, day in days:
        if day is not None and day > today:
            raise Refusal(key, f"{name}不能晚于今天（{today}）；如果电脑日期不对，请先校正。")
    begun, due = whole.get("on_date"), whole.get("due_on")
    if begun and due and due < begun:
        raise Refusal("due_on", f"期限不能早于日期（{begun}）。")
    for at, each in enumerate(problems, start=1):
        if not each.text.strip():
            raise Refusal("problems", f"第 {at} 个问题没有写是什么问题。")
        if begun and each.fixed_on and each.fixed_on < begun:
            raise Refusal("problems", f"第 {at} 个问题的整改日期早于日期（{begun}），请核对。")
