"""A text that comes ready from Word, taken apart: what belongs into fields of its own.

Only what stands at its two ends is taken out, so that the order of the author stays: title,
number and 称呼 before the first paragraph; 公示时间, telephones, 特此公告, signature, date, 附注
after the last. What stands further inside stays, and the closing does not say it again.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from models.postings.own_words import Said, said_in
from models.store.dates import read_date
from models.store.refusal import Refusal

# How a title ends, and the 文种 that it names.
KINDS = {
    **{
        kind: kind
        for kind in ("公示", "公告", "通告", "通知", "告知信", "公开信", "倡议书", "公开说明")
    },
    "告知书": "告知信",
    "一封信": "公开信",
    "倡议": "倡议书",
    "情况说明": "公开说明",
}
_KIND_AT_END = re.compile(f"({'|'.join(KINDS)})(?:[（(][^（()）]{{1,12}}[)）])?$")
# What else a title ends with, or begins with; the 文种 then follows from the text.
_TITLE_LIKE = re.compile(
    "^.{0,30}关于.{2,60}$|(?:启事|须知|通报|决定|名单|公布|一览表|明白卡|提示|提醒)$"
)
_ANNOUNCED = re.compile("(?:特此|现予|予以|有关(?:事项|情况))(公示|公告|通告|通知)")
_STOPS = re.compile("[。；！？，：;!?,:]")
_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{0,10}[〔\[（(【]\d{4}[〕\]）)】]第?\d{1,4}号"
    r"|[（(]?(?:\d{4}年)?第[\d〇零一二三四五六七八九十百]{1,5}[号期批][)）]?"
)
_SALUTATION = re.compile("[^。；，,]{2,60}[：:]")
# Who is spoken to, with the text behind on the same line.
_SPOKEN_TO = re.compile(
    "((?:尊敬的|亲爱的|广大|全体|全镇|全乡|各)[^。；，,：:]{2,30}[：:])(?=[^0-9：:])(.{6,})"
)
_NO_SALUTATION = re.compile(
    "如下|公示|公告|通告|时间|电话|地点|附件|目的|范围|^[一二三四五六七八九十]+、"
)
_ORGAN = re.compile(
    "[^。；，：:;,、0-9]{2,30}(?:政府|办事处|委员会|委|局|办公室|办|中心|所|站|队|公司|院|校|学校|"
    "大队|党委|支部|小组|指挥部|社区|村|厅|处|会|合作社)(?:[（(](?:盖章|公章|印章)[)）])?"
)
_SEAL = re.compile("[（(](?:盖章|公章|印章)[)）]$")
_MOST_ORGANS = 6
# One that signs above another is not taken for one where it may be a line of the text.
_SECOND_ORGAN = re.compile("(?:政府|办事处|委员会|党委|局|办公室|大队|公司|院|中心|站|所|支部)$")
_WHOLE_DATE = re.compile(r"[\d〇○零一二三四五六七八九十]{4}\s*[年.\-/].{2,8}")
_ENDING = re.compile("特此(公示|公告|通告)[。！]?")
_PERIOD_LINE = re.compile(
    r"(?:[一二三四五六七八九十]+、|\d+[.、])?(?:公示|公告)(?:时间|期限|期)[：:为].{6,60}"
)
_PHONES = re.compile(r"((?:联系|受理|监督)电话[:：][\d\- ]{7,14}[\s；;，,。]*){1,2}")
_NOTE = re.compile("[（(](?:此件[^（()）]{2,20}|联系人[^（()）]{2,60})[)）]")


@dataclass(frozen=True)
class Apart:
    """A text taken apart: what stays as its body, what was taken out ("" and None: nothing), the
    word after 特此 that was taken (`ending`), and what the body says still."""

    body: str
    title: str = ""
    subtitle: str = ""
    addressee: str = ""
    organ: str = ""
    dated: date | None = None
    note: str = ""
    ending: str = ""
    period: Said | None = None
    phone: str = ""
    supervision: str = ""

    @property
    def said(self) -> Said:
        """What the body says still."""
        return said_in(self.body)

    @property
    def is_signed(self) -> bool:
        """Whether the text had its own signature or date."""
        return bool(self.organ or self.dated)


def kind_of(title: str) -> str:
    """Return the 文种 with which a title ends, "" for none."""
    found = _KIND_AT_END.search("".join(title.split()))
    return KINDS[found[1]] if found is not None else ""


def kind_in(text: str) -> str:
    """Return the 文种 that a text calls itself where its title names none, "" for none."""
    found = _ANNOUNCED.search(text)
    return found[1] if found is not None else ""


def taken_apart(
    text: str, title: str, kind: str, is_ours: Callable[[Said], bool] = lambda _said: True
) -> Apart:
    """Take a ready text apart; `title` is the one already given, which the text may repeat.

    Taken out is only what the closing will say in the same words: 特此公告 of its own `kind`, a
    period of which `is_ours` says that its number of days is reckoned like that.
    """
    lines = [line.strip(" \t\u3000") for line in text.splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    apart = _signed(Apart(""), lines)
    apart = _headed(apart, lines, title)
    named = kind_of(title or apart.title) or kind_in(text) or kind
    apart = _ended(apart, lines, named, is_ours)
    return replace(apart, body="\n".join(lines).strip("\n"))


def signature_apart(text: str) -> Apart:
    """Take nothing but signature, date and 附注 off a text, as a paper wants it."""
    lines = [line.strip(" \t\u3000") for line in text.splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    apart = _signed(Apart(""), lines)
    return replace(apart, body="\n".join(lines).strip("\n"))


def ending_apart(text: str) -> tuple[str, str]:
    """Part a text from a last line that is 特此公告 alone, "" for none."""
    before, _, last = text.rstrip().rpartition("\n")
    line = last.strip(" \t\u3000")
    return (before, line) if _ENDING.fullmatch(line) else (text, "")


def _pop(lines: list[str]) -> str:
    line = lines.pop()
    while lines and not lines[-1]:
        lines.pop()
    return line


def _signed(apart: Apart, lines: list[str]) -> Apart:
    """Take the last lines: 附注, date, organ. A date may stand alone at the end."""
    kept = list(lines)
    note = _pop(lines) if lines and _NOTE.fullmatch(lines[-1]) else ""
    day = _day(lines[-1]) if lines else None
    if day is None:
        lines[:] = kept
        return apart
    _pop(lines)
    if not note and lines and _NOTE.fullmatch(lines[-1]):
        note = _pop(lines)
    organs: list[str] = []
    while len(lines) > 1 and len(organs) < _MOST_ORGANS and _ORGAN.fullmatch(_joined(lines[-1])):
        if organs and not _SECOND_ORGAN.search(_joined(lines[-1])):
            break
        organs.insert(0, _SEAL.sub("", _organ(_pop(lines))))
    return replace(apart, organ=" ".join(organs), dated=day, note=note.strip("（()）"))


def _joined(line: str) -> str:
    return "".join(line.split())


def _organ(line: str) -> str:
    """Return who signs; signs set apart as 示 例 镇 are one name, two names stay two."""
    spaced = re.search(r"[\u4e00-\u9fff]\s[\u4e00-\u9fff]\s", line)
    return _joined(line) if spaced else " ".join(line.split())


def _day(line: str) -> date | None:
    plain = "".join(unicodedata.normalize("NFKC", line).split())
    if not _WHOLE_DATE.fullmatch(plain):
        return None
    try:
        return read_date(plain, date.min)
    except Refusal:
        return None


def _ended(apart: Apart, lines: list[str], kind: str, is_ours: Callable[[Said], bool]) -> Apart:
    """Take from the end upwards 特此公告, telephones and 公示时间, as our closing has them."""
    ending = _ENDING.fullmatch(lines[-1]) if lines else None
    if ending is not None and ending[1] != kind:
        return apart
    if ending is not None:
        _pop(lines)
        apart = replace(apart, ending=ending[1])
    apart = _phones(apart, lines, kind)
    if lines and _PERIOD_LINE.fullmatch(lines[-1]) and lines[-1].count("。") < 2:
        said = said_in(lines[-1])
        if said.first_on and said.last_on and is_ours(said):
            _pop(lines)
            apart = replace(apart, period=said)
    return apart


def _phones(apart: Apart, lines: list[str], kind: str) -> Apart:
    """Take the lines of telephones, unless the text says others further up: ours stand together.

    One that calls a telephone otherwise than our closing would stays as it is written.
    """
    kept, phone, supervision = list(lines), "", ""
    other = "联系电话" if kind == "公示" else "受理电话"
    while lines and _PHONES.fullmatch(lines[-1]):
        said = said_in(lines[-1])
        twice = (said.phone and phone) or (said.supervision and supervision)
        if twice or other in lines[-1]:
            break
        phone, supervision = phone or said.phone, supervision or said.supervision
        _pop(lines)
    left = said_in("\n".join(lines))
    if left.phone or left.supervision:
        lines[:] = kept
        return apart
    return replace(apart, phone=phone, supervision=supervision)


def _headed(apart: Apart, lines: list[str], title: str) -> Apart:
    """Take what stands before the first paragraph: the title, its number, the 称呼."""
    taken = _title(lines, title)
    _strip(lines)
    number = lines.pop(0) if lines and _NUMBER.fullmatch(lines[0]) else ""
    _strip(lines)
    addressee = ""
    if len(lines) > 1 and _SALUTATION.fullmatch(lines[0]) and not _NO_SALUTATION.search(lines[0]):
        addressee = lines.pop(0)
    elif lines and (spoken := _SPOKEN_TO.fullmatch(lines[0])) and not _is_list(spoken[1]):
        addressee, lines[0] = spoken[1], spoken[2].lstrip()
    return replace(apart, title=taken, subtitle=number, addressee=addressee)


def _is_list(lead: str) -> bool:
    return _NO_SALUTATION.search(lead) is not None


def _strip(lines: list[str]) -> None:
    while lines and not lines[0]:
        lines.pop(0)


def _title(lines: list[str], given: str) -> str:
    """Take the title, on one line to three, off the lines; what was given is taken off anew."""
    _strip(lines)
    known = "".join(given.split())
    for count in (1, 2, 3):
        head = lines[:count]
        if len(head) < count or any(_STOPS.search(line) or not line for line in head):
            break
        joined = "".join("".join(line.split()) for line in head)
        if (known and joined == known) or (not known and _KIND_AT_END.search(joined)):
            del lines[:count]
            return "" if known else "\n".join(head)
    first = "".join(lines[:1])
    plain = not known and len(lines) > 2 and not _STOPS.search(first)
    if plain and _TITLE_LIKE.search(_joined(first)):
        del lines[:1]
        return first
    return ""
