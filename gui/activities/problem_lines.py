"""The problems of an activity: their lines in the form, and the dialog of one."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.activities.asked import Today
from gui.activities.fields import day_field, department_choices
from gui.activities.words import short_day
from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import TextField
from gui.forms.lines import Line
from gui.forms.rows import FieldSpec
from models.activities import activity as activities
from models.activities.activity import Activity
from models.activities.problem import Problem
from models.law.urgency import Tone, left
from models.office import departments
from models.store.words import iso
from reports.ways import Book, Step, Work
from reports.workbench.task import facts

_EXAMPLE = "如 栏目超过6个月没有更新"


def problem_lines(activity: Activity | None, today: date) -> list[Line]:
    """Return one line for each problem; what is late or near stands out."""
    if activity is None:
        return []
    names = {each.id: each.name for each in departments.departments()}
    return [
        _line(at, each, names.get(each.department or 0, ""), today)
        for at, each in enumerate(activities.problems_of(activity))
    ]


def _line(at: int, each: Problem, department: str, today: date) -> Line:
    if each.fixed_on:
        said, sign, token = f"{short_day(iso(each.fixed_on), today)} 已整改", "circle-check", "ok"
    elif each.due_on:
        state = left((each.due_on - today).days)
        said = f"期限 {short_day(iso(each.due_on), today)} {state.word}"
        sign = "clock" if state.tone is not Tone.LATE else "circle-alert"
        token = {Tone.LATE: "late", Tone.FINE: "text2"}.get(state.tone, "soon")
    else:
        said, sign, token = "还没有整改", "clock", "soon"
    text = " ".join(each.text.split())
    return Line(text, facts(department, said), sign, token, f"edit:{at}", f"remove:{at}")


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
