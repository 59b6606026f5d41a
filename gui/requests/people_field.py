"""共同申请人 in the form: those beside the first, each with paper, phone, mail and address."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from gui.controls.controls import Button, button, label
from gui.controls.tips import set_tip
from gui.forms.choices import ComboField
from gui.forms.field import Field, LineField
from gui.theme.theme import px
from models.requests import applicant
from models.requests.applicant import Person

PAPERS = ("居民身份证", "营业执照", "统一社会信用代码证书", "护照", "其他证件")
_PAPER_WIDTH = 132


class PersonBlock(QFrame):
    """One applicant. `edited` when the clerk changed it, `wanted(key)` up, down or out."""

    edited = Signal()
    next_wanted = Signal()
    wanted = Signal(str)

    def __init__(self, person: Person, at: int) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {
            "name": LineField("姓名或者名称"),
            "id_kind": ComboField(
                [(each, each) for each in PAPERS], editable=True, empty="证件", width=_PAPER_WIDTH
            ),
            "id_number": LineField("证件号码"),
            "phone": LineField("联系电话"),
            "email": LineField("电子邮箱"),
            "address": LineField("通信地址"),
        }
        self.buttons = [
            self._button("chevron-up", "up", "上移", "Alt+Shift+Up"),
            self._button("chevron-down", "down", "下移", "Alt+Shift+Down"),
            self._button("x", "out", "移去", "Alt+Delete"),
        ]
        self._place(at)
        self.set_person(person)
        for key, field in self.fields.items():
            field.edited.connect(self.edited)
            field.next_wanted.connect(self.next_wanted)
            proxy = field.focusProxy()
            if proxy is not None:
                proxy.setAccessibleName(f"第 {at + 2} 个申请人的{_WORDS[key]}")

    def _place(self, at: int) -> None:
        head, paper, reach = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(label(f"第 {at + 2} 人", "hint"))
        head.addWidget(self.fields["name"], 1)
        for made in self.buttons:
            head.addWidget(made)
        paper.addWidget(self.fields["id_kind"])
        paper.addWidget(self.fields["id_number"], 1)
        reach.addWidget(self.fields["phone"], 1)
        reach.addWidget(self.fields["email"], 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, px(6))
        grid.setVerticalSpacing(px(4))
        for row, line in enumerate((head, paper, reach)):
            line.setSpacing(px(6))
            grid.addLayout(line, row, 0)
        grid.addWidget(self.fields["address"], 3, 0)

    def _button(self, icon: str, key: str, word: str, keys: str) -> Button:
        made = button("", "quiet", icon_name=icon, press=lambda: self.wanted.emit(key))
        made.setProperty("size", "pin")
        made.setAutoDefault(False)
        made.setAccessibleName(word)
        set_tip(made, f"{word}　{keys}")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self.wanted.emit(key))
        return made

    def person(self) -> Person:
        """Return the applicant as filled in."""
        return Person(**{key: str(field.value() or "") for key, field in self.fields.items()})

    def set_person(self, person: Person) -> None:
        """Show an applicant."""
        for key, field in self.fields.items():
            field.set_value(getattr(person, key))


_WORDS = {
    "name": "姓名或者名称",
    "id_kind": "证件",
    "id_number": "证件号码",
    "phone": "联系电话",
    "email": "电子邮箱",
    "address": "通信地址",
}


class PeopleField(Field):
    """The applicants beside the first. `lifted` when the first of them is to lead all.

    The value is the text that a request keeps of them.
    """

    lifted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[PersonBlock] = []
        column = QVBoxLayout()
        column.setContentsMargins(0, px(2), 0, 0)
        column.setSpacing(px(4))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(2))
        column.addLayout(self._list)
        self.more = button("添加共同申请人", "link", icon_name="plus", size="card", press=self.add)
        self.more.setAutoDefault(False)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addLayout(column)
        self.setFocusProxy(self.more)

    def people(self) -> list[Person]:
        """Return the applicants as they stand, blank ones too."""
        return [block.person() for block in self.blocks]

    def value(self) -> str:
        """Return them as a request keeps them."""
        return applicant.as_text(self.people())

    def set_value(self, value: Any) -> None:
        """Show the applicants that a request keeps."""
        self.set_people(applicant.read_others(value or ""))

    def set_people(self, people: list[Person]) -> None:
        """Show these applicants."""
        while len(self.blocks) > len(people):
            gone = self.blocks.pop()
            self._list.removeWidget(gone)
            gone.hide()  # it goes only when the events have been worked off
            gone.deleteLater()
        for at, person in enumerate(people):
            if at < len(self.blocks):
                self.blocks[at].set_person(person)
            else:
                self._append(person)

    def add(self) -> None:
        """Begin another applicant, and go to his name."""
        self._append(Person(""))
        self.blocks[-1].fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _append(self, person: Person) -> None:
        block = PersonBlock(person, len(self.blocks))
        block.edited.connect(self.edited)
        block.next_wanted.connect(self.next_wanted)
        block.wanted.connect(self._asked(block))
        self.blocks.append(block)
        self._list.addWidget(block)

    def _asked(self, block: PersonBlock) -> Callable[[str], None]:
        return lambda key: self._move(self.blocks.index(block), key)

    def _move(self, at: int, key: str) -> None:
        """Move an applicant up or down, or take him out; the cursor stays with him."""
        people = self.people()
        if key == "up" and at == 0:
            self.lifted.emit()
            return
        to = {"up": at - 1, "down": at + 1}.get(key, at)
        if not 0 <= to < len(people):
            return
        person = people.pop(at)
        if key != "out":
            people.insert(to, person)
        self.set_people(people)
        self.edited.emit()
        near = self.blocks[min(to, len(people) - 1)].fields["name"] if people else self.more
        near.setFocus(Qt.FocusReason.OtherFocusReason)
