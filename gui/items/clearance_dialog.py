"""三审三校、保密审查 of one item: who signed, when, what was concluded; the slip for signatures."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.resting import rest
from gui.forms.choices import ComboField, ToggleField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.field import LineField
from gui.forms.form import Part
from gui.forms.lines import Line
from gui.forms.rows import FieldSpec, Section
from gui.items.words import offered
from gui.printing.preview import PreviewDialog
from models.items import clearance
from models.items.clearance import Conclusion, Review
from models.items.item import PublishedItem
from models.store.dates import read_date
from models.store.held import seat
from models.store.history import history_of
from reports.ways import Book, Step, Work

_WIDTH = 640
_HANDLER = "承办人"  # who recorded the item is likely to sign as such
_FIELDS = ("person", "signed_on", "opinion", "conclusion", "basis", "reason")


class ClearanceDialog(FormDialog):
    """Writes the steps of an item down. Ctrl+Enter saves, Ctrl+P prints the 审批表."""

    def __init__(self, item: PublishedItem, today: Callable[[], date], parent: QWidget) -> None:
        self._item, self._today = item, today
        self._reviews = clearance.reviews(item)
        super().__init__(
            "三审三校和保密审查",
            self._parts(),
            lambda _values: self._write(),
            sentence=item.title,
            accept_word="保存",
            parent=parent,
            width=_WIDTH,
        )
        rest(self.main, "登记审查", verb="登记审查")
        self.keep_typing(Step(Book.ITEM, item.id, Work.REVIEW), item.id, item.title)
        self.foot.insertWidget(1, self.add_button("审批表", self.print_slip, key="Ctrl+P"))
        self.form.edited.connect(self._show_said)
        self.form.set_values(
            {
                f"{name}{place}": getattr(each, name) or None
                for place, each in enumerate(self._reviews)
                for name in _FIELDS
            }
        )
        self._recorder = next((each.who for each in reversed(history_of(item))), "")
        self._propose_signers()
        self._show_said()

    def _propose_signers(self) -> None:
        """Write who is likely to sign where nobody has yet: who recorded it, and its reviewer.

        Without a 保密审查人 of the item the operator at the desk is proposed.
        """
        unsigned = [(at, each) for at, each in enumerate(self._reviews) if not each.person]
        handling = next((at for at, each in unsigned if each.title == _HANDLER), None)
        deciding = next((at for at, each in unsigned if each.decides), None)
        reviewer = self._item.reviewer or seat.who()
        for at, name in ((handling, self._recorder), (deciding, reviewer)):
            if at is not None:
                self.form.field(f"person{at}").set_value(name)
                self.form.field(f"person{at}").set_auto(bool(name))

    def _show_said(self, _key: str = "") -> None:
        self._show_reasons()
        signed: dict[str, str] = {}
        for place, each in enumerate(self._reviews):
            name = str(self.form.field(f"person{place}").value() or "")
            said = f"和“{signed[name]}”是同一人" if name in signed else ""
            if each.decides and name and name == self._recorder:
                said = "登记这条信息的也是这个人；审查最好换一个人"
            self.form.set_rule(f"person{place}", said)
            if name:
                signed.setdefault(name, each.step)

    def _parts(self) -> list[Part]:
        parts: list[Part] = []
        for place, each in enumerate(self._reviews):
            title = f"{each.step}　{each.title}" if each.title else each.step
            parts.append(Section(title))
            parts.append(
                (
                    FieldSpec(f"person{place}", "签字人", LineField),
                    FieldSpec(f"signed_on{place}", "签字日期", self._day, inline=True),
                )
            )
            parts.append(FieldSpec(f"opinion{place}", "意见", LineField))
            if each.decides:
                parts += _conclusion(place)
        return parts

    def _day(self) -> DateField:
        return DateField(lambda text: read_date(text, self._today()), width=132)

    def _show_reasons(self) -> None:
        for place, each in enumerate(self._reviews):
            if each.decides:
                chosen = self.form.field(f"conclusion{place}").value()
                doubtful = chosen not in (None, "", Conclusion.PUBLISH)
                for name in ("basis", "reason"):
                    self.form.show_row(f"{name}{place}", doubtful)

    def written(self) -> list[Review]:
        """Return the steps as they stand in the form. Refuses a date that cannot be read."""
        values = self.form.values()
        return [
            Review(each.step, each.title, each.decides, **_given(values, place, each))
            for place, each in enumerate(self._reviews)
        ]

    def _write(self) -> None:
        with acting("登记审查", self._item.title):
            clearance.review(self._item, self.written(), self._today())

    def print_slip(self) -> None:
        """Save, then show the 审查审批表 with what is written and room for real signatures."""
        from reports.items.clearance_slip import clearance_slip  # noqa: PLC0415 (only for the paper)

        with telling(self.form):
            self._write()
            self.form.set_dirty(False)
            PreviewDialog(clearance_slip(self._item), self).open()


def _conclusion(place: int) -> list[Part]:
    return [
        FieldSpec(
            f"conclusion{place}",
            "结论",
            lambda: ToggleField([(each.value, each.value) for each in Conclusion]),
            "没有结论不能公开",
            "条例第十七条",
        ),
        FieldSpec(
            f"basis{place}",
            "依据",
            lambda: ComboField(offered("withheld"), editable=True),
            required=True,
        ),
        FieldSpec(f"reason{place}", "理由", LineField, required=True),
    ]


def _given(values: dict[str, Any], place: int, each: Review) -> dict[str, Any]:
    found = {
        name: values.get(f"{name}{place}") or ""
        for name in ("person", "opinion", "conclusion", "basis", "reason")
    }
    if not each.decides or found["conclusion"] in ("", Conclusion.PUBLISH):
        found |= {"basis": "", "reason": ""}
    return found | {"signed_on": values.get(f"signed_on{place}")}


def clearance_lines(item: PublishedItem | None) -> list[Line]:
    """Return the steps of an item as the form lists them."""
    reviews = clearance.reviews(item) if item is not None else []
    if not any(_is_begun(each) for each in reviews):
        return []
    return [_line(each) for each in reviews]


def _is_begun(each: Review) -> bool:
    return bool(each.person or each.signed_on or each.conclusion)


def _line(each: Review) -> Line:
    day = f"{each.signed_on:%m-%d}" if each.signed_on else ""
    done = " ".join(filter(None, (day, each.conclusion or ("已签" if each.signed_on else ""))))
    signed = each.signed_on is not None
    words = "　".join(filter(None, (each.step, each.person)))
    icon = "circle-check" if signed else "clock"
    return Line(words, done or "待签", icon, "accent" if signed else "hint")
