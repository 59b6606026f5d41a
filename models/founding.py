"""A new register: the office's name, its catalogue and its channels, ready to be worked in."""

from pathlib import Path

from models.disputes.dispute import Dispute
from models.items.item import PublishedItem
from models.office import category as catalogue
from models.office import channel
from models.office.category import CatalogueEntry
from models.office.profile import Office, OfficeKind, office
from models.postings.posting import Posting
from models.requests.request import InformationRequest
from models.store import register
from models.store.acts import act
from models.store.database import erase_many
from models.store.plain_text import one_line
from models.store.refusal import Refusal


def make(folder: Path, office_name: str, kind: str = OfficeKind.TOWNSHIP.value) -> Path:
    """Make an empty register in `folder` and return its file. Refuses a folder that has one."""
    name = one_line(office_name)
    if not name:
        raise Refusal("office", "请写明机关名称，如“××镇人民政府”。")
    if kind not in list(OfficeKind):
        raise Refusal(
            "kind", f"没有“{kind}”这种机关类型，可用 township、subdistrict、bureau、county。"
        )

    def fill() -> None:
        Office.add("建立登记簿", name=name, kind=kind)
        catalogue.plant(kind)
        channel.plant()

    return register.begin(folder, fill)


def is_unused() -> bool:
    """Tell whether nothing has been registered yet, in the bin neither."""
    books = (PublishedItem, InformationRequest, Posting, Dispute)
    return not any(book.select().exists() for book in books)


def change_kind(kind: str) -> None:
    """Make the office one of another kind, with the catalogue of that kind.

    Refuses once something has been registered: the catalogue and the law of disputes hang on it.
    """
    here = office()
    if kind == here.kind:
        return
    if not is_unused():
        raise Refusal("kind", "登记簿里已经有记录，机关类型不能再改；请另建一个登记簿。")
    verb = "修改机关类型"
    with act(verb):
        entries = CatalogueEntry.select(CatalogueEntry.id).order_by(CatalogueEntry.path.desc())
        erase_many(CatalogueEntry, verb, [each.id for each in entries])
        here.alter(verb, kind=OfficeKind(kind).value)
        catalogue.plant(kind)
