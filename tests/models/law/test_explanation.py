from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from models.law.clock import clock
from models.law.event import Event, EventKind, Party
from models.law.explanation import DayKind, Explanation, explain
from models.law.workdays import shipped_calendar

CALENDAR = shipped_calendar()
RECEIVED = Event(EventKind.RECEIVED, date(2026, 3, 2))
ASKED = Event(EventKind.CONSULTED, date(2026, 3, 9), party=Party.THIRD_PARTY, id=1)
ANSWERED = Event(EventKind.OPINION_RECEIVED, date(2026, 3, 24), refers=1)


def proof(*events: Event, on: date = date(2026, 3, 26)) -> Explanation:
    return explain(clock(events, CALENDAR, on), list(events), CALENDAR)


def test_the_calendar_counts_every_day_of_the_period_once() -> None:
    days = {mark.day: mark for mark in proof(RECEIVED, ASKED, ANSWERED).days}
    counted = [mark.count for mark in days.values() if mark.kind is DayKind.COUNTED]
    assert counted == list(range(1, 21))
    assert days[date(2026, 3, 9)].count == 5
    assert days[date(2026, 3, 10)].kind is days[date(2026, 3, 24)].kind is DayKind.LEFT_OUT
    assert days[date(2026, 3, 25)].count == 6
    assert (days[date(2026, 4, 15)].count, days[date(2026, 4, 15)].is_due) == (20, True)


def test_the_calendar_says_what_happened_and_why_a_day_rests() -> None:
    words = {mark.day: mark.words for mark in proof(RECEIVED, ASKED, ANSWERED).days}
    assert words[date(2026, 3, 2)] == "收到"
    assert words[date(2026, 3, 24)] == "意见到"
    assert words[date(2026, 4, 6)] == "清明休"


def test_the_calendar_shows_whole_weeks() -> None:
    days = proof(RECEIVED, ASKED, ANSWERED).days
    assert (days[0].day.weekday(), days[-1].day.weekday(), len(days) % 7) == (0, 6, 0)


def test_each_rule_names_its_article_and_effect() -> None:
    rules = {
        rule.effect: (rule.sentence, rule.article)
        for rule in proof(RECEIVED, ASKED, ANSWERED).rules
    }
    assert rules["第 1 天"] == ("收到当日不计，03-03 为第 1 天", "民法典第二百零一条")
    assert rules["扣 11 天"][1] == "条例第三十二条、第三十三条第三款"
    assert rules["不是工作日"][0] == "清明 04-04 至 04-06 放假"
    assert rules["04-15 期满"][1] == "条例第三十三条"


def test_an_other_organ_is_marked_as_our_default_not_as_law() -> None:
    asked = Event(EventKind.CONSULTED, date(2026, 3, 9), party=Party.OTHER_ORGAN)
    articles = " ".join(rule.article for rule in proof(RECEIVED, asked).rules)
    assert "期限默认 15 个工作日" in articles


def test_the_strict_reading_is_a_caution() -> None:
    assert "2026-04-14" in proof(RECEIVED, ASKED, ANSWERED).caution


def test_a_restart_is_explained() -> None:
    asked = Event(EventKind.SUPPLEMENT_ASKED, date(2026, 3, 5))
    back = Event(EventKind.SUPPLEMENT_RECEIVED, date(2026, 3, 18))
    effects = [rule.effect for rule in proof(RECEIVED, asked, back).rules]
    assert "重计 20 天" in effects


def test_a_missing_calendar_is_said_and_nothing_is_drawn_beyond_it() -> None:
    received = Event(EventKind.RECEIVED, date(2026, 12, 7))
    found = proof(received, on=date(2026, 12, 8))
    assert "2027年节假日安排未录入" in found.caution
    assert all(mark.day.year == 2026 for mark in found.days)


@given(
    st.dates(date(2009, 1, 1), date(2026, 4, 1)),
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 30)), max_size=3),
    st.integers(0, 20),
)
def test_the_days_of_the_calendar_always_add_up_to_the_period(
    received: date, letters: list[tuple[int, int]], extra: int
) -> None:
    events = [Event(EventKind.RECEIVED, received)]
    for number, (sent, answered) in enumerate(letters, start=1):
        day = received + timedelta(days=sent)
        events.append(Event(EventKind.CONSULTED, day, id=number, party=Party.THIRD_PARTY))
        back = day + timedelta(days=answered)
        events.append(Event(EventKind.OPINION_RECEIVED, back, refers=number))
    if extra:
        events.append(Event(EventKind.EXTENDED, received, days=min(extra, 15)))
    state = clock(events, CALENDAR, date(2026, 12, 31))
    if state.due_on is None:
        return
    marks = explain(state, events, CALENDAR).days
    assert sum(mark.kind is DayKind.COUNTED for mark in marks) == state.period
    assert sum(mark.kind is DayKind.LEFT_OUT for mark in marks) == len(state.left_out)
    assert [mark.day for mark in marks if mark.is_due] == [state.due_on]
