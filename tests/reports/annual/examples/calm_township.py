"""禾塘镇, 2024: a calm township, with every fact that its report tells."""

from datetime import date

from models.catalogue import cataloguing
from models.items.amendment import AmendmentKind, amend
from models.items.item import DocumentKind, find
from models.office.category import CatalogueEntry
from tests.reports.annual.examples.filling import (
    TODAY,
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
    posted,
    publish,
    put_right,
)

NAME, KIND = "禾塘镇人民政府", "township"
PROFILE = {
    "address": "澄川县禾塘镇中街8号",
    "postcode": "000000",
    "phone": "0000-0000009",
    "email": "office@example.com",
    "fax": "0000-0000008",
    "hours": "工作日8:30至17:30",
    "work_unit": "党政综合办公室",
    "website": "澄川县人民政府门户网站“政府信息公开”专栏",
    "reading_place": "便民服务大厅",
    "authority": "澄川县人民政府",
    "court": "澄川县人民法院",
}
RULE = {
    "title": "禾塘镇农村公共水渠管护办法",
    "document_kind": DocumentKind.NORMATIVE,
    "index_number": "HT-001",
}
TAUGHT = {"title": "关于做好医保参保的通知", "index_number": "HT-002", "needs_interpretation": True}
EXPLAINED = (
    {"title": "一图读懂水渠管护", "explains": "HT-001", "genre": "图解"},
    {"title": "医保参保问答", "explains": "HT-002", "genre": "问答"},
)
TAUGHT_LAST = {"title": "关于农机补贴的通知", "index_number": "HT-000"}
EXPLAINED_LAST = (
    {"title": "农机补贴问答", "explains": "HT-000", "genre": "问答"},
    {"title": "农机补贴图解", "explains": "HT-000", "genre": "图解"},
)
LATE = {"made_on": date(2023, 1, 9), "published_on": date(2023, 3, 9)}
LAPSED = ("01-10", "06-10", "12-20")  # a column of last year
NEW = Column("自然资源和宅基地/高标准农田建设", 4)
COLUMNS = (
    Column("惠农补贴/补贴政策", 4, 4, None, (), (LATE,)),
    Column("惠农补贴/耕地地力保护补贴", 6, LAPSED, 100),
    Column("惠农补贴/农机购置补贴", 4, 5),
    Column("惠农补贴/稻谷补贴", 4, 4),
    Column("惠农补贴/发放公示", 6, 6),
    Column("社会救助/最低生活保障", 6, LAPSED, 100),
    Column("社会救助/特困供养", 4, 5),
    Column("社会救助/临时救助", 6, 6),
    Column("社会救助/残疾人补贴", 4, 5),
    Column("应急管理/应急预案", 2, 2),
    Column("应急管理/预警信息", 8, 8),
    Column("应急管理/安全检查", 4, 3),
    Column("应急管理/防汛抗旱", 2, 2),
    Column("自然资源和宅基地/宅基地审批", 6, LAPSED, 100),
    Column("自然资源和宅基地/土地利用", 3, 9),
    NEW,
    Column("财政预决算和专项资金/预算", 1, 1),
    Column("财政预决算和专项资金/决算", 1, 1),
    Column("财政预决算和专项资金/专项资金", 6, 6),
    Column("财政预决算和专项资金/三公经费", 2, 2),
    Column("财政预决算和专项资金/政府采购", 2, 2),
    Column("公示公告/公示", 6, 6),
    Column("公示公告/公告", 5, 5),
    Column("公示公告/通告", 3, 3),
    Column("工作动态/镇域要闻", 6, 6),
    Column("工作动态/部门动态", 4, 4),
    Column("政府文件/规范性文件", 1, 0, None, (RULE,)),
    Column("政府文件/其他文件", 6, 6, None, (TAUGHT,), (TAUGHT_LAST,)),
    Column("政府文件/政策解读", 2, 2, None, EXPLAINED, EXPLAINED_LAST),
    Column("其他/机构职能", 2, 2),
    Column("其他/领导分工", 2, 2),
    Column("其他/规划计划", 1, 1),
    Column("其他/统计信息", 1, 1),
    Column("其他/建议提案", 1, 0),
    Column("其他/村务公开", 1, 0),
    Column("其他/人事信息"),
    Column("其他/公共服务"),
    Column("其他/教育"),
)
VILLAGES = tuple(
    f"{name}村公开栏"
    for name in ["松岗", "下渡", "上渡", "东塘", "西塘", "石桥", "柳湾", "新田", "河口"]
)


def fill() -> None:
    """Enter the year into an open register of the office."""
    columns_since(date(2022, 1, 5), [each for each in COLUMNS if each is not NEW])
    upper = CatalogueEntry.get(CatalogueEntry.path == "自然资源和宅基地")
    dated(CatalogueEntry, date(2024, 3, 4), record=cataloguing.add(upper.id, "高标准农田建设").id)
    keys = publish(Items(COLUMNS, {"政府网站": 126, "政务微信": 41, "公开栏": 57}, 43))
    _documents()
    attributes(on_request=11, withheld=7)
    wrong = find(keys[-1])
    reason = "窗口电话有误"
    amend(wrong, AmendmentKind.CORRECTED, wrong.published_on, reason, today=TODAY, after="电话")
    handed("县档案馆", keys[:60], date(2024, 7, 5))
    handed("镇文化站图书室", keys[60:86], date(2024, 12, 20))
    posted(57, 31, ("禾塘镇公开栏", *VILLAGES))
    _requests(keys)
    _checks()
    _activities()
    guide_of([date(2023, 1, 10), date(2024, 7, 15)], date(2024, 7, 12), phone="0000-0000001")
    figures(staff_part_time=2, reading_points=1, accountability=0, complaints=0)


def _documents() -> None:
    old = [
        {"title": f"禾塘镇管理办法{at}", "made_on": date(2019 + at, 3, 1)}
        | {"published_on": date(2019 + at, 3, 5)}
        for at in range(3)
    ]
    repealed = {
        "title": "禾塘镇水渠管护暂行规定",
        "made_on": date(2012, 5, 7),
        "published_on": date(2012, 5, 9),
        "validity": "废止",
        "repealed_on": date(2024, 1, 3),
    }
    documents(DocumentKind.NORMATIVE, [*old, repealed])


def _requests(keys: list[int]) -> None:
    for at in range(5):
        answer(ask(f"2023-{at + 1:03}", date(2023, 2 + at, 6)), "granted", 10)
    about = "灌溉渠道维修账目"
    first = ask("2024-001", date(2024, 3, 11), content=about, item=keys[3])
    answer(first, "granted", 8)
    answer(ask("2024-002", date(2024, 6, 3), content="宅基地审批结果"), "granted", 9)
    firm = {"applicant_kind": "business", "intake": "网络", "content": "道路施工图"}
    answer(ask("2024-003", date(2024, 9, 2), **firm), "u1", 10, "查遍档案，没有找到")


def _checks() -> None:
    month = "公开栏超过1个月没有更新"
    own = (
        (date(2024, 3, 12), [put_right(f"松岗村{month}", date(2024, 3, 20))]),
        (date(2024, 6, 11), [put_right(f"下渡村{month}", date(2024, 6, 18))]),
        (date(2024, 9, 10), [put_right("两条信息没有写来源", date(2024, 9, 12))]),
        (
            date(2024, 11, 5),
            [put_right(text, date(2024, 11, 8)) for text in ("附件打不开", "指南链接失效")],
        ),
    )
    for day, problems in own:
        did("inspection", "政府信息公开自查", day, problems=problems)
    for month_of, text in ((2, "错别字1处"), (5, ""), (8, "错别字1处"), (11, "")):
        day = date(2024, month_of, 20)
        found = [put_right(text, day)] if text else []
        organ = {"organ": "澄川县人民政府办公室"}
        did("inspection", "政府网站巡查", day, problems=found, facts=organ)


def _activities() -> None:
    for month, matter in ((3, "停水检修"), (6, "高标准农田地块调整"), (9, "城乡公交班次")):
        did("response", matter, date(2024, month, 12), facts={"ways": ["其他方式"]})
    for month in (2, 8):
        did("meeting", "政府信息公开专题会议", date(2024, month, 26))
    for month, people in ((4, 28), (10, 25)):
        did("training", "政府信息公开业务培训", date(2024, month, 16), people=people)
    did("assessment", "解读形式单一", date(2024, 12, 10), facts={"points": "1"})
    wrong = "1条补贴发放结果错放在“工作动态”"
    did("assessment", wrong, date(2024, 12, 10), facts={"points": "1"}, result="11月已移回原栏目")
    sheets = {"returned": 113, "satisfied": 109}
    did("appraisal", "政府信息公开社会评议", date(2024, 10, 22), facts=sheets)
    counts = {"reassessed": 28, "opened": 3}
    did("reassessment", "不予公开信息重新评估", date(2024, 12, 3), facts=counts)
    visits = {"way": "查阅点接待"}
    did("inquiry", "便民服务大厅查阅", date(2024, 12, 30), people=64, facts=visits)
    kept_up("禾塘发布", "wechat", 9, updates=96)
    did(
        "proposal", "代表建议办理结果", date(2024, 9, 30), times=2, facts={"source": "人大代表建议"}
    )
    decided = {"licensing": 86, "punishment": 3, "coercion": 0, "fees": 0}
    did("enforcement", "许可处罚统计", date(2024, 12, 31), facts=decided)
