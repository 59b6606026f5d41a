"""定稿: frozen, compared with the register since, carried over into the next year, opened again."""

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from models.items import item
from models.items.item import PublishedItem
from models.office.profile import change_profile
from models.requests import handling, request
from models.store.refusal import Refusal
from models.year import dismissal
from models.year import entered as year_figure
from models.year import report as annual_report
from models.year.figures import Source
from models.year.report import write_text
from models.year.year import Year
from reports.annual import zero_report
from reports.annual.comparison import NOT_COMPARABLE, UNKNOWN, comparison
from reports.annual.finality import differences, finalise, in_the_way
from reports.annual.yearly import hint_key, yearly
from reports.forms.counting import figures_of, records_behind
from reports.forms.form import form
from reports.forms.register_form import register_form
from tests.last_act import take_back_last

TODAY = date(2026, 1, 15)
NEW = form("2021")
OUT = "table3.carried_out.natural_person"
IN = "table3.carried_in.natural_person"


def ask(number: str, on: date, closed: date | None = None) -> request.InformationRequest:
    made = request.record(
        number, TODAY, received_on=on, intake="当面", applicant_kind="natural_person", content="路"
    )
    if closed:
        handling.answer(made, closed, "granted", "", TODAY, reason="核对过")
    return made


@pytest.fixture(autouse=True)
def work_unit(opened: Path) -> None:
    """What the text says of every year about who does the work, and a ledger of items."""
    change_profile(work_unit="党政办公室")
    item.record("内部通知", [], attribute="不予公开", withheld_reason="内部事务信息")
    PublishedItem.update(recorded_at=datetime(2023, 5, 4)).execute()
    for year in (2024, 2025):
        write_text(year, 5, "主要问题：公开的信息偏少。\n改进措施：每季度汇总应公开的信息。", "")


@pytest.fixture
def waiting(opened: Path) -> request.InformationRequest:
    """A request that was open at the end of 2024; the report of 2024 is final."""
    ask("2024-001", date(2024, 3, 4), date(2024, 3, 20))
    made = ask("2024-002", date(2024, 12, 25))
    finalise(NEW, Year.of(2024), TODAY)
    return made


def test_a_year_that_is_not_over_and_one_with_errors_is_not_made_final(opened: Path) -> None:
    with pytest.raises(Refusal, match="还没有过完"):
        finalise(NEW, Year.of(2026), TODAY)
    year_figure.enter(2025, "table3.granted.business", Decimal(3), "纸质登记")
    with pytest.raises(Refusal, match="处错误，改完才能定稿"):
        finalise(NEW, Year.of(2025), TODAY)
    assert not annual_report.is_final(2025)


def test_a_text_with_open_places_is_not_made_final_until_they_are_filled_or_waved_through(
    opened: Path,
) -> None:
    change_profile(work_unit="")
    with pytest.raises(
        Refusal, match="正文还有 1 处没有填写，填好或者删去才能定稿：“〔请写明工作机构"
    ):
        finalise(NEW, Year.of(2024), TODAY)
    for blank in in_the_way(yearly(NEW, Year.of(2024), TODAY)):
        dismissal.dismiss(2024, hint_key(blank), "由县里统一写")
    finalise(NEW, Year.of(2024), TODAY)
    assert annual_report.is_final(2024)


def test_later_changes_leave_the_final_report_and_are_told_with_their_records(
    waiting: request.InformationRequest,
) -> None:
    before = {cell: figure.value for cell, figure in figures_of(NEW, Year.of(2024)).items()}
    assert {figure.source for figure in figures_of(NEW, Year.of(2024)).values()} == {Source.FROZEN}
    assert differences(NEW, Year.of(2024)) == []
    handling.answer(waiting, date(2024, 12, 30), "granted", "", TODAY, reason="补录")
    ask("2024-003", date(2024, 6, 3), date(2024, 6, 20))
    after = {cell: figure.value for cell, figure in figures_of(NEW, Year.of(2024)).items()}
    assert after == before
    found = {each.cell: each for each in differences(NEW, Year.of(2024))}
    assert (found[OUT].frozen, found[OUT].now) == ("1", "0")
    assert [each.number for each in found[OUT].gone] == ["2024-002"]
    granted = found["table3.granted.natural_person"]
    assert [each.number for each in granted.new] == ["2024-002", "2024-003"]
    assert [each.number for each in records_behind(NEW, OUT, Year.of(2024))] == ["2024-002"]


def test_the_next_year_takes_over_what_the_final_report_carried_out(
    waiting: request.InformationRequest,
) -> None:
    handling.answer(waiting, date(2024, 12, 30), "granted", "", TODAY, reason="补录")
    report = yearly(NEW, Year.of(2025), TODAY)
    carried = report.figures[IN]
    assert (carried.value, carried.source, carried.counted) == (1, Source.FROZEN, 0)
    assert [each.number for each in records_behind(NEW, IN, Year.of(2025))] == ["2024-002"]
    said = [each for each in report.findings if each.code == "A3" and each.cells]
    assert [each.cells for each in said] == [(IN,)]
    assert "按上年定稿为 1，现在的台账为 0：少了 2024-002" in said[0].message
    assert not [each for each in report.findings if each.code == "A2"]


def test_opened_again_it_follows_the_register(waiting: request.InformationRequest) -> None:
    handling.answer(waiting, date(2024, 12, 30), "granted", "", TODAY, reason="补录")
    annual_report.reopen(2024, "县里要求更正")
    found = figures_of(NEW, Year.of(2024))
    assert found[OUT].value == 0
    assert found[OUT].source is Source.COUNTED
    assert differences(NEW, Year.of(2024)) == []


def test_the_frozen_text_no_longer_follows(waiting: request.InformationRequest) -> None:
    before = yearly(NEW, Year.of(2024), TODAY).sections[1].plain
    ask("2024-003", date(2024, 6, 3), date(2024, 6, 20))
    report = yearly(NEW, Year.of(2024), TODAY)
    assert report.sections[1].plain == before
    assert report.findings == ()
    assert "申请2件" in before


def test_a_local_row_removed_later_stays_in_the_final_report(opened: Path) -> None:
    from models.year import local_row  # noqa: PLC0415

    made = local_row.add("2021", "normative_documents", "其他文件")
    book = register_form("2021", Year.of(2024))
    finalise(book, Year.of(2024), TODAY)
    local_row.remove(made)
    assert f"table2.{made.row_id}.made" in register_form("2021", Year.of(2024)).cell_ids
    assert f"table2.{made.row_id}.made" not in register_form("2021", Year.of(2025)).cell_ids


def test_the_zero_report_is_one_step_and_can_be_taken_back(opened: Path) -> None:
    report = yearly(NEW, Year.of(2025), TODAY)
    assert zero_report.blanks(report)
    assert zero_report.fill_blanks(report)
    after = yearly(NEW, Year.of(2025), TODAY)
    assert zero_report.is_zero(after)
    assert zero_report.blanks(after) == []
    assert not [each for each in after.findings if each.code == "A4"]
    assert not after.errors
    assert all(figure.value == 0 for figure in after.figures.values())
    finalise(NEW, Year.of(2025), TODAY)
    take_back_last()
    take_back_last()
    assert year_figure.figures_of(2025) == {}


def test_a_year_without_records_is_no_year_of_0_beside_others(opened: Path) -> None:
    ask("2021-001", date(2021, 8, 2), date(2021, 8, 10))
    _, rows = comparison(NEW, Year.of(2021))
    received = {each.cell: each for each in rows}["table3.received.total"]
    assert (received.values, received.change) == ((1, None, None, None), UNKNOWN)


def test_of_a_year_without_records_the_text_says_nothing(opened: Path) -> None:
    ask("2021-001", date(2021, 8, 2), date(2021, 8, 10))
    report = yearly(form("2014"), Year.of(2017), TODAY)
    assert {each.plain for number, each in report.sections.items() if number} == {
        "〔请写明2017年的情况，登记簿里没有这一年的记录〕"
    }
    assert in_the_way(report)
    year_figure.enter(2017, "meetings", Decimal(0), "没有发生")
    assert "没有" in yearly(form("2014"), Year.of(2017), TODAY).sections[1].plain


def test_years_compare_only_where_the_form_means_the_same(opened: Path) -> None:
    ask("2019-001", date(2019, 8, 1), date(2019, 8, 9))
    year_figure.enter(2020, "table2.licensing.decisions", Decimal(0), "零报告")
    ask("2021-001", date(2021, 8, 2), date(2021, 8, 10))
    ask("2021-002", date(2021, 9, 2), date(2021, 9, 10))
    years, rows = comparison(NEW, Year.of(2021))
    assert years == (2021, 2020, 2019, 2018)
    found = {each.cell: each for each in rows}
    received = found["table3.received.total"]
    assert received.values == (2, 0, 1, None)
    assert (received.change, received.share) == ("+2", "")
    assert found["table2.normative_documents.made"].change == NOT_COMPARABLE
    assert found["table3.o1.total"].change == NOT_COMPARABLE
    assert "table3.received.business" not in found
    _, before = comparison(form("2019"), Year.of(2020))
    assert {each.cell: each for each in before}["table3.received.total"].change == "-1"


def test_a_jump_is_asked_about_and_a_waved_hint_stays_away(opened: Path) -> None:
    from models.year import dismissal  # noqa: PLC0415
    from reports.annual.yearly import hint_key  # noqa: PLC0415

    for year, value in ((2024, 2), (2025, 40)):
        year_figure.enter(year, "table2.licensing.decisions", Decimal(value))
    (jump,) = [each for each in yearly(NEW, Year.of(2025), TODAY).findings if each.code == "A6"]
    assert "为 40，上年为 2，增加到五倍以上" in jump.message
    dismissal.dismiss(2025, hint_key(jump), "窗口下放")
    report = yearly(NEW, Year.of(2025), TODAY)
    assert not [each for each in report.findings if each.code == "A6"]
    assert [each.code for each, _ in report.dismissed] == ["A6"]


def test_an_error_cannot_be_waved_through(opened: Path) -> None:
    from models.year import dismissal  # noqa: PLC0415
    from reports.annual.yearly import hint_key  # noqa: PLC0415

    year_figure.enter(2025, "table2.regulations.made", Decimal(1), "误填")
    (wrong,) = [each for each in yearly(NEW, Year.of(2025), TODAY).findings if each.code == "A5"]
    dismissal.dismiss(2025, hint_key(wrong), "不管它")
    assert wrong in yearly(NEW, Year.of(2025), TODAY).errors


def test_the_ledger_of_figures_carries_what_only_the_text_needs(
    opened: Path, tmp_path: Path
) -> None:
    from models import founding  # noqa: PLC0415
    from models.store import register  # noqa: PLC0415
    from models.store.database import DB  # noqa: PLC0415
    from reports.ledgers.exporting import export_ledger  # noqa: PLC0415
    from reports.ledgers.importing import import_ledger  # noqa: PLC0415

    year_figure.enter(2025, "trainings", Decimal(2), "签到册")
    year_figure.enter(2025, "accounts", Decimal(1))
    path = tmp_path / "figures.xlsx"
    export_ledger("figures", path)
    before = {key: (row.value, row.reason) for key, row in year_figure.figures_of(2025).items()}
    DB.close()
    founding.make(tmp_path / "other", "别的镇人民政府")
    with register.opened(tmp_path / "other"):
        assert import_ledger("figures", path, TODAY).rejected == []
        found = year_figure.figures_of(2025)
        assert {key: (row.value, row.reason) for key, row in found.items()} == before
        for row in list(found.values()):
            year_figure.withdraw(2025, row.figure)
        change_profile(work_unit="党政办公室")
        year_figure.enter(2025, "accountability", Decimal(0), year_figure.NOTHING_HAPPENED)
        write_text(2025, 5, "主要问题：公开的信息偏少。\n改进措施：每季度汇总应公开的信息。", "")
        finalise(NEW, Year.of(2025), TODAY)
        (first, *_) = import_ledger("figures", path, TODAY).rejected
        assert "2025 年度报告已经定稿" in first.sentence()
