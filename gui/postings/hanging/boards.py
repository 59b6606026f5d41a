"""The boards of a posting: their lines in the form, putting up, taking down, photographs."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.forms.choices import CheckGridField, ToggleField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import Field, LineField, TextField
from gui.forms.lines import Line, LinesField
from gui.forms.rows import FieldSpec
from gui.postings.fields import TAKE_DOWN
from models.law.workday_notice import calendar
from models.postings import boards
from models.postings.late import moved
from models.postings.objections import Objection, objections_to
from models.postings.period import COUNTING
from models.postings.posting import PHOTO_KIND, Posting, PostingPlace, change
from models.store.attachment import attachments
from models.store.dates import read_date
from models.store.held import seat
from models.store.refusal import Refusal
from reports.postings.going_out import lacking
from reports.postings.ready import ready
from reports.ways import Book, Step, Work

_MOVED = ((True, "顺延"), (False, "不改"))
_DAY_WIDTH = 160  # a whole date beside the sign of the calendar, while it is typed too


def place_lines(posting: Posting | None) -> list[Line]:
    """Return a line for each board: where, since when, by whom, photographs, taken down."""
    return [_line(each) for each in boards.places_of(posting)] if posting else []


def show_places(field: Field, posting: Posting | None, lines: Sequence[Line]) -> None:
    """Show where a posting hangs or hung; where it hangs nowhere nothing can be taken down."""
    assert isinstance(field, LinesField)
    field.set_value(lines)
    found = boards.places_of(posting) if posting else ()
    field.ways[TAKE_DOWN.key].setEnabled(any(not each.taken_down_on for each in found))


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


def objection_lines(posting: Posting | None) -> list[Line]:
    """Return a line for each objection: since when, who, what, and what came of it."""
    found = objections_to(posting) if posting else []
    return [_objection(at, each) for at, each in enumerate(found)]


def _objection(at: int, each: Objection) -> Line:
    lead = " ".join(filter(None, (f"{each.on:%m-%d}" if each.on else "", each.by))) or "异议"
    told = each.what if each.result else f"{each.what} · 还没有处理结果"
    icon, token = ("check", "text2") if each.result else ("circle-alert", "soon")
    return Line(lead, told, icon, token, key=f"objection:{at}", undo=f"unobject:{at}")


def day_field(today: date) -> Callable[[], DateField]:
    """Return what makes the field of a day in a dialog."""
    return lambda: DateField(lambda text: read_date(text, today), width=_DAY_WIDTH)


class PutUpDialog(FormDialog):
    """Registers that a posting was put up; says what it lacks, and moves its period where late."""

    def __init__(self, posting: Posting, today: date, parent: QWidget) -> None:
        self._posting, self._today = posting, today
        hung = boards.places_of(posting)
        hangs = {each.place for each in hung if not each.taken_down_on}
        usual = [(each, each) for each in boards.usual_places() if each not in hangs]
        self._lacks = [] if hung else list(lacking(ready(posting).sheet))
        super().__init__(
            "登记张贴",
            (
                FieldSpec("places", "地点", lambda: CheckGridField(usual, 2)),
                FieldSpec("place", "其他", lambda: LineField("几处用“、”隔开")),
                FieldSpec("put_up_on", "日期", day_field(today), required=True),
                FieldSpec("moved", "公示期", lambda: ToggleField(_MOVED), required=True),
                FieldSpec("by", "张贴人", LineField),
            ),
            self._write,
            sentence=" ".join(posting.title.split()),
            accept_word="仍要登记" if self._lacks else "登记",
            parent=parent,
        )
        self.keep_typing(
            Step(Book.POSTING, posting.id, Work.PUT_UP), posting.id, posting.in_words()
        )
        planned = min(posting.posted_on or today, today)  # a day to come is no day it went up
        first = [each for each, _ in usual[:1]]
        self.form.set_values({"places": first, "put_up_on": planned, "by": seat.who()})
        self.form.edited.connect(lambda _key: self._warn())
        self._warn()

    def _late(self) -> tuple[date, date | None] | None:
        """Return the period moved back, where the day of posting lies in it."""
        try:
            on = self.form.field("put_up_on").value() or self._today
        except Refusal:
            return None
        return moved(self._posting, on, calendar())

    def _warn(self) -> None:
        """Say what the posting lacks, and that its period counts only from the next day."""
        late = self._late()
        self.form.show_row("moved", late is not None)
        if late is not None:
            until = f"，{late[1]} 截止" if late[1] else ""
            said = f"首日 {self._posting.first_on} 已到，{COUNTING}，从 {late[0]} 起算{until}"
            self.form.set_rule("moved", f"{said}；顺延的要重新打印", whole=True)
        if self._lacks:
            self.form.band.say("soon", f"这张{'、'.join(self._lacks)}")

    def _write(self, values: dict[str, Any]) -> None:
        on, late = values["put_up_on"] or self._today, self._late()
        ticked = values["places"] or []
        places = list(dict.fromkeys([*ticked, *boards.places_in(values["place"] or "")]))
        if not places:
            raise Refusal("places", "请勾选或者写上张贴在哪里，如“镇政府公开栏”。")
        if late is not None and values["moved"] is None:
            raise Refusal("moved", "张贴当日不计入公示期，请选顺延还是不改。")
        words = "、".join(places)
        with acting("登记张贴", f"{self._posting.in_words()}　{words}", f"已登记张贴：{words}"):
            for place in places:
                boards.put_up(self._posting, place, on, values["by"], self._today)
            if late is not None and values["moved"]:
                days = {"posted_on": on, "first_on": late[0], "last_on": late[1]}
                change(self._posting, self._today, verb="登记张贴", **days)


class TakeDownDialog(FormDialog):
    """Registers that a posting came down from boards."""

    def __init__(self, places: list[PostingPlace], today: date, parent: QWidget) -> None:
        self._places, self._today = places, today
        super().__init__(
            "登记取下",
            (
                FieldSpec("on", "日期", day_field(today), required=True),
                FieldSpec("by", "取下人", LineField),
                FieldSpec("objections", "异议", lambda: TextField("没有登记过的，没有不填", 2)),
            ),
            self._write,
            sentence=self._named(),
            accept_word="登记取下",
            parent=parent,
        )
        hung = [each.id for each in places]
        self.keep_typing(
            Step(Book.POSTING, places[0].posting.id, Work.TAKE_DOWN), hung, self._named()
        )
        self.form.set_values({"on": today, "by": seat.who()})
        self.form.edited.connect(lambda _key: self._warn())
        self._warn()

    def _warn(self) -> None:
        """Say that the period is not over, for the 张贴证明 would show it."""
        posting, field = self._places[0].posting, self.form.field("on")
        try:
            on = field.value() or self._today
        except Refusal:
            return
        early = boards.early_by(posting, on)
        if early:
            said = f"公示期到 {posting.last_on} 才满，{on} 取下少贴 {early} 天"
            self.form.band.say("late", said)
        else:
            self.form.band.silence()

    def _write(self, values: dict[str, Any]) -> None:
        on = values["on"] or self._today
        with acting("登记取下", self._named()):
            objections = values["objections"]  # were made once, to the posting
            for place in self._places:
                boards.take_down(place, on, values["by"], self._today, objections)
                objections = ""

    def _named(self) -> str:
        return "、".join(each.place for each in self._places)
