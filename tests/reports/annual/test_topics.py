"""What a report usually tells and the register does not know is offered, and put where it belongs."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import resources
from models.year import entered
from models.year.report import write_text
from models.year.year import Year
from reports.annual.finality import finalise
from reports.annual.narrative.draft import section_numbers
from reports.annual.narrative.headings import lines_of
from reports.annual.narrative.topics import Topic, put_in
from reports.forms.form import form
from reports.forms.register_form import register_form
from tests.reports.annual.odd_registers import TODAY, all_well, close, publish
from tests.reports.annual.test_truth import read
from tests.reports.annual.test_year_told import every_month


def topic(label: str, number: int = 1, year: int = 2024) -> Topic | None:
    untold = read(year).sections[number].untold
    return next((each for each in untold if each.label == label), None)


def test_what_is_told_is_not_offered(opened: Path) -> None:
    assert topic("会议")
    entered.enter(2024, "meetings", Decimal(2))
    assert not topic("会议")
    assert topic("组织领导")
    write_text(2024, 1, read().sections[1].text + "副镇长分管。", "")
    assert not topic("组织领导")


def test_examination_opinion_and_blame_are_one_topic_of_three_clauses(opened: Path) -> None:
    found = topic("考核、社会评议、责任追究")
    assert found
    assert [each.told for each in found.clauses] == ["考核|测评", "评议", "追究"]
    entered.enter(2024, "accountability", Decimal(0))
    found = topic("考核、社会评议、责任追究")
    assert found
    assert "责任追究〔" not in put_in(read().sections[1].text, found)


def test_a_figure_filled_in_that_the_clerks_own_text_leaves_out_is_offered(opened: Path) -> None:
    write_text(2024, 1, "（五）监督保障\n副镇长分管。", "")
    entered.enter(2024, "trainees", Decimal(46))
    entered.enter(2024, "trainings", Decimal(3))
    offered = [each for each in read(2024).sections[1].untold if each.given]
    assert "接受培训人员数" in "、".join(each.label for each in offered)
    text = read(2024).sections[1].text
    for each in offered:
        text = put_in(text, each)
    assert "⟦trainees⟧" in text
    for written in (text, "（五）监督保障\n举办培训班3次，培训46人次。"):
        write_text(2024, 1, written, "")
        assert not [each for each in read(2024).sections[1].untold if each.given]


def test_a_topic_of_what_is_there_only_is_offered_only_then(opened: Path) -> None:
    assert topic("申请渠道")
    assert not topic("重点领域")
    publish("甲", date(2024, 1, 2), date(2024, 1, 3))
    close("1", date(2024, 3, 8))
    assert topic("重点领域")
    assert not topic("申请渠道")


def test_sentences_go_to_the_end_of_their_part_and_before_its_lists(opened: Path) -> None:
    every_month(2024)
    publish("甲", date(2024, 1, 2), date(2024, 1, 3), explains="X")
    found = topic("村务公开"), topic("审查制度")
    text = read().sections[1].text
    for each in found:
        assert each
        text = put_in(text, each)
    lines = text.split("\n")
    assert lines[1].endswith("指导村（社区）公开〔请写明事项和次数〕。")
    three = lines[lines.index("（三）政府信息管理") + 1]
    assert three.endswith("信息发布前经过〔请写明审查的环节和人员〕。")


def test_a_part_without_a_sentence_gets_its_first(opened: Path) -> None:
    found = topic("组织领导")
    assert found
    text = put_in("（四）政府信息公开平台建设\n有网站。\n（五）监督保障", found)
    assert text.split("\n")[2:] == ["（五）监督保障", found.clauses[0].text]


def test_a_weak_point_brings_its_figure_and_its_measure(opened: Path) -> None:
    all_well()
    found = topic("审查记录不全", 5)
    assert found
    write_text(2024, 5, put_in(read().sections[5].text, found), "")
    problem, measure = read().sections[5].plain.split("（二）改进情况")
    assert "1条公开的信息没有保密审查记录。" in problem
    assert "没有结论的不发布。" in measure


def test_what_was_put_in_has_to_be_filled_in_before_the_report_is_final(opened: Path) -> None:
    found = topic("组织领导")
    assert found
    write_text(2024, 1, put_in(read().sections[1].text, found), "")
    quotes = [each.quote for each in read().findings]
    assert "〔请写明分管负责人的职务〕" in quotes


def test_a_final_report_offers_nothing(opened: Path) -> None:
    for number in (1, 5, 6):
        write_text(2024, number, "（一）主动公开\n没有需要补充的内容，请见各表。", "")
    whole = Year.of(2024)
    finalise(register_form("2021", whole), whole, TODAY)
    assert not any(each.untold for each in read().sections.values())


@pytest.mark.parametrize("narrative", ["2014", "2021"])
def test_every_topic_belongs_to_a_part_of_a_section_that_is_drafted(
    opened: Path, narrative: str
) -> None:
    year = {"2014": 2017, "2021": 2024}[narrative]
    publish("公告", date(year, 3, 1), date(year, 3, 4))
    sections = read(year).sections
    assert set(sections) == set(section_numbers(form(narrative)))
    for row in resources.toml("narrative/topics.toml")["topic"]:
        for clause in row["clause"] if row["narrative"] == narrative else ():
            lines = sections[row["section"]].plain.split("\n")
            assert not clause["part"] or len(lines_of(lines, clause["part"])) < len(lines)
            assert bool(clause["text"]) != row.get("entered", False)
