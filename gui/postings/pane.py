"""The editor of a posting: its form, its list and attachments, its boards."""

from collections.abc import Mapping, Sequence, Set
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from gui.controls.chips import Chip
from gui.controls.controls import Button
from gui.dialogs.messages import Band
from gui.forms.dropping import FileDrop
from gui.forms.form import Form
from gui.forms.lines import LinesField
from gui.pages.record_book import RecordBook
from gui.pages.record_pane import RecordPane
from gui.postings.fields import Today, follow_profile, parts
from gui.postings.hanging.board_work import BoardWork
from gui.postings.hanging.boards import objection_lines, place_lines, show_places
from gui.postings.list_work import ListWork
from gui.postings.period_work import PeriodWork
from gui.postings.template_work import TemplateWork
from gui.postings.text_work import TextWork
from gui.postings.values import shown, verb_values
from gui.postings.words import CUT_SHORT, chip_of
from models.office.profile import office
from models.postings import boards
from models.postings import posting as postings
from models.postings.paragraphs import tidied
from models.postings.posting import Posting, PostingState
from models.postings.printed import differs_from_paper
from models.store.refusal import Refusal
from reports.postings.ready import Ready, ready

_HANGS = "这一张已经张贴，改动只改登记，贴着的纸不会变；要换请重新打印，再登记张贴"
_OLD_PAPER = "贴着的还是改动以前的：请重新打印、重新张贴，把旧的登记取下"
_BESIDE = "beside"  # of a draft: what stands beside the fields


class PostingPane(RecordPane[Posting]):
    """The pane of one posting. `changed` at every keystroke, for the preview; `slip_wanted` and
    `preview_wanted` as their buttons ask, `profile_wanted(field)` where that lacks something."""

    changed = Signal()
    slip_wanted = Signal()
    preview_wanted = Signal()
    profile_wanted = Signal(str)

    def __init__(self, book: RecordBook[Posting], today: Today) -> None:
        self._today = today
        self.item_id: int | None = None
        self.paper = "A4"
        self._lacked: Set[str] = set()  # of the numbers that the profile gives
        form, reminder = Form(parts(today), label_width=70), Band()
        self.lists = ListWork(form, self.touch)
        self.text = TextWork(form, self.lists, self.derive)
        self.template = TemplateWork(form, self.lists, self.text, today)
        bands = (reminder, self.template.band, self.text.moved, self.text.doubt)
        super().__init__(book, form, bands)
        self.reminder = reminder
        self.work = BoardWork(self.form, self.saved_record, today)
        FileDrop(self, self.work.take_photos)
        self.period = PeriodWork(self.form, self.draft)
        for key, press in (
            ("list", self.lists.press_list),
            ("attached", self.lists.press_attached),
            ("places", self.work.press),
            ("objections", self.work.press),
            ("hidden", self._press_hint),
        ):
            field = self.form.field(key)
            assert isinstance(field, LinesField)
            field.pressed.connect(press)
        for keys, verb in (
            ("Ctrl+Shift+V", self.lists.paste),
            ("Ctrl+H", self.work.put_up),
            ("Ctrl+Shift+H", self.work.take_all_down),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    def add_buttons(self) -> Sequence[Button]:
        """Offer preview and slip before what writes."""
        self._preview = self.foot.add_button("预览", self.preview_wanted.emit)
        self._slip = self.foot.add_button("出证明单", self.slip_wanted.emit, icon_name="image")
        return (
            self.foot.add_button("保存并新增", self.save_and_next, key="Ctrl+Enter"),
            self.foot.add_button("保存", self.save, key="Ctrl+S"),
        )

    def offer_preview(self, offered: bool) -> None:
        """Offer 预览, where the pages are not shown beside the editor."""
        self.foot.offer(self._preview, offered=offered)

    # --- showing

    def titled(self, record: Posting) -> tuple[str, Chip | None]:
        """Return the title, and where the posting stands."""
        if self._cut_short:
            return "修改公示", CUT_SHORT
        return "修改公示", chip_of(self._state(record), record.last_on, self._today())

    @property
    def _cut_short(self) -> int:
        """By how many days the posting came down before the end of its period."""
        record = self.record
        return boards.cut_short(record, boards.places_of(record)) if record is not None else 0

    def _state(self, record: Posting | None) -> PostingState:
        if record is None:
            return PostingState.DRAFT
        return boards.state_of(record, boards.places_of(record), self._today())

    def blank(self, about: Any) -> Mapping[str, Any]:
        """Begin a posting, as `about` says that it is made from an item."""
        profile = office()
        made = about or Posting(
            organ=profile.name,
            objections_to=profile.work_unit,
            phone=profile.phone,
            supervision=profile.supervision_phone,
        )
        self._take_beside(made)
        return shown(made)

    def start_like(self, values: Posting) -> bool:
        """Begin a posting that says what another says; its list and pages come along."""
        return self.start_new(values)

    def offer(self) -> None:
        """Take what stands beside the fields of a posting that is kept."""
        if self.record is not None:
            self._take_beside(self.record)

    def _take_beside(self, posting: Posting) -> None:
        self.item_id, self.paper = posting.item_id, posting.paper
        self.lists.take(posting)
        self.text.begin()
        self.template.begin()

    def first_field(self) -> str:
        """Begin at the title: a key must not choose a template unasked."""
        return "title"

    @property
    def _is_bare(self) -> bool:
        return self.record is None and self.item_id is None

    def enter(self) -> None:
        """Put the cursor where the work begins, with the form from its top."""
        super().enter()
        # A form shown for the first time is laid out only later.
        QTimer.singleShot(0, self.form, lambda: self.form.verticalScrollBar().setValue(0))

    def show_around(self) -> None:
        """Show boards, lists, and that it is time to take the posting down."""
        lines = place_lines(self.record)
        self.foot.offer(self._slip, offered=bool(lines))
        show_places(self.form.field("places"), self.record, lines)
        self.form.field("objections").set_value(objection_lines(self.record))
        self.form.show_row("objections", bool(lines))
        self.lists.show()
        self._offer_template()
        self.template.say_issuer(from_item=self.item_id is not None)
        self._remind()
        lacked = self._lacked if self.record is None else set[str]()
        self._lacked = follow_profile(self.form, lacked, self.profile_wanted.emit)

    def _remind(self) -> None:
        """Say that it is time to take it down, or that what hangs is being changed."""
        state = self._state(self.record)
        if state is PostingState.DUE:
            self.reminder.say("soon", "公示期已满，应当取下", "登记取下", self.work.take_all_down)
        elif state is not PostingState.DRAFT and self.form.is_dirty():
            self.reminder.say("soon", _HANGS)
        elif self.record is not None and differs_from_paper(self.record):
            self.reminder.say("soon", _OLD_PAPER)
        else:
            self.reminder.silence()

    def _offer_template(self) -> None:
        """Show 样稿, which is for beginning only; the cursor does not vanish with it."""
        inside = self.form.field("template").isAncestorOf(self.focusWidget() or self)
        self.form.show_row("template", self._is_bare)
        if inside and not self._is_bare:
            self.form.go_to("title")

    def derive(self) -> None:
        """Say what follows for the period; the preview follows too."""
        super().derive()
        self.period.show(cut_short=self._cut_short)
        self._remind()
        self.changed.emit()

    def show_ready(self, made: Ready | None) -> None:
        """Say what is masked, and what is lacking, in the posting as it was laid out."""
        draft = self.draft()
        self.lists.show_masks(made.masks if made is not None else (), self._untidy(draft))
        self.text.show(draft, made)

    def _untidy(self, draft: Posting | None) -> bool:
        return draft is not None and tidied(draft.body) != draft.body

    def _press_hint(self, key: str) -> None:
        if key == "masks":
            self.lists.show_mask_dialog()
        else:
            self.text.tidy()

    # --- what the clerk does

    def follow(self, key: str) -> None:
        """Begin with a template, let the days follow the period, mask names anew."""
        if key == "template":
            self.template.choose()
        self.text.follow(key)
        self.period.follow(key)
        if key == "names_masked":
            self.lists.show()
        super().follow(key)

    def touch(self) -> None:
        """List, attachments or paper changed."""
        self.lists.show()
        super().touch()

    def choose_paper(self, paper: str) -> None:
        """Take the other paper; a posting that is kept remembers it without being asked."""
        if paper == self.paper:
            return
        self.paper = paper
        if self.record is not None and not self.form.is_dirty():
            postings.change(self.record, self._today(), verb="换纸张", paper=paper)
        self.changed.emit()

    # --- the posting as it stands

    def values(self) -> dict[str, Any]:
        """Return the posting as the verbs take it."""
        found = {**verb_values(self.form), **self.lists.kept(), "paper": self.paper}
        return found if self.record is not None else {**found, "item": self.item_id}

    def draft(self) -> Posting | None:
        """Return the posting as the form says it; None while a field cannot be read."""
        try:
            return self._draft()
        except Refusal:
            return None

    def _draft(self) -> Posting:
        values = verb_values(self.form)
        made = Posting(**values, **self.lists.kept(), paper=self.paper)
        made.item_id = self.item_id
        return made

    def ready(self) -> Ready:
        """Return the posting as it would be printed now. Refuses a field that cannot be read."""
        return ready(self._draft())

    def raw(self) -> dict[str, Any]:
        """Return the fields, and list, attachments and paper beside them."""
        beside = {**self.lists.kept(), "paper": self.paper, "item": self.item_id}
        return {**super().raw(), _BESIDE: beside}

    def take_raw(self, raw: Mapping[str, Any]) -> None:
        """Show again what `raw` returned."""
        self._take_beside(Posting(**raw[_BESIDE]))
        super().take_raw(raw)
        self.show_around()
