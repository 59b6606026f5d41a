"""The office's own profile: its name, its kind, and how it is reached."""

import re
from enum import StrEnum

from peewee import CharField

from models.store.database import Table
from models.store.refusal import Refusal


class OfficeKind(StrEnum):
    """What kind of organ keeps the register; it decides who hears reconsiderations."""

    TOWNSHIP = "township"
    SUBDISTRICT = "subdistrict"
    BUREAU = "bureau"
    COUNTY = "county"


KIND_WORDS = {
    OfficeKind.TOWNSHIP: "乡镇人民政府",
    OfficeKind.SUBDISTRICT: "街道办事处",
    OfficeKind.BUREAU: "县（区）部门",
    OfficeKind.COUNTY: "县（区）人民政府",
}


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


# What a value must look like when it is given, and how that is said.
_SHAPES = {
    "credit_code": (
        r"[0-9A-HJ-NP-RTUWXY]{18}",
        "统一社会信用代码是 18 位数字和大写字母（不用 I、O、S、V、Z），请对照证书核对。",
    ),
    "postcode": (r"[0-9]{6}", "邮政编码是 6 位数字，请核对。"),
    "region_code": (r"[0-9]{6,12}", "行政区划代码是 6 到 12 位数字，请核对。"),
    "authority": (
        r"[^，。；、/]*(人民政府|管理委员会|行政公署)",
        "复议机关写一个机关的全称，如“示例县人民政府”；乡镇的复议机关是县级人民政府，"
        "不是上级主管部门。",
    ),
    "court": (r"[^，。；、/]*法院", "管辖法院写一个法院的全称，如“示例县人民法院”。"),
    "email": (r"\S+@\S+\.\S+", "电子邮箱要写成“名称@网站”的样子，请核对。"),
}


def change_profile(**values: str) -> list[str]:
    """Change the profile; returns the names of the changed fields.

    Refuses an empty name, and a code, postcode or mail address that cannot be one.
    """
    if "name" in values and not values["name"].strip():
        raise Refusal("name", "机关名称不能空着，请填写全称，如“××镇人民政府”。")
    for key, (shape, sentence) in _SHAPES.items():
        if values.get(key) and not re.fullmatch(shape, values[key]):
            raise Refusal(key, sentence)
    return office().alter("修改机关信息", **values)
