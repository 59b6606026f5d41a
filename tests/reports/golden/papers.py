"""Every paper that leaves the program, made of one invented register; today is 2026-03-26."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from models.cases.archiving import archive
from models.catalogue import column_updates, guide, standard_entry
from models.items import clearance, hand_over, item
from models.items.clearance import Review
from models.items.deadlines import Deadlines
from models.items.item import DocumentKind
from models.items.listing import ItemFilter, ItemListing
from models.law.workday_notice import calendar
from models.office.profile import change_profile, office
from models.postings import boards, posting
from models.postings.listing import hung_in
from models.postings.pasted import as_text
from models.postings.posting import Posting
from models.requests import request
from models.store import register
from reports.catalogue import column_list, standard_catalogue
from reports.catalogue import guide as guide_paper
from reports.items.clearance_slip import clearance_slip
from reports.items.documents_in_force import documents_in_force
from reports.items.hand_over_list import hand_over_list
from reports.items.item_list import ListPaper, item_list
from reports.ledgers.exporting import ROWS, export_ledger, write_template
from reports.paper.document import Cell, Document, Table, TableBlock
from reports.postings.files import write_posting
from reports.postings.papers import board_register, proof_slip
from reports.postings.pasted import from_clipboard
from reports.postings.ready import ready
from reports.recovery_sheet import recovery_sheet
from reports.workbench.cases import case_group, open_cases
from reports.workbench.paper import to_do_list
from reports.workbench.post.paper import post_paper
from tests.reports.golden import (
    activity_papers,
    case_papers,
    checking_papers,
    inspecting_papers,
    period_papers,
    rollup_papers,
    website_papers,
)
from tests.reports.golden.annual_papers import ANNUAL, TODAY, Writing, paper
from tests.reports.golden.case_papers import CLOSED

_CODE = "7K2MQ D8RW4 P5XTN 03HJ9 V6BZC 1GYSE 9QF42 M8N7A"  # in the shape of one
_TABLE = "序号\t户主\t所在村组\t月保障金额（元）\n1\t某甲乙\t石桥村一组\t562\n2\t某丙丁\t柳湾村三组\t1046\n"


def lay_over() -> None:
    """Register beside the sample ledgers what some papers are about."""
    kept = item.record(
        "关于印发《示例镇农村宅基地审批和建房管理办法（试行）》的通知",
        ["政府网站", "公开栏"],
        document_kind=DocumentKind.NORMATIVE.value,
        document_number="示镇政发〔2026〕3号",
        made_on=date(2026, 3, 2),
        attribute="主动公开",
        summary="规定宅基地申请、审批、建房和验收。",
    )
    signed = Review(
        "保密审查", "保密审查员", True, "赵××", "可以公开", "公开", "", "", date(2026, 3, 3)
    )
    clearance.review(kept, [signed], TODAY)
    standard_entry.plant(office().kind, ["社会救助", "户籍管理"])
    change_profile(fax="无", website="www.example.gov.cn")
    guide.make(TODAY)
    hand_over.hand_over("国家档案馆", date(2024, 1, 1), date(2024, 12, 31), date(2026, 1, 12))
    hung = posting.record(
        TODAY,
        kind="公示",
        title="关于2026年3月拟新增农村最低生活保障对象的公示",
        body="根据《社会救助暂行办法》，经入户调查、民主评议，现将拟新增对象予以公示。",
        matter="relief",
        list=as_text(from_clipboard(_TABLE)),
        first_on=date(2026, 3, 20),
        last_on=date(2026, 3, 26),
        dated=date(2026, 3, 19),
        objections_to="示例镇社会事务办公室",
        phone="0934-0000000",
    )
    boards.put_up(hung, "镇政府公开栏", date(2026, 3, 19), "王某", TODAY)
    archive(request.find(CLOSED), date(2024, 3, 1), "10年", TODAY)
    activity_papers.lay_over()


def _list() -> Document:
    by = Deadlines(calendar(), TODAY)
    ids = ItemListing(ItemFilter(year=2025), deadlines=by).ids()[:40]
    columns = ("state", "title", "document_number", "category", "published_on", "channels")
    return item_list(ids, ListPaper(filters="2025 年", columns=columns), by)


def _tasks() -> Document:
    rows = open_cases(calendar(), TODAY)
    return to_do_list([case_group(rows, calendar())], "今天有要办的事", TODAY)


def _post() -> Document:
    """Return the paper of the post without the folder of this PC."""
    made, here = post_paper(TODAY, ["主动公开：关于春耕的通知"]), str(register.place())
    blocks = [
        replace(each, table=replace(each.table, cells=_moved_cells(each.table, here)))
        if isinstance(each, TableBlock)
        else each
        for each in made.blocks
    ]
    return replace(made, blocks=tuple(blocks))


def _moved_cells(table: Table, here: str) -> tuple[Cell, ...]:
    return tuple(replace(each, text=each.text.replace(here, "登记簿")) for each in table.cells)


def _hung() -> Posting:
    return Posting.get(Posting.matter == "relief")


def _ledger(kind: str, path: Path) -> None:
    export_ledger(kind, path, None if kind == "figures" else range(1, 13))


PAPERS: Mapping[str, tuple[Writing, tuple[str, ...]]] = {
    **activity_papers.PAPERS,
    **case_papers.PAPERS,
    **period_papers.PAPERS,
    **inspecting_papers.PAPERS,
    **checking_papers.PAPERS,
    **website_papers.PAPERS,
    **rollup_papers.PAPERS,
    **ANNUAL,
    "items/list": (paper(_list), ("pdf", "docx", "html")),
    "items/clearance_slip": (
        paper(lambda: clearance_slip(item.PublishedItem.get(made_on=date(2026, 3, 2)))),
        ("pdf", "docx", "html"),
    ),
    "items/hand_over": (
        paper(lambda: hand_over_list(hand_over.hand_overs()[0])),
        ("pdf", "docx", "html"),
    ),
    "items/documents_in_force": (
        paper(lambda: documents_in_force(DocumentKind.NORMATIVE.value, TODAY)),
        ("pdf", "docx", "html"),
    ),
    "catalogue/columns": (
        paper(
            lambda: column_list.column_document(office().name, TODAY, column_updates.updates(TODAY))
        ),
        ("pdf", "docx", "html"),
    ),
    "catalogue/standard": (standard_catalogue.write, ("pdf", "docx", "xlsx", "html")),
    "catalogue/guide": (paper(guide_paper.document), ("pdf", "docx", "html")),
    "postings/posting": (
        lambda path: write_posting(ready(_hung()).sheet, path),
        ("pdf", "html", "txt"),
    ),
    "postings/proof_slip": (paper(lambda: proof_slip(_hung())), ("pdf", "docx", "html")),
    "postings/register": (
        paper(lambda: board_register(*(days := (date(2026, 3, 1), TODAY)), hung_in(*days))),
        ("pdf", "docx", "html"),
    ),
    "recovery_sheet": (
        paper(lambda: recovery_sheet(office().name, _CODE, date(2026, 3, 5), TODAY)),
        ("pdf",),
    ),
    "workbench/tasks": (paper(_tasks), ("pdf", "docx", "html")),
    "workbench/post": (paper(_post), ("pdf", "docx")),
    **{f"ledgers/{each}": (partial(_ledger, each), ("xlsx",)) for each in ROWS},
    **{f"ledgers/{each}_template": (partial(write_template, each), ("xlsx",)) for each in ROWS},
}
