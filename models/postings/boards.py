"""The boards on which postings hang: put up, taken down, and where a posting stands."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from peewee import fn

from models.law.workday_notice import calendar
from models.postings.doubts import unexplained
from models.postings.posting import PHOTO_KIND, Posting, PostingKind, PostingPlace, PostingState
from models.store.acts import act
from models.store.attachment import attachments, remove
from models.store.database import DB
from models.store.plain_text import lines, one_line
from models.store.refusal import Refusal

_MOST_PLACES = 12
_USUAL_PLACES = ("镇政府公开栏", "便民服务中心公开栏", "村务公开栏")


def places_of(posting: Posting) -> Sequence[PostingPlace]:
    """Return where a posting was put up, in order."""
    query = PostingPlace.select().where(PostingPlace.posting == posting)
    return list(query.order_by(PostingPlace.put_up_on, PostingPlace.id))


def usual_places() -> Sequence[str]:
    """Return the boards of the office, those used last first."""
    last = PostingPlace.select(PostingPlace.place).group_by(PostingPlace.place)
    used = last.order_by(fn.MAX(PostingPlace.id).desc()).limit(_MOST_PLACES)
    return list(dict.fromkeys([*(each.place for each in used), *_USUAL_PLACES]))[:_MOST_PLACES]


def places_in(text: str) -> list[str]:
    """Return the places that a text names, parted by 、，； or a line end, each once."""
    named = (one_line(each) for each in re.split("[、，,；;\n]", text))
    return list(dict.fromkeys(each for each in named if each))


def early_by(posting: Posting, on: date) -> int:
    """Return how many days before the end of its period a posting would come down, 0 for none."""
    last = posting.last_on
    return (last - on).days if last is not None and on < last else 0


def cut_short(posting: Posting, places: Sequence[PostingPlace]) -> int:
    """Return by how many days of its period a posting hung too short, 0 while it hangs."""
    down = [each.taken_down_on for each in places]
    last = max((on for on in down if on is not None), default=None)
    return early_by(posting, last) if last is not None and None not in down else 0


def put_up(posting: Posting, place: str, on: date, by: str, today: date) -> PostingPlace:
    """Register that a posting was put up on a board; its day becomes 张贴日期 if it has none.

    Refuses an empty place, a future day, a board on which it hangs already, and a period that
    wants a reason which is not written.
    """
    name = one_line(place)
    for reason in unexplained(posting, calendar()):
        raise Refusal(None, f"{reason}；写好再登记张贴。")
    if not name:
        raise Refusal("place", "请写张贴在哪里，如“镇政府公开栏”。")
    if on > today:
        raise Refusal("put_up_on", f"张贴日期不能晚于今天（{today}）。")
    if any(each.place == name and each.taken_down_on is None for each in places_of(posting)):
        raise Refusal("place", f"“{name}”上已经贴着这一张。")
    with act("登记张贴", posting.title):
        made = PostingPlace.add(
            "登记张贴", posting=posting, place=name, put_up_on=on, put_up_by=one_line(by)
        )
        if posting.posted_on is None:
            posting.alter("登记张贴", posted_on=on)
    return made


def take_down(place: PostingPlace, on: date, by: str, today: date, objections: str = "") -> None:
    """Register that a posting was taken down. Refuses a day before it was put up, a future one."""
    if on < place.put_up_on:
        raise Refusal("taken_down_on", f"取下日期不能早于张贴日期（{place.put_up_on}）。")
    if on > today:
        raise Refusal("taken_down_on", f"取下日期不能晚于今天（{today}）。")
    told = "\n".join(filter(None, (place.objections, lines(objections))))
    place.alter("登记取下", taken_down_on=on, taken_down_by=one_line(by), objections=told)


def board_of(key: int) -> PostingPlace:
    """Return the board with that id."""
    found: PostingPlace = PostingPlace.get_by_id(key)
    return found


def withdraw_place(place: PostingPlace) -> None:
    """Take a board out that was registered by mistake, with its photographs."""
    photos = attachments(PHOTO_KIND, place.id)
    with act("撤销张贴", place.in_words()):
        for photo in photos:
            remove(photo)
        place.erase("撤销张贴")


def put_up_between(first: date, last: date) -> tuple[int, int]:
    """Count the postings first put up between two days, and how many of them are 公示."""
    rows = DB.connection().execute(
        "SELECT x.kind FROM posting x JOIN posting_place p ON p.posting_id = x.id"
        " WHERE x.removed_at IS NULL GROUP BY x.id"
        " HAVING MIN(p.put_up_on) BETWEEN :first AND :last",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    kinds = [kind for (kind,) in rows]
    return len(kinds), kinds.count(PostingKind.NOTICE.value)


def state_of(posting: Posting, places: Iterable[PostingPlace], today: date) -> PostingState:
    """Return where a posting stands: a draft until it hangs, due down after its last day."""
    hung = list(places)
    if not hung:
        return PostingState.DRAFT
    if all(each.taken_down_on for each in hung):
        return PostingState.DOWN
    over = posting.last_on is not None and posting.last_on < today
    return PostingState.DUE if over else PostingState.HANGING
