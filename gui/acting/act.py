"""One act of the clerk in the window: done, told to every page, said, and the way back offered.

    with telling(self.form), acting("登记", about=request.number):
        requests.record(...)

The sentence and what is drawn anew follow from the act; nothing is said when nothing changed.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from gui.acting.application import Changed, Said, WayOn, application
from gui.acting.aside import Aside, Do, Tell
from models.store import acts
from models.store.acts import Act
from models.store.database import own_connection

_LARGE = 5_000  # changes: more of them take longer than a window may stand still
# What pages call the records of each table.
SUBJECTS: dict[str, tuple[str, ...]] = {
    "Office": ("office",),
    "Setting": ("office", "guide"),
    "Department": ("department",),
    "Channel": ("item",),
    "CatalogueEntry": ("catalogue",),
    "StandardEntry": ("standard",),
    "PublishedItem": ("item",),
    "Publication": ("item",),
    "Clearance": ("item",),
    "Amendment": ("item",),
    "HandOver": ("hand_over", "item"),
    "HandedItem": ("hand_over", "item"),
    "Attachment": ("item", "request", "posting", "activity", "assessment"),
    "FollowUp": ("follow_up", "item", "request", "posting", "dispute", "catalogue", "activity"),
    "Posting": ("posting",),
    "PostingPlace": ("posting",),
    "InformationRequest": ("request",),
    "RequestEvent": ("request",),
    "SearchRecord": ("request",),
    "Letter": ("request",),
    "LetterTemplate": ("office",),
    "Dispute": ("dispute",),
    "DisputeStage": ("dispute",),
    "Activity": ("activity",),
    "ActivityProblem": ("activity",),
    "Account": ("account", "figure"),
    "Deduction": ("assessment",),
    "Verdict": ("assessment",),
    "HolidayNotice": ("holiday",),
    "LocalDay": ("holiday",),
    "YearFigure": ("figure",),
    "AnnualReport": ("figure",),
    "ReportText": ("figure",),
    "LocalRow": ("figure",),
    "Dismissal": ("figure",),
    "GivenNumber": (),
    "Destruction": ("request",),
    "Operator": ("operator",),
    "OperatorEntry": (),
}


@contextmanager
def acting(verb: str, about: str = "", sentence: str | Callable[[], str] = "") -> Iterator[Act]:
    """Make everything inside one act; then tell every page, and say what was done.

    `sentence` is said in place of the act's own words; a callable is asked after the pages were
    told. Refusals pass through, see `telling`.
    """
    with acts.act(verb, about) as done:
        yield done
    tell_of(done, sentence)


def tell_of(done: Act, sentence: str | Callable[[], str] = "", caution: str = "") -> None:
    """Tell every page what an act changed, and say it with its way back and a caution."""
    if done.changed:
        application().changed.emit(changed_by(done))
        words = sentence if isinstance(sentence, str) else sentence()
        say(words or in_words(done), done, caution=caution)


def changed_by(done: Act) -> Changed:
    """Return the subjects of the tables that an act changed."""
    return Changed.of(*(each for table in done.kinds for each in SUBJECTS[table]))


def in_words(done: Act) -> str:
    """Say what was done: 已登记：2026-001."""
    return f"已{done.verb}：{done.about}" if done.about else f"已{done.verb}"


def say(
    sentence: str, done: Act | None = None, way_on: WayOn | None = None, caution: str = ""
) -> None:
    """Say a sentence in the status line; the way back of an act, or a way on, stands beside it.

    The way back from a taking back is the act before: what was taken back is done `again`.
    """
    back: Callable[[], object] | None = None
    again, word = None, "撤销"
    if done is not None and done.takes_back_id is not None and acts.is_undoing(done):
        back, again, word = undo_further, partial(take_back, done.id), "重做"
    elif done is not None and not done.lasting:
        back = partial(take_back, done.id)
        undone = acts.last_undone() if done.takes_back_id is not None else None
        again = partial(take_back, undone.id) if undone is not None else None
    application().said.emit(Said(sentence, back, way_on, word, caution, again))


def undo_further() -> None:
    """Take back the newest act that still holds; says when there is none."""
    found = acts.last()
    if found is None or found.lasting:
        say("没有更早的操作可以撤销")
    else:
        take_back(found.id)


def take_back(key: int) -> None:
    """Take an act back, tell every page, and offer to do it again; a large one beside the window.

    Refuses what later acts rest on, with the sentence that names them.
    """
    from models import tables  # noqa: F401, PLC0415 (an act may concern any table: know them all)

    if acts.size(key) > _LARGE:
        application().aside.emit(Aside("正在撤销", partial(_taken_back, key), ""))
    else:
        tell_of(acts.take_back(key))


def _taken_back(key: int, tell: Tell, do: Do) -> list[str]:
    def undo() -> list[str]:
        with own_connection():
            back = acts.take_back(key, lambda part: tell(part, "正在撤销"))
            return [f"{in_words(back)}。按 Ctrl+Y 重做。"]

    return do(undo)
