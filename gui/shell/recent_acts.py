"""最近的操作: what was done last; any of it is taken back or done again, also after a restart."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.acting.act import take_back
from gui.acting.telling import telling
from gui.controls.chips import Chip, ChipKind
from gui.dialogs.messages import Band, EmptyState
from gui.dialogs.sheet import SheetDialog
from gui.tables.columns import Column, Fold, Held, Kind, Shape
from gui.tables.record_rows import RecordRows
from gui.theme.theme import px
from models.store import acts
from models.store.acts import Act
from models.store.refusal import Refusal

_MOST = 50
_WIDTH, _HEIGHT = 780, 420
_BAND = 66  # room for the refusal over the list
_HOW = "选一次操作，按 Enter 撤销；撤销过的可以重做。后来的操作还要用到它的，会说明先撤销哪一次。"


def _time(done: Act) -> str:
    return f"{done.at:%Y-%m-%d %H:%M}"


def _what(done: Act) -> str:
    return f"已{done.verb}"


def _state(done: Act) -> Chip | None:
    if done.taken_back_by_id is not None:
        return Chip(ChipKind.NEUTRAL, "已撤销")
    return Chip(ChipKind.PLAIN, "不能撤销") if done.lasting else None


_SHAPE = Shape(
    (
        Column("at", "时间", _time, 10.6, Kind.DATE, sortable=False),
        Column("what", "操作", _what, 10, sortable=False, tooltip=_what),
        Column(
            "about", "内容", lambda act: act.about, sortable=False, tooltip=lambda act: act.about
        ),
        Column("state", "", width_em=6, kind=Kind.CHIP, chip=_state, sortable=False),
    ),
    fold=Fold("what", lambda act: "　".join(filter(None, (_time(act), act.about))), "state"),
    name="最近的操作",
)


class RecentActs(SheetDialog):
    """The list, the newest first. Enter takes the act under the cursor back, or does it again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("最近的操作", _HOW, parent, _WIDTH)
        self.band, self.view, self._empty = Band(), RecordRows(_SHAPE, "次"), EmptyState()
        self._empty.tell(
            "history",
            "还没有做过什么",
            "登记、修改、导入……每一次都会列在这里，关掉程序以后也还能撤销。",
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._stack.setFixedHeight(min(px(_HEIGHT), self.room().height() - px(_BAND)))
        self.body.addWidget(self.band)
        self.body.addWidget(self._stack)
        self.add_button("关闭", self.reject, key="Esc")
        self.back = self.add_button("撤销", self.take_back, key="Enter", kind="primary")
        self.view.chosen.connect(self._choose)
        self._list()

    def _list(self, at: int = 0) -> None:
        found = acts.recent(_MOST)
        self.view.records.show(Held(found))
        self._stack.setCurrentWidget(self.view if found else self._empty)
        self.back.setEnabled(bool(found))
        if found:
            self.view.select_only(at)
            self._offer(found[at])

    def _choose(self, done: Act) -> None:
        self.band.silence()
        self._offer(done)

    def _offer(self, done: Act) -> None:
        word = "重做" if done.taken_back_by_id is not None else "撤销"
        self.back.setText(f"{word}   Enter")
        self.back.setAccessibleName(word)

    def take_back(self) -> None:
        """Take the act under the cursor back; one that was taken back is done again."""
        done: Act | None = self.view.current_row()
        if done is not None:
            self.band.silence()
            with telling(self):
                take_back(done.taken_back_by_id or done.id)
            self._list(self.view.currentIndex().row())

    def show_refusal(self, refusal: Refusal) -> None:
        """Say over the list which later act stands in the way."""
        self.band.say("late", refusal.sentence)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.view.setFocus()
