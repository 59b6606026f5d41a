"""The chosen figure in words: name, amount, where it comes from, its article."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.annual.report import Report
from gui.controls.amount import Amount
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, label
from gui.theme.theme import px
from models.year.figures import Source
from reports.annual.narrative.fact import Fact

_CHIPS = {
    Source.COUNTED: Chip(ChipKind.FACT, "台账统计"),
    Source.ENTERED: Chip(ChipKind.FACT, "人工填报"),
    Source.OVERRIDDEN: Chip(ChipKind.SOON, "改过", "pencil-line"),
    Source.FROZEN: Chip(ChipKind.FACT, "已定稿", "lock"),
    Source.CARRIED: Chip(ChipKind.FACT, "接上年报告", "history"),
}
_CHANGED = Chip(ChipKind.SOON, "与台账不符", "pencil-line")
_SUM = Chip(ChipKind.FACT, "自动合计")
_OPEN = Chip(ChipKind.NEUTRAL, "未填报")


class FigureHead(QFrame):
    """The head of the pane beside the paper. `put_back` when a figure typed over in the text is to
    follow the register again."""

    put_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "head")
        self.compact = False  # leaves the meaning out where the origin has to be said
        self.name, self._amount = label(kind="section"), Amount()
        self.name.setWordWrap(True)
        self.chip = ChipLabel(parent=self)
        self._article, self._keys = label(kind="label"), label(kind="hint")
        self.how = label(kind="hint")
        self._meaning = label(kind="hint")
        for part in (self._article, self.how, self._meaning):
            part.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(px(18), px(13), px(18), px(10))
        box.setSpacing(px(6))
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.name, 1)
        first.addWidget(self._amount, 0, Qt.AlignmentFlag.AlignTop)
        second.setSpacing(px(8))
        second.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self._article, 1)
        third.addWidget(self._meaning, 1)
        third.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignBottom)
        for row in (first, second, third):
            box.addLayout(row)
        box.addWidget(self.how)
        self.back = button(
            "改回台账的数", "link", icon_name="undo-2", size="card", press=self.put_back.emit
        )
        box.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.back.hide()

    @property
    def origin(self) -> str:
        """How the figure came about, as it is said."""
        return self.how.text() or self._meaning.text()

    def show_figure(self, report: Report, figure: str) -> None:
        """Show a figure of a report."""
        cell, shown = report.form.cell(figure), report.figures[figure]
        self.back.hide()
        self.name.setText(cell.label)
        amount = report.words(figure).removesuffix(cell.unit)
        self._amount.show_amount(amount, cell.unit)
        self.chip.set_chip(_chip(report, figure))
        self._article.setText(f"条例{cell.article}" if cell.article else "")
        how = report.how(figure)
        both = bool(cell.meaning and how) and not self.compact
        self._meaning.setText(cell.meaning if both else how or cell.meaning)
        self.how.setText(how if both else "")
        self.how.setVisible(bool(self.how.text()))
        held = shown.source is Source.OVERRIDDEN or figure in report.entries
        keys = "Enter 改数" + ("　Delete 撤回" if held else "")
        if report.is_final:
            keys = ""
        elif cell.sum_of:
            keys = "Delete 撤回" if held else ""
        last = report.last_year_words(figure)
        self._keys.setText("　".join(filter(None, (last, keys))))

    def show_fact(self, fact: Fact, place: str, words: str) -> None:
        """Show a figure of the text that reads `words` there; `place` says where else it stands."""
        changed = bool(words) and words != fact.words
        self.name.setText(fact.label)
        self._amount.show_amount(fact.words, fact.unit)
        kind = _CHIPS[Source.ENTERED] if fact.given else _OPEN
        plain = kind if fact.entered and not fact.records() else _CHIPS[Source.COUNTED]
        self.chip.set_chip(_CHANGED if changed else plain)
        self._article.setText(place)
        self._meaning.setText(
            f"正文写的是 {words}，台账为 {fact.words}。确实不同的，请改台账，或在表里改并写明理由。"
            if changed
            else "正文里的这个数跟着台账变；打字改了会标出来，不会被悄悄改回去。"
        )
        self.back.setVisible(changed)
        self.how.setText("")
        self.how.hide()
        self._keys.setText("")


def _chip(report: Report, figure: str) -> Chip:
    shown = report.figures[figure]
    if shown.source is Source.COUNTED and report.form.cell(figure).sum_of:
        return _SUM
    if shown.source is Source.ENTERED and figure not in report.entries and not shown.note:
        return _OPEN
    return _CHIPS[shown.source]
