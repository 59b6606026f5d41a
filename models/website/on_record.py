"""The items of the register as a list of the website is held against them."""

from dataclasses import dataclass
from datetime import date

from models.items.item import Attribute
from models.office.category import SEPARATOR
from models.store.database import DB

WEBSITE = "website"  # the kind of the channel

_KEPT = (
    "SELECT x.id, x.title, x.url, x.published_on, COALESCE(c.path, ''), x.attribute,"
    " x.withdrawn_on, EXISTS (SELECT 1 FROM publication p JOIN channel k ON k.id = p.channel_id"
    " WHERE p.item_id = x.id AND k.kind = :kind)"
    " FROM published_item x LEFT JOIN catalogue_entry c ON c.id = x.category_id"
    " WHERE x.removed_at IS NULL ORDER BY x.id"
)


@dataclass(frozen=True)
class OnRecord:
    """An item: what the register says of its place on the website; `category` is a path."""

    id: int
    title: str
    url: str
    published_on: date | None
    category: str
    attribute: str
    withdrawn_on: date | None
    on_website: bool

    @property
    def should_stand(self) -> bool:
        """Whether the register says that it stands on the website now."""
        public = self.attribute in ("", Attribute.PUBLIC)
        return self.on_website and public and bool(self.published_on) and not self.withdrawn_on

    def is_under(self, category: str) -> bool:
        """Tell whether it is filed under a category or below it; "" stands for all."""
        return not category or f"{self.category}/".startswith(f"{category}{SEPARATOR}")


def on_record() -> list[OnRecord]:
    """Return every item that is kept, in the order in which they were registered."""
    rows = DB.connection().execute(_KEPT, {"kind": WEBSITE}).fetchall()
    return [
        OnRecord(known, title, url, _day(published), category, attribute, _day(withdrawn), bool(on))
        for known, title, url, published, category, attribute, withdrawn, on in rows
    ]


def titles_on_record() -> list[str]:
    """Return the titles of the items that are kept."""
    rows = DB.connection().execute("SELECT title FROM published_item WHERE removed_at IS NULL")
    return [title for (title,) in rows]


def titles_in_bin() -> list[str]:
    """Return the titles of the items that lie in the bin."""
    rows = DB.connection().execute("SELECT title FROM published_item WHERE removed_at IS NOT NULL")
    return [title for (title,) in rows]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
