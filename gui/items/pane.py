"""The pane of one item: its form, what can be done with it, and what happens to changes."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut

from gui.acting.application import application
from gui.acting.telling import telling
from gui.dialogs.history import HistoryDialog
from gui.dialogs.panes import Pane, PaneFoot, PaneHead
from gui.dialogs.unsaved import Answer, ask
from gui.forms.form import Form
from gui.forms.undo_key import UndoKey
from gui.importing.dropped import dropped_files
from gui.items import history
from gui.items.belongings import Belongings
from gui.items.fields import (
    Today,
    category_choices,
    department_choices,
    kept_category,
    parts,
)
from gui.items.guide import Guide
from gui.items.pins import Pins
from gui.items.values import differs, shown
from gui.items.writing import Writer
from gui.pages.drafts import Draft, Drafts
from models.items import item
from models.items.item import Attribute, PublishedItem
from models.store.refusal import Refusal


class ItemPane(Pane):
    """Shows one item or a new one. `said` speaks in the status line, `unsaved` counts."""

    said = Signal(str, object)
    saved = Signal(int)
    unsaved = Signal(int)
    left = Signal()
    posting_wanted = Signal(int)

    def __init__(self, today: Today) -> None:
        super().__init__()
        self._today = today
        self._item: PublishedItem | None = None
        self.form = Form(parts(today))
        self.head = PaneHead("新增信息", closable=True)
        self.foot = PaneFoot()
        self.guide = Guide(self.form, self.head, self.foot, today)
        self._pins = Pins(self.form)
        self._drafts = Drafts("items", self.form, lambda: self.item_id, self.form.raw)
        self._writer = Writer(self)
        self.belongings = Belongings(self.form, today, self._saved_item)
        self._posting = self.head.add_action("出公示", "presentation", self.ask_posting)
        self._history = self.head.add_action("历史", "history", self.show_history)
        self._lay_out()
        self._choices: tuple[Any, Any] = (category_choices(), department_choices())
        self._offered = self._choices[0]
        UndoKey(self.form, self.form.is_dirty)

    def _lay_out(self) -> None:
        self.set_head(self.head)
        for part in (self.guide.alike, self.guide.offer, self.guide.doubt):
            self.add(part)
        self.add(self.form, 1)
        self.add(self.foot)
        self.foot.add_button("保存", self.save, key="Ctrl+S")
        self.foot.add_button("保存并新增", self.save_and_next, key="Ctrl+Enter")
        self._publish = self.foot.add_button(
            "登记公开",
            self.publish,
            key="Ctrl+G",
            kind="primary",
            icon_name="check",
            quiet_key=True,
        )
        self.foot.missing_pressed.connect(self.form.go_to)
        self.head.closed.connect(self.close_pane)
        self.form.dirty.connect(lambda dirty: self.unsaved.emit(1 if dirty else 0))
        self.form.edited.connect(lambda _key: self._fit_publish())
        self.guide.look_alike.connect(self.show_item)
        self.belongings.item_wanted.connect(self.show_item)
        self._writer.said.connect(self.said)
        self._writer.gone.connect(self._forget_if)
        self.belongings.add_shortcuts(self)
        self.setAcceptDrops(True)
        straight = QShortcut(QKeySequence("Alt+G"), self)
        straight.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        straight.activated.connect(self.guide.straighten)

    @property
    def item_id(self) -> int | None:
        """The item shown, None for a new one."""
        return self._item.id if self._item else None

    def refresh(self) -> None:
        """Take in what changed elsewhere: choices, and the record unless it is being changed."""
        choices = (category_choices(), department_choices())
        record = item.find(self._item.id) if self._item is not None else None
        if choices != self._choices:
            self._choices = choices
            self._offer_categories(record)
            self.form.field("department").set_choices(choices[1])  # type: ignore[attr-defined]
        if record is not None and not self.form.is_dirty() and differs(self.form, record):
            self._show(record)
        else:
            self.guide.renew()
            self.belongings.show(record)

    def _offer_categories(self, record: PublishedItem | None) -> None:
        """Offer the leaves, and what the record is filed under when that is no leaf."""
        leaves = self._choices[0]
        own = record.category_id if record is not None else None
        lacking = own is not None and all(key != own for key, _ in leaves)
        offered = [*leaves, *kept_category(own)] if own is not None and lacking else leaves
        if offered != self._offered:
            self._offered = offered
            self.form.field("category").set_paths(offered)  # type: ignore[attr-defined]

    def start_new(self) -> bool:
        """Empty the form for a new item, the pinned values filled in; False when she stays."""
        if not self.may_leave():
            return False
        self._pins.keep(anew=False)
        self._item = None
        self._offer_categories(None)
        blank: dict[str, Any] = dict.fromkeys(shown(PublishedItem()))
        proposed = {"attribute": Attribute.PUBLIC.value}
        self.form.set_values({**blank, **proposed, **self._pins.values()})
        self._history.hide()
        self.belongings.show(None)
        self.guide.start("新增信息", None, self._pins.channels())
        self._fit_publish()
        self.form.focus_first()
        return True

    def show_item(self, item_id: int) -> bool:
        """Show an item; False when the clerk stays with her changes."""
        if item_id == self.item_id and self.form.is_dirty():
            return True
        if not self.may_leave():
            return False
        self._pins.keep(anew=False)
        self._show(item.find(item_id))
        return True

    def _show(self, record: PublishedItem) -> None:
        self._item = record
        self._offer_categories(record)
        self.form.set_values(shown(record))
        self._history.show()
        self.belongings.show(record)
        self.guide.start("编辑信息", record.id)
        self._fit_publish()

    def _forget_if(self, item_id: int) -> None:
        if self.item_id == item_id:
            self.forget()

    def forget(self) -> None:
        """Let the item go without saving: it was put into the bin."""
        self._item = None
        self.form.set_dirty(False)
        self.left.emit()

    def _fit_publish(self) -> None:
        public = self.form.field("attribute").value() in (None, "", Attribute.PUBLIC)
        self._publish.setEnabled(public)

    def save(self) -> bool:
        """Save with whatever gaps there are; tell whether it was saved."""
        if not self.guide.readable():
            return False
        with telling(self.form) as told:
            record, undo = self._writer.write(self._item, self.form.values())
        if told:
            return False
        new = self._item is None
        self._pins.keep(anew=new)
        self._item = record
        self.form.set_dirty(False)
        self._history.show()
        self.belongings.show(record)
        self.guide.start("编辑信息", record.id)
        application().announce("item", "department")
        self.saved.emit(record.id)
        self.said.emit(f"已保存：{record.title}", undo)
        return True

    def _saved_item(self) -> PublishedItem | None:
        """Return the item as it is saved; what is unsaved is saved first, None if it cannot be."""
        if (self._item is None or self.form.is_dirty()) and not self.save():
            return None
        return item.find(self._item.id) if self._item is not None else None

    def resume(self, draft: Draft) -> None:
        """Show what was typed and not saved the last time."""
        record = item.find(draft.record) if draft.record is not None else None
        if record is not None and record.removed_at is None:
            self._show(record)
        else:
            self.start_new()
        self.form.set_raw(draft.fields)
        self.guide.proposals.give_way()
        self.guide.renew()
        self.band.say("soon", draft.sentence, "不要了", self._drop)

    def _drop(self) -> None:
        self.form.set_dirty(False)
        if self._item is not None:
            self._show(item.find(self._item.id))
        else:
            self.start_new()

    def keep_draft(self) -> bool:
        """Keep what is unsaved for the next start."""
        return self._drafts.keep()

    def save_and_next(self) -> None:
        """Save, then empty the form for the next item."""
        if self.save():
            self.start_new()

    def publish(self) -> None:
        """Register the publication: today unless a day is given, and nothing may be missing."""
        if not self._publish.isEnabled() or not self.guide.readable():
            return
        lacking = self.guide.missing()
        today = "published_on" in lacking and lacking.pop("published_on")
        if lacking:
            first, words = next(iter(lacking)), "、".join(lacking.values())
            self.form.show_refusal(Refusal(first, f"登记公开前还要填：{words}"))
            return
        if today:
            self.form.field("published_on").set_value(self._today())
            self.form.set_dirty(True)
            self.guide.renew()
        self.save()

    def ask_posting(self) -> None:
        """Ask for a posting made from the item; what is unsaved is saved first."""
        record = self._saved_item()
        if record is not None:
            self.posting_wanted.emit(record.id)

    def show_history(self) -> None:
        """Open the history of the item."""
        if self._item is not None:
            record = item.find(self._item.id)
            HistoryDialog(record.title, history.entries(record), self.window()).open()

    def may_leave(self) -> bool:
        """Tell whether the form may show something else; asks when there are changes."""
        if not self.form.is_dirty():
            return True
        title = self.form.field("title").value() or "新的信息，还没有写名称"
        answer = ask(title, self)
        if answer is Answer.SAVE:
            return self.save()
        if answer is Answer.DISCARD:
            self.form.set_dirty(False)
        return answer is Answer.DISCARD

    def close_pane(self) -> None:
        """Close the form, after asking about changes (Esc)."""
        if self.may_leave():
            self._pins.keep(anew=False)
            self._item = None
            self.left.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.belongings.attach(dropped_files(event.mimeData()))
