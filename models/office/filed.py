"""Under which categories items are filed: how lists are narrowed by them, what they hold."""

from collections import Counter
from collections.abc import Sequence

from models.store.database import DB
from models.store.listing import escaped

# One path of the catalogue, or several of which any will do; lower levels are included.
Paths = str | Sequence[str]


def under(paths: Paths) -> tuple[str, dict[str, str]]:
    """Return SQL over the category `c`, with its values, for what is filed under any of `paths`."""
    conditions: list[str] = []
    values: dict[str, str] = {}
    for at, path in enumerate([paths] if isinstance(paths, str) else paths):
        conditions.append(f"c.path = :path{at} OR c.path LIKE :below{at} ESCAPE '\\'")
        values |= {f"path{at}": path, f"below{at}": f"{escaped(path)}/%"}
    return f"({' OR '.join(conditions)})", values


def counts() -> dict[str, int]:
    """Return how many kept items each path holds, its lower levels included."""
    rows = DB.connection().execute(
        "SELECT c.path, COUNT(*) FROM published_item x JOIN catalogue_entry c"
        " ON c.id = x.category_id WHERE x.removed_at IS NULL GROUP BY c.path"
    )
    found: Counter[str] = Counter()
    for path, count in rows:
        levels = path.split("/")
        for deep in range(1, len(levels) + 1):
            found["/".join(levels[:deep])] += count
    return dict(found)
