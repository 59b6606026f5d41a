"""Mails and scans dropped anywhere on the window, where no page takes files of its own."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.acting.telling import telling
from gui.forms.dropping import FileDrop
from reports.ways import Way


def take_dropped(
    window: QWidget, today: Callable[[], date], go: Callable[[Way], object]
) -> FileDrop:
    """Let `window` take mails and scans; `go` leads to the case or the step they belong to."""

    def take(files: Sequence[Path]) -> None:
        from gui.requests.arriving.desk import Arrivals  # noqa: PLC0415 (only when wanted)

        with telling(window):
            Arrivals(window, today, go).take(files)

    return FileDrop(window, take)
