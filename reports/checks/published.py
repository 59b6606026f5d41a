"""What is wrong with a published report, told from the facts it states: A7, B2, B6 and C5.

The facts are data, read off the report: its title, the stated counts, the tables cell by cell,
the notices cited, the lines that stand after its end. Each check compares them with one another,
with the statutory form, or with the notices and page words of ``checks/published.toml``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import resources
from reports.checks.finding import Finding
from reports.checks.page_words import page_words
from reports.forms.form import Form, form, normalised

_NUMBER = re.compile(r"〔(\d{4})〕(\d+)号")
# What a notice issues (印发) or hands on stands in its own title; a pdf may lose its brackets.
_ISSUED = re.compile(r"(?:印发|转发)[〈<《]?(.+?)(?:[〉>》]|的通知|$)")


@dataclass(frozen=True)
class Part:
    """A kind of information and how many the report states of it.

    `categories` are the catalogue paths under which a register files that kind.
    """

    name: str
    count: int
    categories: tuple[str, ...] = ()


@dataclass(frozen=True)
class Notice:
    """A notice with its title and number (发文字号)."""

    title: str
    number: str


@dataclass(frozen=True)
class PrintedTable:
    """A table as printed: the heading it stands under, and the text of its cells by row."""

    heading: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Published:
    """The facts of one published report; `form` is the id of the form its year wants."""

    office: str
    year: int
    form: str
    title: str
    total: int | None = None
    parts: tuple[Part, ...] = ()
    notices: tuple[Notice, ...] = ()
    tables: tuple[PrintedTable, ...] = ()
    after_the_end: tuple[str, ...] = ()


def read_published(name: str) -> Published:
    """Return the facts of the shipped file `name`, such as sample/xihuachi/published.toml."""
    facts = dict(resources.toml(name))
    parts = tuple(_part(entry) for entry in facts.pop("part", ()))
    notices = tuple(Notice(**entry) for entry in facts.pop("notice", ()))
    printed = tuple(
        PrintedTable(entry["heading"], tuple(tuple(row) for row in entry["rows"]))
        for entry in facts.pop("table", ())
    )
    after = tuple(facts.pop("after_the_end", ()))
    return Published(parts=parts, notices=notices, tables=printed, after_the_end=after, **facts)


def _part(entry: Mapping[str, Any]) -> Part:
    return Part(entry["name"], entry["count"], tuple(entry.get("categories", ())))


def check_published(report: Published) -> list[Finding]:
    """Return what is wrong with a published report, the gravest first."""
    book = form(report.form)
    return [
        *_requests_table(report, book),
        *_parts(report),
        *_title(report, book),
        *_notices(report),
        *_page(report),
    ]


def _requests_table(report: Published, book: Form) -> Iterator[Finding]:
    """A7: the table of section 三 is that of another section, or is not there at all."""
    heading = book.data.sections[book.data.requests.section - 1]
    printed = _under(report, heading)
    labels = {normalised(leaf.label) for leaf in book.data.requests.leaves}
    if printed and 2 * len(labels & _words(printed)) > len(labels):
        return
    twin = next((t for t in report.tables if t is not printed and _same(t, printed)), None)
    if printed is None or not printed.rows:
        message = f"“{heading}”下面没有表"
    elif twin is None:
        message = f"“{heading}”下面的表不是申请情况表，一行也对不上"
    else:
        count = len(printed.rows)
        message = f"“{heading}”下面印的是“{twin.heading}”的表（{count} 行全部相同），缺申请情况表"
    ids = tuple(cell.id for cell in book.cells if cell.table == "table3")
    suggestion = "请换成申请情况表；全年没有收到申请的，各格填“0”。"
    yield Finding("A7", "error", ids, message, suggestion)


def _under(report: Published, heading: str) -> PrintedTable | None:
    wanted = normalised(heading)
    return next((t for t in report.tables if normalised(t.heading) == wanted), None)


def _words(table: PrintedTable) -> set[str]:
    return {normalised(cell) for row in table.rows for cell in row}


def _same(one: PrintedTable, other: PrintedTable | None) -> bool:
    def plain(table: PrintedTable) -> list[list[str]]:
        return [[normalised(cell) for cell in row] for row in table.rows]

    return other is not None and bool(one.rows) and plain(one) == plain(other)


def _parts(report: Published) -> Iterator[Finding]:
    """B2: the parts that the text names do not make its total."""
    found = sum(part.count for part in report.parts)
    if report.total is None or not report.parts or found == report.total:
        return
    message = (
        f"正文写主动公开共 {report.total} 条，所列 {len(report.parts)} 类相加为 {found} 条，"
        f"相差 {abs(report.total - found)} 条"
    )
    suggestion = "请核对总数和各类条数；没有列出的也写明条数，不用“等”带过。"
    yield Finding("B2", "warn", (), message, suggestion)


def _title(report: Published, book: Form) -> Iterator[Finding]:
    """B6: the report is not called by its name."""
    wanted = f"{report.office}{report.year}年{book.data.title}"
    if report.title != wanted:
        message = f"标题“{report.title}”不规范，应为“{wanted}”"
        yield Finding("B6", "warn", (), message, "请按规定名称改标题。")


def _notices(report: Published) -> Iterator[Finding]:
    """B6: a notice is cited with a wrong number or title; it is known by year and serial."""
    for cited in report.notices:
        wrong = misquoted(cited.title, cited.number)
        if wrong:
            message = f"引用的文件不准确：{wrong}"
            yield Finding("B6", "warn", (), message, "请照文件原文改正。")


def misquoted(title: str, number: str) -> str:
    """Say what is wrong with a notice as it is cited, "" for a right or an unknown one."""
    known = {
        _serial(entry["number"]): Notice(entry["title"], entry["number"])
        for entry in resources.toml("checks/published.toml")["notice"]
    }
    right = known.get(_serial(number))
    if right is None:
        return ""
    issued = _ISSUED.search(title)
    named = right.title if issued and issued[1] == right.title else title
    said = (("文号", number, right.number), ("名称", named, right.title))
    return "；".join(
        f"{name}“{cited}”应为“{meant}”" for name, cited, meant in said if cited != meant
    )


def _serial(number: str) -> tuple[str, str] | None:
    found = _NUMBER.search(number)
    return (found[1], found[2]) if found else None


def _page(report: Published) -> Iterator[Finding]:
    """C5: words of the web page were copied along with the report."""
    words = page_words()
    lines = [line for line in report.after_the_end if any(word in line for word in words)]
    if lines:
        message = f"报告后面带进了网页上的文字：{'、'.join(f'“{line}”' for line in lines)}"
        yield Finding("C5", "warn", (), message, "请删去这些文字后重新发布。")
