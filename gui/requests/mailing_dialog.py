"""邮寄: the letters of a day, or of chosen cases: their envelopes, EMS slips and list."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.telling import telling
from gui.forms.choices import CheckGridField, ComboField
from gui.forms.dates import DateField
from gui.forms.dialog import FormDialog
from gui.forms.form import Part
from gui.forms.rows import FieldSpec
from models.cases.mail import MailPiece
from models.store.dates import read_date
from models.store.refusal import Refusal
from models.store.settings import remember, setting
from reports.cases.ems_slips import ems_slips
from reports.cases.mailing_list import mailing_list
from reports.paper.document import Document
from reports.paper.envelope import Envelope, sizes
from reports.paper.made_paper import MadePaper

_WIDTH = 660
_SIZE, _PRINTED = "mail.size", "mail.printed"
_SENTENCE = (
    "答复书、告知书要寄的在这里印信封和清单；共同申请的一人一封。"
    "寄出以后，交邮日期和邮件号登记在“送达”里。"
)


class MailingDialog(FormDialog):
    """Lists what may be posted on a day; Ctrl+Enter shows the envelopes, Ctrl+P the list.

    `find(day)` gives the letters; those of cases that were `chosen` are all ticked.
    """

    def __init__(
        self,
        find: Callable[[date], Sequence[MailPiece]],
        today: date,
        parent: QWidget,
        *,
        chosen: bool = False,
    ) -> None:
        self._find, self._chosen = find, chosen
        self.pieces = list[MailPiece]()
        super().__init__(
            "邮寄",
            _parts(today),
            self._show_envelopes,
            sentence=_SENTENCE,
            accept_word="印信封",
            parent=parent,
            width=_WIDTH,
        )
        self.list_button = self.add_button("邮寄清单", self.show_list, key="Ctrl+P")
        self.slips_button = self.add_button("EMS 寄件单", self.show_slips)
        for at, made in enumerate((self.list_button, self.slips_button)):
            self.foot.insertWidget(at, made)
        known = [each.key for each in sizes()]
        size = setting(_SIZE) if setting(_SIZE) in known else known[0]
        self.form.set_values(
            {"day": today, "size": size, "printed": [True] if setting(_PRINTED) else []}
        )
        self.form.field("day").edited.connect(self._list_day)
        self._list_day()

    def _list_day(self) -> None:
        """List the letters of the day that stands there; what goes by post is ticked."""
        try:
            day = self.form.field("day").value()
        except Refusal:
            return  # half typed
        self.pieces = list(self._find(day)) if day else []
        field = self.form.field("pieces")
        assert isinstance(field, CheckGridField)
        field.set_choices([(at, _line(each)) for at, each in enumerate(self.pieces)])
        ticked = (at for at, each in enumerate(self.pieces) if self._chosen or each.by_post)
        field.set_value(list(ticked))
        self.form.set_rule("pieces", self._said())
        for key in ("size", "printed"):
            self.form.show_row(key, bool(self.pieces))
        for made in (self.main, self.list_button, self.slips_button):
            made.setEnabled(bool(self.pieces))

    def _said(self) -> str:
        if not self.pieces:
            return "这一天没有待送达的答复，也没有出具文书。"
        lacking = sum(bool(each.lacking) for each in self.pieces)
        return (
            f"{lacking} 件缺地址或者邮编，信封上空着，可以手写；补在申请的通信地址里，邮编写在后面"
            if lacking
            else ""
        )

    def chosen(self) -> list[MailPiece]:
        """Return the letters that are ticked. Refuses none."""
        found = [self.pieces[at] for at in self.form.field("pieces").value()]
        if not found:
            raise Refusal("pieces", "请至少勾选一件。")
        return found

    def accept(self) -> None:
        """Show the envelopes; the dialog stays for the list."""
        with telling(self.form):
            self._show_envelopes(self.form.values())

    def show_list(self) -> None:
        """Show the list as it is handed over the counter (Ctrl+P)."""
        with telling(self.form):
            self._show(mailing_list(self.chosen(), self._day()))

    def show_slips(self) -> None:
        """Show a slip for each letter."""
        with telling(self.form):
            self._show(ems_slips(self.chosen(), self._day()))

    def _show_envelopes(self, values: dict[str, Any]) -> None:
        from reports.cases.envelopes import envelopes  # noqa: PLC0415 (heavy, only when wanted)

        size = _size(values["size"])
        remember(_SIZE, size.key)
        remember(_PRINTED, "1" if values["printed"] else "")
        self._show(envelopes(self.chosen(), size, printed=bool(values["printed"])))

    def _day(self) -> date:
        day: date | None = self.form.field("day").value()
        if day is None:
            raise Refusal("day", "请填写交寄日期。")
        return day

    def _show(self, paper: Document | MadePaper) -> None:
        from gui.printing.preview import PreviewDialog  # noqa: PLC0415 (only when wanted)

        PreviewDialog(paper, self, edited=isinstance(paper, Document)).open()


def _parts(today: date) -> list[Part]:
    return [
        FieldSpec(
            "day", "交寄日期", lambda: DateField(lambda text: read_date(text, today)), required=True
        ),
        FieldSpec("pieces", "邮件", lambda: CheckGridField((), 1)),
        FieldSpec("size", "信封", lambda: ComboField([(each.key, each.name) for each in sizes()])),
        FieldSpec(
            "printed",
            "",
            lambda: CheckGridField([(True, "信封上已经印好红框和寄件单位，只印收件人")]),
        ),
    ]


def _size(key: str | None) -> Envelope:
    found = next((each for each in sizes() if each.key == key), None)
    if found is None:
        raise Refusal("size", "请选择信封的大小。")
    return found


def _line(piece: MailPiece) -> str:
    lacks = f"缺{'、'.join(piece.lacking)}" if piece.lacking else ""
    sent = f"{piece.posted_on} 已交邮" if piece.posted_on else ""
    parts = (piece.number, piece.receiver or "没有写名称", piece.inside, sent, lacks)
    return "　".join(part for part in parts if part)
