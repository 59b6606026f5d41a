"""政策解读: which document an item explains, and which documents still need an explanation."""

from models.items.item import DocumentKind, PublishedItem

DOCUMENTS = (DocumentKind.REGULATION.value, DocumentKind.NORMATIVE.value)


def needs_interpretation(item: PublishedItem) -> bool:
    """Say whether an item needs a 解读: as marked, else because it is 规章 or 行政规范性文件."""
    if item.needs_interpretation is not None:
        return bool(item.needs_interpretation)
    return item.document_kind in DOCUMENTS


def explained_by(item: PublishedItem) -> list[PublishedItem]:
    """Return the kept items that explain this one, the first published first."""
    if not item.index_number:
        return []
    query = PublishedItem.select().where(
        (PublishedItem.explains == item.index_number) & PublishedItem.removed_at.is_null()
    )
    return list(query.order_by(PublishedItem.published_on, PublishedItem.id))
