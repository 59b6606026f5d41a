"""出文书: which paper. What the law allows now stands first, then every kind; typing finds one."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import label
from gui.dialogs.messages import Band
from gui.dialogs.sheet import SheetDialog
from gui.tables.columns import Column, Held, Kind, Shape
from gui.tables.record_rows import RecordRows
from gui.theme.theme import px
from models.letters.kinds import LetterKind, families, kind
from models.letters.letter import Letter, letters_of
from models.letters.proposals import Proposal, article_of, others, proposals
from models.requests.case import Case
from models.requests.request import RequestEvent
from models.store.sought.cutting import initials

_WIDTH, _HEIGHT = 820, 430
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


@dataclass(frozen=True)
class Offer:
    """A row: a kind, its draft where one waits, and whether it may be issued now."""

    id: int
    proposal: Proposal
    now: bool
    draft: Letter | None = None

    @property
    def why(self) -> str:
        """Why it is next, or why it cannot be."""
        if self.draft is not None:
            return f"{self.draft.dated} 的草稿，接着写"
        return self.proposal.against.rstrip("。") or self.proposal.why or "—"

    def distance(self, words: str) -> int | None:
        """Return how far the row is from what is typed, 0 the nearest; None where it has it not.

        The beginning of the name or of its initials, the name before its brackets, all of it, the
        rest of the row.
        """
        of, why = self.proposal.kind, f"{self.proposal.article} {self.proposal.why}"
        head, name = of.name.partition("（")[0], of.name
        heads = f"{head} {initials(head)}".casefold()
        rings = (heads, f"{heads} {name} {initials(name)}", f"{heads} {name} {of.title} {why}")
        found = []
        for word in words.casefold().split():
            begins = any(each.startswith(word) for each in (name.casefold(), initials(name)))
            has = [at for at, ring in enumerate(rings, 1) if begins or word in ring.casefold()]
            if not has:
                return None
            found.append(0 if begins else has[0])
        return max(found, default=0)


def offers(case: Case, *, answers_first: bool = False) -> list[Offer]:
    """Return the drafts, then every kind: what is likely next first, what cannot be last.

    A kind that ends a case and has a draft is not begun a second time.
    """
    drafts = [each for each in letters_of(case.request) if each.issued_at is None][::-1]
    begun = {each.kind for each in drafts if kind(each.kind).event not in ("", "consult")}
    now = [each for each in proposals(case) if each.step or each.kind.id not in begun]
    if answers_first:
        now.sort(key=lambda each: each.kind.event != "answer")
    known = begun | {each.kind.id for each in now}
    rest = [each for each in others(case) if each.kind.id not in known]
    rest.sort(key=lambda each: bool(each.against))
    waiting = [
        Offer(0, Proposal(of, article_of(case, of), ""), True, each)
        for each in drafts
        for of in (kind(each.kind),)
    ]
    rows = [
        *waiting,
        *(Offer(0, each, True) for each in now),
        *(Offer(0, each, False) for each in rest),
    ]
    return [replace(each, id=at) for at, each in enumerate(rows)]


def _chip(offer: Offer) -> Chip:
    if offer.draft is not None:
        return Chip(ChipKind.SOON, "草稿", "file-pen-line")
    if offer.proposal.against:
        return Chip(ChipKind.PLAIN, "不能出", "lock")
    if offer.proposal.step is not None:
        return Chip(ChipKind.SOON, "补文书")
    of = offer.proposal.kind
    if offer.now and offer.id == 0 and (of.event != "answer" or of.in_parts):
        return Chip(ChipKind.FACT, "建议")
    return Chip(ChipKind.PLAIN, families()[of.family])


_SHAPE = Shape(
    (
        Column("now", "", width_em=7.2, kind=Kind.CHIP, chip=_chip, sortable=False),
        Column(
            "name",
            "文书",
            lambda offer: offer.proposal.kind.name,
            kind=Kind.TWO_LINE,
            sub=lambda offer: offer.why,
            tooltip=lambda offer: offer.why,
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
    name="可以出的文书",
)


class LetterChooser(SheetDialog):
    """Chooses a kind: type to find, arrows to move, Enter to take it.

    `taken(kind, draft, step)`: what was chosen, with the draft that waits, or the step whose paper
    it is.
    """

    def __init__(
        self,
        case: Case,
        taken: Callable[[LetterKind, Letter | None, RequestEvent | None], object],
        parent: QWidget,
        *,
        answers_first: bool = False,
    ) -> None:
        super().__init__(f"出文书　{case.request.number}", "", parent, width=_WIDTH)
        self._taken = taken
        self._offers = offers(case, answers_first=answers_first)
        self.field = QLineEdit()
        self.field.setPlaceholderText("查找：名称、条款、拼音首字母，如 bz")
        self.field.setAccessibleName("查找文书")
        self.view = RecordRows(_SHAPE, "种")
        room = parent.window().height() - px(230)
        self.view.setFixedHeight(max(px(240), min(room, px(_HEIGHT))))
        self._nothing = label("没有这样的文书；换一个词，如 补正、延期、不予公开。", "label")
        self.band = Band()
        for part in (self.field, self.band, self.view, self._nothing):
            self.body.addWidget(part)
        self._nothing.hide()
        self.add_button("取消", self.reject, key="Esc")
        self.take_button = self.add_button("拟写", self.accept, key="Ctrl+Enter", kind="primary")
        self.field.textChanged.connect(lambda _text: self._show())
        self.field.installEventFilter(self)
        self.view.opened.connect(lambda _row: self.accept())
        self.view.chosen.connect(self._follow)
        self._show()
        self.field.setFocus()

    def _show(self) -> None:
        ways = [(each.distance(self.field.text()), each) for each in self._offers]
        near = [(way, bool(each.proposal.against), each) for way, each in ways if way is not None]
        rows = [each for *_, each in sorted(near, key=lambda found: found[:2])]
        self.view.records.show(Held(rows))
        self.view.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.take_button.setEnabled(bool(rows))
        self.view.go_to(0)
        if rows:
            self._follow(rows[0])

    def _follow(self, row: Offer) -> None:
        """Say beside the list why a letter cannot be, before anything is typed into it."""
        against = row.proposal.against
        self.take_button.setEnabled(not against)
        self.set_word(self.take_button, "接着写" if row.draft is not None else "拟写")
        if against:
            self.band.say("soon", f"{row.proposal.kind.name}现在不能出：{against}")
        else:
            self.band.silence()

    def accept(self) -> None:
        """Take the kind under the cursor, unless the law is against it."""
        row = self.view.current_row()
        if row is not None and not row.proposal.against:
            super().accept()
            self._taken(row.proposal.kind, row.draft, row.proposal.step)

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
