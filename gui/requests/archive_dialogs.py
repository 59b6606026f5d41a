"""归档 and 销毁清册: a case goes to the archive; files whose time is over are listed."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from gui.acting.act import acting
from gui.controls.controls import label
from gui.forms.choices import CheckGridField, ToggleField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import TextField
from gui.forms.rows import FieldSpec
from gui.theme.theme import px
from models.cases import archiving
from models.cases.whole import WholeCase
from models.law.next_step import Action, StepKind
from models.store.dates import read_date
from reports.cases.destruction_list import destruction_list
from reports.ways import Book, Show, Step

_WIDTH = 640
_EXAMPLE = "如 保管期满，经鉴定小组审定"
_SHOWN = 12  # files listed in the dialog; the paper has all


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


class DestructionDialog(FormDialog):
    """Lists the files whose time is over; Ctrl+P prints the list, 登记销毁 records the end."""

    def __init__(self, today: date, parent: QWidget) -> None:
        self._today = today
        self.found = archiving.due_for_destruction(today)
        words = "、".join(archiving.personal_fields().values())
        super().__init__(
            "销毁清册",
            (
                FieldSpec("on", "销毁日期", lambda: DateField(lambda text: read_date(text, today))),
                FieldSpec(
                    "reason",
                    "理由",
                    lambda: TextField("如 保管期满，经鉴定小组审定", 2),
                    required=True,
                ),
                FieldSpec(
                    "blank",
                    "",
                    lambda: CheckGridField([("blank", "同时清除个人信息")]),
                ),
            ),
            self._destroy,
            sentence=_due_words(len(self.found)),
            accept_word="登记销毁",
            parent=parent,
            width=_WIDTH,
        )
        self.keep_typing(Show(Book.REQUEST))
        self.form.set_values({"on": today, "blank": []})
        self.body.insertWidget(1, self._list())
        self.body.addWidget(_wrapped(f"清除是从登记和历史里永久去掉：{words}。不能恢复。"))
        self.foot.insertWidget(0, self.add_button("打印清册", self.print, key="Ctrl+P"))

    def _list(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        for row, each in enumerate(self.found[:_SHOWN]):
            content = " ".join(each.wanted.split())
            end = archiving.ends_on(each)
            words = (each.number, content[:30], f"{each.archived_on} 归档", f"{end} 期满")
            for column, word in enumerate(words):
                grid.addWidget(label(word, "" if column < 2 else "small"), row, column)
        if len(self.found) > _SHOWN:
            more = f"另有 {len(self.found) - _SHOWN} 卷，清册上都有"
            grid.addWidget(label(more, "hint"), _SHOWN, 0, 1, 4)
        return holder

    def print(self) -> None:
        """Show the list as it will be printed."""
        from gui.printing.preview import PreviewDialog  # noqa: PLC0415 (only when wanted)

        PreviewDialog(destruction_list(self.found, self._today), self).open()

    def _destroy(self, values: dict[str, Any]) -> None:
        blank = bool(values["blank"])
        with acting("登记销毁", f"{len(self.found)} 卷", f"已登记销毁 {len(self.found)} 卷"):
            archiving.destroy(self.found, values["on"], values["reason"], self._today, blank=blank)


def _wrapped(words: str) -> QWidget:
    said = label(words, "hint")
    said.setWordWrap(True)
    return said


def _due_words(count: int) -> str:
    if not count:
        return "没有保管期满的案卷。"
    return (
        f"{count} 卷保管期满。先打印清册，经鉴定和批准、两人监销以后再登记；登记簿里的登记不会删。"
    )
