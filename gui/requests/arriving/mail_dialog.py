"""A mail that came in: a new request, or a part of a case that is known."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from gui.acting.act import acting, say
from gui.forms.choices import Choice, ComboField
from gui.forms.dialog import FormDialog
from gui.forms.field import ReadOnlyField
from gui.forms.form import Part
from gui.forms.rows import FieldSpec
from gui.requests.arriving.in_words import registered_in_words, stands_in_words
from gui.requests.fields import entry_fields, receipt_rule
from models.arrivals import arrived_mail as mails
from models.arrivals.arrived_mail import Mail
from models.arrivals.arrived_scan import NEW, case_called
from models.arrivals.filing import content_of
from models.law.law import common
from models.requests import request as requests
from models.requests.intake import Intake
from models.requests.request import InformationRequest
from models.store.words import listed, size
from reports.ways import Book, Show

_WIDTH = 640
_ASKED = ("number", "received_on", "arrived_on", "applicant_kind", "applicant", "email", "content")
_SHOWN = 4  # names of files


class MailDialog(FormDialog):
    """Shows what a mail says, and registers it or files it. `number` is the case that is open.

    `went_to` is the 登记号 of the case in which it stands then.
    """

    def __init__(self, mail: Mail, number: str, today: date, parent: QWidget) -> None:
        self._mail, self._today, self.went_to = mail, today, ""
        likely = [requests.find(number)] if number else []
        self._known = [*likely, *mails.likely_cases(mail)]
        super().__init__(
            f"收到的邮件　{mail.title or '无主题'}",
            self._parts(),
            self._take,
            accept_word="收下",
            parent=parent,
            width=_WIDTH,
        )
        proposed = mails.proposed(mail, today)
        known = {key: proposed[key] for key in _ASKED if key in proposed}
        target = number or mails.case_with(mail) or mails.named_case(mail) or NEW
        self.form.set_values({**known, "to": target, "files": self._files_in_words()})
        self.form.set_rule("received_on", receipt_rule(Intake.ONLINE), common("receipt"))
        self.form.edited.connect(lambda _key: self._follow())
        self._follow()
        self.keep_typing(Show(Book.REQUEST))

    def _parts(self) -> Sequence[Part]:
        to = FieldSpec(
            "to",
            "登记为",
            lambda: ComboField(list(self._choices()), editable=True),
            self._advice(),
            required=True,
        )
        stands = stands_in_words(mails.filed_before(self._mail))
        left = listed(list(self._mail.left_out), _SHOWN)
        rule = f"没有收：{left}（程序或者空文件）" if left else "邮件和附件都归入这件申请"
        rule = f"这封邮件 {stands}；{rule}" if stands else rule
        return (to, *_entry(self._today), FieldSpec("files", "附件", ReadOnlyField, rule))

    def _advice(self) -> str:
        """Say which case in hand the mail may be a part of; a new one must be no double."""
        theirs = [each for each in self._known if each.closed_on is None and each.email]
        found = (e.number for e in theirs if e.email.lower() == self._mail.address.lower())
        in_hand = list(dict.fromkeys(found))  # the open case may be one of them
        if not in_hand:
            return "新的申请，或者已有申请的登记号"
        return f"这个邮箱在办的有 {listed(in_hand, _SHOWN)}；是补正的改选它"

    def _choices(self) -> Iterator[Choice]:
        yield NEW, NEW
        for each in {each.id: each for each in self._known}.values():
            yield each.number, f"{each.number}　{each.applicant}"

    def _files_in_words(self) -> str:
        names = [f"{each.name}（{size(len(each.data))}）" for each in self._mail.files]
        return listed(names, _SHOWN) if names else "没有附件"

    def _follow(self) -> None:
        """Ask for the facts of a new request only."""
        is_new = self.form.field("to").value() == NEW
        for key in _ASKED:
            self.form.show_row(key, is_new)

    def _take(self, values: dict[str, Any]) -> None:
        number = str(values["to"] or "")
        made = self._register(values) if number == NEW else self._file(number)
        self.went_to = str(made.number)

    def _register(self, values: dict[str, Any]) -> InformationRequest:
        facts = {key: values[key] or "" for key in _ASKED if not key.endswith("_on")}
        days = {key: values[key] for key in _ASKED if key.endswith("_on")}
        said = {**facts, **days, "intake": Intake.ONLINE.value}
        if days["received_on"] is not None:
            said["confirmed_how"] = "电子邮件确认"
        with acting("按邮件登记", facts["number"], lambda: registered_in_words(made)):
            made = mails.register(self._mail, said, self._today)
        return made

    def _file(self, number: str) -> InformationRequest:
        found = case_called(number, "to")
        before = content_of(found, self._mail.whole)
        with acting("归入邮件", found.number) as done:
            mails.file_mail(self._mail, found)
        if before is not None and not done.changed:
            say(f"这封邮件 {stands_in_words((found, before))}，没有再归一次")
        return found


def _entry(today: date) -> Iterator[Part]:
    """Yield the fields of the entry form that a mail answers."""
    known = {
        spec.key: spec
        for part in entry_fields(today)
        for spec in (part if isinstance(part, tuple) else (part,))
        if isinstance(spec, FieldSpec)
    }
    yield from (known[key] for key in _ASKED)
