"""Ledgers as people leave them: Excel's traps, and what goes in and out."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from models.items import item
from models.items.item import PublishedItem
from models.requests.request import InformationRequest, RequestEvent
from models.store.refusal import Refusal
from models.year import entered as year_figure
from reports.ledgers.books.columns import ledger
from reports.ledgers.exporting import export_ledger, write_template
from reports.ledgers.importing import import_ledger
from tests.books import records_of, rows_of, sheet, write_book
from tests.models.catalogue.maker import filed
from tests.places import SHARED
from tests.reports.ledgers.rows import REQUEST, TODAY, one, only_reason, take


@pytest.mark.parametrize(
    "written",
    [
        date(2026, 3, 5), datetime(2026, 3, 5, 10, 20), 46086, "46086", 46086.5, 20260305, "20260305",
        "2026-3-5", "2026/3/5", "2026.3.5", "2026年3月5日", " 2026-03-05 ", "２０２６－０３－０５",
        "二〇二六年三月五日", "2026-03-05 10:20:30", "'2026-03-05",
    ],
)  # fmt: skip
def test_a_date_is_the_same_date_in_every_spelling(
    opened: Path, tmp_path: Path, written: Any
) -> None:
    found = take(tmp_path, one(收到日期=written))
    assert [problem.sentence() for problem in found.rejected] == []
    assert InformationRequest.get().received_on == date(2026, 3, 5)


def test_a_date_without_its_year_goes_in_with_a_word(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, one(收到日期="3-5"))
    assert InformationRequest.get().received_on == date(2026, 3, 5)
    assert "1 个日期没有写年份，按 2026 年登记" in found.remarks[0].reason


def test_a_late_extension_goes_in_as_it_happened_with_a_word(opened: Path, tmp_path: Path) -> None:
    found = take(
        tmp_path,
        one(收到日期=date(2026, 1, 5), 延期告知日期=date(2026, 3, 20), 延期工作日=10),
    )
    assert (found.imported, found.remarks[0].column) == (1, "延期告知日期")


def test_titles_blank_rows_and_any_order_above_the_rows_do_not_matter(
    opened: Path, tmp_path: Path
) -> None:
    heads = list(reversed(REQUEST))
    path = write_book(
        tmp_path / "a.xlsx",
        ["示例镇依申请公开台账"],
        [],
        ["填报单位：示例镇", None, "2026年"],
        ["序号", *heads],
        [],
        [1, *(REQUEST[head] for head in heads)],
        [None, "  "],
    )
    found = import_ledger("requests", path, TODAY)
    assert (found.rows, found.imported) == (1, 1)
    assert [each.column for each in found.remarks] == ["序号"]


def test_every_synonym_of_a_header_is_understood() -> None:
    for kind in ("items", "requests", "figures"):
        book_ = ledger(kind)
        for column in book_.columns:
            for name in (column.name, f" {column.name}* ", f"{column.name}（元）"):
                assert book_.column_for(name) == column


def test_numbers_as_text_and_text_as_numbers_are_read(opened: Path, tmp_path: Path) -> None:
    found = take(
        tmp_path,
        one(
            登记号=2026001,
            联系电话=13800000000.0,
            延期告知日期=date(2026, 3, 9),
            延期工作日="２０个工作日",
        ),
    )
    assert found.rejected == []
    kept = InformationRequest.get()
    assert (kept.number, kept.phone) == ("2026001", "13800000000")
    assert RequestEvent.get(RequestEvent.kind == "extended").days == 20


@pytest.mark.parametrize(
    "written",
    [
        "属于国家秘密",
        "1.属于国家秘密",
        "（三）不予公开 1.属于国家秘密",
        "不予公开：属于国家秘密",
        "d1",
        "不予公开/属于国家秘密",
    ],
)
def test_an_outcome_is_the_row_of_table_three_however_it_is_named(
    opened: Path, tmp_path: Path, written: str
) -> None:
    take(tmp_path, one(办结日期=date(2026, 3, 9), 办理结果=written))
    assert InformationRequest.get().outcome == "d1"


@pytest.mark.parametrize("written", ["商业企业", "法人或其他组织-商业企业", " 商业 企业 ", "公司"])
def test_an_applicant_stands_in_his_column_however_it_is_named(
    opened: Path, tmp_path: Path, written: str
) -> None:
    take(tmp_path, one(申请人类型=written))
    assert InformationRequest.get().applicant_kind == "business"


def test_a_long_number_that_excel_rounded_is_pointed_out(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, one(证件号码=620000199001010000.0))
    assert "末尾几位可能已丢失" in found.remarks[0].reason


def test_an_item_needs_only_its_title(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, {"标题": "关于春季森林防火的通告"}, kind="items")
    assert found.imported == 1
    assert PublishedItem.get().category is None


def test_blank_words_are_blank(opened: Path, tmp_path: Path) -> None:
    take(
        tmp_path, {"标题": "甲", "发文字号": "无", "发布日期": "—", "关键词": "null"}, kind="items"
    )
    kept = PublishedItem.get()
    assert (kept.document_number, kept.published_on, kept.keywords) == ("", None, "")


def test_channels_are_counted_once_under_our_own_names(opened: Path, tmp_path: Path) -> None:
    take(tmp_path, {"标题": "甲", "公开渠道": "网站、公示栏，政府网站；大喇叭"}, kind="items")
    assert item.channel_names(PublishedItem.get()) == ["政府网站", "公开栏", "广播电视"]


def test_an_unknown_category_becomes_a_leaf_under_other_with_a_word(
    opened: Path, tmp_path: Path
) -> None:
    found = take(tmp_path, {"标题": "甲", "类别": "党建 / 三会一课"}, kind="items")
    assert "将新增为“其他/党建/三会一课”" in found.remarks[0].reason
    assert filed()["甲"] == "其他/党建/三会一课"


def test_a_leaf_is_found_by_its_name_alone(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, {"标题": "甲", "栏目": "应急管理"}, kind="items")
    assert [each.row for each in found.remarks] == [0, 0]  # only what the whole sheet lacks
    assert filed()["甲"] == "法定主动公开内容/应急管理"


def test_a_half_date_of_an_item_is_rejected_but_with_partial_left_out(
    opened: Path, tmp_path: Path
) -> None:
    row = {"标题": "甲", "发布日期": "2016-11", "备注": "补录"}
    assert "只有年月，不是完整的日期" in only_reason(take(tmp_path, row, kind="items"))
    found = take(tmp_path, row, kind="items", partial=True)
    kept = PublishedItem.get()
    assert (found.imported, kept.published_on) == (1, None)
    assert kept.note == "补录；公开日期原填“2016-11”"


@pytest.mark.skipif(not SHARED.exists(), reason="the shared real ledger is not here")
def test_the_real_ledger_goes_in_with_every_problem_listed(opened: Path) -> None:
    path = SHARED / "ledgers/items_real.xlsx"
    strict = import_ledger("items", path, TODAY)
    assert (strict.imported, strict.rejected_rows) == (0, 8)
    found = import_ledger("items", path, TODAY, partial=True)
    assert (found.rows, found.imported, found.rejected_rows) == (150, 150, 0)
    whole = {each.column: each.reason for each in found.remarks if each.row == 0}
    assert whole == {
        "信息类别": "120 行没有填写，登记为未分类，以后可以补上",
        "公开属性": "150 行没有填写，登记时空着，以后可以补上",
        "公开日期": "41 行没有填写，登记为尚未公开，以后可以补上",
    }
    dates = [each for each in found.remarks if each.row and each.column.endswith("日期")]
    assert {(each.row, each.value) for each in dates} == {
        (28, "2019-04-03"),  # published two days before the day on the paper itself
        (43, "2016-11"), (48, "2024"), (68, "2021"), (83, "2025"), (84, "2017"),
        (87, "2022-07"), (88, "2023-07"), (107, "2019-09"),
    }  # fmt: skip


def test_several_letters_and_answers_stand_in_one_cell(opened: Path, tmp_path: Path) -> None:
    take(
        tmp_path,
        one(
            征求意见对象="第三方、其他机关",
            征求意见日期="2026-03-05、2026-03-06",
            征求意见答复日期="、2026-03-12",
        ),
    )
    answers = RequestEvent.get(RequestEvent.kind == "opinion_received")
    assert answers.refers.party == "other_organ"
    export_ledger("requests", tmp_path / "out.xlsx")
    cells = records_of(tmp_path / "out.xlsx")[0]
    assert cells["征求意见对象"] == "第三方、其他机关"
    assert cells["征求意见日期"] == "2026-03-05、2026-03-06"
    assert cells["征求意见答复日期"] == "、2026-03-12"


def test_a_figure_is_entered_by_id_or_by_the_name_of_its_row(opened: Path, tmp_path: Path) -> None:
    rows = (
        {"年度": 2025, "指标": "行政许可", "数值": 12, "说明": "政务服务中心"},
        {
            "年度": "2025年",
            "指标": "table4.reconsideration.upheld",
            "数值": "1",
            "说明": "上年报告",
        },
        {"年度": 2025, "指标": "行政事业性收费", "数值": 0.05, "说明": None},
    )
    assert take(tmp_path, *rows, kind="figures").rejected == []
    assert {name: row.value for name, row in year_figure.figures_of(2025).items()} == {
        "table2.licensing.decisions": "12",
        "table4.reconsideration.upheld": "1",
        "table2.admin_fees.amount": "0.05",
    }


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"指标": "车辆数", "数值": 1}, "没有“车辆数”这个指标"),
        ({"指标": "行政许可", "数值": -1}, "请填 0 或正数"),
        ({"指标": "行政许可", "数值": 1.5}, "只能填整数"),
        ({"指标": "行政规范性文件", "数值": 1}, "“行政规范性文件”有几格"),
        ({"指标": "table3.granted.business", "数值": 1}, "改数要在说明里写理由"),
        ({"指标": "行政复议－结果维持", "数值": 1}, "改数要在说明里写理由"),
    ],
)
def test_a_wrong_figure_is_rejected(
    opened: Path, tmp_path: Path, row: dict[str, Any], said: str
) -> None:
    assert said in only_reason(take(tmp_path, {"年度": 2025, "说明": None} | row, kind="figures"))


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@x", "=cmd|' /C calc'!A0"])
def test_no_text_ever_becomes_a_formula(opened: Path, tmp_path: Path, text: str) -> None:
    item.record(text, summary=text)
    export_ledger("items", tmp_path / "out.xlsx")
    cell = sheet(tmp_path / "out.xlsx")["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    take(tmp_path, {"信息名称": "甲"}, kind="items")


def test_a_template_is_a_ledger_without_rows(opened: Path, tmp_path: Path) -> None:
    write_template("requests", tmp_path / "t.xlsx")
    heads = rows_of(tmp_path / "t.xlsx")[0]
    assert heads[:3] == ("登记号", "收到日期", "申请方式")
    assert len(heads) == len(ledger("requests").columns)


def test_an_export_that_cannot_be_written_leaves_the_old_file(opened: Path, tmp_path: Path) -> None:
    target = tmp_path / "folder.xlsx"
    target.mkdir()
    with pytest.raises(Refusal, match=r"没有保存|不能写成文件"):
        export_ledger("items", target)
    assert list(tmp_path.glob(".gkb*")) == []
