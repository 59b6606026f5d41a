"""Small catalogues for the tests."""

from models.items import item
from models.items.item import PublishedItem
from models.office import category as catalogue
from models.office.category import CatalogueEntry
from models.office.category_tree import Tree


def key(path: str) -> int:
    """Return the id of the entry at a path."""
    found: int = CatalogueEntry.get(CatalogueEntry.path == path).id
    return found


def clear() -> None:
    """Take away the shipped entries."""
    for entry in reversed(catalogue.every_entry()):
        entry.delete_instance()


def plant(*paths: str) -> None:
    """Leave only these entries in the catalogue."""
    clear()
    for path in paths:
        catalogue.grow(path)


def file(path: str, *titles: str) -> list[PublishedItem]:
    """Register items under an entry."""
    return [item.record(title, category=key(path)) for title in titles]


def paths() -> list[str]:
    """Return the paths in the order of the tree; withdrawn ones in brackets."""
    return [
        f"({entry.path})" if entry.withdrawn_on else entry.path for entry, _ in Tree().in_order()
    ]


def filed() -> dict[str, str]:
    """Return the path that each item is filed under, by its title."""
    known = {entry.id: entry.path for entry in catalogue.every_entry()}
    filed = PublishedItem.select()
    return {each.title: known[each.category_id] for each in filed if each.category_id}


def check_whole() -> None:
    """Assert what always holds: paths say where an entry stands, order is that of the tree."""
    tree = Tree()
    walked = [entry for entry, _ in tree.in_order()]
    assert len(walked) == len(tree.entries)  # no loop, nothing out of reach
    for entry in walked:
        upper = tree.above(entry.id)
        assert entry.path == "/".join([*(each.name for each in reversed(upper)), entry.name])
        if entry.withdrawn_on is None:
            assert all(each.withdrawn_on is None for each in upper)
    assert len({entry.path for entry in walked}) == len(walked)
