"""检索记录 in the case: where and how the information was looked for, and what was found."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.controls.controls import button
from gui.dialogs.panes import Card
from gui.forms.choices import ComboField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField, TextField
from gui.forms.lines import Line, LinesField
from gui.forms.rows import FieldSpec
from models.requests import search_record
from models.requests.case import Case
from models.requests.request import InformationRequest
from models.requests.search_record import SearchRecord
from models.store.dates import read_date
from models.store.held import seat
from reports.ways import Book, Open

NAMES = ("searched_on", "place", "method", "words", "person", "found")
_METHODS = ("公文系统查询", "档案目录查询", "逐卷翻阅", "询问经办人", "函询有关单位")
_EMPTY = "没有检索记录；答复信息不存在的，要能证明在哪里、怎样找过"


class SearchCard(Card):
    """Lists the searches; `lines.pressed` says ``edit:id`` or ``drop:id``, `add` adds one."""

    def __init__(self) -> None:
        super().__init__("检索记录")
        self.add = button("登记检索", "link", icon_name="plus", size="card")
        self.lines = LinesField((), _EMPTY)
        self.head.addWidget(self.add)
        self.body.addWidget(self.lines)

    def show_case(self, case: Case) -> None:
        """Show the searches of a case."""
        self.lines.set_value([_line(each) for each in case.searches])


def _line(search: SearchRecord) -> Line:
    how = "，".join(part for part in (search.method, search.words, search.person) if part)
    small = " · ".join(part for part in (how, search.found) if part)
    return Line(
        f"{search.searched_on}　{search.place}",
        small,
        "search",
        key=f"edit:{search.id}",
        undo=f"drop:{search.id}",
    )


def values_of(search: SearchRecord) -> dict[str, Any]:
    """Return a search as the dialog shows it."""
    return {name: getattr(search, name) for name in NAMES}


class SearchDialog(FormDialog):
    """Registers a search or changes one."""

    def __init__(
        self,
        request: InformationRequest,
        search: SearchRecord | None,
        today: date,
        parent: QWidget,
    ) -> None:
        self._request, self._search, self._today = request, search, today
        self._verb_word = "修改检索" if search else "登记检索"
        ways = [(each, each) for each in _METHODS]
        super().__init__(
            f"{self._verb_word}　{request.number}",
            (
                FieldSpec(
                    "searched_on",
                    "日期",
                    lambda: DateField(lambda text: read_date(text, today)),
                    required=True,
                ),
                FieldSpec(
                    "place",
                    "地点",
                    lambda: LineField("如 综合档案室 1985 年文书档案"),
                    required=True,
                ),
                FieldSpec("method", "方法", lambda: ComboField(ways, editable=True)),
                FieldSpec("words", "检索词", lambda: LineField("如 河湾村、承包、底册")),
                FieldSpec("person", "检索人", LineField),
                FieldSpec("found", "结果", lambda: TextField("如 未查到，该年档案未移交", 2)),
            ),
            self._write,
            accept_word="保存",
            parent=parent,
        )
        self.keep_typing(Open(Book.REQUEST, request.number), search.id if search else "")
        first = {"searched_on": today, "person": seat.who()}
        self.form.set_values(values_of(search) if search else first)

    def _write(self, values: dict[str, Any]) -> None:
        values = {**values, "method": values["method"] or ""}
        with acting(self._verb_word, values["place"]):
            if self._search is None:
                search_record.record(self._request, self._today, **values)
            else:
                search_record.change(self._search, self._today, **values)
