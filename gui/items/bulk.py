"""Changing many items at once: what the clerk fills in, done off the window, one way back."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from gui.acting import background
from gui.acting.application import application
from gui.acting.telling import telling
from gui.dialogs.messages import ProgressLine
from gui.forms.category_field import CategoryField
from gui.forms.choices import CheckGridField, ComboField, ToggleField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from gui.items.fields import category_choices, department_choices
from gui.pages.page import Page
from models.items import bulk
from models.items.bulk import BulkChange, Tick
from models.items.item import Duration
from models.office import channel, departments
from models.store.database import own_connection
from models.store.refusal import Refusal

T = TypeVar("T")

_AT_ONCE = 50  # so many items are changed before the clerk notices
_AS_IT_IS = ""


class Bulk(QObject):
    """Runs changes of many items for a page, in the background where there are many."""

    def __init__(self, page: Page, line: ProgressLine) -> None:
        super().__init__(page)
        self._page, self._line = page, line
        self.job: background.Job | None = None

    def change(self, ids: Sequence[int], wanted: BulkChange) -> None:
        """Change items; Ctrl+Z puts all of them back."""

        def done(before: bulk.Before) -> None:
            self._say(
                f"已批量修改 {len(before):,} 条",
                partial(self._put_back, before) if before else None,
            )

        self._run(len(ids), "正在批量修改", partial(bulk.change_each, ids, wanted), done)

    def _put_back(self, before: bulk.Before) -> None:
        def done(count: int) -> None:
            self._say(f"已撤销批量修改：{count:,} 条", None)

        self._run(len(before), "正在撤销", partial(bulk.put_back_each, before), done)

    def restore(self, ids: Sequence[int], what: str) -> None:
        """Take items out of the bin; Ctrl+Z puts them in again."""

        def done(reasons: dict[int, str]) -> None:
            self._say(f"已恢复：{what}", partial(self._remove, reasons, what))

        self._run(len(ids), "正在恢复", partial(bulk.restore_each, ids), done)

    def remove(self, ids: Sequence[int], reason: str, what: str) -> None:
        """Put items into the bin for one reason; Ctrl+Z takes them out again."""
        self._remove(dict.fromkeys(ids, reason), what)

    def _remove(self, reasons: dict[int, str], what: str) -> None:
        def done(_count: int) -> None:
            self._say(f"已移入回收站：{what}", partial(self.restore, list(reasons), what))

        self._run(len(reasons), "正在移入回收站", partial(bulk.remove_each, reasons), done)

    def _say(self, sentence: str, undo: Callable[[], object] | None) -> None:
        application().announce("item", "department")
        self._page.said.emit(sentence, undo)

    def _run(
        self, count: int, sentence: str, work: Callable[[Tick], T], done: Callable[[T], object]
    ) -> None:
        if self.job is not None:
            self._page.said.emit("上一批还没有做完，请稍候再试", None)
        elif count <= _AT_ONCE:
            with telling(self._page):
                done(work(lambda _part: None))
        else:
            self._run_behind(sentence, work, done)

    def _run_behind(
        self, sentence: str, work: Callable[[Tick], T], done: Callable[[T], object]
    ) -> None:
        def behind(progress: background.Progress) -> T:
            with own_connection():
                return work(lambda part: progress(part, sentence))

        def end() -> None:
            self.job = None

        self.job = background.run(behind, self._page, done=done, line=self._line)
        queued = Qt.ConnectionType.QueuedConnection
        self.job.ended.connect(end, queued)
        self.job.cancelled.connect(self._say_cancelled, queued)

    def _say_cancelled(self) -> None:
        self._page.said.emit("已取消，一条也没有改", None)


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
        if isinstance(changed.get("department"), str):
            made = departments.department(changed["department"])
            changed["department"] = made and made.id
        wanted = BulkChange(
            changed, tuple(values["add"]), tuple(values["drop"]), bool(values["by_title"])
        )
        if not wanted:
            raise Refusal(None, "还没有填要改的内容，请至少填一栏。")
        self._change(wanted)
