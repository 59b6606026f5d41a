"""Ledgers as people leave them: every kind of bad input."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.requests import handling, request
from models.requests.request import InformationRequest, RequestEvent
from models.store.refusal import Refusal
from reports.ledgers.exporting import export_ledger
from reports.ledgers.imported import Hearer
from reports.ledgers.importing import import_ledger
from tests.books import rows_of, write_book
from tests.reports.ledgers.rows import REQUEST, TODAY, one, only_reason, take


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"just some text", "不是 Excel 工作簿或已损坏"),
        ("a.xlsx", b"PK\x03\x04broken", "不是 Excel 工作簿或已损坏"),
        ("a.xlsx", b"", "不是 Excel 工作簿或已损坏"),
    ],
)
def test_what_is_no_workbook_is_refused(
    opened: Path, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(Refusal, match=said):
        import_ledger("items", tmp_path / name, TODAY)


def test_a_file_that_is_not_there_is_refused(opened: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="没有找到文件"):
        import_ledger("items", tmp_path / "none.xlsx", TODAY)


def test_an_empty_workbook_is_refused(opened: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="里没有内容"):
        import_ledger("items", write_book(tmp_path / "a.xlsx"), TODAY)


def test_a_header_without_rows_is_no_error_and_writes_nothing(opened: Path, tmp_path: Path) -> None:
    found = import_ledger("items", write_book(tmp_path / "a.xlsx", ["信息名称"]), TODAY)
    assert (found.rows, found.act) == (0, None)


def test_a_sheet_without_a_known_header_is_refused(opened: Path, tmp_path: Path) -> None:
    path = write_book(tmp_path / "a.xlsx", ["甲", "乙"], [1, 2])
    with pytest.raises(Refusal, match="没有找到主动公开台账的表头"):
        import_ledger("items", path, TODAY)


def test_an_unknown_header_is_refused_by_name_and_nothing_goes_in(
    opened: Path, tmp_path: Path
) -> None:
    with pytest.raises(Refusal, match="“经手”不认识"):
        take(tmp_path, one(经手="李××"))
    assert InformationRequest.select().count() == 0


def test_with_partial_an_unknown_column_is_passed_over_and_said(
    opened: Path, tmp_path: Path
) -> None:
    found = take(tmp_path, one(经手="李××"), partial=True)
    assert found.imported == 1
    assert [(each.row, each.column) for each in found.remarks] == [(0, "经手")]


def test_a_missing_required_column_is_refused_by_name(opened: Path, tmp_path: Path) -> None:
    cells = one()
    del cells["收到日期"], cells["申请人"]
    with pytest.raises(Refusal, match="缺少必填列“收到日期、申请人”"):
        take(tmp_path, cells)


def test_a_column_that_appears_twice_is_refused(opened: Path, tmp_path: Path) -> None:
    path = write_book(tmp_path / "a.xlsx", ["信息名称", "标题"], ["甲", "乙"])
    with pytest.raises(Refusal, match="“信息名称”出现了两次"):
        import_ledger("items", path, TODAY)


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"收到日期": "2026-13-05"}, "第 2 行 收到日期“2026-13-05”：没有 13 月。"),
        ({"收到日期": "2026"}, "第 2 行 收到日期“2026”：“2026”只有年份，不是完整的日期。"),
        ({"收到日期": 2026}, "第 2 行 收到日期“2026”：“2026”只有年份，不是完整的日期。"),
        ({"收到日期": "上个月"}, "第 2 行 收到日期“上个月”：“上个月”不是日期。"),
        ({"收到日期": None}, "第 2 行 收到日期：必填，不能空着"),
        ({"收到日期": date(2027, 1, 4)}, "收到日期不能是将来的日期"),
        ({"申请人类型": "外星人"}, "第 2 行 申请人类型“外星人”：没有“外星人”这种申请人类型，可填：自然人"),
        ({"申请方式": "托梦"}, "没有“托梦”这种申请方式，可填：当面、邮寄"),
        ({"办结日期": date(2026, 3, 1), "办理结果": "予以公开"}, "2026-03-01 早于收到日期 2026-03-02"),
        ({"办结日期": date(2026, 3, 9)}, "填了办结日期，没有办理结果"),
        ({"办理结果": "予以公开"}, "填了办理结果，没有办结日期"),
        ({"办结日期": date(2026, 3, 9), "办理结果": "不予公开"}, "没有“不予公开”这种办理结果"),
        ({"办结日期": date(2026, 3, 9), "办理结果": "2.同意公开答复数"}, "只用于 2019-05-15 以前收到的申请"),
        ({"补正收到日期": date(2026, 3, 9)}, "没有补正告知日期"),
        ({"征求意见日期": date(2026, 3, 9), "征求意见答复日期": date(2026, 3, 8)}, "早于征求意见日期"),
        ({"延期告知日期": date(2026, 3, 9), "延期工作日": 21}, "延期最长 20 个工作日（条例第三十三条）"),
        ({"延期工作日": 5}, "没有延期告知日期"),
        ({"缴费日期": date(2026, 3, 9)}, "没有收费通知日期"),
        ({"收费通知日期": date(2026, 3, 9), "收费金额": "一百"}, "“一百”不是数"),
        ({"送达日期": date(2026, 3, 9)}, "填了送达日期，没有办结日期"),
        ({"说明理由告知内容": "多"}, "填了说明理由告知内容，没有告知日期"),
        ({"延迟理由": "多"}, "没有延迟告知日期"),
        ({"延迟告知日期": date(2026, 3, 9)}, "没有写延迟到哪一天"),
        ({"延迟告知日期": date(2026, 3, 9), "延迟到": date(2026, 3, 9)}, "要晚于延迟告知日期 2026-03-09"),
    ],
)  # fmt: skip
def test_a_bad_row_is_rejected_with_its_place_and_reason(
    opened: Path, tmp_path: Path, cells: dict[str, Any], sentence: str
) -> None:
    assert sentence in only_reason(take(tmp_path, one(**cells)))
    assert InformationRequest.select().count() == RequestEvent.select().count() == 0


def test_the_steps_of_article_35_go_out_in_and_out_the_same(opened: Path, tmp_path: Path) -> None:
    made = request.record(
        "2026-009", TODAY, received_on=date(2026, 3, 2), intake="邮寄", applicant="张××",
        applicant_kind="natural_person", content="补偿登记表",
    )  # fmt: skip
    handling.ask_reasons(made, date(2026, 3, 4), "本年已申请 46 件、\n请说明理由", TODAY)
    handling.ask_reasons(made, date(2026, 3, 6), "", TODAY)
    handling.delay(made, date(2026, 3, 9), date(2026, 5, 29), "件数多、逐件检索", TODAY)
    export_ledger("requests", tmp_path / "one.xlsx")
    InformationRequest.delete().execute()
    found = import_ledger("requests", tmp_path / "one.xlsx", TODAY)
    assert (found.rejected, found.remarks) == ([], [])
    steps = [(e.kind, e.on_date, e.until, e.text) for e in RequestEvent.select()][1:]
    assert steps == [
        ("reasons_asked", date(2026, 3, 4), None, "本年已申请 46 件、请说明理由"),
        ("reasons_asked", date(2026, 3, 6), None, ""),
        ("delayed", date(2026, 3, 9), date(2026, 5, 29), "件数多、逐件检索"),
    ]
    export_ledger("requests", tmp_path / "two.xlsx")
    one, two = (rows_of(tmp_path / name) for name in ("one.xlsx", "two.xlsx"))
    assert one == two
    assert one[0][31:37] == (
        "说明理由告知日期", "说明理由告知内容", "延迟告知日期", "延迟到", "延迟理由", "征求意见说明"
    )  # fmt: skip


def test_a_delay_without_reasons_asked_goes_in_with_a_remark(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, one(延迟告知日期=date(2026, 3, 9), 延迟到=date(2026, 5, 29)))
    assert found.imported == 1
    assert [each.reason for each in found.remarks] == [
        "延迟以前没有告知说明理由（条例第三十五条），请核对",
        "2026-03-09 的延迟答复没有写理由（条例第三十五条），请核对",
    ]


def test_a_number_that_comes_twice_is_rejected_the_second_time(
    opened: Path, tmp_path: Path
) -> None:
    found = take(tmp_path, one(), one(申请内容="另一件"))
    assert "第 3 行 登记号“2026-001”：本表前面已有这个登记号" in only_reason(found)


def test_a_number_that_the_register_has_is_rejected(opened: Path, tmp_path: Path) -> None:
    request.record("2026-001", TODAY).remove("登记错了")
    assert "登记簿里已有这个登记号" in only_reason(take(tmp_path, one()))


def test_one_bad_row_keeps_all_rows_out(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, one(), one(登记号="2026-002", 申请方式="托梦"))
    assert (found.rows, found.imported, found.rejected_rows) == (2, 0, 1)
    assert InformationRequest.select().count() == 0


def test_with_partial_the_good_rows_go_in(opened: Path, tmp_path: Path) -> None:
    rows = (one(), one(登记号="2026-002", 申请方式="托梦"))
    found = take(tmp_path, *rows, partial=True)
    assert (found.imported, found.rejected_rows) == (1, 1)
    assert [each.number for each in InformationRequest.select()] == ["2026-001"]


def test_an_import_that_is_broken_off_writes_nothing(opened: Path, tmp_path: Path) -> None:
    path = write_book(tmp_path / "a.xlsx", list(REQUEST), list(REQUEST.values()))

    def tell(part: float) -> None:
        if part == 1.0:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_ledger("requests", path, TODAY, hearer=Hearer(tell))
    assert InformationRequest.select().count() == RequestEvent.select().count() == 0


def test_a_dry_run_writes_nothing(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, one(), dry_run=True)
    assert (found.rows, found.imported, found.rejected_rows) == (1, 0, 0)
    assert InformationRequest.select().count() == 0
