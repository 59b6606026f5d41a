"""The pane of one item: its form, what can be done with it, and what happens to changes."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from gui.controls.chips import Chip
from gui.controls.controls import Button, set_state
from gui.controls.resting import rest
from gui.controls.tips import set_tip
from gui.dialogs.messages import Band
from gui.forms.category_field import CategoryField
from gui.forms.choices import ComboField
from gui.forms.drafts import Draft
from gui.forms.dropping import FileDrop
from gui.forms.form import Form
from gui.items.belongings import Belongings
from gui.items.carried import ItemPins
from gui.items.fields import Today, category_choices, department_choices, kept_category, parts
from gui.items.guide import Guide
from gui.items.values import shown
from gui.pages.record_book import RecordBook
from gui.pages.record_pane import RecordPane
from models.items.item import Attribute, PublishedItem
from models.items.listing import ItemListing
from models.items.state import cautions
from models.law.workday_notice import calendar
from models.store.record import in_bin
from models.store.refusal import Refusal


class ItemPane(RecordPane[PublishedItem]):
    """Shows one item or a new one. `posting_wanted(id)`, `item_wanted(id)` of another item."""

    posting_wanted = Signal(int)
    item_wanted = Signal(int)
    profile_wanted = Signal()

    def __init__(self, book: RecordBook[PublishedItem], today: Today) -> None:
        self._today = today
        self._choices: tuple[Any, Any] = (category_choices(), department_choices())
        self._offered: list[Any] = []
        bands = (Band(), Band(), Band())
        super().__init__(book, Form(parts(today)), bands)
        self.pins = self._carried = ItemPins(self.form, f"{book.key}.pinned")
        self.guide = Guide(self.form, self.head, self.foot, bands, today)
        self.guide.proposals.proposed.connect(self.form.look_again)
        published = self.form.field("published_on")
        rest(published, "公开日期", table="PublishedItem", fields=["published_on"])
        self.belongings = Belongings(self.form, today, self.saved_record, self.band)
        self.head.add_action("出公示", "presentation", self.ask_posting, first=True)
        self.guide.look_alike.connect(self.item_wanted)
        self.guide.profile_wanted.connect(self.profile_wanted)
        self.belongings.item_wanted.connect(self.item_wanted)
        self.belongings.add_shortcuts(self)
        FileDrop(self, self.belongings.files.attach)
        straight = QShortcut(QKeySequence("Alt+G"), self)
        straight.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        straight.activated.connect(self.guide.straighten)

    def add_buttons(self) -> Sequence[Button]:
        """The main button registers the publication."""
        self._save = self.foot.add_button("保存", self.save, key="Ctrl+S")
        on = self.foot.add_button("保存并新增", self.save_and_next, key="Ctrl+Enter")
        self.publish_button = self.foot.add_button(
            "登记公开",
            self.publish,
            key="Ctrl+G",
            kind="primary",
            icon_name="check",
            quiet_key=True,
        )
        return (self._save, on)  # whether publishing rests follows from the form, too

    # --- showing

    def titled(self, record: PublishedItem) -> tuple[str, Chip | None]:
        """Return the title; the chip follows from what is filled in."""
        return "修改信息", None

    def blank(self, about: Any) -> Mapping[str, Any]:
        """Begin an item; what is pinned is filled in beside."""
        empty: dict[str, Any] = dict.fromkeys(shown(PublishedItem()))
        return {**empty, "attribute": Attribute.PUBLIC.value}

    def offer(self) -> None:
        """Offer the leaves and what the record is filed under when that is no leaf; departments."""
        own = self.record.category_id if self.record is not None else None
        leaves, departments = self._choices
        lacking = own is not None and all(key != own for key, _ in leaves)
        offered = [*leaves, *kept_category(own)] if own is not None and lacking else leaves
        if [offered, departments] != self._offered:
            self._offered = [offered, departments]
            category, department = self.form.field("category"), self.form.field("department")
            assert isinstance(category, CategoryField)
            assert isinstance(department, ComboField)
            category.set_paths(offered)
            department.set_choices(departments)

    def dress(self) -> None:
        """Say which item is shown, and what the form says by itself."""
        title = self.book.words.new if self.record is None else "修改信息"
        self.guide.start(title, self.record_id, self._carried.channels())
        super().dress()
        self.guide.look_for_alikes()

    def show_around(self) -> None:
        """Show review, amendments, interpretations and files."""
        self.belongings.show(self.record)

    def refresh(self) -> None:
        """Take in what changed elsewhere; what is offered changes under the typing as well."""
        self._choices = (category_choices(), department_choices())
        super().refresh()
        self.offer()
        self.guide.take_in()

    def follow(self, key: str) -> None:
        """Propose what hangs on a field."""
        self.guide.follow(key)
        self._fit_publish()

    def derive(self) -> None:
        """Say due date, gaps, rules and doubts."""
        self.guide.renew()
        self._fit_publish()

    def _fit_publish(self) -> None:
        """Let publishing rest where there is nothing to publish; saving is then the main one."""
        attribute = self.form.field("attribute").value() or Attribute.PUBLIC
        on = self.record.published_on if self.record is not None else None
        is_out = on is not None and not self.form.field("published_on").is_empty()
        against = f"{on} 已公开" if is_out else ""
        if attribute != Attribute.PUBLIC:
            against = f"公开属性是{attribute}"
        self.publish_button.setEnabled(not against and not in_bin(self.record))
        set_tip(self.publish_button, against or "登记公开　Ctrl+G")
        set_state(self._save, "kind", "primary" if against else "")

    # --- saving and leaving

    def save(self) -> bool:
        """Save with whatever gaps there are; pinned values of a new item are for the next one."""
        is_new = self.record is None
        channels = self.form.field("channels")
        ticked = is_new and channels.isEnabled() and not self.guide.proposals.stands("channels")
        chosen = channels.value() if ticked else None
        if not super().save():
            return False
        if chosen is not None:
            self._carried.take_channels(chosen)
        return True

    def caution(self, record: PublishedItem) -> str:
        """Say of what was published that nobody has reviewed it, and by how much it was late."""
        (row,) = ItemListing.rows_of([record.id])
        return "；".join(cautions(row, calendar(), self._today()))

    def publish(self) -> None:
        """Register the publication: today unless a day is given, and nothing may be missing."""
        if not self.publish_button.isEnabled() or not self.guide.readable():
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

    def resume(self, draft: Draft) -> None:
        """Show what was typed and not saved the last time; nothing of it is proposed anew."""
        super().resume(draft)
        self.guide.proposals.give_way()
        self.guide.renew()

    def ask_posting(self) -> None:
        """Ask for a posting made from the item; what is unsaved is saved first."""
        record = self.saved_record()
        if record is not None:
            self.posting_wanted.emit(record.id)
