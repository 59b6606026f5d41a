"""One request as a case: facts, next step, course of handling, and the clock with its proof."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
)

from gui.controls.controls import button
from gui.controls.page_head import PageHead
from gui.controls.side_border import SideBorder
from gui.controls.tall_sheet import TallSheet
from gui.dialogs.messages import Band
from gui.dialogs.panes import Card
from gui.forms.dropping import FileDrop
from gui.pages.follow_up_button import ICON, WORD, FollowUpButton
from gui.requests.advice import advice
from gui.requests.case.cards import FilesCard, FindingsCard
from gui.requests.case.clock_pane import ClockPane
from gui.requests.case.dispute_card import DisputeCard
from gui.requests.case.facts import FactsCard, NextStepCard
from gui.requests.case.search_card import SearchCard
from gui.requests.case.step_menu import StepMenu
from gui.requests.case.timeline import Timeline
from gui.requests.letters.card import LettersCard
from gui.requests.words import chip_of
from gui.theme.theme import em, px
from models.cases.publish_answer import may_publish
from models.cases.whole import WholeCase
from models.law.action import Action, StepKind
from models.letters.next_paper import with_paper
from models.requests.request import InformationRequest
from models.store.refusal import Refusal
from reports.cases.course import course

_LOW = 760
_LOWER_BELOW_EM, _LEAST_LEFT_EM = 46, 26
_SHARE, _SHARE_BELOW = 3, 2  # of the height, where the clock stands below
_CLOCK, _LEAST_CLOCK = 432, 340


class CaseView(QFrame):
    """Shows a case. It asks for what is wanted and does nothing itself.

    `step_wanted(action)`, `neighbour_wanted(±1)`, `edit_wanted`, `history_wanted`,
    `remove_wanted`, `restore_wanted`, `back_wanted`, `notice_wanted(year)`, `publish_wanted`,
    `print_wanted` (the proof of the due date), `bind_wanted` (the case file), `post_wanted` (its
    envelopes), `archive_wanted`,
    `write_wanted(kind)` (a letter, "" for an answer that the clerk chooses),
    `advice_taken(key)`, `files_dropped(files)`; the cards of searches and disputes speak for
    themselves.
    """

    step_wanted = Signal(Action)
    neighbour_wanted = Signal(int)
    edit_wanted = Signal()
    history_wanted = Signal()
    remove_wanted = Signal()
    restore_wanted = Signal()
    back_wanted = Signal()
    notice_wanted = Signal(int)
    print_wanted = Signal()
    bind_wanted = Signal()
    post_wanted = Signal()
    archive_wanted = Signal()
    write_wanted = Signal(str)
    publish_wanted = Signal()
    advice_taken = Signal(str)
    files_dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.shown: WholeCase | None = None
        self.head = PageHead("依申请公开")
        self.band, self.advice = Band(), Band()
        self.facts, self.next = FactsCard(), NextStepCard()
        self.timeline, self.clock = Timeline(), ClockPane()
        self.letters = LettersCard()
        self.findings, self.files = FindingsCard(), FilesCard()
        self.searches, self.disputes = SearchCard(), DisputeCard()
        self.follow_up = FollowUpButton()
        self._steps = StepMenu(self, self.want)
        self.left = self._left()
        self._add_head_actions()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(0)
        row.addWidget(self.left, _SHARE)
        self._border = SideBorder(self, "requests.clock", self._arrange)
        self._border.close_row(row, self.clock)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (self.head, self.band, self.advice):
            box.addWidget(part)
        box.addLayout(row, 1)
        self.next.wanted.connect(self.want)
        self.clock.notice_wanted.connect(self.notice_wanted)
        self.clock.print_wanted.connect(self.print_wanted)
        self._add_keys()

    def _left(self) -> QScrollArea:
        sheet = TallSheet()
        box = QVBoxLayout(sheet)
        box.setContentsMargins(px(24), px(14), px(16), px(14))
        box.setSpacing(px(12))
        self.course = Card("办理过程")
        self.step_button = button("登记一步", "link", icon_name="plus", size="card")
        self.step_button.setText(" 登记一步   Ctrl+N")
        self.step_button.setMenu(self._steps.menu)
        self._steps.menu.aboutToShow.connect(self._fill_steps)
        self.course.head.addWidget(self.step_button)
        self.course.body.addWidget(self.timeline)
        cards = (self.findings, self.course, self.letters, self.searches, self.files)
        for part in (self.facts, self.next, *cards, self.disputes):
            box.addWidget(part)
        box.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        area.setWidget(sheet)
        return area

    def _add_head_actions(self) -> None:
        add = self.head.add_action
        add("移入回收站", self.remove_wanted.emit, icon_name="trash-2")
        add("案卷", self.bind_wanted.emit, icon_name="folder", key="Ctrl+Shift+P")
        self.follow_up.take(add(WORD, self.follow_up.press, icon_name=ICON))
        add("历史", self.history_wanted.emit, icon_name="history")
        add("修改", self.edit_wanted.emit, icon_name="pencil-line", key="F2")
        publish = self.publish_wanted.emit
        self.publish_button = add("转为主动公开", publish, icon_name="file-plus")
        back, on = partial(self.neighbour_wanted.emit, -1), partial(self.neighbour_wanted.emit, 1)
        add("上一件", back, icon_name="chevron-up", key="Alt+Up")
        add("下一件", on, icon_name="chevron-down", key="Alt+Down")
        close = Action(StepKind.CLOSE, "办结")
        self.close_button = add("办结", lambda: self.want(close), icon_name="circle-check", kind="")
        self.head.add_rare("邮寄", self.post_wanted.emit, lambda: self.shown is not None, "mail")
        self.head.back_pressed.connect(self.back_wanted)

    def _add_keys(self) -> None:
        for keys, press in (
            ("Esc", self.back_wanted.emit),
            ("Ctrl+N", self.step_button.showMenu),
            ("Ctrl+L", self.letters.new_button.click),
            ("Ctrl+P", self.print_wanted.emit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(press)
        self.files.add_shortcut(self)
        FileDrop(self, self.files_dropped.emit)

    def show_case(self, case: WholeCase) -> None:
        """Show a request."""
        self.shown = case
        request = case.request
        chip = chip_of(case.state, long=True)
        self.head.show_record("依申请公开", request.number, chip)
        self.close_button.setEnabled(case.clock is not None and request.closed_on is None)
        self.follow_up.show(request)
        self.band.silence()
        if request.removed_at is not None:
            said = f"这件申请在回收站里：{request.removed_reason}"
            self.band.say("soon", said, "恢复", self.restore_wanted.emit)
        self._advise(request)
        self.facts.show_request(request)
        for card in (self.searches, self.disputes, self.findings, self.files, self.letters):
            card.show_case(case)
        step = case.next_step
        if not request.helps:
            step = with_paper(step, request.wanted, case.letters)
        self.next.show_step(step)
        self.course.setVisible(case.clock is not None)
        self.timeline.show_entries(course(case))
        self.clock.show_case(case)

    def _advise(self, request: InformationRequest) -> None:
        """Say what the register has noticed, and offer the publication of an answer."""
        self.head.leave_out(() if may_publish(request) else (self.publish_button,))
        found = advice(request)
        if found is None:
            self.advice.silence()
        else:
            take = partial(self.advice_taken.emit, found.key)
            self.advice.say("soon", found.sentence, found.word, take)

    def focus_main(self) -> None:
        """Put the focus where the work is."""
        if not self.next.focus_main():
            self.step_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_letter(self, key: int | None) -> None:
        """Put the focus on the line of a letter, where one is wanted, and show it."""
        line = self.letters.line_of(key)
        if line is not None:
            line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            QTimer.singleShot(0, line, partial(self.left.ensureWidgetVisible, line))

    def show_refusal(self, refusal: Refusal) -> None:
        """Say a refusal in a band under the head."""
        self.band.say("late", refusal.sentence)

    def want(self, action: Action) -> None:
        """Ask for a step, the facts, a notice or the archive."""
        wants: dict[StepKind, Callable[[], object]] = {
            StepKind.EDIT: self.edit_wanted.emit,
            StepKind.ENTER_NOTICE: self._want_notice,
            StepKind.ARCHIVE: self.archive_wanted.emit,
            StepKind.WRITE: lambda: self.write_wanted.emit(action.letter),
        }
        wants.get(action.kind, lambda: self.step_wanted.emit(action))()

    def _want_notice(self) -> None:
        state = self.shown.clock if self.shown else None
        again = state.new_reply if state else None
        missing = (state and state.calendar_missing) or (again and again.calendar_missing)
        if missing:
            self.notice_wanted.emit(missing)

    def _fill_steps(self) -> None:
        self._steps.fill(self.shown, may_close=self.close_button.isEnabled())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.set_compact(self.window().height() < px(_LOW))
        self._arrange()

    def _arrange(self) -> None:
        """Put the clock at the right, as wide as it was dragged, or below where it is narrow."""
        if self.width() < em(_LOWER_BELOW_EM):
            self._border.below(_SHARE_BELOW)
            return
        usual = min(max(round(self.width() * 0.34), px(_LEAST_CLOCK)), px(_CLOCK))
        most = self.width() - em(_LEAST_LEFT_EM)
        self._border.beside(usual, px(_LEAST_CLOCK), most)
