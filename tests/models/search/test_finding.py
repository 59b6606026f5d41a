"""Search over everything: each kind, words of any length, initials with gaps, the best first."""

from datetime import date
from pathlib import Path
from sqlite3 import OperationalError
from threading import Timer
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.activities import activity
from models.disputes import dispute
from models.items import item
from models.letters.letter import Letter
from models.postings import posting
from models.requests import request
from models.search.expressions import Typed
from models.search.finding import Found, find, shared_out
from models.search.stopping import Stoppable
from models.store.database import DB
from models.store.sought.cutting import fold, initials
from models.store.sought.kinds import ITEM, LETTER

TODAY = date(2026, 3, 26)
DAY = date(2026, 3, 2)


@pytest.fixture
def filled(opened: Path) -> Path:
    """A register with a record of every kind about 低保公示."""
    item.record("2026年2月城乡低保资金发放公示", published_on=DAY, index_number="slzzf/2026-00029")
    made = request.record("2026-004", TODAY, received_on=DAY, intake="当面", applicant="张三",
                          applicant_kind="natural_person", content="石桥村低保公示评议记录")  # fmt: skip
    Letter.add("拟写", request=made, kind="granted_public", title="答复书", dated=DAY)
    dispute.record("2026-F01", TODAY, kind="reconsideration", received_on=DAY, request=made)
    posting.record(TODAY, title="关于拟新增低保对象的\n公示", dated=DAY)
    activity.record("inspection", "各村低保公示情况抽查", TODAY, on_date=DAY)
    return opened


def counts(text: str) -> dict[str, int]:
    return {each.kind.name: each.count for each in find(text, 3)}


def titles(found: list[Found]) -> list[str]:
    return [hit.title for each in found for hit in each.hits]


@pytest.mark.parametrize("text", ["低保", "低", "dbgs", "公示 低保", "ＤＢgs", "db"])
def test_every_kind_is_found_by_words_and_by_initials(filled: Path, text: str) -> None:
    assert list(counts(text)) == [
        "items",
        "requests",
        "letters",
        "disputes",
        "postings",
        "activities",
    ]


def test_numbers_and_names_find_their_record(filled: Path) -> None:
    assert counts("2026-00029") == {"items": 1}
    assert counts("2026-004") == {"requests": 1, "letters": 1, "disputes": 1}
    assert counts("2026-F01") == {"disputes": 1}
    assert counts("张三") == {"requests": 1}
    assert counts("没有的") == counts("") == counts('％ （） "') == {}


def test_a_letter_follows_its_request(filled: Path) -> None:
    made = request.find("2026-004")
    request.change(made, TODAY, content="柳湾村修路合同")
    assert counts("低保").keys() == {"items", "postings", "activities"}
    assert titles(find("修路合同", 3, LETTER)) == ["答复书：柳湾村修路合同"]
    made.remove("重复登记")
    assert counts("修路合同") == {"disputes": 1}  # which stays without its request


def test_titles_go_before_other_texts_and_these_before_gaps_the_newest_first(opened: Path) -> None:
    def made(title: str, day: int, **more: Any) -> None:
        item.record(title, published_on=date(2026, 3, day), **more)

    made("低保对象公示", 9)
    made("情况说明", 8, keywords="dbgs")
    made("低保公示一", 1)
    made("低保公示二", 2)
    made("公示低保", 9)
    (found,) = find("dbgs", 9)
    assert titles([found]) == ["低保公示二", "低保公示一", "情况说明", "低保对象公示"]
    assert (found.count, found.more) == (4, False)
    assert titles(find("dbgs", 2)) == ["低保公示二", "低保公示一"]


def test_what_was_found_is_shown_where_it_stands() -> None:
    title = "2026年2月城乡低保资金发放公示"
    marked = [title[begin:end] for begin, end in Typed("dbgs").places(title)]
    assert marked == ["低保", "公示"]
    assert [title[a:b] for a, b in Typed("2026年2月 发放").places(title)] == ["2026年2月", "发放"]
    assert Typed("（2026）").places("〔２０２６〕3号") == [(1, 5)]


def test_of_few_that_are_wanted_each_kind_has_its_best(filled: Path) -> None:
    found = find("低保", 9)
    assert [len(hits) for _, hits in shared_out(found, 4)] == [1, 1, 1, 1, 0, 0]
    assert sum(len(hits) for _, hits in shared_out(found, 99)) == 6


WORDS = st.text("低保对象公示评议dbgs2 ", max_size=7)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS.filter(str.strip), max_size=5), WORDS)
def test_what_is_found_is_what_a_look_through_all_titles_finds(
    opened: Path, held: list[str], text: str
) -> None:
    for each in item.PublishedItem.select():
        each.remove("重复登记")
    for title in held:
        item.record(title)

    def holds(title: str, term: str) -> bool:
        plain = term in fold(title) or (term.isascii() and term in initials(title))
        return plain or (typed.loose == term and typed.has_gaps(title))

    typed = Typed(text)
    wanted = [t for t in held if typed.terms and all(holds(t, each) for each in typed.terms)]
    assert sorted(titles(find(text, 99, ITEM))) == sorted(" ".join(t.split()) for t in wanted)


def test_what_is_being_read_ends_when_it_is_stopped(opened: Path) -> None:
    stoppable, endless = Stoppable(), "WITH RECURSIVE n(a) AS (SELECT 1 UNION ALL SELECT 2 FROM n)"
    Timer(0.05, stoppable.stop).start()
    with stoppable.running():
        DB.connection().execute(f"{endless} SELECT COUNT(*) FROM n").fetchall()
    assert stoppable.is_stopped
    with pytest.raises(OperationalError), Stoppable().running():
        DB.connection().execute("SELECT nothing")
