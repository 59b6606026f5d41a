"""The right column of 工作台: the month's figures, what is owed to whom, what to look at."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import IconLabel, Label, button, label
from gui.dialogs.panes import Card
from gui.home.leading import Leading
from gui.theme.theme import px
from models.year.month import MonthFigures
from reports.ways import Book, Narrow, Show, Way
from reports.workbench.agenda import Owed
from reports.workbench.task import SCHEDULE, Note

_CHIP = 82
_INSET = 6  # of what is pressed, so that its ground is wider than its words
_MOST_NOTES = 6

Ids = Sequence[int]


@dataclass(frozen=True)
class Months:
    """This month and the last one: as the lists are narrowed by it (2026-03), and counted."""

    this: str
    figures: MonthFigures
    last: MonthFigures

    @property
    def number(self) -> int:
        """The number of the month."""
        return int(self.this[5:])


class SideCard(Card):
    """A card whose rows can be pressed; `wanted(way)` says where that leads."""

    wanted = Signal(Way)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.rows: list[Leading] = []
        edge = px(18 - _INSET)
        self.layout().setContentsMargins(edge, px(12), edge, px(12))  # type: ignore[union-attr]
        self.head.setContentsMargins(px(_INSET), 0, px(_INSET), 0)
        self._holder = QWidget()
        self.body.addWidget(self._holder)

    def _replace(self, holder: QWidget, rows: Sequence[Leading]) -> None:
        """Show other rows; the focus stays on the row of the same place."""
        at = next((at for at, row in enumerate(self.rows) if row.hasFocus()), -1)
        self.body.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder, self.rows = holder, list(rows)
        for row in rows:
            row.wanted.connect(self.wanted)
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stack(self, rows: Sequence[Leading], empty: str) -> None:
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(px(4))
        for row in rows:
            box.addWidget(row)
        if not rows:
            box.addWidget(_quiet(empty))
        self._replace(holder, rows)


class MonthCard(SideCard):
    """Four figures two by two, each with the month before and its list behind it."""

    def __init__(self) -> None:
        super().__init__("本月数字")
        title = self.findChild(Label)
        assert title is not None
        self._title = title
        lead = partial(self.wanted.emit, Show(Book.STATISTICS))
        self.more = button("查看统计", "link", size="card", press=lead)
        self.head.addWidget(self.more)

    def take(self, months: Months) -> None:
        """Show these figures."""
        now, last, month = months.figures, months.last, months.this
        item, case = Book.ITEM, Book.REQUEST
        blocks = (
            _figure("主动公开", now.published, last.published, item, month=month),
            _figure("新收申请", now.received, last.received, case, received=month),
            _figure("办结申请", now.closed, last.closed, case, closed=month),
            _figure("在办申请", now.open, last.open, case, "上月末"),
        )
        self._title.setText(f"{months.number} 月数字")
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        for at, block in enumerate(blocks):
            grid.addWidget(block, at // 2, at % 2)
            grid.setColumnStretch(at % 2, 1)
        self._replace(holder, blocks)


def _figure(
    word: str, ids: Ids, before_ids: Ids, book: Book, when: str = "上月", **filters: str
) -> Leading:
    """Return how many records there are and were, which leads to exactly these."""
    unit = "条" if book is Book.ITEM else "件"
    value, before = len(ids), len(before_ids)
    way = Narrow.to(book, ids, **filters)
    made = Leading(way, f"{word} {value:,} {unit}，{when} {before:,} {unit}")
    box = QVBoxLayout(made)
    box.setContentsMargins(px(_INSET), px(3), px(_INSET), px(5))
    box.setSpacing(0)
    box.addWidget(label(word, "small"))
    row = QHBoxLayout()
    row.setSpacing(px(6))
    row.addWidget(label(f"{value:,}", "figure"))
    row.addWidget(label(unit, "small"))
    row.addStretch(1)
    box.addLayout(row)
    box.addWidget(label(f"{when} {before:,} {unit}", "hint"))
    return made


class ScheduleCard(SideCard):
    """上报日程: what has to be handed in, the soonest first."""

    def __init__(self) -> None:
        super().__init__("上报日程")
        self.head.addWidget(label("天数是自然日", "hint"))

    def take(self, lines: Sequence[Owed]) -> None:
        """Show these lines."""
        self._stack([*(_owed(line) for line in lines), _to_schedule()], "")


def _to_schedule() -> Leading:
    """Return the way to what is handed in, and to the office's own days."""
    words = "已上报、增加、改日期"
    made = Leading(Show(Book.TASK, SCHEDULE), f"上报日程：{words}")
    row = QHBoxLayout(made)
    row.setContentsMargins(px(_INSET), px(4), px(_INSET), px(4))
    row.addWidget(label(words, "legend"))
    return made


def _owed(line: Owed) -> Leading:
    words = f"{line.state.word}，{line.title}，{line.sub}"
    made = Leading(line.way, words)
    row = QHBoxLayout(made)
    row.setContentsMargins(px(_INSET), px(4), px(_INSET), px(4))
    row.setSpacing(px(10))
    chip = ChipLabel(Chip(ChipKind(line.state.tone.value), line.state.word))
    chip.setMinimumWidth(max(px(_CHIP), chip.sizeHint().width()))
    row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(_two_lines(line.title, line.sub), 1)
    return made


class NotesCard(SideCard):
    """需要留意: what the checks found, errors first."""

    def __init__(self) -> None:
        super().__init__("需要留意")

    def take(self, notes: Sequence[Note], last: Sequence[Note] = ()) -> None:
        """Show these notes, errors first; more than a few are counted; `last` stand below all."""
        ordered = sorted(notes, key=lambda note: not note.is_error)
        shown = ordered[:_MOST_NOTES]
        self._stack([_noted(note) for note in (*shown, *last)], "没有要留意的。")
        more = len(ordered) - len(shown)
        if more > 0:
            words = f"另有 {more} 项，到各页按“核查”看全部。"
            self._holder.layout().addWidget(_quiet(words))  # type: ignore[union-attr]


def _quiet(words: str) -> Label:
    made = label(words, "hint")
    made.setContentsMargins(px(_INSET), px(2), px(_INSET), px(2))
    made.setWordWrap(True)
    return made


def _noted(note: Note) -> Leading:
    made = Leading(note.way, f"{note.title}，{note.sub}")
    row = QHBoxLayout(made)
    row.setContentsMargins(px(_INSET), px(4), px(_INSET), px(4))
    row.setSpacing(px(10))
    name, token = ("circle-alert", "late") if note.is_error else (note.icon, "soon")
    beside = QVBoxLayout()
    beside.addSpacing(px(3))  # the middle of the first line
    beside.addWidget(IconLabel(name, 16, token))
    beside.addStretch(1)
    row.addLayout(beside)
    row.addLayout(_two_lines(note.title, note.sub), 1)
    return made


def _two_lines(title: str, sub: str) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setSpacing(0)
    for words, kind in ((title, "strong"), (sub, "hint")):
        line = label(words, kind)
        line.setWordWrap(True)
        box.addWidget(line)
    return box
