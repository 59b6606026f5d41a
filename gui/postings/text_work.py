"""The text of the posting in a pane: taken in when it was pasted whole, and what it still lacks."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject

from gui.dialogs.messages import Band
from gui.forms.field import TextField
from gui.forms.form import Form
from gui.postings.fields import ENDING
from gui.postings.list_work import ListWork
from models.law.workday_notice import calendar
from models.office.own_typos import own_typos
from models.office.typos import Typo, typos
from models.postings.doubts import contradictions, is_untimed
from models.postings.paragraphs import tidied
from models.postings.pasted import PostedList
from models.postings.period import matter_in
from models.postings.posting import Posting, PostingKind
from models.postings.ready_text import kind_of
from models.postings.taking import taken
from models.postings.template import gaps
from models.store.refusal import Refusal
from reports.postings.going_out import lacking
from reports.postings.pasted import table_apart
from reports.postings.ready import Ready

_PASTED = 2  # line ends that come at once only with a text that is pasted
_SENTENCE = re.compile("[。；！]")  # no title has one
_TYPED = ("title", "addressee", "body")  # what the clerk writes himself
_BESIDE_TEXT = ("first_on", "last_on", "matter")  # what a text only proposes


class TextWork(QObject):
    """Moves what a pasted text brings into its fields, with a way back; says in `doubt` what it
    lacks or says otherwise than the fields. `derive` is called after fields were filled."""

    def __init__(self, form: Form, lists: ListWork, derive: Callable[[], object]) -> None:
        super().__init__(form)
        self._form, self._lists, self._derive = form, lists, derive
        self.moved, self.doubt = Band(), Band()
        self._lines, self._untimed = 0, False

    def begin(self) -> None:
        """Another posting is shown."""
        self._lines = self._count()
        self.moved.silence()

    def follow(self, key: str) -> None:
        """A field was changed: propose what its title says, take a pasted text in."""
        if key == "title" and not self._whole_in_title():
            self._propose()
        if key != "body":
            return
        before, self._lines = self._lines, self._count()
        if self._lines - before >= _PASTED:
            self.take_in()

    def _count(self) -> int:
        return str(self._form.field("body").value() or "").count("\n")

    def _whole_in_title(self) -> bool:
        """Take in a whole text that was pasted into the title; True for one."""
        title, body = self._form.field("title"), self._form.field("body")
        whole = str(title.value() or "")
        if whole.count("\n") < _PASTED or not _SENTENCE.search(whole):
            return False
        title.set_value("")
        body.set_value(f"{whole}\n{body.value()}".rstrip())
        self.take_in()
        return True

    def _propose(self) -> None:
        title = str(self._form.field("title").value() or "")
        if named := kind_of(title):
            self._form.field("kind").set_value(PostingKind(named).value)
        matter = matter_in(title)
        if matter is not None and not self._form.field("matter").value():
            self._form.field("matter").set_value(matter.id)

    def take_in(self) -> None:
        """Move what the text brings into the fields; the band leads back."""
        form, had = self._form, self._lists.table
        whole, title = (str(form.field(key).value() or "") for key in ("body", "title"))
        body, table = table_apart(whole) if had is None else (whole, None)
        found = taken(body, title, str(form.field("kind").value() or ""))
        values = dict(found.values)
        if "ending" in values:
            looks = set(form.field("looks").value() or []) - {ENDING}
            values["looks"] = looks | {ENDING} if values.pop("ending") else looks
        for key in _BESIDE_TEXT:
            if form.field(key).raw() and key in values:
                del values[key]
        before = {**{key: _value(form, key) for key in values}, "body": whole}
        self._lists.table = table or had
        self._fill(values)
        moved = (*found.moved, *(("名单",) if table else ()))
        if moved:
            said = f"已从正文移到各栏：{'、'.join(moved)}"
            self.moved.say("ok", said, "放回正文", lambda: self._put_back(before, had))

    def tidy(self) -> None:
        """Write the numbers of the paragraphs in one way; the band leads back."""
        before = str(self._form.field("body").value() or "")
        self._fill({"body": tidied(before)})
        back = {"body": before}, self._lists.table
        self.moved.say("ok", "段落编号已整理", "改回去", lambda: self._put_back(*back))

    def _put_back(self, before: dict[str, Any], table: PostedList | None) -> None:
        self.moved.silence()
        self._lists.table = table
        self._fill(before)

    def _fill(self, values: dict[str, Any]) -> None:
        for key, value in values.items():
            self._form.field(key).set_value(value)
        self._lines = self._count()
        self._lists.show()
        self._form.set_dirty(True)
        self._derive()

    def show(self, draft: Posting | None, ready: Ready | None) -> None:
        """Say on one line what is not filled in and what does not fit; a press leads there."""
        said: list[str] = []
        self._untimed = draft is not None and is_untimed(draft)
        if draft is not None and ready is not None and (draft.body or draft.title):
            said = [*lacking(ready.sheet), *contradictions(draft, calendar())]
            said += [typo.sentence for _, typo in self._typos()]
        if said:
            self.doubt.say("soon", "；".join(said), "去修改", self.go)
        else:
            self.doubt.silence()

    def go(self) -> None:
        """Go to the first 〔…〕, selected; else no date, a wrong word, no days, the text."""
        for key in _TYPED:
            if left := gaps(self._text(key)):
                self._form.go_to(key)
                self._select(key, left[0])
                return
        no_day = not str(self._form.field("dated").raw() or "").strip()
        posted = str(self._form.field("posted_on").raw() or "").strip()
        if no_day and not posted:
            self._form.go_to("dated")
            return
        wrong = ((key, typo.word) for key, typo in self._typos())
        key, word = next(wrong, ("posted_on" if self._untimed else "body", ""))
        self._form.go_to(key)
        if word:
            self._select(key, word)

    def _typos(self) -> Iterator[tuple[str, Typo]]:
        """Yield each wrong word with the field it stands in."""
        own = own_typos()
        return ((key, typo) for key in _TYPED for typo in typos(self._text(key), own))

    def _text(self, key: str) -> str:
        return str(self._form.field(key).value() or "")

    def _select(self, key: str, gap: str) -> None:
        field = self._form.field(key)
        if isinstance(field, TextField):
            cursor = field.text.document().find(gap)
            if not cursor.isNull():
                field.text.setTextCursor(cursor)


def _value(form: Form, key: str) -> Any:
    try:
        return form.field(key).value()
    except Refusal:
        return None
