"""查找替换: a word in many records, what stays as it is, and all of it taken back at once."""

from datetime import date
from pathlib import Path

import pytest

from models.items import item
from models.postings import boards, posting
from models.requests import request
from models.spelling.book_texts import BOOKS, Text
from models.spelling.replacing import hits, replace
from models.store.refusal import Refusal
from tests.last_act import take_back_last

TODAY = date(2026, 3, 26)


def text(book: str, field: str) -> Text:
    return next(each for each in BOOKS[book].texts if each.field == field)


TITLE = text("items", "title")


@pytest.fixture
def three(opened: Path) -> list[int]:
    """Three items, two of which name 党政办."""
    titles = ("党政办关于值班的通知", "防汛预案", "关于党政办搬迁的公告")
    return [item.record(title).id for title in titles]


def titles(ids: list[int]) -> list[str]:
    return [item.find(key).title for key in ids]


def test_a_word_is_found_in_the_records_shown_alone_and_in_their_order(three: list[int]) -> None:
    shown = [three[2], three[1]]
    found = hits(TITLE, shown, "党政办", "党政综合办")
    assert [(each.id, each.after) for each in found] == [(three[2], "关于党政综合办搬迁的公告")]
    both = hits(TITLE, list(reversed(three)), "党政办", "")
    assert [each.id for each in both] == [three[2], three[0]]


def test_signs_of_patterns_are_found_as_themselves(opened: Path) -> None:
    ids = [item.record(each).id for each in ("增长5%的公告", "增长500的公告")]
    assert [each.id for each in hits(TITLE, ids, "5%", "6%")] == [ids[0]]


def test_the_records_ticked_are_changed_in_one_act_and_go_back_together(three: list[int]) -> None:
    before = titles(three)
    assert replace(TITLE, three[:2], "党政办", "党政综合办") == 1
    assert titles(three) == ["党政综合办关于值班的通知", *before[1:]]
    take_back_last()
    assert titles(three) == before


def test_a_record_that_would_lose_its_name_stays(opened: Path) -> None:
    key = item.record("测试").id
    assert [each.against for each in hits(TITLE, [key], "测试", "")] == ["改后会空着"]
    with pytest.raises(Refusal, match="改后会空着"):
        replace(TITLE, [key], "测试", "")


def test_a_request_that_was_closed_says_so_and_stays(opened: Path) -> None:
    made = request.record(
        "2026-001", TODAY, received_on=date(2026, 3, 2), applicant="张三", content="低保名单"
    )
    wanted = text("requests", "content")
    assert [each.against for each in hits(wanted, [made.id], "低保", "救助")] == [""]
    made.alter("办结", closed_on=TODAY, outcome="granted")
    assert [each.against for each in hits(wanted, [made.id], "低保", "救助")] == ["已办结"]
    with pytest.raises(Refusal, match="2026-001”已办结"):
        replace(wanted, [made.id], "低保", "救助")


def test_a_posting_that_was_put_up_stays(opened: Path) -> None:
    made = posting.record(TODAY, title="低保公示", body="如有异议")
    wanted = text("postings", "body")
    assert [each.against for each in hits(wanted, [made.id], "异议", "意见")] == [""]
    boards.put_up(made, "公开栏", TODAY, "王某", TODAY)
    found = hits(wanted, [made.id], "异议", "意见")
    assert [(each.name, each.against) for each in found] == [("低保公示", "已经张贴")]


@pytest.mark.parametrize("book", BOOKS)
def test_every_text_of_every_book_can_be_looked_through(opened: Path, book: str) -> None:
    assert [hits(each, [1], "字", "词") for each in BOOKS[book].texts] == [
        [] for _ in BOOKS[book].texts
    ]
