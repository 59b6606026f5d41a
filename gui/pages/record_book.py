"""One kind of record as data: what a page does with it and how it speaks of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from gui.dialogs.history import HistoryEntry
from gui.forms.form import Form
from reports.ways import Book, Show, Way

R = TypeVar("R")

REASON = "如 重复登记"


@dataclass(frozen=True)
class Words:
    """How the window speaks of one kind of record.

    `new` heads the form of a new one, `one` points at the one shown (这件复议诉讼), `unit` counts
    (件), `made` is the verb that makes one (登记). `binning` says what putting one into the bin
    means, where there is a bin; `reasons` are usual for it, the first one is proposed.
    """

    new: str
    one: str
    unit: str
    made: str
    binning: str = ""
    reasons: Callable[[], Sequence[str]] = tuple


@dataclass(frozen=True)
class Verb(Generic[R]):
    """A verb of one record, as the menu of its row offers it.

    `way` says where its press leads, or in words why the record does not allow it now; `key`
    does the same to the record under the cursor of the list.
    """

    word: str
    icon: str
    way: Callable[[R], Way | str]
    key: str = ""


@dataclass(frozen=True)
class RecordBook(Generic[R]):
    """What can be done with one kind of record; `key` names its drafts.

    `find` returns a record by its id, in the bin too, None when it is no more. `record(values)`
    makes one and returns it, `change(record, values)` writes into it, both of what stands in the
    form, of which `shown` is the other way round. Refusals pass through. `name` is what a sentence
    calls a record, `asked` the question before unsaved changes in the form are left. `verbs` are
    those of one record, `copied` is what a new record takes over from one that it is made like, as
    `start_like` of its form takes it, where that can be done; what is not `followed` takes no date
    of the office's own (跟进). `page` is the page in which the records have the tab `key`.
    """

    key: str
    words: Words
    find: Callable[[int], R | None]
    record: Callable[[dict[str, Any]], R]
    change: Callable[[R, dict[str, Any]], object]
    shown: Callable[[R], Mapping[str, Any]]
    name: Callable[[R], str]
    history: Callable[[R], Sequence[HistoryEntry]]
    asked: Callable[[Form], str] | None = None
    verbs: Sequence[Verb[R]] = ()
    copied: Callable[[R], Any] | None = None
    followed: bool = True
    page: Book | None = None

    @property
    def way(self) -> Way:
        """Return the way to where the records stand: a page, or a tab of one."""
        return Show(self.page, self.key) if self.page else Show(Book(self.key))

    def question(self, form: Form) -> str:
        """Return what is asked before unsaved changes are left."""
        if self.asked is not None:
            return self.asked(form)
        return f"离开以前，要保存{self.words.one}的改动吗？"

    def named(self, keys: Sequence[int]) -> str:
        """Return what a sentence calls some records: one by its name, several by their number."""
        record = self.find(keys[0]) if len(keys) == 1 else None
        return self.name(record) if record is not None else f"{len(keys):,} {self.words.unit}"
