"""The tabs that are lists: the units ranked by a figure, and the sums beside last year's."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from gui.controls.combo import Combo
from gui.controls.controls import label
from gui.rollup.summed import Summed
from gui.tables.columns import Column, Held, Kind, Shape, SortKey
from gui.tables.record_rows import RecordRows
from gui.theme.theme import em, px
from reports.forms.table import number_text
from reports.rollup.listed import Value, signed
from reports.rollup.ranking import measures, ranked
from reports.rollup.unit_states import Unit
from reports.rollup.year_before import NO_NOUGHTS, Compared, compared, comparison_note

_CHANGE = "增减"
_FIGURE_EM, _CHANGE_EM, _LEAST_EM = 6.8, 8.2, 4.6  # a change has a sign and up to four places


class _List(QFrame):
    """A bar over a list, whose columns may change."""

    def __init__(self, word: str, unit: str) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.word, self._unit = word, unit
        self._heads: tuple[str, ...] = ()
        self._stack, self.said = QStackedWidget(), label(kind="label")
        top = QFrame()
        top.setProperty("role", "head")
        top.setFixedHeight(px(52))
        self.bar = QHBoxLayout(top)
        self.bar.setContentsMargins(px(18), 0, px(18), 0)
        self.bar.setSpacing(px(10))
        self.bar.addWidget(self.said)
        self.bar.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(top)
        box.addWidget(self._stack, 1)

    @property
    def view(self) -> RecordRows:
        """The list shown."""
        found = self._stack.currentWidget()
        assert isinstance(found, RecordRows)
        return found

    def _follow(self, view: RecordRows) -> None:
        """Listen to a list that was just made."""

    def _show(self, shape: Shape, rows: Sequence[object]) -> None:
        """Show rows; with other columns in a list of its own."""
        heads = tuple(each.title for each in shape.columns)
        if heads != self._heads:
            self._heads = heads
            if self._stack.count():
                old = self.view
                self._stack.removeWidget(old)
                old.deleteLater()
            made = RecordRows(shape, self._unit)
            self._follow(made)
            self._stack.addWidget(made)
        self.view.records.show(Held(rows))


class Ranking(_List):
    """The units, the most of a figure first. `by_chosen(cell)`, `report_wanted(unit)` by Enter."""

    by_chosen = Signal(str)
    report_wanted = Signal(Unit)

    def __init__(self) -> None:
        super().__init__("单位排名", "个单位")
        self._summed: Summed | None = None
        self.by = Combo()
        self.by.setAccessibleName("按哪个数排")
        self.by.setMinimumWidth(em(10))
        self.bar.insertWidget(0, self.by)
        self.bar.insertWidget(0, label("按"))
        self.by.activated.connect(self._rank)

    @property
    def cell(self) -> str:
        """The cell by which the units are ranked."""
        return str(self.by.currentData() or "")

    def show_summed(self, summed: Summed) -> None:
        """Show the units of a sum."""
        self._summed = summed
        words, chosen = measures(summed.group.form), self.cell
        self.by.clear()
        for cell, word in words.items():
            self.by.addItem(word, cell)
        self.by.setCurrentIndex(max(self.by.findData(chosen), 0))
        self._rank()

    def _rank(self) -> None:
        summed = self._summed
        if summed is None:
            return
        rows = ranked(summed.group, summed.before, self.cell)
        self.said.setText("从多到少排，数相同的名次相同")
        self._show(self._shape(summed), rows)
        self.by_chosen.emit(self.cell)

    def _shape(self, summed: Summed) -> Shape:
        words = measures(summed.group.form)
        heads = list(words.values())
        if summed.before is not None:
            heads += [f"上年{words[self.cell]}", _CHANGE]
        by = list(words).index(self.cell) + 2
        columns = [
            Column("name", "单位", partial(_called, called=summed.called), sortable=False),
            Column("rank", "名次", partial(_said, at=1), 4.6, Kind.NUMBER, sortable=False),
        ]
        columns += [
            Column(
                f"figure{at}",
                head,
                partial(_said, at=at, words=_signed if head == _CHANGE else _words),
                max(_LEAST_EM, len(head) + 1.6),
                Kind.NUMBER,
                spare=at < 2 + len(words) and at != by,
            )
            for at, head in enumerate(heads, start=2)
        ]
        return Shape(
            tuple(columns),
            identity=_name,
            sort=(SortKey(f"figure{by}", descending=True),),
            name=self.word,
        )

    def _follow(self, view: RecordRows) -> None:
        view.opened.connect(self._open)
        view.header.setSectionsClickable(False)

    def _open(self, row: Sequence[Value]) -> None:
        unit = self._summed.group.counted_of(_name(row)) if self._summed else None
        if unit is not None:
            self.report_wanted.emit(unit)


class Comparison(_List):
    """Every cell beside last year's. `cell_chosen(cell)` as one moves, `cell_wanted(cell)` by
    Enter."""

    cell_chosen = Signal(str)
    cell_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("与上年比较", "个指标")

    def show_summed(self, summed: Summed) -> None:
        """Show the sums of both years."""
        group, before = summed.group, summed.before
        if before is None:
            return
        self.said.setText(comparison_note(group, before) + NO_NOUGHTS)
        shape = Shape(
            (
                Column("label", "指标", lambda row: row.label, sortable=False),
                _figure("was", f"{before.year} 年", lambda row: row.was),
                _figure("now", f"{group.year} 年", lambda row: row.now),
                _figure("change", _CHANGE, lambda row: row.change[0], _CHANGE_EM, _signed),
                _figure("share", "增减%", lambda row: row.change[1]),
            ),
            identity=lambda row: row.cell,
            name=self.word,
        )
        self._show(shape, [each for each in compared(group, before) if each.was or each.now])

    def _follow(self, view: RecordRows) -> None:
        view.chosen.connect(lambda row: self.cell_chosen.emit(row.cell))
        view.opened.connect(lambda row: self.cell_wanted.emit(row.cell))


def _name(row: Sequence[Value]) -> str:
    return str(row[0])


def _called(row: Sequence[Value], called: Mapping[str, str]) -> str:
    return called.get(_name(row), _name(row))


def _words(value: Value) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else number_text(value)


def _signed(value: Value) -> str:
    return _words(signed(value))


def _said(row: Sequence[Value], at: int, words: Callable[[Value], str] = _words) -> str:
    return words(row[at])


def _figure(
    key: str,
    head: str,
    value: Callable[[Compared], Value],
    width: float = _FIGURE_EM,
    words: Callable[[Value], str] = _words,
) -> Column:
    return Column(key, head, lambda row: words(value(row)), width, Kind.NUMBER, sortable=False)
