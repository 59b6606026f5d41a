"""Make the register of today's newest step and write it beside this file, as README.md says.

Run it before another step is added: ``python -m tests.registers.make``.
"""

import os
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from models import founding
from models.accounts import account
from models.activities import activity
from models.activities.problem import Problem
from models.assessment import deduction, verdict
from models.catalogue import cataloguing, standard_entry
from models.items import amendment, clearance, hand_over, item
from models.items.clearance import Review
from models.items.item import PublishedItem
from models.law import local_day, workday_notice
from models.office import category as catalogue
from models.office import departments, follow_up, profile
from models.office.channel import channel
from models.operators import entering, operator
from models.postings import boards as posting_boards
from models.postings import pasted as posting_list
from models.postings import posting
from models.postings.pasted import PostedList
from models.store import acts, attachment, register, settings
from models.store.held import steps as upgrading
from models.year import dismissal, local_row
from models.year import entered as year_figure
from models.year import report as annual_report
from models.year.report import FrozenFigure, FrozenRecord, Snapshot
from tests.places import REGISTERS
from tests.registers import as_text, cases
from tests.registers.cases import TODAY

OFFICE = "示例镇人民政府"


def newest_step() -> str:
    """Return the number of the newest step: 0020."""
    return max(path.name[:4] for path in Path(upgrading.FOLDER).glob("[0-9]*.py"))


def make(folder: Path) -> Path:
    """Make a register with a few invented records in every table and return its file."""
    founding.make(folder, OFFICE)
    with register.opened(folder):
        _fill(folder)
    return folder / register.FILE


def _fill(folder: Path) -> None:
    _office()
    plan = _items(folder)
    _around_an_item(plan)
    _catalogues()
    cases.fill()
    _years()
    _posting(plan)
    _activities()
    _accounts()
    _assessment()
    _taken_back()
    _operators()


def _operators() -> None:
    entering.turn_on("王某", "防汛抢险2026", datetime(2026, 3, 26, 8, 31))
    operator.add("李某", "审核", "应急预案2026")
    entering.enter("王某", "防汛抢险2026", datetime(2026, 4, 8, 8, 31))
    operator.turn_off()


def _office() -> None:
    profile.change_profile(
        phone="0934-0000000",
        address="示例县示例镇人民路1号",
        postcode="745000",
        hours="工作日 8:30 至 18:00",
        work_unit="党政综合办公室",
        reading_place="便民服务中心",
        organ_code="示镇",
        region_code="621026",
        authority="示例县人民政府",
        court="示例县人民法院",
        letter_word="示镇公复",
        payment_way="凭缴款通知书缴入财政专户",
        supervision_phone="0934-0000001",
    )
    settings.remember("items.columns", "title,published_on")
    workday_notice.record_notice(2027, "2027年1月1日（周五）放假。", "2027年放假安排（试填）")
    known = workday_notice.calendar()
    local_day.record(date(2026, 5, 27), False, "自治州政府通知", known=known)


def _items(folder: Path) -> PublishedItem:
    plan = item.record(
        "2026年防汛抢险应急预案",
        ["政府网站", "镇广播"],
        category=catalogue.find("法定主动公开内容/应急管理"),
        department=departments.department("应急办"),
        document_number="示镇发〔2026〕3号",
        index_number="示镇-2026-0001",
        publisher=OFFICE,
        attribute="主动公开",
        validity="有效",
        document_kind="行政规范性文件",
        valid_until=date(2031, 3, 1),
        made_on=date(2026, 3, 2),
        published_on=date(2026, 3, 9),
        period=10,
        period_kind="working",
        period_reason="县里要求",
        duration="定期",
        needs_interpretation=True,
        reviewer="李某",
        keywords="防汛 预案",
        summary="汛期值守、转移和物资。\n附物资清单。",
    )
    other = item.record(
        "“三公”经费公开表",
        ["政府网站"],
        index_number="示镇-2026-0002",
        attribute="主动公开",
        document_kind="否",
        made_on=date(2026, 4, 1),
        published_on=date(2026, 4, 2),
    )
    item.change(other, ["村务公开栏"], index_number="示镇-2026-0003", note="原编号写错")
    item.record("还没有定的信息")
    item.record("登记了两遍的信息", ["政府网站"]).remove("重复登记")
    _attached(folder / "预案.txt", plan, other)
    return plan


def _attached(file: Path, plan: PublishedItem, other: PublishedItem) -> None:
    file.write_text("防汛抢险应急预案正文", encoding="utf-8")
    attachment.attach(item.KIND, plan.id, file)
    attachment.remove(attachment.attach(item.KIND, other.id, file))


def _around_an_item(plan: PublishedItem) -> None:
    first = Review("初审初校", "承办人", person="王某", opinion="同意", signed_on=date(2026, 3, 3))
    second = Review("保密审查", "保密审查员", True, "李某", "不涉密", "公开")
    clearance.review(plan, [first, second], TODAY)
    corrected, day = amendment.AmendmentKind.CORRECTED, date(2026, 3, 20)
    amendment.amend(plan, corrected, day, "电话写错", today=TODAY, before="电话1", after="电话2")
    spring = (date(2026, 1, 1), date(2026, 3, 31))
    listed = hand_over.hand_over("国家档案馆", *spring, date(2026, 4, 7))
    hand_over.receive(listed, date(2026, 4, 8), "赵某", "纸质", today=TODAY)


def _catalogues() -> None:
    standard_entry.plant("township", [standard_entry.domains()[0].name])
    for entry in standard_entry.entries()[2:]:
        entry.remove("重复登记")
    made = cataloguing.add(None, "本镇特色", code="90", channels="政府网站", gap=90).id
    below = cataloguing.add(made, "民俗节庆").id
    cataloguing.withdraw(below, date(2026, 5, 6))


def _years() -> None:
    year_figure.enter(2025, "table2.licensing.decisions", Decimal(12))
    year_figure.enter(2025, "table2.admin_fees.amount", Decimal("1.5"), "收据")
    year_figure.enter(2017, "meetings", Decimal(2), "签到册", part="q1")
    annual_report.write_text(2026, 1, "全年受理申请⟦received⟧件。", "全年受理⟦received⟧件。")
    frozen = {
        "table2.admin_fees.amount": FrozenFigure(Decimal("1.5"), "entered", "收据"),
        "table3.granted.business": FrozenFigure(2, "overridden", "纸质登记", 1),
    }
    behind = {"table3.granted.business": [FrozenRecord("request", 7, "2025-001", "道路", "")]}
    annual_report.finalise(Snapshot(2025, "2021", OFFICE, frozen, behind, {1: "正文"}))
    local_row.add("2014", "published", "其他主动公开文件", "件")
    hint = dismissal.key("A1", "table3", "合计与各项不符")
    dismissal.dismiss(2026, hint, "已与县里核对")


def _posting(plan: PublishedItem) -> None:
    rows = PostedList(("姓名", "金额"), (("欧阳某", "300"), ("司马某", "280")))
    made = posting.record(
        TODAY,
        item=plan,
        title="关于低保对象的公示",
        body="现将名单公示。",
        matter="relief",
        list=posting_list.as_text(rows),
        first_on=date(2026, 5, 18),
        last_on=date(2026, 5, 25),
        kept=posting.kept_text({"欧阳某"}),
        ending=False,
        objecting=False,
    )
    board = posting_boards.put_up(made, "镇政府公开栏", date(2026, 5, 18), "王某", TODAY)
    posting_boards.take_down(board, date(2026, 5, 26), "李某", TODAY, "无异议")
    posting_boards.put_up(made, "村务公开栏", date(2026, 5, 18), "王某", TODAY)
    follow_up.follow_up("Posting", made.id, date(2027, 5, 25), TODAY, "每年", "看照片齐不齐")


def _activities() -> None:
    found = (
        Problem("栏目没有更新", None, date(2026, 4, 1)),
        Problem("没有写文号", None, date(2026, 3, 20), date(2026, 3, 20)),
    )
    activity.record("inspection", "县里一季度督查", TODAY, found, on_date=date(2026, 3, 12))
    activity.record(
        "response",
        "柳湾村路灯不亮",
        TODAY,
        on_date=date(2026, 3, 20),
        department=departments.department("应急办"),
        times=1,
        participants="规划建设办",
        due_on=date(2026, 4, 2),
        done_on=date(2026, 3, 30),
        result="已修好",
        facts={"ways": ["微博微信"], "leader": True},
        note="留言编号 1",
    )
    activity.record("training", "业务培训", TODAY, on_date=date(2026, 3, 19), people=42)


def _accounts() -> None:
    account.record(
        "示例镇发布",
        TODAY,
        kind="wechat",
        other_names="镇公众号",
        address="shilizhenfabu",
        opened_on=date(2020, 5, 6),
        department=departments.department("应急办"),
        keeper="王某",
        days=7,
        channel=channel("政务微信"),
        note="每周排稿",
    )
    account.record("示例镇微博", TODAY, kind="weibo", closed_on=date(2025, 6, 30))
    seen = {"account": "示例镇发布", "updated_on": "2026-03-20", "updates": 3, "late_replies": 0}
    activity.record("account_check", "两周更新检查", TODAY, on_date=date(2026, 3, 23), facts=seen)


def _assessment() -> None:
    deduction.plant()
    first = deduction.items()[0]
    deduction.change(first, since=2025, until=2026)
    verdict.judge(first, 2025, 150, "县里只认 3 条", "县政务公开办通报")


def _taken_back() -> None:
    with acts.act("登记") as wrong:
        item.record("录错了的信息", ["政府网站"])
    acts.take_back(acts.take_back(wrong.id).id)
    acts.take_back(wrong.id)


if __name__ == "__main__":
    os.environ["LOGNAME"] = "经办人"  # not the login name of whoever makes it
    text = REGISTERS / f"{newest_step()}.sql"
    if text.exists():
        sys.exit(f"{text.name} is there already and stays as it is")
    with TemporaryDirectory() as place:
        as_text.write(make(Path(place) / "register"), text)
    sys.stdout.write(f"{text.name}\n")
