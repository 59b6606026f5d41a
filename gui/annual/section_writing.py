"""Keeping what is written in a section: after a pause, when the focus goes, and by Ctrl+S."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.annual.paper.text_desk import TextDesk
from gui.annual.report import Report
from models.year.report import restore_draft, write_text
from reports.annual.narrative import bound
from reports.annual.narrative.fact import words_of
from reports.annual.narrative.topics import Topic, open_place, put_in
from reports.annual.sections import SectionText
from reports.checks.written import length

_PAUSE_MS = 4000


class Writing(QObject):
    """Shows a section on the desk and keeps it. `waiting(bool)` as there is something to keep."""

    waiting = Signal(bool)

    def __init__(self, desk: TextDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._report: Report | None = None
        self._section: SectionText | None = None
        self._shown = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.save)
        desk.edit.written.connect(self._note)
        desk.edit.left.connect(self.save)

    @property
    def section(self) -> SectionText | None:
        """The section on the desk."""
        return self._section

    def show_section(self, report: Report, section: SectionText) -> None:
        """Show a section; one that shows already stays as it is, the cursor in its place."""
        edit = self._desk.edit
        place = f"{report.year} {section.number} {report.is_final}"
        self._report, self._section = report, section
        self._desk.count.setText(f"{section.count} 字")
        is_same, self._shown = place == self._shown, place
        if is_same and edit.shows(section.text, words_of(report.facts)):
            return
        self._desk.sheet.set_heading(section.heading)
        edit.setReadOnly(report.is_final)
        edit.show_text(section.text, words_of(report.facts), goes_on=is_same)
        self._desk.fit()

    def is_dirty(self) -> bool:
        """Say whether something written is not kept yet."""
        section, report = self._section, self._report
        if section is None or report is None or report.is_final:
            return False
        return self._desk.edit.stored() != section.text

    def save(self) -> bool:
        """Keep what was written; what is the draft again is no text of the clerk's."""
        self._pause.stop()
        section, report = self._section, self._report
        if section is None or report is None or not self.is_dirty():
            return False
        written = self._desk.edit.stored()
        with telling(self) as told, acting("改写正文", _about(report, section)):
            if written == section.draft:
                restore_draft(report.year, section.number)
            else:
                write_text(report.year, section.number, written, bound.skeleton(section.draft))
            self.waiting.emit(False)
        return not told

    def put_in(self, topic: Topic) -> None:
        """Write the sentences of a topic into the section; what is left open is selected."""
        section, report, edit = self._section, self._report, self._desk.edit
        if section is None or report is None or report.is_final:
            return
        text = put_in(edit.stored(), topic)
        edit.show_text(text, words_of(report.facts), goes_on=True)
        edit.written.emit()
        edit.select_words(open_place(topic))
        edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def restore(self) -> None:
        """Take the draft back."""
        section, report = self._section, self._report
        if section is not None and report is not None and section.is_own:
            self._pause.stop()
            with telling(self), acting("恢复草稿", _about(report, section)):
                restore_draft(report.year, section.number)

    def _note(self) -> None:
        section = self._section
        if section is None:
            return
        self._desk.count.setText(f"{length(self._desk.edit.toPlainText())} 字")
        self._pause.start()
        self.waiting.emit(self.is_dirty())


def _about(report: Report, section: SectionText) -> str:
    return f"{report.year} 年度“{section.heading}”"
