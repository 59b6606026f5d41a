"""What letters say of those who applied: one by name, several as 你们; and how they were served."""

from collections.abc import Mapping, Sequence
from typing import Any

from models.requests import applicant
from models.requests.applicant import JOINT, ApplicantKind, Person
from models.requests.case import Case
from models.requests.request import InformationRequest
from models.requests.service import services

_KINDS = {
    ApplicantKind.NATURAL_PERSON: "自然人",
    ApplicantKind.BUSINESS: "商业企业",
    ApplicantKind.RESEARCH: "科研机构",
    ApplicantKind.WELFARE: "社会公益组织",
    ApplicantKind.LEGAL_SERVICE: "法律服务机构",
    ApplicantKind.OTHER_ORG: "其他",
}


def named(request: InformationRequest) -> str:
    """Return every applicant by name: 张三、李四."""
    return JOINT.join(applicant.names(request))


def of_applicants(request: InformationRequest) -> dict[str, Any]:
    """Return what is known of the applicants; of joint ones each fact says whose it is."""
    people = applicant.people(request)
    kinds = {str(key): word for key, word in _KINDS.items()}
    return {
        "申请人": named(request),
        "称谓": _you(request, len(people)),
        "申请人类型": kinds.get(request.applicant_kind, ""),
        "证件名称": JOINT.join(dict.fromkeys(each.id_kind for each in people if each.id_kind)),
        "证件号码": _of_each(people, "id_number", "\n"),
        "联系电话": _of_each(people, "phone", "\n"),
        "通信地址": _of_each(people, "address", "；"),
        "电子邮箱": _of_each(people, "email", "\n"),
        "代理人": request.agent,
        "代理人电话": request.agent_phone,
    }


def _you(request: InformationRequest, count: int) -> str:
    if count > 1:
        return "你们"
    person = request.applicant_kind in ("", ApplicantKind.NATURAL_PERSON)
    return "你" if person else "你单位"


def _of_each(people: Sequence[Person], field: str, joint: str) -> str:
    """Say a fact of each applicant, in lines where it stands in a narrow cell."""
    known = [(each.name, getattr(each, field)) for each in people if getattr(each, field)]
    if len(people) == 1:
        return "".join(value for _, value in known)
    return joint.join(f"{name}：{value}" for name, value in known)


def one_by_one(case: Case, each: str, values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the values of every sheet of a paper that its receivers sign one by one.

    `each` is the field that names them, "" for a paper that is one sheet. What the fields say of
    several applicants (张三：…；李四：…) is parted among them; so is what is known of the service
    of each.
    """
    known = applicant.names(case.request)
    names = str(values.get(each) or "").split(JOINT)
    if not each or len(known) < 2 or not set(names) <= set(known):
        return [dict(values)]
    served = {event.recipient: event for event in services(case.events) if event.recipient}
    sheets = []
    for name in names:
        own = {key: _own(value, name, known) for key, value in values.items()} | {each: name}
        if served and len(names) > 1:
            event = served.get(name)
            own["tracking"] = event.mail_number if event else None
            own["sent_on"] = event.posted_on if event else None
            own["way"] = event.way if event and event.way else values.get("way")
        sheets.append(own)
    return sheets


def _own(value: Any, name: str, known: Sequence[str]) -> Any:
    """Return what a text says of one of several applicants; one that names nobody is for all."""
    if not isinstance(value, str):
        return value
    said = [piece.partition("：") for piece in value.replace("\n", "；").split("；")]
    if not any(who in known for who, colon, _ in said if colon):
        return value
    return "；".join(rest for who, colon, rest in said if colon and who == name) or None


def of_service(case: Case) -> dict[str, Any]:
    """Return what the last service says of itself; the day once every applicant is served."""
    served = services(case.events)
    last = served[-1] if served else None
    return {
        "送达日期": case.request.served_on,
        "登记的送达方式": last.way if last else case.request.service_way,
        "登记的邮件号": last.mail_number if last else "",
        "登记的交邮日期": last.posted_on if last else None,
        "登记的签收人": last.receiver if last else "",
    }
