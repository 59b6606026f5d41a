"""The office's own profile: its name, its kind, and how it is reached."""

import re
from enum import StrEnum

from peewee import CharField

from models.office.authority import against_authority
from models.store.database import Table
from models.store.refusal import Refusal
from models.store.settings import choose, setting


class OfficeKind(StrEnum):
    """What kind of organ keeps the register; it decides who hears reconsiderations."""

    TOWNSHIP = "township"
    SUBDISTRICT = "subdistrict"
    BUREAU = "bureau"
    COUNTY = "county"


# What is known beside the columns, each under its key in the settings.
_BESIDE = {"online_way": "office.online_way", "leader": "office.leader"}
KIND_WORDS = {
    OfficeKind.TOWNSHIP: "乡镇人民政府",
    OfficeKind.SUBDISTRICT: "街道办事处",
    OfficeKind.BUREAU: "县（区）部门",
    OfficeKind.COUNTY: "县（区）人民政府",
}


# What the end of a name says of the kind, the longer ends first.
_ENDS = (
    (OfficeKind.TOWNSHIP, "(?:乡|镇)(?:人民)?政府"),
    (OfficeKind.SUBDISTRICT, "街道(?:办事处)?"),
    (OfficeKind.COUNTY, "(?:县|区|市|旗)(?:人民)?政府"),
    (OfficeKind.BUREAU, "[局委会办室中心队院]"),
)


def likely_kind(name: str) -> OfficeKind | None:
    """Return the kind that the full name of an office says, None where it says none."""
    found = (kind for kind, end in _ENDS if re.search(f"{end}$", name.strip()))
    return next(found, None)


class Office(Table):
    """The office that keeps this register: one row.

    `work_unit` is the 政府信息公开工作机构, `reading_place` the 查阅场所; `organ_code` and
    `region_code` are what the tokens of a 索引号 stand for. `authority` hears reconsiderations,
    `court` suits; `letter_word` begins the numbers of letters, `payment_way` tells where to pay,
    `supervision_phone` (监督电话) whom to call about a posting.
    """

    name = CharField()
    kind = CharField(default=OfficeKind.TOWNSHIP.value)
    credit_code = CharField(default="")
    address = CharField(default="")
    postcode = CharField(default="")
    phone = CharField(default="")
    fax = CharField(default="")
    email = CharField(default="")
    hours = CharField(default="")
    work_unit = CharField(default="")
    website = CharField(default="")
    reading_place = CharField(default="")
    organ_code = CharField(default="")
    region_code = CharField(default="")
    authority = CharField(default="")
    court = CharField(default="")
    letter_word = CharField(default="")
    payment_way = CharField(default="")
    supervision_phone = CharField(default="")

    named_by = "name"


def office() -> Office:
    """Return the profile of the office."""
    return Office.get()


# What papers and numbers name of the office: the field, its word, and the field that also does.
_NAMED = (
    ("organ_code", "机构代码", "credit_code"),
    ("authority", "复议机关", ""),
    ("court", "管辖法院", ""),
    ("letter_word", "发文代字", ""),
    ("phone", "电话", ""),
)


def lacking() -> dict[str, str]:
    """Return what papers and numbers name and the profile lacks: the field and its word."""
    here = office()
    return {
        key: word
        for key, word, other in _NAMED
        if not getattr(here, key) and not (other and getattr(here, other))
    }


# What a value must look like when it is given, and how that is said.
_SHAPES = {
    "credit_code": (
        r"[0-9A-HJ-NP-RTUWXY]{18}",
        "统一社会信用代码是 18 位数字和大写字母（不用 I、O、S、V、Z），请对照证书核对。",
    ),
    "postcode": (r"[0-9]{6}", "邮政编码是 6 位数字，请核对。"),
    "region_code": (r"[0-9]{6,12}", "行政区划代码是 6 到 12 位数字，请核对。"),
    "court": (r"[^，。；、/]*法院", "管辖法院写一个法院的全称，如“示例县人民法院”。"),
    "email": (r"\S+@\S+\.\S+", "电子邮箱要写成“名称@网站”的样子，请核对。"),
}


def check_shape(key: str, value: str) -> None:
    """Refuse a value of the profile that cannot be one; a blank one always can."""
    shape, sentence = _SHAPES.get(key, ("", ""))
    if value and shape and not re.fullmatch(shape, value):
        raise Refusal(key, sentence)


def check_authority(authority: str, name: str = "") -> None:
    """Refuse what cannot be the 复议机关 of the office, whose name may be about to change."""
    here = office()
    sentence = against_authority(name or here.name, here.kind, authority)
    if sentence:
        raise Refusal("authority", sentence)


def online_way() -> str:
    """Return the way to apply for 行政复议 by internet that the office names, or ""."""
    return setting(_BESIDE["online_way"])


def leader() -> str:
    """Return the post of the one in charge of 政府信息公开 (副镇长), never a name; or ""."""
    return setting(_BESIDE["leader"])


def change_profile(**values: str) -> list[str]:
    """Change the profile; returns the names of the changed fields.

    Refuses an empty name, a code, postcode or mail address that cannot be one, and a 复议机关 that
    is the office itself or none above it. `online_way` and `leader` may be among the values.
    """
    beside = {name: values.pop(name).strip() for name in _BESIDE if name in values}
    if "name" in values and not values["name"].strip():
        raise Refusal("name", "机关名称不能空着，请填写全称，如“××镇人民政府”。")
    for key, value in values.items():
        check_shape(key, value)
    if "authority" in values or "name" in values:
        check_authority(values.get("authority", office().authority), values.get("name", ""))
    changed = office().alter("修改机关信息", **values)
    for name, value in beside.items():
        if value != setting(_BESIDE[name]):
            choose("修改机关信息", _BESIDE[name], value or None)
            changed.append(name)
    return changed
