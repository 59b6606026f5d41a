"""Whose report it is, of which year and in which form, told from its title and its labels."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reports.foreign.files.stream import Row
from reports.foreign.folding import folded, key
from reports.foreign.label_book import also_said
from reports.forms.form import form, form_id_for_year
from reports.forms.shipped import form_ids

_YEAR = r"(20[012]\d)\s*年"
_TITLE = re.compile(rf"(?=.*{_YEAR})(?=.*公开)(?=.*(?:报告|情况|总结)).{{6,80}}")
_AFTER = re.compile(r"\s*\((?!试行).{6,}\)\s*$|\s*[-_|].*$")
_PERIOD = re.compile(r"期限(?:为|是|自|从|:)*\s*(20[012]\d)")
_NO_TITLE = re.compile("[。;!]|根据|现将|要求|发布时间|^[一二三四五六七八九]、|^\\(")
_PHONE = re.compile(r"(?:电话|联系方式)[^。;,\d手]{0,12}(1[3-9]\d{9})(?!\d)")
_OFFICE = re.compile(
    "[镇乡县市区旗州省局委办处厅部院会站所社校]$|街道$|政府$|中心$|公司$|大队$|支队$|办公室$"
)
_REPORTED_BY = re.compile(r"填报单位(?:\(盖章\))?[:：]\s*(\S{3,40})")
_OF_STATISTICS = re.compile(r"(\S{3,40}?)(?:20\d\d年度?)?政府信息公开情况统计表")
_OPENING = 40  # lines, among which the title is looked for
_TOWN = re.compile(r"(?:镇|乡)(?:人民政府)?(?:办公室)?$|(?:镇|乡)(?:党政|政府)办公室$")
_KINDS = (
    ("township", _TOWN),
    ("subdistrict", re.compile(r"街道(?:办事处)?(?:办公室)?$|街道办$")),
    ("bureau", re.compile(r"(?:局|委员会|委|中心|支队|大队|院|站)$")),
    ("county", re.compile(r"(?:县|区|旗)(?:人民政府)?(?:办公室)?$")),
)
_OURS = (
    ("township", re.compile(r"[我全]镇|[我全]乡(?!村)")),
    ("subdistrict", re.compile(r"我街道|我街|我办事处")),
    ("bureau", re.compile(r"[我本]局")),
)


_ENDS = re.compile(r"(?:人民政府|办事处|办公室)+$")
_AND = re.compile(r"和(?=\w+(?:局|委员会|委)$)")  # 发展和改革局 is 发展改革局
_OVER = re.compile(r"(?:[省市县区旗州盟乡镇]|街道|政府)$")


@dataclass(frozen=True)
class Origin:
    """Where a report comes from; None or "" for what it does not say.

    `kind` is that of an office (township …); `line` is where its text begins; `phone` is the mobile
    number that it gives as the office's own.
    """

    title: str = ""
    office: str = ""
    year: int | None = None
    kind: str = ""
    line: int = 0
    phone: str = ""


def is_same_office(one: str, other: str) -> bool:
    """Say whether two names are those of one office, written shorter or longer.

    松木塘镇 is 桃江县松木塘镇人民政府; 吴镇 is not 东吴镇.
    """
    short, long = sorted((_bare(one), _bare(other)), key=len)
    if not short or not long.endswith(short):
        return False
    return short == long or _OVER.search(long.removesuffix(short)) is not None


@lru_cache(4096)  # every unit of a rollup is held against every other
def _bare(name: str) -> str:
    return _AND.sub("", _ENDS.sub("", name))


def origin_of(lines: Sequence[Row]) -> Origin:
    """Return what a report says of itself."""
    title, at = _title(lines)
    found = re.search(_YEAR, title)
    year = int(found[1]) if found else _year(lines)
    office = _office(title)
    office = office if _OFFICE.search(office) else _reporting(lines)
    return Origin(title, office, year, _kind(office, lines), at, _phone(lines))


def _reporting(lines: Sequence[Row]) -> str:
    """Return the office that a table says to be reported by, or that stands in its title."""
    for line in lines[:_OPENING]:
        text = folded(line.text)
        found = _REPORTED_BY.search(text) or _OF_STATISTICS.match(text)
        if found and _OFFICE.search(found[1]):
            return found[1]
    return ""


def _phone(lines: Sequence[Row]) -> str:
    found = (_PHONE.search(folded(line.text)) for line in lines)
    return next((each[1] for each in found if each), "")


def _title(lines: Sequence[Row]) -> tuple[str, int]:
    """Return the title and the line after it: one line, or up to three that belong together."""
    opening = [
        at
        for at, line in enumerate(lines[:_OPENING])
        if sum(bool(cell) for cell in line.cells) == 1 and not line.page
    ]
    for count in (1, 2, 3):
        for begin in range(len(opening) - count + 1):
            part = opening[begin : begin + count]
            pieces = [_piece(lines[at]) for at in part]
            text = _AFTER.sub("", "".join(pieces))
            if any(len(each) > 60 or re.match(r"[一二三]、", each) for each in pieces[1:]):
                continue
            if _TITLE.fullmatch(text) and not _NO_TITLE.search(text):
                above = "" if lines[part[0] - 1].page or not part[0] else _piece(lines[part[0] - 1])
                whole = above if re.match(_YEAR, text) and _is_office(above) else ""
                return whole + text, part[-1] + 1
    pages = [_piece(line) for line in lines[:1] if line.page]
    named = [_AFTER.sub("", each) for each in pages if _TITLE.fullmatch(each)]
    return (named[0], 0) if named else ("", 0)


def _piece(line: Row) -> str:
    return folded(line.text).strip("# ").replace(" ", "")


def _is_office(text: str) -> bool:
    return 3 <= len(text) <= 30 and any(pattern.search(text) for _, pattern in _KINDS)


def _year(lines: Sequence[Row]) -> int | None:
    text = "\n".join(folded(line.text) for line in lines)
    said = _PERIOD.search(text)
    if said:
        return int(said[1])
    years = Counter(re.findall(r"(?<!\d)(20[012]\d)\s?年(?!\d*修|[^，。]{0,12}令)", text))
    return int(years.most_common(1)[0][0]) if years else None


def _office(title: str) -> str:
    before, _, after = re.sub(_YEAR, "\n", title, count=1).partition("\n")
    if before.removeprefix("关于"):
        return before.removeprefix("关于").strip("《》“” ")
    found = re.match(r"(?:度)?(?:的)?(.*?)(?:政府)?(?:政务)?(?:信息)?公开", after)
    office = found[1] if found else ""
    return f"{office}政府" if office.endswith("人民") else office


def _kind(office: str, lines: Sequence[Row]) -> str:
    """Return the kind of office, "" where it is not known, as of a city."""
    for kind, pattern in _KINDS:
        if office and pattern.search(office):
            return kind
    if office:
        return ""
    text = "".join(line.text for line in lines)
    return next((kind for kind, pattern in _OURS if pattern.search(text)), "")


def form_of_tables(lines: Sequence[Row], year: int | None) -> str | None:
    """Return the form that a report's tables follow, else that of its year; None before any.

    The labels that one of two forms has and the other has not decide; where they do not, the year.
    """
    words = Counter(key(cell) for line in lines for cell in line.cells if cell)
    text = "".join(words)
    by_form = _labels()
    every = set[str]().union(*by_form.values())
    there = {each for each in every if each in words or (len(each) > 5 and each in text)}
    is_dated = year is not None
    fitting = [
        name
        for name, labels in by_form.items()
        if not any(_fits_better(other, labels, there, is_dated) for other in by_form.values())
    ]
    return fitting[0] if len(fitting) == 1 else form_id_for_year(year) if year else None


def _fits_better(labels: set[str], than: set[str], there: set[str], is_dated: bool) -> bool:
    """Say whether the labels of one form are those that are there, rather than another's.

    Of a form that only adds to another, most of what it adds has to be there; where some of it
    is, the year of the report is asked, if it has one.
    """
    more, less = labels - than, than - labels
    if not less:
        return len(more & there) > len(more - there)
    if not more:
        return not less & there if is_dated else len(less & there) < len(less - there)
    return len(more & there) >= max(1 + is_dated, len(less & there) + 1)


@cache
def _labels() -> dict[str, set[str]]:
    """Return the labels of each form."""
    return {
        name: {
            key(label)
            for cell in form(name).cells
            for official in (cell.row_label.split(" ")[-1], cell.column_label)
            for label in (official, *also_said(official))
            if label
        }
        for name in form_ids()
    }
