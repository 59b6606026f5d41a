"""The numbers of persons in a file, gathered by the place where they stand."""

from models.personal.scan import Kind as Number
from models.personal.scan import Span, scan
from models.postings.whose_number import is_office_account, is_office_number
from reports.inspecting.trace import WORDS, Kind, Trace, masked
from reports.postings.masking import is_doubtful

_KINDS = {Number.IDENTITY: Kind.IDENTITY, Number.PHONE: Kind.PHONE, Number.ACCOUNT: Kind.ACCOUNT}
_SHOWN = 3


class Persons:
    """Gathers numbers; those that people are told to call or to pay to are the office's."""

    def __init__(self) -> None:
        self._found: dict[tuple[Kind, str, bool], list[str]] = {}

    def text(self, text: str, place: str) -> None:
        """Look through running text."""
        for span in scan(text):
            if not _is_offices(text, span, listed=False):
                self._add(span, place, "", is_sure=_is_sure(span, text[: span.start]))

    def lines(self, text: str, place: str) -> None:
        """Look through printed lines: a number stands in one, or runs on in the next."""
        seen = set()
        for line in text.splitlines():
            seen |= {span.number for span in scan(line) if _is_sure(span, line[: span.start])}
            self.text(line, place)
        for span in scan(text):
            runs_on = "\n" in text[span.start : span.end]
            known = any(span.number.startswith(number) for number in seen)
            if runs_on and not known and not _is_offices(text, span, listed=False):
                self._add(span, place, "", is_sure=_is_sure(span, text[: span.start]))

    def cell(self, text: str, head: str, place: str, name: str) -> None:
        """Look through a cell of a table: `head` stands over it, `name` is its own place."""
        whole, ahead = f"{head}：{text}", len(head) + 1
        for span in scan(text, head):
            moved = Span(span.kind, span.start + ahead, span.end + ahead, span.number)
            if not _is_offices(whole, moved, listed=True):
                is_sure = _is_sure(span, whole[: moved.start])
                self._add(span, place, name, is_sure=is_sure)

    def _add(self, span: Span, place: str, name: str, *, is_sure: bool) -> None:
        said = masked(span)
        shown = f"{said}（{name}）" if name else said
        self._found.setdefault((_KINDS[span.kind], place, is_sure), []).append(shown)

    def traces(self) -> list[Trace]:
        """Return what was found: one trace for a kind of number at a place."""
        return [
            Trace(kind, place, _sentence(kind, shown, is_sure=is_sure))
            for (kind, place, is_sure), shown in self._found.items()
        ]


def _sentence(kind: Kind, shown: list[str], *, is_sure: bool) -> str:
    what = f"有{WORDS[kind]}" if is_sure else f"有像{WORDS[kind]}的数字"
    count = f" {len(shown)} 个：" if len(shown) > 1 else "："
    rest = "等" if len(shown) > _SHOWN else ""
    do = "公开前请隐去" if is_sure else "请核对，是个人的公开前要隐去"
    return f"{what}{count}{'、'.join(shown[:_SHOWN])}{rest}，{do}。"


def _is_sure(span: Span, before: str) -> bool:
    return not is_doubtful(span, before)


def _is_offices(text: str, span: Span, *, listed: bool) -> bool:
    if span.kind is Number.ACCOUNT:
        return not listed and is_office_account(text, span.start, span.number)
    if span.kind is Number.PHONE:
        return is_office_number(text, span.start, span.end, listed=listed)
    return False
