"""The long white sheet: title, headings, text and tables of a report in their order."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.checking.paper.marks import Marks
from gui.checking.paper.prose import Passage, Prose
from gui.statutory import colours, lettering
from gui.statutory.mark import Mark
from gui.statutory.view import PaperView
from gui.theme.theme import colour
from reports.checks.finding import Finding
from reports.foreign.shown.as_read import Grid, Lack, Part, Text, Title
from reports.foreign.shown.checked import Checked

WIDTH, MARGIN = 848, 32
_GAP, _TITLE, _HEADING, _LACK = 12, 64, 40, 46  # heights, at scale 1
_TITLE_SIZE = 20
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


@dataclass
class _Placed:
    """A part with what shows it, None where it is painted, and where it stands."""

    part: Part
    shows: Prose | PaperView | None
    box: QRect


class ReportSheet(QWidget):
    """Shows one report. `figure_chosen(cell)` as one moves on its tables, `copy_asked(table)`."""

    figure_chosen = Signal(str)
    copy_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._placed: list[_Placed] = []
        self._passages: dict[int, tuple[Prose, Passage]] = {}
        self._findings: list[Finding] = []
        self._scale = 1.0

    def show_report(self, checked: Checked) -> None:
        """Show another report from its beginning."""
        for each in self._placed:
            if each.shows is not None:
                each.shows.hide()
                each.shows.deleteLater()
        marks = Marks(checked)
        self._passages, self._findings = {}, list(checked.findings)
        self._placed = [_Placed(part, self._shown(part, marks), QRect()) for part in checked.parts]
        self.setAccessibleName(checked.path.name)
        self.set_scale(self._scale)

    def _shown(self, part: Part, marks: Marks) -> Prose | PaperView | None:
        if isinstance(part, Text):
            found = marks.passages(part)
            text = Prose(part.text, [passage for _, passage in found], self)
            for finding, passage in found:
                self._passages[self._findings.index(finding)] = (text, passage)
            text.show()
            return text
        if isinstance(part, Grid):
            view = PaperView(self)
            view.show_table(marks, part.table)
            view.choose_none()
            view.figure_chosen.connect(self._take_choice)
            view.copy_asked.connect(partial(self.copy_asked.emit, part.table))
            view.show()
            return view
        return None

    def _take_choice(self, figure: str) -> None:
        for view in self.views:
            if view is not self.sender():
                view.choose_none()
        self.figure_chosen.emit(figure)

    @property
    def views(self) -> list[PaperView]:
        """The tables on the sheet, in their order."""
        return [each.shows for each in self._placed if isinstance(each.shows, PaperView)]

    def set_scale(self, scale: float) -> None:
        """Draw everything `scale` times as large, one part below the other."""
        self._scale = scale
        left, width = round(MARGIN * scale), round((WIDTH - 2 * MARGIN) * scale)
        top = round(MARGIN * scale / 2)
        for each in self._placed:
            height = self._height(each, width)
            each.box = QRect(left, top, width, height)
            if isinstance(each.shows, Prose):
                each.shows.setGeometry(each.box)
            elif each.shows is not None:
                each.shows.move(left, top)
            top += height + round(_GAP * scale * (0 if isinstance(each.part, Title) else 1))
        self.setFixedSize(round(WIDTH * scale), top + round(MARGIN * scale))
        self.update()

    def _height(self, each: _Placed, width: int) -> int:
        if isinstance(each.shows, Prose):
            return each.shows.set_scale(self._scale, width)
        if each.shows is not None:
            each.shows.set_scale(self._scale)
            return each.shows.height()
        if isinstance(each.part, Lack):
            return round(_LACK * self._scale)
        assert isinstance(each.part, Title)
        least = _HEADING if each.part.section else _TITLE
        font = self._title_font(each.part)
        lines = lettering.broken(each.part.text, font, width)
        return max(round(least * self._scale), round(len(lines) * lettering.pitch(font)))

    def _title_font(self, part: Title) -> QFont:
        size = lettering.HEADING if part.section else _TITLE_SIZE
        return lettering.figure_font(size * self._scale, medium=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("paper"))
        painter.setPen(QColor(colours.SHEET_LINE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        for each in self._placed:
            if isinstance(each.part, Title):
                self._paint_title(painter, each.part, each.box)
            elif isinstance(each.part, Lack):
                self._paint_lack(painter, each.part, each.box)
        graver_last = sorted(self._passages.values(), key=lambda each: each[1].mark is Mark.WRONG)
        by_line = {text.y() + text.top_of(words): (text, words) for text, words in graver_last}
        for top, (text, words) in by_line.items():
            self._paint_mark(painter, text.x(), words.mark, top)
        painter.end()

    def _paint_title(self, painter: QPainter, part: Title, box: QRect) -> None:
        painter.setPen(colour("ink"))
        painter.setFont(self._title_font(part))
        side = Qt.AlignmentFlag.AlignLeft if part.section else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(box, side | _WRAPPED, part.text)

    def _paint_lack(self, painter: QPainter, part: Lack, box: QRect) -> None:
        painter.fillRect(box, colours.on_paper("soonb"))
        painter.setPen(colours.on_paper("soon"))
        painter.setFont(lettering.figure_font(lettering.LABEL * self._scale, medium=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | _WRAPPED, part.words)

    def _paint_mark(self, painter: QPainter, width: int, mark: Mark, top: int) -> None:
        """Paint 错 or 疑 at the margin of the line in which a passage begins, once a line."""
        font = lettering.figure_font(lettering.MARK * self._scale, medium=True)
        painter.setFont(font)
        painter.setPen(colours.mark_colour(mark))
        margin = QRect(0, top, width, round(24 * self._scale))
        painter.drawText(margin, Qt.AlignmentFlag.AlignCenter, mark.value)

    def choose_words(self, finding: Finding) -> QRect | None:
        """Let the words of a finding stand out; return where they are, None where they are not."""
        for text in {id(text): text for text, _ in self._passages.values()}.values():
            text.choose(None)
        at = self._findings.index(finding) if finding in self._findings else -1
        if at not in self._passages:
            return None
        text, passage = self._passages[at]
        text.choose(passage)
        return QRect(text.x(), text.y() + text.top_of(passage), text.width(), 1)

    def top_of(self, section: int) -> int:
        """Return where a section begins, in pixels; the top where it is not there."""
        tops = (each.box.top() for each in self._placed if each.part.section == section)
        return next(tops, 0) if section else 0

    def section_at(self, top: int) -> int:
        """Return the section that stands at a height."""
        at = [each.part.section for each in self._placed if each.box.top() <= top]
        return at[-1] if at else 0
