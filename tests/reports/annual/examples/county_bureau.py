"""澄川县水务局, 2024: a county bureau without any request, with every fact that its report tells."""

from datetime import date

from models.catalogue import cataloguing
from models.items.item import DocumentKind
from models.office.category import CatalogueEntry
from tests.reports.annual.examples.filling import (
    Column,
    Items,
    answer,
    ask,
    attributes,
    columns_since,
    dated,
    did,
    documents,
    figures,
    guide_of,
    handed,
    kept_up,
    publish,
    put_right,
)

NAME, KIND = "澄川县水务局", "bureau"
PROFILE = {
    "address": "澄川县江滨路3号",
    "postcode": "000000",
    "phone": "0000-0000009",
    "email": "office@example.com",
    "fax": "0000-0000008",
    "hours": "工作日8:30至17:30",
    "work_unit": "局办公室",
    "website": "澄川县人民政府门户网站“政府信息公开”专栏",
    "reading_place": "办公楼一楼大厅",
    "authority": "澄川县人民政府",
    "court": "澄川县人民法院",
}
NORMATIVE = DocumentKind.NORMATIVE
RULE = {
    "title": "澄川县农村供水设施维修养护办法",
    "document_kind": NORMATIVE,
    "index_number": "SW-001",
}
EXPLAINED = {
    "title": "农村供水设施维修养护办法问答",
    "explains": "SW-001",
    "genre": "问答",
}
UNTAUGHT = {"needs_interpretation": True}
UNDATED = {"made_on": None}
WARNED = tuple(
    {"title": f"第{at + 1}号洪水预警", "made_on": day, "published_on": day}
    for at, day in enumerate(date(2024, 5 + at // 3, 4 + at % 3 * 9) for at in range(11))
)
NEW = (Column("行政许可/取水许可办理依据", 4), Column("行政许可/取水许可办理结果", 5))
COLUMNS = (
    Column("行政许可/取水许可", 2, 10),
    *NEW,
    Column("行政许可/水土保持", 5, 5),
    Column("行政许可/河道管理", 3, 4),
    Column("水旱灾害防御/预警信息", 11, 9, None, WARNED),
    Column("水旱灾害防御/防汛抗旱", 6, 6, 90),
    Column("河湖长制/巡河情况", 8, 7, 90),
    Column("河湖长制/河长公示", 4, 3),
    Column("农村供水/水质", 6, 5, 90),
    Column("农村供水/供水设施", 3, 3, None, (RULE, EXPLAINED)),
    Column("农村供水/水价", 2, 2),
    Column("重大水利工程/批准", 3, 3, None, (UNDATED,)),
    Column("重大水利工程/进展", 4, 4, None, (UNDATED, UNDATED)),
    Column("机构职能/职能", 2, 2),
    Column("机构职能/内设机构", 2, 2),
    Column("机构职能/领导分工", 2, 2),
    Column("行政处罚/处罚结果", 3, 4),
    Column("行政处罚/处罚依据", 1, 0),
    Column("财政/预算", 1, 1),
    Column("财政/决算", 1, 1),
    Column("财政/专项资金", 2, 2),
    Column("规划计划/规划", 1, 1, None, (), (UNTAUGHT,)),
    Column("规划计划/计划", 2, 3, None, (), (UNTAUGHT,)),
    Column("其他/建议提案"),
    Column("其他/招标采购"),
    Column("其他/人事信息"),
    Column("其他/统计信息"),
)


def fill() -> None:
    """Enter the year into an open register of the office."""
    columns_since(date(2022, 1, 5), [each for each in COLUMNS if each not in NEW])
    upper = CatalogueEntry.get(CatalogueEntry.path == "行政许可")
    for each in NEW:
        made = cataloguing.add(upper.id, each.path.partition("/")[2])
        dated(CatalogueEntry, date(2024, 3, 4), record=made.id)
    keys = publish(Items(COLUMNS, {"政府网站": 83, "政务微信": 46}, 31))
    old = CatalogueEntry.get(CatalogueEntry.path == "行政许可/取水许可")
    old.alter("停用目录", withdrawn_on=date(2024, 3, 4))
    _documents()
    attributes(on_request=9, withheld=12)
    handed("县档案馆", keys[:31], date(2024, 12, 20))
    answer(ask("2023-001", date(2023, 4, 3)), "granted", 10)
    _activities()
    guide_of([date(2023, 1, 10), date(2024, 3, 18)], date(2024, 3, 15), phone="0000-0000003")
    figures(staff_part_time=1, reading_points=1)


def _documents() -> None:
    rows = [
        {"title": f"澄川县水利办法{at}", "made_on": date(2017 + at, 3, 1)}
        | {"published_on": date(2017 + at, 3, 5)}
        for at in range(4)
    ]
    for row in rows[:2]:
        row |= {"validity": "废止", "repealed_on": date(2024, 6, 4)}
    documents(NORMATIVE, rows)


def _activities() -> None:
    for month, matter in ((4, "城东片区停水"), (8, "饮用水水质")):
        did("response", matter, date(2024, month, 12), facts={"ways": ["其他方式"]})
    did("meeting", "局务会专题研究政府信息公开", date(2024, 2, 26))
    did("training", "政府信息公开业务培训", date(2024, 4, 16), people=14)
    checked = (
        (date(2024, 5, 14), ["附件打不开", "文号写错"]),
        (date(2024, 10, 15), ["图片没有说明"]),
    )
    for day, problems in checked:
        did(
            "inspection",
            "政府信息公开自查",
            day,
            problems=[put_right(each, day) for each in problems],
        )
    wrong = "3条预警信息没有放进“水旱灾害防御”栏目"
    did("assessment", wrong, date(2024, 12, 10), facts={"points": "1"}, result="7月已调整栏目")
    for month in (3, 9):
        did("channel_test", "申请渠道试用", date(2024, month, 5), facts={"faults": 0})
    for way, number, matter in (("现场", 17, "取水许可材料"), ("电话", 12, "水价")):
        did("inquiry", matter, date(2024, 12, 30), times=number, facts={"way": way})
    kept_up("澄川水务", "wechat", 11)
    for source, number in (("人大代表建议", 3), ("政协提案", 2)):
        did("proposal", f"{source}答复", date(2024, 9, 30), times=number, facts={"source": source})
    decided = {"licensing": 19, "punishment": 6, "not_public": 2, "coercion": 0, "fees": 0}
    did("enforcement", "许可处罚统计", date(2024, 12, 31), facts=decided)
