"""The step 发出收费通知: by 件 or by 页, the amount proposed, and how it was reckoned."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import Qt

from gui.controls.controls import label
from gui.forms.choices import ToggleField
from gui.forms.field import Field, LineField, TextField
from gui.forms.form import Form, Part
from gui.forms.rows import FieldSpec
from models.requests import fees, handling
from models.requests.case import Case
from models.requests.request import RequestEvent
from models.store.refusal import Refusal
from models.store.words import money, yuan

_UNITS = {"piece": "1", "page": ""}


def read_yuan(text: str) -> int:
    """Read an amount in 元 and return 分. Refuses anything that is no amount."""
    plain = text.replace(",", "").replace("，", "").removesuffix("元").strip()
    whole, _, cents = plain.partition(".")
    if not whole.isdecimal() or (cents and not cents.isdecimal()) or len(cents) > 2:
        raise Refusal(None, f"“{text}”不是金额，请写成 380 或 380.50，单位是元。")
    return int(whole) * 100 + int(cents.ljust(2, "0") or 0)


def read_units(text: str) -> int:
    """Read a number of 件 or 页. Refuses anything else."""
    plain = text.removesuffix("件").removesuffix("页").strip()
    if not plain.isdecimal() or len(plain) > 6:
        raise Refusal(None, f"“{text}”不是数量，请写成 45 这样的数字。")
    return int(plain)


class ReckoningField(Field):
    """How the amount was reckoned, each band a line; nothing to fill in."""

    def __init__(self) -> None:
        super().__init__()
        self.said = label(kind="hint")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.RichText)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.said)
        self._value: tuple[str, ...] = ()

    def value(self) -> tuple[str, ...]:
        """Return the lines."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show lines."""
        self._value = tuple(value or ())
        self.said.setText("<br>".join(escape(each) for each in self._value))
        self.setAccessibleName("；".join(self._value))


def fee_parts(case: Case, on: FieldSpec, article: str) -> Sequence[Part]:
    """Return the fields of the step."""
    scales = [(key, word) for key, word in fees.SCALES.items()]
    units = FieldSpec(
        "units",
        "数量",
        lambda: LineField("页数", parse=read_units, width=80),
        inline=True,
    )
    by = FieldSpec("by", "标准", lambda: ToggleField(scales), "只能选一种", article)
    scale = () if fees.no_scale(case.request.received_on) else ((by, units),)
    amount = FieldSpec(
        "amount",
        "收费金额",
        lambda: LineField(
            "如 380", parse=read_yuan, show=lambda cents: yuan(cents or 0), width=138
        ),
        "元，可改写",
        required=True,
    )
    reason = FieldSpec(
        "amount_reason",
        "说明",
        lambda: TextField("金额和标准不一样的，写明为什么", 2),
        required=True,
    )
    asked = (reason,) if scale else ()
    return (on, *scale, FieldSpec("reckoning", "算法", ReckoningField), amount, *asked)


def issue(case: Case, values: Mapping[str, Any]) -> RequestEvent:
    """Register the notice."""
    return handling.issue_fee_notice(
        case.request,
        values["on"],
        values["amount"] or 0,
        calendar=case.calendar,
        today=case.on,
        by=values.get("by") or "",
        units=values.get("units"),
        reason=values.get("amount_reason") or "",
    )


def follow(form: Form, case: Case) -> None:
    """Let the amount follow scale and quantity while they are filled in."""
    sentence = fees.no_scale(case.request.received_on)
    if sentence:
        form.field("reckoning").set_value([sentence])
        return

    def reckon(key: str) -> None:
        by = form.field("by").value()
        if key == "by":
            form.field("units").set_value(_UNITS[by])
            form.set_rule("by", *fees.rule(by))
        if key in ("by", "units"):
            _propose(form, case, by)
        _show_doubt(form, case)

    form.edited.connect(reckon)
    form.field("reckoning").set_value(["先选按件或者按量，再填数量，金额会算好"])
    taken = fees.scale_taken(case)
    if taken and form.field("units").is_empty():
        form.field("by").set_value(taken)
        reckon("by")
    _show_doubt(form, case)


def _show_doubt(form: Form, case: Case) -> None:
    """Ask for a reason where the amount is not that of the scale."""
    try:
        by, units, amount = (form.field(key).value() for key in ("by", "units", "amount"))
        known = by and units and amount
        said = fees.against_scale(case, by, units, amount) if known else ""
    except Refusal:
        said = ""
    form.rows["amount_reason"].doubt(said)


def _propose(form: Form, case: Case, by: str | None) -> None:
    amount, reckoning = form.field("amount"), form.field("reckoning")
    try:
        units = form.field("units").value()
        if not by or not units:
            reckoning.set_value([fees.note(by)] if by else ())
            return
        found = fees.proposal(case, by, units)
    except Refusal as refusal:
        reckoning.set_value([refusal.sentence])
        return
    lines = [*found.lines, f"合计 {money(found.amount)}"]
    reckoning.set_value(lines if found.amount else [*lines, "没有超过免费的数量，不用发收费通知"])
    amount.set_value(found.amount)
