"""工作总结, 自检自查报告, 工作要点: drafted from the figures of the year, and kept beside 定稿."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from models.activities import activity
from models.items import item
from models.items.item import DocumentKind
from models.requests import handling, request
from models.store.refusal import Refusal
from models.year import duties, entered
from models.year import report as annual_report
from models.year.report import FrozenFigure, Snapshot, restore_draft, write_text
from models.year.year import Year
from reports.annual.materials.kinds import material_kinds
from reports.annual.materials.paper import material_document
from reports.annual.materials.texts import Materials, materials
from reports.annual.narrative import bound
from reports.forms.form import form_id_for_year
from reports.forms.register_form import register_form
from reports.paper.document import Heading, Signature
from tests.last_act import take_back_last

TODAY = date(2026, 1, 15)
SUMMARY, SELF_CHECK, PLAN = (each.section for each in material_kinds())


def papers(number: int = 2025) -> Materials:
    year, form_id = Year.of(number), form_id_for_year(number)
    assert form_id is not None
    return materials(register_form(form_id, year), year, TODAY)


def text(section: int) -> str:
    return papers().sections[section].plain


def ask(number: str, received: date, closed: date | None = None) -> request.InformationRequest:
    made = request.record(
        number,
        TODAY,
        received_on=received,
        intake="当面",
        applicant_kind="natural_person",
        applicant="某人",
        content="低保名单",
    )
    if closed is not None:
        handling.answer(made, closed, "granted", "", TODAY, reason="核对过")
    return made


@pytest.mark.parametrize("number", [2014, 2017, 2019, 2022, 2025])
def test_every_paper_can_be_drafted_in_every_form_from_nothing(opened: Path, number: int) -> None:
    entered.enter(number, "accountability", Decimal(0), "没有发生")
    for section in papers(number).sections.values():
        assert section.count > 100
        assert not re.search(r"(?<!\d)0[件条个篇次]|\{|%", section.plain)
        assert not re.search(r"^[一二三四五六七]、[^。\n]*\n[二三四五六七]、", section.plain, re.M)


def test_of_a_year_without_records_the_papers_say_nothing(opened: Path) -> None:
    assert {each.plain for each in papers(2017).sections.values()} == {
        "〔请写明2017年的情况，登记簿里没有这一年的记录〕"
    }


def test_the_figures_of_a_paper_follow_the_register_and_open_their_records(opened: Path) -> None:
    ask("2025-001", date(2025, 3, 3), date(2025, 3, 10))
    ask("2025-002", date(2025, 4, 3), date(2025, 4, 10))
    found = papers()
    assert "新收申请2件" in found.sections[SUMMARY].plain
    assert bound.mark("received") in found.sections[SUMMARY].text
    assert len(found.facts["received"].records()) == 2
    ask("2025-003", date(2025, 5, 6), date(2025, 5, 12))
    assert "新收申请3件" in text(SUMMARY)


def test_the_self_check_names_what_was_found(opened: Path) -> None:
    ask("2025-001", date(2025, 3, 3), date(2025, 6, 10))
    item.record("关于春耕的通知", attribute="主动公开", made_on=date(2025, 3, 20))
    said = text(SELF_CHECK)
    assert "有1件答复超过法定期限" in said
    assert "有1条信息已过规定期限没有公开：《关于春耕的通知》" in said


def test_the_plan_takes_up_what_is_open_and_what_is_handed_in(opened: Path) -> None:
    ask("2025-009", date(2025, 12, 25))
    item.record(
        "示例镇殡葬管理办法",
        ["政府网站"],
        attribute="主动公开",
        document_kind=DocumentKind.NORMATIVE.value,
        made_on=date(2025, 3, 20),
        published_on=date(2025, 3, 21),
    )
    duties.add_duty("政务公开月报", date(2026, 2, 3), "每月")
    found = papers()
    said = found.sections[PLAN].plain
    assert found.sections[PLAN].heading == "2026年政府信息公开工作要点"
    assert "结转的1件申请（2025-009）先行办结" in said
    assert "为没有解读的1件文件（《示例镇殡葬管理办法》）编写解读" in said
    assert "2026年1月31日前公布2025年度报告；" in said
    assert "每月报送政务公开月报" in said


def test_a_paper_is_written_and_taken_back_after_the_report_is_final(opened: Path) -> None:
    received = {"table3.received.total": FrozenFigure(1, "counted")}
    annual_report.finalise(Snapshot(2025, "2021", "示例镇人民政府", received))
    write_text(2025, SUMMARY, "今年收到⟦received⟧件。", "")
    found = papers().sections[SUMMARY]
    assert (found.plain, found.is_own) == ("今年收到1件。", True)
    with pytest.raises(Refusal):
        write_text(2025, 1, "改报告", "")
    take_back_last()
    assert not papers().sections[SUMMARY].is_own
    assert annual_report.is_final(2025)


def test_an_own_text_is_kept_when_the_register_changes_and_can_be_given_up(opened: Path) -> None:
    write_text(2025, PLAN, "只做一件事。", "")
    ask("2025-001", date(2025, 3, 3))
    assert text(PLAN) == "只做一件事。"
    restore_draft(2025, PLAN)
    assert text(PLAN).startswith(("针对", "根据"))


def test_an_open_place_and_a_figure_typed_over_are_found(opened: Path) -> None:
    write_text(2025, SUMMARY, "收到⟦received=5⟧件，〔请写明原因〕。", "")
    found = {(each.code, each.section) for each in papers().findings}
    assert {("B1", SUMMARY), ("B4", SUMMARY)} <= found


def test_a_paper_is_signed_and_dated_under_headings_of_two_levels(opened: Path) -> None:
    ask("2025-001", date(2025, 3, 3))
    found = papers()
    paper = material_document(found, found.sections[SELF_CHECK], TODAY)
    assert paper.title == f"{found.office}2025年政府信息公开工作自检自查报告"
    levels = [(each.level, each.text) for each in paper.blocks if isinstance(each, Heading)]
    assert levels[:3] == [(1, "一、自查的范围"), (1, "二、自查的情况"), (2, "（一）公开是否及时")]
    assert paper.blocks[-1] == Signature(found.office, "2026年1月15日")


def test_no_heading_of_the_summary_stands_over_nothing(opened: Path) -> None:
    day = date(2025, 3, 20)
    item.record("通知", ["政府网站"], attribute="主动公开", made_on=day, published_on=day)
    lines = text(SUMMARY).split("\n")
    heads = [at for at, line in enumerate(lines) if re.match("[一二三四五六七]、", line)]
    assert all(at + 1 not in heads for at in heads)
    assert "〔请写明审查、文件清理和送交的情况〕" in text(SUMMARY)


def test_a_check_by_a_higher_office_is_not_told_as_one_of_our_own(opened: Path) -> None:
    activity.record("inspection", "县里检查", TODAY, on_date=date(2025, 7, 8))
    assert "自查和接受检查1次" in text(SUMMARY)


def test_a_matter_answered_and_still_open_is_told_once(opened: Path) -> None:
    activity.record(
        "response", "路灯不亮", TODAY, on_date=date(2025, 8, 2), due_on=date(2026, 3, 1)
    )
    assert "回应公众关切1次，正在办理。" in text(SUMMARY)


def test_meetings_and_trainings_entered_as_0_are_said_in_the_papers(opened: Path) -> None:
    for figure in ("meetings", "trainings"):
        entered.enter(2025, figure, Decimal(0), "核对过")
    for section in (SUMMARY, SELF_CHECK):
        assert "没有召开工作会议。没有举办培训。" in text(section)
        assert "会议、培训和检查的情况〕" not in text(section)


def test_the_papers_ask_for_items_that_nobody_kept(opened: Path) -> None:
    ask("2025-001", date(2025, 3, 3), date(2025, 3, 10))
    assert "〔请写明主动公开的情况" in text(SUMMARY)
    assert "〔请写明公开是否及时" in text(SELF_CHECK)
    assert "没有新公开" not in text(SUMMARY)
