"""How the window gets to each of the pictured pages, and what is registered before."""

import time
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.acting.application import application
from gui.acting.background import under_way
from gui.annual.page import AnnualPage
from gui.items.clearance_dialog import ClearanceDialog
from gui.printing.preview import PreviewDialog
from gui.requests.letters.letter_page import LetterPage
from gui.requests.page import RequestPage
from gui.settings.letters import LettersCard
from gui.settings.page import SettingsPage
from gui.settings.templates.dialog import TemplateDialog
from gui.shell.crash_dialog import CrashDialog
from gui.shell.main_window import MainWindow
from models.cases.whole import read
from models.catalogue import guide, standard_entry
from models.items import hand_over, item
from models.law.action import Action, StepKind
from models.law.event import Party
from models.letters import issuing
from models.letters.kinds import kind
from models.office import category as catalogue
from models.office.profile import change_profile, office
from models.requests import handling, request
from models.store import acts
from reports.ways import Book, Open, Show
from tests.gui.postings import scene as posting_scene

TODAY = date(2026, 3, 26)
CASE = "2026-002"
PAUSE_S, _WAIT_S = 0.4, 30

# title, category, made, published, channels
ITEMS = (
    ("关于春季森林防火的通告", "公示公告", (3, 23), (3, 24), ("政府网站", "公开栏")),
    ("2026年2月城乡最低生活保障资金发放公示", "社会救助", (3, 17), (3, 20), ("政府网站", "公开栏")),
    ("石桥村道路硬化工程竣工验收结果公示", "重大建设项目", (3, 12), (3, 18), ("政府网站",)),
    ("关于印发2026年春耕备耕工作方案的通知", "农业农村政策", (3, 5), (3, 10), ("政府网站",)),
    ("2026年防汛抢险应急预案", "应急管理", (3, 3), None, ()),
    ("2025年度镇级决算编制说明", "财政预决算", (3, 4), None, ()),
)
REQUESTS = (
    ("2026-001", (3, 3), "李××", "2025年度耕地地力保护补贴发放明细"),
    ("2026-002", (3, 6), "王××", "石桥村道路硬化工程招标投标资料"),
    ("2026-003", (3, 20), "张××", "柳湾村土地征收补偿安置方案"),
)

PROFILE = {
    "address": "示例县示例镇人民路 1 号",
    "phone": "0934-0000000",
    "fax": "0934-0000001",
    "hours": "工作日 8:30—12:00，14:30—18:00",
    "work_unit": "示例镇党政综合办公室",
    "website": "www.example.gov.cn",
}


def settle() -> None:
    """Let everything be laid out, painted, and come back from the background."""
    begun = time.monotonic()
    while (passed := time.monotonic() - begun) < PAUSE_S or (under_way and passed < _WAIT_S):
        application().processEvents()
        time.sleep(0.01)


def wait_for(held: Callable[[], object]) -> None:
    """Let everything go on until what is awaited is there."""
    until = time.monotonic() + _WAIT_S
    while not held():
        assert time.monotonic() < until, "what was awaited did not come"
        settle()


def lay_over() -> None:
    """Register what happened in March 2026."""
    posting_scene.hang_up()
    paths = {each.name: each.path for each in catalogue.entries()}
    for title, category, made, published, channels in ITEMS:
        found = catalogue.find(paths[category]) if category in paths else None
        item.record(
            title,
            channels,
            category=found,
            made_on=date(2026, *made),
            published_on=date(2026, *published) if published else None,
        )
    for number, received, name, content in REQUESTS:
        request.record(
            number,
            TODAY,
            received_on=date(2026, *received),
            intake="当面",
            applicant_kind="natural_person",
            applicant=name,
            content=content,
        )
    asked = request.find(CASE)
    letter = handling.consult(asked, Party.THIRD_PARTY, date(2026, 3, 10), today=TODAY)
    handling.receive_opinion(asked, letter, date(2026, 3, 24), "同意公开", TODAY)


def lay_out_catalogues() -> None:
    """Begin the standard catalogue; make the guide, then let the office get another telephone."""
    standard_entry.plant(office().kind)
    guide.make(TODAY)
    change_profile(phone="0934-0000008")


def home(window: MainWindow) -> None:
    window.show_page("home")


def home_by_keyboard(window: MainWindow) -> None:
    window.show_page("home")
    settle()
    table = window.page("home").panes()[0]
    table.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(table, Qt.Key.Key_Down)


def items(window: MainWindow) -> None:
    window.show_page("items")


def item_form(window: MainWindow) -> None:
    window.show_page("items")
    settle()
    table = window.page("items").panes()[0]
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)


def requests(window: MainWindow) -> None:
    window.show_page("requests")


def case(window: MainWindow) -> None:
    window.follow(Open(Book.REQUEST, CASE))


def case_page(window: MainWindow) -> RequestPage:
    window.follow(Open(Book.REQUEST, CASE))
    settle()
    page = window.page("requests")
    assert isinstance(page, RequestPage)
    return page


def letter_kinds(window: MainWindow) -> QWidget | None:
    case_page(window).letters.choose()
    return QApplication.activeModalWidget()


def letter(window: MainWindow) -> None:
    case_page(window).letters.write(kind("partial"))


def letter_words(window: MainWindow) -> None:
    page = case_page(window).letters
    page.write(kind("supplement"))
    assert isinstance(page.page, LetterPage)
    page.page.form_button.click()


def templates(window: MainWindow) -> QWidget | None:
    window.show_page("settings")
    settle()
    page = window.page("settings")
    assert isinstance(page, SettingsPage)
    page.card(LettersCard).open_templates()
    found = QApplication.activeModalWidget()
    assert isinstance(found, TemplateDialog)
    found.show_kind(kind("supplement"))
    return found


def issued_letter(window: MainWindow) -> None:
    made = issuing.draft(case := read(CASE, TODAY), kind("register_form"), {})
    issuing.issue(made, TODAY, case.calendar)
    case_page(window).letters.open(made.id)


def closing(window: MainWindow) -> QWidget | None:
    case_page(window).case.want(Action(StepKind.CLOSE, ""))
    return QApplication.activeModalWidget()


def disputes(window: MainWindow) -> None:
    window.show_page("disputes")
    settle()
    table = window.page("disputes").panes()[0]
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)


def statistics(window: MainWindow) -> None:
    window.show_page("statistics")


def annual(window: MainWindow) -> None:
    window.follow(Open(Book.REPORT, 2023))
    page = window.page("annual")
    assert isinstance(page, AnnualPage)
    page.content.go_to("table3.granted.natural_person")


def catalogue_tree(window: MainWindow) -> None:
    window.show_page("catalogue")


def column_updates(window: MainWindow) -> None:
    window.follow(Show(Book.CATALOGUE, "updates"))


def standard(window: MainWindow) -> None:
    window.follow(Show(Book.CATALOGUE, "standard"))
    settle()
    table = window.page("catalogue").panes()[0]
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)


def guide_texts(window: MainWindow) -> None:
    window.follow(Show(Book.CATALOGUE, "guide"))
    settle()
    sections = window.page("catalogue").panes()[0]
    QTest.keyClick(sections, Qt.Key.Key_Down)
    QTest.keyClick(sections, Qt.Key.Key_Down)


def documents_in_force(window: MainWindow) -> None:
    window.follow(Show(Book.CATALOGUE, "documents"))


def handing_over(window: MainWindow) -> None:
    year = (date(2025, 1, 1), date(2025, 12, 31))
    if not hand_over.hand_overs():
        done = hand_over.hand_over("国家档案馆", *year, date(2026, 1, 12))
        hand_over.receive(done, date(2026, 1, 16), "王××", "", today=TODAY)
        hand_over.hand_over("公共图书馆", *year, date(2026, 3, 24))
    window.follow(Show(Book.CATALOGUE, "hand_over"))


def review(window: MainWindow) -> QWidget | None:
    item_form(window)
    settle()
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    return QApplication.activeModalWidget()


def slip(window: MainWindow) -> QWidget | None:
    dialog = review(window)
    assert isinstance(dialog, ClearanceDialog)
    dialog.print_slip()
    settle()
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, PreviewDialog), shown
    wait_for(lambda: shown.data)
    dialog.close()
    return shown


def annual_text(window: MainWindow) -> None:
    annual(window)
    page = window.page("annual")
    assert isinstance(page, AnnualPage)
    page.content.tabs.bar.setCurrentIndex(1)
    page.content.focus_paper()


def settings(window: MainWindow) -> None:
    window.show_page("settings")


def recent_acts(window: MainWindow) -> QWidget | None:
    window.show_page("items")
    last = acts.last()
    if last is not None and not last.lasting:
        acts.take_back(last.id)
    window.show_recent()
    return QApplication.activeModalWidget()


def crash(window: MainWindow) -> QWidget:
    window.show_page("items")
    dialog = CrashDialog(
        "公开簿 0.1.0\nLinux · Python 3.11 · Qt 6.11\n2026-03-26T09:12:33+08:00\n\n"
        "Traceback (most recent call last):\n  …\nZeroDivisionError: division by zero",
        window,
    )
    dialog.open()
    return dialog
