"""Items that are alike: the same 文号, or nearly the same title within a year."""

from models.item import PublishedItem


def look_alikes(title: str, document_number: str, but: int | None = None) -> list[PublishedItem]:
    """Return items with the same title or 文号: shown beside the form, never forbidden."""
    same = PublishedItem.title == title.strip()
    if document_number.strip():
        same |= PublishedItem.document_number == document_number.strip()
    query = PublishedItem.select().where(same & PublishedItem.removed_at.is_null())
    return [item for item in query.limit(5) if item.id != but] if title.strip() else []
