"""公开指南: its sections, whether it still holds, and the papers made of it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.catalogue.guide_editor import SectionEditor
from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import hair_line
from gui.controls.resting import to_fill
from gui.dialogs.lacking import ask_to_go
from gui.dialogs.messages import ProgressLine
from gui.pages.paper_export import PaperExport
from gui.pages.tab import Action, Tab, Today
from gui.printing.preview import PreviewDialog
from gui.tables.columns import Column, Held, Kind, Shape
from gui.tables.record_rows import RecordRows
from gui.theme.theme import px, theme
from models.catalogue import guide
from models.catalogue.guide import Section
from reports.catalogue import guide as paper
from reports.ways import Book, Show

_LIST = 290  # width of the list of sections
_SHOWN = 3  # changes named in the band


def _changed_chip(section: Section) -> Chip | None:
    return Chip(ChipKind.FACT, "改过") if guide.is_changed(section.key) else None


_SHAPE = Shape(
    (
        Column(
            "name",
            "章节",
            lambda section: section.name,
            sub=lambda section: section.articles,
            spills=True,
            tooltip=lambda section: section.articles,
            sortable=False,
        ),
        Column("changed", "", width_em=4.4, kind=Kind.CHIP, chip=_changed_chip, sortable=False),
    ),
    identity=lambda section: section.key,
    name="公开指南的章节",
)


class GuideTab(Tab):
    """The tab. `today` is the day on which a guide is made."""

    kinds = frozenset({"guide", "office", "catalogue"})

    def __init__(self, today: Today) -> None:
        super().__init__(today)
        self.view = RecordRows(_SHAPE, "章")
        self.editor = SectionEditor()
        self.progress = ProgressLine()
        self.exporter = PaperExport(self, paper.write, self.progress, self.band)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.view)
        row.addWidget(hair_line(upright=True))
        row.addWidget(self.editor, 1)
        self.body.addLayout(row, 1)
        self.body.addWidget(self.progress)
        theme().theme_changed.connect(self._fit)
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(lambda _section: self.editor.text.setFocus())
        self.count_unsaved(self.editor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.view.setFixedWidth(min(px(_LIST), self.width() * 35 // 100))

    @classmethod
    def chip(cls, on: date) -> Chip | None:
        """Return a chip while the guide that was made no longer holds."""
        return Chip(ChipKind.SOON, "要更新", "info") if guide.is_stale() else None

    @property
    def head_actions(self) -> Sequence[Action]:
        """What can be done, the primary action last."""
        return (
            Action("导出", "download", self.export, files=paper.KINDS, what="公开指南"),
            Action("预览", "printer", self.preview, "Ctrl+P"),
            Action("制作指南", "check", self.make, "", "primary"),
        )

    @property
    def counts(self) -> str:
        """When the guide was made."""
        last = guide.made()
        return f"{last.on} 制作" if last else "还没有制作"

    def refresh(self) -> None:
        """Show sections, text and state anew."""
        at = max(self.view.currentIndex().row(), 0)
        self.view.records.show(Held(guide.sections()))
        self.view.select_only(at)
        self.editor.show_section(guide.sections()[at].key, guide.facts())
        if self.editor.resume(guide.facts()):
            self._mark(self.editor.key)
        self._say_state()

    def _say_state(self) -> None:
        lacking, changed = guide.missing(), guide.changes()
        if lacking:
            words = "、".join(each.label for each in lacking)
            sentence = f"机关信息还缺 {len(lacking)} 项：{words}"
            go = to_fill(sentence, lambda: self.going.emit(Show(Book.CHOICE)))
            self.band.say("soon", *go)
        elif changed:
            words = "；".join(each.sentence() for each in changed[:_SHOWN])
            more = f" 等 {len(changed)} 处" if len(changed) > _SHOWN else ""
            sentence = f"指南制作以后有变动，{words}{more}"
            self.band.say("soon", sentence, "重新制作", self.make)
        else:
            self.band.silence()

    def _choose(self, section: Section) -> None:
        if section.key == self.editor.key:
            return
        if self.editor.may_leave():
            self.editor.show_section(section.key, guide.facts())
        else:
            self._mark(self.editor.key)

    def _mark(self, key: str) -> None:
        self.view.select_only([each.key for each in guide.sections()].index(key))

    def make(self) -> None:
        """Keep that the guide was made today with the profile as it stands."""
        if not self.editor.may_leave():
            return
        with telling(self), acting("制作指南", sentence="指南已制作，可以导出和公布"):
            guide.make(self.today())

    def export(self, kind: str) -> None:
        """Ask where, and write the guide as pdf, ofd, docx or html; of what lacks asks first."""
        if not self.editor.may_leave():
            return
        lacks = [f"没有填写{each}" for each in paper.lacking()]
        if lacks and not ask_to_go("公开指南", lacks, "导出", self.window()):
            self.going.emit(Show(Book.CHOICE))
        else:
            self.exporter.export("导出公开指南", paper.file_name(kind), kind)

    def preview(self) -> None:
        """Show the paper before it is printed (Ctrl+P)."""
        if self.editor.may_leave():
            PreviewDialog(paper.document(), self).open()

    def panes(self) -> list[QWidget]:
        """Return the list, the text, and what it is filled to."""
        return [self.view, self.editor.text, self.editor.printed]

    def go_back(self) -> bool:
        """Go from the text back to the list."""
        if not self.editor.text.hasFocus():
            return False
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True
