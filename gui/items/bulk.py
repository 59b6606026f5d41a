"""Changing many items at once: what the clerk fills in, done off the window, in one act."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from gui.acting import background
from gui.acting.act import say, tell_of
from gui.acting.telling import telling
from gui.dialogs.messages import ProgressLine
from gui.forms.category_field import CategoryField
from gui.forms.choices import CheckGridField, ComboField, ToggleField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from gui.items.fields import category_choices, department_choices
from models.items import bulk
from models.items.bulk import BulkChange, Tick
from models.items.item import Duration
from models.office import channel
from models.store.acts import Act, act
from models.store.database import own_connection
from models.store.refusal import Refusal

_AT_ONCE = 50  # so many items are changed before the clerk notices
_AS_IT_IS = ""

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
            return f"已批量修改 {bulk.change_each(ids, wanted, tick):,} 条"

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

        self.job = background.run(behind, self._table, done=_tell, line=self._line)
        queued = Qt.ConnectionType.QueuedConnection
        self.job.ended.connect(end, queued)
        self.job.cancelled.connect(lambda: say("已取消，一条也没有改"), queued)


def _tell(found: tuple[Act, str]) -> None:
    done, sentence = found
    tell_of(done, sentence)
    if not done.changed:
        say(sentence)


class BulkDialog(FormDialog):
    """Asks what changes in `count` items; what is left empty stays as it is."""

    def __init__(self, count: int, change: Callable[[BulkChange], object], parent: QWidget) -> None:
        self._change = change
        names = [(each.name, each.name) for each in channel.channels()]
        kept = (_AS_IT_IS, "不改")
        super().__init__(
            "批量修改",
            (
                FieldSpec("category", "信息类别", lambda: CategoryField(category_choices())),
                FieldSpec(
                    "by_title",
                    "",
                    lambda: CheckGridField([(True, "按名称归类，只改还没有类别的")]),
                ),
                FieldSpec(
                    "department",
                    "责任科室",
                    lambda: ComboField(department_choices(), editable=True),
                ),
                FieldSpec("add", "加上渠道", lambda: CheckGridField(names)),
                FieldSpec("drop", "去掉渠道", lambda: CheckGridField(names)),
                FieldSpec(
                    "duration",
                    "公开时限",
                    lambda: ToggleField([kept, *((d.value, d.value) for d in Duration)]),
                ),
                FieldSpec(
                    "village_affairs",
                    "村务公开",
                    lambda: ToggleField([kept, (True, "是"), (False, "否")]),
                ),
            ),
            self._gather,
            sentence=f"共 {count:,} 条。只改填写的各栏，空着的不动。",
            accept_word="修改",
            parent=parent,
        )
        self.form.set_values({"duration": _AS_IT_IS, "village_affairs": _AS_IT_IS})

    def _gather(self, values: dict[str, Any]) -> None:
        both = [name for name in values["add"] if name in values["drop"]]
        if both:
            raise Refusal("drop", f"“{both[0]}”不能既加上又去掉，请去掉一处的勾。")
        changed = {
            name: values[name]
            for name in ("category", "department", "duration", "village_affairs")
            if values[name] not in (None, _AS_IT_IS)
        }
        wanted = BulkChange(
            changed, tuple(values["add"]), tuple(values["drop"]), bool(values["by_title"])
        )
        if not wanted:
            raise Refusal(None, "还没有填要改的内容，请至少填一栏。")
        self._change(wanted)
