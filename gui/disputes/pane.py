"""The form of a dispute beside the list: the case, its stages, its end."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from gui.acting.act import acting
from gui.acting.telling import telling
from gui.controls.chips import Chip
from gui.controls.tips import set_tip
from gui.dialogs.messages import Band
from gui.disputes.fields import Today, parts
from gui.disputes.stages import StageDialog, stage_lines
from gui.disputes.values import request_of, verb_values
from gui.disputes.words import chip_of
from gui.forms.choices import ComboField
from gui.forms.field import LineField
from gui.forms.form import Form
from gui.forms.lines import LinesField
from gui.pages.record_book import RecordBook
from gui.pages.record_pane import RecordPane
from models.disputes import course as dispute_course
from models.disputes import dispute as disputes
from models.disputes.dispute import Dispute, DisputeKind, DisputeStage
from models.disputes.order import is_without_order
from models.disputes.ruling import kinds, result_of
from models.law.action import Action, StepKind
from models.office.profile import office
from models.requests.applicant import called
from models.requests.request import InformationRequest
from models.store.refusal import Refusal
from reports.ways import Book, Open, Step


class DisputePane(RecordPane[Dispute]):
    """The pane of one dispute. `going(way)` leads to the case it is about, and to a step there."""

    going = Signal(object)

    def __init__(self, book: RecordBook[Dispute], today: Today) -> None:
        self._today = today
        doubt = Band()
        super().__init__(book, Form(parts(today)), (doubt,))
        self.doubt = doubt
        self._request = self.head.add_action("看申请", "inbox", self.go_to_request, first=True)
        set_tip(self._request, "看申请　Ctrl+O")
        stages = self.form.field("stages")
        assert isinstance(stages, LinesField)
        stages.pressed.connect(self.press_stage)
        for keys, verb in (("Ctrl+R", self.add_stage), ("Ctrl+O", self.go_to_request)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    # --- showing

    def titled(self, record: Dispute) -> tuple[str, Chip | None]:
        """Return the 编号, and what is left until the date to keep."""
        kept = dispute_course.to_keep(dispute_course.stages_of(record))
        until = str(kept.until) if kept and record.closed_on is None else ""
        return f"修改 {record.number}", chip_of(record.result, until, self._today())

    def blank(self, about: Any) -> Mapping[str, Any]:
        """Begin a dispute, about a request when `about` is its 登记号."""
        number = str(about or "")
        kind = self._usual_kind(number)
        return {
            "number": disputes.next_number(kind, self._today()),
            "kind": kind,
            "request": number,
            "authority": _who_hears(kind),
        }

    def _usual_kind(self, request_number: str) -> str:
        """Propose a suit after the 复议 where the request has been through one."""
        about = request_of(request_number)
        known = disputes.reconsiderations_of(about) if about is not None else []
        after = known and all(each.closed_on for each in known)
        return (
            DisputeKind.SUIT_AFTER_RECONSIDERATION if after else DisputeKind.RECONSIDERATION
        ).value

    def first_field(self) -> str:
        """Begin a new one at its kind, or where the request does not say it."""
        if self.record is not None:
            return ""
        return "received_on" if self.form.field("request").value() else "kind"

    def offer(self) -> None:
        """Offer the rulings of the kind, and the 复议 of the request."""
        record = self.record
        if record is not None:
            self._offer(record.kind, record.request if record.request_id else None)

    def _offer(self, kind: str, about: InformationRequest | None) -> None:
        rulings = kinds()[kind].rulings if kind else {}
        found = disputes.reconsiderations_of(about) if about is not None else []
        before, ruling = self.form.field("before"), self.form.field("ruling")
        assert isinstance(before, ComboField)
        assert isinstance(ruling, ComboField)
        before.set_choices([(each.id, f"{each.number}　{each.authority}") for each in found])
        ruling.set_choices([(each, each) for each in rulings])

    def show_around(self) -> None:
        """Show the stages."""
        self.form.field("stages").set_value(stage_lines(self.record))

    def derive(self) -> None:
        """Say everything that follows from what is filled in."""
        super().derive()
        kind = self.form.field("kind").value() or ""
        number = self.form.field("request").value()
        about = request_of(number)
        self._offer(kind, about)
        self.form.show_row("before", kind == DisputeKind.SUIT_AFTER_RECONSIDERATION)
        rule = "针对哪一件申请；查不到的可以不填"
        if about is not None:
            rule = f"{called(about)}　{about.wanted}"
        elif number:
            rule = f"没有登记号为 {number} 的申请"
        self.form.set_rule("request", rule)
        authority = self.form.field("authority")
        assert isinstance(authority, LineField)
        authority.line.setPlaceholderText(kinds()[kind].authority if kind else "")
        self._request.setVisible(about is not None)
        self._say_doubts()

    def _say_doubts(self) -> None:
        try:
            found = disputes.doubts(verb_values(self.form))
        except Refusal:
            found = []
        record = self.record
        if found:
            self.doubt.say("soon", found[0])
        elif record is not None and is_without_order(record):
            said = "结果纠正：决定责令重新答复的，登记收到决定的日期和期限"
            self.doubt.say("soon", said, "登记重新答复", self.order_reply)
        else:
            self.doubt.silence()

    def follow(self, key: str) -> None:
        """Let 编号 follow the kind, 计入表四 the ruling, and the end go with its day."""
        kind = self.form.field("kind").value() or ""
        if key == "kind" and self.record is None:
            self.form.field("number").set_value(disputes.next_number(kind, self._today()))
            authority = self.form.field("authority")
            if authority.value() in ("", *map(_who_hears, DisputeKind)):
                authority.set_value(_who_hears(kind))
        if key == "ruling":
            usual = result_of(kind, self.form.field("ruling").value() or "") if kind else ""
            if usual:
                self.form.field("result").set_value(usual)
        if key == "closed_on" and self.form.field("closed_on").is_empty():
            for name in ("ruling", "result"):
                self.form.field(name).set_value(None)
        super().follow(key)

    def values(self) -> dict[str, Any]:
        """Return the dispute as the verbs take it; refuses an unknown 登记号."""
        return verb_values(self.form)

    # --- what belongs to it

    def go_to_request(self) -> None:
        """Go to the case that the dispute is about (Ctrl+O)."""
        about = request_of(self.form.field("request").value())
        if about is not None and self.may_leave():
            self.going.emit(Open(Book.REQUEST, about.number))

    def order_reply(self) -> None:
        """Register in the case what the decision orders."""
        about = request_of(self.form.field("request").value())
        if about is not None and self.may_leave():
            action = Action(StepKind.ORDER_REPLY, "登记重新答复")
            self.going.emit(Step(Book.REQUEST, about.number, action))

    def add_stage(self) -> None:
        """Register a stage (Ctrl+R); what is unsaved is saved first."""
        record = self.saved_record()
        if record is not None:
            self._open_stage(record, None)

    def _open_stage(self, record: Dispute, stage: DisputeStage | None) -> None:
        StageDialog(record, stage, self._today, self.window()).open()

    def press_stage(self, key: str) -> None:
        """Do what a line or the button of the stages asks."""
        verb, _, rest = key.partition(":")
        if verb == "add" or self.record is None:
            self.add_stage()
            return
        stage = dispute_course.stage(int(rest))
        if verb == "edit":
            self._open_stage(self.record, stage)
            return
        about = f"{self.record.number}　{stage.kind}"
        with telling(self.form), acting("移去阶段", about, f"已移去阶段：{stage.kind}"):
            dispute_course.remove_stage(stage)


def _who_hears(kind: str) -> str:
    """Return who usually hears a dispute of a kind, by the profile; "" while it does not say."""
    here = office()
    return str(here.authority if kind == DisputeKind.RECONSIDERATION else here.court)
