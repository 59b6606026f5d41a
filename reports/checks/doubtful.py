"""Items that make a figure of the report doubtful: A3 and A6, with the way to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from models.store.words import listed
from models.year.figures import Figure
from models.year.suspects import Suspect, suspects
from models.year.year import Year
from reports.checks.finding import Finding
from reports.ways import Book, Narrow, Open, Way

_NAMED = 3  # titles in a sentence
_OVERVIEW = 1  # the section that tells of 主动公开


@dataclass(frozen=True)
class _Doubt:
    """What is doubted in items of a state; `cells` end the ids of the cells that count them.

    A form that has none of the cells is not concerned, unless its text is (`in_text`).
    """

    code: str
    state: str
    cells: tuple[str, ...]
    sentence: str
    advice: str
    in_text: bool = False


_DOUBTS = (
    _Doubt(
        "A6",
        "有效期已满",
        ("normative_documents.valid", "normative_documents.total_public"),
        "{count} 件文件在 {last} 以前有效期已满，还按现行有效计入：{names}",
        "请登记失效日期，或者更正有效期。",
    ),
    _Doubt(
        "A3",
        "重复登记",
        ("normative_documents.valid", "normative_documents.total_public"),
        "{count} 件文件的文号，或者名称和成文日期相同，可能重复计入：{names}",
        "请核对是不是重复登记；重复的移到回收站，文号写错的更正。",
    ),
    _Doubt(
        "A3",
        "缺成文日期",
        (
            "normative_documents.made",
            "normative_documents.newly_public",
            "published_normative",
            "normative_made",
        ),
        "{count} 件文件没有成文日期，按公开日期计入：{names}",
        "请补填成文日期。",
    ),
    _Doubt(
        "A3",
        "缺渠道",
        ("ch_other",),
        "{count} 条公开的信息没有公开渠道，没有计入各渠道公开数：{names}",
        "请补登公开渠道。",
    ),
    _Doubt(
        "A3",
        "属性存疑",
        ("published_total",),
        "{count} 条依申请公开、不予公开的信息填了公开日期，没有计入主动公开：{names}",
        "已经主动公开的请改公开属性，没有公开的请删去公开日期。",
        in_text=True,
    ),
    _Doubt(
        "A3",
        "缺日期",
        ("published_total",),
        "{count} 条信息成文日期、公开日期都没有填，没有计入任何一年：{names}",
        "请补填；不要公开的请改公开属性，登记错的移到回收站。",
        in_text=True,
    ),
)


def doubtful(figures: Mapping[str, Figure], year: Year) -> Iterator[Finding]:
    """Yield what is doubted of the items that the figures of a year count."""
    cells = {each: tuple(c for c in figures if c.endswith(each.cells)) for each in _DOUBTS}
    asked = [each for each in _DOUBTS if cells[each] or each.in_text]
    found = suspects(year.first, year.last)
    for doubt in asked:
        behind = found[doubt.state]
        if behind:
            names = listed([f"“{each.title}”" for each in behind], _NAMED)
            said = doubt.sentence.format(count=len(behind), last=year.last, names=names)
            section = None if cells[doubt] else _OVERVIEW
            way = _way(doubt, behind)
            yield Finding(doubt.code, "warn", cells[doubt], said, doubt.advice, section, way=way)


def _way(doubt: _Doubt, found: list[Suspect]) -> Way:
    if len(found) == 1:
        return Open(Book.ITEM, found[0].id)
    return Narrow(Book.ITEM, {"state": doubt.state})
