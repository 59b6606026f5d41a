"""A register in which nothing is wrong, taken in from its ledgers, and all that is found in it."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from models.items.deadlines import Deadlines
from models.law.workday_notice import calendar
from models.office import category
from models.office.profile import change_profile
from models.requests import search_record
from models.requests.request import find
from models.year.entered import enter
from models.year.report import write_text
from models.year.year import Year
from reports.annual.yearly import yearly
from reports.checks.cases import case_findings
from reports.checks.finding import Finding
from reports.checks.items import item_findings
from reports.forms.form import form
from reports.ledgers.importing import import_ledger
from tests.books import write_book

TODAY = date(2026, 1, 15)
YEAR = 2025
REQUESTS: tuple[dict[str, Any], ...] = (
    {"登记号": "2024-009", "收到日期": "2024-12-23", "办结日期": "2025-01-10", "办理结果": "予以公开",
     "依据": "条例第三十六条第（二）项"},
    {"登记号": "2025-001", "收到日期": "2025-03-03", "申请人类型": "商业企业", "办结日期": "2025-03-20",
     "办理结果": "不予公开-保护第三方合法权益", "征求意见对象": "第三方", "征求意见日期": "2025-03-05",
     "征求意见期限": "2025-03-26", "征求意见答复日期": "2025-03-12",
     "依据": "条例第十五条、第三十六条第（三）项，涉及商业秘密"},
    {"登记号": "2025-002", "收到日期": "2025-04-07", "补正告知日期": "2025-04-09", "补正期限": "2025-04-24",
     "补正收到日期": "2025-04-14", "延期告知日期": "2025-05-06", "延期工作日": "10", "延期批准人": "李××",
     "办结日期": "2025-05-20", "办理结果": "部分公开", "依据": "条例第三十七条"},
    {"登记号": "2025-003", "收到日期": "2025-06-03", "收费通知发出日期": "2025-06-10",
     "收费通知日期": "2025-06-12", "收费金额": "400", "缴费日期": "2025-06-20", "办结日期": "2025-07-02",
     "办理结果": "予以公开", "依据": "条例第三十六条第（二）项"},
    {"登记号": "2025-004", "收到日期": "2025-08-04", "办结日期": "2025-08-18",
     "办理结果": "本机关不掌握相关政府信息", "依据": "条例第三十六条第（四）项"},
    {"登记号": "2025-005", "收到日期": "2025-09-01", "补正告知日期": "2025-09-05", "补正期限": "2025-09-19",
     "办结日期": "2025-09-22", "办理结果": "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "依据": "条例第三十条", "答复文号": "",
     "送达日期": ""},
    {"登记号": "2025-006", "收到日期": "2025-12-29"},
)  # fmt: skip
ITEMS: tuple[dict[str, Any], ...] = (
    {"信息名称": "示例镇殡葬管理办法", "文号": "示政发〔2025〕3号", "成文日期": "2025-02-10",
     "公开日期": "2025-02-14", "是否规范性文件": "行政规范性文件", "索引号": "x/2025-00001"},
    {"信息名称": "《示例镇殡葬管理办法》解读", "成文日期": "2025-02-14", "公开日期": "2025-02-17",
     "解读对象": "x/2025-00001"},
    {"信息名称": "2025年预算", "成文日期": "2025-02-20", "公开日期": "2025-03-04"},
    {"信息名称": "征地补偿名册", "成文日期": "2025-05-06", "公开属性": "依申请公开",
     "不公开理由": "条例第十五条，含第三方个人信息"},
)  # fmt: skip
FIGURES = {
    "table2.licensing.decisions": "12",
    "table2.punishment.decisions": "3",
    "table2.coercion.decisions": "0",
    "table2.admin_fees.amount": "0.04",
}


PROBLEMS = "（一）存在的主要问题\n对照《条例》要求，村级公开不够均衡。\n（二）改进情况\n下一步，每季度到村核对一次公开栏。"


def _take(folder: Path, kind: str, rows: tuple[dict[str, Any], ...], every: dict[str, Any]) -> None:
    filled = [every | row for row in rows]
    heads = list(dict.fromkeys(head for row in filled for head in row))
    cells = [[row.get(head, "") for head in heads] for row in filled]
    found = import_ledger(kind, write_book(folder / f"{kind}.xlsx", heads, *cells), TODAY)
    assert not found.rejected, [each.sentence() for each in found.rejected]
    assert not found.remarks, [each.sentence() for each in found.remarks]


def _served(row: dict[str, Any]) -> dict[str, Any]:
    """Give a request its matter, and a reply its number and its service."""
    number = row["登记号"]
    row = {"申请内容": f"第{number}号材料"} | row
    replied = {
        "答复文号": f"示政复〔{number[:4]}〕{number[-1]}号",
        "送达日期": row.get("办结日期", ""),
    }
    return (replied if row.get("办结日期") else {}) | row


def fill(folder: Path) -> None:
    """Fill the open register."""
    change_profile(
        name="示例镇人民政府", work_unit="党政综合办公室", phone="0934-0000000",
        address="示例镇人民路1号", hours="工作日8:30-12:00", authority="示例县人民政府",
        court="示例县人民法院",
    )  # fmt: skip
    for entry in category.entries():
        entry.alter("x", gap=None)
    for cell, value in FIGURES.items():
        enter(YEAR, cell, Decimal(value))
    write_text(YEAR, 5, PROBLEMS, "")
    requests: dict[str, Any] = {"申请方式": "当面", "申请人类型": "自然人", "申请人": "张××"}
    requests |= {"证件号码": "A1", "联系电话": "13800000000"}
    requests |= {"答复文号": "", "送达日期": ""}
    rows = tuple(_served(row) for row in REQUESTS)
    _take(folder, "requests", rows, requests)
    search_record.record(find("2025-004"), TODAY, searched_on=date(2025, 8, 6), place="档案室")
    items = {
        "公开属性": "主动公开",
        "信息类别": "教育",
        "公开渠道": "政府网站",
        "保密审查人": "孙××",
    }
    _take(folder, "items", ITEMS, items)


def everything(form_id: str = "2021", year: int = YEAR) -> list[Finding]:
    """Return what is found in the report of a year, the requests and the items."""
    found = [*yearly(form(form_id), Year.of(year), TODAY).findings]
    found += [each.finding for each in case_findings(TODAY)]
    return [*found, *(each.finding for each in item_findings(Deadlines(calendar(), TODAY)))]
