"""The editor of a posting: its form, its list and attachments, its boards."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from gui.acting.telling import telling
from gui.dialogs.messages import Band
from gui.dialogs.panes import Pane, PaneFoot, PaneHead
from gui.dialogs.unsaved import Answer, ask
from gui.forms.form import Form
from gui.forms.lines import LinesField
from gui.forms.undo_key import UndoKey
from gui.postings.board_work import BoardWork
from gui.postings.boards import place_lines
from gui.postings.fields import Today, parts
from gui.postings.list_work import ListWork
from gui.postings.period_work import PeriodWork
from gui.postings.values import facts_of, shown, verb_values
from gui.postings.words import chip_of
from models.office.profile import office
from models.postings import boards
from models.postings import posting as postings
from models.postings.posting import Posting, PostingState
from models.postings.template import filled, templates
from models.store.refusal import Refusal
from reports.postings.ready import Ready, ready


class PostingPane(Pane):
    """Saves with gaps. `saved(posting, old, again)`, `old` None for a new one; `changed` at every
    keystroke, for the preview; `said` as a page knows it."""

    saved = Signal(object, object, bool)
    said = Signal(str, object)
    left = Signal()
    dirty = Signal(bool)
    changed = Signal()
    slip_wanted = Signal()
    preview_wanted = Signal()

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._today = today
        self.posting: Posting | None = None
        self.item_id: int | None = None
        self.paper = "A4"
        self.head = PaneHead("新建公示", closable=True)
        self.reminder = Band()
        self.form = Form(parts(today), label_width=70)
        self.foot = PaneFoot()
        self.work, self.lists = BoardWork(self, today), ListWork(self)
        self.period = PeriodWork(self)
        self._preview = self.foot.add_button("预览", self.preview_wanted.emit)
        self._slip = self.foot.add_button("出证明单", self.slip_wanted.emit, icon_name="image")
        self._buttons = (
            self.foot.add_button("保存", self.save, key="Ctrl+S"),
            self.foot.add_button(
                "保存并新增", self.save_and_next, key="Ctrl+Enter", kind="primary"
            ),
        )
        self.set_head(self.head)
        self.add(self.reminder)
        self.add(self.form, 1)
        self.add(self.foot)
        self._connect()
        UndoKey(self.form, self.form.is_dirty)

    def _connect(self) -> None:
        self.head.closed.connect(lambda: self.leave(self.left.emit))
        self.foot.missing_pressed.connect(self.form.go_to)
        self.form.edited.connect(self._follow)
        self.form.dirty.connect(self.dirty)
        for key, press in (
            ("list", self.lists.press_list),
            ("attached", self.lists.press_attached),
            ("places", self.work.press),
        ):
            field = self.form.field(key)
            assert isinstance(field, LinesField)
            field.pressed.connect(press)
        for keys, verb in (
            ("Ctrl+Shift+V", self.lists.paste),
            ("Ctrl+G", self.work.put_up),
            ("Ctrl+D", self.work.take_all_down),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(verb)

    # --- showing

    def start_new(self, draft: Posting | None = None) -> None:
        """Begin a new posting, as `draft` says what it is made from."""
        profile = office()
        made = draft or Posting(
            organ=profile.name,
            objections_to=profile.work_unit,
            phone=profile.phone,
            supervision=profile.supervision_phone,
        )
        self.posting, self.item_id = None, made.item_id
        self._take(made)
        self.form.show_row("template", draft is None)

    def open_posting(self, posting: Posting) -> None:
        """Show a posting for changing."""
        self.posting, self.item_id = posting, posting.item_id
        self._take(posting)
        self.form.show_row("template", False)

    def _take(self, posting: Posting) -> None:
        self.lists.take(posting)
        self.paper = posting.paper
        self.form.set_values(shown(posting))
        self.show_all()

    def offer_preview(self, offered: bool) -> None:
        """Offer 预览, where the pages are not shown beside the editor."""
        self.foot.offer(self._preview, offered=offered)

    def refresh(self) -> None:
        """Take in what changed elsewhere, unless something is unsaved."""
        if self.posting is not None and not self.form.is_dirty():
            self.open_posting(postings.find(self.posting.id))

    def show_all(self) -> None:
        """Say everything that follows from what is filled in."""
        record = self.posting
        places = boards.places_of(record) if record else []
        state = boards.state_of(record, places, self._today()) if record else PostingState.DRAFT
        chip = chip_of(state, record.last_on, self._today()) if record else None
        self.head.set_title("修改公示" if record else "新建公示", chip)
        self.foot.offer(self._slip, offered=bool(places))
        self.form.field("places").set_value(place_lines(record))
        self.lists.show()
        if state is PostingState.DUE:
            self.reminder.say("soon", "公示期已满，应当取下", "登记取下", self.work.take_all_down)
        else:
            self.reminder.silence()
        binned = record is not None and record.removed_at is not None
        for made in self._buttons:
            made.setEnabled(not binned)
        self._derive()

    def _derive(self) -> None:
        self.period.show()
        self.foot.set_missing(self.form.missing())
        self.changed.emit()

    # --- what the clerk does

    def _follow(self, key: str) -> None:
        if key == "template":
            self._begin_with(self.form.field("template").value() or "")
        self.period.follow(key)
        if key == "names_masked":
            self.lists.show()
        self._derive()

    def _begin_with(self, key: str) -> None:
        template = templates().get(key)
        if template is None:
            return
        title, body = filled(template)
        for name, value in (
            ("kind", template.kind),
            ("title", title),
            ("body", body),
            ("matter", template.matter),
        ):
            self.form.field(name).set_value(value)
        self.lists.begin(template.head)
        self.lists.show()

    def touch(self) -> None:
        """List, attachments or paper changed."""
        self.form.set_dirty(True)
        self.lists.show()
        self._derive()

    # --- the posting as it stands

    def draft(self) -> Posting | None:
        """Return the posting as the form says it; None while a field cannot be read."""
        try:
            values = verb_values(self.form)
        except Refusal:
            return None
        made = Posting(**values, **self.lists.kept(), paper=self.paper)
        made.item_id = self.item_id
        return made

    def ready(self) -> Ready | None:
        """Return the posting as it would be printed now."""
        draft = self.draft()
        return ready(draft) if draft is not None else None

    def choose_paper(self, paper: str) -> None:
        """Take the other paper."""
        if paper != self.paper:
            self.paper = paper
            self.touch()

    # --- saving and leaving

    def save(self) -> bool:
        """Save and stay; True when nothing was refused."""
        return self._save(again=False)

    def save_and_next(self) -> bool:
        """Save and begin the next posting."""
        return self._save(again=True)

    def _save(self, again: bool) -> bool:
        with telling(self.form) as told:
            values = {**verb_values(self.form), **self.lists.kept(), "paper": self.paper}
            record, old = self.posting, None
            if record is None:
                record = postings.record(self._today(), item=self.item_id, **values)
                self._leave_template()
            else:
                old = facts_of(record)
                postings.change(record, self._today(), **values)
            self.posting = record
            self.form.set_dirty(False)
            self.show_all()
            self.saved.emit(record, old, again)
        return not told

    def _leave_template(self) -> None:
        """Hide 样稿, which is for beginning only; the cursor does not vanish with it."""
        inside = self.form.field("template").isAncestorOf(self.focusWidget() or self)
        self.form.show_row("template", False)
        if inside:
            self.form.go_to("title")

    def leave(self, then: Callable[[], object]) -> None:
        """Go on with `then`; with unsaved changes ask once whether to save them."""
        if self.form.is_dirty():
            answer = ask("离开以前，要保存这张公示的改动吗？", self.window())
            if answer is Answer.STAY or (answer is Answer.SAVE and not self.save()):
                return
            self.discard()
        then()

    def discard(self) -> None:
        """Let unsaved changes go."""
        self.form.set_dirty(False)
