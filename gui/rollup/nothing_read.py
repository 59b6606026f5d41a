"""What the page says while there is nothing to sum: how to begin, or what could not be read."""

from collections.abc import Callable

from gui.controls.controls import Button, button
from gui.dialogs.messages import EmptyState
from gui.rollup.reports_read import ReportsRead

_HOW = (
    "把各单位的年度报告拖到这里，一次可以拖很多文件、文件夹和压缩包（.zip）；登记簿的文件夹和数据包也可以。"
    "网页、Word、Excel、文本和 PDF 都能读。"
)
_FAILED = 5  # files that could not be read and are named where nothing was


class NothingRead(EmptyState):
    """Offers to `ask` for files, for a `folder`, and for the `units` that have to report."""

    def __init__(
        self,
        ask: Callable[[], object],
        folder: Callable[[], object],
        units: Callable[[], object],
    ) -> None:
        super().__init__()
        self._ask, self._folder, self._units = ask, folder, units

    def tell_of(self, read: ReportsRead) -> None:
        """Say how far the reading is."""
        failed = [each for each in read.rollup.units if each.note]
        if read.is_reading:
            self.tell("layers", "正在读报告", "读到一份就汇总一份，可以先做别的。")
        elif failed:
            said = [f"{each.name}：{each.note}" for each in failed[:_FAILED]]
            title = f"{len(failed)} 份文件里没有读到统计表"
            self.tell("circle-alert", title, "\n".join(said), *self._ways_in())
        else:
            self.tell("layers", "还没有单位的报告", _HOW, *self._ways_in())

    def _ways_in(self) -> tuple[Button, ...]:
        return (
            button("加文件", "primary", icon_name="plus", press=self._ask),
            button("加文件夹", icon_name="folder", press=self._folder),
            button("单位名单", icon_name="list", press=self._units),
        )
