"""复议诉讼台账: strict in, lossless out, and table 四 against a reckoning of its own."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.disputes import course as dispute_course
from models.disputes import dispute
from models.disputes.dispute import Dispute, DisputeStage
from models.requests import request
from models.store import numbering
from models.store.database import DB
from models.year import figures
from models.year.figures import Source
from models.year.year import Year
from reports.forms.counting import FORMERLY_ENTERED, figures_of, records_behind
from reports.forms.form import form
from reports.ledgers.exporting import export_ledger
from reports.ledgers.importing import import_ledger
from tests.books import records_of, rows_of, sheet, write_book
from tests.reports.ledgers.rows import only_reason, take

TODAY = date(2026, 3, 26)
ROW = {"编号": "复2025-001", "种类": "行政复议", "收到日期": date(2025, 3, 3)}
END = {"审结日期": date(2025, 5, 6), "结果": "结果维持"}


def row(**cells: Any) -> dict[str, Any]:
    return ROW | cells


def test_a_ledger_goes_in_with_its_synonyms_and_comes_out_the_same(
    opened: Path, tmp_path: Path
) -> None:
    about = request.record("2025-001", TODAY, content="补偿登记表")
    rows = (
        row(复议机关="县政府", 登记号="2025-001", 案号="示政复〔2025〕1号", **END),
        row(编号="诉2025-001", 种类="复议后起诉", 登记号="2025-001", 收到日期="2025年6月3日"),
        row(编号="诉2025-002", 种类="直接起诉", 审结日期="2025-7-1", 结果="撤诉", 备注="已撤"),
    )
    assert take(tmp_path, *rows, kind="disputes").rejected == []
    first, suit, third = Dispute.select().order_by(Dispute.id)
    assert (first.result, first.request_id, suit.before_id) == ("upheld", about.id, first.id)
    assert (suit.result, third.result, third.ruling) == ("", "other", "撤诉")
    assert dispute.next_number("suit_direct", date(2025, 9, 1)) == "诉2025-003"
    export_ledger("disputes", tmp_path / "out.xlsx")
    cells = records_of(tmp_path / "out.xlsx")
    assert "".join(list(cells[0])[:9]) == "编号种类登记号收到日期受理机关审结日期结果案号备注"
    assert [each["结果"] for each in cells] == [
        "结果维持",
        "尚未审结",
        "其他结果",
    ]


def test_own_words_of_a_ruling_and_the_stages_go_out_in_and_out_the_same(
    opened: Path, tmp_path: Path
) -> None:
    made = dispute.record("复2025-001", TODAY, kind="reconsideration", received_on=date(2025, 3, 3))
    stages: list[tuple[str, date, date | None, str]] = [
        ("收到答复通知书", date(2025, 3, 3), date(2025, 3, 13), "由司法所代为答辩、\n两份"),
        ("提交答复和证据", date(2025, 3, 10), None, ""),
        ("县政府、司法局约谈", date(2025, 3, 20), date(2025, 3, 31), "面谈"),
    ]
    for kind, on, until, text in stages:
        dispute_course.add_stage(made, kind, on, TODAY, until, text)
    dispute.close(made, date(2025, 5, 6), "部分维持、部分撤销", TODAY, "corrected")
    export_ledger("disputes", tmp_path / "one.xlsx")
    for row_of in (*DisputeStage.select(), *Dispute.select()):
        row_of.delete_instance()
    numbering.GivenNumber.delete().execute()
    assert import_ledger("disputes", tmp_path / "one.xlsx", TODAY).rejected == []
    again = Dispute.get()
    assert (again.result, again.ruling) == ("corrected", "部分维持、部分撤销")
    kept = [
        (each.kind, each.on_date, each.until, each.text) for each in dispute_course.stages_of(again)
    ]
    assert kept[0] == (*stages[0][:3], "由司法所代为答辩、两份")
    assert kept[1:] == stages[1:]
    export_ledger("disputes", tmp_path / "two.xlsx")
    assert rows_of(tmp_path / "one.xlsx") == rows_of(tmp_path / "two.xlsx")


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"裁判内容": "部分维持"}, "填了裁判内容，没有审结日期"),
        ({"裁判内容": "部分维持", "审结日期": date(2025, 5, 6)}, "填了审结日期，结果要填"),
        ({"阶段": "听证"}, "阶段“听证”没有日期"),
        ({"阶段日期": date(2025, 3, 4)}, "比阶段多"),
        ({"阶段": "听证", "阶段日期": date(2025, 3, 2)}, "早于收到日期 2025-03-03"),
        ({"阶段": "听证", "阶段日期": date(2026, 3, 27)}, "晚于今天"),
        (
            {"阶段": "听证", "阶段日期": date(2025, 4, 2), "阶段期限": date(2025, 4, 1)},
            "早于阶段日期 2025-04-02",
        ),
        ({"种类": "仲裁"}, "可填：行政复议、未经复议直接起诉、复议后起诉"),
        ({"登记号": "2025-099"}, "登记簿里没有登记号为 2025-099 的申请"),
        ({"登记号": "2025-002"}, "申请 2025-002 在回收站里"),
        ({"审结日期": date(2025, 3, 2), "结果": "维持"}, "审结日期早于收到日期 2025-03-03"),
        ({"审结日期": date(2025, 5, 2)}, "填了审结日期，结果要填"),
        ({"审结日期": date(2025, 5, 2), "结果": "尚未审结"}, "填了审结日期，结果要填"),
        ({"结果": "结果纠正"}, "填了结果，没有审结日期"),
        ({"审结日期": date(2025, 5, 2), "结果": "胜诉"}, "没有“胜诉”这种结果"),
        ({"收到日期": date(2026, 3, 27)}, "晚于今天"),
        ({"收到日期": "2025-03"}, "完整的日期"),
        ({"编号": "复2024-001"}, "登记簿里已有这个编号"),
    ],
)
def test_a_row_that_cannot_be_is_rejected_with_one_sentence(
    opened: Path, tmp_path: Path, cells: dict[str, Any], said: str
) -> None:
    request.record("2025-002", TODAY).remove("重复登记")
    dispute.record("复2024-001", TODAY, kind="reconsideration").remove("重复登记")
    assert said in only_reason(take(tmp_path, row(**cells), kind="disputes"))


def test_a_number_twice_in_a_sheet_is_rejected(opened: Path, tmp_path: Path) -> None:
    found = take(tmp_path, row(), row(), kind="disputes", partial=True)
    assert (found.imported, found.rejected[0].reason[:6]) == (1, "本表前面已有")


def test_a_request_in_the_bin_is_not_named_in_the_ledger(opened: Path, tmp_path: Path) -> None:
    about = request.record("2025-001", TODAY)
    dispute.record("复2025-001", TODAY, kind="reconsideration", request=about)
    about.remove("重复登记")
    export_ledger("disputes", tmp_path / "out.xlsx")
    assert sheet(tmp_path / "out.xlsx")["C2"].value is None


def test_a_figure_entered_before_the_ledger_counted_stands_as_typed_over(
    opened: Path, tmp_path: Path
) -> None:
    from models.year import entered as year_figure  # noqa: PLC0415

    year_figure.enter(2025, "table4.reconsideration.upheld", year_figure.read_value("2"))
    found = figures_of(form("2021"), Year.of(2025))["table4.reconsideration.upheld"]
    assert (found.value, found.counted, found.source, found.note) == (
        2,
        0,
        Source.OVERRIDDEN,
        FORMERLY_ENTERED,
    )
    export_ledger("figures", tmp_path / "figures.xlsx")
    year_figure.withdraw(2025, "table4.reconsideration.upheld")
    assert import_ledger("figures", tmp_path / "figures.xlsx", TODAY).imported == 1


KINDS = {
    "行政复议": "reconsideration",
    "未经复议直接起诉": "suit_direct",
    "复议后起诉": "suit_after_reconsideration",
}
ENDS = {"结果维持": "upheld", "结果纠正": "corrected", "其他结果": "other"}
DAYS = st.dates(date(2020, 1, 1), date(2025, 12, 31))
# kind, day received, days until it ended (None: undecided), how
CASES = st.lists(
    st.tuples(
        st.sampled_from(sorted(KINDS)),
        DAYS,
        st.one_of(st.none(), st.integers(0, 900)),
        st.sampled_from(sorted(ENDS)),
    ),
    min_size=1,
    max_size=25,
)
Case = tuple[str, date, int | None, str]


def reckoned(cases: list[Case], year: int) -> Counter[str]:
    """Table 四 of a year by going through its days, sharing no code with the program."""
    table: Counter[str] = Counter()
    for kind, received, days, how in cases:
        ended = received + timedelta(days) if days is not None else date.max
        if ended.year == year:
            table[f"table4.{KINDS[kind]}.{ENDS[how]}"] += 1
        elif received.year <= year < ended.year:
            table[f"table4.{KINDS[kind]}.pending"] += 1
    for cell, number in list(table.items()):
        table[f"{cell.rsplit('.', 1)[0]}.total"] += number
    return table


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CASES)
def test_table_four_is_as_reckoned_independently_for_every_year(
    opened: Path, tmp_path: Path, cases: list[Case]
) -> None:
    today = date(2029, 1, 1)
    heads = ["编号", "种类", "收到日期", "审结日期", "结果"]
    rows = [
        [
            f"案{at}",
            kind,
            received,
            received + timedelta(days) if days is not None else None,
            how if days is not None else ("尚未审结" if at % 2 else None),
        ]
        for at, (kind, received, days, how) in enumerate(cases)
    ]
    with DB.atomic() as part:
        found = import_ledger("disputes", write_book(tmp_path / "in.xlsx", heads, *rows), today)
        assert found.imported == len(cases), found.rejected
        for year in range(2019, 2029):
            for name in ("2019", "2021"):
                shown = figures_of(form(name), Year.of(year))
                cells = {key: each.value for key, each in shown.items() if "table4" in key}
                assert {key: value for key, value in cells.items() if value} == reckoned(
                    cases, year
                )
                for key, value in cells.items():
                    assert len(records_behind(form(name), key, Year.of(year))) == value
        part.rollback()


def test_a_record_behind_table_four_names_itself(opened: Path) -> None:
    about = request.record("2025-001", TODAY, content="补偿登记表")
    dispute.record(
        "复2025-001",
        TODAY,
        kind="reconsideration",
        request=about,
        received_on=date(2025, 3, 3),
        closed_on=date(2026, 1, 5),
        ruling="维持",
    )
    (old,) = records_behind(form("2021"), "table4.reconsideration.total", Year.of(2025))
    (new,) = records_behind(form("2021"), "table4.reconsideration.upheld", Year.of(2026))
    assert (old.kind, old.number, old.words, old.day) == (
        "dispute",
        "复2025-001",
        "2025-001 补偿登记表",
        "2025-03-03",
    )
    assert new.day == "2026-01-05"
    assert figures.years() == [2026, 2025]
