"""Whatever a lawful office did in a year, under either law and in any form: no error is found."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from models.items.deadlines import Deadlines
from models.law.workday_notice import calendar
from models.letters.kinds import kinds
from models.office.profile import OfficeKind, office
from models.requests.search_record import UNSEARCHED
from models.year.year import Year
from reports.annual.yearly import yearly
from reports.checks.cases import case_findings
from reports.checks.finding import Finding
from reports.checks.items import item_findings
from reports.forms.form import form, form_id_for_year
from reports.forms.register_form import register_form
from reports.ledgers.importing import import_ledger
from tests.books import write_book

pytestmark = pytest.mark.no_cover  # it walks again what other tests measure, and slowly

OF_BOTH_LAWS = ("granted", "partial", "d1", "d2", "d3", "d4", "u1")
OF_THE_NEW = (*OF_BOTH_LAWS, "d5", "d6", "d7", "d8", "u2", "n1", "n2", "n3", "n4", "o1", "o3")
WITHOUT_REPLY = ("o1", "o3")
LABELS = {row.id: row.label for row in form("2021").result_rows}
LAWS = ("条例", "《中华人民共和国政府信息公开条例》", "《条例》", "")


def after(day: date, count: int) -> date:
    return calendar().after(day, count)


def basis(outcome: str, is_old: bool, chance: random.Random) -> str:
    closing = [each for each in kinds() if outcome in (each.outcome, each.old_outcome)]
    cited = [each.old_basis if is_old else each.basis for each in closing]
    articles = chance.choice([words for words in cited if words] or [""])
    return chance.choice(LAWS) + articles if articles else ""


def steps(outcome: str, received: date, chance: random.Random) -> dict[str, Any]:
    """Return the steps of a request that ends in an outcome, and the day of its end."""
    start, asked = received, after(received, 2)
    told: dict[str, Any] = {}
    if outcome == "o1":
        last = after(asked, 8)
        return {"补正告知日期": asked, "补正期限": last, "办结日期": after(last, 2)}
    if chance.random() < 0.3:
        start = after(asked, 3)
        told = {"补正告知日期": asked, "补正期限": after(asked, 10), "补正收到日期": start}
    if outcome == "d4":
        told |= {"征求意见对象": "第三方", "征求意见日期": after(start, 2)}
        told |= {"征求意见期限": after(start, 17), "征求意见答复日期": after(start, 6)}
    if chance.random() < 0.3:
        told |= {"延期告知日期": after(start, 8), "延期工作日": 10, "延期批准人": "李××"}
    return told | {"办结日期": after(start, 18 if "延期告知日期" in told else 12)}


def requests(year: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    is_old = year < 2019
    for number in range(1, chance.randrange(4, 20)):
        received = after(date(year, 5 if year == 2019 else 1, 20), chance.randrange(60))
        outcome = chance.choice(OF_BOTH_LAWS if is_old else OF_THE_NEW)
        row = steps(outcome, received, chance)
        if outcome not in WITHOUT_REPLY:
            row |= {"答复文号": f"示政复〔{year}〕{number}号", "送达日期": row["办结日期"]}
            row |= {"依据": basis(outcome, is_old, chance), "备注": "属于这种情形"}
        yield row | {
            "登记号": f"{year}-{number:03}",
            "收到日期": received,
            "申请方式": chance.choice(["当面", "邮寄", "网络", "传真"]),
            "申请人类型": chance.choice(["自然人", "商业企业", "法律服务机构"]),
            "申请人": f"申请人{number}",
            "申请内容": f"第{number}份材料",
            "办理结果": LABELS[outcome],
        }


def items(year: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    for number in range(1, chance.randrange(4, 20)):
        made = after(date(year, 1, 4) + timedelta(chance.randrange(300)), 1)
        row: dict[str, Any] = {
            "信息名称": f"第{number}号通知",
            "成文日期": made,
            "信息类别": "教育",
        }
        row |= {"文号": f"示政发〔{year}〕{number}号", "保密审查人": "孙××"}
        public = {"公开属性": "主动公开", "公开渠道": "政府网站", "公开日期": after(made, 9)}
        withheld = {"公开属性": "依申请公开", "不公开理由": "条例第十五条，含个人隐私"}
        yield row | (public if chance.random() < 0.8 else withheld)


def found(year: int) -> list[Finding]:
    today, of = date(year + 1, 1, 20), Year.of(year)
    name = form_id_for_year(year)
    assert name is not None
    every = [each.finding for each in case_findings(today)]
    every += [each.finding for each in item_findings(Deadlines(calendar(), today))]
    return [*every, *yearly(register_form(name, of), of, today).findings]


@pytest.mark.parametrize("year", [2016, 2018, 2020, 2021, 2023, 2025])
def test_a_lawful_year_has_no_error(year: int, opened: Path, tmp_path: Path) -> None:
    chance = random.Random(year)
    office().alter("x", kind=chance.choice(list(OfficeKind)))
    for kind, rows in (("requests", [*requests(year, chance)]), ("items", [*items(year, chance)])):
        heads = list(dict.fromkeys(head for row in rows for head in row))
        cells = [[row.get(head, "") for head in heads] for row in rows]
        taken = import_ledger(
            kind, write_book(tmp_path / "a.xlsx", heads, *cells), date(2026, 11, 2)
        )
        assert [each.sentence() for each in (*taken.rejected, *taken.remarks)] == []
    errors = [each for each in found(year) if each.severity == "error" or each.code == "C4"]
    assert {each.message for each in errors} <= {UNSEARCHED}
