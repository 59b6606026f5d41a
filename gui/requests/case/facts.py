"""The cards of a case: what was asked by whom, and what to do next with the reason."""

from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.controls.cited import accented
from gui.controls.controls import Button, IconLabel, button, label
from gui.dialogs.panes import Card
from gui.theme.theme import em, px, theme
from models.law.action import Action, StepKind
from models.law.next_step import NextStep
from models.requests.applicant import Person, people
from models.requests.request import InformationRequest
from reports.cases.words import applicant, masked

_COLUMN_EM = 10.5
_NARROW_EM = 46
_ICONS = {
    StepKind.CLOSE: "circle-check",
    StepKind.EXTEND: "calendar-plus",
    StepKind.EDIT: "pencil-line",
    StepKind.ENTER_NOTICE: "clipboard-paste",
    StepKind.ARCHIVE: "folder",
}


class FactsCard(Card):
    """The facts of a request; numbers of persons are masked until they are wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._request: InformationRequest | None = None
        self._open = False
        self._columns = 0
        self.title = label(kind="section")
        self.title.setWordWrap(True)
        self._more: Button = button("显示全部", "link", size="card", press=self.toggle)
        upper = QHBoxLayout()
        upper.addWidget(self.title, 1)
        upper.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(18))
        self._grid.setVerticalSpacing(px(8))
        self.body.addLayout(upper)
        self.body.addLayout(self._grid)

    def show_request(self, request: InformationRequest) -> None:
        """Show a request; another one is masked again."""
        if self._request is None or request.id != self._request.id:
            self._open = False
        self._request = request
        self._fill()

    def toggle(self) -> None:
        """Show every fact in full, or mask them again."""
        self._open = not self._open
        self._fill()

    def facts(self) -> list[tuple[str, str]]:
        """Return name and value of the facts shown."""
        found = self._request
        if found is None:
            return []
        name = found.department.name if found.department_id and found.department else ""
        facts = [
            ("申请人", applicant(found)),
            ("收到日期", f"{found.received_on or '未填'}　{found.intake}"),
            ("协助机关", f"{found.helps}（不计入统计）" if found.helps else ""),
            ("提供方式", found.supply_form),
            ("承办科室", name),
            ("联系电话", "" if self._open else masked(found.phone)),
        ]
        if self._open:
            facts += [
                *_of_each(people(found)),
                ("补正前的申请内容", found.content if found.corrected_content else ""),
                ("来件日期", found.arrived_on.isoformat() if found.arrived_on else ""),
                ("确认方式", found.confirmed_how),
                ("代填", "本机关代填" if found.filled_in_by_office else ""),
                ("备注", found.note),
            ]
        return [(word, value) for word, value in facts if value]

    def _fill(self) -> None:
        if self._request is None:
            return
        self.title.setText(self._request.wanted or "申请内容未填")
        self._more.setText("收起" if self._open else "显示全部")
        self._columns = self._wanted_columns()
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for at, (word, value) in enumerate(self.facts()):
            self._grid.addWidget(_fact(word, value), at // self._columns, at % self._columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _wanted_columns(self) -> int:
        return min(5, max(2, self.width() // em(_COLUMN_EM)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wanted_columns() != self._columns:
            self._fill()


def _of_each(known: Sequence[Person]) -> Iterator[tuple[str, str]]:
    """Yield what is known of each applicant; of joint ones with whose it is."""
    for each in known:
        whose = f"{each.name} " if len(known) > 1 else ""
        yield f"{whose}证件号码", each.id_number
        yield f"{whose}联系电话", each.phone
        yield f"{whose}通信地址", each.address
        yield f"{whose}电子邮箱", each.email if whose else ""


def _fact(word: str, value: str) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    said = label(value)
    said.setWordWrap(True)
    box.addWidget(label(word, "small"))
    box.addWidget(said)
    box.addStretch(1)
    return holder


class NextStepCard(QFrame):
    """The next step in one sentence with its reason; `wanted(action)` when a button is pressed."""

    wanted = Signal(Action)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "next")
        self.title, self.reason = label(kind="section"), label(kind="label")
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.RichText)
        self._step = NextStep("", "")
        theme().theme_changed.connect(self._say)
        self.action_buttons: list[Button] = []
        words = QVBoxLayout()
        words.setSpacing(px(3))
        words.addWidget(self.title)
        words.addWidget(self.reason)
        said = QHBoxLayout()
        said.setSpacing(px(10))
        said.addWidget(IconLabel("circle-arrow-right", 22, "accent"))
        said.addLayout(words, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(px(10))
        self._row.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(px(18), px(12), px(16), px(12))
        self._box.setSpacing(px(12))
        self._box.addLayout(said, 1)
        self._box.addLayout(self._row)

    def show_step(self, step: NextStep) -> None:
        """Show another step; the first action is the main button, at the right."""
        self.title.setText(f"下一步：{step.title}" if step.actions else step.title)
        self._step = step
        self._say()
        gone, held = self.action_buttons, self.window().focusWidget()
        self.action_buttons = [self._button(action, step.actions) for action in step.actions[::-1]]
        for made in self.action_buttons:
            self._row.addWidget(made)
        self._show_buttons()  # once all stand in the card: the first may change its size
        if held in gone:  # before it is hidden, or the focus falls to the navigation
            self.focus_main()
        for old in gone:
            old.hide()
            old.deleteLater()

    def _say(self) -> None:
        self.reason.setText(f"{escape(self._step.reason)}。{accented(self._step.article)}")

    def _button(self, action: Action, actions: Sequence[Action]) -> Button:
        by_hand = actions[0].kind is StepKind.WRITE and action.kind is not StepKind.WRITE
        kind = "primary" if action is actions[0] else "quiet" if by_hand else ""
        icon = _ICONS.get(action.kind, "file-pen-line")
        made = button(action.word, kind, icon_name=icon, press=lambda: self.wanted.emit(action))
        made.setAutoDefault(True)  # Enter presses it, as Space does
        made.setProperty("by_hand", by_hand)  # without room it is in the head alone
        return made

    def _is_narrow(self) -> bool:
        return self.width() < em(_NARROW_EM)

    def _show_buttons(self) -> None:
        margins, narrow, taken = self._box.contentsMargins(), self._is_narrow(), 0
        room = self.width() - margins.left() - margins.right()
        for made in reversed(self.action_buttons):  # the main one stands at the right
            taken += made.sizeHint().width() + self._row.spacing()
            made.setVisible(not (narrow and made.property("by_hand") and taken > room))

    def focus_main(self) -> bool:
        """Put the focus on the main button; False when there is none."""
        if self.action_buttons:
            self.action_buttons[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self.action_buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        narrow = self._is_narrow()
        self._show_buttons()
        self._box.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
