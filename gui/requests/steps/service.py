"""送达: on whom, by which way, when posted, when and by whom signed for."""

from collections.abc import Mapping, Sequence
from typing import Any

from gui.forms.choices import ComboField
from gui.forms.field import Field, LineField
from gui.forms.form import Form, Part
from gui.forms.rows import FieldSpec
from gui.requests.steps.fields import day_field, on_field
from models.law.event import POST, WAYS
from models.law.law import common
from models.requests import applicant, handling
from models.requests.case import Case
from models.requests.renewal import unserved_now
from models.requests.request import RequestEvent

_EVERYBODY = ""


def way_field(case: Case, empty: str = "") -> Field:
    """Return the field of 送达方式; a word of the office's own from before stays.

    `empty` names it where no label does.
    """
    kept = case.request.service_way
    ways = (*WAYS, kept) if kept and kept not in WAYS else WAYS
    made = ComboField([(way, way) for way in ways], empty=empty)
    made.combo.setAccessibleName("送达方式")
    return made


def service(case: Case) -> Sequence[Part]:
    """Return the fields of 送达; of several applicants it asks which one."""
    rule = "以签收、交邮之日为准"
    whom = FieldSpec("to", "受送达人", lambda: _whom(case), "共同申请的逐人送达", required=True)
    return (
        *((whom,) if len(applicant.names(case.request)) > 1 else ()),
        FieldSpec("way", "送达方式", lambda: way_field(case), rule, common("served")),
        on_field(case, "送达日期", "直接送达、邮寄签收的日期"),
        FieldSpec("posted", "交邮日期", day_field(case), "邮局收寄的日期，以回执为准"),
        FieldSpec("mail_number", "邮件号", lambda: LineField("挂号信、EMS 的号码")),
        FieldSpec("receiver", "签收人", LineField, "代收的写明关系，如 李某（父）"),
    )


def _whom(case: Case) -> Field:
    waiting = _waiting(case)
    return ComboField([(name, name) for name in waiting] + [(_EVERYBODY, "全部申请人，同一次送达")])


def _waiting(case: Case) -> list[str]:
    """Return who waits for the reply, or for the new one that a decision ordered."""
    return unserved_now(case.request, case.events)


def follow_service(form: Form, case: Case) -> None:
    """Ask for the day of posting and the number only where the reply went by post."""
    waiting = _waiting(case)
    several = len(applicant.names(case.request)) > 1
    if waiting and several and form.field("to").value() is None:
        form.field("to").set_value(waiting[0])
    if not form.field("way").value():
        form.field("way").set_value(case.request.service_way or None)

    def show_post(_key: str = "") -> None:
        by_post = form.field("way").value() == POST
        for key in ("posted", "mail_number"):
            form.show_row(key, by_post)

    form.edited.connect(show_post)
    show_post()


def serve(case: Case, values: Mapping[str, Any]) -> RequestEvent:
    """Register a service."""
    by_post = values["way"] == POST
    return handling.serve(
        case.request,
        values["on"],
        case.on,
        way=values["way"] or "",
        to=values.get("to") or "",
        receiver=values.get("receiver") or "",
        mail_number=(values.get("mail_number") or "") if by_post else "",
        posted=values.get("posted") if by_post else None,
    )
