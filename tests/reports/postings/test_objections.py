"""How to object stands on a 公示 once: in its own words, or in ours, unless the clerk says no."""

from datetime import date
from pathlib import Path

import pytest

from models.postings import posting as postings
from models.postings.own_words import said_in
from models.postings.posting import Posting
from models.postings.taking import taken
from reports.postings.ready import closing

TODAY = date(2026, 3, 26)
TITLE = "关于2026年3月拟新增低保对象的公示"
OURS = "对公示内容有异议的"
READY = (
    "经村民代表会议评议、镇人民政府审核，拟将王某等2户纳入低保范围，现予公示。{own}\n"
    "公示时间：2026年3月17日至3月23日。\n"
    "特此公示。\n示例镇人民政府\n2026年3月16日\n"
)
OWN = (
    "如有异议，请以书面形式反映。",
    "如有不同意见，请与镇社会事务办公室联系。",
    "发现问题的，可以向镇纪委反映。",
    "欢迎举报。",
    "监督电话：0934-0000002。",
)


def made(own: str, **values: object) -> Posting:
    found = taken(READY.format(own=own), TITLE, "公示").values
    begun = {"kind": "公示", "title": TITLE, "objections_to": "社会事务办公室"}
    return postings.record(TODAY, **{**begun, **found, **values})


@pytest.mark.parametrize("own", OWN)
def test_a_text_that_says_where_to_turn_keeps_its_own_words(opened: Path, own: str) -> None:
    assert OURS not in "".join(closing(made(own)))


@pytest.mark.parametrize("own", ["", "根据《关于做好低保工作的实施意见》办理。", "经评议无异议。"])
def test_a_ready_text_that_does_not_say_so_gets_ours(opened: Path, own: str) -> None:
    posting = made(own)
    assert posting.objections_to == "社会事务办公室"
    assert f"{OURS}，请在公示期内向社会事务办公室反映。" in closing(posting)


def test_ours_is_left_out_where_the_clerk_says_so(opened: Path) -> None:
    assert OURS not in "".join(closing(made("", objecting=False)))


def test_that_nobody_objected_is_no_way_to_object() -> None:
    assert not said_in("公示期满无异议。").objection
    assert not said_in("公示期满没有异议。").objection
