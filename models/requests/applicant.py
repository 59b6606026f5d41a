"""Who applied: one or several together, and the column of table 三 fixed at registration.

Joint applicants are one request, counted once by the kind of the first named. The first stands in
the fields of the request, the others with it as JSON, so that they change and go back together.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, Protocol

from models.personal.check_digits import check_digit
from models.store.refusal import Refusal

JOINT = "、"
_NOBODY = frozenset(
    {"匿名", "匿名者", "不详", "不明", "未知", "未署名", "佚名", "无", "无名", "无名氏"}
)
# A part of a name that ends so names an organization by itself: 某某公司、李四.
_ORGANIZATION = re.compile(
    r"(公司|厂|店|行|所|院|校|学|社|会|中心|部|站|队|场|园|馆|局|办|组|集团|企业|基金|政府)$"
)


class ApplicantKind(StrEnum):
    """The applicant's column of table 三, fixed at registration."""

    NATURAL_PERSON = "natural_person"
    BUSINESS = "business"
    RESEARCH = "research"
    WELFARE = "welfare"
    LEGAL_SERVICE = "legal_service"
    OTHER_ORG = "other_org"


@dataclass(frozen=True)
class Person:
    """One applicant: name, paper of identity with its number, and how he is reached."""

    name: str
    id_kind: str = ""
    id_number: str = ""
    phone: str = ""
    address: str = ""
    email: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is known of him."""
        return not any(asdict(self).values())


class Applied(Protocol):
    """What is looked at of a request."""

    @property
    def applicant_kind(self) -> str:
        """The column, "" while it is not known."""

    @property
    def received_on(self) -> date | None:
        """The day of receipt."""

    @property
    def closed_on(self) -> date | None:
        """The closing day."""


class Jointly(Protocol):
    """A request with the fields of its first applicant, and the others as they are kept."""

    applicant_kind: Any
    applicant: Any
    id_kind: Any
    id_number: Any
    phone: Any
    address: Any
    email: Any
    others: Any
    served_on: Any


def people(request: Jointly) -> list[Person]:
    """Return every applicant, the first named first; [] while none is known."""
    first = Person(
        request.applicant,
        request.id_kind,
        request.id_number,
        request.phone,
        request.address,
        request.email,
    )
    return [each for each in (first, *read_others(request.others)) if not each.is_blank]


def names(request: Jointly) -> list[str]:
    """Return the names of all applicants, the first named first."""
    return [each.name for each in people(request) if each.name]


def left_out(request: Jointly, contents: Iterable[str]) -> list[str]:
    """Return which of `contents` a request leaves out that names nobody; [] of a named one."""
    if any(is_name(each) for each in names(request)):
        return []
    return _unsaid(people(request)[0] if people(request) else Person(""), contents)


def unsaid_of_named(request: Jointly, contents: Iterable[str]) -> dict[str, list[str]]:
    """Return which of `contents` is not known of each applicant who is named, by his name."""
    known = [each for each in people(request) if is_name(each.name)]
    found = {each.name: _unsaid(each, contents) for each in known}
    return {name: unsaid for name, unsaid in found.items() if unsaid}


def _unsaid(person: Person, contents: Iterable[str]) -> list[str]:
    said = {
        "姓名或者名称": is_name(person.name),
        "身份证明": bool(person.id_number),
        "联系方式": bool(person.phone or person.address or person.email),
    }
    return [each for each in contents if not said[each]]


def is_name(text: str) -> bool:
    """Tell whether a text names somebody: 匿名 and the like do not."""
    return bool(text) and plain(text) not in _NOBODY


def called(request: Jointly) -> str:
    """Return the applicants as a list calls them: 张三, or 张三等3人."""
    count = len(people(request))
    return f"{request.applicant}等{count}人" if count > 1 else str(request.applicant)


def as_text(others: Iterable[Person]) -> str:
    """Return the applicants beside the first as a request keeps them; blank ones are left out."""
    rows = [{k: v for k, v in asdict(each).items() if v} for each in others if not each.is_blank]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def read_others(kept: str) -> list[Person]:
    """Return the applicants beside the first."""
    known = {each.name for each in fields(Person)}
    rows = json.loads(kept) if kept else []
    return [Person(**{"name": ""} | {k: v for k, v in row.items() if k in known}) for row in rows]


def split(text: str, kind: str) -> list[str]:
    """Return the applicants that a text names, joined by 、: 张三、李四.

    The name of an organization may hold a 、 itself (甲、乙会计师事务所): it is taken apart only
    where what stands before names an organization too.
    """
    parts = [part.strip() for part in text.split(JOINT)]
    if len(parts) < 2 or not all(parts):
        return [text.strip()]
    by_itself = not kind and not _ORGANIZATION.search(parts[-1])
    if kind == ApplicantKind.NATURAL_PERSON or by_itself:
        return parts
    return parts if all(_ORGANIZATION.search(part) for part in parts[:-1]) else [text.strip()]


def part(values: dict[str, Any], known: Jointly | None) -> None:
    """Let facts about to be written name joint applicants one by one where the name joins them.

    Refuses more or fewer of them once the reply was served on all.
    """
    if known is not None and known.served_on and "others" in values:
        now = len(read_others(values["others"]))
        if now != len(read_others(known.others)):
            said = "答复已经送达，不能再增减申请人；确实登记错了的，请先撤销送达这一步。"
            raise Refusal("others", said)
    if "applicant" not in values or values.get("others", known.others if known else ""):
        return
    kind = values.get("applicant_kind", known.applicant_kind if known else "")
    first, *others = split(values["applicant"], kind)
    values["applicant"] = first
    if others:
        values["others"] = as_text(Person(name) for name in others)


def plain(text: str) -> str:
    """Return a name or a number of a paper as it is compared: without blanks, half-width."""
    return "".join(unicodedata.normalize("NFKC", text).split()).upper()


def is_same(one: Person, other: Person) -> bool:
    """Say whether two are one person: the numbers decide where both are known, else the names."""
    mine, his = plain(one.id_number), plain(other.id_number)
    if mine and his:
        return mine == his
    return bool(one.name.strip()) and plain(one.name) == plain(other.name)


def doubt_of(person: Person) -> str:
    """Say that the last digit of an 18-digit 公民身份号码 is not that of the others (GB 11643)."""
    number = plain(person.id_number)
    if not re.fullmatch(r"\d{17}[\dX]", number):
        return ""
    return "" if check_digit(number[:17]) == number[17] else "身份证号码的校验码不对，请核对"


def name_doubt(name: str) -> str:
    """Say that what stands as a name is a number: of a telephone, of a paper, or another."""
    known = plain(name)
    if not known or not re.fullmatch(r"[\d+()X×*.-]+", known) or not re.search(r"\d", known):
        return ""
    is_phone = re.fullmatch(r"(?:\+?86-?)?1\d{10}|\(?0\d{2,3}\)?-?\d{7,8}", known)
    what = "像是电话号码" if is_phone else "全是数字"
    return f"{what}，不是姓名或者名称，请核对"


def share(some: Sequence[Person], others: Sequence[Person]) -> bool:
    """Say whether two requests have an applicant in common."""
    return any(is_same(one, other) for one in some for other in others)


def is_fixed(request: Applied, today: date) -> bool:
    """Say whether a report may already have counted the applicant's kind."""
    past = request.received_on is not None and request.received_on.year < today.year
    return bool(request.applicant_kind) and (request.closed_on is not None or past)


def is_changed(request: Applied, values: Mapping[str, Any]) -> bool:
    """Say whether `values` give the request another column."""
    return bool(values.get("applicant_kind", request.applicant_kind) != request.applicant_kind)
