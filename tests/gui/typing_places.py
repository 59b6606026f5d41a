"""Every place of the window that can be typed into, on a register with one record of each kind."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from gui.activities.problem_table import ProblemDialog
from gui.annual.dialogs import EnteredDialog, LocalRowDialog, reopen_dialog
from gui.annual.page import AnnualPage
from gui.annual.report import Report
from gui.calendar.holiday_notice import NoticeDialog
from gui.catalogue.guide_tab import GuideTab
from gui.catalogue.page import CataloguePage
from gui.catalogue.standard.tab import StandardTab
from gui.catalogue.tree.tab import TreeTab
from gui.disputes.stages import StageDialog
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField, TextField
from gui.forms.form import Form
from gui.home.schedule_dialog import AddDutyDialog, CountyDaysDialog
from gui.items.amendment_dialog import AmendmentDialog
from gui.items.clearance_dialog import ClearanceDialog
from gui.pages.bin_dialog import BinDialog
from gui.pages.follow_up_dialog import FollowUpDialog
from gui.pages.pane_desk import PaneDesk
from gui.pages.record_page import RecordPage
from gui.postings.hanging.boards import PutUpDialog, TakeDownDialog
from gui.postings.text_dialog import TextDialog
from gui.requests.case.belongings import PublishDialog
from gui.requests.case.search_card import SearchDialog
from gui.requests.destruction_dialog import DestructionDialog
from gui.requests.letters.letter_form import LetterForm
from gui.requests.letters.letter_page import LetterPage
from gui.requests.page import RequestPage
from gui.requests.steps.dialog import step_dialog
from gui.rollup.units_dialog import UnitsDialog
from gui.settings.clearance import ClearanceCard
from gui.settings.letters import LettersCard
from gui.settings.local_days import LocalDaysCard
from gui.settings.own_typos import OwnTyposCard
from gui.settings.page import SettingsPage
from gui.settings.profile import ProfileCard
from gui.settings.settings_card import FormCard
from gui.settings.templates.dialog import TemplateDialog
from gui.shell.main_window import MainWindow
from models.activities import activity
from models.cases import archiving
from models.cases.whole import read
from models.catalogue import standard_entry
from models.disputes import dispute
from models.items import item
from models.law.action import Action, StepKind
from models.office import category
from models.postings import boards, posting
from models.postings.pasted import Attached
from models.requests import handling, request
from tests.gui.keyboard import CTRL, press, write
from tests.gui.pages.record_surface import records_of
from tests.gui.windows import settle
from tests.models.letters.case import profile, received

TODAY = date(2026, 3, 26)
TYPED = "typed 7"

Reach = Callable[[MainWindow], QWidget]


def furnish() -> None:
    """Register one record of each kind in the open register."""
    profile()
    category.plant("township")
    received()
    item.record("关于防汛的通知", published_on=date(2026, 3, 2))
    hung = posting.record(TODAY, kind="公示", title="低保公示", body="现予公示。")
    boards.put_up(hung, "镇政府公开栏", date(2026, 3, 20), "李××", TODAY)
    dispute.record("复2026-009", TODAY, kind="reconsideration", received_on=date(2026, 3, 2))
    standard_entry.add(domain="社会救助", matter="低保", detail="对象")
    activity.record("inspection", "一季度督查", TODAY, on_date=date(2026, 3, 2))


# --- where it is typed


def _input(form: Form, key: str = "") -> QWidget:
    """Return what takes the keys of a field, of the first one for words when none is named."""
    fields = [form.field(each) for each in form.rows if not key or each == key]
    words = [each for each in fields if type(each) in (LineField, TextField) or key]
    found = words[0].focusProxy()
    assert found is not None
    return found


def _page(window: MainWindow, key: str) -> Any:
    if window.page_key != key:
        window.show_page(key)
    settle()
    return window.page(key)


def _tab(window: MainWindow, key: str) -> Any:
    page = _page(window, "catalogue")
    assert isinstance(page, CataloguePage)
    if page.shown is not page.tab(key):
        page.show_tab(key)
    settle()
    return page.tab(key)


def _in_desk(desk: PaneDesk[Any], key: str, record: int = 1) -> QWidget:
    if not desk.is_open:
        desk.open(record)
    settle()
    return _input(desk.pane.form, key)


def _in_book(key: str, field: str, window: MainWindow) -> QWidget:
    return _in_desk(records_of(window, key).desk, field)


def _in_tree(window: MainWindow) -> QWidget:
    tab = _tab(window, "tree")
    assert isinstance(tab, TreeTab)
    return _in_desk(tab.desk, "hint")


def _in_standard(window: MainWindow) -> QWidget:
    tab = _tab(window, "standard")
    assert isinstance(tab, StandardTab)
    return _in_desk(tab.desk, "content")


def _in_guide(window: MainWindow) -> QWidget:
    tab = _tab(window, "guide")
    assert isinstance(tab, GuideTab)
    return tab.editor.text


def _in_card(kind: type[FormCard], field: str, window: MainWindow) -> QWidget:
    page = _page(window, "settings")
    assert isinstance(page, SettingsPage)
    return _input(page.card(kind).form, field)


def _in_clearance_card(window: MainWindow) -> QWidget:
    page = _page(window, "settings")
    assert isinstance(page, SettingsPage)
    return page.card(ClearanceCard).rows[0].title


def _in_letter(window: MainWindow) -> QWidget:
    page = _page(window, "requests")
    assert isinstance(page, RequestPage)
    if page.letters.page is None:
        action = Action(StepKind.WRITE, "补正告知书", letter="supplement")
        page.open_case("2026-001")
        page.case.want(action)
        settle()
    made = page.letters.page
    assert isinstance(made, LetterPage)
    assert isinstance(made.form, LetterForm)
    return _input(made.form.fields, made.of.fields[0].key)


def _in_template(window: MainWindow) -> QWidget:
    dialog = TemplateDialog(window)
    dialog.open()
    return dialog.text


# --- dialogs

Make = Callable[[MainWindow], FormDialog]


def _in_dialog(word: str, make: Make, window: MainWindow) -> QWidget:
    """Return the field of the dialog that a way has opened, else of one opened now."""
    settle()
    shown = QApplication.activeModalWidget()
    if not isinstance(shown, FormDialog) or shown.windowTitle() != word:
        shown = make(window)
        shown.open()
    return _input(shown.form)


def _step(kind: StepKind, window: MainWindow) -> FormDialog:
    return step_dialog(Action(kind, ""), read("2026-001", TODAY), window)


def _report(window: MainWindow) -> Report:
    page = _page(window, "annual")
    assert isinstance(page, AnnualPage)
    assert page.report is not None
    return page.report


def _bin(window: MainWindow) -> FormDialog:
    page = _page(window, "disputes")
    assert isinstance(page, RecordPage)
    return BinDialog("复2026-009", page.desk.book, lambda _reason: None, window)


def _local_day(window: MainWindow) -> FormDialog:
    page = _page(window, "settings")
    assert isinstance(page, SettingsPage)
    return page.card(LocalDaysCard).ask()


def _own_typo(window: MainWindow) -> FormDialog:
    page = _page(window, "settings")
    assert isinstance(page, SettingsPage)
    return page.card(OwnTyposCard).ask()


def _search(window: MainWindow) -> FormDialog:
    return SearchDialog(request.find("2026-001"), None, TODAY, window)


def _destruction(window: MainWindow) -> FormDialog:
    if request.InformationRequest.get_or_none(number="2015-001") is None:  # also the second time
        old = request.record("2015-001", TODAY, received_on=date(2015, 3, 2))
        handling.answer(old, date(2015, 3, 9), "o3", "", TODAY)
        archiving.archive(old, date(2015, 12, 1), "10年", TODAY)
    return DestructionDialog(TODAY, window)


def _attachment(window: MainWindow) -> FormDialog:
    return TextDialog(Attached("岗位表", "", None), lambda _attached: None, window)


DIALOGS: dict[str, Make] = {
    "补正告知　2026-001": partial(_step, StepKind.ASK_SUPPLEMENT),
    "征求意见　2026-001": partial(_step, StepKind.CONSULT),
    "延期答复　2026-001": partial(_step, StepKind.EXTEND),
    "办结　2026-001": partial(_step, StepKind.CLOSE),
    "撤销一步　2026-001": partial(_step, StepKind.CANCEL),
    "登记检索　2026-001": _search,
    "转为主动公开　2026-001": lambda window: PublishDialog(request.find("2026-001"), TODAY, window),
    "销毁清册": _destruction,
    "登记阶段　复2026-009": lambda window: StageDialog(
        dispute.find(1), None, lambda: TODAY, window
    ),
    "登记问题　一季度督查": lambda window: ProblemDialog(
        activity.find(1), None, lambda: TODAY, window
    ),
    "更正、澄清、撤回": lambda window: AmendmentDialog(item.find(1), lambda: TODAY, window),
    "三审三校和保密审查": lambda window: ClearanceDialog(item.find(1), lambda: TODAY, window),
    "跟进：关于防汛的通知": lambda window: FollowUpDialog([item.find(1)], window, lambda: TODAY),
    "登记张贴": lambda window: PutUpDialog(posting.find(1), TODAY, window),
    "登记取下": lambda window: TakeDownDialog([*boards.places_of(posting.find(1))], TODAY, window),
    "增加上报日程": lambda window: AddDutyDialog(lambda: TODAY, window),
    "县里的日期": CountyDaysDialog,
    "附件": _attachment,
    "移入回收站": _bin,
    "2027 年放假安排": lambda window: NoticeDialog(2027, window, lambda: TODAY),
    "加一天地方放假": _local_day,
    "加一个词": _own_typo,
    "单位名单": lambda window: UnitsDialog([], window),
    "2025 年度台账里没有的数": lambda window: EnteredDialog(_report(window), window),
    "给统计表加一行": lambda window: LocalRowDialog(_report(window), lambda _row: None, window),
    "取消 2025 年度报告定稿": lambda window: reopen_dialog(2025, window),
}
PLACES: dict[str, Reach] = {
    "复2026-009": partial(_in_book, "disputes", "note"),
    "一季度督查": partial(_in_book, "activities", "participants"),
    "低保公示": partial(_in_book, "postings", "addressee"),
    "2026-001": partial(_in_book, "requests", "note"),
    "关于防汛的通知": partial(_in_book, "items", "summary"),
    "低保 ": _in_standard,
    "政府信息公开指南": _in_tree,
    "公开指南：前言": _in_guide,
    "设置里的机关信息": partial(_in_card, ProfileCard, "phone"),
    "设置里的文书": partial(_in_card, LettersCard, "pattern"),
    "设置里的三审三校和保密审查": _in_clearance_card,
    "补正告知书　2026-001": _in_letter,
    "文书模板": _in_template,
    **{word: partial(_in_dialog, word, make) for word, make in DIALOGS.items()},
}


def type_at(widget: QWidget) -> None:
    """Type by keys at the end of what stands there."""
    widget.window().activateWindow()
    widget.setFocus()
    settle()
    press(Qt.Key.Key_End, modifier=CTRL)
    write(TYPED)
