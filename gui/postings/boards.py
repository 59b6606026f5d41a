"""The boards of a posting: their lines in the form, putting up, taking down, photographs."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.forms.choices import ComboField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField, TextField
from gui.forms.lines import Line
from gui.forms.rows import FieldSpec
from models.postings import boards
from models.postings.posting import PHOTO_KIND, Posting, PostingPlace
from models.store.attachment import attachments
from models.store.dates import read_date


def place_lines(posting: Posting | None) -> list[Line]:
    """Return a line for each board: where, since when, by whom, photographs, taken down."""
    return [_line(each) for each in boards.places_of(posting)] if posting else []


def _line(place: PostingPlace) -> Line:
    photos = len(attachments(PHOTO_KIND, place.id))
    told = [f"{place.put_up_on:%m-%d} {place.put_up_by}".strip()]
    told.append(f"照片 {photos}" if photos else "缺照片")
    if place.taken_down_on:
        told.append(f"{place.taken_down_on:%m-%d} 取下")
    down = place.taken_down_on is not None
    icon, token = ("check", "text2") if down else ("presentation", "accent")
    return Line(
        place.place, " · ".join(told), icon, token, key=f"board:{place.id}", undo=f"drop:{place.id}"
    )


def _day(today: date) -> Callable[[], DateField]:
    return lambda: DateField(lambda text: read_date(text, today))


class PutUpDialog(FormDialog):
    """Registers that a posting was put up."""

    def __init__(self, posting: Posting, today: date, parent: QWidget) -> None:
        self._posting, self._today = posting, today
        usual = [(each, each) for each in boards.usual_places()]
        super().__init__(
            "登记张贴",
            (
                FieldSpec("place", "地点", lambda: ComboField(usual, editable=True), required=True),
                FieldSpec("put_up_on", "日期", _day(today), required=True),
                FieldSpec("by", "张贴人", LineField),
            ),
            self._write,
            sentence=" ".join(posting.title.split()),
            accept_word="登记",
            parent=parent,
        )
        hung = [each.place for each in boards.places_of(posting)]
        next_place = next((each for each, _ in usual if each not in hung), "")
        self.form.set_values({"place": next_place, "put_up_on": posting.posted_on or today})

    def _write(self, values: dict[str, Any]) -> None:
        on, place = values["put_up_on"] or self._today, values["place"] or ""
        with acting("登记张贴", sentence=f"已登记张贴：{place}"):
            boards.put_up(self._posting, place, on, values["by"], self._today)


class TakeDownDialog(FormDialog):
    """Registers that a posting came down from boards."""

    def __init__(self, places: list[PostingPlace], today: date, parent: QWidget) -> None:
        self._places, self._today = places, today
        super().__init__(
            "登记取下",
            (
                FieldSpec("on", "日期", _day(today), required=True),
                FieldSpec("by", "取下人", LineField),
                FieldSpec("objections", "异议", lambda: TextField("收到的异议，没有不填", 2)),
            ),
            self._write,
            sentence=self._named(),
            accept_word="登记取下",
            parent=parent,
        )
        self.form.set_values({"on": today})

    def _write(self, values: dict[str, Any]) -> None:
        on = values["on"] or self._today
        with acting("登记取下", sentence=f"已登记取下：{self._named()}"):
            for place in self._places:
                boards.take_down(place, on, values["by"], self._today, values["objections"])

    def _named(self) -> str:
        return "、".join(each.place for each in self._places)
