"""Mails and scans on the page 依申请公开: chosen there, or dropped on the case that is open."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.acting import background
from gui.acting.telling import telling
from gui.controls.page_head import PageHead
from gui.requests.arriving.desk import Arrivals, can_be_taken, is_mail, offers_of
from gui.requests.case.view import CaseView
from models.arrivals import arrived_scan as scan
from models.arrivals.arrived_scan import Piece
from models.arrivals.filing import kept_of
from models.store.refusal import Refusal
from reports.arrivals import scans
from reports.ways import Way

_WORD = "从邮件、扫描件…"


class CaseArrivals(Arrivals):
    """Takes them in over the page `owner`, on which `case` is shown."""

    def __init__(
        self,
        case: CaseView,
        owner: QWidget,
        today: Callable[[], date],
        go: Callable[[Way], object],
    ) -> None:
        super().__init__(owner, today, go)
        self._case = case
        case.files_dropped.connect(self._take_dropped)
        case.files.files.attached.connect(self._look_at)
        case.head.add_rare(_WORD, self._choose_for_case, lambda: case.shown is not None, "inbox")

    def put_into(self, head: PageHead) -> None:
        """Offer in the head of the page to choose them."""
        head.add_rare(_WORD, self.choose, lambda: True, "inbox")

    @property
    def _shown(self) -> str:
        return str(self._case.shown.request.number) if self._case.shown is not None else ""

    def _choose_for_case(self) -> None:
        """Ask for mails and scans of the case that is open; they go as those dropped on it."""
        if files := self.asked():
            with telling(self._case):
                self._take_dropped(files)

    def _take_dropped(self, files: Sequence[Path]) -> None:
        """Attach files to the case that is open; a mail is asked about."""
        mails = [file for file in files if is_mail(file)]
        others = [file for file in files if not is_mail(file)]
        if others:
            self._case.files.attach(others)
        if mails:
            self.take(mails, self._shown)

    def _look_at(self, files: Sequence[Path]) -> None:
        """Read the codes of scans just attached; say what they prove, or whose they are."""
        wanted = [file for file in files if can_be_taken(file) and not is_mail(file)]
        if wanted:
            self.run(partial(_read_quietly, wanted), partial(self._tell, self._shown))

    def _tell(self, number: str, found: Sequence[scans.Scanned]) -> None:
        if number != self._shown:  # another case is shown by now
            return
        pieces = scan.pieces_of([each.codes for each in found])
        strange = next((each for each in pieces if not _may_be_of(each, number)), None)
        if strange is not None:
            files = [each.file for each in found]
            whose = f"里有 {strange.code.number} 的{strange.code.paper}" if strange.code else ""
            said = f"刚加入的附件{whose}（{strange.place}）{strange.against}"
            self._case.band.say("soon", said, "按码归位", partial(self._regroup, files))
            return
        papers = [(number, each.code.kind) for each in pieces if each.code]
        offers = offers_of(papers, self._today())
        if offers:
            said = f"附件里有{offers[0].paper}的扫描件，可以登记这一步"
            take = partial(self._follow, offers[0].way)
            self._case.band.say("soon", said, offers[0].action.word, take)

    def _follow(self, way: Way) -> None:
        self._case.band.silence()
        self._go(way)

    def _regroup(self, files: Sequence[Path]) -> None:
        """Ask where the scans go that were attached to the case, which then has them no more."""
        self._case.band.silence()
        case = self._case.shown
        if case is None:
            return
        instead = [kept_of(case.request, file) for file in files]
        with telling(self._case):
            self.take(files, case.request.number, [each for each in instead if each is not None])


def _may_be_of(piece: Piece, number: str) -> bool:
    """Tell whether nothing on a page says that it is of another case."""
    case = scan.case_of(piece.code.number) if piece.code is not None else None
    return not piece.against and (case is None or case.number == number)


def _read_quietly(files: Sequence[Path], progress: background.Progress) -> list[scans.Scanned]:
    """Return the scans among files; one that cannot be read is an attachment like others."""
    found = []
    for file in files:
        try:
            found.append(scans.read_scan(file, partial(progress, 0.5, f"正在看 {file.name}")))
        except Refusal:
            continue
    return found
