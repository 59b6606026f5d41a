"""The tabs of a rollup: ranks, a tab for each table of the form, last year where there is one."""

from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import label
from gui.rollup.summed import Summed
from gui.statutory.legend import LegendTabs, findings_chip
from gui.statutory.mark import Mark
from reports.paper.document import Table

RANKING, COMPARISON = "单位排名", "与上年比较"


class RollupTabs(LegendTabs):
    """`chosen(index)` when another tab is wanted."""

    def __init__(self) -> None:
        super().__init__(((Mark.WRONG, "不平"),))
        self._count = label(kind="label")
        self.explained.insertWidget(0, self._count)

    def show_summed(self, summed: Summed) -> None:
        """Name the tables of a sum and count what does not fit together in each."""
        words = [RANKING, *(summed.tab_word(table) for table in summed.tables)]
        chips: list[Chip | None] = [None]
        chips += [_chip(summed, table) for table in summed.tables]
        if summed.before is not None:
            words.append(COMPARISON)
            chips.append(None)
        self.bar.set_words(words)
        self.bar.set_chips(chips)
        self._count.setText(f"{len(summed.group.counted)} 个单位合计")
        self.fit_legend()


def _chip(summed: Summed, table: Table) -> Chip | None:
    if summed.is_empty(table):
        return Chip(ChipKind.SOON, "没有读到", "")
    return findings_chip(summed.findings_in(table), adds_up=True)
