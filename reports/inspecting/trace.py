"""A trace: what a file would give away if it went out as it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from models.personal.scan import Kind as Number
from models.personal.scan import Span, scan
from reports.postings.stars import Rule, of_number


class Kind(StrEnum):
    """What a trace is; the words are those of `WORDS`."""

    IDENTITY = "identity"
    PHONE = "phone"
    ACCOUNT = "account"
    METADATA = "metadata"
    COMMENT = "comment"
    CHANGE = "change"
    HIDDEN_SHEET = "hidden_sheet"
    HIDDEN_ROW = "hidden_row"
    HIDDEN_COLUMN = "hidden_column"
    HIDDEN_TEXT = "hidden_text"
    PICTURE = "picture"
    EMBEDDED = "embedded"
    ATTACHMENT = "attachment"
    MACRO = "macro"
    SCRIPT = "script"
    LINK = "link"
    ANNOTATION = "annotation"
    FORM = "form"
    FONT = "font"


WORDS = {
    Kind.IDENTITY: "身份证号",
    Kind.PHONE: "电话号码",
    Kind.ACCOUNT: "银行账号",
    Kind.METADATA: "文件属性",
    Kind.COMMENT: "批注",
    Kind.CHANGE: "修订",
    Kind.HIDDEN_SHEET: "隐藏的工作表",
    Kind.HIDDEN_ROW: "隐藏的行",
    Kind.HIDDEN_COLUMN: "隐藏的列",
    Kind.HIDDEN_TEXT: "看不见的文字",
    Kind.PICTURE: "图片",
    Kind.EMBEDDED: "嵌入的内容",
    Kind.ATTACHMENT: "附件",
    Kind.MACRO: "宏",
    Kind.SCRIPT: "脚本",
    Kind.LINK: "外部链接",
    Kind.ANNOTATION: "注释",
    Kind.FORM: "表单",
    Kind.FONT: "字体",
}


@dataclass(frozen=True)
class Trace:
    """One trace: its kind, where it stands, and a sentence that says what and what to do."""

    kind: Kind
    place: str
    message: str

    def line(self) -> str:
        """Return it in one line, for people."""
        return f"{WORDS[self.kind]}（{self.place}）：{self.message}"


@dataclass(frozen=True)
class Cleaned:
    """A copy of a file: its bytes, what it no longer holds, and what a person has to do."""

    data: bytes
    removed: tuple[str, ...]
    by_hand: tuple[Trace, ...]


_MOST_QUOTED = 24
_RULES = {Number.IDENTITY: Rule.IDENTITY, Number.PHONE: Rule.PHONE, Number.ACCOUNT: Rule.ACCOUNT}


def masked(span: Span) -> str:
    """Return what of the number of a person may be said again."""
    return of_number(_RULES[span.kind], span.number)


def quoted(text: str) -> str:
    """Return the beginning of a text between quotation marks, in one line, its numbers hidden."""
    line = " ".join(text.split())
    for span in reversed(scan(line)):
        line = f"{line[: span.start]}{masked(span)}{line[span.end :]}"
    return f"“{line if len(line) <= _MOST_QUOTED else line[:_MOST_QUOTED] + '…'}”"


def in_order(traces: Iterable[Trace]) -> tuple[Trace, ...]:
    """Return traces by kind, the numbers of persons first, each once."""
    order = list(Kind)
    return tuple(sorted(dict.fromkeys(traces), key=lambda each: order.index(each.kind)))
