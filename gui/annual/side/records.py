"""The records behind a figure, in the shared table, and whether they add up to it."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from gui.annual.report import Report
from gui.controls.chips import Chip, ChipKind, ChipLabel
from gui.controls.controls import button, label
from gui.tables.columns import Column, Held, Kind, Shape
from gui.tables.record_rows import RecordRows
from gui.theme.theme import px
from models.activities.kinds import kinds_feeding
from models.year.figures import Source
from reports.annual.narrative.fact import Fact
from reports.forms.counting import Record, is_counted
from reports.forms.table import number_text

# What stands behind the figures of each table, or of a rule of the statistics, and its heads.
_KINDS = {
    "table2": "item",
    "table3": "request",
    "table4": "dispute",
    "items": "item",
    "disputes": "dispute",
}
_HEADS = {
    "item": ("文号", "标题"),
    "request": ("登记号", "申请内容"),
    "dispute": ("编号", "针对的申请"),
    "activity": ("种类", "事项"),
    "account": ("种类", "名称"),
}
_RECEIVED_BY = ("requests.in_person", "requests.fax", "requests.online", "requests.letter")
_ROW, _HEADER, _FOOT = 30, 32, 42
_NUMBER, _DAY, _WHOLE_DAY = 7, 4.8, 7.4
_WIDER = {"activity": 8.4, "account": 8.4}  # the names of kinds are words


class RecordsBehind(QFrame):
    """`opened(record)` by Enter or a press; `ledger_wanted(kind, ids)` by 打开台账."""

    opened = Signal(object)
    ledger_wanted = Signal(str, list)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self.records: list[Record] = []
        self._views: dict[tuple[str, str, bool], RecordRows] = {}
        self._stack = QStackedWidget()
        self._nothing = label(kind="label")
        self._nothing.setWordWrap(True)
        self._nothing.setContentsMargins(px(18), px(8), px(18), px(2))
        self._kind = "request"
        self.ledger = button("打开台账", "link", icon_name="list", size="card", press=self._want)
        self.sum = ChipLabel(parent=self)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(12), px(4), px(18), px(6))
        foot.addWidget(self.ledger)
        foot.addStretch(1)
        foot.addWidget(self.sum)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._nothing)
        box.addWidget(self._stack, 1)
        box.addLayout(foot)

    def show_figure(self, report: Report, figure: str) -> None:
        """Show what a figure counts; hidden where no ledger gives it."""
        records = report.records(figure)
        kind = records[0].kind if records else _kind_of(report, figure)
        chip = _sum_chip(report, figure, _summed(report, figure, records))
        self.setVisible(is_counted(figure) or bool(records))
        self._nothing.setText("台账里没有属于这一格的记录，按 0 计。")
        self._show(records, kind, _day_word(report, figure), report.year, chip)

    def show_fact(self, report: Report, fact: Fact, words: str) -> None:
        """Show what a figure of the text counts; hidden where no ledger gives it."""
        records = fact.records()
        self.setVisible(bool(records))
        chip = None
        if words != fact.words:
            chip = Chip(ChipKind.SOON, f"{len(records)} 条记录，与正文不符", "")
        elif records and fact.value == len(records):
            chip = Chip(ChipKind.FINE, f"{len(records)} 条记录，与正文一致", "")
        kind = records[0].kind if records else "item"
        self._show(records, kind, _FACT_DAYS[kind], report.year, chip)

    def _show(
        self, records: list[Record], kind: str, day_word: str, year: int, chip: Chip | None
    ) -> None:
        self.records, self._kind = records, kind
        self._nothing.setVisible(not records)
        self._stack.setVisible(bool(records))
        self.sum.set_chip(chip)
        if records:
            self._show_view(day_word, year)

    def _show_view(self, day_word: str, year: int) -> None:
        whole = any(not record.day.startswith(f"{year}-") for record in self.records)
        key = (self._kind, day_word, whole)
        if key not in self._views:
            view = RecordRows(_shape(*key))
            view.opened.connect(self.opened)
            self._views[key] = view
            self._stack.addWidget(view)
        view = self._views[key]
        view.records.show(Held(self.records))
        self._stack.setCurrentWidget(view)

    @property
    def view(self) -> RecordRows | None:
        """The table shown, None without records."""
        current = self._stack.currentWidget()
        return current if self.records and isinstance(current, RecordRows) else None

    def _want(self) -> None:
        self.ledger_wanted.emit(self._kind, [record.id for record in self.records])

    def set_room(self, height: int, least: int) -> None:
        """Take at most `height`, in whole rows, but never fewer than `least`."""
        rows = (height - px(_HEADER) - px(_FOOT)) // px(_ROW)
        shown = min(len(self.records), max(rows, least))
        self._stack.setFixedHeight(px(_HEADER) + px(_ROW) * shown)


_FACT_DAYS = {
    "item": "公开",
    "request": "日期",
    "dispute": "日期",
    "activity": "日期",
    "account": "开通",
}


def _kind_of(report: Report, figure: str) -> str:
    rule = report.form.rule_of(figure).partition(".")[0]
    return _KINDS.get(rule or figure.split(".", maxsplit=1)[0], "request")


def _day_word(report: Report, figure: str) -> str:
    if figure in kinds_feeding():
        return "日期"
    if "." not in figure:
        rule = report.form.rule_of(figure)
        received = rule in ("requests.received", *_RECEIVED_BY)
        words = {"items": "公开", "disputes": "审结", "fees": "缴费"}
        return words.get(rule.partition(".")[0], "收到" if received else "办结")
    row = figure.split(".")[2 if figure.startswith("table4.") else 1]
    if figure.startswith("table2."):
        return "成文"
    if figure.startswith("table4."):
        return {"pending": "收到", "total": "收到、审结"}.get(row, "审结")
    return "收到" if row in ("received", "carried_in", "carried_out") else "办结"


def _shape(kind: str, day_word: str, whole_day: bool) -> Shape:
    number, words = _HEADS[kind]
    return Shape(
        (
            Column("number", number, _number, _WIDER.get(kind, _NUMBER), sortable=False),
            Column("words", words, _words, sortable=False),
            Column(
                "day",
                day_word,
                _day if whole_day else _short_day,
                _WHOLE_DAY if whole_day else _DAY,
                Kind.DATE,
                sortable=False,
            ),
        ),
        name="单元格的记录",
    )


def _number(record: Record) -> str:
    return record.number


def _words(record: Record) -> str:
    return record.words


def _day(record: Record) -> str:
    return record.day


def _short_day(record: Record) -> str:
    return record.day[5:]


def _summed(report: Report, figure: str, records: list[Record]) -> int | Decimal:
    """Return what the records of a figure come to: as many as they are, but for activities."""
    shown = report.figures[figure]
    if records and records[0].kind == "activity":
        return shown.value if shown.counted is None else shown.counted
    return len(records)


def _sum_chip(report: Report, figure: str, count: int | Decimal) -> Chip | None:
    shown = report.figures[figure]
    unit = report.form.cell(figure).unit if figure in kinds_feeding() else "件"
    words = f"{number_text(count)} {unit}"
    if shown.value == count:
        return Chip(ChipKind.FINE, f"{words}合计与单元格一致", "") if count else None
    if shown.source is Source.CARRIED:
        return Chip(ChipKind.SOON, f"台账 {words}，接上年报告为 {report.words(figure)}", "")
    if shown.source is Source.OVERRIDDEN:
        return Chip(ChipKind.SOON, f"台账 {words}，单元格改为 {report.words(figure)}", "")
    return Chip(ChipKind.ERROR, f"台账 {words}，单元格 {report.words(figure)}", "")
