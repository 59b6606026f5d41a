"""The text of the annual report: drafted from the register, its figures bound to it."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.items import item
from models.office.profile import change_profile
from models.requests import handling, request
from models.store.refusal import Refusal
from models.year import entered as year_figure
from models.year import report as annual_report
from models.year.period import Period
from models.year.year import Year
from reports.annual.narrative import bound
from reports.annual.narrative.bound import Piece
from reports.annual.yearly import Yearly, yearly
from reports.forms.form import form
from tests.reports.annual.fifth import listed

TODAY = date(2026, 1, 15)
NEW, OLD = form("2021"), form("2014")
WORDS = {"received": "3", "category:公告": "12"}


def test_a_bound_figure_follows_and_a_typed_one_stays() -> None:
    text = "收到⟦received⟧件，公告⟦category:公告=11⟧条，⟦unknown=5⟧份"
    found = list(bound.pieces(text, WORDS.get))
    assert found == [
        Piece("收到"),
        Piece("3", "received"),
        Piece("件，公告"),
        Piece("11", "category:公告", typed=True),
        Piece("条，"),
        Piece("5"),
        Piece("份"),
    ]
    assert bound.plain(text, WORDS.get) == "收到3件，公告11条，5份"
    assert [(piece.text, now) for piece, now in bound.stale(text, WORDS.get)] == [("11", "12")]
    assert bound.skeleton(text) == "收到⟦received⟧件，公告⟦category:公告⟧条，⟦unknown⟧份"


@given(
    st.lists(
        st.one_of(
            st.text(st.characters(exclude_characters="⟦⟧\r", codec="utf-8")).map(Piece),
            st.sampled_from(sorted(WORDS)).map(lambda name: Piece(WORDS[name], name)),
            st.integers(1000, 9999).map(lambda n: Piece(str(n), "received", typed=True)),
        )
    )
)
def test_what_is_stored_reads_as_it_was_written(parts: list[Piece]) -> None:
    text = bound.stored(parts)
    assert bound.plain(text, WORDS.get) == "".join(part.text for part in parts)
    assert bound.stored(list(bound.pieces(text, WORDS.get))) == text


def test_brackets_typed_by_hand_are_no_mark() -> None:
    assert bound.stored([Piece("⟦received⟧")]) == "[received]"


def ask(number: str, on: date, closed: date | None = None, outcome: str = "granted") -> None:
    made = request.record(
        number, TODAY, received_on=on, intake="当面", applicant_kind="business", content="材料"
    )
    if closed:
        handling.answer(made, closed, outcome, "", TODAY, reason="核对过")


def publish(title: str, made: date, on: date, channels: tuple[str, ...] = ("政府网站",)) -> None:
    item.record(title, channels, made_on=made, published_on=on, attribute="主动公开")


def read(year: int = 2025, book: str = "2021") -> Yearly:
    return yearly(form(book), Year.of(year), TODAY)


def plain(report: Yearly, number: int) -> str:
    return report.sections[number].plain


def test_a_year_without_requests_says_so(opened: Path) -> None:
    publish("旧公告", date(2024, 3, 4), date(2024, 3, 1))
    year_figure.enter(2025, "trainings", Decimal(2))
    text = plain(read(), 1)
    assert "本年没有收到政府信息公开申请，也没有上年结转的申请。" in text
    assert "2025年，示例镇人民政府没有新公开的政府信息，以前公开的1条继续可查。" in text
    assert "未收取信息处理费" in plain(read(), 6)


def test_the_text_counts_what_the_tables_and_ledgers_count(opened: Path) -> None:
    ask("2024-009", date(2024, 12, 20), date(2025, 1, 8))
    ask("2025-001", date(2025, 3, 3), date(2025, 3, 10))
    ask("2025-002", date(2025, 12, 25))
    publish("公告", date(2025, 2, 3), date(2025, 2, 4), ("政府网站", "公开栏"))
    publish("通知", date(2025, 5, 6), date(2025, 5, 7))
    text = plain(read(), 1)
    assert "公开政府信息2条。" in text
    assert "信息全部在政府网站公开，其他渠道有公开栏1条。" in text
    assert "本年新收政府信息公开申请2件。" in text
    assert "连同上年结转的1件，本年办结2件：予以公开2件。" in text
    assert "结转下年度继续办理1件，未到期。" in text
    assert "答复均在法定期限内作出。" in text


def test_every_counted_figure_of_the_text_opens_as_many_records(opened: Path) -> None:
    ask("2025-001", date(2025, 3, 3), date(2025, 3, 10))
    publish("公告", date(2025, 2, 3), date(2025, 4, 30), ("政府网站", "公开栏"))
    facts = read().facts
    counted = [fact for fact in facts.values() if fact.behind and fact.unit in ("件", "条", "篇")]
    assert len(counted) > 20
    for fact in counted:
        assert len(fact.records()) == fact.value, fact.id


def test_what_went_wrong_this_year_and_last_is_told(opened: Path) -> None:
    publish("去年迟的", date(2024, 2, 1), date(2024, 5, 1))
    publish("今年迟的", date(2025, 2, 5), date(2025, 6, 3))
    ask("2025-001", date(2025, 3, 3), date(2025, 6, 30))
    text = plain(read(), 5)
    replies, published = listed(text)[0]
    assert re.search("1件申请的?答复超过法定期限，迟61个工作日，原因是〔请写明原因〕", replies)
    assert re.search("迟于规定期限(公开|的信息有1条)", published)
    assert re.search("上年度有?1条信息迟于规定期限公开，本年度(仍为|还是)1条", text)
    assert not [each for each in read().findings if each.code in ("C2", "C3")]
    annual_report.write_text(2025, 5, "没有需要说明的问题，下一步继续努力做好各项工作。", "")
    late = [each for each in read().findings if each.code in ("C2", "C3")]
    assert [each.code for each in late] == ["C2", "C3"]
    assert not set(late) & set(read().errors)  # what is past cannot be mended


def test_figures_that_no_ledger_gives_are_told_once_they_are_entered(opened: Path) -> None:
    assert "举办培训" not in plain(read(), 1)
    year_figure.enter(2025, "trainings", year_figure.read_value("2"), "签到册")
    year_figure.enter(2025, "trainees", year_figure.read_value("36"), "签到册")
    year_figure.enter(2025, "accountability", year_figure.read_value("0"))
    text = plain(read(), 1)
    assert "举办培训2次，36人次参加。没有因政府信息公开工作被追究责任的情形。" in text
    # the form of 2014 has them as rows: nothing is typed twice
    year_figure.enter(2017, "trainings", year_figure.read_value("3"))
    old = read(2017, "2014")
    assert old.figures["trainings"].value == 3
    assert "举办各类培训班3次" in plain(old, 1)


def test_the_foreword_names_period_basis_and_whom_to_ask(opened: Path) -> None:
    change_profile(phone="0796-0000000", work_unit="党政办", address="人民路1号")
    text = plain(read(), 0)
    assert "统计期限自2025年1月1日起至12月31日止。" in text
    assert "国办公开办函〔2021〕30号" in text
    assert "请与党政办联系（地址：人民路1号；电话：0796-0000000）。" in text


def test_a_rewritten_text_keeps_following_and_tells_when_the_draft_moved_on(opened: Path) -> None:
    ask("2025-000", date(2025, 2, 3))
    ask("2025-001", date(2025, 3, 3))
    section = read().sections[1]
    annual_report.write_text(2025, 1, f"我镇{section.text}", bound.skeleton(section.draft))
    assert read().sections[1].is_own
    assert not read().sections[1].outdated
    ask("2025-002", date(2025, 4, 3))
    after = read().sections[1]
    assert after.plain.startswith("我镇（一）主动公开")
    assert "申请3件" in after.plain  # the figure followed
    assert not after.outdated
    publish("公告", date(2025, 2, 3), date(2025, 2, 4))
    assert read().sections[1].outdated  # the program would write other sentences now


def test_a_figure_typed_over_in_the_text_is_an_error_until_it_agrees(opened: Path) -> None:
    ask("2025-001", date(2025, 3, 3))
    text = read().sections[1].text.replace("⟦received⟧", "⟦received=2⟧", 1)
    annual_report.write_text(2025, 1, text, "")
    (wrong,) = [each for each in read().findings if each.code == "B1"]
    assert wrong.message == "正文里“本年新收政府信息公开申请”写的是 2，台账为 1"
    assert (wrong.section, wrong.quote) == (1, "2")
    assert wrong in read().errors
    ask("2025-002", date(2025, 4, 3))
    assert not [each for each in read().findings if each.code == "B1"]


@pytest.mark.parametrize("book", ["2014", "2019", "2021"])
def test_the_sections_are_those_of_the_form_and_not_too_long(opened: Path, book: str) -> None:
    report = read({"2014": 2017, "2019": 2020, "2021": 2025}[book], book)
    tables = {part.section for part in report.form.data.parts.values()}
    numbers = set(range(len(report.form.data.sections) + 1))
    assert set(report.sections) == numbers - tables
    assert all(section.count < 1000 for section in report.sections.values())
    assert not [each for each in report.findings if each.severity == "error"]


def test_a_text_that_names_what_there_is_not_is_refused(opened: Path) -> None:
    from models.letters.template import render  # noqa: PLC0415

    with pytest.raises(Refusal, match="没有“recieved”这一项"):
        render("{{ recieved }}", {"received": 1})


def test_the_period_of_last_year_ends_on_the_last_of_february(opened: Path) -> None:
    from reports.annual.narrative.facts import facts_of  # noqa: PLC0415

    period = Period(date(2024, 1, 1), date(2024, 2, 29))
    assert facts_of(NEW, Year(period), {}, TODAY)["items_late_last"].value == 0
