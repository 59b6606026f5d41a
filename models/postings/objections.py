"""异议 against a posting: who said what on which day, and what came of it.

They are kept as lines with the first board of the posting; a line that a clerk wrote freely while
taking it down says only what.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.postings.boards import places_of
from models.postings.posting import Posting
from models.store.plain_text import one_line
from models.store.refusal import Refusal

_LINE = re.compile(r"(\d{4}-\d\d-\d\d)　([^：]*)：(.*?)(?:　处理：(.*))?")


@dataclass(frozen=True)
class Objection:
    """One 异议; `on` None and `by` "" where only its words are known, `result` "" while open."""

    what: str
    on: date | None = None
    by: str = ""
    result: str = ""

    @property
    def words(self) -> str:
        """The objection on one line, as papers show it."""
        if self.on is None:
            return self.what
        said = f"{self.on}　{self.by or '未留姓名'}：{self.what}"
        return f"{said}　处理：{self.result}" if self.result else said


def objections_to(posting: Posting) -> list[Objection]:
    """Return what was objected, in the order in which it was registered, each once."""
    kept = (each.objections.split("\n") for each in places_of(posting))
    lines = dict.fromkeys(line for found in kept for line in found if line)
    return [_read(line) for line in lines]


def _read(line: str) -> Objection:
    found = _LINE.fullmatch(line)
    if found is None:
        return Objection(line)
    by = "" if found[2] == "未留姓名" else found[2]
    return Objection(found[3], date.fromisoformat(found[1]), by, found[4] or "")


def object_to(posting: Posting, made: Objection, today: date) -> None:
    """Register an objection. Refuses one without words, on a day to come, or before it hung."""
    _keep(posting, [*objections_to(posting), _checked(posting, made, today)], "登记异议")


def change_objection(posting: Posting, at: int, made: Objection, today: date) -> None:
    """Write an objection anew, as with its result. Refuses like `object_to`."""
    found = objections_to(posting)
    found[at] = _checked(posting, made, today)
    _keep(posting, found, "修改异议")


def withdraw_objection(posting: Posting, at: int) -> None:
    """Take an objection out that was registered by mistake."""
    found = objections_to(posting)
    del found[at]
    _keep(posting, found, "撤销异议")


def _keep(posting: Posting, found: Sequence[Objection], verb: str) -> None:
    """Write all objections with the first board, and none with the others."""
    text = "\n".join(each.words for each in found)
    for place in places_of(posting):
        if place.objections != text:
            place.alter(verb, objections=text)
        text = ""


def _checked(posting: Posting, made: Objection, today: date) -> Objection:
    places = places_of(posting)
    if not places:
        raise Refusal(None, "还没有张贴，异议记在张贴以后：请先登记张贴。")
    what = one_line(made.what)
    if not what:
        raise Refusal("what", "请写提了什么异议。")
    if made.on is not None and made.on > today:
        raise Refusal("on", f"收到日期不能晚于今天（{today}）。")
    up = min(each.put_up_on for each in places)
    if made.on is not None and made.on < up:
        raise Refusal("on", f"收到日期不能早于张贴日期（{up}）。")
    by = one_line(made.by).replace("：", " ")
    return replace(made, what=what, by=by, result=one_line(made.result))
