"""The problems of an activity: their table in the form, and the dialog of one."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.acting.act import acting
from gui.activities.asked import Today
from gui.activities.offered import day_field, department_choices
from gui.activities.words import short_day
from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import button, label
from gui.controls.tips import set_tip
from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import Field, TextField
from gui.forms.rows import FieldSpec
from gui.tables.columns import Column, Held, Kind, Shape
from gui.tables.record_rows import RecordRows
from gui.theme.theme import px
from models.activities import activity as activities
from models.activities.activity import Activity
from models.activities.problem import Problem
from models.law.urgency import left
from models.office import departments
from models.store.words import iso
from reports.ways import Book, Step, Work

_HEAD, _ROW = 32, 30
_EXAMPLE = "如 栏目超过6个月没有更新"


@dataclass(frozen=True)
class _Row:
    """A problem at its place, and the name of its department."""

    id: int
    problem: Problem
    department: str


def problem_rows(activity: Activity | None) -> list[_Row]:
    """Return the problems of an activity as the table shows them."""
    if activity is None:
        return []
    names = {each.id: each.name for each in departments.departments()}
    found = enumerate(activities.problems_of(activity))
    return [_Row(at, each, names.get(each.department or 0, "")) for at, each in found]


def _shape(today: Today) -> Shape:
    def day(row: _Row) -> str:
        return short_day(iso(row.problem.due_on), today())

    def text(row: _Row) -> str:
        return " ".join(row.problem.text.split())

    return Shape(
        (
            Column("text", "问题", text, sortable=False),
            Column("department", "整改科室", lambda row: row.department, 7, sortable=False),
            Column("due_on", "期限", day, 7.4, Kind.DATE, sortable=False),
            Column(
                "fixed",
                "整改情况",
                width_em=11.6,
                kind=Kind.CHIP,
                chip=lambda row: _chip(row.problem, today()),
                sortable=False,
            ),
        ),
        name="检查发现的问题",
    )


def _chip(each: Problem, today: date) -> Chip:
    if each.fixed_on:
        return Chip(ChipKind.PLAIN, f"{short_day(iso(each.fixed_on), today)} 已整改")
    if each.due_on is None:
        return Chip(ChipKind.NEUTRAL, "还没有整改")
    state = left((each.due_on - today).days)
    return Chip(ChipKind(state.tone.value), state.word)


class ProblemsField(Field):
    """The problems as a table. `opened(place)` by Enter or a double press, `removed(place)` by Del.

    `wanted` when another is to be registered.
    """

    opened = Signal(int)
    removed = Signal(int)
    wanted = Signal()

    def __init__(self, today: Today) -> None:
        super().__init__()
        self.view = RecordRows(_shape(today), "个")
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.opened.connect(lambda row: self.opened.emit(row.id))
        gone = QShortcut(QKeySequence("Del"), self.view)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self._remove)
        add = button("加一个问题", "link", icon_name="plus", size="card", press=self.wanted.emit)
        set_tip(add, "加一个问题　Ctrl+R")
        self._words = label("没有登记问题", "hint")
        foot = QHBoxLayout()
        foot.addWidget(self._words)
        foot.addStretch(1)
        foot.addWidget(add)
        box = QVBoxLayout()
        box.setSpacing(px(2))
        box.addWidget(self.view)
        box.addLayout(foot)
        self._row.addLayout(box)
        self._rows: tuple[_Row, ...] = ()
        self.setFocusProxy(add)
        self.set_value(())

    def value(self) -> tuple[_Row, ...]:
        """Return the problems shown."""
        return self._rows

    def set_value(self, value: Any) -> None:
        """Show these problems, or the words for none."""
        self._rows = tuple(value or ())
        self.view.records.show(Held(self._rows))
        self.view.setVisible(bool(self._rows))
        self.view.setFixedHeight(px(_HEAD) + px(_ROW) * len(self._rows) + px(2))
        fixed = sum(each.problem.fixed_on is not None for each in self._rows)
        counts = f"问题 {len(self._rows)} 个，已整改 {fixed} 个　Enter 修改　Del 移去"
        self._words.setText(counts if self._rows else "没有登记问题")

    def raw(self) -> None:
        """Return nothing: the problems belong to the record, not to the form."""

    def set_raw(self, raw: Any) -> None:
        """Leave the problems."""

    def _remove(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self.removed.emit(row.id)


def write_problems(activity: Activity, problems: list[Problem], today: date, sentence: str) -> None:
    """Let an activity have exactly these problems. Refusals pass through."""
    with acting("修改", str(activity.matter), sentence):
        activities.change(activity, today, problems)


class ProblemDialog(FormDialog):
    """Registers a problem of an activity, or changes the one at a place."""

    def __init__(self, activity: Activity, at: int | None, today: Today, parent: QWidget) -> None:
        self._activity, self._at, self._today = activity, at, today
        self._verb_word = "登记问题" if at is None else "修改问题"
        super().__init__(
            f"{self._verb_word}　{activity.matter}",
            (
                FieldSpec("text", "问题", lambda: TextField(_EXAMPLE, 2), required=True),
                FieldSpec("department", "整改科室", lambda: ComboField(department_choices())),
                FieldSpec("due_on", "整改期限", lambda: day_field(today), "按自然日；没有不填"),
                FieldSpec("fixed_on", "整改日期", lambda: day_field(today), "整改好了再填"),
            ),
            self._write,
            accept_word="保存",
            parent=parent,
        )
        key = f"{activity.id}.{'' if at is None else at}"
        self.keep_typing(Step(Book.ACTIVITY, activity.id, Work.PROBLEM), key)
        known = Problem("") if at is None else activities.problems_of(activity)[at]
        names = ("text", "department", "due_on", "fixed_on")
        self.form.set_values({name: getattr(known, name) for name in names})

    def _write(self, values: dict[str, Any]) -> None:
        known = activities.problems_of(self._activity)
        made = replace(Problem(values["text"]), **{**values, "text": values["text"].strip()})
        if self._at is None:
            known.append(made)
        else:
            known[self._at] = made
        write_problems(self._activity, known, self._today(), f"已{self._verb_word}：{made.text}")
