"""The stages of a dispute: their lines in the form, and the dialog of one."""

from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.disputes.fields import Today, day_field
from gui.forms.choices import ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import TextField
from gui.forms.lines import Line
from gui.forms.rows import FieldSpec
from models.disputes import course as dispute_course
from models.disputes.dispute import Dispute, DisputeStage
from models.disputes.ruling import kinds
from reports.ways import Book, Open, Step, Work


def stage_lines(dispute: Dispute | None) -> list[Line]:
    """Return one line for each stage; the date to keep next stands out."""
    if dispute is None:
        return []
    stages = dispute_course.stages_of(dispute)
    waiting = dispute_course.to_keep(stages) if dispute.closed_on is None else None
    return [_line(each, each is waiting) for each in stages]


def _line(stage: DisputeStage, waiting: bool) -> Line:
    until = ""
    if stage.until:
        same_year = stage.until.year == stage.on_date.year
        until = f"期限 {stage.until:%m-%d}" if same_year else f"期限 {stage.until}"
    return Line(
        f"{stage.on_date}　{stage.kind}",
        " · ".join(part for part in (until, stage.text) if part),
        "clock" if waiting else "circle-check",
        "soon" if waiting else "text2",
        key=f"edit:{stage.id}",
        undo=f"drop:{stage.id}",
    )


class StageDialog(FormDialog):
    """Registers a stage or changes one."""

    def __init__(
        self, dispute: Dispute, stage: DisputeStage | None, today: Today, parent: QWidget
    ) -> None:
        self._dispute, self._stage, self._today = dispute, stage, today
        words = [(each, each) for each in kinds()[dispute.kind].stages]
        super().__init__(
            f"{'修改' if stage else '登记'}阶段　{dispute.number}",
            (
                FieldSpec("kind", "阶段", lambda: ComboField(words, editable=True), required=True),
                FieldSpec("on_date", "日期", day_field(today), required=True),
                FieldSpec(
                    "until",
                    "期限",
                    day_field(today),
                    "通知书定的最后一天，按自然日；没有不填",
                ),
                FieldSpec("text", "说明", lambda: TextField("如 由司法所代为答辩", 2)),
            ),
            self._write,
            accept_word="保存",
            parent=parent,
        )
        opens = Open(Book.DISPUTE, dispute.id) if stage else None
        self.keep_typing(
            opens or Step(Book.DISPUTE, dispute.id, Work.STAGE), stage.id if stage else ""
        )
        names = ("kind", "on_date", "until", "text")
        shown = {name: getattr(stage, name) for name in names} if stage else {"on_date": today()}
        self.form.set_values(shown)

    def _write(self, values: dict[str, Any]) -> None:
        kind, text = values["kind"] or "", values["text"]
        on, until, today = values["on_date"], values["until"], self._today()
        verb = "修改阶段" if self._stage else "登记阶段"
        with acting(verb, f"{self._dispute.number}　{kind}", f"已{verb}：{kind}"):
            if self._stage is None:
                dispute_course.add_stage(self._dispute, kind, on, today, until, text)
            else:
                dispute_course.change_stage(self._stage, kind, on, today, until, text)
