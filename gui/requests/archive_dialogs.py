"""归档: a case goes to the archive, after what its file lacks was said."""

from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.controls.controls import label
from gui.forms.choices import ToggleField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.rows import FieldSpec
from models.cases import archiving
from models.cases.whole import WholeCase
from models.law.action import Action, StepKind
from models.store.dates import read_date
from reports.ways import Book, Step


class ArchiveDialog(FormDialog):
    """Asks for the day and the period; says before what the file lacks."""

    def __init__(self, case: WholeCase, parent: QWidget) -> None:
        self._request, self._today = case.request, (today := case.on)
        choices = [(each.name, each.name) for each in archiving.retentions()]
        super().__init__(
            f"归档　{case.request.number}",
            (
                FieldSpec(
                    "on",
                    "归档日期",
                    lambda: DateField(lambda text: read_date(text, today)),
                    "可写 5、3-5、今天、-1",
                    "条例第四十五条",
                    required=True,
                ),
                FieldSpec(
                    "retention",
                    "保管期限",
                    lambda: ToggleField(choices),
                    required=True,
                ),
            ),
            self._archive,
            sentence=_said(case),
            accept_word="归档",
            parent=parent,
        )
        self.keep_typing(Step(Book.REQUEST, case.request.number, Action(StepKind.ARCHIVE, "归档")))
        self.form.set_values({"on": today, "retention": archiving.usual()})
        self.body.addWidget(_wrapped(archiving.usual_note()))

    def _archive(self, values: dict[str, Any]) -> None:
        with acting("归档", self._request.number):
            archiving.archive(self._request, values["on"], values["retention"] or "", self._today)


def _said(case: WholeCase) -> str:
    """Say what lies in the file, what it lacks, and what only the paper one can hold."""
    lacking, outside = archiving.lacking(case), archiving.on_paper_only(case)
    said = [f"登记簿里有：{'、'.join(archiving.held(case))}。"]
    if lacking:
        said.append(f"还缺 {len(lacking)} 样：{'；'.join(lacking)}。可以先补齐，也可以照此归档。")
    if outside:
        said.append(f"附件里没有：{'、'.join(outside)}；请看看纸质的是不是已经放进卷里。")
    return "\n".join([*said, "归档以后仍可查看、打印。"])


def _wrapped(words: str) -> QWidget:
    said = label(words, "hint")
    said.setWordWrap(True)
    return said
