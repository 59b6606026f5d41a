"""What another page may ask of 依申请公开: a case, a step of it, a list, a new request."""

from typing import TYPE_CHECKING

from models.law.next_step import Action
from models.requests import request as requests
from reports.workbench.task import Do

if TYPE_CHECKING:
    from gui.requests.page import RequestPage


def fulfil(page: "RequestPage", wish: object) -> None:
    """Open a case by id, 登记号 or row, do a step of it, list by filters, begin anew, check."""
    if isinstance(wish, dict):
        page.go_back()
        page.list.bar.take("", wish)
        page.list.view.setFocus()
    elif isinstance(wish, Do) and wish.what == "new":
        page.go_back()
        page.start_new()
    elif isinstance(wish, Do) and wish.what == "check":
        page.actions_of_list.check()
    elif isinstance(wish, Do):
        page.open_case(str(wish.record))
        if isinstance(wish.what, Action):
            page.case.want(wish.what)
    else:
        number = _number(wish)
        if number:
            page.open_case(number)


def _number(record: object) -> str:
    if isinstance(record, int):
        record = requests.by_id(record)
    return record if isinstance(record, str) else str(getattr(record, "number", ""))
