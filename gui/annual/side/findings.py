"""核查结果: what the checks found, errors first, each with the link that goes to its cell."""

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from gui.annual.report import Report
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import Button, button, hair_line, label, set_state
from gui.statutory.finding_area import FindingArea
from gui.theme.theme import px
from reports.checks.finding import Finding

CHIPS = {
    "error": Chip(ChipKind.ERROR, "错误"),
    "warn": Chip(ChipKind.SOON, "提示", "info"),
}
_FINAL = "已经定稿，不再核查。"
_NUMBERS = "〇一二三四五六七八九"
_REMARK = re.compile(r"(?<=.)（[^（）]{4,}）$")
_LONGEST = 14  # characters of a place in a link
_TAIL = "政府信息公开申请数量"  # of the rows 一 and 二, which are known without it
_NONE = "没有发现问题，表的勾稽关系都平，正文与表一致。"


class FindingRow(QFrame):
    """One finding: chip, what is wrong, what to do, where to go."""

    def __init__(
        self,
        finding: Finding,
        place: str,
        press: Callable[[], object],
        dismiss: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.finding = finding
        said = label(finding.message, "strong")
        hint = label(finding.suggestion, "hint")
        for part in (said, hint):
            part.setWordWrap(True)
        word = f"去 {place}" if finding.way is None else "查看台账"
        self.link: Button = button(word, "link", size="card", press=press)
        self.link.setAccessibleName(f"{finding.message}，{word}")
        grid = QGridLayout(self)
        grid.setContentsMargins(px(18), px(9), px(12), px(5))
        grid.setHorizontalSpacing(px(10))
        grid.setVerticalSpacing(px(2))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(ChipLabel(CHIPS[finding.severity], self), 0, 0, 2, 1, top)
        grid.addWidget(said, 0, 1)
        grid.addWidget(hint, 1, 1)
        links = QHBoxLayout()
        links.setSpacing(px(6))
        links.addStretch(1)
        self.dismiss: Button | None = None
        if dismiss is not None and finding.severity == "warn":
            self.dismiss = button("不再提示", "link", size="card", press=dismiss)
            self.dismiss.setAccessibleName(f"{finding.message}，不再提示")
            links.addWidget(self.dismiss)
        links.addWidget(self.link)
        grid.addLayout(links, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)


class FindingsList(FindingArea):
    """The list with its head. `chosen(finding)` by a press on a link or by F8, `dismissed(finding)`
    by 不再提示, `passed_wanted` to see what was waved through."""

    chosen = Signal(object)
    dismissed = Signal(object)
    passed_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FindingRow] = []
        self._at = -1
        self.passed = button("", "link", size="card", press=self.passed_wanted.emit)
        self.head.insertWidget(self.head.count() - 1, self.passed)

    def put_above(self, part: QWidget) -> None:
        """Have `part` scroll with the findings, above them."""
        self.holder.insertWidget(0, part)

    def show_findings(self, report: Report) -> None:
        """Show what was found in a report."""
        kept = self.rows[self._at].finding if 0 <= self._at < len(self.rows) else None
        self.clear()
        self.rows = [self._row(report, finding) for finding in report.findings]
        for row in self.rows:
            self.list.addWidget(row)
            self.list.addWidget(hair_line())
        self.say_count(len(self.rows), _FINAL if report.is_final else _NONE)
        passed = len(report.whole.dismissed)
        self.passed.setText(f"不再提示的 {passed} 项")
        self.passed.setVisible(bool(passed))
        self._at = -1
        self._mark(next((i for i, row in enumerate(self.rows) if row.finding == kept), -1))

    def _row(self, report: Report, finding: Finding) -> FindingRow:
        return FindingRow(
            finding,
            _place(report, finding),
            lambda: self.go_to(report.findings.index(finding)),
            lambda: self.dismissed.emit(finding),
        )

    def go_on(self) -> bool:
        """Go to the next finding, after the last one to the first; False without findings."""
        if self.rows:
            self.go_to((self._at + 1) % len(self.rows))
        return bool(self.rows)

    def go_to(self, at: int) -> None:
        """Mark a finding and tell that it was chosen."""
        self._mark(at)
        self.chosen.emit(self.rows[at].finding)

    def _mark(self, at: int) -> None:
        self._at = at
        for number, row in enumerate(self.rows):
            set_state(row, "role", "next" if number == at else "pane")
        if at >= 0:
            self.bring(self.rows[at])


def place_word(report: Report, figure: str) -> str:
    """Return a cell's row in few words, as a link names it."""
    row = report.form.cell(figure).row_label.split(" ")[-1]
    plain = _REMARK.sub("", row).removesuffix(_TAIL)
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"


def _place(report: Report, finding: Finding) -> str:
    """Return where a finding is, as its link names it."""
    if finding.section is None and report.target(finding):
        return place_word(report, report.target(finding))
    if finding.quote:
        return "这句话"
    number = report.place_of(finding)
    return f"第{_NUMBERS[number]}部分" if number else "前言"
