"""Scans that came back: where each of their papers goes, by its code or as the clerk says."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.acting.files import open_file
from gui.controls.controls import button
from gui.forms.choices import Choice, ComboField
from gui.forms.dialog import FormDialog
from gui.forms.form import Part
from gui.forms.rows import FieldSpec, Section
from gui.requests.arriving.in_words import stands_in_words
from models.arrivals import arrived_scan as scan
from models.arrivals.arrived_scan import NEW, Piece
from models.arrivals.filing import first_with
from models.store.refusal import Refusal
from reports.arrivals.scans import Scanned, joined

_WIDTH, _LABEL = 640, 92
_LEAVE = ""
_SENTENCE = "每页按自己的二维码归入申请；没有码的随前一页，可以改。"


class ScanDialog(FormDialog):
    """Asks where the papers of scans go. `take(wanted)` files the pieces, each with its 登记号.

    `number` is the case that is open, proposed for pages without a code.
    """

    def __init__(
        self,
        scans: Sequence[Scanned],
        number: str,
        take: Callable[[list[tuple[Piece, str]]], object],
        parent: QWidget,
    ) -> None:
        self._scans, self._take_pieces, self._open = scans, take, number
        self._before = [first_with(each.digest) for each in scans]
        self.pieces = scan.pieces_of([each.codes for each in scans])
        super().__init__(
            "扫描件归位",
            list(self._parts()),
            self._file,
            sentence=_SENTENCE,
            accept_word="归入",
            parent=parent,
            width=_WIDTH,
            label_width=_LABEL,
        )
        look = button("打开扫描件看一看", "link", icon_name="eye", press=self._look)
        look.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the cursor in its row
        self.foot.insertWidget(0, look)
        known = [str(found[0].number) if found else "" for found in self._before]
        first = [
            each if each is not None else known[piece.file] or None
            for each, piece in zip(scan.proposed(self.pieces, number), self.pieces, strict=True)
        ]
        self.form.set_values({_key(at): each for at, each in enumerate(first)})

    def _parts(self) -> Iterator[Part]:
        choices, file = list(self._choices()), -1
        for at, piece in enumerate(self.pieces):
            if piece.file != file:
                file = piece.file
                stands = stands_in_words(self._before[file])
                name = self._scans[file].file.name
                yield Section(f"{name}　{stands}" if stands else name)
            rule, made = _said(piece), lambda: ComboField(choices, editable=True)
            yield FieldSpec(_key(at), piece.place, made, rule, required=True)

    def _choices(self) -> Iterator[Choice]:
        yield NEW, NEW
        named = [each.code.number for each in self.pieces if each.code is not None]
        before = [str(found[0].number) for found in self._before if found is not None]
        known = [scan.case_of(number) for number in (*named, *before, self._open) if number]
        for each in {each.id: each for each in (*known, *scan.open_cases()) if each}.values():
            yield each.number, f"{each.number}　{each.applicant}".strip()
        yield _LEAVE, "不归入"

    def _look(self) -> None:
        """Open the scan of the page that the cursor is in, else that of the first unclear one."""
        key = self.form.focused_key()
        unclear = (at for at, piece in enumerate(self.pieces) if piece.code is None)
        at = int(key.removeprefix("piece")) if key else next(unclear, 0)
        path = self._scans[self.pieces[at].file].file
        if not open_file(path):
            self.show_refusal(Refusal(None, f"这台电脑没有能打开“{path.name}”的程序。"))

    def _file(self, values: dict[str, Any]) -> None:
        numbers = []
        for at in range(len(self.pieces)):
            number = values[_key(at)]
            if number is None:
                raise Refusal(_key(at), "请选择归入哪一件申请；不要的选“不归入”。")
            if number not in (NEW, _LEAVE):
                number = scan.case_called(number, _key(at)).number
            numbers.append(number)
        wanted = joined(self.pieces, numbers)
        if not wanted:
            raise Refusal(None, "没有选要归入的页；都不要的按 Esc 关闭。")
        self._take_pieces(wanted)


def _key(at: int) -> str:
    return f"piece{at}"


def _said(piece: Piece) -> str:
    if piece.code is not None:
        return piece.code.paper
    if piece.against:
        return f"{piece.against}，请选归入哪一件"
    what = "页上的码不是公开簿打印的" if piece.strange else "没有二维码"
    return f"{what}，随前一页" if piece.follows else f"{what}，请选归入哪一件"
