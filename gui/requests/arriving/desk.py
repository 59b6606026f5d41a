"""Mails and scans that are dropped on the window or chosen: read, asked about, filed, offered."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.acting import background
from gui.acting.act import acting, say
from gui.acting.background import Progress
from gui.acting.files import ask_files
from gui.acting.telling import telling
from gui.requests.arriving.in_words import filed_in_words
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
from models.store.words import listed
from reports.arrivals import mails, scans
from reports.arrivals.scans import Scanned
from reports.arrivals.strange_kinds import INSTEAD
from reports.ways import Book, Open, Way

KINDS = (*mails.KINDS, *scans.KINDS)
_SHOWN = 3  # names of files
_OTHERS = (
    "不是邮件或扫描件；这里可以放 .eml、.pdf、.jpg、.png、.tif，其他文件请打开申请再加入附件。"
)
_FILTER = f"邮件和扫描件 ({' '.join(f'*{kind}' for kind in KINDS)})"


def can_be_taken(file: Path) -> bool:
    """Tell whether a file is a mail or a scan, by its name."""
    return file.suffix.lower() in KINDS


def is_mail(file: Path) -> bool:
    """Tell whether a file is a mail, by its name."""
    return file.suffix.lower() in mails.KINDS


@dataclass(frozen=True)
class _Batch:
    """What came in one go: read, and asked about one after the other, the scans last.

    `number` is the case that is open; attachments that were filed wrongly go `instead`. Of files
    that hold the same the first is read, the others are named as `twice`.
    """

    number: str
    instead: Sequence[Attachment]
    mails: list[Mail] = field(default_factory=list)
    scans: list[Scanned] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)


class Arrivals(QObject):
    """Takes mails and scans in over `owner`; `go` leads to the case or the step they belong to."""

    def __init__(
        self, owner: QWidget, today: Callable[[], date], go: Callable[[Way], object]
    ) -> None:
        super().__init__(owner)
        self._owner, self._today, self._go = owner, today, go

    def choose(self) -> None:
        """Ask for mails and scans, and take them."""
        if files := self.asked():
            with telling(self._owner):
                self.take(files)

    def asked(self) -> list[Path]:
        """Ask for mails and scans; [] where none was chosen."""
        return ask_files("选择邮件或扫描件", _FILTER, self._owner)

    def take(
        self, files: Sequence[Path], number: str = "", instead: Sequence[Attachment] = ()
    ) -> None:
        """Read mails and scans beside the window, then ask where they go.

        `number` is the case that is open; attachments that were filed wrongly go `instead`.
        Refuses files of other kinds.
        """
        others = [file for file in files if not can_be_taken(file)]
        if others:
            first = others[0]
            why = INSTEAD.get(first.suffix.lower(), _OTHERS)
            raise Refusal(None, f"“{first.name}”{why}")
        batch = _Batch(number, instead)
        job = self.run(partial(_read, files, batch), self._begin)
        told = partial(_tell_reading, job, files[0].name)
        QTimer.singleShot(round(1000 * background.SHOW_AFTER_S), self, told)

    def run(
        self, work: Callable[[Progress], object], done: Callable[..., object]
    ) -> background.Job:
        """Do work on files beside the window."""
        return background.run(work, self._owner, done=done)

    def _begin(self, batch: _Batch) -> None:
        if batch.twice:
            say(f"内容相同的只收一份：{listed(batch.twice, _SHOWN)}")
        self._ask(batch)

    def _ask(self, batch: _Batch) -> None:
        """Ask about the next of what came."""
        over = self._owner.window()
        if batch.mails:
            mail = MailDialog(batch.mails.pop(0), batch.number, self._today(), over)
            mail.accepted.connect(lambda: self._go(Open(Book.REQUEST, mail.went_to)))
            _open(mail, partial(self._ask, batch))
        elif batch.scans:
            _open(ScanDialog(batch.scans, batch.number, partial(self._cut, batch), over))

    def _cut(self, batch: _Batch, wanted: list[tuple[Piece, str]]) -> None:
        """Cut the papers out beside the window, then file them."""

        def work(progress: Progress) -> list[Filed]:
            return scans.as_files(batch.scans, wanted, partial(progress, 0.5, "正在分页"))

        self.run(work, partial(self._file, batch.instead))

    def _file(self, instead: Sequence[Attachment], filed: Sequence[Filed]) -> None:
        """File the papers, and offer what they prove."""
        today = self._today()
        with telling(self._owner):
            with acting("归入扫描件", sentence=lambda: filed_in_words(made)) as done:
                made = scan.file_scans(filed, today, instead)
            if not done.changed:  # all of it was there
                say(filed_in_words(made))
            self._offer([(each.case.number, each.kind) for each in made])

    def _offer(self, papers: Sequence[tuple[str, str]]) -> None:
        """Lead to the step that papers prove; of several, ask which is the next."""
        offers = offers_of(papers, self._today())
        if len(offers) == 1:
            self._go(offers[0].way)
        elif offers:
            _open(OffersDialog(offers, partial(self._take, papers), self._owner.window()))

    def _take(self, papers: Sequence[tuple[str, str]], offer: Offer) -> None:
        """Lead to one of several steps; once it is registered, offer the others again."""
        self._go(offer.way)
        step = QApplication.activeModalWidget()
        if isinstance(step, QDialog):
            again = partial(self._offer, papers)
            step.accepted.connect(lambda: QTimer.singleShot(0, self, again))


def _open(dialog: QDialog, then: Callable[[], object] | None = None) -> None:
    dialog.finished.connect(dialog.deleteLater)
    if then is not None:
        dialog.finished.connect(lambda _code: then())
    dialog.open()


def _tell_reading(job: background.Job, name: str) -> None:
    if job in background.under_way:
        say(f"还在读 {name}，请稍等")


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


def _read(files: Sequence[Path], batch: _Batch, progress: Progress) -> _Batch:
    for at, file in enumerate(files):
        tick = partial(progress, at / len(files), f"正在读 {file.name}")
        if is_mail(file):
            _keep(batch, file, mails.read_mail(file, tick))
        else:
            _keep(batch, file, scans.read_scan(file, tick))
    return batch


def _keep(batch: _Batch, file: Path, found: Mail | Scanned) -> None:
    """Put what was read with the others, unless one of them holds the same."""
    if isinstance(found, Mail):
        same = [each.whole.name for each in batch.mails if each.whole.data == found.whole.data]
    else:
        same = [each.file.name for each in batch.scans if each.digest == found.digest]
    if same:
        batch.twice.append(f"{file.name}（同 {same[0]}）")
    elif isinstance(found, Mail):
        batch.mails.append(found)
    else:
        batch.scans.append(found)
