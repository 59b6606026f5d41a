"""A register in order gives no finding; broken in one way it gives that one, and no other error."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.activities import activity
from models.items import item
from models.items.item import PublishedItem
from models.letters.letter import Letter
from models.office import category
from models.office.own_typos import keep_typo
from models.requests.request import RequestEvent, find
from models.year import report as annual_report
from models.year.entered import enter, withdraw
from models.year.year import Year
from reports.annual.yearly import yearly
from reports.forms.form import form
from tests.reports.checks import town

Break = Callable[[], object]
DAY = date(2025, 11, 3)
PERIOD = f"统计期限自{town.YEAR}年1月1日起至12月31日止"


@pytest.fixture(autouse=True)
def register(opened: Path, tmp_path: Path) -> None:
    town.fill(tmp_path)


def test_a_register_in_order_gives_no_finding() -> None:
    assert town.everything() == []


def figure(cell: str, value: str, reason: str = "纸质登记") -> Break:
    return lambda: enter(town.YEAR, cell, Decimal(value), reason)


def last_year(cell: str, value: str) -> Break:
    return lambda: enter(town.YEAR - 1, cell, Decimal(value), "上年报告")


def carried_otherwise() -> None:
    """Let last year's report carry over two, and this year's say one."""
    enter(town.YEAR - 1, "table3.carried_out.natural_person", Decimal(2), "上年报告")
    enter(town.YEAR, "table3.carried_in.natural_person", Decimal(1), "照台账")


def request(number: str, **values: object) -> Break:
    return lambda: find(number).alter("x", **values)


def document(**values: object) -> Break:
    return lambda: PublishedItem.get(PublishedItem.title == "示例镇殡葬管理办法").alter(
        "x", **values
    )


def step(number: str, kind: str, **values: object) -> Break:
    def change() -> None:
        made = find(number)
        event = RequestEvent.get((RequestEvent.request == made) & (RequestEvent.kind == kind))
        event.alter("x", **values)

    return change


def added(number: str, kind: str, on: date, **values: object) -> Break:
    return lambda: RequestEvent.add("x", request=find(number), kind=kind, on_date=on, **values)


def moved(days: dict[str, date]) -> Break:
    """Let the steps of the request with a fee have happened on other days."""
    return both(*(step("2025-003", kind, on_date=day) for kind, day in days.items()))


def without(number: str, *kinds: str) -> Break:
    """Let steps never have been registered."""
    return lambda: (
        RequestEvent.delete()
        .where((RequestEvent.request == find(number)) & RequestEvent.kind.in_(kinds))
        .execute()
    )


def both(*breaks: Break) -> Break:
    return lambda: [each() for each in breaks]


def new(title: str, **values: object) -> Break:
    def record() -> None:
        whole = {"attribute": "主动公开", "reviewer": "孙××", "category": category.find("教育")}
        item.record(title, ["政府网站"], **{**whole, **values})

    return record


def text(section: int, old: str, new: str) -> Break:
    def change() -> None:
        known = yearly(form("2021"), Year.of(town.YEAR), town.TODAY).sections[section]
        assert old in known.plain, known.plain
        annual_report.write_text(town.YEAR, section, known.plain.replace(old, new), known.draft)

    return change


def letter(kind: str, body: str) -> Break:
    def change() -> None:
        made = find("2025-001")
        Letter.add("x", request=made, kind=kind, body=body, dated=DAY, issued_at=town.TODAY)

    return change


LATE_FEE = {
    "fee_issued": date(2025, 7, 2),
    "fee_notified": date(2025, 7, 2),
    "fee_paid": date(2025, 7, 3),
    "replied": date(2025, 7, 4),
}
PAID_LATE = {"fee_paid": date(2025, 7, 14), "replied": date(2025, 7, 15)}
ROWS: tuple[tuple[str, str, Break, str], ...] = (
    ("A1", "error", figure("table3.granted.business", "3"), "“商业企业”列不平"),
    ("A2", "error", carried_otherwise, "“自然人”列上年结转为 1，上年报告结转下年度为 2"),
    ("A3", "error", figure("table4.reconsideration.upheld", "1", ""), "改成了 1，台账为 0，没有写理由"),
    ("A3", "warn", lambda: activity.record("enforcement", "许可", town.TODAY, on_date=DAY, facts={"licensing": 3}), "，工作台账为 3，按填报数计"),
    ("A3", "warn", document(made_on=None), "1 件文件没有成文日期"),
    ("A3", "warn", document(attribute="不予公开", withheld_reason="甲"), "没有计入主动公开：“示例镇殡葬管理办法”"),
    ("A4", "warn", lambda: withdraw(town.YEAR, "table2.coercion.decisions"), "1 格台账里没有，还没有填报，先按 0 计：行政强制"),
    ("A4", "error", figure("table2.coercion.decisions", "-1"), "填了负数 -1"),
    ("A4", "error", figure("table2.coercion.decisions", "1.5"), "填了小数 1.5"),
    ("A5", "error", document(document_kind="规章"), "“规章 · 本年制发件数”填了 1，应当为 0"),
    ("A6", "warn", last_year("table2.licensing.decisions", "100"), "减少到五分之一以下"),
    ("A6", "warn", document(valid_until=date(2025, 6, 30)), "在 2025-12-31 以前有效期已满"),
    ("A6", "warn", document(validity="废止"), "标为废止或失效，没有日期"),
    ("B1", "error", text(1, "申请6件", "申请8件"), "“收到申请”8 件，表中为 6 件"),
    ("B1", "error", text(1, "信息3条", "信息4条"), "主动公开 4 条，台账为 3 条"),
    ("B2", "warn", text(1, "政府信息3条", "政府信息共3条，其中文件1条，通知1条"), "相加为 2 条"),
    ("B3", "error", text(1, "收到政府信息公开申请6件", "未收到政府信息公开申请"), "没有收到申请，表中有 6 件"),
    ("B4", "warn", lambda: annual_report.write_text(town.YEAR, 5, "无", ""), "没有内容"),
    ("B5", "error", text(0, "自2025年", "自2024年"), "写着“2024年”"),
    ("B5", "error", text(1, "示例镇人民政府", "面甸镇人民政府"), "别的机关"),
    ("B5", "error", text(0, "国办公开办函〔2021〕30号", "国办公开办函〔2019〕60号"), "2019 年的试行格式"),
    ("B6", "warn", text(6, "国办函〔2020〕109号", "国办〔2020〕109号"), "应为“国办函〔2020〕109号”"),
    ("B6", "warn", text(1, "制发行政规范性文件", "制发规范性文件"), "应写“行政规范性文件”"),
    ("B6", "warn", text(5, "对照", "布署后对照"), "“布署”应写“部署”"),
    ("B6", "warn", lambda: keep_typo("对照", "比对"), "“对照”应写“比对”"),
    ("B7", "warn", text(1, "监督保障", "其他"), "没有写：监督保障"),
    ("B8", "warn", lambda: annual_report.write_text(town.YEAR, 6, "没有其他事项需要报告。", ""), "没有写信息处理费"),
    ("B9", "warn", text(0, PERIOD, "时段"), "没有写数据的统计期限"),
    ("C1", "error", text(5, "对照", "张某36242119900101001X反映，对照"), "身份证号码"),
    ("C2", "warn", new("迟的", made_on=date(2025, 3, 3), published_on=date(2025, 6, 3)), "公开时已超过期限"),
    ("C2", "error", new("没有公开的", made_on=date(2025, 11, 3)), "过了应公开日期"),
    ("C2", "warn", document(reviewer=""), "没有保密审查结论"),
    ("C2", "warn", document(attribute=""), "没有公开属性"),
    ("C3", "error", step("2025-002", "extended", approver=""), "没有批准人"),
    ("C3", "error", step("2025-002", "extended", on_date=date(2025, 5, 19)), "不发生延期效力"),
    ("C3", "error", step("2025-002", "supplement_asked", on_date=date(2025, 4, 17)), "超过收到之日起 7 个工作日"),
    ("C3", "error", request("2025-001", reply_number=""), "没有文号"),
    ("C3", "warn", request("2025-001", served_on=None), "没有登记送达日期"),
    ("C3", "error", moved(LATE_FEE), "2025-07-02 发出的不改变答复期限"),
    ("C3", "warn", added("2025-006", "fee_issued", date(2025, 12, 30), amount=40000), "还没有登记送达"),
    ("C3", "error", both(
        added("2025-006", "supplement_asked", date(2025, 12, 30), until=date(2026, 1, 12)),
        added("2025-006", "supplement_received", date(2025, 12, 31)),
        added("2025-006", "supplement_asked", date(2026, 1, 4), until=date(2026, 1, 19)),
    ), "第二次告知补正"),
    ("C3", "warn", moved(PAID_LATE), "视为放弃申请"),
    ("C3", "warn", without("2025-005", "supplement_asked"), "没有登记过补正告知"),
    ("C3", "warn", both(without("2025-001", "opinion_received"), without("2025-001", "consulted")), "没有登记过征求第三方意见"),
    ("C4", "warn", request("2025-001", basis="涉及商业秘密"), "没有写依据的条款"),
    ("C4", "warn", request("2025-001", basis="条例第十五条"), "没有写理由"),
    ("C4", "error", request("2025-001", basis="条例第十四条，涉及商业秘密"), "写了条例第十四条"),
    ("C4", "error", letter("d4", "依据条例第十五条，可以申请行政复议，也可以起诉。"), "没有告知先申请行政复议"),
    ("C4", "error", letter("granted", "先向上级主管部门申请行政复议。"), "上级主管部门"),
    ("C4", "warn", document(attribute="不予公开", published_on=None), "没有写理由"),
    ("C5", "warn", text(6, "没有其他", "\n打印本页\n没有其他"), "网页上的文字“打印本页”"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("code", "severity", "broken", "said"),
    ROWS,
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_one_fault_gives_its_finding(code: str, severity: str, broken: Break, said: str) -> None:
    broken()
    found = town.everything()
    mine = [each for each in found if each.code == code and said in each.message]
    assert [each.severity for each in mine] == [severity], [each.line() for each in found]
    assert {each.code for each in found if each.severity == "error"} <= {code}
    assert all(each.suggestion.endswith("。") for each in found)
