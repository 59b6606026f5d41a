"""How the window gets to a mail and to scans that came in, and to what they prove."""

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from gui.requests.arriving.mail_dialog import MailDialog
from gui.requests.arriving.offers import Offer, OffersDialog
from gui.requests.arriving.scan_dialog import ScanDialog
from gui.shell.main_window import MainWindow
from models.arrivals.paper_code import code_for
from models.law.action import Action, StepKind
from reports.arrivals.mails import read_mail
from reports.arrivals.scans import Scanned
from tests.gui import scenes
from tests.gui.dialog_scenes import show
from tests.gui.requests.arriving.arrived import request_mail


def mail_in(window: MainWindow) -> QWidget:
    window.show_page("requests")
    mail = read_mail(request_mail(Path(mkdtemp())))
    return show(MailDialog(mail, "", scenes.TODAY, window))


def scans_in(window: MainWindow) -> QWidget:
    """A scan of two cases and of another office, and a photograph without a code."""
    window.show_page("requests")
    ours = (code_for("2026-001", "service_proof"),), (code_for(scenes.CASE, "granted"),)
    strange = ("GKB1:OTHERS:RECEIPT:2026-001",)
    read = [
        Scanned(Path("扫描0001.pdf"), (ours[0], (), ours[1], strange)),
        Scanned(Path("IMG_20260326_093000.jpg"), ((),)),
    ]
    return show(ScanDialog(read, "", lambda _wanted: None, window))


def scan_offers(window: MainWindow) -> QWidget:
    window.show_page("requests")
    serve, fee = StepKind.SERVE, StepKind.DELIVER_FEE
    offers = [
        Offer("2026-001", "送达回证", Action(serve, "登记送达")),
        Offer(scenes.CASE, "送达回证", Action(fee, "登记收费通知送达")),
    ]
    return show(OffersDialog(offers, lambda _offer: None, window))
