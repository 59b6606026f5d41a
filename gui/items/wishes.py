"""What another page may ask of 主动公开: a step with an item, or a new item of a category."""

from typing import TYPE_CHECKING

from models.office import category as catalogue
from reports.workbench.task import Do

if TYPE_CHECKING:
    from gui.items.page import ItemsPage


def fulfil(page: "ItemsPage", wish: Do) -> None:
    """Do what is asked: ``review`` or ``publish`` an item by its id, ``new`` by a path or None."""
    if wish.what == "new":
        page.start_new()
        _settle_category(page, wish.record)
    elif isinstance(wish.record, int):
        page.open_item(wish.record)
        pane = page.pane
        if pane.item_id != wish.record:
            return  # she stays with her changes
        if wish.what == "review":
            pane.belongings.review()
        else:
            pane.form.go_to("published_on")


def _settle_category(page: "ItemsPage", path: object) -> None:
    entry = catalogue.find(path) if isinstance(path, str) else None
    if entry is not None and not page.pane.form.is_dirty():
        page.pane.guide.proposals.settle_category(entry.id)
