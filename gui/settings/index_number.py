"""索引号: the office's own pattern, what it gives, and which serials are not in use and why."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from gui.controls.controls import button, hair_line, label
from gui.dialogs.sheet import SheetDialog
from gui.settings.pattern_card import PatternCard, PatternWords
from models.items import index_number
from models.office import index_pattern
from models.office.profile import office
from models.store import numbering

_TOKENS = {
    "org": "机构代码",
    "region": "行政区划",
    "category": "类别代码",
    "year": "年份",
    "yyyymm": "年月",
    "yyyymmdd": "年月日",
    "seq": "流水号",
}
_NO_CODE = "机构代码或信用代码填好、保存以后才编得出来"
_MOST = 200


class IndexNumberCard(PatternCard):
    """Changes the pattern of 索引号 and explains the gaps."""

    title = "索引号"

    def __init__(self, today: Callable[[], date]) -> None:
        words = PatternWords(
            "索引号规则",
            field="编号规则",
            usual=index_pattern.DEFAULT_PATTERN,
            rule="照本地网站的编法，可随时改",
            tokens=_TOKENS,
        )
        super().__init__(words, today)
        self.gaps_button = button("空号说明", "link", size="card", press=self.show_gaps)
        self.head.insertWidget(self.head.indexOf(self.save_button), self.gaps_button)

    def pattern(self) -> str:
        """Return the pattern that is kept."""
        return index_pattern.pattern()

    def keep(self, pattern: str) -> None:
        """Keep a pattern. Refuses one that cannot be."""
        index_pattern.set_pattern(pattern)

    def example(self, pattern: str) -> str:
        """Return the next 索引号 by a pattern, or that the code of the office is wanted."""
        index_pattern.check_pattern(pattern)
        here = office()
        if "{org}" in pattern and not (here.organ_code or here.credit_code):
            return _NO_CODE
        of = index_pattern.series(here, self.today(), "", pattern)
        return numbering.next_number("PublishedItem", of)

    def show_gaps(self) -> None:
        """Open the list of serials that no kept item bears."""
        GapsDialog(self.window()).open()


class GapsDialog(SheetDialog):
    """Every series with its gaps, each with the reason; arrows scroll, Esc closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("空号说明", "编过的号不再使用，也不重排；缺的号在这里说明。", parent, 620)
        box = self.add_reading()
        known = index_number.known_series()
        if not known:
            box.addWidget(label("还没有编过索引号。", "label"))
        for at, (series, count) in enumerate(known):
            if at:
                box.addWidget(hair_line())
            found = index_number.gaps(series, _MOST + 1)
            many = f"{_MOST} 个以上" if len(found) > _MOST else f"{len(found)} 个"
            words = f"空号 {many}" if found else "没有空号"
            head = f"{series.before}…{series.after}　用了 {count} 个，{words}"
            box.addWidget(label(head, "strong"))
            for gap in found[:_MOST]:
                line = label(f"{gap.number}　{gap.reason}", "label")
                line.setWordWrap(True)
                box.addWidget(line)
        box.addStretch(1)
        self.close_reading()
