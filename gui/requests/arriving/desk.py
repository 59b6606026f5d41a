"""Mails and scans that are dropped on the window or chosen: read, asked about, filed, offered."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from gui.acting import background
from gui.acting.act import acting, say
from gui.acting.background import Progress
from gui.acting.files import ask_files
from gui.requests.arriving.mail_dialog import MailDialog
from gui.requests.arriving.offers import Offer, OffersDialog
from gui.requests.arriving.scan_dialog import ScanDialog
from models.arrivals import arrived_scan as scan
from models.arrivals.arrived_mail import Mail
from models.arrivals.arrived_scan import Filed, Piece
from models.arrivals.proving import proved
from models.letters.kinds import kinds
from models.store.attachment import Attachment
from models.store.refusal import Refusal
from reports.arrivals import mails, scans
from reports.arrivals.scans import Scanned
from reports.ways import Book, Open, Way

KINDS = (*mails.KINDS, *scans.KINDS)
_FILTER = f"邮件和扫描件 ({' '.join(f'*{kind}' for kind in KINDS)})"


def can_be_taken(file: Path) -> bool:
    """Tell whether a file is a mail or a scan, by its name."""
    return file.suffix.lower() in KINDS


def is_mail(file: Path) -> bool:
    """Tell whether a file is a mail, by its name."""
    return file.suffix.lower() in mails.KINDS


class Arrivals(QObject):
    """Takes mails and scans in over `owner`; `go` leads to the case or the step they belong to."""

    def __init__(
        self, owner: QWidget, today: Callable[[], date], go: Callable[[Way], object]
    ) -> None:
        super().__init__(owner)
        self._owner, self._today, self._go = owner, today, go
        self._mails: list[Mail] = []
        self._number = ""
        self._instead: list[Attachment] = []
        self.job: background.Job | None = None

    def choose(self) -> None:
        """Ask for mails and scans, and take them."""
        if files := ask_files("选择邮件或扫描件", _FILTER, self._owner):
            self.take(files)

    def take(
        self, files: Sequence[Path], number: str = "", instead: Sequence[Attachment] = ()
    ) -> None:
        """Read mails and scans beside the window, then ask where they go.

        `number` is the case that is open; attachments that were filed wrongly go `instead`.
        Refuses files of other kinds.
        """
        others = [file.name for file in files if not can_be_taken(file)]
        if others:
            raise Refusal(
                None,
                f"“{others[0]}”不是邮件或扫描件；这里可以放 .eml、.pdf、.jpg、.png，"
                "其他文件请打开申请再加入附件。",
            )
        self._number, self._instead = number, list(instead)
        say(f"正在读 {files[0].name}…")
        self._run(partial(_read, files), self._ask)

    def _run(self, work: Callable[[Progress], object], done: Callable[..., object]) -> None:
        if self.job is None:
            self.job = background.run(work, self._owner, done=done, ended=self._rest)

    def _rest(self) -> None:
        self.job = None

    def _ask(self, read: Sequence[Mail | Scanned]) -> None:
        self._mails = [each for each in read if isinstance(each, Mail)]
        found = [each for each in read if isinstance(each, Scanned)]
        if found:
            self._open(ScanDialog(found, self._number, partial(self._cut, found), self._over))
        else:
            self._next_mail()

    def _next_mail(self) -> None:
        if self._mails:
            mail, today = self._mails.pop(0), self._today()
            dialog = MailDialog(mail, self._number, today, self._over)
            dialog.accepted.connect(lambda: self._go(Open(Book.REQUEST, dialog.went_to)))
            self._open(dialog)

    @property
    def _over(self) -> QWidget:
        return self._owner.window()

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda _code: self._next_mail())
        dialog.open()

    def _cut(self, found: Sequence[Scanned], wanted: list[tuple[Piece, str]]) -> None:
        """Cut the papers out beside the window, then file them."""

        def work(progress: Progress) -> list[Filed]:
            return scans.as_files(found, wanted, partial(progress, 0.5, "正在分页"))

        self._run(work, self._file)

    def _file(self, filed: Sequence[Filed]) -> None:
        today = self._today()
        about = "、".join(dict.fromkeys(each.number for each in filed))
        with acting("归入扫描件", about):
            made = scan.file_scans(filed, today, self._instead)
        self._offer([(case.number, kind) for case, kind in made], today)

    def _offer(self, papers: Iterable[tuple[str, str]], today: date) -> None:
        """Lead to the step that the papers prove; of several, ask."""
        offers = offers_of(papers, today)
        if len(offers) == 1:
            self._go(offers[0].way)
        elif offers:
            self._open(OffersDialog(offers, self._go, self._over))


def offers_of(papers: Iterable[tuple[str, str]], today: date) -> list[Offer]:
    """Return the steps that papers prove, each once; of each its 登记号 and kind."""
    titles = {each.id: each.title for each in kinds()}
    found: dict[tuple[str, str], Offer] = {}
    for number, kind in papers:
        action = proved(number, kind, today)
        if action is not None:
            offer = Offer(number, titles.get(kind, "扫描件"), action)
            found.setdefault((number, action.kind), offer)
    return list(found.values())


def _read(files: Sequence[Path], progress: Progress) -> list[Mail | Scanned]:
    found: list[Mail | Scanned] = []
    for at, file in enumerate(files):
        tick = partial(progress, at / len(files), f"正在读 {file.name}")
        found.append(mails.read_mail(file, tick) if is_mail(file) else scans.read_scan(file, tick))
    return found
