"""What a person says of the lines: registered, one item, two items, no entry of the list."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from gui.acting import background
from gui.acting.act import tell_of
from gui.dialogs.messages import Band, ProgressLine
from gui.website.list_desk import ListDesk
from models.store.acts import Act
from models.store.database import own_connection
from models.website.from_website import Standing, register_each
from reports.website.reconciled import Compared, Decided, Verdict

_NOTHING = "先选中“登记簿没有”或者“疑似同一条”的；别的不用处理。"
_NEITHER = "只有“登记簿没有”和“疑似同一条”的可以这样处理。"


class Registration(QObject):
    """Works the lines that `chosen` gives; what speaks against it is said in `band`."""

    def __init__(
        self,
        view: QObject,
        desk: ListDesk,
        chosen: Callable[[], Sequence[Compared]],
        band: Band,
        line: ProgressLine,
    ) -> None:
        super().__init__(view)
        self._view, self._desk, self._chosen = view, desk, chosen
        self._band, self._line = band, line
        self.job: background.Job | None = None

    def confirm(self) -> None:
        """Register the lines chosen that the register lacks; take unsure pairs for one item."""
        chosen, decided = self._chosen(), self._desk.decided
        pairs = [each.id for each in chosen if each.verdict is Verdict.UNSURE]
        missing = [each for each in chosen if each.verdict is Verdict.HERE]
        self._band.silence()
        if pairs:
            self._desk.decide(replace(decided, same=decided.same.union(pairs)))
        if missing:
            self._register(missing)
        elif not pairs:
            self._band.say("soon", _NOTHING)

    def reject(self) -> None:
        """Take unsure pairs for two items, and lines that the register lacks for no entries."""
        chosen, decided = self._chosen(), self._desk.decided
        pairs = [each.id for each in chosen if each.verdict is Verdict.UNSURE]
        places = [each.id[0] for each in chosen if each.verdict in (Verdict.HERE, Verdict.TWICE)]
        if not pairs and not places:
            self._band.say("soon", _NEITHER)
            return
        said = [
            *([f"{len(pairs):,} 对不是同一条"] if pairs else []),
            *([f"{len(places):,} 行不算列表里的条目"] if places else []),
        ]
        more = replace(
            decided,
            other=decided.other.union(pairs),
            no_entry=decided.no_entry.union(places),
        )
        self._desk.decide(more)
        self._band.say("ok", f"已记下：{'，'.join(said)}。", "撤销", lambda: self._undo(decided))

    def _undo(self, decided: Decided) -> None:
        self._desk.decide(decided)
        self._band.silence()

    def _register(self, missing: Sequence[Compared]) -> None:
        """Register lines in one act; a title that the website cuts is left to be copied whole."""
        lines = [each.line for each in missing if each.line is not None]
        cut = sum(each.cut for each in lines)
        found = [Standing(each.title, each.day, each.url) for each in lines if not each.cut]
        left = f"{cut:,} 条在网站上题名没有显示全，没有登记；请打开网页，抄全题名再登记。"
        if not found:
            self._band.say("soon", left)
            return
        category = self._desk.scope.category

        def work(progress: background.Progress) -> Act:
            with own_connection():
                return register_each(found, category, lambda part: progress(part, "正在按网站补登"))

        def done(act: Act) -> None:
            tell_of(act, f"已按网站补登 {len(found):,} 条")
            if cut:
                self._band.say("soon", left)

        def end() -> None:
            self.job = None

        if self.job is None:
            self.job = background.run(work, self._view, done=done, ended=end, line=self._line)
