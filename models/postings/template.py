"""What a township usually posts, as texts to begin with, and by which title one is chosen."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources
from models.letters.template import render
from models.office.profile import office
from models.postings.period import named_in
from models.postings.ready_text import kind_of
from models.store.words import numeral

_GAP = re.compile(r"〔(?!\d{4}〕)[^〔〕\n]*〕")


_UNREAD = "条文未核对，以当地规定为准"


@dataclass(frozen=True)
class PostingTemplate:
    """A usual posting: kind, matter, title, body, the columns of its list.

    One that another than the office issues names it as `organ`; `issuer` says whose it is, by
    `basis`, `sure` that its text was read. A title that has words of `titles`, and none of
    `unless`, wants this text, where it is of this kind or of one of `also`.
    """

    id: str
    name: str
    kind: str
    matter: str
    title: str
    body: str
    titles: tuple[str, ...]
    unless: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    organ: str = ""
    issuer: str = ""
    basis: str = ""
    sure: bool = True

    @property
    def words(self) -> str:
        """Whose it is, where it is not the office's own: 由村民选举委员会公布."""
        return self.issuer if self.sure or not self.issuer else f"{self.issuer}；{_UNREAD}"


@dataclass(frozen=True)
class Filled:
    """A template as a posting begins with it."""

    title: str
    body: str
    organ: str


@cache
def templates() -> dict[str, PostingTemplate]:
    """Return the shipped postings by id, in the order in which they are offered."""
    rows = resources.toml("postings/templates.toml")["template"]
    lists = ("titles", "unless", "also", "head")
    return {
        row["id"]: PostingTemplate(**{**row, **{key: tuple(row.get(key, ())) for key in lists}})
        for row in rows
    }


def template_in(title: str) -> PostingTemplate | None:
    """Return the template whose text a title wants, by the longest of its words; None for none.

    Only a title that ends with a 文种 of the template wants it.
    """
    kind = kind_of(title)
    wanted = {
        each.id: named_in(title, each.titles)
        for each in templates().values()
        if kind in (each.kind, *each.also) and not named_in(title, each.unless)
    }
    longest = max(wanted, key=lambda each: wanted[each], default="")
    return templates()[longest] if wanted.get(longest) else None


def filled(template: PostingTemplate, today: date) -> Filled:
    """Return a template with the office's name and the year, quarter and month of the day.

    What the clerk fills in stands in 〔…〕; `organ` is the office where no other is named.
    """
    year = f"{today.year}年"
    names = {
        "office": office().name,
        "year": year,
        "quarter": f"{year}第{numeral((today.month + 2) // 3)}季度",
        "month": f"{year}{today.month}月",
    }
    title, body = (render(text, names) for text in (template.title, template.body.strip("\n")))
    return Filled(title, body, template.organ or office().name)


def gaps(text: str) -> list[str]:
    """Return the 〔…〕 of a template that are still to be filled in; 〔2026〕 of a 文号 is none."""
    return _GAP.findall(text)
