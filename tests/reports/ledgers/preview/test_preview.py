"""A ledger before it goes in: its columns, what is said of its rows, and what of it stays out."""

from datetime import date
from pathlib import Path

from models.disputes.dispute import Dispute
from models.requests.request import InformationRequest
from reports.ledgers.books.by_hand import ByHand
from reports.ledgers.imported import Imported
from reports.ledgers.importing import import_ledger
from reports.ledgers.preview.left_rows import write_left_rows
from reports.ledgers.preview.matches import How, matches
from reports.ledgers.preview.seen import Seen, State
from reports.ledgers.preview.to_do import to_do
from tests.books import rows_of, write_book

TODAY = date(2026, 3, 26)
HEADS = ("题名", "甲", "乙", "公开属性", "丙")
ROWS = (
    ("春耕方案", "示政发〔2026〕1号", "http://example.org/1", "主动公开", "某某"),
    ("防汛预案", "示政发〔2026〕2号", "http://example.org/2", "主动公开", "某某"),
    ("", "示政发〔2026〕3号", "http://example.org/3", "主动公开", "某某"),
)


def checked(folder: Path, by_hand: ByHand | None = None) -> Imported:
    path = write_book(folder / "台账.xlsx", HEADS, *ROWS)
    return import_ledger(
        "items", path, TODAY, partial=True, dry_run=True, by_hand=by_hand or ByHand()
    )


def test_a_column_is_told_by_its_content_where_nobody_knows_its_name(
    opened: Path, tmp_path: Path
) -> None:
    found = {each.header: each for each in matches(checked(tmp_path))}
    told = {name: each.column.name for name, each in found.items() if each.column}
    assert told == {"题名": "信息名称", "甲": "文号", "乙": "网址", "公开属性": "公开属性"}
    assert [found[name].how for name in HEADS] == [
        How.BY_NAME,
        How.BY_CONTENT,
        How.BY_CONTENT,
        How.BY_NAME,
        How.UNKNOWN,
    ]
    assert found["甲"].examples == ("示政发〔2026〕1号", "示政发〔2026〕2号")


def test_what_the_clerk_says_of_a_column_goes_before_its_name_and_content(
    opened: Path, tmp_path: Path
) -> None:
    said = {"甲": "", "公开属性": "note", "丙": "department"}
    found = {each.header: each for each in matches(checked(tmp_path, ByHand(said)))}
    assert {name: found[name].how for name in said} == {
        "甲": How.LEFT_OUT,
        "公开属性": How.BY_HAND,
        "丙": How.BY_HAND,
    }
    assert found["公开属性"].column is not None
    assert found["公开属性"].column.field == "note"


def test_a_row_is_what_the_gravest_that_is_said_of_it_makes_it(
    opened: Path, tmp_path: Path
) -> None:
    seen = Seen(checked(tmp_path, ByHand(left_out=frozenset({("", 3)}))), TODAY)
    assert [seen.state(at) for at in range(3)] == [State.GOOD, State.LEFT_OUT, State.REJECTED]
    assert [each.detail for each in to_do(seen.result) if each.state is State.REJECTED] == [
        "第 4 行"
    ]


def test_what_stays_out_goes_out_as_it_was_mended_with_the_reason(
    opened: Path, tmp_path: Path
) -> None:
    mended = ByHand(
        mended={("", 4): {"published_on": "", "url": "无"}}, left_out=frozenset({("", 3)})
    )
    target = tmp_path / "没有导入的行.xlsx"
    assert write_left_rows(target, checked(tmp_path, mended)) == 2
    heads, first, second = rows_of(target)
    assert heads == (*HEADS, "没有导入的原因")
    assert first == (*ROWS[1], "选了不导入")
    assert (second[2], second[-1]) == ("无", "信息名称：必填，不能空着")


def test_requests_without_a_column_of_numbers_get_those_of_the_register_said_beforehand(
    opened: Path, tmp_path: Path
) -> None:
    heads = ("收到日期", "申请方式", "申请人类型", "申请人", "申请内容")
    rows = [
        (f"202{y}-03-0{n}", "当面", "自然人", "王某", f"示例{n}") for y in (5, 6) for n in (1, 2)
    ]
    path = write_book(tmp_path / "台账.xlsx", heads, *rows)
    said = import_ledger("requests", path, TODAY, dry_run=True)
    assert [each.reason for each in said.remarks if each.column == "登记号"] == [
        "表里没有登记号这一列，4 行由登记簿编号：2025-001 至 2026-002"
    ]
    for imported in (4, 0):
        assert import_ledger("requests", path, TODAY).imported == imported
    numbers = [each.number for each in InformationRequest.select()]
    assert numbers == ["2025-001", "2025-002", "2026-001", "2026-002"]


def test_disputes_without_a_column_of_numbers_get_those_of_their_kind_and_year(
    opened: Path, tmp_path: Path
) -> None:
    kinds = ("行政复议", "未经复议直接起诉", "未经复议直接起诉")
    rows = [(kind, "2026-03-02", "尚未审结") for kind in kinds]
    path = write_book(tmp_path / "台账.xlsx", ("种类", "收到日期", "结果"), *rows)
    assert import_ledger("disputes", path, TODAY).imported == len(rows)
    numbers = [each.number for each in Dispute.select()]
    assert numbers == ["复2026-001", "诉2026-001", "诉2026-002"]
