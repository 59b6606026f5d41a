"""What stands on the website and is not registered is registered: title, day, category, address."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from models.items import item
from models.items.item import Attribute
from models.office import category as catalogue
from models.office.channel import channels
from models.store import settings
from models.store.acts import Act, act
from models.website.on_record import WEBSITE

VERB = "按网站补登"  # what the history says, and under which role it stands
_COLUMN = "website.column."
_ABSOLUTE = re.compile("https?://", re.IGNORECASE)


@dataclass(frozen=True)
class Standing:
    """What a line of the website's list says of one item."""

    title: str
    published_on: date | None
    url: str = ""


def register_each(
    found: Sequence[Standing],
    category: str,
    tick: Callable[[float], object] = lambda _part: None,
) -> Act:
    """Register items in one act, and return it; `category` is a path, "" for none.

    Each is 主动公开 on the channel 政府网站; it stays without a category where that has others
    below it. Refuses as the registering of each.
    """
    entry = next((each for each in catalogue.leaves() if each.path == category), None)
    carried = [each.name for each in channels() if each.kind == WEBSITE][:1]
    with act(VERB, found[0].title if len(found) == 1 else f"{len(found):,} 条") as done:
        for at, each in enumerate(found):
            tick(at / len(found))
            item.record(
                each.title,
                carried,
                published_on=each.published_on,
                url=each.url if _ABSOLUTE.match(each.url) else "",
                category=entry,
                attribute=Attribute.PUBLIC,
            )
    return done


def category_of(column: str) -> str:
    """Return under which category a column of the website was compared the last time, or ""."""
    path = settings.setting(f"{_COLUMN}{column}")
    return path if path and catalogue.find(path) is not None else ""


def note_category(column: str, category: str) -> None:
    """Remember which category a column of the website stands for."""
    if column:
        settings.remember(f"{_COLUMN}{column}", category)
