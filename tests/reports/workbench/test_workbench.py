"""What 工作台 reckons: the days ahead, what is owed, what to look at, the paper."""

from datetime import date, timedelta
from pathlib import Path

from models.catalogue.column_updates import updates
from models.disputes import dispute
from models.disputes.course import add_stage
from models.items import item
from models.items.deadlines import Deadlines
from models.law.urgency import State, Tone
from models.law.workday_notice import calendar
from models.office.profile import office
from models.postings import boards
from models.postings import posting as postings
from models.requests import handling, request
from models.year.report_day import next_report
from reports.ways import Book, Narrow, Open, Step, Work
from reports.workbench.agenda import dated_of, is_rest_day, next_dates, schedule, two_weeks
from reports.workbench.annual import missing_notice, notice_group, report_state
from reports.workbench.attention import empty_columns, notes_in_parts
from reports.workbench.boards import board_group
from reports.workbench.cases import case_group, open_cases
from reports.workbench.paper import to_do_list
from reports.workbench.task import Dated

TODAY = date(2026, 3, 26)


def dated(day: date, word: str, tone: Tone, count: int = 1) -> Dated:
    return Dated(day, word, word[:2], State("", tone), count)


def received(number: str, on: date, today: date = TODAY) -> request.InformationRequest:
    return request.record(number, today, received_on=on, applicant="张××", content="补偿登记表")


def test_several_things_on_a_day_are_one_chip_in_the_most_urgent_colour(opened: Path) -> None:
    day = TODAY + timedelta(days=1)
    things = [
        dated(day, "公开 3 条", Tone.FINE, 3),
        dated(day, "答复 005", Tone.NOW),
        dated(TODAY, "答复 001", Tone.SOON),
        dated(TODAY, "答复 002", Tone.FINE),
        dated(TODAY - timedelta(days=1), "答复 003", Tone.LATE),
    ]
    first, second, *others = two_weeks(things, calendar(), TODAY)
    assert (first.chip, first.short) == (State("答复 2", Tone.SOON), "2 件")
    assert second.chip == State("4 件", Tone.NOW)
    assert all(other.chip is None for other in others)
    assert next_dates(things, TODAY) == ["03-26 答复 001", "03-26 答复 002", "03-27 公开 3 条"]


def test_a_year_without_its_notice_rests_on_weekends_alone(opened: Path) -> None:
    assert is_rest_day(date(2027, 1, 2), calendar())
    assert not is_rest_day(date(2027, 1, 1), calendar())


def test_a_case_waits_for_its_notice_only_when_its_period_enters_the_year(opened: Path) -> None:
    known, today = calendar(), date(2026, 12, 21)
    assert missing_notice([], known, date(2026, 11, 19)) is None
    wanted = missing_notice([], known, today)
    assert wanted is not None
    assert (wanted.year, wanted.cases) == (2027, 0)
    received("2026-009", date(2026, 12, 10), today)
    found = missing_notice(open_cases(known, today), known, today)
    assert found is not None
    assert found.cases == 1
    (task,) = notice_group(found).tasks
    assert task.state.tone is Tone.NOW
    assert task.do == Step(Book.CHOICE, 2027, Work.ENTER_NOTICE)


def test_more_cases_than_are_listed_are_one_row(opened: Path) -> None:
    for number in range(11):
        received(f"2026-{number:03d}", date(2026, 3, 2))
    group = case_group(open_cases(calendar(), TODAY), calendar())
    assert len(group.tasks) == 9
    assert group.tasks[-1].title == "共 11 件在办"
    assert group.tasks[-1].open == Narrow(Book.REQUEST, {"state": "办理中"})
    assert sum(group.tones.values()) == len(group.dated) == 11


def test_a_draft_without_a_day_of_receipt_comes_first(opened: Path) -> None:
    received("2026-001", date(2026, 3, 20))
    request.record("2026-002", TODAY, content="补偿登记表")
    group = case_group(open_cases(calendar(), TODAY), calendar())
    assert [task.number for task in group.tasks] == ["2026-002", "2026-001"]
    assert group.tasks[0].step == "填写收到日期"
    assert group.pressing == 0


def test_the_papers_of_a_dispute_and_the_report_are_owed_by_their_dates(opened: Path) -> None:
    made = dispute.record(
        "复2026-001", TODAY, kind="reconsideration", received_on=date(2026, 3, 20)
    )
    add_stage(made, "收到答复通知书", date(2026, 3, 20), TODAY, date(2026, 3, 30))
    report = next_report(TODAY, lambda year: True)
    owed = schedule(report, TODAY)
    assert [(line.state.word, line.way.book) for line in owed] == [
        ("剩 4 天", "disputes"),
        ("剩 13 天", "statistics"),
        ("明年 1 月", "annual"),
    ]
    assert owed[0].title.endswith("收到答复通知书")
    assert [each.day for each in dated_of(owed)] == [date(2026, 3, 30), date(2026, 4, 8)]


def test_the_day_of_the_report_gets_more_urgent(opened: Path) -> None:
    tones = [
        report_state(next_report(date(2026, 1, day))).tone for day in (1, 16, 26, 31)
    ]  # fmt: skip
    assert tones == [Tone.FINE, Tone.SOON, Tone.NOW, Tone.NOW]


def notes(today: date = TODAY, authority: str = "示例县人民政府") -> list[str]:
    """Return what is to be looked at for an office with this 复议机关 and all else."""
    named = {"organ_code": "slzzf", "court": "示例县人民法院", "letter_word": "示镇公复"}
    office().alter("x", authority=authority, phone="0934-0000000", **named)
    by = Deadlines(calendar(), today)
    report = next_report(today, lambda year: True)
    return [note.title for part in notes_in_parts(by, report) for note in part]


def test_what_is_listed_already_or_cannot_be_mended_is_not_told_again(opened: Path) -> None:
    item.record("逾期", made_on=date(2026, 1, 5), reviewer="王", attribute="主动公开")
    item.record(
        "迟公开", ["政府网站"], made_on=date(2025, 1, 6), published_on=date(2025, 6, 3), reviewer="王",
        attribute="主动公开",
    )  # fmt: skip
    assert notes() == ["2 条信息没有类别"]


def test_what_was_published_late_this_year_is_told_with_its_records(opened: Path) -> None:
    for made, published in ((date(2025, 11, 3), date(2026, 2, 3)), (TODAY, TODAY)):
        item.record(
            "公开", made_on=made, published_on=published, reviewer="王", attribute="主动公开"
        )
    assert "今年公开的信息有 1 条晚于应公开日期" in notes()
    by = Deadlines(calendar(), TODAY)
    ways = [each.way for part in notes_in_parts(by, next_report(TODAY)) for each in part]
    assert Narrow(Book.ITEM, {"state": "迟公开", "year": 2026}) in ways


def test_cases_closed_before_the_year_of_the_report_are_not_told(opened: Path) -> None:
    old = received("2025-001", date(2025, 3, 3))
    handling.answer(old, date(2025, 3, 20), "granted", "", TODAY)
    new = received("2026-001", date(2026, 3, 2))
    handling.answer(new, date(2026, 3, 20), "granted", "", TODAY)
    assert notes() == ["2026-001　答复没有文号"]


def test_the_notice_of_the_next_year_is_looked_for_in_autumn(opened: Path) -> None:
    assert notes(date(2026, 10, 31)) == []
    assert notes(date(2026, 11, 2)) == ["2027 年放假安排还没有录入"]


def test_a_missing_or_impossible_reconsideration_organ_is_told(opened: Path) -> None:
    assert notes(authority="") == ["机关信息还差 1 项"]
    assert notes(authority=office().name) == [f"复议机关“{office().name}”写错了"]


def test_empty_columns_are_told_in_one_line(opened: Path) -> None:
    (note,) = empty_columns(updates(TODAY))
    assert note.title == "3 个栏目还没有公开过信息"
    never = [each.id for each in updates(TODAY) if each.gap and each.word == "从未公开"]
    assert note.way == Narrow.to(Book.CATALOGUE, never, "updates")


def test_the_paper_has_a_row_for_each_task(opened: Path) -> None:
    received("2026-001", date(2026, 3, 2))
    group = case_group(open_cases(calendar(), TODAY), calendar())
    paper = to_do_list([group], "3 月 26 日，今天要办 1 件", TODAY)
    assert paper.lines[0] == "示例镇人民政府　制表：2026-03-26"
    texts = [cell.text for cell in paper.tables[0].cells]
    assert "2026-001　补偿登记表" in texts
    assert "拟写答复书" in texts


def test_postings_to_take_down_and_those_without_photograph_are_told(opened: Path) -> None:
    assert board_group(TODAY).tasks == ()
    over = postings.record(
        TODAY,
        title="关于2月临时救助对象的公示",
        kind="公示",
        first_on=date(2026, 3, 16),
        last_on=date(2026, 3, 20),
    )
    boards.put_up(over, "镇政府公开栏", date(2026, 3, 13), "王某", TODAY)
    near = postings.record(
        TODAY,
        title="关于停水的通知",
        kind="通知",
        first_on=date(2026, 3, 24),
        last_on=date(2026, 3, 27),
    )
    boards.put_up(near, "柳湾村公开栏", date(2026, 3, 23), "李某", TODAY)
    group = board_group(TODAY)
    assert group.counts == "在贴 2 张"
    assert [(each.state.word, each.title) for each in group.tasks] == [
        ("应取下 6 天", "关于2月临时救助对象的公示"),
        ("缺照片", "关于停水的通知"),
    ]
    assert group.tasks[0].open == Open(Book.POSTING, over.id)
    assert [(each.day, each.word) for each in group.dated] == [
        (date(2026, 3, 28), "取下 关于停水的通知")
    ]
    (place,) = boards.places_of(over)
    boards.take_down(place, TODAY, "王某", TODAY)
    assert [each.title for each in board_group(TODAY).tasks] == ["关于停水的通知"]
