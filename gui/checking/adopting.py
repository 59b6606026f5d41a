"""作为上年数据采用: what differs is shown first; then the figures are entered as one act."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.checking.report_view import TAKE, ReportView
from gui.checking.session import Entry
from gui.controls.controls import label
from gui.controls.resting import rest
from gui.dialogs.sheet import SheetDialog
from gui.pages.page import Page
from gui.tables.columns import Column, Held, Kind, Shape
from gui.tables.record_rows import RecordRows
from models.office.profile import office
from reports.foreign.shown.checked import Checked
from reports.foreign.shown.taking import Other, Taking, against_taking, take, taking
from reports.ways import Book, Open

_WIDTH, _HEIGHT, _BESIDE = 760, 320, 110  # of the sheet, the list, and what is said above it


class TakingOver(QObject):
    """Takes the figures of the report that `view` shows, and says on the page where they went."""

    def __init__(self, page: Page, view: ReportView, today: Callable[[], date]) -> None:
        super().__init__(page)
        self._page, self._view, self._today = page, view, today
        view.take_wanted.connect(self.ask)

    def refusal(self, entry: Entry) -> str:
        """Return why the figures of a file stay there, "" where they may be taken."""
        if entry.checked is None:
            return ""
        return against_taking(entry.checked.report, office().name, self._today())

    def ask(self) -> None:
        """Take the figures; where others stand in their place, or some are missing, ask first."""
        checked = self._view.checked
        if checked is None:
            return
        with telling(self._view):
            found = taking(checked.report, office().name, self._today())
            if found.others or found.unread or checked.errors:
                dialog = TakingDialog(found, checked, self._page)
                dialog.accepted.connect(lambda: self._take(checked))
                dialog.finished.connect(dialog.deleteLater)
                dialog.open()
            else:
                self._take(checked)

    def _take(self, checked: Checked) -> None:
        year = checked.year or 0
        with telling(self._view):
            with acting(TAKE, f"{year} 年度"):
                count = take(checked, office().name, self._today())
            said = (
                f"采用了 {year} 年度的 {count} 个数。" if count else f"{year} 年度的数本来就一样。"
            )
            said += f"{year + 1} 年度的上年结转和现行有效件数从这里接起。"
            way = Open(Book.REPORT, year + 1)
            word, band = f"看 {year + 1} 年度报告", self._view.content.band
            band.say("ok", said, word, lambda: self._page.going.emit(way))


class TakingDialog(SheetDialog):
    """Shows what the register has otherwise than the report, before that is taken."""

    def __init__(self, found: Taking, checked: Checked, parent: QWidget) -> None:
        super().__init__(f"把这份报告作为 {found.year} 年度的数据", "", parent, _WIDTH)
        self.said = label(_sentence(found, checked))
        self.said.setWordWrap(True)
        self.body.addWidget(self.said)
        if found.others:
            self.view = RecordRows(_SHAPE, "个数")
            self.view.records.show(Held(found.others))
            self.view.setMinimumHeight(self.within(_HEIGHT, _BESIDE))
            self.body.addWidget(self.view)
        self.add_button("取消", self.reject, key="Esc")
        self.main = self.add_button("采用", self.accept, key="Ctrl+Enter", kind="primary")
        rest(self.main, "采用", verb=TAKE)


def _sentence(found: Taking, checked: Checked) -> str:
    said = []
    if found.others:
        count = f"登记簿里 {found.year} 年度有 {len(found.others)} 个数和这份报告不同"
        said.append(f"{count}，采用以后以报告为准；台账的记录不变，每个数都可以在年度报告里撤回。")
    if found.unread:
        said.append(f"报告里有 {found.unread} 格没有读到数，这些格不动。")
    if checked.errors:
        wrong = f"这份报告查出 {checked.errors} 处错误"
        said.append(f"{wrong}；合计由程序重新相加，可能和报告印的不同。")
    return "\n".join(said)


def _label(row: Other) -> str:
    return row.label


def _own(row: Other) -> str:
    return row.own


def _taken(row: Other) -> str:
    return row.taken


_SHAPE = Shape(
    (
        Column("label", "指标", _label, tooltip=_label, sortable=False),
        Column("own", "登记簿", _own, 6, Kind.NUMBER, sortable=False),
        Column("taken", "报告", _taken, 6, Kind.NUMBER, sortable=False),
    ),
    identity=_label,
    name="与登记簿不同的数",
)
