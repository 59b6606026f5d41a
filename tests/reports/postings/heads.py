"""Heads and ends of own texts (invented): what stands in them, and the fields that it fills."""

from dataclasses import dataclass
from datetime import date

_BODY = "为做好有关工作，现将有关事项告知如下，请相互转告。"
TOWN, POLICE = "示例镇人民政府", "示例县公安局交通警察大队"


@dataclass(frozen=True)
class Text:
    """A text and what it has to fill."""

    lines: tuple[str, ...]
    title: str
    kind: str
    subtitle: str = ""
    addressee: str = ""
    organ: str = TOWN
    dated: date | None = date(2026, 11, 30)

    def __str__(self) -> str:
        return "\n".join(self.lines)


ANNOUNCED = Text(
    (
        "示例镇人民政府公告",
        "〔2026〕第2号",
        _BODY,
        "特此公告",
        f"{TOWN}  {POLICE}",
        "二〇二六年十一月三十日",
    ),
    *("示例镇人民政府公告", "公告", "〔2026〕第2号"),
    organ=f"{TOWN} {POLICE}",
)
_DAY = "2026年11月30日"
TEXTS = {
    "letter": Text(
        ("致全镇广大农民朋友的一封信", "广大农民朋友们：", _BODY, TOWN, _DAY),
        *("致全镇广大农民朋友的一封信", "公开信", "", "广大农民朋友们："),
    ),
    "letter_in_line": Text(
        ("致全镇家长的公开信", f"尊敬的各位家长：{_BODY}", "祝安康！", TOWN, _DAY),
        *("致全镇家长的公开信", "公开信", "", "尊敬的各位家长："),
    ),
    "announced": ANNOUNCED,
    "two_lines_sign": Text(
        (*ANNOUNCED.lines[:4], TOWN, POLICE, _DAY),
        *("示例镇人民政府公告", "公告", "〔2026〕第2号"),
        organ=f"{TOWN} {POLICE}",
    ),
    "title_over_lines": Text(
        ("示例镇人民政府", "关于封闭示石路的通告", "", _BODY, "特此通告。", TOWN, _DAY),
        *("示例镇人民政府\n关于封闭示石路的通告", "通告"),
    ),
    "spaced_title": Text(
        ("通　　知", "各村民委员会：", _BODY, TOWN, _DAY), "通　　知", "通知", "", "各村民委员会："
    ),
    "numbered": Text(
        ("示例镇人大代表选举委员会公告", "（第三号）", _BODY, "示例镇选举委员会", _DAY),
        *("示例镇人大代表选举委员会公告", "公告", "（第三号）"),
        organ="示例镇选举委员会",
    ),
    "by_its_end": Text(
        ("关于更换公交站牌有关事宜", _BODY, "特此公告。", TOWN, _DAY),
        "关于更换公交站牌有关事宜",
        "公告",
    ),
    "by_its_text": Text(
        (
            "2026年冬季征兵体检合格人员名单",
            "经体检，现将合格人员名单予以公示。",
            "甲、乙",
            TOWN,
            _DAY,
        ),
        *("2026年冬季征兵体检合格人员名单", "公示"),
    ),
    "appeal": Text(
        ("移风易俗倡议", "全体村民：", _BODY, "示例镇精神文明建设办公室", _DAY),
        *("移风易俗倡议", "倡议书", "", "全体村民："),
        organ="示例镇精神文明建设办公室",
    ),
    "told": Text(
        ("养老保险缴费告知书", "参保群众：", _BODY, TOWN, _DAY),
        "养老保险缴费告知书",
        "告知信",
        "",
        "参保群众：",
    ),
    "explained": Text(
        ("示例镇2025年部门决算情况说明", _BODY, TOWN, _DAY),
        "示例镇2025年部门决算情况说明",
        "公开说明",
    ),
    "batch": Text(
        ("关于拟新增低保对象的公示（第二批）", _BODY, "特此公示。", TOWN, _DAY),
        *("关于拟新增低保对象的公示（第二批）", "公示"),
    ),
    "unsigned": Text(
        ("停水通知", "广大用户：", _BODY, "请储水。"),
        "停水通知",
        "通知",
        "",
        "广大用户：",
        "",
        None,
    ),
    "text_alone": Text(
        (_BODY, "一、时间：明日。", "二、地点：广场。"), "", "公示", organ="", dated=None
    ),
}
