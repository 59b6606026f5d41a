"""信息处理费: both scales of 国办函〔2020〕109号, the applicant's month, and what was charged.

All amounts are in 分.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from peewee import fn

import resources
from models.law.event import EventKind
from models.law.law import fee_scales_from
from models.requests import applicant
from models.requests.applicant import Person
from models.requests.case import Case
from models.requests.log import steps_of
from models.requests.request import InformationRequest, RequestEvent
from models.store.plain_text import natural
from models.store.refusal import Refusal
from models.store.words import money

SCALES = {"piece": "按件", "page": "按量"}
_FEN = 100


@dataclass(frozen=True)
class Band:
    """So many units at one rate: `first` to `last` of the count, `rate` and `amount` in 分."""

    first: int
    last: int
    rate: int
    unit: str

    @property
    def units(self) -> int:
        """How many units lie in the band."""
        return self.last - self.first + 1

    @property
    def amount(self) -> int:
        """What they cost together, in 分."""
        return self.units * self.rate

    @property
    def words(self) -> str:
        """The band as one line: 第 31–33 件，3 件 × 200 元 ＝ 600 元."""
        span = f"{self.first}–{self.last}" if self.last > self.first else str(self.first)
        if not self.rate:
            return f"第 {span} {self.unit}，不收费"
        rate, amount = self.rate // _FEN, self.amount // _FEN
        return f"第 {span} {self.unit}，{self.units} {self.unit} × {rate:,} 元 ＝ {amount:,} 元"


@dataclass(frozen=True)
class Month:
    """The same applicant's requests of a calendar month up to one of them.

    `position` is the first 件 of this request, `counted` the earlier requests with their 件,
    `by` says how the applicant was recognised.
    """

    position: int
    counted: tuple[tuple[InformationRequest, int], ...]
    by: str


@dataclass(frozen=True)
class Proposal:
    """What a request may cost, in 分, and how that was reckoned, line by line."""

    amount: int
    lines: tuple[str, ...]


def _data() -> dict[str, Any]:
    return dict(resources.toml("law/fees.toml"))


def rule(by: str) -> tuple[str, str]:
    """Return what has to be known of a scale in a few words, and its article."""
    data = _data()
    return str(data[by]["short"]), f"{data['scale']['basis']}{data[by]['article']}"


def unit(by: str) -> str:
    """Return what a scale counts: 件 or 页."""
    return str(_data()[by]["unit"])


def note(by: str) -> str:
    """Return what has to be known of a scale."""
    return str(_data()[by]["note"])


def piece_fee(k: int) -> int:
    """Return what the k-th application of one applicant in a calendar month costs, in 分."""
    data = _data()["piece"]
    for band in data["band"]:
        if k <= band["upto"]:
            return int(band["rate"]) * _FEN
    steps = (k - data["step_from"]) // data["step"]
    return int(data["band"][-1]["rate"] + data["step_rate"] * (steps + 1)) * _FEN


def pieces_fee(first: int, pieces: int) -> int:
    """Return what `pieces` 件 cost that begin with the `first` of the month, in 分."""
    return sum(piece_fee(k) for k in range(first, first + pieces))


@cache
def _page_rate(k: int) -> int:
    bands = _data()["page"]["band"]
    return int(next(band["rate"] for band in bands if k <= band.get("upto", k))) * _FEN


def page_fee(pages: int) -> int:
    """Return what the pages of one application cost, in 分."""
    return sum(_page_rate(k) for k in range(1, pages + 1))


def bands(by: str, first: int, units: int) -> list[Band]:
    """Return the bands that `units` from the `first` on run through."""
    rate_of, name = piece_fee if by == "piece" else _page_rate, unit(by)
    found: list[Band] = []
    for k in range(first, first + units):
        rate = rate_of(k)
        if found and found[-1].rate == rate:
            found[-1] = Band(found[-1].first, k, rate, name)
        else:
            found.append(Band(k, k, rate, name))
    return found


def no_scale(received_on: date | None) -> str:
    """Return why no 信息处理费 may be asked for a request received on that day, "" if it may."""
    data = _data()
    if received_on is None or received_on >= fee_scales_from():
        return ""
    return str(next(each["sentence"] for each in data["before"] if received_on <= each["until"]))


def applicants_month(request: InformationRequest) -> Month:
    """Return where a request stands among the same applicant's requests of its calendar month.

    Who has the same 证件号码 is one applicant, however the name is written (张 三, 张三); where a
    number is not known the names decide. But namesakes whose numbers differ are several people,
    and a request without a number is none of theirs for certain: it counts with those without a
    number alone. Of joint applicants each is looked at, and the one who asked most
    decides. A request that was charged 按件 for several 件 counts as so many. Requests of one day
    go by 登记号; help for another organ does not count.
    """
    received = request.received_on
    mine = applicant.people(request)
    if received is None or not any(each.name for each in mine):
        return Month(1, (), "")
    query = InformationRequest.select().where(
        (InformationRequest.received_on >= received.replace(day=1))
        & (InformationRequest.received_on <= received)
        & InformationRequest.removed_at.is_null()
        & (InformationRequest.helps == "")
        & (InformationRequest.id != request.id)
    )
    place = (received, str(natural(request.number)))
    earlier = [
        each
        for each in query.order_by(
            InformationRequest.received_on, fn.natural_order(InformationRequest.number)
        )
        if (each.received_on, str(natural(each.number))) < place
    ]
    return max((_month_of(each, earlier) for each in mine), key=lambda month: month.position)


def _month_of(person: Person, earlier: Sequence[InformationRequest]) -> Month:
    """Count the earlier requests of one person; see `applicants_month`."""
    known = [(each, other) for each in earlier for other in applicant.people(each)]
    rivals = {applicant.plain(o.id_number) for _, o in known if _is_namesake(o, person)} - {""}
    unsure = not person.id_number.strip() and len(rivals) > 1
    his = {
        each.id: each
        for each, other in known
        if applicant.is_same(other, person) and not (unsure and other.id_number.strip())
    }
    steps = steps_of(his)
    counted = tuple((each, _pieces(steps[key])) for key, each in his.items())
    named = all(any(_is_namesake(o, person) for o in applicant.people(e)) for e in his.values())
    words = (("姓名", named), ("证件号码", bool(person.id_number)))
    by = "和".join(word for word, holds in words if holds)
    return Month(1 + sum(pieces for _, pieces in counted), counted, by)


def _is_namesake(one: Person, other: Person) -> bool:
    return applicant.plain(one.name) == applicant.plain(other.name)


def _pieces(steps: Sequence[RequestEvent]) -> int:
    charged = [
        event.units or 1
        for event in steps
        if event.kind == EventKind.FEE_ISSUED and event.fee_by == "piece"
    ]
    return max(charged, default=1)


def scale_taken(case: Case) -> str:
    """Return the scale an earlier notice of the case was reckoned by, or ""."""
    issued = (each for each in case.events if each.kind == EventKind.FEE_ISSUED)
    return next((each.fee_by for each in issued if each.fee_by), "")


def check(case: Case, by: str, units: int | None) -> None:
    """Refuse a scale before its day, the other scale after a first notice, and no units."""
    sentence = no_scale(case.request.received_on)
    if by and sentence:
        raise Refusal("by", sentence)
    taken = scale_taken(case)
    if by and taken and taken != by:
        raise Refusal(
            "by", f"这件申请已经{SCALES[taken]}计收，不能再{SCALES[by]}；两种标准只能选一种。"
        )
    if by and (units is None or units < 1):
        raise Refusal("units", "请填数量：按件填几件，按量填几页。")


def proposal(case: Case, by: str, units: int) -> Proposal:
    """Return what a case may cost by one scale, and the lines that show it.

    `by` is ``piece`` (units: 件 of this application, usually 1) or ``page`` (units: pages).
    Refuses what `check` refuses.
    """
    check(case, by, units)
    if by == "page":
        found = bands(by, 1, units)
        return Proposal(page_fee(units), tuple(band.words for band in found))
    month = applicants_month(case.request)
    found = bands(by, month.position, units)
    lines = (_month_words(case.request, month), *(band.words for band in found))
    return Proposal(pieces_fee(month.position, units), lines)


def against_scale(case: Case, by: str, units: int, amount: int) -> str:
    """Return what speaks against an amount by the scale in a sentence, "" when it agrees.

    Refuses what `check` refuses.
    """
    due = proposal(case, by, units).amount
    if amount == due:
        return ""
    owed = f"按标准应收 {money(due)}" if due else "没有超过免费的数量，按标准不收费"
    return f"{owed}，这里是 {money(amount)}"


def _month_words(request: InformationRequest, month: Month) -> str:
    if request.received_on is None:
        return "还没有填收到日期，按本月第 1 件计"
    head = f"{request.applicant} {request.received_on:%Y-%m} 此前"
    if not month.counted:
        return f"{head}没有申请，本件为第 1 件"
    numbers = [
        each.number + (f"（{pieces} 件）" if pieces > 1 else "") for each, pieces in month.counted
    ]
    shown = "、".join(numbers) if len(numbers) <= 3 else f"{numbers[0]} 至 {numbers[-1]}"
    before = f"{month.position - 1} 件：{shown}（同{month.by}）"
    return f"{head}已有 {before}，本件从第 {month.position} 件计"
