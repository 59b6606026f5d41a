"""The files of ledgers: headers of several rows, closing rows, several sheets, formulas, 1904."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from models.items.item import PublishedItem
from models.requests.request import InformationRequest, RequestEvent
from models.store.refusal import Refusal
from reports.ledgers.imported import Imported
from reports.ledgers.importing import import_ledger
from tests.books import sheet_of, write_book
from tests.reports.ledgers.rows import REQUEST, TODAY, one, only_reason, take

PLAIN: list[Any] = list(REQUEST.values())
ROUND = [date(2026, 3, 4), date(2026, 3, 18), date(2026, 3, 10)]


def request_events(kind: str) -> list[date]:
    return [each.on_date for each in RequestEvent.select().where(RequestEvent.kind == kind)]


def book_of(tmp_path: Path, rows: Sequence[Sequence[Any]], *merged: str) -> Path:
    book = Workbook()
    for row in rows:
        sheet_of(book).append(list(row))
    for each in merged:
        sheet_of(book).merge_cells(each)
    book.save(tmp_path / "in.xlsx")
    return tmp_path / "in.xlsx"


def read(path: Path, kind: str = "requests", *, partial: bool = False) -> Imported:
    return import_ledger(kind, path, TODAY, partial=partial)


@pytest.mark.parametrize("merged", [True, False])
def test_two_rows_of_a_header_are_read_as_one(opened: Path, tmp_path: Path, merged: bool) -> None:
    heads = list(REQUEST)
    rows: list[list[Any]] = [
        ["示例镇依申请公开登记台账"],
        [*heads, "补正", None, None, "备注"],
        [*([None] * len(heads)), "告知日期", "期限", "收到日期", None],
        [*PLAIN, *ROUND, "无"],
    ]
    ranges = ["A1:J1", "G2:I2", "J2:J3", *(f"{'ABCDEF'[n]}2:{'ABCDEF'[n]}3" for n in range(6))]
    found = read(book_of(tmp_path, rows, *(ranges if merged else [])))
    assert (found.imported, found.rejected, found.remarks) == (1, [], [])
    assert request_events("supplement_received") == [date(2026, 3, 10)]


def test_a_short_word_below_a_heading_is_named_with_it(opened: Path, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["信息名称", "时间", None, "备注"],
        [None, "成文", "公开", None],
        ["禁烧通知", date(2026, 3, 3), date(2026, 3, 5), ""],
    ]
    path = book_of(tmp_path, rows, "B1:C1", "A1:A2", "D1:D2")
    assert import_ledger("items", path, TODAY).rejected == []
    (kept,) = PublishedItem.select(PublishedItem.made_on, PublishedItem.published_on).tuples()
    assert kept == (date(2026, 3, 3), date(2026, 3, 5))


def test_required_columns_are_found_in_either_row_of_a_header(opened: Path, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["登记号", "收到日期", "申请方式", "申请人情况", None, "申请内容"],
        [None, None, None, "申请人类型", "申请人", None],
        PLAIN,
    ]
    assert read(book_of(tmp_path, rows, "D1:E1")).imported == 1
    assert InformationRequest.get().applicant == REQUEST["申请人"]


def test_three_rows_of_a_header_are_read_as_one(opened: Path, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        [*REQUEST, "办理过程", None, None, None],
        [*([None] * 6), "补正", None, "延期", None],
        [*([None] * 6), "告知日期", "收到日期", "告知日期", "工作日"],
        [*PLAIN, ROUND[0], ROUND[2], date(2026, 3, 20), 5],
    ]
    assert read(book_of(tmp_path, rows, "G1:J1", "G2:H2", "I2:J2")).rejected == []
    assert request_events("supplement_received") == [date(2026, 3, 10)]
    assert request_events("extended") == [date(2026, 3, 20)]


def test_a_unit_below_a_heading_belongs_to_it(opened: Path, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        [*REQUEST, "收费通知日期", "收费金额"],
        [*([None] * 7), "万元"],
        [*PLAIN, date(2026, 3, 5), 0.12],
    ]
    read(book_of(tmp_path, rows))
    assert RequestEvent.get(RequestEvent.kind == "fee_notified").amount == 120000


def test_what_is_merged_over_two_rows_is_said_of_both(opened: Path, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        [*REQUEST, "办结日期", "办理结果"],
        [*PLAIN, date(2026, 3, 20), "予以公开"],
        ["2026-002", *PLAIN[1:], None, None],
    ]
    assert read(book_of(tmp_path, rows), partial=True).remarks == []
    assert InformationRequest.get(number="2026-002").outcome == ""
    InformationRequest.delete().execute()
    rows[2][1] = None
    found = read(book_of(tmp_path, rows, "B2:B3", "G2:G3", "H2:H3"))
    assert [each.outcome for each in InformationRequest.select()] == ["granted", "granted"]
    said = "第 2–3 行的这一列合并成一格，各行都按同一个值登记，请核对"
    told = [(each.column, each.reason) for each in found.remarks]
    assert told == [(name, said) for name in ("收到日期", "办结日期", "办理结果")]


def test_a_row_of_data_is_no_second_header(opened: Path, tmp_path: Path) -> None:
    rows = [["标题", "关键词", "甲"], ["备注", "说明", "公开日期"], ["乙", "", ""]]
    found = read(book_of(tmp_path, rows), "items", partial=True)
    assert (found.rows, found.imported) == (2, 2)


def test_a_blank_column_is_passed_over_and_named_where_it_holds_something(
    opened: Path, tmp_path: Path
) -> None:
    rows = [["标题", None, None, "备注"], ["甲", None, "x", "乙"]]
    found = read(book_of(tmp_path, rows), "items")
    assert found.imported == 1
    assert "第 C 列没有列名，内容没有导入" in [each.reason for each in found.remarks]
    found = read(book_of(tmp_path, [["标题"], ["丙", *"x" * 3000]]), "items")
    (said,) = (each.reason for each in found.remarks if "没有列名" in each.reason)
    assert said == "第 B、C、D、E、F、G、H、I、J、K、L、M 等 列没有列名，内容没有导入"


@pytest.mark.parametrize(
    "closing",
    [
        ["合计", 2],
        [None, "小计", "", "2件"],
        ["总计：2件"],
        ["填表人：某", None, "审核人：某"],
        ["填表人", "某", "审核人", "某"],
        ["制表日期：2026-03-05"],
        ["单位负责人：某　审核人：某　填报日期：2026年3月5日"],
        ["注：本表一式两份"],
    ],
)
@pytest.mark.parametrize("kind", ["requests", "items"])
def test_sums_and_signatures_below_the_rows_are_passed_over_with_a_word(
    opened: Path, tmp_path: Path, kind: str, closing: list[Any]
) -> None:
    head = list(REQUEST) if kind == "requests" else ["标题", "文号", "备注", "成文日期"]
    row = PLAIN if kind == "requests" else ["甲", "镇政发〔2026〕1号", "乙", date(2026, 3, 2)]
    found = read(write_book(tmp_path / "in.xlsx", head, row, closing), kind)
    assert (found.rows, found.imported) == (1, 1)
    assert "第 3 行是合计、小标题、签名一类的行，没有导入" in [
        each.reason for each in found.remarks
    ]


@pytest.mark.parametrize(
    "title", ["合计", "审核人名单公示", "填表人：岗位公告", "关于2025年收费合计的公告", "小计"]
)
def test_a_record_that_mentions_such_a_word_is_a_record(
    opened: Path, tmp_path: Path, title: str
) -> None:
    take(tmp_path, {"标题": title, "文号": "镇政发〔2026〕1号", "备注": "甲"}, kind="items")
    assert PublishedItem.get().title == title


@pytest.mark.parametrize("heading", ["一、本年收到", "（二）上年结转", "2026年3月", "第一季度"])
def test_a_heading_over_some_rows_is_passed_over_and_a_title_like_it_is_not(
    opened: Path, tmp_path: Path, heading: str
) -> None:
    path = write_book(tmp_path / "in.xlsx", list(REQUEST), PLAIN, [heading])
    assert (read(path).rows, InformationRequest.select().count()) == (1, 1)
    path = write_book(tmp_path / "in.xlsx", ["标题", "备注"], [heading])
    assert (read(path, "items").imported, PublishedItem.get().title) == (1, heading)


def test_a_header_repeated_on_every_page_is_no_record(opened: Path, tmp_path: Path) -> None:
    path = write_book(
        tmp_path / "in.xlsx", ["标题", "备注"], ["甲", 1], ["标题", "备注"], ["乙", 2]
    )
    assert read(path, "items").imported == 2


def sheets_of(tmp_path: Path, hidden: str = "") -> Path:
    book = Workbook()
    sheet_of(book).append(["填写说明"])
    for name, number in (("2025年", "2025-001"), ("2026年", "2026-001")):
        sheet = book.create_sheet(name)
        sheet.append(list(REQUEST))
        sheet.append([number, *PLAIN[1:]])
        sheet.sheet_state = "hidden" if name == hidden else "visible"
    book.save(tmp_path / "in.xlsx")
    return tmp_path / "in.xlsx"


def test_every_sheet_with_the_header_is_taken_and_every_other_named(
    opened: Path, tmp_path: Path
) -> None:
    found = read(sheets_of(tmp_path))
    assert (found.rows, found.imported) == (2, 2)
    assert [each.sentence() for each in found.remarks] == [
        "工作表“Sheet” ：没有找到依申请公开台账的表头，1 行没有导入"
    ]


def test_a_hidden_sheet_is_named_and_not_taken(opened: Path, tmp_path: Path) -> None:
    found = read(sheets_of(tmp_path, hidden="2025年"))
    assert found.imported == 1
    assert "工作表“2025年” ：这张工作表是隐藏的，1 行没有导入；要导入请先取消隐藏" in [
        each.sentence() for each in found.remarks
    ]


OTHER = one(登记号="2026-001", 申请人="李××", 收到日期=date(2026, 3, 9), 申请内容="水费")


def test_a_problem_names_its_sheet_where_several_are_taken(opened: Path, tmp_path: Path) -> None:
    take(tmp_path, OTHER)
    assert only_reason(read(sheets_of(tmp_path))).startswith("工作表“2026年”第 2 行 登记号")


def test_a_problem_of_the_only_sheet_names_its_row_alone(opened: Path, tmp_path: Path) -> None:
    take(tmp_path, OTHER)
    found = read(sheets_of(tmp_path, hidden="2025年"))
    assert only_reason(found).startswith("第 2 行 登记号")


def test_a_formula_without_a_value_is_named_cell_by_cell(opened: Path, tmp_path: Path) -> None:
    formulas = {"办结日期": "=DATE(2026,3,20)", "办理结果": '="予以"&"公开"', "申请人": "=A1"}
    found = take(tmp_path, one(**formulas))
    assert [(each.row, each.column) for each in found.rejected] == [
        (2, "申请人"), (2, "办结日期"), (2, "办理结果"),
    ]  # fmt: skip
    assert {each.reason for each in found.rejected} == {
        "公式没有计算过的值，请用 Excel 打开并保存一次"
    }


@pytest.mark.parametrize("kind", ["items", "requests", "disputes", "activities", "figures"])
def test_a_required_formula_without_a_value_is_no_blank(
    opened: Path, tmp_path: Path, kind: str
) -> None:
    heads = {"items": "信息名称", "requests": "登记号", "disputes": "编号", "figures": "指标"}
    heads |= {"activities": "事项"}
    rows: dict[str, dict[str, Any]] = {
        "items": {"备注": "甲"},
        "requests": REQUEST,
        "disputes": {"种类": "复议", "收到日期": date(2026, 3, 2)},
        "activities": {"日期": date(2026, 3, 2), "种类": "培训"},
        "figures": {"年度": 2025, "数值": 1},
    }
    found = take(tmp_path, rows[kind] | {heads[kind]: '="a"&"b"'}, kind=kind)
    assert "公式没有计算过的值" in only_reason(found)


def test_a_cell_that_shows_an_error_is_refused(opened: Path, tmp_path: Path) -> None:
    assert "错误值 #REF!" in only_reason(take(tmp_path, one(申请内容="#REF!")))


@pytest.mark.parametrize("written", [43590, "43590", date(2023, 5, 6), "2023-05-06"])
def test_a_day_of_a_workbook_that_counts_from_1904_is_that_day(
    opened: Path, tmp_path: Path, written: Any
) -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet_of(book).append(list(REQUEST))
    sheet_of(book).append(list(one(收到日期=written).values()))
    book.save(tmp_path / "in.xlsx")
    read(tmp_path / "in.xlsx")
    day = date(2019, 5, 5) if written == "43590" else date(2023, 5, 6)
    assert InformationRequest.get().received_on == day


def test_another_kind_of_file_is_refused_with_what_to_do(opened: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    with pytest.raises(
        Refusal, match=r"“a\.pdf”不是 Excel 工作簿也不是 csv，请另存为 \.xlsx 或 \.csv"
    ):
        read(tmp_path / "a.pdf")
