"""What 统计 counts, and by what, in words."""

from models.year.period import By

HEADS = {
    By.MONTH: "月份",
    By.YEAR: "年度",
    By.CATEGORY: "信息类别",
    By.CHANNEL: "公开渠道",
    By.DEPARTMENT: "责任科室",
    By.ATTRIBUTE: "公开属性",
    By.OUTCOME: "办理结果",
    By.APPLICANT: "申请人类型",
    By.DAYS: "答复用时",
}
# What each measure counts, and its unit.
MEASURES = {
    "published": ("主动公开", "条"),
    "received": ("新收申请", "件"),
    "closed": ("办结申请", "件"),
    "items": ("信息", "条"),
    "hung": ("公开栏张贴", "份"),
}
