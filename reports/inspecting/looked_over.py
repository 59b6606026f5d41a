"""What happens in the process that reads: a file of any kind looked over, or cleaned."""

from collections.abc import Callable, Iterator
from pathlib import Path

from reports.apart.unreadable import answered
from reports.inspecting import document_traces, pdf_traces, workbook_traces
from reports.inspecting.package import Package
from reports.inspecting.trace import Trace, in_order

PURPOSE = "体检"


def _document(data: bytes, name: str) -> Iterator[Trace]:
    return document_traces.traces(Package(data, name))


def _workbook(data: bytes, name: str) -> Iterator[Trace]:
    return workbook_traces.traces(Package(data, name))


# Which kinds of files are looked over, and how.
KINDS: dict[str, Callable[[bytes, str], Iterator[Trace]]] = {
    ".docx": _document,
    ".xlsx": _workbook,
    ".pdf": pdf_traces.traces,
}


def looked_over(path: Path) -> tuple[Trace, ...] | str:
    """Return the traces in a file, or the words why it cannot be read."""
    return answered(path, _found, PURPOSE)


def _found(path: Path) -> tuple[Trace, ...]:
    return found_in(path.read_bytes(), path)


def found_in(data: bytes, path: Path) -> tuple[Trace, ...]:
    """Return the traces in the bytes of a file that is called `path`."""
    return in_order(KINDS[path.suffix.lower()](data, path.name))


def too_much(path: Path) -> str:
    """Say of a file that its reader came to its end."""
    return f"“{path.name}”读不出来：文件已损坏，或者内容太多；请拆开或另存后再体检。"
