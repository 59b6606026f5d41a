"""出文书: which paper. What the law allows now stands first, then every kind; typing finds one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import label
from gui.dialogs.sheet import SheetDialog
from gui.tables.columns import Column, Kind, Shape
from gui.tables.view import RecordView
from gui.theme.theme import px
from models.items.search import initials
from models.letters.kinds import LetterKind, families
from models.letters.proposals import Proposal, others, proposals
from models.requests.case import Case

_WIDTH, _HEIGHT = 820, 430
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


@dataclass(frozen=True)
class Offer:
    """A row: a proposal, and whether it may be issued now."""

    id: int
    proposal: Proposal
    now: bool

    def fits(self, words: str) -> bool:
        """Tell whether the row has all that is searched for."""
        of = self.proposal.kind
        text = f"{of.name} {of.title} {self.proposal.article} {self.proposal.why} {of.id}"
        text = f"{text} {initials(of.name)}".casefold()
        return all(word in text for word in words.casefold().split())


class Offers:
    """The rows that fit."""

    def __init__(self, rows: Sequence[Offer]) -> None:
        self._rows = rows

    def count(self) -> int:
        """Return how many there are."""
        return len(self._rows)

    def window(self, offset: int, limit: int) -> Sequence[Offer]:
        """Return some of them."""
        return self._rows[offset : offset + limit]


def offers(case: Case) -> list[Offer]:
    """Return every kind of the case, what is allowed now first."""
    now = proposals(case)
    ids = {each.kind.id for each in now}
    rest = [each for each in others(case) if each.kind.id not in ids]
    both = [(each, True) for each in now] + [(each, False) for each in rest]
    return [Offer(at, each, allowed) for at, (each, allowed) in enumerate(both)]


def _chip(offer: Offer) -> Chip:
    if offer.now:
        return Chip(ChipKind.FACT, "现在可出")
    return Chip(ChipKind.PLAIN, families()[offer.proposal.kind.family])


_SHAPE = Shape(
    (
        Column("now", "", width_em=7.2, kind=Kind.CHIP, chip=_chip, sortable=False),
        Column(
            "name",
            "文书",
            lambda offer: offer.proposal.kind.name,
            kind=Kind.TWO_LINE,
            sub=lambda offer: offer.proposal.why or "—",
            sortable=False,
        ),
        Column(
            "article",
            "依据",
            lambda offer: offer.proposal.article,
            15,
            quiet=True,
            sortable=False,
            tooltip=lambda offer: offer.proposal.article,
        ),
    ),
)


class LetterChooser(SheetDialog):
    """Chooses a kind: type to find, arrows to move, Enter to take it."""

    def __init__(self, case: Case, taken: Callable[[LetterKind], object], parent: QWidget) -> None:
        super().__init__(f"出文书　{case.request.number}", "", parent, width=_WIDTH)
        self._taken = taken
        self._offers = offers(case)
        self.field = QLineEdit()
        self.field.setPlaceholderText("查找：名称、条款、拼音首字母，如 bz")
        self.field.setAccessibleName("查找文书")
        self.view = RecordView(_SHAPE)
        room = parent.window().height() - px(230)
        self.view.setFixedHeight(max(px(240), min(room, px(_HEIGHT))))
        self._nothing = label("没有这样的文书；换一个词，如 补正、延期、不予公开。", "label")
        for part in (self.field, self.view, self._nothing):
            self.body.addWidget(part)
        self._nothing.hide()
        self.add_button("取消", self.reject, key="Esc")
        self._take_button = self.add_button("拟写", self.accept, key="Ctrl+Enter", kind="primary")
        self.field.textChanged.connect(lambda _text: self._show())
        self.field.installEventFilter(self)
        self.view.opened.connect(lambda _row: self.accept())
        self._show()
        self.field.setFocus()

    def _show(self) -> None:
        rows = [each for each in self._offers if each.fits(self.field.text())]
        self.view.records.show(Offers(rows))
        self.view.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self._take_button.setEnabled(bool(rows))
        self.view.go_to(0)

    def accept(self) -> None:
        """Take the kind under the cursor."""
        row = self.view.current_row()
        if row is not None:
            super().accept()
            self._taken(row.proposal.kind)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The arrows move in the list while the cursor stays in the field.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                QApplication.sendEvent(self.view, event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
                self.accept()
                return True
        return super().eventFilter(watched, event)
