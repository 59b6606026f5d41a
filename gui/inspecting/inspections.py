"""公开前体检 of the files of a form: a quiet word once one was attached, the sheet when asked."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.acting import background
from gui.dialogs.messages import Band
from models.disk import passing
from models.store.attachment import Attachment, copy_out
from models.store.refusal import Refusal
from models.store.words import listed

if TYPE_CHECKING:
    from gui.inspecting.sheet import InspectionSheet
    from reports.inspecting.told.looked_at import LookedAt

_MOST = 2 << 20  # bytes of a file that nobody asked to have looked over
_KINDS_NAMED = 3


class Inspections(QObject):
    """公开前体检 of the files of one form: told in its band, or in the sheet."""

    def __init__(self, owner: QWidget, band: Band, today: Callable[[], date]) -> None:
        super().__init__(owner)
        self._owner, self._band, self._today = owner, band, today
        self.job: background.Job | None = None

    def hint(self, files: Sequence[Path], holds: Callable[[], bool]) -> None:
        """Look files over that were just attached; say in the band what they give away, if any.

        Nothing is said once it no longer `holds` that the form shows their record.
        """
        small = [each for each in files if _can_be_inspected(each) and _is_small(each)]
        if not small or self.job is not None:
            return

        def work(progress: background.Progress) -> list["LookedAt"]:
            from reports.inspecting.told.looked_at import look_at  # noqa: PLC0415 (heavy)

            tick = partial(progress, 0.5, "正在体检附件")
            return [look_at(each, tick) for each in small]

        def done(found: list["LookedAt"]) -> None:
            if holds() and self._band.isHidden():  # what is said there already counts more
                self._say(found)

        self.job = background.run(work, self._owner, done=done, ended=self._rest)

    def _rest(self) -> None:
        self.job = None

    def _say(self, found: list["LookedAt"]) -> None:
        telling = [each for each in found if each.traces]
        if not telling:
            return
        first = telling[0]
        words = listed([word for word, _ in first.by_kind], _KINDS_NAMED)
        more = f"，另有 {len(telling) - 1} 份也是" if len(telling) > 1 else ""
        said = f"附件“{first.path.name}”公开前要看一看：{first.in_short}（{words}）{more}。"
        self._band.say("soon", said, "看体检结果", partial(self._show, telling))

    def _show(self, found: list["LookedAt"]) -> None:
        self._band.silence()
        self._open().show_found(found)

    def _open(self) -> "InspectionSheet":
        from gui.inspecting.sheet import InspectionSheet  # noqa: PLC0415 (only when wanted)

        sheet = InspectionSheet(self._today, self._owner.window())
        sheet.open()
        return sheet

    def inspect(self, files: Sequence[Attachment]) -> None:
        """Open the sheet with attached files. Refuses where none of them can be looked over."""
        wanted = [each for each in files if _can_be_inspected(Path(each.name))]
        if not wanted:
            raise Refusal(None, "附件里没有 Word（.docx）、Excel（.xlsx）、PDF 文件可以体检。")
        folder = passing.new_folder()
        copies = [copy_out(each, folder / str(each.id)) for each in wanted]
        self._open().take(copies)


def _can_be_inspected(path: Path) -> bool:
    from reports.inspecting.looked_over import KINDS  # noqa: PLC0415 (heavy, only when wanted)

    return path.suffix.lower() in KINDS


def _is_small(path: Path) -> bool:
    with suppress(OSError):
        return path.stat().st_size <= _MOST
    return False
