"""The files that were given to be checked: how far each is, and what was found in it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from gui.checking.session import Entry, State
from gui.controls.chips import Chip, ChipKind
from gui.controls.controls import label
from gui.controls.phrases import Phrases
from gui.tables.columns import Column, Fold, Held, Kind, Shape
from gui.tables.record_rows import RecordRows
from gui.theme.theme import px
from reports.foreign.shown.checked import Checked

_CHIPS = {
    State.WAITING: Chip(ChipKind.NEUTRAL, "等着读"),
    State.READING: Chip(ChipKind.WAITING, "读取中"),
    State.REFUSED: Chip(ChipKind.ERROR, "读不了"),
    State.GIVEN_UP: Chip(ChipKind.NEUTRAL, "没有读"),
}


class FileList(QFrame):
    """`opened(entry)` by Enter or a double press."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.view = RecordRows(_SHAPE, "份")
        self.view.opened.connect(self.opened)
        self._count, self._entries = label(kind="hint"), list[Entry]()
        foot = QFrame()
        foot.setProperty("role", "foot")
        foot.setFixedHeight(px(32))
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(18), 0, px(18), 0)
        row.addWidget(self._count)
        row.addWidget(Phrases("↑↓ 选择　Enter 打开　文件拖到这里也可以"), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.view, 1)
        box.addWidget(foot)

    def show_entries(self, entries: list[Entry]) -> None:
        """Show the files; the cursor stays on the one it was on."""
        current = self.view.current_row()
        self._entries = entries
        self.view.records.show(Held(entries))
        if entries:
            self.view.select_only(entries.index(current) if current in entries else 0)
        self._count.setText(f"共 {len(entries)} 份")

    def go_to(self, entry: Entry) -> None:
        """Put the cursor on a file, where it is among them."""
        if entry in self._entries:
            self.view.select_only(self._entries.index(entry))


def entry_words(entry: Entry) -> str:
    """Say of a file whose report it is, or why it was not read."""
    if entry.checked is None:
        return entry.sentence or str(entry.path.parent)
    office, year = entry.checked.office or "机关不明", entry.checked.year
    return f"{office} · {f'{year} 年度' if year else '年度不明'}"


def form_word(checked: Checked) -> str:
    """Return what the form of a report is called, "" where it has none."""
    return f"{checked.report.form_id} 年式" if checked.report.form_id else ""


def _name(entry: Entry) -> str:
    return entry.path.name


def _chip(entry: Entry) -> Chip:
    if entry.checked is None:
        return _CHIPS[entry.state]
    if entry.checked.errors:
        return Chip(ChipKind.ERROR, f"{entry.checked.errors} 错")
    if entry.checked.hints:
        return Chip(ChipKind.SOON, f"{entry.checked.hints} 提示", "info")
    return Chip(ChipKind.FINE, "平")


def _state(entry: Entry) -> str:
    return _chip(entry).text


def _year(entry: Entry) -> str:
    return str(entry.checked.year or "") if entry.checked else ""


def _form(entry: Entry) -> str:
    return form_word(entry.checked) if entry.checked else ""


def _errors(entry: Entry) -> str:
    return str(entry.checked.errors) if entry.checked else ""


def _hints(entry: Entry) -> str:
    return str(entry.checked.hints) if entry.checked else ""


_SHAPE = Shape(
    (
        Column("name", "文件", _name, kind=Kind.TWO_LINE, sub=entry_words, sortable=False),
        Column("year", "年度", _year, 5, sortable=False),
        Column("form", "格式", _form, 7, sortable=False, quiet=True),
        Column("errors", "错误", _errors, 5, Kind.NUMBER, sortable=False),
        Column("hints", "提示", _hints, 5, Kind.NUMBER, sortable=False),
        Column("state", "结果", _state, 8, Kind.CHIP, chip=_chip, sortable=False),
    ),
    fold=Fold("name", entry_words, "state", settled=True, middle=True),
    name="核查过的文件",
)
