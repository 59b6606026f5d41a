"""A file cleaned: what was taken out in words, and what a person still has to do."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from reports.apart.unreadable import answered
from reports.inspecting import document_cleaned, pdf_cleaned, workbook_cleaned
from reports.inspecting.looked_over import PURPOSE, found_in
from reports.inspecting.trace import WORDS, Cleaned, Kind

_KINDS: dict[str, Callable[[bytes, str], bytes]] = {
    ".docx": document_cleaned.cleaned,
    ".xlsx": workbook_cleaned.cleaned,
    ".pdf": pdf_cleaned.cleaned,
}
_DONE = {
    Kind.CHANGE: "已接受修订 {} 处",
    Kind.HIDDEN_ROW: "已清空隐藏的行（{} 张工作表）",
    Kind.HIDDEN_COLUMN: "已清空隐藏的列（{} 张工作表）",
}
_EMPTIED = (Kind.HIDDEN_SHEET, Kind.HIDDEN_ROW, Kind.HIDDEN_COLUMN)


def cleaned(path: Path) -> Cleaned | str:
    """Return a file cleaned, or the words why it cannot be read."""
    return answered(path, _cleaned, PURPOSE)


def _cleaned(path: Path) -> Cleaned:
    """Clean a file; what a person has to do is what is still found in the copy."""
    whole = path.read_bytes()
    before = Counter(each.kind for each in found_in(whole, path))
    data = _KINDS[path.suffix.lower()](whole, path.name)
    rest = found_in(data, path)
    gone = before - Counter(each.kind for each in rest)
    removed = [
        _DONE.get(kind, f"已删去{WORDS[kind]} {{}} 处").format(gone[kind])
        for kind in Kind
        if gone[kind]
    ]
    if path.suffix.lower() == ".xlsx" and any(gone[kind] for kind in _EMPTIED):
        removed.append("公式已换成最后算出的数值，请核对各格的数")
    return Cleaned(data, tuple(removed), rest)
