"""What the form says by itself while it is filled in: due date, gaps, rules, look-alikes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.controls.resting import to_fill
from gui.dialogs.messages import Band
from gui.dialogs.pane_foot import PaneFoot
from gui.dialogs.panes import PaneHead
from gui.forms.form import Form
from gui.items.fields import CATEGORY_RULE, CHANNELS_RULE, EXPLAINS_RULE, Today
from gui.items.proposals import Proposals
from gui.items.values import due, peeked
from gui.items.words import due_chip, head_chip
from models.items import item, likeness
from models.items.item import Attribute, DocumentKind, PublishedItem, Validity
from models.law.workday_notice import calendar
from models.office.own_typos import own_typos
from models.office.typos import typos
from models.store.plain_text import behind_number, straight_number
from models.store.refusal import Refusal

Bands = tuple[Band, Band, Band]  # for what is alike, for an offer, for a doubt

_POSTED = frozenset({"公开栏", "村务公开栏"})


def _unprintable(title: str) -> str:
    """Return the emoji of a title."""
    return "".join(sign for sign in title if "\U0001f000" <= sign <= "\U0001faff")


class Guide(QObject):
    """Follows one form. `look_alike` asks for another record that was found to be alike.

    `profile_wanted` asks for the card of the office, whose code the 索引号 begins with.
    """

    look_alike = Signal(int)
    profile_wanted = Signal()

    def __init__(
        self, form: Form, head: PaneHead, foot: PaneFoot, bands: Bands, today: Today
    ) -> None:
        super().__init__(form)
        self._form, self._head, self._foot, self._today = form, head, foot, today
        self._id: int | None = None
        self._lacks_code = False
        self.alike, self.offer, self.doubt = bands
        self.proposals = Proposals(form, today)
        self.proposals.proposed.connect(self.renew)
        self.title = "新增信息"
        form.field("document_number").left.connect(self._look_at_number)
        for key in ("title", "document_number"):
            form.field(key).left.connect(self.look_for_alikes)

    def start(self, title: str, item_id: int | None, channels: Sequence[str] = ()) -> None:
        """Follow another record; None for a new one, proposed the `channels` of the one before."""
        self.title, self._id = title, item_id
        self.offer.silence()
        self.proposals.start(new=item_id is None, channels=channels)
        self._name_explained()
        self._lacks_code = False
        if item_id is None:
            self._ask_for_code()
        else:
            self._look_at_number()

    def take_in(self) -> None:
        """Take in what changed elsewhere: the office may have a code by now."""
        if self._lacks_code:
            self.proposals.propose_number()
            self._ask_for_code()

    def _ask_for_code(self) -> None:
        lacked = self._lacks_code
        self._lacks_code = self._form.field("index_number").is_empty()
        if self._lacks_code:
            said = "还没有机构代码，索引号编不出来。"
            self.offer.say("soon", *to_fill(said, self.profile_wanted.emit))
        elif lacked:
            self.offer.silence()

    def follow(self, key: str) -> None:
        """A field was changed by the clerk: propose what hangs on it, and say everything anew."""
        self.proposals.follow(key)
        if key == "explains":
            self._name_explained()
        self.renew()

    def draft(self) -> PublishedItem:
        """Return the record as the form would make it, unsaved."""
        return PublishedItem(**peeked(self._form))

    def missing(self) -> dict[str, str]:
        """Return what is missing to count as published: field and its name."""
        return item.missing(self.draft())

    def renew(self) -> None:
        """Say everything anew."""
        draft = self.draft()
        found = due(draft, calendar(), self._today())
        self._form.field("due_on").set_value(found.on)
        self._form.field("left").set_value(due_chip(found.state))
        self._form.set_rule("made_on", found.rule, found.article)
        self._head.set_title(self.title, head_chip(found.state))
        untouched = self._id is None and not self._form.is_dirty()
        self._foot.set_missing(list(item.missing(draft).items()), untouched=untouched)
        entry = draft.category
        hint, guessed = entry.hint if entry else CATEGORY_RULE, self.proposals.guessed
        if entry and guessed:
            hint = f"猜的：{guessed.why}，可改"
        tip = guessed.like if guessed else ""
        self._form.set_rule("category", hint, entry.article if entry else "", tip=tip)
        self._show_rows(draft)
        self._doubt_slips(draft)

    def _doubt_slips(self, draft: PublishedItem) -> None:
        """Say what is likely a slip: a day in the future or before the making, a wrong word."""
        made, published, today = draft.made_on, draft.published_on, self._today()
        if made and published and published < made:
            self.doubt.say("soon", f"公开日期早于成文日期 {made}，请核对；确实如此可以照存。")
        elif signs := _unprintable(draft.title or ""):
            self.doubt.say("soon", f"名称里的“{signs}”打印不出来，也不合公文格式，请删去。")
        elif typo := next(typos(draft.title or "", own_typos()), None):
            self.doubt.say("soon", f"名称里的{typo.sentence}：{typo.why}。")
        elif made and made > today:
            self.doubt.say("soon", f"成文日期 {made} 在今天以后，请核对；确实如此可以照存。")
        elif published and published > today:
            self.doubt.say("soon", f"公开日期 {published} 在今天以后，请核对；确实如此可以照存。")
        else:
            self.doubt.silence()

    def _show_rows(self, draft: PublishedItem) -> None:
        public = draft.attribute in ("", Attribute.PUBLIC)
        self._form.show_row("withheld_reason", not public)
        self._form.show_row("period_reason", draft.period is not None)
        document = draft.document_kind in (DocumentKind.REGULATION, DocumentKind.NORMATIVE)
        self._form.show_row("valid_until", document or draft.valid_until is not None)
        channels = self._form.field("channels")
        channels.setEnabled(public)
        ticked = "，勾着的渠道保存时不记，也不计数" if channels.value() else "，不记渠道"
        unsent = f"{draft.attribute}的信息不发布{ticked}"
        self._form.set_rule("channels", self._why_channels(draft) if public else unsent)
        posted = public and not _POSTED.isdisjoint(channels.value())
        self._form.show_row("posting_place", posted or bool(draft.posting_place))
        ended = draft.validity in (Validity.LAPSED, Validity.REPEALED)
        self._form.show_row("repealed_on", ended or draft.repealed_on is not None)

    def _why_channels(self, draft: PublishedItem) -> str:
        """Say why channels are ticked that nobody ticked: the category has its usual ones."""
        entry = draft.category
        if entry and entry.channels and self.proposals.stands("channels"):
            return f"照“{entry.name}”这一类的常用渠道勾的，可改；发多个渠道只计 1 条"
        return CHANNELS_RULE

    def _name_explained(self) -> None:
        """Name the document that the item explains, or say that there is none of that number."""
        number = self._form.field("explains").value()
        found = item.by_index_number(number) if number else None
        rule = f"解读《{found.title.strip('《》')}》" if found else f"没有索引号是“{number}”的信息"
        self._form.set_rule("explains", rule if number else EXPLAINS_RULE)

    def _look_at_number(self) -> None:
        field = self._form.field("document_number")
        typed = field.value()
        straight, beyond = _straight(typed), behind_number(typed)
        if straight == typed:
            self.offer.silence()
            return
        said = f"文号按 GB/T 9704 写作 {straight}：年份用六角括号，序号不加“第”和 0"
        if beyond:
            said = f"文号写到“号”为止，后面多了“{beyond}”，应为 {straight}"
        self.offer.say("soon", said, "改过来 Alt+G", partial(self.straighten, straight))

    def straighten(self, straight: str = "") -> None:
        """Write the 文号 as the standard wants it, when that was offered."""
        if self.offer.isHidden():
            return
        field = self._form.field("document_number")
        field.set_value(straight or _straight(field.value()))
        self.offer.silence()
        field.edited.emit()

    def look_for_alikes(self) -> None:
        """Say when another record has the same title or 文号."""
        title, number = (self._form.field(key).value() for key in ("title", "document_number"))
        found = likeness.look_alikes(title, number, self._today(), but=self._id)
        if not found:
            self.alike.silence()
            return
        first = found[0].item
        by_number = found[0].by == "文号"
        what = f"文号同为 {first.document_number} " if by_number else "名称相近"
        if first.title == title and not by_number:
            what = "同名"
        facts = " · ".join(
            filter(None, (first.index_number, str(first.published_on or "尚未公开")))
        )
        many = f" 等 {len(found)} 条" if len(found) > 1 else ""
        self.alike.say(
            "soon",
            f"已有{what}的信息：{first.title}（{facts}）{many}",
            "查看",
            partial(self.look_alike.emit, first.id),
        )

    def readable(self) -> bool:
        """Tell whether every field can be read; the sentence stands under the first that cannot."""
        try:
            self._form.values()
        except Refusal as refusal:
            self._form.show_refusal(refusal)
            return False
        return True


def _straight(number: str) -> str:
    beyond = behind_number(number)
    return (
        straight_number(number).removesuffix(beyond).rstrip() if beyond else straight_number(number)
    )
