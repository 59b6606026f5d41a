"""Changing many items at once: what the clerk fills in, done off the window, in one act."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from gui.acting import background
from gui.acting.act import say, tell_of
from gui.acting.telling import telling
from gui.dialogs.messages import ProgressLine
from models.items import bulk
from models.items.bulk import BulkChange, Tick
from models.store.acts import Act, act
from models.store.database import own_connection

_AT_ONCE = 50  # so many items are changed before the clerk notices

# What is done with many items; returns what is said of it.
Work = Callable[[Tick], str]


class Bulk(QObject):
    """Runs changes of many items beside `table`, in the background where there are many."""

    def __init__(self, table: QWidget, line: ProgressLine) -> None:
        super().__init__(table)
        self._table, self._line = table, line
        self.job: background.Job | None = None

    def change(self, ids: Sequence[int], wanted: BulkChange) -> None:
        """Change items."""

        def work(tick: Tick) -> str:
            same = len(ids) - bulk.change_each(ids, wanted, tick)
            already = f"，其中 {same:,} 条没有可改的" if same else ""
            return f"已批量修改 {len(ids):,} 条{already}"

        self._run("批量修改", f"{len(ids):,} 条", len(ids), work)

    def restore(self, ids: Sequence[int], what: str) -> None:
        """Take items out of the bin; `what` names them."""

        def work(tick: Tick) -> str:
            bulk.restore_each(ids, tick)
            return f"已恢复：{what}"

        self._run("恢复", what, len(ids), work)

    def remove(self, ids: Sequence[int], reason: str, what: str) -> None:
        """Put items into the bin for one reason; `what` names them."""

        def work(tick: Tick) -> str:
            bulk.remove_each(ids, reason, tick)
            return f"已移入回收站：{what}"

        self._run("移入回收站", what, len(ids), work)

    def _run(self, verb: str, about: str, count: int, work: Work) -> None:
        def whole(tick: Tick) -> tuple[Act, str]:
            with act(verb, about) as done:
                return done, work(tick)

        if self.job is not None:
            say("上一批还没有做完，请稍候再试")
        elif count <= _AT_ONCE:
            with telling(self._table):
                _tell(whole(lambda _part: None))
        else:
            self._run_behind(f"正在{verb}", whole)

    def _run_behind(self, sentence: str, whole: Callable[[Tick], tuple[Act, str]]) -> None:
        def behind(progress: background.Progress) -> tuple[Act, str]:
            with own_connection():
                return whole(lambda part: progress(part, sentence))

        def end() -> None:
            self.job = None

        self.job = background.run(behind, self._table, done=_tell, ended=end, line=self._line)
        queued = Qt.ConnectionType.QueuedConnection
        self.job.cancelled.connect(lambda: say("已取消，一条也没有改"), queued)


def _tell(found: tuple[Act, str]) -> None:
    done, sentence = found
    tell_of(done, sentence)
    if not done.changed:
        say(sentence)
