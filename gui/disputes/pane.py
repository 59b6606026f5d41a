"""The form of a dispute beside the list: the case, its stages, its end."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from gui.acting.application import application
from gui.acting.telling import telling
from gui.dialogs.history import HistoryDialog
from gui.dialogs.messages import Band
from gui.dialogs.panes import Pane, PaneFoot, PaneHead
from gui.dialogs.unsaved import Answer, ask
from gui.disputes import history
from gui.disputes.fields import Today, parts
from gui.disputes.stages import StageDialog, stage_lines, values_of
from gui.disputes.values import facts_of, request_of, shown, verb_values
from gui.disputes.words import chip_of
from gui.forms.choices import ComboField
from gui.forms.field import LineField
from gui.forms.form import Form
from gui.forms.lines import LinesField
from gui.forms.undoing import ActionUndo
from models.disputes import course as dispute_course
from models.disputes import dispute as disputes
from models.disputes.dispute import Dispute, DisputeKind, DisputeStage
from models.disputes.ruling import kinds, result_of
from models.store.refusal import Refusal


class DisputePane(Pane):
    """Saves with gaps. `saved(dispute, old, again)`, `old` None for a new one; `said` and
    `request_wanted(id)` as a page knows them; `restore_wanted` for one in the bin.
    """

    saved = Signal(object, object, bool)
    said = Signal(str, object)
    left = Signal()
    dirty = Signal(bool)
    request_wanted = Signal(int)
    restore_wanted = Signal()

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._today = today
        self.dispute: Dispute | None = None
        self.head = PaneHead("登记复议诉讼", closable=True)
        self.doubt = Band()
        self.form = Form(parts(today))
        self.foot = PaneFoot()
        self._history = self.head.add_action("历史", "history", self.show_history)
        self._request = self.head.add_action("看申请", "inbox", self.go_to_request)
        self._request.setToolTip("看申请　Ctrl+O")
        self._buttons = (
            self.foot.add_button("保存", self.save, key="Ctrl+S"),
            self.foot.add_button(
                "保存并新增", self.save_and_next, key="Ctrl+Enter", kind="primary"
            ),
        )
        self.set_head(self.head)
        self.add(self.doubt)
        self.add(self.form, 1)
        self.add(self.foot)
        self._connect()
        ActionUndo(self.form)

    def _connect(self) -> None:
        self.head.closed.connect(lambda: self.leave(self.left.emit))
        self.foot.missing_pressed.connect(self.form.go_to)
        self.form.edited.connect(self._follow)
        self.form.dirty.connect(self.dirty)
        stages = self.form.field("stages")
        assert isinstance(stages, LinesField)
        stages.pressed.connect(self._press)
        for keys, verb in (("Ctrl+R", self.add_stage), ("Ctrl+O", self.go_to_request)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    # --- showing

    def start_new(self, request_number: str = "") -> None:
        """Begin a new dispute, about a request when its 登记号 is given."""
        self.dispute = None
        kind = self._usual_kind(request_number)
        number = disputes.next_number(kind, self._today())
        self.form.start_next({"number": number, "kind": kind, "request": request_number})
        self._show_all()

    def _usual_kind(self, request_number: str) -> str:
        """Propose a suit after the 复议 where the request has been through one."""
        about = request_of(request_number)
        known = disputes.reconsiderations_of(about) if about is not None else []
        after = known and all(each.closed_on for each in known)
        return (
            DisputeKind.SUIT_AFTER_RECONSIDERATION if after else DisputeKind.RECONSIDERATION
        ).value

    def open_dispute(self, dispute: Dispute) -> None:
        """Show a dispute for changing."""
        self.dispute = dispute
        self._offer(dispute.kind, dispute.request if dispute.request_id else None)
        self.form.set_values(shown(dispute))
        self._show_all()

    def refresh(self) -> None:
        """Take in what changed elsewhere, unless something is unsaved."""
        if self.dispute is not None and not self.form.is_dirty():
            record = disputes.find(self.dispute.id)
            self.dispute = record
            self._offer(record.kind, record.request if record.request_id else None)
            self.form.set_values(shown(record))
            self._show_all()

    def _show_all(self) -> None:
        """Say everything that follows from what is filled in."""
        record = self.dispute
        self._history.setVisible(record is not None)
        self.form.field("stages").set_value(stage_lines(record))
        title = f"修改 {record.number}" if record else "登记复议诉讼"
        kept = dispute_course.to_keep(dispute_course.stages_of(record)) if record else None
        until = str(kept.until) if kept and record and record.closed_on is None else ""
        chip = chip_of(record.result, until, self._today()) if record else None
        self.head.set_title(title, chip)
        binned = record is not None and record.removed_at is not None
        for made in self._buttons:
            made.setEnabled(not binned)
        if record is not None and binned:
            said = f"这件在回收站里：{record.removed_reason}"
            self.band.say("soon", said, "恢复", self.restore_wanted.emit)
        else:
            self.band.silence()
        self._derive()

    def _derive(self) -> None:
        kind = self.form.field("kind").value() or ""
        number = self.form.field("request").value()
        about = request_of(number)
        self._offer(kind, about)
        self.form.show_row("before", kind == DisputeKind.SUIT_AFTER_RECONSIDERATION)
        rule = "针对哪一件申请；查不到的可以不填"
        if about is not None:
            rule = f"{about.applicant}　{about.content}"
        elif number:
            rule = f"没有登记号为 {number} 的申请"
        self.form.set_rule("request", rule)
        authority = self.form.field("authority")
        assert isinstance(authority, LineField)
        authority.line.setPlaceholderText(kinds()[kind].authority if kind else "")
        self._request.setVisible(about is not None)
        self.foot.set_missing(self.form.missing())
        self._say_doubts()

    def _offer(self, kind: str, about: Any) -> None:
        """Offer the rulings of the kind, and the 复议 of the request."""
        rulings = kinds()[kind].rulings if kind else {}
        found = disputes.reconsiderations_of(about) if about is not None else []
        before, ruling = self.form.field("before"), self.form.field("ruling")
        assert isinstance(before, ComboField)
        assert isinstance(ruling, ComboField)
        before.set_choices([(each.id, f"{each.number}　{each.authority}") for each in found])
        ruling.set_choices([(each, each) for each in rulings])

    def _say_doubts(self) -> None:
        try:
            found = disputes.doubts(verb_values(self.form))
        except Refusal:
            found = []
        if found:
            self.doubt.say("soon", found[0])
        else:
            self.doubt.silence()

    def _follow(self, key: str) -> None:
        kind = self.form.field("kind").value() or ""
        if key == "kind" and self.dispute is None:
            self.form.field("number").set_value(disputes.next_number(kind, self._today()))
        if key == "ruling":
            usual = result_of(kind, self.form.field("ruling").value() or "") if kind else ""
            if usual:
                self.form.field("result").set_value(usual)
        if key == "closed_on" and self.form.field("closed_on").is_empty():
            for name in ("ruling", "result"):
                self.form.field(name).set_value(None)
        self._derive()

    # --- saving and leaving

    def save(self) -> bool:
        """Save and stay; True when nothing was refused."""
        return self._save(again=False)

    def save_and_next(self) -> bool:
        """Save and begin the next dispute."""
        return self._save(again=True)

    def _save(self, again: bool) -> bool:
        with telling(self.form) as told:
            values = verb_values(self.form)
            record, old = self.dispute, None
            if record is None:
                record = disputes.record(values.pop("number"), self._today(), **values)
            else:
                old = facts_of(record)
                disputes.change(record, self._today(), **values)
            self.dispute = record
            self.form.set_values(shown(record))
            self._show_all()
            self.saved.emit(record, old, again)
        return not told

    def leave(self, then: Callable[[], object]) -> None:
        """Go on with `then`; with unsaved changes ask once whether to save them."""
        if self.form.is_dirty():
            answer = ask("离开以前，要保存这件复议诉讼的改动吗？", self.window())
            if answer is Answer.STAY or (answer is Answer.SAVE and not self.save()):
                return
            self.discard()
        then()

    def discard(self) -> None:
        """Let unsaved changes go."""
        self.form.set_dirty(False)

    # --- what belongs to it

    def show_history(self) -> None:
        """Open the history of the dispute."""
        if self.dispute is not None:
            entries = history.entries(self.dispute)
            HistoryDialog(self.dispute.number, entries, self.window()).open()

    def go_to_request(self) -> None:
        """Ask for the case that the dispute is about (Ctrl+O)."""
        about = request_of(self.form.field("request").value())
        if about is not None:
            self.leave(partial(self.request_wanted.emit, about.id))

    def add_stage(self) -> None:
        """Register a stage (Ctrl+R); what is unsaved is saved first."""
        if (self.dispute is None or self.form.is_dirty()) and not self.save():
            return
        self._open_stage(None)

    def _open_stage(self, stage: DisputeStage | None) -> None:
        if self.dispute is not None:
            window = self.window()
            StageDialog(self.dispute, stage, self._today, self._stage_written, window).open()

    def _press(self, key: str) -> None:
        verb, _, rest = key.partition(":")
        if verb == "add":
            self.add_stage()
        elif verb == "edit":
            self._open_stage(dispute_course.stage(int(rest)))
        else:
            stage = dispute_course.stage(int(rest))
            word = stage.kind
            gone = dispute_course.remove_stage(stage)
            self._tell(f"已移去阶段：{word}", partial(dispute_course.put_stage_back, gone))

    def _stage_written(self, stage: DisputeStage, old: dict[str, Any] | None) -> None:
        undo = partial(self._put_back, stage.id, old)
        self._tell(
            f"已登记阶段：{stage.kind}" if old is None else f"已修改阶段：{stage.kind}", undo
        )

    def _put_back(self, key: int, old: dict[str, Any] | None) -> None:
        stage = dispute_course.stage(key)
        if old is None:
            dispute_course.remove_stage(stage)
        elif old != values_of(stage):
            dispute_course.change_stage(
                stage, old["kind"], old["on_date"], self._today(), old["until"], old["text"]
            )

    def _tell(self, sentence: str, undo: Callable[[], object]) -> None:
        """Say what was done to the stages; 撤销 undoes it."""

        def take_back() -> None:
            with telling(self.form):
                undo()
                self._announce()
                self.said.emit(f"已撤销：{sentence.removeprefix('已')}", None)

        self._announce()
        self.said.emit(sentence, take_back)

    def _announce(self) -> None:
        self._show_all()
        application().announce("dispute")
