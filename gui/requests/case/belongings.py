"""What belongs to a case beside its course: searches, disputes, and what it was published as."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.forms.dialog import FormDialog
from gui.forms.field import TextField
from gui.forms.rows import FieldSpec
from gui.requests.advice import PUBLISH
from gui.requests.case.search_card import SearchDialog
from gui.requests.case.view import CaseView
from models.cases import publish_answer
from models.law.action import Action, StepKind
from models.requests import request as requests
from models.requests import search_record
from models.requests.request import InformationRequest
from models.requests.search_record import SearchRecord
from reports.ways import Book, New, Open, Way


class Belongings(QObject):
    """Does what the cards of `case` ask for; `open_dialog` opens a dialog, `go` leads elsewhere."""

    def __init__(
        self,
        case: CaseView,
        today: Callable[[], date],
        open_dialog: Callable[[QDialog], object],
        go: Callable[[Way], object],
    ) -> None:
        super().__init__(case)
        self._case, self._today, self._open, self._go = case, today, open_dialog, go
        case.searches.add.clicked.connect(self.add_search)
        case.searches.lines.pressed.connect(self._press_search)
        case.disputes.add.clicked.connect(self.add_dispute)
        case.disputes.lines.pressed.connect(self._open_dispute)
        case.publish_wanted.connect(self.publish)
        case.advice_taken.connect(self._follow_advice)

    @property
    def _request(self) -> InformationRequest | None:
        """The request shown, as it is kept now."""
        case = self._case.shown
        return requests.by_id(case.request.id) if case is not None else None

    def _follow_advice(self, key: str) -> None:
        if key == PUBLISH:
            self.publish()
        else:
            self._case.step_wanted.emit(Action(StepKind.CLOSE, "办结", "n2"))

    # --- searches

    def add_search(self) -> None:
        """Register a search."""
        self._open_search(None)

    def _open_search(self, search: SearchRecord | None) -> None:
        request = self._request
        if request is not None:
            self._open(SearchDialog(request, search, self._today(), self._case.window()))

    def _press_search(self, key: str) -> None:
        verb, _, rest = key.partition(":")
        search = search_record.find(int(rest))
        if verb == "edit":
            self._open_search(search)
            return
        with telling(self._case), acting("移去检索记录", search.place):
            search_record.remove(search)

    # --- disputes

    def add_dispute(self) -> None:
        """Register a dispute about the request, on its own page."""
        request = self._request
        if request is not None:
            self._go(New(Book.DISPUTE, request.number))

    def _open_dispute(self, key: str) -> None:
        self._go(Open(Book.DISPUTE, int(key.partition(":")[2])))

    # --- the answer as a published item

    def publish(self) -> None:
        """Make a published item from the answer; when there is one already, go to it."""
        request = self._request
        if request is None:
            return
        made = publish_answer.published_as(request)
        if made is not None:
            self._go(Open(Book.ITEM, made.id))
        elif publish_answer.may_publish(request):
            self._open(PublishDialog(request, self._today(), self._case.window()))


class PublishDialog(FormDialog):
    """Asks for the title under which the answer is published."""

    def __init__(self, request: InformationRequest, today: date, parent: QWidget) -> None:
        self._request, self._today = request, today
        super().__init__(
            f"转为主动公开　{request.number}",
            (
                FieldSpec(
                    "title",
                    "信息名称",
                    lambda: TextField("所提供文件的标题", 2),
                    "按所提供的文件写，不写申请人的信息",
                    required=True,
                ),
            ),
            self._publish,
            sentence="在主动公开里建一条草稿，补全后再登记公开（条例第四十四条）",
            accept_word="转为主动公开",
            parent=parent,
        )
        self.keep_typing(Open(Book.REQUEST, request.number))
        self.form.set_values({"title": " ".join(request.wanted.split())})

    def _publish(self, values: dict[str, Any]) -> None:
        number = self._request.number
        with acting("转为主动公开", number, f"已转为主动公开：{number}，再按一次去补全"):
            publish_answer.publish_answer(self._request, values["title"], self._today)
