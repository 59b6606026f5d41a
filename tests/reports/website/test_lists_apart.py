"""A page with several lists: that of the column is told from those beside it."""

from datetime import date
from pathlib import Path

import pytest

from models.website.on_record import OnRecord
from reports.website.choosing import ALL, OnPage, choices, lists_on, site_list
from reports.website.page_reading import read_page
from reports.website.reconciled import Decided, Scope, Verdict, compare
from reports.website.site_list import Page

TODAY = date(2026, 3, 26)
COLUMN = [f"关于第{each}号事项的公告" for each in "一二三四五六"]
BESIDE = [f"热点新闻之{each}次报道" for each in "甲乙丙"]


ROW_OF_A_TABLE = (
    "<tr><td><table><tr><td>·</td><td><a href='{at}.html'>{title}</a></td>"
    "<td>{day}</td></tr></table></td></tr>"
)
CARD = (
    "<li><b>{at}</b><i>2026-03</i><div><a href='{at}.html'>{title}</a>"
    "<p>根据有关规定，现将情况公告如下</p></div></li>"
)


def entries(
    titles: list[str], first: int, markup: str = "<li><a href='{at}.html'>{title}</a>{day}</li>"
) -> str:
    return "".join(
        markup.format(title=title, at=first - at, day=f"<span>2026-03-{first - at:02}</span>")
        for at, title in enumerate(titles)
    )


def on_page(markup: str, tmp_path: Path, known: list[str] = COLUMN) -> OnPage:
    path = tmp_path / "栏目.html"
    path.write_text(f"<html><body>{markup}</body></html>", "utf-8")
    page = read_page(path)
    assert isinstance(page, Page)
    return lists_on(page, TODAY, lambda: known)


def titles(found: OnPage, kind: str = "") -> list[str]:
    return [each.title for each in site_list([found], kind).lines]


@pytest.mark.parametrize(
    "around",
    [
        "<div class='main'><ul>{main}</ul></div><div class='right'><h3>热点</h3><ul>{side}</ul></div>",
        "<ul>{side}</ul><h3>公告</h3><ul>{main}</ul>",
        "<table><tr><td><ul>{side}</ul></td><td><ul>{main}</ul></td></tr></table>",
        "<div><div class='rd'>{side}</div>{main}</div>",
    ],
)
def test_the_list_the_register_knows_is_taken_and_the_other_offered(
    around: str, tmp_path: Path
) -> None:
    markup = around.format(main=entries(COLUMN, 20), side=entries(BESIDE * 4, 25))
    found = on_page(markup, tmp_path)
    assert titles(found) == COLUMN
    own, beside, whole = choices([found])
    assert choices([found])[own] == f"6 条，从“{COLUMN[0]}”起"
    assert (titles(found, beside), whole) == (BESIDE * 4, ALL)
    assert len(titles(found, ALL)) == 18


@pytest.mark.parametrize(
    "markup",
    [
        f"<ul>{entries(COLUMN[:3], 20)}</ul><ul>{entries(COLUMN[3:], 17)}</ul>",
        entries(
            COLUMN,
            20,
            "<div class='c'><a href='{at}.html'>{title}</a><p>{day}</p><p>{day}</p></div>",
        ),
        f"<ul>{entries(COLUMN[:2], 20)}<li><a href='1.html'>{COLUMN[2]}</a><i>2026-03-18</i>"
        f"<p>成文日期 2026-03-17</p></li>{entries(COLUMN[3:], 16)}</ul>",
        f"<h2>三月</h2><dl>{entries(COLUMN[:4], 20)}</dl><h2>二月</h2><dl>{entries(COLUMN[4:], 9)}</dl>",
        f"<ul>{entries(COLUMN[:1], 2)}{entries(COLUMN[1:3], 20)}</ul><ul>{entries(COLUMN[3:], 17)}</ul>",
        f"<table>{entries(COLUMN, 20, ROW_OF_A_TABLE)}</table>",
        entries(COLUMN, 20, CARD),
    ],
)
def test_what_is_one_list_stays_one(markup: str, tmp_path: Path) -> None:
    found = on_page(markup, tmp_path)
    assert (titles(found), choices([found])) == (COLUMN, {})


def test_the_longest_is_taken_where_the_register_knows_none(tmp_path: Path) -> None:
    markup = f"<ul>{entries(BESIDE, 25)}</ul><ul>{entries(COLUMN, 26)}</ul>"
    assert titles(on_page(markup, tmp_path, [])) == COLUMN


def test_a_list_that_is_chosen_is_taken_from_every_page_that_has_it(tmp_path: Path) -> None:
    sides = [
        f"<div class='m'>{entries(COLUMN[at : at + 3], 20 - at)}</div><div class='s'>{entries(BESIDE, 25)}</div>"
        for at in (0, 3)
    ]
    pages = [on_page(each, tmp_path) for each in sides]
    assert [each.title for each in site_list(pages).lines] == COLUMN
    beside = list(choices(pages))[1]
    assert [each.title for each in site_list(pages, beside).lines] == BESIDE * 2
    assert [each.at for each in site_list(pages, beside).lines] == [1, 2, 3, 4, 5, 6]


def test_a_link_that_leads_nowhere_is_told_where_the_others_lead_somewhere(tmp_path: Path) -> None:
    dead = entries(COLUMN[:1], 20, "<li><a href='#'>{title}</a>{day}</li>")
    found = site_list([on_page(f"<ul>{dead}{entries(COLUMN[1:], 19)}</ul>", tmp_path)])
    items = [
        OnRecord(at, title, "", date(2026, 3, 21 - at), "", "主动公开", None, on_website=True)
        for at, title in enumerate(COLUMN[:2], 1)
    ]
    told = {each.title: each for each in compare(found, items, Scope(), Decided()).lines}
    assert (told[COLUMN[0]].verdict, told[COLUMN[0]].why) == (
        Verdict.DIFFERENT,
        "网站上点不开，链接是空的",
    )
    assert told[COLUMN[1]].verdict is Verdict.SAME
    scripted = entries(COLUMN, 20, "<li><a href='javascript:;'>{title}</a>{day}</li>")
    assert not any(each.dead for each in site_list([on_page(scripted, tmp_path)]).lines)


MENU = "".join(f"<li><a href='/{at}/'>政务{at}公开</a></li>" for at in "一二三四五六七八")


def undated(titles: list[str]) -> str:
    return "".join(f"<li><a href='u{at}.html'>{each}</a></li>" for at, each in enumerate(titles))


def beside(main: str, side: str) -> str:
    return (
        f"<ul class='menu'>{MENU}</ul><div><div class='main'><ul>{main}</ul></div>"
        f"<div class='right'><h3>最新</h3><ul>{side}</ul></div></div>"
    )


def test_a_list_without_days_that_the_register_knows_is_the_column(tmp_path: Path) -> None:
    found = on_page(beside(undated(COLUMN), entries(BESIDE, 20)), tmp_path, [*COLUMN, BESIDE[0]])
    assert titles(found) == COLUMN
    own, other, _whole = choices([found])
    assert (titles(found, own), titles(found, other)) == (COLUMN, BESIDE)


def test_a_list_without_days_is_offered_beside_one_with_days(tmp_path: Path) -> None:
    found = on_page(beside(undated(COLUMN), entries(BESIDE, 20)), tmp_path, [])
    assert titles(found) == BESIDE
    assert [titles(found, each) for each in choices([found])][1] == COLUMN


def test_what_is_recommended_without_days_does_not_take_the_place_of_the_column(
    tmp_path: Path,
) -> None:
    older = [f"以前的第{each}号重要文件" for each in "一二三四五六"]
    page = beside(entries(COLUMN, 20), undated(older))
    found = on_page(page, tmp_path, [*COLUMN[:3], *older])
    assert titles(found) == COLUMN
    few = on_page(beside(entries(COLUMN, 20), undated(older[:4])), tmp_path)
    assert choices([few]) == {}
