"""南园街道, 2024: a busy subdistrict, with every fact that its report tells."""

from datetime import date, timedelta

from models.accounts import account
from models.activities.problem import Problem
from models.items.amendment import AmendmentKind, amend
from models.items.clearance import Clearance
from models.items.item import DocumentKind, find
from models.store.database import insert_many
from tests.reports.annual.examples import busy_requests
from tests.reports.annual.examples.filling import (
    TODAY,
    Column,
    Items,
    attributes,
    columns_since,
    days_after,
    did,
    documents,
    figures,
    guide_of,
    kept_up,
    looked_at,
    publish,
    put_right,
)

NAME, KIND = "南园街道办事处", "subdistrict"
PROFILE = {
    "address": "临岚市东屏区南园路16号",
    "postcode": "000000",
    "phone": "0000-0000009",
    "email": "office@example.com",
    "fax": "0000-0000008",
    "hours": "工作日9:00至17:00",
    "work_unit": "综合办公室",
    "website": "东屏区人民政府网站“政府信息公开”专栏",
    "reading_place": "政务服务中心公开专区",
    "authority": "东屏区人民政府",
    "court": "东屏区人民法院",
}
LATE = tuple(
    {"made_on": date(2024, 2, 1 + at), "published_on": date(2024, 4, 10 + at)} for at in range(5)
)
STALE = ("01-10", "03-20", "05-20", "07-20")  # nothing after, for more than 100 days
KEPT = ("02-10", "05-10", "08-10", "11-10")
OVER = 100
TAUGHT = tuple(
    {"title": f"关于{name}的通知", "index_number": f"NY-{at}", "needs_interpretation": True}
    for at, name in enumerate(("老旧小区加装电梯", "高龄津贴申领", "临时救助标准"), start=1)
)
UNTAUGHT = {"title": "关于充电设施的通知", "index_number": "NY-9", "needs_interpretation": True}
EXPLAINED = tuple({"title": f"问答{at}", "explains": f"NY-{at}", "genre": "问答"} for at in (1, 2))
COLUMNS = (
    Column("行政执法/行政处罚结果", 30, 40, None, LATE),
    Column("行政执法/行政检查", 20, 28),
    Column("行政执法/行政许可结果", 12, 14),
    Column("行政执法/行政强制", 2, 2),
    Column("行政执法/执法依据", 4, 4),
    Column("行政执法/执法人员", 4, 4),
    Column("社会救助/最低生活保障", 12, 12, 90),
    Column("社会救助/临时救助", 10, 12, None, TAUGHT),
    Column("社会救助/特困供养", 6, 6),
    Column("社会救助/残疾人补贴", 6, 6),
    Column("社会救助/高龄津贴", 4, 4, None, EXPLAINED, (UNTAUGHT,)),
    Column("工作动态/街道要闻", 14, 16),
    Column("工作动态/社区动态", 8, 10),
    Column("工作动态/通知公告", 2, 3),
    Column("就业/就业信息", STALE, STALE, OVER),
    Column("就业/就业培训", 9, 6),
    Column("就业/就业政策", 8, 6),
    Column("城市更新和房屋征收/老旧小区改造", 9, 8),
    Column("城市更新和房屋征收/房屋征收", 6, 6),
    Column("城市更新和房屋征收/住房保障", STALE, STALE, OVER),
    Column("应急管理/预警信息", 9, 10),
    Column("应急管理/应急预案", 2, 2),
    Column("应急管理/安全检查", 4, 4),
    Column("应急管理/消防", 2, 4),
    Column("公示公告/公示", 5, 7),
    Column("公示公告/公告", 4, 4),
    Column("公示公告/建议提案办理", STALE, KEPT, OVER),
    Column("公示公告/人事信息", 2, 3),
    Column("财政/预算", 1, 1, None, (LATE[0],)),
    Column("财政/决算", 1, 1, None, (LATE[1],)),
    Column("财政/专项资金", 2, 2),
    Column("财政/政府采购", STALE, KEPT, OVER),
    *(
        Column(f"其他/{name}")
        for name in [
            "机构职能",
            "领导分工",
            "规划计划",
            "统计信息",
            "教育",
            "医疗",
            "养老服务",
            "文化体育",
            "物业管理",
            "环境保护",
            "规范性文件",
            "政策解读",
        ]
    ),
)
UNREVIEWED = frozenset({3, 50, 90, 120, 180})


def fill() -> None:
    """Enter the year into an open register of the office."""
    columns_since(date(2022, 1, 5), COLUMNS)
    channels = {"政府网站": 214, "政务微信": 96, "社区公开栏": 63}
    keys = publish(Items(COLUMNS, channels, 61, UNREVIEWED))
    _reviewed_afterwards([keys[at] for at in UNREVIEWED])
    attributes(on_request=15, withheld=12)
    old = [
        {"title": f"南园街道管理办法{at}", "made_on": date(2019 + at, 3, 1)}
        | {"published_on": date(2019 + at, 3, 5)}
        for at in range(2)
    ]
    documents(DocumentKind.NORMATIVE, old)
    _amend(keys)
    busy_requests.fill()
    _checks()
    _activities()
    made = [date(2023, 1, 10), date(2024, 9, 2)]
    guide_of(made, date(2024, 5, 20), phone="0000-0000002")
    figures(staff_full_time=1, staff_part_time=3, reading_points=13, appraisals=0)
    figures("提醒谈话，申请超期答复", accountability=1)
    figures(table2__licensing__decisions=640, table2__punishment__decisions=118)
    figures(table2__coercion__decisions=5)
    figures(table2__admin_fees__amount="0.03")


def _reviewed_afterwards(keys: list[int]) -> None:
    rows = [
        {"item": key, "position": 0, "step": "保密审查", "decides": True, "conclusion": "公开"}
        | {"person": "保密审查员", "signed_on": days_after(find(key).published_on, 9)}
        for key in keys
    ]
    insert_many(Clearance, "登记审查", rows)


def _amend(keys: list[int]) -> None:
    for at, reason in ((10, "错字"), (40, "联系电话有误"), (70, "金额单位有误")):
        item = find(keys[at])
        on = days_after(item.published_on, 2)
        amend(item, AmendmentKind.CORRECTED, on, reason, today=TODAY, after="改正")
    item = find(keys[76])
    on = days_after(item.published_on, 1)
    amend(item, AmendmentKind.WITHDRAWN, on, "身份证号没有遮盖", today=TODAY)


def _checks() -> None:
    for at, month in enumerate((3, 6, 9, 12)):
        day = date(2024, month, 5)
        number = (5, 5, 5, 4)[at]
        found = [put_right(f"{month}月检查的问题{place}", day) for place in range(number)]
        if month == 12:
            found[:2] = [Problem("社区公开栏内容陈旧"), Problem("执法信息没有按时移送")]
        did("inspection", "政府信息公开检查", day, problems=found)


def _activities() -> None:
    wants = ("加装电梯", "停车收费", "垃圾清运", "暖气温度", "道路施工", "地下车库充电桩")
    for at, matter in enumerate(wants):
        day = date(2024, 2 * at + 1, 9)
        did("response", matter, day, done_on=day if at < len(wants) - 1 else None)
    for month in (2, 6, 11):
        did("meeting", "政府信息公开专题会议", date(2024, month, 19))
    for month, people in ((4, 25), (9, 22)):
        did("training", "政府信息公开业务培训", date(2024, month, 23), people=people)
    did("inquiry", "公开专区查询", date(2024, 12, 30), people=186, facts={"way": "查阅点接待"})
    kept_up("南园发布", "wechat", 6)
    account.record("南园视频", TODAY, kind="video", opened_on=date(2024, 5, 2))
    seen = [date(2024, 5, 2) + timedelta(days=5 * at) for at in range(5)]
    after = [date(2024, 6, 14) + timedelta(days=10 * at) for at in range(21)]
    silent = (after[0], seen[-1], 0)  # nothing for 23 days
    looked_at("南园视频", [*((day, day, 1) for day in seen), silent])
    looked_at("南园视频", [(day, day, 1) for day in after])
