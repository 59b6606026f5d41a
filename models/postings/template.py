"""What a township usually posts, as texts to begin with."""

import re
from dataclasses import dataclass
from functools import cache

import resources
from models.letters.template import render
from models.office.profile import office

_GAP = re.compile(r"〔(?!\d{4}〕)[^〔〕\n]*〕")


@dataclass(frozen=True)
class PostingTemplate:
    """A usual posting: kind, matter, title, body, the columns of its list."""

    id: str
    name: str
    kind: str
    matter: str
    title: str
    body: str
    head: tuple[str, ...] = ()


@cache
def templates() -> dict[str, PostingTemplate]:
    """Return the shipped postings by id, in the order in which they are offered."""
    rows = resources.toml("postings/templates.toml")["template"]
    return {
        row["id"]: PostingTemplate(**{**row, "head": tuple(row.get("head", ()))}) for row in rows
    }


def filled(template: PostingTemplate) -> tuple[str, str]:
    """Return title and body with the office's name; what the clerk fills in stands in 〔…〕."""
    names = {"office": office().name}
    return render(template.title, names), render(template.body.strip("\n"), names)


def gaps(text: str) -> list[str]:
    """Return the 〔…〕 of a template that are still to be filled in; 〔2026〕 of a 文号 is none."""
    return _GAP.findall(text)
